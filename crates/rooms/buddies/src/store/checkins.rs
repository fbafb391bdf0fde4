//! Check-ins: when it is asked how it goes, and what both answered.

use jiff::Timestamp;
use jiff::civil::Date;
use opbouw_store::{Row, StoreError, Tx, statements, values};

use super::{column, day, optional_word, word};
use crate::error::BuddiesError;
use crate::rules::checkins::{CheckinKind, Feeling};
use crate::rules::chosen::CodeWord;
use crate::rules::pair::Which;

const TABLE: &str = "buddies_checkins";

statements! {
    pub(super) ALL = {
        PLAN: "INSERT INTO buddies_checkins (pair, kind, due_on) VALUES ($1, $2, $3) ON CONFLICT (pair, kind) DO NOTHING";
        FIND: "SELECT id, pair, kind, due_on, asked_at, asker_answer, giver_answer, closed_at FROM buddies_checkins WHERE id = $1";
        LIST_OF: "SELECT id, pair, kind, due_on, asked_at, asker_answer, giver_answer, closed_at FROM buddies_checkins WHERE pair = $1
            ORDER BY due_on, id";
        LIST_ASKED: "SELECT c.id, c.pair, c.kind, c.due_on, c.asked_at, c.asker_answer, c.giver_answer, c.closed_at
            FROM buddies_checkins c JOIN buddies_pairs r ON r.id = c.pair
            WHERE r.party = $1 AND r.state IN ('active', 'ending') AND c.asked_at IS NOT NULL AND c.closed_at IS NULL ORDER BY c.pair, c.due_on";
        /// Of each pair only the latest: after a standstill of the program nobody is asked twice on one day.
        LIST_DUE: "SELECT c.id, c.pair, c.kind, c.due_on, c.asked_at, c.asker_answer, c.giver_answer, c.closed_at
            FROM buddies_checkins c JOIN buddies_pairs r ON r.id = c.pair
            WHERE c.asked_at IS NULL AND c.closed_at IS NULL AND c.due_on <= $1 AND r.state IN ('active', 'ending')
                AND NOT EXISTS (SELECT 1 FROM buddies_checkins n WHERE n.pair = c.pair AND n.asked_at IS NULL AND n.closed_at IS NULL
                    AND n.due_on <= $1 AND n.due_on > c.due_on)
            ORDER BY c.due_on, c.id LIMIT $2";
        MARK_ASKED: "UPDATE buddies_checkins SET asked_at = $2 WHERE id = $1 AND asked_at IS NULL AND closed_at IS NULL";
        PASS_OVER: "UPDATE buddies_checkins SET closed_at = $3 WHERE pair = $1 AND due_on < $2 AND asked_at IS NULL AND closed_at IS NULL";
        ASKER_ANSWERS: "UPDATE buddies_checkins SET asker_answer = $2, answered_at = $3 WHERE id = $1 AND asked_at IS NOT NULL";
        GIVER_ANSWERS: "UPDATE buddies_checkins SET giver_answer = $2, answered_at = $3 WHERE id = $1 AND asked_at IS NOT NULL";
        CLOSE: "UPDATE buddies_checkins SET closed_at = $2, closed_by = $3 WHERE id = $1 AND closed_at IS NULL";
        /// What somebody feels who calls for help after it was closed is open again.
        REOPEN: "UPDATE buddies_checkins SET closed_at = NULL, closed_by = NULL WHERE id = $1";
    }
}

/// A check-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkin {
    /// Its number.
    pub id: i64,
    /// Of which pair.
    pub pair: i64,
    /// Which one.
    pub kind: CheckinKind,
    /// The day on which it is asked.
    pub due_on: Date,
    /// When it was, seconds UTC.
    pub asked_at_s: Option<i64>,
    /// What the asker and the giver answered.
    pub answers: [Option<Feeling>; 2],
    /// Whether a worker has spoken with them, or it was passed over.
    pub is_closed: bool,
}

impl Checkin {
    /// The day on which it was asked, as the calendar in UTC has it: a day more or less does not matter to a week of silence.
    pub fn asked_on(&self) -> Option<Date> {
        let moment = self.asked_at_s.and_then(|at_s| Timestamp::from_second(at_s).ok());
        moment.map(|moment| moment.to_zoned(jiff::tz::TimeZone::UTC).date())
    }
}

/// Plans one; the same one is planned once.
pub fn plan_checkin(tx: &mut Tx<'_>, pair: i64, kind: CheckinKind, due_on: Date) -> Result<(), StoreError> {
    tx.execute(&PLAN, &values![pair, kind.code(), due_on.to_string()]).map(drop)
}

/// One check-in.
pub fn find_checkin(tx: &mut Tx<'_>, id: i64) -> Result<Option<Checkin>, BuddiesError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| checkin(&row)).transpose()
}

/// Those of a pair, in the order of their days.
pub fn list_checkins_of(tx: &mut Tx<'_>, pair: i64) -> Result<Vec<Checkin>, BuddiesError> {
    tx.query(&LIST_OF, &values![pair])?.iter().map(checkin).collect()
}

/// Those of the buddies of a party that were asked and are not closed. One query.
pub fn list_open_checkins(tx: &mut Tx<'_>, party: i64) -> Result<Vec<Checkin>, BuddiesError> {
    tx.query(&LIST_ASKED, &values![party])?.iter().map(checkin).collect()
}

/// Those that are to be asked, of each pair the latest; at most `limit`.
pub fn list_due_checkins(tx: &mut Tx<'_>, today: Date, limit: i64) -> Result<Vec<Checkin>, BuddiesError> {
    tx.query(&LIST_DUE, &values![today.to_string(), limit])?.iter().map(checkin).collect()
}

/// Notes that it is asked, and passes earlier ones over that never were; false when it was asked already.
pub fn mark_asked(tx: &mut Tx<'_>, checkin: &Checkin, at_s: i64) -> Result<bool, StoreError> {
    let is_new = tx.execute(&MARK_ASKED, &values![checkin.id, at_s])? > 0;
    tx.execute(&PASS_OVER, &values![checkin.pair, checkin.due_on.to_string(), at_s])?;
    Ok(is_new)
}

/// Writes down how it goes; false when it was not asked. A later answer takes the place of an earlier one.
pub fn answer_checkin(tx: &mut Tx<'_>, id: i64, which: Which, feeling: Feeling, at_s: i64) -> Result<bool, StoreError> {
    let statement = if which == Which::Asker { &ASKER_ANSWERS } else { &GIVER_ANSWERS };
    let is_asked = tx.execute(statement, &values![id, feeling.code(), at_s])? > 0;
    if is_asked && feeling != Feeling::Good {
        tx.execute(&REOPEN, &values![id])?;
    }
    Ok(is_asked)
}

/// A worker has spoken with them; false when somebody had already.
pub fn close_checkin(tx: &mut Tx<'_>, id: i64, by: Option<i64>, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&CLOSE, &values![id, at_s, by])? > 0)
}

fn checkin(row: &Row) -> Result<Checkin, BuddiesError> {
    let closed: Option<i64> = row.get(7)?;
    Ok(Checkin {
        id: row.get(0)?,
        pair: row.get(1)?,
        kind: word(row, column(2, TABLE, "kind"))?,
        due_on: day(row, column(3, TABLE, "due_on"))?,
        asked_at_s: row.get(4)?,
        answers: [optional_word(row, column(5, TABLE, "asker_answer"))?, optional_word(row, column(6, TABLE, "giver_answer"))?],
        is_closed: closed.is_some(),
    })
}
