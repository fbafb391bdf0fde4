//! The places in the database.

use jiff::civil::Date;
use opbouw_neighbourhood::LatLon;
use opbouw_store::{Row, StoreError, Tx, statements, values};

use super::day;
use crate::place::{NewPlace, Place};

statements! {
    pub(crate) ALL = {
        CREATE: "INSERT INTO booking_places (name, area, spot, latitude, longitude, about, reach, rules, party, needs_yes, created_on)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id";
        CHANGE: "UPDATE booking_places SET name = $2, area = $3, spot = $4, latitude = $5, longitude = $6, about = $7, reach = $8, rules = $9,
            party = $10, needs_yes = $11 WHERE id = $1";
        STOP: "UPDATE booking_places SET stopped_on = $2 WHERE id = $1 AND stopped_on IS NULL";
        FIND: "SELECT id, name, area, spot, latitude, longitude, about, reach, rules, party, needs_yes, stopped_on
            FROM booking_places WHERE id = $1";
        LIST: "SELECT id, name, area, spot, latitude, longitude, about, reach, rules, party, needs_yes, stopped_on
            FROM booking_places WHERE stopped_on IS NULL ORDER BY name COLLATE \"C\", id";
    }
}

/// Keeps a new place; its number. The area must be in the register.
pub fn create_place(tx: &mut Tx<'_>, new: &NewPlace, today: Date) -> Result<i64, StoreError> {
    let (lat, lon) = (new.at.map(LatLon::lat), new.at.map(LatLon::lon));
    let row =
        values![&new.name, &new.area, &new.spot, lat, lon, &new.about, &new.reach, &new.rules, new.party, new.needs_yes, today.to_string()];
    tx.query_one(&CREATE, &row)?.get(0)
}

/// Changes what is said of a place.
pub fn change_place(tx: &mut Tx<'_>, id: i64, new: &NewPlace) -> Result<(), StoreError> {
    let (lat, lon) = (new.at.map(LatLon::lat), new.at.map(LatLon::lon));
    let row = values![id, &new.name, &new.area, &new.spot, lat, lon, &new.about, &new.reach, &new.rules, new.party, new.needs_yes];
    tx.execute(&CHANGE, &row).map(drop)
}

/// No longer in use; whether it was. Its bookings are ended by the caller, so that each is told.
pub fn stop_place(tx: &mut Tx<'_>, id: i64, today: Date) -> Result<bool, StoreError> {
    Ok(tx.execute(&STOP, &values![id, today.to_string()])? > 0)
}

/// One place, also one that is no longer in use.
pub fn find_place(tx: &mut Tx<'_>, id: i64) -> Result<Option<Place>, StoreError> {
    tx.query_opt(&FIND, &values![id])?.map(|row| read(&row)).transpose()
}

/// All places in use, by name.
pub fn list_places(tx: &mut Tx<'_>) -> Result<Vec<Place>, StoreError> {
    tx.query(&LIST, &[])?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Place, StoreError> {
    let point: (Option<f64>, Option<f64>) = (row.get(4)?, row.get(5)?);
    let is = NewPlace {
        name: row.get(1)?,
        area: row.get(2)?,
        spot: row.get(3)?,
        at: point.0.zip(point.1).and_then(|(lat, lon)| LatLon::new(lat, lon)),
        about: row.get(6)?,
        reach: row.get(7)?,
        rules: row.get(8)?,
        party: row.get(9)?,
        needs_yes: row.get(10)?,
    };
    Ok(Place { id: row.get(0)?, is, stopped_on: day(row, 11)? })
}
