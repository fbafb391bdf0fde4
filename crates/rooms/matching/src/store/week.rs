//! The plans of weeks: which there are, how far they are, and what they hold.

pub(crate) mod inputs;
pub(crate) mod left_out;
pub(crate) mod lines;

use jiff::civil::Date;
use opbouw_store::{Row, Statement, StoreError, Tx, statements, values};

statements! {
    OWN = {
        /// Nobody makes a plan that is being made, unless whoever did has stopped.
        BEGIN: "INSERT INTO matching_weeks (party, monday, made_by, made_at, state) VALUES ($1, $2, $3, $4, 'making')
            ON CONFLICT (party, monday) DO UPDATE SET made_by = $3, made_at = $4, state = 'making'
                WHERE matching_weeks.state <> 'making' OR matching_weeks.made_at < $5 RETURNING id";
        FIND: "SELECT id, party, made_at, state, revision, lines_written FROM matching_weeks WHERE party = $1 AND monday = $2";
        GET: "SELECT id, party, made_at, state, revision, lines_written FROM matching_weeks WHERE id = $1";
        FAIL: "UPDATE matching_weeks SET state = 'failed' WHERE id = $1 AND state = 'making'";
        WRITTEN: "UPDATE matching_weeks SET state = 'ready', revision = revision + 1,
                lines_written = (SELECT count(*) FROM matching_week_lines l WHERE l.week = $1)
            WHERE id = $1 AND revision = $2 RETURNING revision";
        FORGET: "DELETE FROM matching_weeks WHERE monday < $1";
    }
}

/// All statements of the plan of a week.
pub(crate) fn all() -> Vec<&'static Statement> {
    [OWN, inputs::ALL, left_out::ALL, lines::ALL].concat()
}

/// How far a plan is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WeekState {
    /// It is being made.
    Making,
    /// It can be looked at.
    Ready,
    /// It could not be made.
    Failed,
}

/// The plan of a week of a party.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WeekRow {
    pub id: i64,
    pub party: i64,
    pub made_at: i64,
    pub state: WeekState,
    /// One more with every change.
    pub revision: i64,
    /// How many lines there were at the last change.
    pub lines_written: i64,
}

/// Begins a plan, or begins it again; none: somebody is making it now. Whoever began before `stale_s` has stopped.
pub(crate) fn begin_week(tx: &mut Tx<'_>, party: i64, monday: Date, by: i64, at_s: i64, stale_s: i64) -> Result<Option<i64>, StoreError> {
    tx.query_opt(&BEGIN, &values![party, monday.to_string(), by, at_s, stale_s])?.map(|row| row.get(0)).transpose()
}

/// The plan of a party for the week that begins on this Monday.
pub(crate) fn find_week(tx: &mut Tx<'_>, party: i64, monday: Date) -> Result<Option<WeekRow>, StoreError> {
    tx.query_opt(&FIND, &values![party, monday.to_string()])?.map(|row| week(&row)).transpose()
}

/// The plan with this number.
pub(crate) fn get_week(tx: &mut Tx<'_>, id: i64) -> Result<Option<WeekRow>, StoreError> {
    tx.query_opt(&GET, &values![id])?.map(|row| week(&row)).transpose()
}

/// It could not be made.
pub(crate) fn fail_week(tx: &mut Tx<'_>, id: i64) -> Result<(), StoreError> {
    tx.execute(&FAIL, &values![id]).map(drop)
}

/// After its lines were written: the new revision; none: somebody else changed it in the meantime, and nothing may be kept.
pub(crate) fn finish_writing(tx: &mut Tx<'_>, id: i64, revision: i64) -> Result<Option<i64>, StoreError> {
    tx.query_opt(&WRITTEN, &values![id, revision])?.map(|row| row.get(0)).transpose()
}

/// Throws away the plans of weeks before this one; how many.
pub(crate) fn forget_weeks(tx: &mut Tx<'_>, before: Date) -> Result<u64, StoreError> {
    tx.execute(&FORGET, &values![before.to_string()])
}

fn week(row: &Row) -> Result<WeekRow, StoreError> {
    let state: String = row.get(3)?;
    Ok(WeekRow {
        id: row.get(0)?,
        party: row.get(1)?,
        made_at: row.get(2)?,
        state: match state.as_str() {
            "making" => WeekState::Making,
            "ready" => WeekState::Ready,
            _ => WeekState::Failed,
        },
        revision: row.get(4)?,
        lines_written: row.get(5)?,
    })
}
