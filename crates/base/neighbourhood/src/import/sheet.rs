//! What table is in this file? CSV in any of the shapes people save it in, or an Excel workbook, as rows with their line numbers.

mod delimited;
mod inflate;
mod limits;
mod table;
mod text;
mod workbook;

pub use limits::{MAX_BYTES, MAX_CELL_CHARS, MAX_COLUMNS, MAX_ROWS};
pub(crate) use table::is_readable;
pub use table::{Format, Row, Sheet};

use super::error::ImportError;

/// Reads a file without touching the disk. What it is, is seen from the bytes; the name only helps to say what is wrong.
///
/// A row that is broken (wrong number of fields, quotation marks, bytes that are no letters, a cell that is too long) is in
/// [`Sheet::refused`], and the others go on. Cost: one pass over a CSV, two over an unpacked workbook.
///
/// ```
/// let sheet = opbouw_neighbourhood::import::sheet::read("aanbod.csv", b"titel;tekst\nSoep;\"elke \"\"maandag\"\"\"\n")?;
/// assert_eq!(sheet.header, ["titel", "tekst"]);
/// assert_eq!(sheet.rows[0].cell(1), "elke \"maandag\"");
/// # Ok::<(), opbouw_neighbourhood::import::ImportError>(())
/// ```
///
/// # Errors
/// Nothing of it can be used: not a table, over a limit, damaged or not safe.
pub fn read(file_name: &str, bytes: &[u8]) -> Result<Sheet, ImportError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::TooLarge { limit: MAX_BYTES / 1_000_000 });
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return workbook::read(bytes);
    }
    if let Some(found) = other_kind(file_name, bytes) {
        return Err(ImportError::NotATable { found });
    }
    delimited::read(bytes)
}

/// What the first bytes give away, so that the error can name it.
fn other_kind(file_name: &str, bytes: &[u8]) -> Option<&'static str> {
    const KINDS: [(&[u8], &str); 9] = [
        (b"\xd0\xcf\x11\xe0", "an old Excel or Word file, or one with a password"),
        (b"%PDF", "a PDF"),
        (b"PK", "a damaged or empty zip file"),
        (b"\x1f\x8b", "a gzip file; unpack it first"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"{\\rtf", "a Word text"),
        (b"<!DOCTYPE", "a web page"),
        (b"<html", "a web page"),
    ];
    let named_workbook = file_name.to_lowercase().ends_with(".xlsx");
    let found = KINDS.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, name)| *name);
    found.or((named_workbook && !bytes.is_empty()).then_some("something else, though its name ends in .xlsx"))
}
