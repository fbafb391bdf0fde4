//! Who signed up for an activity, in the database.

use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::signup::{NewSignup, Signup};

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO activities_signups (activity, person, first_name, reach, reach_key, tap, language, heads, every, newcomer, source,
                signed_at, changed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12) RETURNING id";
        /// Again, or on another day: how many come is what was said last.
        REVIVE: "UPDATE activities_signups SET heads = $2, newcomer = $3, language = $4, changed_at = $5 WHERE id = $1";
        FIND: "SELECT s.id, s.activity, s.person, s.first_name, s.language, s.heads, s.every, s.newcomer, s.companion, c.first_name
            FROM activities_signups s LEFT JOIN neighbourhood_people c ON c.id = s.companion WHERE s.id = $1";
        FIND_PERSON: "SELECT s.id, s.activity, s.person, s.first_name, s.language, s.heads, s.every, s.newcomer, s.companion, c.first_name
            FROM activities_signups s LEFT JOIN neighbourhood_people c ON c.id = s.companion WHERE s.activity = $1 AND s.person = $2";
        FIND_REACH: "SELECT s.id, s.activity, s.person, s.first_name, s.language, s.heads, s.every, s.newcomer, s.companion, c.first_name
            FROM activities_signups s LEFT JOIN neighbourhood_people c ON c.id = s.companion WHERE s.activity = $1 AND s.reach_key = $2";
        FIND_TAP: "SELECT s.id, s.activity, s.person, s.first_name, s.language, s.heads, s.every, s.newcomer, s.companion, c.first_name
            FROM activities_signups s LEFT JOIN neighbourhood_people c ON c.id = s.companion WHERE s.activity = $1 AND s.tap = $2";
        HAS_TAP: "SELECT count(*) FROM activities_signups WHERE id = $1 AND tap = $2";
        SET_EVERY: "UPDATE activities_signups SET every = $2, changed_at = $3 WHERE id = $1";
        SET_COMPANION: "UPDATE activities_signups SET companion = $2 WHERE id = $1";
        LIST_EVERY: "SELECT s.id, s.activity, s.person, s.first_name, s.language, s.heads, s.every, s.newcomer, s.companion, c.first_name
            FROM activities_signups s LEFT JOIN neighbourhood_people c ON c.id = s.companion
            WHERE s.activity = $1 AND s.every = 1 ORDER BY s.id";
        REACH_OF: "SELECT COALESCE(s.reach, p.email, p.phone), COALESCE(p.language, s.language) FROM activities_signups s
            LEFT JOIN neighbourhood_people p ON p.id = s.person WHERE s.id = $1 AND (s.person IS NULL OR p.state = 'active')";
    }
}

/// Keeps a sign-up; its number.
pub(crate) fn create(tx: &mut Tx<'_>, new: &NewSignup, at_s: i64) -> Result<i64, StoreError> {
    let reach = new.who.reach();
    let row = values![
        new.activity,
        new.who.person(),
        new.who.first_name(),
        reach.map(|reach| reach.as_str()),
        reach.map(|reach| reach.key()),
        new.tap.clone(),
        &new.language,
        new.heads,
        new.day.is_none(),
        new.newcomer,
        new.source,
        at_s
    ];
    tx.query_one(&CREATE, &row)?.get(0)
}

/// Takes up again what was said before.
pub(crate) fn revive(tx: &mut Tx<'_>, id: i64, new: &NewSignup, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&REVIVE, &values![id, new.heads, new.newcomer, &new.language, at_s]).map(drop)
}

/// One by its number.
pub(crate) fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Signup>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| read_from(&row, 0)).transpose()
}

/// The one of this person, by tap or way to be reached: nobody signs up twice.
pub(crate) fn find_same(tx: &mut Tx<'_>, new: &NewSignup) -> Result<Option<Signup>, StoreError> {
    let mut found = None;
    if let Some(person) = new.who.person() {
        found = find_of_person(tx, new.activity, person)?;
    }
    if let (None, Some(tap)) = (&found, &new.tap) {
        found = tx.query_opt(&FIND_TAP, &values![new.activity, tap])?.map(|row| read_from(&row, 0)).transpose()?;
    }
    if let (None, Some(reach)) = (&found, new.who.reach()) {
        found = tx.query_opt(&FIND_REACH, &values![new.activity, reach.key()])?.map(|row| read_from(&row, 0)).transpose()?;
    }
    Ok(found)
}

/// Whether a sign-up came of this very form.
pub(crate) fn has_tap(tx: &mut Tx<'_>, id: i64, tap: Option<&str>) -> Result<bool, StoreError> {
    let count: i64 = tx.query_one(&HAS_TAP, &values![id, tap])?.get(0)?;
    Ok(count > 0)
}

/// The sign-up of somebody of the register.
pub(crate) fn find_of_person(tx: &mut Tx<'_>, activity: i64, person: i64) -> Result<Option<Signup>, StoreError> {
    tx.query_opt(&FIND_PERSON, &values![activity, person])?.map(|row| read_from(&row, 0)).transpose()
}

/// Comes every time, or no longer.
pub(crate) fn set_every(tx: &mut Tx<'_>, id: i64, every: bool, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&SET_EVERY, &values![id, every, at_s]).map(drop)
}

/// Who walks along.
pub(crate) fn set_companion(tx: &mut Tx<'_>, id: i64, person: Option<i64>) -> Result<(), StoreError> {
    tx.execute(&SET_COMPANION, &values![id, person]).map(drop)
}

/// Those who come every time.
pub(crate) fn list_every(tx: &mut Tx<'_>, activity: i64) -> Result<Vec<Signup>, StoreError> {
    tx.query(&LIST_EVERY, &values![activity])?.iter().map(|row| read_from(row, 0)).collect()
}

/// How to reach whoever signed up and in which language; none when there is no way, or they are not to be approached.
pub(crate) fn find_reach(tx: &mut Tx<'_>, signup: i64) -> Result<Option<(String, String)>, StoreError> {
    let Some(row) = tx.query_opt(&REACH_OF, &values![signup])? else { return Ok(None) };
    let reach: Option<String> = row.get(0)?;
    let language: String = row.get(1)?;
    Ok(reach.map(|reach| (reach, language)))
}

/// A sign-up from a column on.
pub(crate) fn read_from(row: &Row, at: usize) -> Result<Signup, StoreError> {
    let (companion, name): (Option<i64>, Option<String>) = (row.get(at + 8)?, row.get(at + 9)?);
    Ok(Signup {
        id: row.get(at)?,
        activity: row.get(at + 1)?,
        person: row.get(at + 2)?,
        first_name: row.get(at + 3)?,
        language: row.get(at + 4)?,
        heads: row.get(at + 5)?,
        every: row.get(at + 6)?,
        newcomer: row.get(at + 7)?,
        companion: companion.zip(name),
    })
}
