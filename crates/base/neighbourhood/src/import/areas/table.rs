//! Areas from a table: code, name, and what else there is.

use super::fields::{Cells, FIELDS};
use super::{Sorter, read};
use crate::area::Area;
use crate::import::columns::{Columns, Mapping};
use crate::import::error::ImportError;
use crate::import::place_columns::PlaceColumns;
use crate::import::preview::Preview;
use crate::import::reason::Reason;
use crate::import::sheet::{self, Row};
use crate::import::told::Told;

pub(super) fn preview(file_name: &str, bytes: &[u8], mapping: &Mapping, known: &[Area]) -> Result<Preview<Area>, ImportError> {
    let sheet = sheet::read(file_name, bytes)?;
    let columns = Columns::locate(&sheet.header, FIELDS, mapping)?;
    for needed in ["code", "name"] {
        if columns.of(needed).is_none() {
            return Err(ImportError::MissingColumn { needed, found: sheet.header });
        }
    }
    let layout = Layout::new(&columns);
    let mut preview = Preview::new(sheet.header.clone(), sheet.format);
    preview.refused = sheet.refused;
    preview.notices = sheet.notices;
    preview.notices.extend(columns.notices(&sheet.header));
    let mut sorter = Sorter::new(preview, known);
    for row in &sheet.rows {
        let area = layout.read(row, &mut sorter.told);
        sorter.sort(row.line, area, || row.cells().map(str::to_owned).collect());
    }
    Ok(sorter.finish())
}

/// The column of each field, looked up once.
struct Layout {
    cells: [Option<usize>; 5],
    place: PlaceColumns,
}

impl Layout {
    fn new(columns: &Columns) -> Self {
        let of = |field| columns.of(field);
        Self { cells: ["code", "name", "kind", "parent", "residents"].map(of), place: PlaceColumns::new(columns) }
    }

    fn read(&self, row: &Row, told: &mut Told) -> Result<Area, Reason> {
        let cell = |column: Option<usize>| column.map_or("", |column| row.cell(column));
        let [code, name, kind, parent, residents] = self.cells.map(cell);
        let mut area = read::area(&Cells { code, name, kind, parent, residents })?;
        area.centre = self.place.read(row, told)?;
        Ok(area)
    }
}
