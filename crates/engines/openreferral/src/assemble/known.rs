//! Which records are there? Each that stands on its own once, with an id and what it means nothing without.

use super::Ids;
use crate::fault::{Fault, FaultKind, Weight};
use crate::id::Id;
use crate::table::{Row, Table, Tables};

/// What stands on its own, by id.
pub(super) struct Known {
    ids: [Ids; Table::ALL.len()],
}

impl Known {
    pub(super) fn new(tables: &Tables, faults: &mut Vec<Fault>) -> Self {
        let mut known = Self { ids: Default::default() };
        for table in Table::ALL.into_iter().filter(|table| table.is_main()) {
            for (at, row) in tables.of(table).iter().enumerate() {
                known.judge(tables, table, at, row, faults);
            }
        }
        known
    }

    fn judge(&mut self, tables: &Tables, table: Table, at: usize, row: &Row, faults: &mut Vec<Fault>) {
        let id = row.cell("id");
        let kind = match (Id::parse(id), self.ids[table as usize].taken.get(id)) {
            (None, _) => Some(FaultKind::MissingId),
            (_, Some(&first)) => Some(FaultKind::DoubleId { first: tables.of(table)[first].at.line }),
            _ => needed(table).iter().find(|field| row.cell(field).is_empty()).map(|field| FaultKind::Missing { field }),
        };
        let ids = &mut self.ids[table as usize];
        match kind {
            None => drop(ids.taken.insert(id.to_owned(), at)),
            Some(kind) => {
                ids.refused.insert(id.to_owned());
                faults.push(Fault { at: row.at.clone(), kind, weight: Weight::Refused });
            }
        }
    }

    /// The rows that were taken, in the order of the file.
    pub(super) fn rows<'t>(&'t self, tables: &'t Tables, table: Table) -> impl Iterator<Item = (&'t Row, Id)> {
        let taken = &self.ids[table as usize].taken;
        let rows = tables.of(table).iter().enumerate();
        rows.filter(move |(at, row)| taken.get(row.cell("id")) == Some(at)).filter_map(|(_, row)| Some((row, Id::parse(row.cell("id"))?)))
    }

    pub(super) fn has(&self, table: Table, id: &str) -> bool {
        self.ids[table as usize].taken.contains_key(id)
    }

    pub(super) fn was_refused(&self, table: Table, id: &str) -> bool {
        self.ids[table as usize].refused.contains(id)
    }
}

/// Without which a record means nothing. The format also wants a description, which too many files leave out.
fn needed(table: Table) -> &'static [&'static str] {
    match table {
        Table::Organizations | Table::Services | Table::Taxonomies | Table::Terms => &["name"],
        Table::ServiceAtLocations => &["service_id", "location_id"],
        _ => &[],
    }
}
