//! What does a room need to read lists of its own? Columns by any name, areas, points, days and languages, and rows given back.

pub use super::area_names::{AreaNames, Found};
pub use super::columns::{Columns, Field};
pub use super::place_columns::PlaceColumns;
pub use super::preview::{harmless, rows_csv};
pub use super::told::Told;

use jiff::civil::Date;

use super::dates::{self, NoDate};
use super::languages;
use super::reason::Reason;

/// A day as Dutch people and spreadsheets write it; none when the cell is empty.
///
/// # Errors
/// It is not a day, or not one that the calendar has.
pub fn read_day(field: &'static str, cell: &str) -> Result<Option<Date>, Reason> {
    if cell.trim().is_empty() {
        return Ok(None);
    }
    let text = || cell.to_owned();
    dates::parse(cell).map(Some).map_err(|why| match why {
        NoDate::Impossible => Reason::ImpossibleDate { field, text: text() },
        NoDate::Unreadable => Reason::UnreadableDate { field, text: text() },
    })
}

/// Codes of languages, `"nl, ar"`, from codes or names.
///
/// # Errors
/// A word of it is no language that we know.
pub fn read_languages(cell: &str) -> Result<String, Reason> {
    languages::parse(cell).map_err(Reason::UnknownLanguage)
}
