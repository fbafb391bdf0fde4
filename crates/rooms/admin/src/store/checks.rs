//! The checks of the trail: when, how far, and whether it was whole.

use opbouw_audit::{AuditError, Verdict};
use opbouw_store::{Db, StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        KEEP: "INSERT INTO admin_checks (checked_at, trail_lines, head_line, head_hash, problem) VALUES ($1, $2, $3, $4, $5)";
        LAST: "SELECT checked_at, trail_lines, head_line, problem FROM admin_checks ORDER BY id DESC LIMIT 1";
    }
}

/// A check as it was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Check {
    /// When, seconds UTC.
    pub at_s: i64,
    /// How many lines were read.
    pub lines: i64,
    /// The last line at that moment.
    pub head: i64,
    /// The code of what was wrong.
    pub problem: Option<String>,
}

/// Keeps what a check found.
pub(crate) fn keep(tx: &mut Tx<'_>, verdict: &Verdict, at_s: i64) -> Result<(), StoreError> {
    let problem = verdict.broken.map(|broken| AuditError::Broken(broken).code().to_owned());
    let lines = verdict.lines.cast_signed();
    tx.execute(&KEEP, &values![at_s, lines, verdict.head.seq, verdict.head.hash.to_string(), problem]).map(drop)
}

/// The latest check.
pub(crate) async fn find_last(db: &Db) -> Result<Option<Check>, StoreError> {
    let Some(row) = db.query_opt(&LAST, &[]).await? else { return Ok(None) };
    Ok(Some(Check { at_s: row.get(0)?, lines: row.get(1)?, head: row.get(2)?, problem: row.get(3)? }))
}
