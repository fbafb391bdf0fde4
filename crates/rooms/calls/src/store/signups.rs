//! Who signed up, in the database.

use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::signup::{NewSignup, Signup, SignupState};

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO calls_signups (call, task, person, first_name, reach, reach_key, tap, language, state, heads, pledge, source,
                via, signed_at, changed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14) RETURNING id";
        /// Again, after having said no.
        REVIVE: "UPDATE calls_signups SET task = $2, first_name = $3, language = $4, state = $5, heads = $6, pledge = $7, leads = 0, untold = 0,
                changed_at = $8 WHERE id = $1";
        FIND: "SELECT id, call, task, person, first_name, reach, language, state, heads, leads, untold FROM calls_signups WHERE id = $1";
        MOMENT: "SELECT changed_at FROM calls_signups WHERE id = $1";
        FIND_PERSON: "SELECT id, call, task, person, first_name, reach, language, state, heads, leads, untold FROM calls_signups
            WHERE call = $1 AND person = $2";
        FIND_REACH: "SELECT id, call, task, person, first_name, reach, language, state, heads, leads, untold FROM calls_signups
            WHERE call = $1 AND reach_key = $2";
        FIND_TAP: "SELECT id, call, task, person, first_name, reach, language, state, heads, leads, untold FROM calls_signups
            WHERE call = $1 AND tap = $2";
        HAS_TAP: "SELECT count(*) FROM calls_signups WHERE id = $1 AND tap = $2";
        SET_STATE: "UPDATE calls_signups SET state = $2, changed_at = $3, leads = CASE WHEN $2 = 'cancelled' THEN 0 ELSE leads END WHERE id = $1";
        SET_HEADS: "UPDATE calls_signups SET heads = $2, changed_at = $3 WHERE id = $1";
        SET_LEADS: "UPDATE calls_signups SET leads = $2, changed_at = $3 WHERE id = $1";
        SET_UNTOLD: "UPDATE calls_signups SET untold = $2 WHERE id = $1";
        LIST_PAGE: "SELECT id, call, task, person, first_name, reach, language, state, heads, leads, untold FROM calls_signups
            WHERE call = $1 AND state = $2 AND id > $3 ORDER BY id LIMIT $4";
        LIST_UNTOLD: "SELECT id, call, task, person, first_name, reach, language, state, heads, leads, untold FROM calls_signups
            WHERE call = $1 AND untold = 1 ORDER BY id LIMIT $2";
        /// Those with a place, for the list on paper.
        LIST_TASK: "SELECT id, call, task, person, first_name, reach, language, state, heads, leads, untold FROM calls_signups
            WHERE task = $1 AND state IN ('in', 'came', 'missed') ORDER BY id";
        LIST_LEADERS: "SELECT id, call, task, person, first_name, reach, language, state, heads, leads, untold FROM calls_signups
            WHERE call = $1 AND leads = 1 AND state IN ('in', 'came', 'missed') ORDER BY id";
    }
}

/// Keeps a sign-up; its number.
pub(crate) fn create(tx: &mut Tx<'_>, new: &NewSignup, state: SignupState, at_s: i64) -> Result<i64, StoreError> {
    let reach = new.who.reach();
    let row = values![
        new.call,
        new.task,
        new.who.person(),
        new.who.first_name(),
        reach.map(|reach| reach.as_str()),
        reach.map(|reach| reach.key()),
        new.tap.clone(),
        &new.language,
        state.code(),
        new.heads,
        new.pledge,
        new.source,
        &new.via,
        at_s
    ];
    tx.query_one(&CREATE, &row)?.get(0)
}

/// Takes a sign-up up again that was cancelled.
pub(crate) fn revive(tx: &mut Tx<'_>, id: i64, new: &NewSignup, state: SignupState, at_s: i64) -> Result<(), StoreError> {
    let row = values![id, new.task, new.who.first_name(), &new.language, state.code(), new.heads, new.pledge, at_s];
    tx.execute(&REVIVE, &row).map(drop)
}

/// One by its number.
pub(crate) fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Signup>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| read(&row)).transpose()
}

