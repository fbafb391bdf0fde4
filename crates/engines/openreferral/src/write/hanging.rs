//! What hangs on a record: telephone numbers, contacts, hours, languages, addresses, terms.

use jiff::civil::{Date, Time};
use serde_json::Value;

use super::records::{Fields, must_put, put, put_number, with_id};
use super::{Writer, put_all};
use crate::id::Id;
use crate::records::{
    Accessibility, Address, Attribute, Contact, Frequency, Language, Location, Organization, Phone, Schedule, Service, ServiceAtLocation,
};

pub(super) fn of_organization(writer: &Writer<'_>, one: &Organization, fields: &mut Fields) {
    let owner = &one.id;
    put_all(fields, "phones", all(&one.phones, owner, "phone", phone));
    put_all(fields, "contacts", all(&one.contacts, owner, "contact", contact));
    put_all(fields, "attributes", attributes(writer, &one.attributes, owner));
}

pub(super) fn of_service(writer: &Writer<'_>, one: &Service, fields: &mut Fields) {
    let owner = &one.id;
    put_all(fields, "phones", all(&one.phones, owner, "phone", phone));
    put_all(fields, "schedules", all(&one.schedules, owner, "schedule", schedule));
    put_all(fields, "languages", all(&one.languages, owner, "language", language));
    put_all(fields, "contacts", all(&one.contacts, owner, "contact", contact));
    put_all(fields, "service_areas", all(&one.areas, owner, "area", |name, id| area(name, id)));
    put_all(fields, "attributes", attributes(writer, &one.attributes, owner));
}

pub(super) fn of_service_at_location(writer: &Writer<'_>, one: &ServiceAtLocation, fields: &mut Fields) {
    let owner = &one.id;
    put_all(fields, "contacts", all(&one.contacts, owner, "contact", contact));
    put_all(fields, "phones", all(&one.phones, owner, "phone", phone));
    put_all(fields, "schedules", all(&one.schedules, owner, "schedule", schedule));
    put_all(fields, "attributes", attributes(writer, &one.attributes, owner));
}

pub(super) fn of_location(writer: &Writer<'_>, one: &Location, fields: &mut Fields) {
    let owner = &one.id;
    put_all(fields, "languages", all(&one.languages, owner, "language", language));
    put_all(fields, "addresses", all(&one.addresses, owner, "address", address));
    put_all(fields, "contacts", all(&one.contacts, owner, "contact", contact));
    put_all(fields, "accessibility", all(&one.accessibility, owner, "access", accessibility));
    put_all(fields, "phones", all(&one.phones, owner, "phone", phone));
    put_all(fields, "schedules", all(&one.schedules, owner, "schedule", schedule));
    put_all(fields, "attributes", attributes(writer, &one.attributes, owner));
}

/// All of one sort. One without an id gets that of its owner, its sort and its number.
fn all<T>(list: &[T], owner: &Id, sort: &str, write: impl Fn(&T, &Id) -> Fields) -> Vec<Value> {
    let id = |at: usize| Id::derive(owner.as_str(), &format!("{sort}/{at}"));
    list.iter().enumerate().map(|(at, one)| Value::Object(write(one, &id(at)))).collect()
}

fn begin(own: Option<&Id>, otherwise: &Id) -> Fields {
    with_id(own.unwrap_or(otherwise))
}

fn phone(one: &Phone, id: &Id) -> Fields {
    let mut fields = begin(one.id.as_ref(), id);
    put(&mut fields, "number", &one.number);
    // A number in this version; what is none is told in words.
    put_number(&mut fields, "extension", one.extension.parse().ok());
    put(&mut fields, "type", &one.kind);
    put(&mut fields, "description", &one.description);
    put_all(&mut fields, "languages", all(&one.languages, one.id.as_ref().unwrap_or(id), "language", language));
    fields
}

fn contact(one: &Contact, id: &Id) -> Fields {
    let mut fields = begin(one.id.as_ref(), id);
    put(&mut fields, "name", &one.name);
    put(&mut fields, "title", &one.title);
    put(&mut fields, "department", &one.department);
    put(&mut fields, "email", &one.email);
    put_all(&mut fields, "phones", all(&one.phones, one.id.as_ref().unwrap_or(id), "phone", phone));
    fields
}

fn schedule(one: &Schedule, id: &Id) -> Fields {
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let time = |time: Option<Time>| time.map(|time| time.strftime("%H:%M").to_string()).unwrap_or_default();
    let freq = one.freq.map_or("", |freq| if freq == Frequency::Weekly { "WEEKLY" } else { "MONTHLY" });
    let part = |nth: i8, code: &str| if nth == 0 { code.to_owned() } else { format!("{nth}{code}") };
    let days: Vec<String> = one.byday.iter().map(|day| part(day.nth, day.day.code())).collect();
    let mut fields = begin(one.id.as_ref(), id);
    put(&mut fields, "valid_from", &day(one.valid_from));
    put(&mut fields, "valid_to", &day(one.valid_to));
    put(&mut fields, "dtstart", &day(one.dtstart));
    put(&mut fields, "until", &day(one.until));
    put(&mut fields, "freq", freq);
    put_number(&mut fields, "interval", one.interval);
    put(&mut fields, "byday", &days.join(","));
    put(&mut fields, "bymonthday", &one.bymonthday);
    put(&mut fields, "opens_at", &time(one.opens_at));
    put(&mut fields, "closes_at", &time(one.closes_at));
    put(&mut fields, "description", &one.description);
    put(&mut fields, "schedule_link", &one.schedule_link);
    put(&mut fields, "attending_type", &one.attending_type);
    put(&mut fields, "notes", &one.notes);
    fields
}

fn language(one: &Language, id: &Id) -> Fields {
    let mut fields = begin(one.id.as_ref(), id);
    put(&mut fields, "name", &one.name);
    put(&mut fields, "code", &one.code);
    put(&mut fields, "note", &one.note);
    fields
}

/// An address has all its parts in this format; those not known are empty.
fn address(one: &Address, id: &Id) -> Fields {
    let mut fields = begin(one.id.as_ref(), id);
    must_put(&mut fields, "address_1", &one.address_1);
    put(&mut fields, "address_2", &one.address_2);
    must_put(&mut fields, "city", &one.city);
    put(&mut fields, "region", &one.region);
    must_put(&mut fields, "state_province", &one.state_province);
    must_put(&mut fields, "postal_code", &one.postal_code);
    must_put(&mut fields, "country", &one.country);
    must_put(&mut fields, "address_type", one.kind.code());
    fields
}

fn accessibility(one: &Accessibility, id: &Id) -> Fields {
    let mut fields = begin(one.id.as_ref(), id);
    put(&mut fields, "description", &one.description);
    put(&mut fields, "details", &one.details);
    put(&mut fields, "url", &one.url);
    fields
}

fn area(name: &str, id: &Id) -> Fields {
    let mut fields = with_id(id);
    put(&mut fields, "name", name);
    fields
}

fn attributes(writer: &Writer<'_>, list: &[Attribute], owner: &Id) -> Vec<Value> {
    all(list, owner, "attribute", |one, id| {
        let mut fields = begin(one.id.as_ref(), id);
        put(&mut fields, "link_type", &one.link_type);
        put(&mut fields, "value", &one.value);
        if let Some(term) = one.term.as_ref().and_then(|id| writer.terms.get(id)) {
            fields.insert("taxonomy_term".to_owned(), writer.term(term));
        }
        fields
    })
}
