//! Is this row an offer? Reads one row, field by field, with the first thing that is wrong as the reason.

use super::fields::Layout;
use crate::fold::{fold_tight, one_line};
use crate::import::area_names::{AreaNames, Found};
use crate::import::languages;
use crate::import::reading::read_day;
use crate::import::reason::Reason;
use crate::import::sheet::Row;
use crate::import::told::Told;
use crate::resource::{Resource, ResourceKind};

/// Longest texts that the register keeps, in characters.
const MAX_TITLE: usize = 300;
const MAX_TEXT: usize = 10_000;
const MAX_WORDS: usize = 300;

/// Reads the rows of one file.
pub(super) struct Reader<'a> {
    layout: &'a Layout,
    names: &'a AreaNames<'a>,
    pub(super) told: Told,
}

impl<'a> Reader<'a> {
    pub(super) fn new(layout: &'a Layout, names: &'a AreaNames<'a>) -> Self {
        Self { layout, names, told: Told::default() }
    }

    /// The id in the file it came from; empty when it has none.
    pub(super) fn reference(&self, row: &Row) -> String {
        self.layout.id.map(|column| one_line(row.cell(column))).unwrap_or_default()
    }

    /// The row as a resource. `known` is what the register has under its reference: a field without a column stays as it is.
    pub(super) fn read(&mut self, row: &Row, known: Option<&Resource>) -> Result<Resource, Reason> {
        let layout = self.layout;
        let mut resource = known.cloned().unwrap_or_else(blank);
        resource.reference = short("id", self.reference(row), MAX_WORDS)?;
        // It would take the place of what a room lists under the address of its own page.
        if resource.reference.starts_with('/') {
            return Err(Reason::ReferenceIsAddress);
        }
        set(row, layout.kind, &mut resource.kind, kind)?;
        set(row, layout.title, &mut resource.title, |cell| short("title", one_line(cell), MAX_TITLE))?;
        set(row, layout.text, &mut resource.text, |cell| short("text", cell.to_owned(), MAX_TEXT))?;
        if resource.title.is_empty() && resource.text.is_empty() {
            return Err(Reason::NoTitleAndNoText);
        }
        set(row, layout.giver, &mut resource.giver, |cell| short("giver", one_line(cell), MAX_WORDS))?;
        set(row, layout.availability, &mut resource.availability, |cell| short("availability", one_line(cell), MAX_WORDS))?;
        set(row, layout.languages, &mut resource.languages, |cell| languages::parse(cell).map_err(Reason::UnknownLanguage))?;
        set(row, layout.confirmed, &mut resource.confirmed_on, |cell| read_day("confirmed", cell))?;
        set(row, layout.until, &mut resource.ends_on, |cell| read_day("until", cell))?;
        set(row, layout.room, &mut resource.room_left, room)?;
        if matches!((resource.confirmed_on, resource.ends_on), (Some(confirmed), Some(end)) if end < confirmed) {
            return Err(Reason::EndBeforeConfirmed);
        }
        self.place(row, &mut resource)?;
        self.tell(row, &mut resource);
        Ok(resource)
    }

    /// Coordinates first; without them the middle of the area that is named; without a name too, help by phone.
    fn place(&mut self, row: &Row, resource: &mut Resource) -> Result<(), Reason> {
        let named = self.layout.area.map(|column| one_line(row.cell(column)));
        let given = self.layout.place.read(row, &mut self.told)?;
        let Some(name) = named.filter(|name| !name.is_empty()) else {
            if given.is_some() {
                resource.place = given;
            }
            return Ok(());
        };
        match (self.names.find(&name), given) {
            (Found::One(area), given) => {
                resource.area.clone_from(&area.name);
                resource.place = given.or(area.centre);
                if given.is_none() && area.centre.is_some() {
                    self.told.middle.add(row.line);
                }
            }
            // With coordinates the name is only for reading.
            (_, Some(_)) => {
                resource.area = short("area", name, MAX_WORDS)?;
                resource.place = given;
            }
            (Found::Several(areas), None) => {
                let codes = areas.iter().take(5).map(|area| area.code.to_string()).collect();
                return Err(Reason::SeveralAreas { name, codes });
            }
            (Found::Unknown { nearest }, None) => return Err(Reason::UnknownArea { name, nearest }),
        }
        Ok(())
    }

    /// The certificate, which is never a reason to refuse, and what to mention about the row.
    fn tell(&mut self, row: &Row, resource: &mut Resource) {
        if let Some(column) = self.layout.vog {
            let (seen, clear) = vog(row.cell(column));
            resource.vog = seen;
            if !clear {
                self.told.unclear_vog.add(row.line);
            }
        }
        let texts = [&resource.title, &resource.text, &resource.giver];
        self.told.formulas += texts.iter().filter(|text| text.starts_with(['=', '+', '-', '@'])).count();
    }
}

fn blank() -> Resource {
    Resource {
        id: 0,
        reference: String::new(),
        kind: ResourceKind::Offer,
        title: String::new(),
        text: String::new(),
        giver: String::new(),
        area: String::new(),
        place: None,
        availability: String::new(),
        languages: String::new(),
        vog: false,
        confirmed_on: None,
        ends_on: None,
        room_left: None,
        is_request: false,
        person: None,
    }
}

fn set<T>(row: &Row, column: Option<usize>, field: &mut T, read: impl FnOnce(&str) -> Result<T, Reason>) -> Result<(), Reason> {
    if let Some(column) = column {
        *field = read(row.cell(column).trim())?;
    }
    Ok(())
}

fn short(field: &'static str, text: String, limit: usize) -> Result<String, Reason> {
    let length = if text.len() > limit { text.chars().count() } else { 0 };
    if length > limit { Err(Reason::TextTooLong { field, length, limit }) } else { Ok(text) }
}

/// Most lists are of neighbours only and leave it empty.
fn kind(cell: &str) -> Result<ResourceKind, Reason> {
    if cell.is_empty() { Ok(ResourceKind::Offer) } else { ResourceKind::parse(cell).ok_or_else(|| Reason::UnknownKind(cell.to_owned())) }
}

fn room(cell: &str) -> Result<Option<i64>, Reason> {
    if cell.is_empty() {
        return Ok(None);
    }
    let room = cell.parse().ok().filter(|room| (0..=1_000_000).contains(room));
    room.map(Some).ok_or_else(|| Reason::NotANumber { field: "room", text: cell.to_owned() })
}

/// Whether a certificate was seen, and whether the cell says so clearly. "Aangevraagd" is no certificate.
fn vog(cell: &str) -> (bool, bool) {
    match fold_tight(cell).as_str() {
        "yes" | "y" | "ja" | "j" | "1" | "true" | "waar" | "x" => (true, true),
        "" | "no" | "n" | "nee" | "neen" | "0" | "false" | "onwaar" => (false, true),
        _ => (false, false),
    }
}
