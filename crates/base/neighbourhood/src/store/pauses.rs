//! Offers that rest: found by nobody until a day, without being ended.

use jiff::civil::Date;
use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(super) ALL = {
        PAUSE: "INSERT INTO neighbourhood_pauses (resource, until_on)
            SELECT id, $3 FROM neighbourhood_resources WHERE id = $1 AND person = $2 AND ends_on IS NULL
            ON CONFLICT (resource) DO UPDATE SET until_on = excluded.until_on";
        RESUME: "DELETE FROM neighbourhood_pauses WHERE resource = $1
            AND resource IN (SELECT id FROM neighbourhood_resources WHERE person = $2)";
        OF_PERSON: "SELECT z.resource, z.until_on FROM neighbourhood_pauses z JOIN neighbourhood_resources r ON r.id = z.resource
            WHERE r.person = $1 ORDER BY z.resource";
        DUE: "SELECT resource FROM neighbourhood_pauses WHERE until_on <= $1 ORDER BY resource";
        WAKE: "DELETE FROM neighbourhood_pauses WHERE until_on <= $1";
    }
}

/// Lets an offer rest until a day, or another day; whether it could: it is this person's, and holds.
pub fn pause_offer(tx: &mut Tx<'_>, id: i64, person: i64, until: Date) -> Result<bool, StoreError> {
    Ok(tx.execute(&PAUSE, &values![id, person, until.to_string()])? > 0)
}

/// Takes it up again; whether it rested.
pub fn resume_offer(tx: &mut Tx<'_>, id: i64, person: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&RESUME, &values![id, person])? > 0)
}

/// What rests of somebody: the number of the offer, and the day (`2026-11-03`) on which it holds again.
pub fn list_paused(tx: &mut Tx<'_>, person: i64) -> Result<Vec<(i64, String)>, StoreError> {
    tx.query(&OF_PERSON, &values![person])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// Takes up again what rested until today or before; the numbers, for the happening `OfferChanged` that goes with each.
pub fn wake_offers(tx: &mut Tx<'_>, today: Date) -> Result<Vec<i64>, StoreError> {
    let due: Vec<i64> = tx.query(&DUE, &values![today.to_string()])?.iter().map(|row| row.get(0)).collect::<Result<_, _>>()?;
    if !due.is_empty() {
        tx.execute(&WAKE, &values![today.to_string()])?;
    }
    Ok(due)
}
