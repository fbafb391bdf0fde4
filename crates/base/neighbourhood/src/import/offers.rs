//! What would this list of offers, activities, parties and places do to the register?

mod fields;
mod row;

use std::collections::HashMap;

use self::fields::{FIELDS, Layout};
use self::row::Reader;
use super::area_names::AreaNames;
use super::columns::{Columns, Mapping};
use super::duplicates::SeenTexts;
use super::error::ImportError;
use super::preview::{Duplicate, Line, Preview, Refused, SameAs, SameBy};
use super::sheet::{Row, Sheet};
use crate::area::Area;
use crate::resource::Resource;

/// What the register holds already; load it with [`load_register`](super::load_register).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Register {
    /// All areas; outlines are not needed.
    pub areas: Vec<Area>,
    /// All resources.
    pub resources: Vec<Resource>,
}

/// Looks at every row and decides: new, known (by its reference, so an update), the same as another, or refused with the reason.
///
/// Nothing is evaluated: a cell that begins with `=` is text. Cost: linear in the file and the register.
///
/// # Errors
/// The columns: neither title nor text is there, or the mapping names something that does not exist.
pub fn preview_offers(sheet: &Sheet, mapping: &Mapping, register: &Register) -> Result<Preview<Resource>, ImportError> {
    let columns = Columns::locate(&sheet.header, FIELDS, mapping)?;
    let layout = Layout::new(&columns);
    if layout.title.is_none() && layout.text.is_none() {
        return Err(ImportError::MissingColumn { needed: "title or text", found: sheet.header.clone() });
    }
    let mut sorter = Sorter::new(sheet, register);
    let names = AreaNames::new(&register.areas);
    let mut reader = Reader::new(&layout, &names);
    for row in &sheet.rows {
        sorter.sort(row, &mut reader);
    }
    let mut preview = sorter.preview;
    preview.refused.sort_by_key(|row| row.line);
    preview.notices = sheet.notices.iter().cloned().chain(columns.notices(&sheet.header)).chain(reader.told.notices()).collect();
    Ok(preview)
}

/// Puts each row in one of the four lists.
struct Sorter<'r> {
    preview: Preview<Resource>,
    /// Resources of the register by their reference.
    known: HashMap<&'r str, &'r Resource>,
    /// Lines of this file by their reference.
    in_file: HashMap<String, u64>,
    texts: SeenTexts,
}

impl<'r> Sorter<'r> {
    fn new(sheet: &Sheet, register: &'r Register) -> Self {
        let mut preview = Preview::new(sheet.header.clone(), sheet.format);
        preview.refused.clone_from(&sheet.refused);
        let referred = register.resources.iter().filter(|resource| !resource.reference.is_empty());
        let known = referred.map(|resource| (resource.reference.as_str(), resource)).collect();
        let mut texts = SeenTexts::default();
        for resource in &register.resources {
            texts.find_or_add(resource, SameAs::Resource(resource.id));
        }
        Self { preview, known, in_file: HashMap::new(), texts }
    }

    fn sort(&mut self, row: &Row, reader: &mut Reader<'_>) {
        let line = row.line;
        let reference = reader.reference(row);
        if let Some(&first) = self.in_file.get(&reference) {
            return self.preview.duplicates.push(Duplicate { line, of: SameAs::Line(first), by: SameBy::Reference });
        }
        let known = self.known.get(reference.as_str()).copied();
        let item = match reader.read(row, known) {
            Ok(item) => item,
            Err(reason) => {
                let cells = row.cells().map(str::to_owned).collect();
                return self.preview.refused.push(Refused { line, reason, cells });
            }
        };
        let same = self.texts.find_or_add(&item, SameAs::Line(line));
        if let Some(of) = same.filter(|_| known.is_none()) {
            return self.preview.duplicates.push(Duplicate { line, of, by: SameBy::Text });
        }
        // Only what is imported is remembered: a corrected second line may follow a refused first one.
        if !reference.is_empty() {
            self.in_file.insert(reference, line);
        }
        let list = if known.is_some() { &mut self.preview.updates } else { &mut self.preview.accepted };
        list.push(Line { line, item });
    }
}
