//! What does the rest see of a file? The names of the columns, and rows that each know their line.

use super::limits::{MAX_CELL_CHARS, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_TEXT_BYTES};
use crate::import::error::ImportError;
use crate::import::notice::Notice;
use crate::import::preview::Refused;
use crate::import::reason::Reason;

/// A table as it was found in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Names of the columns, from the first row with content.
    pub header: Vec<String>,
    /// The rows that have as many cells as the header; blank ones are left out.
    pub rows: Vec<Row>,
    /// Rows that cannot be read.
    pub refused: Vec<Refused>,
    /// What is worth knowing about the file itself.
    pub notices: Vec<Notice>,
    /// What the file was, to give refused rows back in the same shape.
    pub format: Format,
}

/// The shape of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Text with this between the cells.
    Delimited(u8),
    /// An Excel workbook.
    Workbook,
}

/// One row. The cells are kept in one piece of memory each, because a large file has millions of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Line in the file, or row number in the workbook, counted from 1.
    pub line: u64,
    cells: csv::StringRecord,
}

impl Row {
    /// A cell counted from 0; empty beyond the end.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or("")
    }

    /// All cells.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        self.cells.iter()
    }
}

impl Sheet {
    /// Rows in the file, readable or not.
    pub fn rows_in(&self) -> usize {
        self.rows.len() + self.refused.len()
    }
}

/// Collects a sheet row by row and keeps it within the limits.
pub(super) struct Table {
    sheet: Sheet,
    cells: usize,
    text_bytes: usize,
}

impl Table {
    pub(super) fn new(header: Vec<String>, format: Format) -> Result<Self, ImportError> {
        if header.len() > MAX_COLUMNS {
            return Err(ImportError::TooManyColumns { limit: MAX_COLUMNS });
        }
        let header = header.iter().map(|name| crate::fold::one_line(name)).collect();
        let sheet = Sheet { header, rows: Vec::new(), refused: Vec::new(), notices: Vec::new(), format };
        Ok(Self { sheet, cells: 0, text_bytes: 0 })
    }

    pub(super) fn width(&self) -> usize {
        self.sheet.header.len()
    }

    /// Takes a row, or refuses it; only a limit of the whole file is an error.
    pub(super) fn push(&mut self, line: u64, mut cells: Vec<String>) -> Result<(), ImportError> {
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return Ok(());
        }
        let wanted = self.sheet.header.len();
        // Spreadsheets write separators for empty cells beyond the table; nothing is lost with them.
        while cells.len() > wanted && cells.last().is_some_and(|cell| cell.trim().is_empty()) {
            cells.pop();
        }
        match broken(&cells, wanted) {
            Some(reason) => self.refuse(line, reason, cells),
            None => {
                self.count(cells.len(), cells.iter().map(String::len).sum())?;
                let cells = cells.iter().map(|cell| without_text_mark(cell)).collect();
                self.sheet.rows.push(Row { line, cells });
                Ok(())
            }
        }
    }

    pub(super) fn refuse(&mut self, line: u64, reason: Reason, mut cells: Vec<String>) -> Result<(), ImportError> {
        cells.truncate(MAX_COLUMNS);
        cells.iter_mut().for_each(|cell| *cell = shortened(without_text_mark(cell)).to_owned());
        self.count(cells.len(), cells.iter().map(String::len).sum())?;
        self.sheet.refused.push(Refused { line, reason, cells });
        Ok(())
    }

    pub(super) fn finish(mut self, notices: Vec<Notice>) -> Sheet {
        self.sheet.notices = notices;
        self.sheet
    }

    fn count(&mut self, cells: usize, text_bytes: usize) -> Result<(), ImportError> {
        self.cells += cells;
        self.text_bytes += text_bytes;
        if self.sheet.rows_in() >= MAX_ROWS {
            return Err(ImportError::TooManyRows { limit: MAX_ROWS });
        }
        if self.cells > MAX_CELLS {
            return Err(ImportError::TooMuch { limit: "20 million cells" });
        }
        if self.text_bytes > MAX_TEXT_BYTES {
            return Err(ImportError::TooMuch { limit: "400 MB of text" });
        }
        Ok(())
    }
}

fn broken(cells: &[String], wanted: usize) -> Option<Reason> {
    if cells.len() != wanted {
        return Some(Reason::WrongNumberOfFields { found: cells.len(), wanted });
    }
    if cells.iter().any(|cell| is_too_long(cell)) {
        return Some(Reason::CellTooLong { limit: MAX_CELL_CHARS });
    }
    cells.iter().any(|cell| !is_readable(cell)).then_some(Reason::Unreadable)
}

fn is_too_long(cell: &str) -> bool {
    cell.len() > MAX_CELL_CHARS && cell.chars().nth(MAX_CELL_CHARS).is_some()
}

/// U+FFFD stands where bytes were lost, here or in a program before us; other control characters show that it was never text.
pub(crate) fn is_readable(text: &str) -> bool {
    !text.chars().any(|letter| letter == '\u{fffd}' || (letter.is_control() && !matches!(letter, '\n' | '\r' | '\t')))
}

/// Cuts what is given back with a refused row; no cell of a spreadsheet program is much longer either.
fn shortened(cell: &str) -> &str {
    cell.char_indices().nth(MAX_CELL_CHARS).map_or(cell, |(end, _)| &cell[..end])
}

/// Takes away the `'` that the file with refused rows puts before `=`, so that it can be corrected and imported as it is.
fn without_text_mark(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
        _ => cell,
    }
}
