//! The code of each error, and what to do now.

use super::{ConstraintKind, StoreError};

impl StoreError {
    /// The code, listed in this crate's README.
    pub fn code(&self) -> &'static str {
        self.code_and_advice().0
    }

    /// What to do now, for whoever runs or builds the program.
    pub fn advice(&self) -> &'static str {
        self.code_and_advice().1
    }

    /// Code and advice side by side, so that nobody adds the one without the other.
    #[rustfmt::skip]
    fn code_and_advice(&self) -> (&'static str, &'static str) {
        match self {
            Self::BadUrl { .. } => ("STORE-001", "Give sqlite:/path/to/opbouw.db or postgres://user:password@host/database."),
            Self::CannotOpen { .. } => ("STORE-002", "Check that the folder exists, and that the user who runs the program owns it."),
            Self::CannotConnect { .. } => ("STORE-003", "Check that the server runs, and check host, port, database, user and password in the settings."),
            Self::ReadOnly => ("STORE-004", "Give the user who runs the program the right to write to the database, and to the folder of a database file."),
            Self::NotADatabase => ("STORE-005", "Check that the settings point to the right file. If they do, put the file aside and restore the latest back-up."),
            Self::Busy => ("STORE-006", "Try again. If it stays so, end the other program that uses the database, such as an import, a back-up or a second server."),
            Self::Conflict => ("STORE-007", "Try again in a moment."),
            Self::DiskFull => ("STORE-008", "Make room on the disk, then try again. What was saved before is safe."),
            Self::DiskFault { .. } => ("STORE-009", "Check the disk and the system log. Make a back-up elsewhere before anything else."),
            Self::Constraint { .. } => ("STORE-010", "Look at the data again: it may have been saved already, or have been removed meanwhile."),
            Self::NewerDatabase { .. } => ("STORE-011", "Install the newest version of the program, or restore the back-up from before the upgrade."),
            Self::ChangedMigration { .. } => ("STORE-012", "Put the migration back as it was released, and make the change in a new one."),
            Self::MissingMigration { .. } => ("STORE-013", "Put the migration back; those that were released stay for ever."),
            Self::MisnumberedMigration { .. } => ("STORE-014", "Number the migrations of each room 1, 2, 3 and so on, in this order."),
            Self::MigrationFailed { .. } => ("STORE-015", "The database is as it was. Go back to the version you had, and report this message."),
            Self::WrongSql { .. } => ("STORE-016", "Report this message. If you write the program: run prepare_all in the tests of the room."),
            Self::WrongValues { .. } => ("STORE-017", "Report this message. If you write the program: check the values at the edge, before they get here."),
            Self::WrongColumn { .. } => ("STORE-018", "Report this message. If you write the program: compare the columns of the statement with the code."),
            Self::NoRow { .. } => ("STORE-019", "Somebody may have removed it meanwhile; look again."),
            Self::WriteInRead { .. } => ("STORE-020", "Report this message. If you write the program: use Db::write."),
            Self::Panicked => ("STORE-021", "Report the lines about a panic in the log."),
            Self::ConnectionLost => ("STORE-022", "Look whether the last change was saved before you repeat it, and check that the server runs."),
            Self::Stopped => ("STORE-023", "Start the program again; what was reported as saved is safe."),
            Self::Other { .. } => ("STORE-024", "Report this message, with the database's own log."),
            Self::DamagedBackup { .. } => ("STORE-025", "Take another copy of this back-up, or an older back-up. The database is as it was."),
            Self::NotABackup { .. } => ("STORE-026", "Check that you chose the right file: one that opbouw backup made."),
            Self::NewerBackup { .. } => ("STORE-027", "Install the newest version of the program, and restore with that."),
            Self::TargetInUse { .. } => ("STORE-028", "Give a new, empty database: another file name, or another database on the server. Stop the program that uses it."),
            Self::NothingToBackUp => ("STORE-029", "Check that the settings point to the right database."),
            Self::BackupFile { .. } => ("STORE-030", "Check that the file and its folder can be read and written, and that the disk has room. Then try again."),
            Self::RowRefused { .. } => ("STORE-031", "The database is as it was. Report this message; keep the old database as long as this back-up is not restored."),
        }
    }

    /// One of each, for tests of pages and lists of errors.
    pub fn samples() -> Vec<Self> {
        let (statement, room, name) = ("opbouw_ask::store::CREATE", "ask", "question");
        let text = || "a reason".to_owned();
        vec![
            Self::BadUrl { problem: "a reason" },
            Self::CannotOpen { path: "opbouw.db".into(), reason: text() },
            Self::CannotConnect { server: "localhost:5432/opbouw".into(), reason: text() },
            Self::ReadOnly,
            Self::NotADatabase,
            Self::Busy,
            Self::Conflict,
            Self::DiskFull,
            Self::DiskFault { detail: text() },
            Self::Constraint { statement, kind: ConstraintKind::Unique },
            Self::NewerDatabase { room: room.into(), found: 3, known: 2 },
            Self::ChangedMigration { room: room.into(), number: 1, name: name.into() },
            Self::MissingMigration { room: room.into(), number: 1, name: name.into() },
            Self::MisnumberedMigration { room, number: 3 },
            Self::MigrationFailed { room, number: 1, name, problem: text() },
            Self::WrongSql { statement, problem: text() },
            Self::WrongValues { statement, problem: text() },
            Self::WrongColumn { statement, column: 0, problem: text() },
            Self::NoRow { statement },
            Self::WriteInRead { statement },
            Self::Panicked,
            Self::ConnectionLost,
            Self::Stopped,
            Self::Other { statement, native: "58000".into() },
            Self::DamagedBackup { problem: text() },
            Self::NotABackup { problem: text() },
            Self::NewerBackup { problem: text() },
            Self::TargetInUse { problem: text() },
            Self::NothingToBackUp,
            Self::BackupFile { reason: text() },
            Self::RowRefused { table: "ask_counts".into(), row: Some(12), problem: text() },
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::StoreError;

    #[test]
    fn every_error_has_its_own_code_in_the_readme_and_says_what_to_do() {
        let readme = include_str!("../../README.md");
        let samples = StoreError::samples();
        for (index, error) in samples.iter().enumerate() {
            assert_eq!(error.code(), format!("STORE-{:03}", index + 1));
            assert!(readme.contains(&format!("| {} |", error.code())), "{}", error.code());
            assert!(error.advice().ends_with('.') && error.advice().len() > 20);
        }
        assert_eq!(samples.len(), readme.matches("| STORE-").count());
    }
}
