//! How do lists of others get on the map? Read, look at it, and only then save, all or nothing; and taken back by number.
//!
//! A list is CSV, an Excel workbook, HSDS in JSON, or HSDS tables in a zip. Reading and looking are pure: bytes in, [`MapPreview`] out.

mod columns;
mod files;
mod hsds_rows;
mod known;
mod own;
pub(crate) mod pages;
mod preview;
mod row;
mod save;
mod say;
mod sheet_rows;
mod undo;
mod why;
mod word_lists;

use jiff::civil::Date;
use opbouw_finder::Themes;
use opbouw_neighbourhood::import::{ImportError, Mapping};
use opbouw_neighbourhood::{Area, HomeArea};

pub use files::{BringError, MOST_FILE_BYTES};
pub use known::{KnownEntry, load_known};
pub use preview::{Changed, Double, MapPreview, RefusedRow};
pub use row::Brought;
pub use save::bring_in;
pub use undo::{TakenBack, take_back};
pub use why::{Remark, Why};

use self::files::File;

/// What rows are understood with.
pub struct Reading<'r> {
    /// All areas by name; outlines are not needed.
    pub areas: &'r [Area],
    /// Those in which something on the map can be.
    pub homes: &'r [HomeArea],
    /// What a title and a text are about.
    pub themes_of: &'r dyn Fn(&str, &str) -> Themes,
    /// The address of this site: what it gave out itself comes back under ids that were made of it.
    pub public_url: &'r str,
    /// The day on which it is read: nobody looked at something after it.
    pub today: Date,
    /// Which column is what, where the names are not recognised.
    pub mapping: &'r Mapping,
}

/// Looks at every row of a file and decides: new, known and changed, the same, a double, or refused with the reasons. Nothing is saved.
///
/// Cost: linear in the file and in what is known.
///
/// # Errors
/// Nothing of the file can be used.
pub fn preview_file(name: &str, bytes: &[u8], reading: &Reading<'_>, known: &[KnownEntry]) -> Result<MapPreview, BringError> {
    let mut preview = preview::Sorter::new(known, reading.public_url);
    match files::open(name, bytes)? {
        File::Sheet(sheet) => {
            let rows = sheet_rows::read(&sheet, reading).map_err(BringError::Table)?;
            preview.header(&sheet.header, sheet.format);
            preview.take(rows, reading.homes);
        }
        File::Hsds(hsds) => preview.take(hsds_rows::read(&hsds, reading), reading.homes),
    }
    Ok(preview.finish())
}

/// The same for the tables of a folder.
///
/// # Errors
/// Nothing of the files can be used.
pub fn preview_folder(files: &[(String, Vec<u8>)], reading: &Reading<'_>, known: &[KnownEntry]) -> Result<MapPreview, BringError> {
    let named: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let hsds = opbouw_openreferral::read(&named).map_err(BringError::Hsds)?;
    let mut preview = preview::Sorter::new(known, reading.public_url);
    preview.take(hsds_rows::read(&hsds, reading), reading.homes);
    Ok(preview.finish())
}

/// Why the columns of a list cannot be used.
type ColumnsError = ImportError;
