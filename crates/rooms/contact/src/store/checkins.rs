//! Who is out, in the database.

use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::checkin::Checkin;

statements! {
    pub(crate) ALL = {
        BEGIN: "INSERT INTO contact_checkins (party, person, watch, spot, began_at, until_at) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id";
        FIND: "SELECT c.id, c.party, c.person, p.first_name, c.watch, w.first_name, c.spot, c.began_at, c.until_at, c.back_at, c.alarmed_at
            FROM contact_checkins c JOIN neighbourhood_people p ON p.id = c.person LEFT JOIN neighbourhood_people w ON w.id = c.watch
            WHERE c.id = $1";
        OUT: "SELECT c.id, c.party, c.person, p.first_name, c.watch, w.first_name, c.spot, c.began_at, c.until_at, c.back_at, c.alarmed_at
            FROM contact_checkins c JOIN neighbourhood_people p ON p.id = c.person LEFT JOIN neighbourhood_people w ON w.id = c.watch
            WHERE c.party = $1 AND c.back_at IS NULL ORDER BY c.until_at, c.id";
        BACK: "UPDATE contact_checkins SET back_at = $2 WHERE id = $1 AND back_at IS NULL";
        /// A later end begins anew: the colleague is told again when that passes.
        LONGER: "UPDATE contact_checkins SET until_at = $2, alarmed_at = NULL WHERE id = $1 AND back_at IS NULL";
        LATE: "SELECT id FROM contact_checkins WHERE back_at IS NULL AND alarmed_at IS NULL AND until_at <= $1 ORDER BY id";
        ALARM: "UPDATE contact_checkins SET alarmed_at = $2 WHERE id = $1 AND back_at IS NULL AND alarmed_at IS NULL";
        REACH: "SELECT email, phone, language FROM neighbourhood_people WHERE id = $1";
        FORGET: "DELETE FROM contact_checkins WHERE began_at < $1 AND (back_at IS NOT NULL OR until_at < $1)";
    }
}

/// How somebody is told: mail address, number, language.
pub(crate) struct ReachOf {
    pub email: Option<String>,
    pub phone: Option<String>,
    pub language: String,
}

/// Somebody goes out; the number.
pub(crate) fn begin(
    tx: &mut Tx<'_>,
    party: i64,
    person: i64,
    watch: i64,
    spot: &str,
    began_s: i64,
    until_s: i64,
) -> Result<i64, StoreError> {
    tx.query_one(&BEGIN, &values![party, person, watch, spot, began_s, until_s])?.get(0)
}

/// One by its number.
pub(crate) fn find(tx: &mut Tx<'_>, id: i64) -> Result<Option<Checkin>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| read(&row)).transpose()
}

/// Who of a party is out now, the first to come back first.
pub(crate) fn list_out(tx: &mut Tx<'_>, party: i64) -> Result<Vec<Checkin>, StoreError> {
    tx.query(&OUT, &values![party])?.iter().map(read).collect()
}

/// They are back; whether that is new.
pub(crate) fn come_back(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&BACK, &values![id, at_s])? > 0)
}

/// They stay longer; whether they are still out.
pub(crate) fn stay_longer(tx: &mut Tx<'_>, id: i64, until_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&LONGER, &values![id, until_s])? > 0)
}

/// Those who should have been back before a moment, and of whom nobody was told.
pub(crate) fn list_late(tx: &mut Tx<'_>, until_s: i64) -> Result<Vec<i64>, StoreError> {
    tx.query(&LATE, &values![until_s])?.iter().map(|row| row.get(0)).collect()
}

/// The colleague is told; whether that is new.
pub(crate) fn set_alarmed(tx: &mut Tx<'_>, id: i64, at_s: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&ALARM, &values![id, at_s])? > 0)
}

/// How to tell somebody.
pub(crate) fn find_reach(tx: &mut Tx<'_>, person: i64) -> Result<Option<ReachOf>, StoreError> {
    let read = |row: Row| Ok(ReachOf { email: row.get(0)?, phone: row.get(1)?, language: row.get(2)? });
    tx.query_opt(&REACH, &values![person])?.map(read).transpose()
}

/// Removes those that began before a moment; how many.
pub(crate) fn forget(tx: &mut Tx<'_>, before_s: i64) -> Result<u64, StoreError> {
    tx.execute(&FORGET, &values![before_s])
}

fn read(row: &Row) -> Result<Checkin, StoreError> {
    Ok(Checkin {
        id: row.get(0)?,
        party: row.get(1)?,
        person: row.get(2)?,
        name: row.get(3)?,
        watch: row.get(4)?,
        watch_name: row.get(5)?,
        spot: row.get(6)?,
        began_s: row.get(7)?,
        until_s: row.get(8)?,
        back_s: row.get(9)?,
        alarmed_s: row.get(10)?,
    })
}
