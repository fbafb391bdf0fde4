//! The lines of a plan: who could help whom.

use std::collections::HashMap;

use opbouw_store::{Row, StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        /// Whoever went while the plan was made gets no line.
        PUT: "INSERT INTO matching_week_lines (week, request, giver, offer, minutes, travel_minutes, reasons, state)
            SELECT CAST($1 AS BIGINT), q.resource, o.person, o.id, CAST($5 AS BIGINT), CAST($6 AS BIGINT), CAST($7 AS TEXT), CAST($8 AS TEXT)
            FROM matching_requests q, neighbourhood_resources o WHERE q.resource = $2 AND o.id = $4 AND o.person = $3
            ON CONFLICT (week, request, giver) DO UPDATE SET offer = excluded.offer, minutes = excluded.minutes,
                travel_minutes = excluded.travel_minutes, reasons = excluded.reasons, state = excluded.state";
        /// What somebody took over or refused stays.
        END: "DELETE FROM matching_week_lines WHERE week = $1 AND request = $2 AND giver = $3 AND state IN ('proposed', 'locked')";
        CLEAR: "DELETE FROM matching_week_lines WHERE week = $1";
        SET_STATE: "UPDATE matching_week_lines SET state = $4 WHERE week = $1 AND request = $2 AND giver = $3 AND state <> $4";
        LIST: "SELECT request, giver, offer, minutes, travel_minutes, reasons, state FROM matching_week_lines WHERE week = $1
            ORDER BY request, giver";
        FIND: "SELECT request, giver, offer, minutes, travel_minutes, reasons, state FROM matching_week_lines
            WHERE week = $1 AND request = $2 AND giver = $3";
        /// For the page: urgent first, then who waits longest; only of requests that worker `$1` may see.
        SHOWN: concat!("SELECT l.request, l.giver, l.offer, l.minutes, l.travel_minutes, l.reasons, l.state,
                r.title, p.first_name, r.area, q.opened_at, q.is_urgent, o.title
            FROM matching_week_lines l JOIN matching_requests q ON q.resource = l.request
                JOIN neighbourhood_resources r ON r.id = l.request JOIN neighbourhood_people p ON p.id = q.person
                JOIN neighbourhood_resources o ON o.id = l.offer
            WHERE l.week = $2 AND p.state = 'active' AND (l.state IN ('accepted', 'refused') OR q.stage IN ('open', 'invited')) AND ",
            crate::store::board::visible!(), " ORDER BY q.is_urgent DESC, q.opened_at, l.request, l.giver LIMIT $3 OFFSET $4");
        /// First names of those givers of a plan whom worker `$1` may see.
        GIVERS: concat!("SELECT p.id, p.first_name FROM neighbourhood_people p WHERE p.state = 'active' AND (
                p.id IN (SELECT giver FROM matching_week_lines WHERE week = $2)
                OR p.id IN (SELECT giver FROM matching_week_left_out WHERE week = $2)) AND ", crate::store::board::visible!());
        TOTALS: "SELECT count(*), count(DISTINCT request), CAST(COALESCE(sum(travel_minutes), 0) AS BIGINT),
                count(CASE WHEN state = 'accepted' THEN 1 END)
            FROM matching_week_lines WHERE week = $1 AND state <> 'refused'";
        SPREAD: "SELECT tasks, count(*) FROM (SELECT count(*) AS tasks FROM matching_week_lines
                WHERE week = $1 AND state <> 'refused' GROUP BY giver) AS loads GROUP BY tasks ORDER BY tasks";
    }
}

/// How far a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LineState {
    /// The plan says so.
    Proposed,
    /// A coordinator fixed it.
    Locked,
    /// The giver was asked.
    Accepted,
    /// Not these two.
    Refused,
}

impl LineState {
    /// The code word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Locked => "locked",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
        }
    }

    fn parse(code: &str) -> Self {
        let all = [Self::Proposed, Self::Locked, Self::Accepted];
        // The table refuses every other word.
        all.into_iter().find(|state| state.code() == code).unwrap_or(Self::Refused)
    }
}

/// A line as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LineRow {
    pub request: i64,
    pub giver: i64,
    pub offer: i64,
    pub minutes: i64,
    pub travel_minutes: i64,
    /// Code words of the planner.
    pub reasons: String,
    pub state: LineState,
}

