//! The calls in the database.

use jiff::civil::Date;
use opbouw_store::{Row, StoreError, Tx, Value, statements, values};

use crate::call::{Call, CallKind, CallState};
use crate::plan::CallPlan;

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO calls_calls (party, kind, title, text, support, area, place, day, answer_until, state, code, made_by, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'draft', $10, $11, $12) RETURNING id";
        /// On another day everybody is reminded again.
        CHANGE: "UPDATE calls_calls SET kind = $2, title = $3, text = $4, support = $5, area = $6, place = $7, day = $8, answer_until = $9,
                reminded_at = CASE WHEN day = $8 THEN reminded_at ELSE NULL END
            WHERE id = $1";
        FIND: "SELECT c.id, c.party, p.name, c.kind, c.title, c.text, c.support, c.area, c.place, c.day, c.answer_until, c.state,
                c.off_because, c.code, c.made_by, c.reminded_at, c.thanked_at
            FROM calls_calls c JOIN neighbourhood_parties p ON p.id = c.party WHERE c.id = $1";
        FIND_CODE: "SELECT id FROM calls_calls WHERE code = $1";
        LIST_OPEN: "SELECT c.id, c.party, p.name, c.kind, c.title, c.text, c.support, c.area, c.place, c.day, c.answer_until, c.state,
                c.off_because, c.code, c.made_by, c.reminded_at, c.thanked_at
            FROM calls_calls c JOIN neighbourhood_parties p ON p.id = c.party
            WHERE c.day >= $1 AND c.state IN ('open', 'full') ORDER BY c.day, c.id LIMIT $2";
        /// Those of the parties that this person works for: what is not public yet, or was.
        LIST_OWN: "SELECT c.id, c.party, p.name, c.kind, c.title, c.text, c.support, c.area, c.place, c.day, c.answer_until, c.state,
                c.off_because, c.code, c.made_by, c.reminded_at, c.thanked_at
            FROM calls_calls c JOIN neighbourhood_parties p ON p.id = c.party AND p.ended_on IS NULL
            JOIN neighbourhood_memberships m ON m.party = c.party AND m.person = $1 AND m.ended_on IS NULL
                AND m.role IN ('worker', 'coordinator')
            WHERE c.day >= $2 OR c.state = 'draft' ORDER BY c.day DESC, c.id DESC LIMIT $3";
        SET_STATE: "UPDATE calls_calls SET state = $2 WHERE id = $1 AND state <> $2";
        CALL_OFF: "UPDATE calls_calls SET state = 'cancelled', off_because = $2 WHERE id = $1 AND state IN ('open', 'full')";
        THANK: "UPDATE calls_calls SET thanked_at = $2 WHERE id = $1 AND thanked_at IS NULL";
        /// Full when no task has a place left; open when one has.
        FOLLOW: "UPDATE calls_calls SET state = CASE WHEN EXISTS (SELECT 1 FROM calls_tasks t WHERE t.call = $1 AND t.taken < t.places)
                THEN 'open' ELSE 'full' END
            WHERE id = $1 AND state IN ('open', 'full') AND state <> CASE WHEN EXISTS (SELECT 1 FROM calls_tasks t
                WHERE t.call = $1 AND t.taken < t.places) THEN 'open' ELSE 'full' END";
        REMOVE: "DELETE FROM calls_calls WHERE id = $1 AND state = 'draft'";
        TICKED: "UPDATE calls_calls SET
                came = (SELECT COALESCE(CAST(sum(s.heads) AS BIGINT), 0) FROM calls_signups s WHERE s.call = $1 AND s.state = 'came'),
                missed = (SELECT COALESCE(CAST(sum(s.heads) AS BIGINT), 0) FROM calls_signups s WHERE s.call = $1 AND s.state = 'missed')
            WHERE id = $1";
    }
}

/// Keeps a new draft; its number.
pub(crate) fn create(tx: &mut Tx<'_>, party: i64, plan: &CallPlan, code: &str, made_by: i64, at_s: i64) -> Result<i64, StoreError> {
    let mut row: Vec<Value> = values![party].to_vec();
    row.extend(columns_of(plan));
    row.extend(values![code, made_by, at_s].to_vec());
    tx.query_one(&CREATE, &row)?.get(0)
}

