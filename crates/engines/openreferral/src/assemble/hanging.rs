//! What hangs on what? Telephone numbers, contacts, hours, languages and so on, by the record that they belong to.

use std::collections::HashMap;

use super::cells::Cells;
use super::known::Known;
use crate::fault::{Fault, FaultKind, Weight};
use crate::records::{Accessibility, Address, Attribute, Contact, Language, Phone, Schedule};
use crate::table::{Row, Table, Tables};

/// Columns by which a record says to what it belongs.
const OWNERS: [(&str, Table); 6] = [
    ("organization_id", Table::Organizations),
    ("service_id", Table::Services),
    ("service_at_location_id", Table::ServiceAtLocations),
    ("location_id", Table::Locations),
    ("contact_id", Table::Contacts),
    ("phone_id", Table::Phones),
];

/// Things of one sort by what they hang on.
pub(super) struct Hung<T>(HashMap<(Table, String), Vec<T>>);

impl<T> Hung<T> {
    /// Takes all that hangs on one.
    pub(super) fn of(&mut self, table: Table, id: &str) -> Vec<T> {
        self.0.remove(&(table, id.to_owned())).unwrap_or_default()
    }
}

/// Everything that hangs on something.
pub(super) struct Hanging {
    pub(super) phones: Hung<Phone>,
    pub(super) contacts: Hung<Contact>,
    pub(super) schedules: Hung<Schedule>,
    pub(super) languages: Hung<Language>,
    pub(super) addresses: Hung<Address>,
    pub(super) accessibility: Hung<Accessibility>,
    pub(super) attributes: Hung<Attribute>,
    pub(super) areas: Hung<String>,
    /// The last change of each.
    pub(super) changes: Hung<i64>,
}

impl Hanging {
    pub(super) fn new(tables: &Tables, known: &Known, faults: &mut Vec<Fault>) -> Self {
        let mut sorter = Sorter { tables, known, faults };
        let mut languages = sorter.hang(Table::Languages, language);
        // Languages of a telephone number move into it, numbers of a contact into that.
        let mut phones = sorter.hang(Table::Phones, |cells| {
            let spoken = languages.0.get(&(Table::Phones, cells.row.cell("id").to_owned())).cloned();
            Phone { languages: spoken.unwrap_or_default(), ..phone(cells) }
        });
        languages.0.retain(|(table, _), _| *table != Table::Phones);
        let contacts = sorter.hang(Table::Contacts, |cells| {
            let own = phones.0.get(&(Table::Contacts, cells.row.cell("id").to_owned())).cloned();
            Contact { phones: own.unwrap_or_default(), ..contact(cells) }
        });
        phones.0.retain(|(table, _), _| *table != Table::Contacts);
        Self {
            contacts,
            phones,
            languages,
            schedules: sorter.hang(Table::Schedules, schedule),
            addresses: sorter.hang(Table::Addresses, address),
            accessibility: sorter.hang(Table::Accessibility, accessibility),
            areas: sorter.hang(Table::ServiceAreas, |cells| {
                if cells.row.cell("name").is_empty() { cells.text("description") } else { cells.text("name") }
            }),
            attributes: sorter.link(Table::Attributes, "link_id", |cells| {
                let term = cells.reference("taxonomy_term_id", Table::Terms, known);
                Some(Attribute { id: cells.id(), term, link_type: cells.text("link_type"), value: cells.text("value") })
            }),
            changes: sorter.link(Table::Metadata, "resource_id", |cells| cells.moment("last_action_date")),
        }
    }
}

struct Sorter<'t> {
    tables: &'t Tables,
    known: &'t Known,
    faults: &'t mut Vec<Fault>,
}

