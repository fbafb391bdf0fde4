//! From records of JSON, with others inside them, to rows that refer to each other.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use serde_json::{Deserializer, Map, Value};

use super::sort::sort;
use crate::fault::{At, FaultKind, ReadError};
use crate::table::{Link, Row, Table, Tables};

/// What an inner record refers to: the column and the id.
type Owner<'o> = Option<(&'static str, &'o str)>;

/// Reads one file into the tables. serde_json stops at 128 levels, so nothing here runs out of stack.
pub(super) fn read(tables: &mut Tables, name: &str, bytes: &[u8]) -> Result<(), ReadError> {
    let mut reader = Reader { tables, file: name.into(), count: 0, known: HashMap::new(), seen: HashSet::new() };
    let hint = Table::of_name(name);
    for value in Deserializer::from_slice(bytes).into_iter::<Value>() {
        let value = value.map_err(|error| ReadError::NotJson { file: name.to_owned(), line: error.line() })?;
        reader.document(&value, hint);
    }
    Ok(())
}

struct Reader<'t> {
    tables: &'t mut Tables,
    file: Arc<str>,
    /// Records so far, those within others not counted.
    count: u64,
    /// Where the rows with an id are: records stand in others again and again.
    known: HashMap<(Table, String), usize>,
    /// Rows that hang on others, to take each once.
    seen: HashSet<(Table, Vec<(&'static str, String)>)>,
}

impl Reader<'_> {
    fn document(&mut self, value: &Value, hint: Option<Table>) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.document(item, hint)),
            Value::Object(fields) => match fields.get("contents").filter(|contents| contents.is_array()) {
                Some(contents) => self.document(contents, hint),
                None if is_set_of_tables(fields) => self.tables_of(fields),
                None => self.record(fields, hint),
            },
            _ => {
                self.count += 1;
                let at = self.at("");
                self.tables.refuse(&at, FaultKind::UnknownRecord);
            }
        }
    }

    fn tables_of(&mut self, fields: &Map<String, Value>) {
        for (name, list) in fields {
            match Table::of_name(name) {
                Some(table) => self.document(list, Some(table)),
                None => self.tables.skipped.push(name.clone()),
            }
        }
    }

    fn record(&mut self, fields: &Map<String, Value>, hint: Option<Table>) {
        self.count += 1;
        match sort(fields, hint) {
            Some(table) => drop(self.flatten(table, fields, None)),
            None => {
                let at = self.at("");
                self.tables.refuse(&at, FaultKind::UnknownRecord);
            }
        }
    }

    /// Puts a record and those in it into the tables; the id by which others can refer to it.
    fn flatten(&mut self, table: Table, fields: &Map<String, Value>, owner: Owner<'_>) -> Option<String> {
        let mut row = self.cells(table, fields, owner);
        let id = match row.cell("id") {
            "" if table.is_main() => {
                self.tables.refuse(&row.at, FaultKind::MissingId);
                return None;
            }
            // It stands on nothing else than its owner, and only what is in it refers to it: a name that no file can give.
            "" => format!("\u{1}{}", self.tables.of(table).len()),
            id => id.to_owned(),
        };
        for (name, inner, link) in table.nested() {
            match (fields.get(*name), link) {
                (None | Some(Value::Null), _) => {}
                (Some(Value::Array(items)), Link::Owned(column)) => self.inner_ones(*inner, items, name, &row.at, (column, &id)),
                (Some(Value::Object(fields)), Link::Owns(column)) => {
                    if let Some(inner_id) = self.flatten(*inner, fields, None) {
                        row.cells.retain(|(known, _)| known != column);
                        row.cells.push((column, inner_id));
                    }
                }
                _ => self.tables.leave_out(&row.at, FaultKind::WrongType { field: (*name).to_owned() }),
            }
        }
        self.put(table, row, &id);
        Some(id)
    }

    fn inner_ones(&mut self, table: Table, items: &[Value], name: &str, at: &At, owner: (&'static str, &str)) {
        for item in items {
            match item {
                Value::Object(fields) => drop(self.flatten(table, fields, Some(owner))),
                _ => self.tables.leave_out(at, FaultKind::WrongType { field: name.to_owned() }),
            }
        }
    }

    /// The texts and numbers of a record, by column.
    fn cells(&mut self, table: Table, fields: &Map<String, Value>, owner: Owner<'_>) -> Row {
        let at = self.at(fields.get("id").and_then(Value::as_str).unwrap_or(""));
        let mut cells = Vec::new();
        for names in table.columns() {
            let column = names[0];
            if let Some((_, id)) = owner.filter(|(name, _)| *name == column) {
                cells.push((column, id.to_owned()));
                continue;
            }
            let mut there = names.iter().filter_map(|name| fields.get(*name)).filter(|value| !value.is_null());
            match there.find_map(to_text) {
                Some(Ok(text)) if text.trim().is_empty() => {}
                Some(Ok(text)) => cells.push((column, text)),
                Some(Err(())) => self.tables.leave_out(&at, FaultKind::WrongType { field: column.to_owned() }),
                None => {}
            }
        }
        Row { at, cells }
    }

    /// Each record once: what stands on its own is filled from each place it stands in, and must not say two things.
    fn put(&mut self, table: Table, row: Row, id: &str) {
        if !table.is_main() {
            if self.seen.insert((table, row.cells.clone())) {
                let mut row = row;
                if row.cell("id").is_empty() {
                    row.cells.push(("id", id.to_owned()));
                }
                self.tables.rows(table).push(row);
            }
            return;
        }
        match self.known.get(&(table, id.to_owned())) {
            None => {
                self.known.insert((table, id.to_owned()), self.tables.of(table).len());
                self.tables.rows(table).push(row);
            }
            Some(&first) => self.merge(table, first, row),
        }
    }

    fn merge(&mut self, table: Table, first: usize, row: Row) {
        let known = &mut self.tables.rows(table)[first];
        let (mut says_otherwise, line) = (false, known.at.line);
        for (column, text) in row.cells {
            match known.cells.iter().find(|(name, _)| *name == column) {
                Some((_, before)) => says_otherwise |= before.trim() != text.trim(),
                None => known.cells.push((column, text)),
            }
        }
        if says_otherwise {
            self.tables.leave_out(&row.at, FaultKind::DoubleId { first: line });
        }
    }

    fn at(&self, id: &str) -> At {
        At { file: self.file.clone(), line: self.count, is_line: false, id: id.trim().to_owned() }
    }
}

/// `{"organizations": [..], "services": [..]}`, also with `.csv` behind the names, as the examples of the format have it.
fn is_set_of_tables(fields: &Map<String, Value>) -> bool {
    fields.keys().all(|name| name != "id") && fields.iter().any(|(name, value)| value.is_array() && Table::of_name(name).is_some())
}

/// The text of a single value; nothing of an empty group, an error of a filled one.
fn to_text(value: &Value) -> Option<Result<String, ()>> {
    match value {
        Value::String(text) => Some(Ok(text.clone())),
        Value::Number(number) => Some(Ok(number.to_string())),
        Value::Null => None,
        // A yes or no is no text of this format anywhere.
        Value::Bool(_) | Value::Array(_) | Value::Object(_) => Some(Err(())),
    }
}
