//! Reads an Excel workbook: the first sheet with content, formulas by their last value, dates as 2026-11-03.
//!
//! Cell by cell and never as a whole: calamine's range of a sheet with one cell at the far end would fill the memory.

mod cell;

use std::io::Cursor;
use std::panic::catch_unwind;

use calamine::{Reader, Sheet as SheetInfo, SheetType, Xlsx, XlsxError};

use super::inflate;
use super::limits::{MAX_CELL_CHARS, MAX_COLUMNS};
use super::table::{Format, Sheet, Table};
use crate::import::error::ImportError;
use crate::import::notice::Notice;

type Workbook<'b> = Xlsx<Cursor<&'b [u8]>>;

pub(super) fn read(bytes: &[u8]) -> Result<Sheet, ImportError> {
    inflate::check(bytes)?;
    // calamine panics on a few workbooks that were made wrong on purpose; nothing of it is used afterwards. With `panic = "abort"` in a
    // profile such a file would end the program.
    catch_unwind(|| read_checked(bytes))
        .unwrap_or_else(|_| Err(ImportError::Damaged { problem: "it is not put together as a workbook should be".into() }))
}

fn read_checked(bytes: &[u8]) -> Result<Sheet, ImportError> {
    let mut workbook: Workbook<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let sheets: Vec<SheetInfo> = workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).cloned().collect();
    for sheet in &sheets {
        if let Some(table) = read_sheet(&mut workbook, &sheet.name)? {
            let others = sheets.len() - 1;
            let notice = (others > 0).then(|| Notice::ReadSheet { name: sheet.name.clone(), others });
            return Ok(table.finish(notice.into_iter().collect()));
        }
    }
    Err(ImportError::Empty)
}

/// None when the sheet is empty.
fn read_sheet(workbook: &mut Workbook<'_>, name: &str) -> Result<Option<Table>, ImportError> {
    let mut reader = workbook.worksheet_cells_reader(name).map_err(|error| damaged(&error))?;
    let (mut table, mut row) = (None, (0, Vec::new()));
    while let Some(cell) = reader.next_cell().map_err(|error| damaged(&error))? {
        let (at, column) = cell.get_position();
        let Some(text) = cell::to_text(cell.get_value()) else { continue };
        if at != row.0 {
            end_row(&mut table, std::mem::replace(&mut row, (at, Vec::new())))?;
        }
        put(&mut row.1, column as usize, &text)?;
    }
    end_row(&mut table, row)?;
    Ok(table)
}

/// The first row with content holds the names of the columns.
fn end_row(table: &mut Option<Table>, (at, mut cells): (u32, Vec<String>)) -> Result<(), ImportError> {
    match table {
        _ if cells.is_empty() => Ok(()),
        None => {
            *table = Some(Table::new(cells, Format::Workbook)?);
            Ok(())
        }
        Some(table) => {
            // A workbook does not store empty cells, so a short row is no broken row.
            cells.resize(cells.len().max(table.width()), String::new());
            table.push(u64::from(at) + 1, cells)
        }
    }
}

fn put(cells: &mut Vec<String>, column: usize, text: &str) -> Result<(), ImportError> {
    if column >= MAX_COLUMNS {
        return Err(ImportError::TooManyColumns { limit: MAX_COLUMNS });
    }
    if cells.len() <= column {
        cells.resize(column + 1, String::new());
    }
    // One character over the limit is enough to refuse the row, without keeping what may be a hundred megabytes.
    cells[column] = text.chars().take(MAX_CELL_CHARS + 1).collect();
    Ok(())
}

fn damaged(error: &XlsxError) -> ImportError {
    match error {
        XlsxError::Password => ImportError::Damaged { problem: "it has a password".into() },
        other => ImportError::Damaged { problem: other.to_string() },
    }
}
