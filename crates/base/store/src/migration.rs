//! How do the tables grow? Step by step, the same on both databases.

mod pending;

use sha2::{Digest, Sha256};

use crate::{Statement, StoreError, Tx, values};
pub(crate) use pending::Applied;
use pending::{check_program, find_pending};

/// One step in the shape of a room's tables. Once released it never changes.
///
/// The text is common to both databases. A line that only one of them should see begins with
/// `-- sqlite:` or `-- pg:`; the rest of that line is then taken as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Migration {
    /// The room whose tables it shapes.
    pub room: &'static str,
    /// 1, 2, 3 and so on within the room.
    pub number: u32,
    /// What it is about, in a word or two.
    pub name: &'static str,
    /// The text, one or more statements.
    pub sql: &'static str,
}

/// Which database a text is meant for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dialect {
    Sqlite,
    Postgres,
}

impl Migration {
    /// The text for one database.
    pub(crate) fn text_for(&self, dialect: Dialect) -> String {
        self.sql
            .lines()
            .filter_map(|line| line_for(line, dialect))
            .fold(String::with_capacity(self.sql.len()), |text, line| text + line + "\n")
    }

    /// A fingerprint of the text that does not see the difference between CRLF and LF.
    fn checksum(&self) -> String {
        let text: String = self.sql.lines().flat_map(|line| [line, "\n"]).collect();
        Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

fn line_for(line: &str, dialect: Dialect) -> Option<&str> {
    let start = line.trim_start();
    match (start.strip_prefix("-- sqlite:"), start.strip_prefix("-- pg:")) {
        (Some(rest), _) => (dialect == Dialect::Sqlite).then_some(rest),
        (_, Some(rest)) => (dialect == Dialect::Postgres).then_some(rest),
        _ => Some(line),
    }
}

const CREATE_TABLE: &str = "CREATE TABLE IF NOT EXISTS store_migration (
    room TEXT NOT NULL, number BIGINT NOT NULL, name TEXT NOT NULL, checksum TEXT NOT NULL,
    PRIMARY KEY (room, number))";
const LIST: Statement =
    Statement::new("opbouw_store::migration::LIST", "SELECT room, number, name, checksum FROM store_migration ORDER BY room, number");
const RECORD: Statement =
    Statement::new("opbouw_store::migration::RECORD", "INSERT INTO store_migration (room, number, name, checksum) VALUES ($1, $2, $3, $4)");

/// Applies what is missing, in the order of the list; the number of steps applied.
///
/// The caller holds a lock that keeps other processes from doing the same.
pub(crate) fn apply(tx: &mut Tx<'_>, program: &[Migration], dialect: Dialect) -> Result<usize, StoreError> {
    let pending = find_pending(&remember(tx)?, program)?;
    // After the comparison, which says more precisely what is missing.
    check_program(program)?;
    for migration in &pending {
        tx.batch(&migration.text_for(dialect)).map_err(|error| failed(migration, &error))?;
        let (number, checksum) = (migration.number, migration.checksum());
        tx.execute(&RECORD, &values![migration.room, number, migration.name, checksum])?;
    }
    Ok(pending.len())
}

/// Trouble with the database itself stays what it is; the rest is a mistake in the migration.
fn failed(migration: &Migration, error: &StoreError) -> StoreError {
    match error {
        StoreError::DiskFull
        | StoreError::DiskFault { .. }
        | StoreError::ConnectionLost
        | StoreError::Busy
        | StoreError::ReadOnly
        | StoreError::NotADatabase => error.clone(),
        StoreError::WrongSql { problem, .. } => at(migration, format!("{problem}.")),
        other => at(migration, other.to_string()),
    }
}

fn at(migration: &Migration, problem: String) -> StoreError {
    let Migration { room, number, name, .. } = *migration;
    StoreError::MigrationFailed { room, number, name, problem }
}

/// The steps that the database has had, after making the table of them when it is missing.
pub(crate) fn remember(tx: &mut Tx<'_>) -> Result<Vec<Applied>, StoreError> {
    tx.batch(CREATE_TABLE)?;
    list_applied(tx)
}

/// The steps of the program that are among these, in the order of the program.
pub(crate) fn known_of(applied: &[Applied], program: &[Migration]) -> Result<Vec<Migration>, StoreError> {
    let pending = find_pending(applied, program)?;
    Ok(program.iter().filter(|migration| !pending.contains(migration)).copied().collect())
}

/// The steps that the database has had.
pub(crate) fn list_applied(tx: &mut Tx<'_>) -> Result<Vec<Applied>, StoreError> {
    tx.query(&LIST, &[])?
        .iter()
        .map(|row| {
            let (room, number, name, checksum) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
            Ok(Applied { room, number, name, checksum })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEP: Migration = Migration {
        room: "ask",
        number: 1,
        name: "question",
        sql: "CREATE TABLE ask_question (\n  -- sqlite: id INTEGER PRIMARY KEY,\n  -- pg: id BIGINT,\n  text TEXT\n);",
    };

    #[test]
    fn each_database_gets_its_own_lines() {
        let sqlite = STEP.text_for(Dialect::Sqlite);
        assert!(sqlite.contains("\n id INTEGER PRIMARY KEY,\n  text") && !sqlite.contains("BIGINT"));
        let postgres = STEP.text_for(Dialect::Postgres);
        assert!(postgres.contains("\n id BIGINT,\n  text") && !postgres.contains("INTEGER"));
    }

    #[test]
    fn checksum_does_not_see_line_endings() {
        let windows = Migration { sql: "CREATE TABLE a (\r\n b TEXT);", ..STEP };
        let unix = Migration { sql: "CREATE TABLE a (\n b TEXT);", ..STEP };
        assert_eq!(windows.checksum(), unix.checksum());
        assert_ne!(unix.checksum(), STEP.checksum());
    }
}