impl Sorter<'_> {
    /// Hangs each row of a table on everything that it says it belongs to.
    fn hang<T: Clone>(&mut self, table: Table, mut make: impl FnMut(&mut Cells<'_>) -> T) -> Hung<T> {
        let mut hung = Hung(HashMap::new());
        let tables = self.tables;
        for row in tables.of(table) {
            let owners = self.owners(row);
            if owners.is_empty() {
                continue;
            }
            if let Some(field) = needed(table).filter(|field| row.cell(field).is_empty()) {
                self.faults.push(Fault { at: row.at.clone(), kind: FaultKind::Missing { field }, weight: Weight::Refused });
                continue;
            }
            let made = make(&mut Cells { row, faults: self.faults });
            for owner in owners {
                hung.0.entry(owner).or_default().push(made.clone());
            }
        }
        hung
    }

    /// Hangs each row on the one record with this id, of whatever table.
    fn link<T>(&mut self, table: Table, column: &'static str, make: impl Fn(&mut Cells<'_>) -> Option<T>) -> Hung<T> {
        let mut hung = Hung(HashMap::new());
        let tables = self.tables;
        for row in tables.of(table) {
            let id = row.cell(column);
            let owner = Table::ALL.into_iter().find(|table| self.known.has(*table, id));
            let Some(owner) = owner else {
                // What is said about things that a map has no use for is no fault.
                continue;
            };
            if let Some(made) = make(&mut Cells { row, faults: self.faults }) {
                hung.0.entry((owner, id.to_owned())).or_default().push(made);
            }
        }
        hung
    }

    /// What a row belongs to and what is there. When that is nothing, the row is refused with the reason.
    fn owners(&mut self, row: &Row) -> Vec<(Table, String)> {
        let mut owners = Vec::new();
        let mut missing = Vec::new();
        for (field, table) in OWNERS {
            let id = row.cell(field);
            if id.is_empty() {
                continue;
            }
            // Contacts and numbers are not counted as known: what hangs on them hangs on what they hang on.
            if !table.is_main() || self.known.has(table, id) {
                owners.push((table, id.to_owned()));
            } else if self.known.was_refused(table, id) {
                missing.push(FaultKind::OwnerRefused { id: id.to_owned() });
            } else {
                missing.push(FaultKind::UnknownReference { field, id: id.to_owned() });
            }
        }
        let weight = if owners.is_empty() { Weight::Refused } else { Weight::LeftOut };
        if owners.is_empty() && missing.is_empty() {
            missing.push(FaultKind::Nobody);
        }
        self.faults.extend(missing.into_iter().map(|kind| Fault { at: row.at.clone(), kind, weight }));
        owners
    }
}

/// Without which what hangs on something means nothing.
fn needed(table: Table) -> Option<&'static str> {
    (table == Table::Phones).then_some("number")
}

fn language(cells: &mut Cells<'_>) -> Language {
    Language { id: cells.id(), name: cells.text("name"), code: cells.text("code"), note: cells.text("note") }
}

fn phone(cells: &mut Cells<'_>) -> Phone {
    Phone {
        id: cells.id(),
        // The examples of the format have quotation marks within the number.
        number: cells.text("number").trim_matches('"').to_owned(),
        extension: cells.text("extension"),
        kind: cells.text("type"),
        description: cells.text("description"),
        languages: Vec::new(),
    }
}

fn contact(cells: &mut Cells<'_>) -> Contact {
    Contact {
        id: cells.id(),
        name: cells.text("name"),
        title: cells.text("title"),
        department: cells.text("department"),
        email: cells.email("email"),
        phones: Vec::new(),
    }
}

fn schedule(cells: &mut Cells<'_>) -> Schedule {
    Schedule {
        id: cells.id(),
        valid_from: cells.day("valid_from"),
        valid_to: cells.day("valid_to"),
        dtstart: cells.day("dtstart"),
        until: cells.day("until"),
        freq: cells.frequency(),
        interval: cells.number("interval", 1..=1_000),
        byday: cells.days("byday"),
        bymonthday: cells.text("bymonthday"),
        opens_at: cells.time("opens_at"),
        closes_at: cells.time("closes_at"),
        description: cells.text("description"),
        schedule_link: cells.url("schedule_link"),
        attending_type: cells.text("attending_type"),
        notes: cells.text("notes"),
    }
}

fn address(cells: &mut Cells<'_>) -> Address {
    Address {
        id: cells.id(),
        address_1: cells.text("address_1"),
        address_2: cells.text("address_2"),
        city: cells.text("city"),
        region: cells.text("region"),
        state_province: cells.text("state_province"),
        postal_code: cells.text("postal_code"),
        country: cells.text("country"),
        kind: cells.location_kind("address_type"),
    }
}

fn accessibility(cells: &mut Cells<'_>) -> Accessibility {
    Accessibility { id: cells.id(), description: cells.text("description"), details: cells.text("details"), url: cells.url("url") }
}
