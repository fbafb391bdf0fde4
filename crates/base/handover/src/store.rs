//! All SQL of handovers.

pub(crate) mod kept;

use opbouw_store::{Migration, Row, Statement, StoreError, Tx, statements, values};

use crate::giving::{Choice, Outcome, Plan};
use crate::report::Introduction;
use crate::{Carried, Key};

/// The steps in the shape of the tables.
pub const MIGRATIONS: &[Migration] =
    &[Migration { room: "handover", number: 1, name: "handover", sql: include_str!("../migrations/0001-handover.sql") }];

/// Days that a handover and its lines are kept: 12 months.
pub const KEPT_DAYS: i32 = 365;
const KEPT_S: i64 = KEPT_DAYS as i64 * 86_400;

/// All statements, for the test that prepares them on both databases.
pub fn statements() -> Vec<&'static Statement> {
    [ALL, kept::ALL].concat()
}

statements! {
    pub(crate) ALL = {
        FIND_TAP: "SELECT id FROM handover_handovers WHERE party = $1 AND tap = $2";
        CREATE: "INSERT INTO handover_handovers (tap, party, giver, done_by, done_at) VALUES ($1, $2, $3, $4, $5) RETURNING id";
        FIND: "SELECT party, giver, done_by, done_at FROM handover_handovers WHERE id = $1";
        KEEP_MOVE: "INSERT INTO handover_moves (handover, kind, thing, taker, outcome) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (handover, kind, thing) DO NOTHING";
        LIST_MOVES: "SELECT kind, thing, taker, outcome FROM handover_moves WHERE handover = $1 ORDER BY id";
        KEEP_LINE: "INSERT INTO handover_introductions (handover, taker, line) VALUES ($1, $2, $3) ON CONFLICT (handover, taker) DO NOTHING";
        LIST_LINES: "SELECT taker, line FROM handover_introductions WHERE handover = $1 ORDER BY taker";
        INTRODUCTION: "SELECT p.first_name, i.line, h.done_at FROM handover_moves m JOIN handover_handovers h ON h.id = m.handover
                JOIN handover_introductions i ON i.handover = m.handover AND i.taker = m.taker
                LEFT JOIN neighbourhood_people p ON p.id = h.giver
            WHERE m.kind = $1 AND m.thing = $2 AND m.taker = $3 AND m.outcome = 'moved' ORDER BY h.id DESC LIMIT 1";
        /// The latest last, so that it is the one that stays.
        INTRODUCTIONS: "SELECT p.first_name, i.line, h.done_at, m.kind, m.thing FROM handover_moves m JOIN handover_handovers h ON h.id = m.handover
                JOIN handover_introductions i ON i.handover = m.handover AND i.taker = m.taker
                LEFT JOIN neighbourhood_people p ON p.id = h.giver
            WHERE m.taker = $1 AND m.outcome = 'moved' ORDER BY h.id";
        FORGET: "DELETE FROM handover_handovers WHERE done_at < $1";
    }
}

/// A handover as it is kept.
pub(crate) struct Kept {
    pub party: i64,
    pub giver: Option<i64>,
    pub done_by: Option<i64>,
    pub at_s: i64,
}

/// One thing of a handover as it is kept.
pub(crate) struct Moved {
    pub kind: Carried,
    pub thing: i64,
    pub taker: Option<i64>,
    pub outcome: Outcome,
}

/// The handover that came of this form.
pub(crate) fn find_by_tap(tx: &mut Tx<'_>, party: i64, tap: &str) -> Result<Option<i64>, StoreError> {
    tx.query_opt(&FIND_TAP, &values![party, tap])?.map(|row| row.get(0)).transpose()
}

/// Keeps a new one; its number.
pub(crate) fn create(tx: &mut Tx<'_>, plan: &Plan, done_by: Option<i64>, at_s: i64) -> Result<i64, StoreError> {
    tx.query_one(&CREATE, &values![&plan.tap, plan.party, plan.from.person(), done_by, at_s])?.get(0)
}

/// A handover by its number.
pub(crate) fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Kept>, StoreError> {
    let read = |row: Row| Ok(Kept { party: row.get(0)?, giver: row.get(1)?, done_by: row.get(2)?, at_s: row.get(3)? });
    tx.query_opt(&FIND, &values![id])?.map(read).transpose()
}

/// Keeps what became of a thing.
pub(crate) fn keep_move(tx: &mut Tx<'_>, id: i64, choice: &Choice, taker: Option<i64>, outcome: Outcome) -> Result<(), StoreError> {
    tx.execute(&KEEP_MOVE, &values![id, choice.kind.code(), choice.id, taker, outcome.code()]).map(drop)
}

/// What became of each thing. A kind that this program does not know is left out.
pub(crate) fn list_moves(tx: &mut Tx<'_>, id: i64) -> Result<Vec<Moved>, StoreError> {
    let mut moved = Vec::new();
    for row in tx.query(&LIST_MOVES, &values![id])? {
        let (kind, outcome): (String, String) = (row.get(0)?, row.get(3)?);
        if let Some(kind) = Carried::find(&kind) {
            moved.push(Moved { kind, thing: row.get(1)?, taker: row.get(2)?, outcome: Outcome::parse(&outcome) });
        }
    }
    Ok(moved)
}

/// Keeps the line that introduces a taker.
pub(crate) fn keep_line(tx: &mut Tx<'_>, id: i64, taker: i64, line: &str) -> Result<(), StoreError> {
    tx.execute(&KEEP_LINE, &values![id, taker, line]).map(drop)
}

/// The lines of a handover.
pub(crate) fn list_lines(tx: &mut Tx<'_>, id: i64) -> Result<Vec<(i64, String)>, StoreError> {
    tx.query(&LIST_LINES, &values![id])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// How somebody was introduced when they took this over.
pub(crate) fn find_introduction(tx: &mut Tx<'_>, kind: Carried, id: i64, taker: i64) -> Result<Option<Introduction>, StoreError> {
    tx.query_opt(&INTRODUCTION, &values![kind.code(), id, taker])?.map(|row| introduction(&row)).transpose()
}

/// The same for everything that somebody took over.
pub(crate) fn list_introductions(tx: &mut Tx<'_>, taker: i64) -> Result<Vec<(Key, Introduction)>, StoreError> {
    let mut all = Vec::new();
    for row in tx.query(&INTRODUCTIONS, &values![taker])? {
        let kind: String = row.get(3)?;
        if let Some(kind) = Carried::find(&kind) {
            all.push(((kind, row.get(4)?), introduction(&row)?));
        }
    }
    Ok(all)
}

/// Forgets handovers that are older than 12 months; how many.
///
/// # Errors
/// The database.
pub fn forget_old(tx: &mut Tx<'_>, now_s: i64) -> Result<u64, StoreError> {
    tx.execute(&FORGET, &values![now_s - KEPT_S])
}

fn introduction(row: &Row) -> Result<Introduction, StoreError> {
    let from_name: Option<String> = row.get(0)?;
    Ok(Introduction { from_name: from_name.unwrap_or_default(), line: row.get(1)?, at_s: row.get(2)? })
}
