//! Who has the keys, in the database.

use opbouw_store::{StoreError, Tx, statements, values};

statements! {
    pub(crate) ALL = {
        ADD: "INSERT INTO booking_keepers (place, person, since) VALUES ($1, $2, $3) ON CONFLICT (place, person) DO NOTHING";
        REMOVE: "DELETE FROM booking_keepers WHERE place = $1 AND person = $2";
        IS: "SELECT count(*) FROM booking_keepers WHERE place = $1 AND person = $2";
        LIST: "SELECT person FROM booking_keepers WHERE place = $1 ORDER BY since, person";
        LIST_ALL: "SELECT k.place, k.person FROM booking_keepers k JOIN booking_places p ON p.id = k.place
            WHERE p.stopped_on IS NULL ORDER BY k.place, k.since, k.person";
        LIST_PLACES: "SELECT k.place FROM booking_keepers k JOIN booking_places p ON p.id = k.place
            WHERE k.person = $1 AND p.stopped_on IS NULL ORDER BY p.name COLLATE \"C\", k.place";
    }
}

/// Gives somebody the keys; false when they have them.
pub fn add_keeper(tx: &mut Tx<'_>, person: i64, place: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&ADD, &values![place, person, at_s])? > 0)
}

/// Takes the keys back; false when they did not have them.
pub fn remove_keeper(tx: &mut Tx<'_>, person: i64, place: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&REMOVE, &values![place, person])? > 0)
}

/// Whether somebody has the keys.
pub fn is_keeper(tx: &mut Tx<'_>, person: i64, place: i64) -> Result<bool, StoreError> {
    let count: i64 = tx.query_one(&IS, &values![place, person])?.get(0)?;
    Ok(count > 0)
}

/// The numbers of those who have the keys, who had them first first.
pub fn list_keepers(tx: &mut Tx<'_>, place: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&LIST, &values![place])?.iter().map(|row| row.get(0)).collect()
}

/// Place and person of every key of the places in use.
pub fn list_all_keepers(tx: &mut Tx<'_>) -> Result<Vec<(i64, i64)>, StoreError> {
    tx.query(&LIST_ALL, &[])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// The numbers of the places in use of which somebody has the keys.
pub fn list_places_of(tx: &mut Tx<'_>, person: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&LIST_PLACES, &values![person])?.iter().map(|row| row.get(0)).collect()
}
