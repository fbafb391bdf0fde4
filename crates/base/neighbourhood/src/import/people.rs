//! What would this list of people do to the register?

mod fields;
mod row;
mod seen;

pub use seen::Listed;
pub(crate) use seen::{Match, SeenPeople};

use self::fields::{FIELDS, Layout};
use self::row::Reader;
use super::area_names::AreaNames;
use super::columns::{Columns, Mapping};
use super::error::ImportError;
use super::preview::{Change, Duplicate, Line, Preview, Refused, SameAs, SameBy};
use super::sheet::{Row, Sheet};
use crate::area::{Area, AreaCode};
use crate::person::{Email, FirstName, Phone};

/// What the register holds already; load it with [`load_people`](super::load_people).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PeopleRegister {
    /// All areas; outlines are not needed.
    pub areas: Vec<Area>,
    /// Everybody.
    pub people: Vec<KnownPerson>,
}

/// Somebody in the register, as far as a list is compared with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPerson {
    /// Number in the register.
    pub id: i64,
    /// First name.
    pub first_name: String,
    /// Code of the area.
    pub area: String,
    /// Mail address to compare by.
    pub email_key: Option<String>,
    /// Number.
    pub phone: Option<String>,
    /// Language of messages; empty when not known.
    pub language: String,
    /// Whether a list may fill what is empty: not of somebody who is restricted, or did not agree to be kept.
    pub may_be_filled: bool,
}

/// Somebody on a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedPerson {
    /// First name.
    pub first_name: FirstName,
    /// Where they live.
    pub area: AreaCode,
    /// Mail address.
    pub email: Option<Email>,
    /// Number.
    pub phone: Option<Phone>,
    /// Language of messages, as a code; empty when the list does not say.
    pub language: String,
    /// Who in the register this is, when something of theirs would be filled.
    pub fills: Option<Fills>,
}

/// What a row would fill of somebody in the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fills {
    /// Their number.
    pub person: i64,
    /// By what they are the same.
    pub by: SameBy,
    /// What they lack and the row has.
    pub what: Listed,
}

/// Looks at every row and decides: new, the same as somebody (and what it would fill of theirs), or refused with the reason.
///
/// The same is who has the same mail address; or the same first name, area and telephone number. What is filled in is never
/// overwritten. Of two rows that are the same, the first is taken, with what only the second has. Cost: linear in the file and the
/// register.
///
/// # Errors
/// The columns: first name or area is not there, or the mapping names something that does not exist.
pub fn preview_people(sheet: &Sheet, mapping: &Mapping, register: &PeopleRegister) -> Result<Preview<ListedPerson>, ImportError> {
    let columns = Columns::locate(&sheet.header, FIELDS, mapping)?;
    let layout = Layout::new(&columns, &sheet.header)?;
    let names = AreaNames::new(&register.areas);
    let mut reader = Reader::new(&layout, &names);
    let mut preview = Preview::new(sheet.header.clone(), sheet.format);
    preview.refused.clone_from(&sheet.refused);
    let mut sorter = Sorter { preview, seen: SeenPeople::new(&register.people) };
    for row in &sheet.rows {
        sorter.sort(row, &mut reader);
    }
    let mut preview = sorter.preview;
    preview.refused.sort_by_key(|row| row.line);
    preview.notices = sheet.notices.iter().cloned().chain(columns.notices(&sheet.header)).chain(reader.told.notices()).collect();
    Ok(preview)
}

/// Puts each row in one of the four lists.
struct Sorter {
    preview: Preview<ListedPerson>,
    seen: SeenPeople,
}

impl Sorter {
    fn sort(&mut self, row: &Row, reader: &mut Reader<'_>) {
        let line = row.line;
        let mut item = match reader.read(row) {
            Ok(item) => item,
            Err(reason) => {
                let cells = row.cells().map(str::to_owned).collect();
                return self.preview.refused.push(Refused { line, reason, cells });
            }
        };
        let Some(Match { of, by, fills }) = self.seen.find_or_add(&item, SameAs::Line(line)) else {
            return self.preview.accepted.push(Line { line, item });
        };
        match of {
            SameAs::Person(person) if !fills.is_empty() => {
                item.fills = Some(Fills { person, by, what: fills });
                return self.preview.updates.push(Line { line, item });
            }
            SameAs::Line(first) if !fills.is_empty() => {
                reader.told.completed += 1;
                self.complete(first, item, fills);
            }
            _ => {}
        }
        self.preview.duplicates.push(Duplicate { line, of, by });
    }

    /// Gives an earlier row what it lacks.
    fn complete(&mut self, first: u64, item: ListedPerson, fills: Listed) {
        let accepted = &mut self.preview.accepted;
        let Ok(at) = accepted.binary_search_by_key(&first, |line| line.line) else { return };
        let earlier = &mut accepted[at].item;
        earlier.email = earlier.email.take().or(item.email.filter(|_| fills.email));
        earlier.phone = earlier.phone.take().or(item.phone.filter(|_| fills.phone));
        if fills.language {
            earlier.language = item.language;
        }
    }
}

impl Change for ListedPerson {
    fn in_words(&self) -> Option<String> {
        self.fills.map(|fills| format!("{} as person {} of the register; would fill {}", fills.by, fills.person, fills.what))
    }
}
