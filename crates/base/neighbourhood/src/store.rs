//! All SQL of the register. Reading and writing it goes through these functions and no other way.

mod areas;
mod imports;
mod people;
mod resources;
mod undo;

pub use areas::{count_areas, find_area_by_name, get_area, list_areas, list_outlines, put_areas};
pub use imports::{Import, ImportKind, Imported, list_imports};
pub use people::{count_people, create_people};
pub use resources::{count_resources, get_resource, list_resources, put_resources};
pub use undo::{Undone, forget_replaced, undo_import};

use jiff::civil::Date;
use opbouw_store::{Migration, Row, Statement};

use crate::error::NeighbourhoodError;
use crate::place::LatLon;

pub(crate) use imports::{import_areas, import_offers};

/// The steps in the shape of the tables, for [`Db::migrate`](opbouw_store::Db::migrate).
pub const MIGRATIONS: &[Migration] =
    &[Migration { room: "neighbourhood", number: 1, name: "register", sql: include_str!("../migrations/0001-register.sql") }];

/// All statements, for the test that prepares them on both databases.
pub fn statements() -> Vec<&'static Statement> {
    [areas::ALL, people::ALL, resources::ALL, imports::ALL, undo::ALL].concat()
}

/// Latitude and longitude as two columns.
fn columns_of(place: Option<LatLon>) -> (Option<f64>, Option<f64>) {
    (place.map(LatLon::lat), place.map(LatLon::lon))
}

/// A place from the two columns that begin at `column`.
fn place(row: &Row, column: usize) -> Result<Option<LatLon>, NeighbourhoodError> {
    let (lat, lon): (Option<f64>, Option<f64>) = (row.get(column)?, row.get(column + 1)?);
    Ok(lat.zip(lon).and_then(|(lat, lon)| LatLon::new(lat, lon)))
}

/// A day as it was stored; what is no day was put there by somebody else.
fn day(row: &Row, column: usize, table: &'static str, name: &'static str) -> Result<Option<Date>, NeighbourhoodError> {
    let text: Option<String> = row.get(column)?;
    let not_ours = |_| NeighbourhoodError::NotOurs { table, column: name };
    text.map(|text| text.parse().map_err(not_ours)).transpose()
}

fn day_text(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}
