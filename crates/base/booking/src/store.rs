//! All SQL of places and bookings.

pub(crate) mod bookings;
pub(crate) mod facts;
pub(crate) mod hours;
pub(crate) mod keepers;
pub(crate) mod kept;
pub(crate) mod places;
pub(crate) mod rooms;

use jiff::civil::Date;
use opbouw_store::{Migration, Row, Statement, StoreError};

/// The steps in the shape of the tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration { room: "booking", number: 1, name: "booking", sql: include_str!("../migrations/0001-booking.sql") },
    Migration { room: "booking", number: 2, name: "moments-off", sql: include_str!("../migrations/0002-moments-off.sql") },
];

/// All statements, for the test that prepares them on both databases.
pub fn statements() -> Vec<&'static Statement> {
    [bookings::ALL, facts::ALL, hours::ALL, keepers::ALL, kept::ALL, places::ALL, rooms::ALL].concat()
}

/// A day; none where there is none. Only days are written into these columns.
fn day(row: &Row, column: usize) -> Result<Option<Date>, StoreError> {
    Ok(row.get::<Option<String>>(column)?.and_then(|day| day.parse().ok()))
}
