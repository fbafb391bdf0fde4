//! From a CSV of one table to rows.

use std::sync::Arc;

use csv::{ReaderBuilder, StringRecord};

use crate::fault::{At, FaultKind, ReadError};
use crate::table::{Row, Table, Tables};

/// Reads one file into its table. Columns that we do not know are left; names are read in any capitals.
pub(super) fn read(tables: &mut Tables, table: Table, name: &str, bytes: &[u8]) -> Result<(), ReadError> {
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter(bytes)).from_reader(bytes);
    let file: Arc<str> = name.into();
    let mut columns: Option<Vec<Option<&'static str>>> = None;
    for record in reader.byte_records() {
        let record = record.map_err(|_| ReadError::NotATable { file: name.to_owned() })?;
        let mut at = At { file: file.clone(), line: record.position().map_or(0, csv::Position::line), is_line: true, id: String::new() };
        let Ok(record) = StringRecord::from_byte_record(record) else {
            tables.refuse(&at, FaultKind::Unreadable);
            continue;
        };
        let Some(columns) = &columns else {
            columns = Some(columns_of(table, &record).ok_or_else(|| ReadError::NotATable { file: name.to_owned() })?);
            continue;
        };
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if record.len() != columns.len() {
            tables.refuse(&at, FaultKind::WrongNumberOfFields { found: record.len(), wanted: columns.len() });
            continue;
        }
        let cells = cells(columns, &record);
        at.id = cells.iter().find(|(column, _)| *column == "id").map(|(_, id)| id.trim().to_owned()).unwrap_or_default();
        tables.rows(table).push(Row { at, cells });
    }
    Ok(())
}

/// Spreadsheet programs here save with semicolons.
fn delimiter(bytes: &[u8]) -> u8 {
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |sign: u8| first.iter().filter(|byte| **byte == sign).count();
    [b';', b'\t'].into_iter().find(|sign| count(*sign) > count(b',')).unwrap_or(b',')
}

/// Which of our columns each one is; none when there is not one of them.
fn columns_of(table: Table, header: &StringRecord) -> Option<Vec<Option<&'static str>>> {
    let names: Vec<String> = header.iter().map(|name| name.trim().trim_matches('"').to_lowercase()).collect();
    let mut columns: Vec<Option<&'static str>> = vec![None; names.len()];
    for known in table.columns() {
        let at = known.iter().find_map(|alias| names.iter().position(|name| name == alias));
        if let Some(at) = at.filter(|at| columns[*at].is_none()) {
            columns[at] = Some(known[0]);
        }
    }
    columns.iter().any(Option::is_some).then_some(columns)
}

fn cells(columns: &[Option<&'static str>], record: &StringRecord) -> Vec<(&'static str, String)> {
    let named = columns.iter().zip(record).filter_map(|(column, cell)| Some(((*column)?, cell)));
    named.filter(|(_, cell)| !cell.trim().is_empty()).map(|(column, cell)| (column, cell.to_owned())).collect()
}