/// Puts what was planned in the place of what was.
pub(crate) fn change(tx: &mut Tx<'_>, id: i64, plan: &CallPlan) -> Result<(), StoreError> {
    let mut row: Vec<Value> = values![id].to_vec();
    row.extend(columns_of(plan));
    tx.execute(&CHANGE, &row).map(drop)
}

/// A call by its number.
pub(crate) fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Call>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| read(&row)).transpose()
}

/// The number of the call with this word on paper.
pub(crate) fn find_by_code(tx: &mut Tx<'_>, code: &str) -> Result<Option<i64>, StoreError> {
    tx.query_opt(&FIND_CODE, &values![code])?.map(|row| row.get(0)).transpose()
}

/// What everybody can sign up for, the first day first.
pub(crate) fn list_open(tx: &mut Tx<'_>, today: Date, most: i64) -> Result<Vec<Call>, StoreError> {
    tx.query(&LIST_OPEN, &values![today.to_string(), most])?.iter().map(read).collect()
}

/// What the parties of this worker keep, the last day first.
pub(crate) fn list_own(tx: &mut Tx<'_>, worker: i64, since: Date, most: i64) -> Result<Vec<Call>, StoreError> {
    tx.query(&LIST_OWN, &values![worker, since.to_string(), most])?.iter().map(read).collect()
}

/// Another state; whether it was another.
pub(crate) fn set_state(tx: &mut Tx<'_>, id: i64, state: CallState) -> Result<bool, StoreError> {
    Ok(tx.execute(&SET_STATE, &values![id, state.code()])? > 0)
}

/// It does not go on; whether it would have.
pub(crate) fn call_off(tx: &mut Tx<'_>, id: i64, because: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(&CALL_OFF, &values![id, because])? > 0)
}

/// Everybody is thanked; whether that is new.
pub(crate) fn set_thanked(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&THANK, &values![id, at_s])? > 0)
}

/// Open or full, as its tasks are.
pub(crate) fn follow_tasks(tx: &mut Tx<'_>, id: i64) -> Result<(), StoreError> {
    tx.execute(&FOLLOW, &values![id]).map(drop)
}

/// Throws a draft away; whether there was one.
pub(crate) fn remove_draft(tx: &mut Tx<'_>, id: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&REMOVE, &values![id])? > 0)
}

/// Counts who was ticked.
pub(crate) fn count_ticked(tx: &mut Tx<'_>, id: i64) -> Result<(), StoreError> {
    tx.execute(&TICKED, &values![id]).map(drop)
}

fn columns_of(plan: &CallPlan) -> Vec<Value> {
    values![
        plan.kind.code(),
        &plan.title,
        &plan.text,
        &plan.support,
        &plan.area,
        &plan.place,
        plan.day.to_string(),
        plan.answer_until.to_string()
    ]
    .to_vec()
}

pub(crate) fn read(row: &Row) -> Result<Call, StoreError> {
    let (kind, state): (String, String) = (row.get(3)?, row.get(11)?);
    Ok(Call {
        id: row.get(0)?,
        party: row.get(1)?,
        party_name: row.get(2)?,
        // The tables refuse any other word.
        kind: CallKind::parse(&kind).unwrap_or(CallKind::Call),
        title: row.get(4)?,
        text: row.get(5)?,
        support: row.get(6)?,
        area: row.get(7)?,
        place: row.get(8)?,
        day: day(row, 9)?,
        answer_until: day(row, 10)?,
        state: CallState::parse(&state).unwrap_or(CallState::Draft),
        off_because: row.get(12)?,
        code: row.get(13)?,
        made_by: row.get(14)?,
        reminded_at_s: row.get(15)?,
        thanked_at_s: row.get(16)?,
    })
}

/// A day that we wrote ourselves; what is none was put there by somebody else, and lies so far back that nothing happens with it.
fn day(row: &Row, column: usize) -> Result<Date, StoreError> {
    let text: String = row.get(column)?;
    Ok(text.parse().unwrap_or(Date::ZERO))
}
