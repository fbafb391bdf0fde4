//! Removing lines whose term is over, so that the rest can still be proven.

use jiff::civil::Date;
use opbouw_store::{Row, StoreError, Tx, statements, values};

use super::append;
use crate::{Activity, Entry, Object, Origin, Outcome, Who};

/// The action of the line that says that lines were removed.
pub const CUT: &str = "audit-cut";

statements! {
    pub(super) ALL = {
        /// Up to the first line that is to stay: a chain has no holes, not even where moments are out of order.
        FIND_LAST: "SELECT seq, hash FROM audit_lines WHERE seq < COALESCE(
            (SELECT min(seq) FROM audit_lines WHERE at >= $1), (SELECT seq + 1 FROM audit_head)) ORDER BY seq DESC LIMIT 1";
        COUNT: "SELECT count(*) FROM audit_lines WHERE seq <= $1";
        NOTE: "INSERT INTO audit_cut (seq, hash, day, lines) VALUES ($1, $2, $3, $4)";
        REMOVE: "DELETE FROM audit_lines WHERE seq <= $1";
    }
}

/// Removes the lines of before this moment, and appends a line that says so; how many were removed. For a nightly job.
///
/// # Errors
/// The database's own.
pub fn cut(tx: &mut Tx<'_>, before_s: i64, day: Date, now_s: i64) -> Result<u64, StoreError> {
    match tx.query_opt(&FIND_LAST, &values![before_s])? {
        Some(last) => remove(tx, &last, day, now_s),
        None => Ok(0),
    }
}

fn remove(tx: &mut Tx<'_>, last: &Row, day: Date, now_s: i64) -> Result<u64, StoreError> {
    let (seq, hash): (i64, Vec<u8>) = (last.get(0)?, last.get(1)?);
    let lines: i64 = tx.query_one(&COUNT, &values![seq])?.get(0)?;
    // First the note, since the triggers let go only of what it covers.
    tx.execute(&NOTE, &values![seq, hash, day.to_string(), lines])?;
    let removed = tx.execute(&REMOVE, &values![seq])?;
    append(tx, &entry(seq, now_s))?;
    Ok(removed)
}

fn entry(seq: i64, now_s: i64) -> Entry {
    Entry {
        at_s: now_s,
        actor: Who::System,
        on_behalf_of: None,
        action: CUT,
        object: Object { kind: "audit-line", id: Some(seq) },
        result: Outcome::Done,
        origin: Origin::Night,
        activity: Activity::Trail,
        subject: None,
        trace: None,
    }
}
