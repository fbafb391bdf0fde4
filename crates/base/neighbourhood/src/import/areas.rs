//! What would this file of areas do to the register? GeoJSON with shapes, or a table with codes and names.

mod fields;
mod geojson;
mod outline;
mod read;
mod shape;
mod table;

use std::collections::{HashMap, HashSet};

use super::columns::Mapping;
use super::error::ImportError;
use super::preview::{Duplicate, Line, Preview, Refused, SameAs, SameBy};
use super::reason::Reason;
use super::told::Told;
use crate::area::{Area, AreaCode};

/// Looks at every area and decides: new, known by its code (so an update), twice in the file, or refused with the reason.
///
/// `known` are the areas of the register, of which only the codes count. What the file does not give about a known area (its shape, its
/// residents) stays as it is. The mapping is for tables; GeoJSON has its own names. Cost: linear in the file.
///
/// # Errors
/// Nothing of it can be used: neither a table nor GeoJSON, over a limit, or without columns for code and name.
pub fn preview_areas(file_name: &str, bytes: &[u8], mapping: &Mapping, known: &[Area]) -> Result<Preview<Area>, ImportError> {
    if is_json(bytes) { geojson::preview(bytes, known) } else { table::preview(file_name, bytes, mapping, known) }
}

fn is_json(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.trim_ascii_start().starts_with(b"{")
}

/// Puts each area in one of the four lists.
struct Sorter<'k> {
    preview: Preview<Area>,
    known: HashSet<&'k AreaCode>,
    in_file: HashMap<AreaCode, u64>,
    told: Told,
}

impl<'k> Sorter<'k> {
    fn new(preview: Preview<Area>, known: &'k [Area]) -> Self {
        let known = known.iter().map(|area| &area.code).collect();
        Self { preview, known, in_file: HashMap::new(), told: Told::default() }
    }

    fn sort(&mut self, line: u64, area: Result<Area, Reason>, cells: impl FnOnce() -> Vec<String>) {
        let item = match area {
            Ok(item) => item,
            Err(reason) => return self.preview.refused.push(Refused { line, reason, cells: cells() }),
        };
        if let Some(&first) = self.in_file.get(&item.code) {
            return self.preview.duplicates.push(Duplicate { line, of: SameAs::Line(first), by: SameBy::Reference });
        }
        self.in_file.insert(item.code.clone(), line);
        if item.centre.is_none() {
            self.told.without_place.add(line);
        }
        let list = if self.known.contains(&item.code) { &mut self.preview.updates } else { &mut self.preview.accepted };
        list.push(Line { line, item });
    }

    fn finish(mut self) -> Preview<Area> {
        self.preview.refused.sort_by_key(|row| row.line);
        self.preview.notices.extend(self.told.notices());
        self.preview
    }
}