/// The same, with the moment of its last change.
pub(crate) fn find_with_moment(tx: &mut Tx<'_>, id: i64) -> Result<Option<(Signup, i64)>, StoreError> {
    let Some(signup) = find(tx, id)? else { return Ok(None) };
    Ok(Some((signup, tx.query_one(&MOMENT, &values![id])?.get(0)?)))
}

/// The one of this person, by tap or way to be reached: nobody signs up twice.
pub(crate) fn find_same(tx: &mut Tx<'_>, new: &NewSignup) -> Result<Option<Signup>, StoreError> {
    let mut found = None;
    if let Some(person) = new.who.person() {
        found = find_of_person(tx, new.call, person)?;
    }
    if let (None, Some(tap)) = (&found, &new.tap) {
        found = tx.query_opt(&FIND_TAP, &values![new.call, tap])?.map(|row| read(&row)).transpose()?;
    }
    if let (None, Some(reach)) = (&found, new.who.reach()) {
        found = tx.query_opt(&FIND_REACH, &values![new.call, reach.key()])?.map(|row| read(&row)).transpose()?;
    }
    Ok(found)
}

/// Whether a sign-up came of this very form.
pub(crate) fn has_tap(tx: &mut Tx<'_>, id: i64, tap: Option<&str>) -> Result<bool, StoreError> {
    let count: i64 = tx.query_one(&HAS_TAP, &values![id, tap])?.get(0)?;
    Ok(count > 0)
}

/// The sign-up of somebody of the register.
pub(crate) fn find_of_person(tx: &mut Tx<'_>, call: i64, person: i64) -> Result<Option<Signup>, StoreError> {
    tx.query_opt(&FIND_PERSON, &values![call, person])?.map(|row| read(&row)).transpose()
}

/// Another state. Who cancels no longer leads.
pub(crate) fn set_state(tx: &mut Tx<'_>, id: i64, state: SignupState, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&SET_STATE, &values![id, state.code(), at_s]).map(drop)
}

/// How many come along.
pub(crate) fn set_heads(tx: &mut Tx<'_>, id: i64, heads: i64, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&SET_HEADS, &values![id, heads, at_s]).map(drop)
}

/// Leads a crew, or no longer.
pub(crate) fn set_leads(tx: &mut Tx<'_>, id: i64, leads: bool, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&SET_LEADS, &values![id, leads, at_s]).map(drop)
}

/// Somebody has to call them, or did.
pub(crate) fn set_untold(tx: &mut Tx<'_>, id: i64, untold: bool) -> Result<(), StoreError> {
    tx.execute(&SET_UNTOLD, &values![id, untold]).map(drop)
}

/// One page of those in a state, after a number.
pub(crate) fn list_page(tx: &mut Tx<'_>, call: i64, state: SignupState, after: i64, most: i64) -> Result<Vec<Signup>, StoreError> {
    tx.query(&LIST_PAGE, &values![call, state.code(), after, most])?.iter().map(read).collect()
}

/// Those who moved up and could not be told.
pub(crate) fn list_untold(tx: &mut Tx<'_>, call: i64, most: i64) -> Result<Vec<Signup>, StoreError> {
    tx.query(&LIST_UNTOLD, &values![call, most])?.iter().map(read).collect()
}

/// Everybody with a place at a task, in the order in which they came.
pub(crate) fn list_of_task(tx: &mut Tx<'_>, task: i64) -> Result<Vec<Signup>, StoreError> {
    tx.query(&LIST_TASK, &values![task])?.iter().map(read).collect()
}

/// The leaders of a call.
pub(crate) fn list_leaders(tx: &mut Tx<'_>, call: i64) -> Result<Vec<Signup>, StoreError> {
    tx.query(&LIST_LEADERS, &values![call])?.iter().map(read).collect()
}

pub(crate) fn read(row: &Row) -> Result<Signup, StoreError> {
    let state: String = row.get(7)?;
    Ok(Signup {
        id: row.get(0)?,
        call: row.get(1)?,
        task: row.get(2)?,
        person: row.get(3)?,
        first_name: row.get(4)?,
        reach: row.get(5)?,
        language: row.get(6)?,
        // The table refuses any other word.
        state: SignupState::parse(&state).unwrap_or(SignupState::Cancelled),
        heads: row.get(8)?,
        leads: row.get(9)?,
        untold: row.get(10)?,
    })
}
