//! Where is this row? From its columns for degrees, or those for metres when the first are empty.

use super::columns::Columns;
use super::coordinates::{locate, parse_number};
use super::reason::Reason;
use super::sheet::Row;
use super::told::Told;
use crate::place::LatLon;

/// The columns for north and east: `lat` and `lon`, then `y` and `x`. Either pair may hold degrees or RD metres.
#[derive(Debug)]
pub struct PlaceColumns {
    pairs: [(Option<usize>, Option<usize>); 2],
}

impl PlaceColumns {
    /// The columns `lat`, `lon`, `y` and `x`, as far as they are there.
    pub fn new(columns: &Columns) -> Self {
        let of = |field| columns.of(field);
        Self { pairs: [(of("lat"), of("lon")), (of("y"), of("x"))] }
    }

    /// None when the row gives no coordinates.
    ///
    /// # Errors
    /// One of the two is missing, or they are nowhere on earth.
    pub fn read(&self, row: &Row, told: &mut Told) -> Result<Option<LatLon>, Reason> {
        let cell = |column: Option<usize>| column.map_or("", |column| row.cell(column).trim());
        let mut cells = self.pairs.iter().map(|(north, east)| (cell(*north), cell(*east)));
        let Some((north, east)) = cells.find(|(north, east)| !north.is_empty() || !east.is_empty()) else { return Ok(None) };
        if north.is_empty() || east.is_empty() {
            return Err(Reason::HalfAPlace);
        }
        let not_on_earth = || Reason::NotOnEarth { text: format!("'{north}' and '{east}'") };
        let (north, east) = parse_number(north).zip(parse_number(east)).ok_or_else(not_on_earth)?;
        let (place, how) = locate(north, east).ok_or_else(not_on_earth)?;
        told.place(row.line, place, how);
        Ok(Some(place))
    }
}
