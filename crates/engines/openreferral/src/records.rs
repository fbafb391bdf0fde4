//! What a social map says to another: the records of HSDS 3.0, as far as a map of a neighbourhood needs them.
//!
//! A text that is not known is empty. Records that stand on their own have an id; what hangs on them may have one. What is about a person
//! (attention of an address, who changed a record) is not read.

use jiff::civil::{Date, Time};

use crate::fault::{At, Fault};
use crate::id::Id;

/// Everything of one social map.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Directory {
    /// Who there is.
    pub organizations: Vec<Organization>,
    /// What they do.
    pub services: Vec<Service>,
    /// Where it can be.
    pub locations: Vec<Location>,
    /// What is where.
    pub service_at_locations: Vec<ServiceAtLocation>,
    /// The lists that terms come from.
    pub taxonomies: Vec<Taxonomy>,
    /// What records can be about.
    pub terms: Vec<TaxonomyTerm>,
}

/// What was read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// What was taken.
    pub directory: Directory,
    /// What was not, and what was taken without a value; by file and line.
    pub faults: Vec<Fault>,
    /// Files that a map has no use for, such as `funding.csv`.
    pub skipped: Vec<String>,
}

/// Whoever provides services.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the names are those of the format")]
pub struct Organization {
    pub id: Id,
    pub name: String,
    pub alternate_name: String,
    pub description: String,
    pub email: String,
    pub website: String,
    pub year_incorporated: Option<i64>,
    pub legal_status: String,
    pub uri: String,
    /// The organisation that this one is part of; never a circle.
    pub parent: Option<Id>,
    pub phones: Vec<Phone>,
    pub contacts: Vec<Contact>,
    pub attributes: Vec<Attribute>,
    /// Last change, in seconds since 1970 UTC.
    pub modified_s: Option<i64>,
    /// Where it was read.
    pub at: At,
}

/// Whether a service is there now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the format")]
pub enum Status {
    #[default]
    Active,
    Inactive,
    Defunct,
    TemporarilyClosed,
}

/// What somebody does for people.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the names are those of the format")]
pub struct Service {
    pub id: Id,
    /// Whose it is.
    pub organization: Option<Id>,
    pub name: String,
    pub alternate_name: String,
    pub description: String,
    pub url: String,
    pub email: String,
    pub status: Status,
    pub interpretation_services: String,
    pub application_process: String,
    pub fees_description: String,
    pub wait_time: String,
    pub eligibility_description: String,
    pub minimum_age: Option<i64>,
    pub maximum_age: Option<i64>,
    /// Last day on which somebody said that it is right.
    pub assured_on: Option<Date>,
    pub alert: String,
    pub phones: Vec<Phone>,
    pub schedules: Vec<Schedule>,
    pub languages: Vec<Language>,
    pub contacts: Vec<Contact>,
    pub attributes: Vec<Attribute>,
    /// For whom, by name of the area.
    pub areas: Vec<String>,
    /// Last change, in seconds since 1970 UTC.
    pub modified_s: Option<i64>,
    /// Where it was read.
    pub at: At,
}

/// What sort of place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the format")]
pub enum LocationKind {
    #[default]
    Physical,
    Postal,
    Virtual,
}

/// Where something can be.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the names are those of the format")]
pub struct Location {
    pub id: Id,
    pub kind: LocationKind,
    /// Whose it is.
    pub organization: Option<Id>,
    pub name: String,
    pub alternate_name: String,
    pub description: String,
    pub transportation: String,
    pub url: String,
    /// Degrees north and east (WGS84), on earth.
    pub spot: Option<(f64, f64)>,
    pub languages: Vec<Language>,
    pub addresses: Vec<Address>,
    pub contacts: Vec<Contact>,
    pub accessibility: Vec<Accessibility>,
    pub phones: Vec<Phone>,
    pub schedules: Vec<Schedule>,
    pub attributes: Vec<Attribute>,
    /// Where it was read.
    pub at: At,
}

/// A service at a place. Both are in the same directory.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the names are those of the format")]
pub struct ServiceAtLocation {
    pub id: Id,
    pub service: Id,
    pub location: Id,
    pub description: String,
    pub contacts: Vec<Contact>,
    pub phones: Vec<Phone>,
    pub schedules: Vec<Schedule>,
    pub attributes: Vec<Attribute>,
    /// Where it was read.
    pub at: At,
}

/// An address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the format")]
pub struct Address {
    pub id: Option<Id>,
    pub address_1: String,
    pub address_2: String,
    pub city: String,
    pub region: String,
    pub state_province: String,
    pub postal_code: String,
    pub country: String,
    pub kind: LocationKind,
}

/// A telephone number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the format")]
pub struct Phone {
    pub id: Option<Id>,
    pub number: String,
    pub extension: String,
    /// voice, text, fax ...
    pub kind: String,
    pub description: String,
    pub languages: Vec<Language>,
}

/// Whom or what to ask for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the format")]
pub struct Contact {
    pub id: Option<Id>,
    pub name: String,
    pub title: String,
    pub department: String,
    pub email: String,
    pub phones: Vec<Phone>,
}

/// How often a schedule comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the format")]
pub enum Frequency {
    Weekly,
    Monthly,
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "they say it themselves")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// A day of a schedule: `MO`, or `2MO` for the second Monday and `-1FR` for the last Friday of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ByDay {
    /// Which one in the month, from -5 to 5; 0: each.
    pub nth: i8,
    /// The day.
    pub day: Weekday,
}

/// When it is open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the format")]
pub struct Schedule {
    pub id: Option<Id>,
    pub valid_from: Option<Date>,
    pub valid_to: Option<Date>,
    pub dtstart: Option<Date>,
    pub until: Option<Date>,
    pub freq: Option<Frequency>,
    pub interval: Option<i64>,
    pub byday: Vec<ByDay>,
    pub bymonthday: String,
    pub opens_at: Option<Time>,
    pub closes_at: Option<Time>,
    pub description: String,
    pub schedule_link: String,
    pub attending_type: String,
    pub notes: String,
}

/// A language that is spoken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the format")]
pub struct Language {
    pub id: Option<Id>,
    pub name: String,
    pub code: String,
    pub note: String,
}

/// How to get in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the format")]
pub struct Accessibility {
    pub id: Option<Id>,
    pub description: String,
    pub details: String,
    pub url: String,
}

/// What a record is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are those of the format")]
pub struct Attribute {
    pub id: Option<Id>,
    pub term: Option<Id>,
    pub link_type: String,
    pub value: String,
}

/// A list that terms come from.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the names are those of the format")]
pub struct Taxonomy {
    pub id: Id,
    pub name: String,
    pub description: String,
    pub uri: String,
    pub version: String,
    /// Where it was read.
    pub at: At,
}

/// What records can be about.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the names are those of the format")]
pub struct TaxonomyTerm {
    pub id: Id,
    pub code: String,
    pub name: String,
    pub description: String,
    /// The wider term; never a circle.
    pub parent: Option<Id>,
    /// The list it comes from, when that is in the directory.
    pub taxonomy: Option<Id>,
    /// The name of that list.
    pub taxonomy_name: String,
    pub language: String,
    pub uri: String,
    /// Where it was read.
    pub at: At,
}