/// A line with what is shown of its request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ShownLine {
    pub line: LineRow,
    pub title: String,
    /// First name of the asker.
    pub asker: String,
    pub area: String,
    pub opened_at: i64,
    pub is_urgent: bool,
    /// Title of the offer.
    pub offer: String,
}

/// What the lines come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct LineTotals {
    pub lines: i64,
    /// Requests with at least one line.
    pub helped: i64,
    pub travel_minutes: i64,
    pub accepted: i64,
    /// How many givers have so many tasks: (tasks, givers).
    pub spread: Vec<(i64, i64)>,
}

/// Writes lines down, also over what was there of the same pair; how many, without those of who is gone.
pub(crate) fn put_lines(tx: &mut Tx<'_>, week: i64, lines: &[LineRow]) -> Result<u64, StoreError> {
    let row = |line: &LineRow| {
        let (minutes, travel, reasons) = (line.minutes, line.travel_minutes, line.reasons.as_str());
        values![week, line.request, line.giver, line.offer, minutes, travel, reasons, line.state.code()].to_vec()
    };
    tx.execute_many(&PUT, lines.iter().map(row))
}

/// Takes proposals out, fixed ones too; not what somebody took over or refused.
pub(crate) fn end_lines(tx: &mut Tx<'_>, week: i64, pairs: &[(i64, i64)]) -> Result<u64, StoreError> {
    tx.execute_many(&END, pairs.iter().map(|(request, giver)| values![week, *request, *giver].to_vec()))
}

/// Takes all lines out.
pub(crate) fn clear_lines(tx: &mut Tx<'_>, week: i64) -> Result<u64, StoreError> {
    tx.execute(&CLEAR, &values![week])
}

/// Puts a line in another state; whether it is there and was in another one.
pub(crate) fn set_line_state(tx: &mut Tx<'_>, week: i64, pair: (i64, i64), state: LineState) -> Result<bool, StoreError> {
    Ok(tx.execute(&SET_STATE, &values![week, pair.0, pair.1, state.code()])? > 0)
}

/// All lines of a plan.
pub(crate) fn list_lines(tx: &mut Tx<'_>, week: i64) -> Result<Vec<LineRow>, StoreError> {
    tx.query(&LIST, &values![week])?.iter().map(line).collect()
}

/// The line of a pair.
pub(crate) fn find_line(tx: &mut Tx<'_>, week: i64, pair: (i64, i64)) -> Result<Option<LineRow>, StoreError> {
    tx.query_opt(&FIND, &values![week, pair.0, pair.1])?.map(|row| line(&row)).transpose()
}

/// A page of lines of requests that this worker may see.
pub(crate) fn list_shown(tx: &mut Tx<'_>, worker: i64, week: i64, limit: i64, offset: i64) -> Result<Vec<ShownLine>, StoreError> {
    tx.query(&SHOWN, &values![worker, week, limit, offset])?.iter().map(shown).collect()
}

/// First names of the givers whom this worker may see.
pub(crate) fn list_givers(tx: &mut Tx<'_>, worker: i64, week: i64) -> Result<HashMap<i64, String>, StoreError> {
    tx.query(&GIVERS, &values![worker, week])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// What the lines come to.
pub(crate) fn count_lines(tx: &mut Tx<'_>, week: i64) -> Result<LineTotals, StoreError> {
    let row = tx.query_one(&TOTALS, &values![week])?;
    let spread = tx.query(&SPREAD, &values![week])?;
    Ok(LineTotals {
        lines: row.get(0)?,
        helped: row.get(1)?,
        travel_minutes: row.get(2)?,
        accepted: row.get(3)?,
        spread: spread.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect::<Result<_, StoreError>>()?,
    })
}

fn line(row: &Row) -> Result<LineRow, StoreError> {
    let state: String = row.get(6)?;
    Ok(LineRow {
        request: row.get(0)?,
        giver: row.get(1)?,
        offer: row.get(2)?,
        minutes: row.get(3)?,
        travel_minutes: row.get(4)?,
        reasons: row.get(5)?,
        state: LineState::parse(&state),
    })
}

fn shown(row: &Row) -> Result<ShownLine, StoreError> {
    Ok(ShownLine {
        line: line(row)?,
        title: row.get(7)?,
        asker: row.get(8)?,
        area: row.get(9)?,
        opened_at: row.get(10)?,
        is_urgent: row.get(11)?,
        offer: row.get(12)?,
    })
}
