//! What went wrong with the database, and what to do now.
//!
//! An error names the statement and the kind of trouble, never a value: a value may be what
//! somebody wrote about a neighbour, and errors end up in logs.

mod advice;
pub(crate) mod from_postgres;
pub(crate) mod from_sqlite;

/// Everything that can go wrong. `to_string` says what happened, [`StoreError::code`] is for
/// looking it up, [`StoreError::advice`] says what to do now.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The address in the settings is not one of a database.
    #[error("The address of the database cannot be used: {problem}.")]
    BadUrl {
        /// What is wrong with it, without the address: it may hold a password.
        problem: &'static str,
    },
    /// The SQLite file cannot be opened or made.
    #[error("The database file {path} cannot be opened: {reason}.")]
    CannotOpen {
        /// The file.
        path: String,
        /// Why, as far as the system tells.
        reason: String,
    },
    /// The PostgreSQL server cannot be reached or does not let us in.
    #[error("The database server {server} cannot be used: {reason}.")]
    CannotConnect {
        /// Host, port and database.
        server: String,
        /// Why, as far as the server tells.
        reason: String,
    },
    /// The file, folder, server or user may only read.
    #[error("The database can be read, but nothing can be saved in it.")]
    ReadOnly,
    /// The file is damaged, or was never a database.
    #[error("The database file is damaged, or it is not a database.")]
    NotADatabase,
    /// Somebody else held the database for longer than we wait.
    #[error("The database is in use by another program, and waiting did not help.")]
    Busy,
    /// Others kept changing the same rows, in every try.
    #[error("Others kept changing the same things at the same moment; nothing was saved.")]
    Conflict,
    /// No room on the disk.
    #[error("The disk is full; nothing was saved.")]
    DiskFull,
    /// The disk itself gave an error.
    #[error("The disk gave an error while reading or saving ({detail}).")]
    DiskFault {
        /// The database's own name for it.
        detail: String,
    },
    /// The change would break a rule of the tables.
    #[error("{statement}: the database refused the change, because of {kind}.")]
    Constraint {
        /// The statement that was refused.
        statement: &'static str,
        /// The kind of rule.
        kind: ConstraintKind,
    },
    /// A newer version of the program has been here.
    #[error("The database was made by a newer version of this program: {room} is at step {found}, this version knows {known}.")]
    NewerDatabase {
        /// The room that is ahead.
        room: String,
        /// The highest step in the database.
        found: i64,
        /// The highest step this program knows; 0 when it does not know the room.
        known: i64,
    },
    /// A migration was edited after it had been applied.
    #[error("Migration {room} {number} ({name}) was changed after it had been applied.")]
    ChangedMigration {
        /// Its room.
        room: String,
        /// Its number.
        number: i64,
        /// Its name.
        name: String,
    },
    /// A migration that was applied is not in this program, though later ones are.
    #[error("Migration {room} {number} ({name}) was applied, but is missing in this program.")]
    MissingMigration {
        /// Its room.
        room: String,
        /// Its number.
        number: i64,
        /// Its name.
        name: String,
    },
    /// The list of migrations in the program is not 1, 2, 3.
    #[error("The migrations of {room} are not numbered 1, 2, 3 and so on: {number} is out of place.")]
    MisnumberedMigration {
        /// Its room.
        room: &'static str,
        /// The number that is out of place.
        number: u32,
    },
    /// A migration does not run; nothing of this round was applied.
    #[error("Migration {room} {number} ({name}) failed, so none was applied: {problem}")]
    MigrationFailed {
        /// Its room.
        room: &'static str,
        /// Its number.
        number: u32,
        /// Its name.
        name: &'static str,
        /// What the database said of it.
        problem: String,
    },
    /// The database does not understand a statement.
    #[error("{statement}: the database does not understand it: {problem}.")]
    WrongSql {
        /// The statement.
        statement: &'static str,
        /// What the database said of it.
        problem: String,
    },
    /// The values do not fit the statement.
    #[error("{statement}: the values do not fit: {problem}.")]
    WrongValues {
        /// The statement.
        statement: &'static str,
        /// Which one, and why.
        problem: String,
    },
    /// A column is read as something it is not.
    #[error("{statement}: column {column} cannot be read: {problem}.")]
    WrongColumn {
        /// The statement.
        statement: &'static str,
        /// The column, counted from 0.
        column: usize,
        /// Why.
        problem: String,
    },
    /// One row was needed and there was none.
    #[error("{statement}: there is no such row.")]
    NoRow {
        /// The statement.
        statement: &'static str,
    },
    /// A change was tried in a read.
    #[error("{statement}: it changes something, but it was run where only reading is allowed.")]
    WriteInRead {
        /// The statement.
        statement: &'static str,
    },
    /// The code of a transaction panicked; it was rolled back.
    #[error("The program made a mistake in a transaction; nothing of it was saved.")]
    Panicked,
    /// The connection to the server broke off.
    #[error("The connection to the database server was lost.")]
    ConnectionLost,
    /// The database is being closed.
    #[error("The database is being closed.")]
    Stopped,
    /// Anything else, with the database's own code.
    #[error("{statement}: the database gave error {native}.")]
    Other {
        /// The statement.
        statement: &'static str,
        /// The database's own code.
        native: String,
    },
    /// A back-up is cut off or was changed.
    #[error("The back-up is damaged, so nothing of it was used: {problem}.")]
    DamagedBackup {
        /// Where, and what.
        problem: String,
    },
    /// The file is something else.
    #[error("This is not a back-up of this program: {problem}.")]
    NotABackup {
        /// What is wrong with it.
        problem: String,
    },
    /// A newer version of the program made the back-up.
    #[error("The back-up was made by a newer version of this program: {problem}.")]
    NewerBackup {
        /// What this version does not know.
        problem: String,
    },
    /// A back-up is only restored where there is nothing yet.
    #[error("The database to restore into is in use already, so nothing was changed: {problem}.")]
    TargetInUse {
        /// What is there.
        problem: String,
    },
    /// There are no tables of ours.
    #[error("There is nothing to back up: the database has no tables of this program.")]
    NothingToBackUp,
    /// The file of a back-up gives trouble.
    #[error("The back-up cannot be written or read: {reason}.")]
    BackupFile {
        /// Why, as far as the system tells.
        reason: String,
    },
    /// What is in the back-up breaks a rule of the tables.
    #[error("The back-up does not fit into this database, so nothing was restored: {table}{}, because {problem}.", row.map(|row| format!(", row {row}")).unwrap_or_default())]
    RowRefused {
        /// The table.
        table: String,
        /// The row in the back-up, counted from 1, where it is known.
        row: Option<u64>,
        /// Which rule, without the value.
        problem: String,
    },
}

/// The kind of rule that a change would break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConstraintKind {
    /// The same thing is there already.
    Unique,
    /// It points to something that is not there, or something still points to it.
    ForeignKey,
    /// A required value is missing.
    NotNull,
    /// A `CHECK` said no.
    Check,
    /// Another rule, such as one in a trigger.
    Other,
}

impl std::fmt::Display for ConstraintKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Unique => "something that is there already",
            Self::ForeignKey => "something that it refers to, or that refers to it",
            Self::NotNull => "a value that is missing",
            Self::Check => "a value that is not allowed",
            Self::Other => "a rule of the tables",
        })
    }
}
