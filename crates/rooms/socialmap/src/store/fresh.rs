//! Who looked when, who was asked, and what will be stale, in the database.

use jiff::civil::Date;
use opbouw_store::{Row, StoreError, Tx, statements, values};

use super::entries;
use crate::entry::{Entry, Keeper};

statements! {
    pub(crate) ALL = {
        CONFIRM: "UPDATE socialmap_entries SET confirmed_on = $2, doubts = 0, asked_at = NULL, check_on = $3, changed_at = $4 WHERE id = $1";
        USE: "UPDATE socialmap_entries SET used_on = $2, check_on = $3 WHERE id = $1";
        DOUBT: "UPDATE socialmap_entries SET doubts = doubts + 1, check_on = $2, changed_at = $3 WHERE id = $1";
        SET_CHECK: "UPDATE socialmap_entries SET check_on = $2 WHERE id = $1";
        ASKED: "UPDATE socialmap_entries SET asked_at = $2 WHERE id = $1";
        /// What has somebody to ask who was not asked since a moment, what waits longest first.
        TO_ASK: "SELECT id FROM socialmap_entries WHERE ended_on IS NULL AND check_on <= $1 AND (asked_at IS NULL OR asked_at <= $2)
                AND (owner IS NOT NULL OR owner_party IS NOT NULL OR owner_mail <> '') ORDER BY check_on, id LIMIT $3";
        COUNT_ASKED: "SELECT count(*) FROM socialmap_entries WHERE asked_at >= $1";
        COUNT_ASKED_OF: "SELECT count(*) FROM socialmap_entries WHERE asked_at >= $1 AND COALESCE(owner, 0) = $2
            AND COALESCE(owner_party, 0) = $3 AND owner_mail = $4";
        /// What somebody should look at until a day, what waits longest first.
        TO_CHECK: "SELECT id FROM socialmap_entries WHERE ended_on IS NULL AND check_on <= $1 ORDER BY check_on, id LIMIT $2";
        COUNT_TO_CHECK: "SELECT count(*) FROM socialmap_entries WHERE ended_on IS NULL AND check_on <= $1";
        REACH: "SELECT p.email, p.language FROM neighbourhood_people p WHERE p.id = $1 AND p.email IS NOT NULL AND p.state = 'active'";
        /// The colleagues who work with residents for a party.
        REACH_PARTY: "SELECT p.email, p.language FROM neighbourhood_memberships m JOIN neighbourhood_people p ON p.id = m.person
            WHERE m.party = $1 AND m.ended_on IS NULL AND m.role IN ('worker', 'coordinator') AND p.email IS NOT NULL AND p.state = 'active'
            ORDER BY CASE m.role WHEN 'coordinator' THEN 0 ELSE 1 END, p.id LIMIT 1";
    }
}

/// Somebody says that it is right: doubts are over, and nobody is asked.
pub(crate) fn confirm(tx: &mut Tx<'_>, id: i64, on: Date, check_on: Date, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&CONFIRM, &values![id, on.to_string(), check_on.to_string(), at_s]).map(drop)
}

/// It was seen to be used.
pub(crate) fn set_used(tx: &mut Tx<'_>, id: i64, on: Date, check_on: Date) -> Result<(), StoreError> {
    tx.execute(&USE, &values![id, on.to_string(), check_on.to_string()]).map(drop)
}

/// One more says that it is wrong.
pub(crate) fn add_doubt(tx: &mut Tx<'_>, id: i64, check_on: Date, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&DOUBT, &values![id, check_on.to_string(), at_s]).map(drop)
}

/// From when on somebody should look, after a change of kind.
pub(crate) fn set_check(tx: &mut Tx<'_>, id: i64, check_on: Date) -> Result<(), StoreError> {
    tx.execute(&SET_CHECK, &values![id, check_on.to_string()]).map(drop)
}

/// Whoever answers for it was asked.
pub(crate) fn set_asked(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<(), StoreError> {
    tx.execute(&ASKED, &values![id, at_s]).map(drop)
}

/// Numbers of what is due on this day and whose owner was not asked since a moment.
pub(crate) fn list_to_ask(tx: &mut Tx<'_>, until: Date, asked_before_s: i64, most: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&TO_ASK, &values![until.to_string(), asked_before_s, most])?.iter().map(|row| row.get(0)).collect()
}

/// How many owners were asked since a moment and did not answer.
pub(crate) fn count_asked(tx: &mut Tx<'_>, since_s: i64) -> Result<i64, StoreError> {
    tx.query_one(&COUNT_ASKED, &values![since_s])?.get(0)
}

/// How many of them were asked of the same who answers for this one.
pub(crate) fn count_asked_of(tx: &mut Tx<'_>, since_s: i64, keeper: &Keeper) -> Result<i64, StoreError> {
    let row = values![since_s, keeper.person.unwrap_or(0), keeper.party.unwrap_or(0), &keeper.mail];
    tx.query_one(&COUNT_ASKED_OF, &row)?.get(0)
}

/// What somebody should look at until this day, what waits longest first.
pub(crate) fn list_to_check(tx: &mut Tx<'_>, until: Date, most: i64) -> Result<Vec<Entry>, StoreError> {
    let ids: Vec<i64> = tx.query(&TO_CHECK, &values![until.to_string(), most])?.iter().map(|row| row.get(0)).collect::<Result<_, _>>()?;
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        found.extend(entries::find(tx, id)?);
    }
    Ok(found)
}

/// How many somebody should look at until this day.
pub(crate) fn count_to_check(tx: &mut Tx<'_>, until: Date) -> Result<i64, StoreError> {
    tx.query_one(&COUNT_TO_CHECK, &values![until.to_string()])?.get(0)
}

/// Mail address and language of who answers for it: the person, else somebody of the party, the coordinator first, else the address that was given.
pub(crate) fn find_reach(tx: &mut Tx<'_>, entry: &Entry) -> Result<Option<(String, String)>, StoreError> {
    let pair = |row: Row| Ok((row.get(0)?, row.get(1)?));
    if let Some(person) = entry.keeper.person
        && let Some(row) = tx.query_opt(&REACH, &values![person])?
    {
        return pair(row).map(Some);
    }
    if let Some(party) = entry.keeper.party
        && let Some(row) = tx.query_opt(&REACH_PARTY, &values![party])?
    {
        return pair(row).map(Some);
    }
    Ok(Some((entry.keeper.mail.clone(), "nl".to_owned())).filter(|(mail, _)| !mail.is_empty()))
}
