//! The runs of the clearing away: when each began and ended, and how much went.

use opbouw_store::{Db, Row, StoreError, Tx, Value, statements, values};

use crate::retention::Removed;

/// How long a run that has not ended is taken to be going on, in seconds; after that it was broken off.
const GOING_ON_S: i64 = 3_600;

statements! {
    pub(crate) ALL = {
        BEGIN: "INSERT INTO admin_runs (began_at) VALUES ($1) RETURNING id";
        END: "UPDATE admin_runs SET ended_at = $2 WHERE id = $1";
        ADD: "UPDATE admin_runs SET people = people + $2, offers = offers + $3, imports = imports + $4, sign_ins = sign_ins + $5,
            messages = messages + $6, happenings = happenings + $7, trail_lines = trail_lines + $8 WHERE id = $1";
        GET: "SELECT people, offers, imports, sign_ins, messages, happenings, trail_lines, began_at, ended_at
            FROM admin_runs WHERE id = $1";
        LIST: "SELECT people, offers, imports, sign_ins, messages, happenings, trail_lines, began_at, ended_at
            FROM admin_runs ORDER BY id DESC LIMIT $1";
        COUNT_SINCE: "SELECT count(*) FROM admin_runs WHERE (ended_at IS NOT NULL AND began_at >= $1)
            OR (ended_at IS NULL AND began_at > $2)";
    }
}

/// A run as it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Run {
    /// What went.
    pub removed: Removed,
    /// When it began, seconds UTC.
    pub began_at_s: i64,
    /// When it ended; none: it is going on or was broken off.
    pub ended_at_s: Option<i64>,
}

/// Begins a run; its number.
pub(crate) fn begin(tx: &mut Tx<'_>, at_s: i64) -> Result<i64, StoreError> {
    tx.query_one(&BEGIN, &values![at_s])?.get(0)
}

/// Begins one, unless one that began since has ended, or one is going on. Two programs on one database do not both begin it.
pub(crate) fn begin_unless_done(tx: &mut Tx<'_>, since_s: i64, at_s: i64) -> Result<Option<i64>, StoreError> {
    let done: i64 = tx.query_one(&COUNT_SINCE, &values![since_s, at_s - GOING_ON_S])?.get(0)?;
    if done > 0 { Ok(None) } else { begin(tx, at_s).map(Some) }
}

/// Counts what went, in the transaction in which it goes.
pub(crate) fn add(tx: &mut Tx<'_>, run: i64, removed: &Removed) -> Result<(), StoreError> {
    let mut row: Vec<Value> = values![run].to_vec();
    row.extend(removed.numbers().map(Value::from));
    tx.execute(&ADD, &row).map(drop)
}

/// Ends a run; what went in all.
pub(crate) fn end(tx: &mut Tx<'_>, run: i64, at_s: i64) -> Result<Removed, StoreError> {
    tx.execute(&END, &values![run, at_s])?;
    Ok(read(&tx.query_one(&GET, &values![run])?)?.removed)
}

/// The latest runs, the newest first.
pub(crate) async fn list_latest(db: &Db, most: i64) -> Result<Vec<Run>, StoreError> {
    db.query(&LIST, &values![most]).await?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Run, StoreError> {
    let removed = Removed {
        people: row.get(0)?,
        offers: row.get(1)?,
        imports: row.get(2)?,
        sign_ins: row.get(3)?,
        messages: row.get(4)?,
        happenings: row.get(5)?,
        trail_lines: row.get(6)?,
    };
    Ok(Run { removed, began_at_s: row.get(7)?, ended_at_s: row.get(8)? })
}
