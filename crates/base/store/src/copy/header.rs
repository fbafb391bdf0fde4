//! What stands in the first and the last line of a copy?

use serde::{Deserialize, Serialize};

use super::CopyContents;
use crate::StoreError;
use crate::migration::Applied;

/// The form of the lines. Another number means that this program cannot read them.
const FORM: u32 = 1;

/// The first line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Header {
    opbouw_backup: u32,
    pub(super) made_at: String,
    pub(super) migrations: Vec<Applied>,
    pub(super) tables: Vec<Table>,
}

/// A table, with its columns in the order in which rows give them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<String>,
    /// The highest id ever given out, where the database remembers it. Higher than any id in the rows when
    /// the last ones were deleted: a number that once meant one person must not come to mean another.
    pub(super) last_id: Option<i64>,
}

/// Only what tells whether this is a copy at all.
#[derive(Deserialize)]
struct Mark {
    opbouw_backup: u32,
}

/// The last line.
#[derive(Serialize)]
pub(super) struct Trailer<'a> {
    pub(super) rows: &'a [u64],
    pub(super) sha256: String,
}

/// The line before the rows of a table.
#[derive(Serialize)]
pub(super) struct Divider<'a> {
    pub(super) table: &'a str,
}

impl Header {
    pub(super) fn new(made_at: &str, migrations: Vec<Applied>, tables: Vec<Table>) -> Self {
        Self { opbouw_backup: FORM, made_at: made_at.to_owned(), migrations, tables }
    }

    pub(super) fn read(line: &[u8]) -> Result<Self, StoreError> {
        let mark: Mark = serde_json::from_slice(line).map_err(|_| not_a_backup("its first line is another one"))?;
        if mark.opbouw_backup > FORM {
            let problem = format!("its lines have form {}, this version reads form {FORM}", mark.opbouw_backup);
            return Err(StoreError::NewerBackup { problem });
        }
        serde_json::from_slice(line).map_err(|_| StoreError::DamagedBackup { problem: "line 1 cannot be read".to_owned() })
    }

    pub(super) fn contents(&self, rows: &[u64]) -> CopyContents {
        let mut rooms: Vec<(String, i64)> = Vec::new();
        for step in &self.migrations {
            match rooms.iter_mut().find(|(room, _)| *room == step.room) {
                Some((_, last)) => *last = step.number.max(*last),
                None => rooms.push((step.room.clone(), step.number)),
            }
        }
        let tables = self.tables.iter().map(|table| table.name.clone()).zip(rows.iter().copied()).collect();
        CopyContents { made_at: self.made_at.clone(), rooms, tables }
    }
}

pub(super) fn not_a_backup(problem: &str) -> StoreError {
    StoreError::NotABackup { problem: problem.to_owned() }
}
