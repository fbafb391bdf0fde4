//! What is in the cells of one row? What cannot be is left out and said.

use jiff::civil::{Date, Time};

use super::known::Known;
use crate::fault::{Fault, FaultKind, Weight};
use crate::id::Id;
use crate::records::{ByDay, Frequency, LocationKind, Status};
use crate::table::{Row, Table};
use crate::values::{to_day, to_days, to_email, to_moment, to_number, to_spot, to_time, to_url};

/// The cells of a row, and where what is wrong with them goes.
pub(super) struct Cells<'r> {
    pub(super) row: &'r Row,
    pub(super) faults: &'r mut Vec<Fault>,
}

impl Cells<'_> {
    /// A text; signs that are no letters are taken out of it.
    pub(super) fn text(&self, field: &str) -> String {
        self.row.cell(field).chars().filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t')).collect()
    }

    pub(super) fn id(&self) -> Option<Id> {
        Id::parse(self.row.cell("id"))
    }

    /// What it refers to, when that is there.
    pub(super) fn reference(&mut self, field: &'static str, table: Table, known: &Known) -> Option<Id> {
        let id = self.row.cell(field);
        if id.is_empty() {
            return None;
        }
        if known.has(table, id) {
            return Id::parse(id);
        }
        let id = id.to_owned();
        let kind = if known.was_refused(table, &id) { FaultKind::OwnerRefused { id } } else { FaultKind::UnknownReference { field, id } };
        self.leave_out(kind);
        None
    }

    pub(super) fn day(&mut self, field: &'static str) -> Option<Date> {
        self.read(field, to_day, |field, text| FaultKind::BadDate { field, text })
    }

    pub(super) fn moment(&mut self, field: &'static str) -> Option<i64> {
        self.read(field, to_moment, |field, text| FaultKind::BadDate { field, text })
    }

    pub(super) fn time(&mut self, field: &'static str) -> Option<Time> {
        self.read(field, to_time, |field, text| FaultKind::BadTime { field, text })
    }

    pub(super) fn number(&mut self, field: &'static str, limits: std::ops::RangeInclusive<i64>) -> Option<i64> {
        self.read(field, |text| to_number(text, limits), |field, text| FaultKind::BadNumber { field, text })
    }

    pub(super) fn url(&mut self, field: &'static str) -> String {
        self.read(field, to_url, |field, text| FaultKind::BadUrl { field, text }).unwrap_or_default()
    }

    pub(super) fn email(&mut self, field: &'static str) -> String {
        self.read(field, to_email, |field, text| FaultKind::BadEmail { field, text }).unwrap_or_default()
    }

    pub(super) fn days(&mut self, field: &'static str) -> Vec<ByDay> {
        self.read(field, to_days, |field, text| FaultKind::BadChoice { field, text }).unwrap_or_default()
    }

    pub(super) fn frequency(&mut self) -> Option<Frequency> {
        let read = |text: &str| match text.to_uppercase().as_str() {
            "WEEKLY" => Some(Frequency::Weekly),
            "MONTHLY" => Some(Frequency::Monthly),
            _ => None,
        };
        self.read("freq", read, |field, text| FaultKind::BadChoice { field, text })
    }

    pub(super) fn status(&mut self) -> Status {
        let read = |text: &str| Status::parse(&text.to_lowercase());
        self.read("status", read, |field, text| FaultKind::BadChoice { field, text }).unwrap_or_default()
    }

    pub(super) fn location_kind(&mut self, field: &'static str) -> LocationKind {
        let read = |text: &str| LocationKind::parse(&text.to_lowercase());
        self.read(field, read, |field, text| FaultKind::BadChoice { field, text }).unwrap_or_default()
    }

    pub(super) fn spot(&mut self) -> Option<(f64, f64)> {
        let (lat, lon) = (self.row.cell("latitude"), self.row.cell("longitude"));
        if lat.is_empty() && lon.is_empty() {
            return None;
        }
        let spot = to_spot(lat, lon);
        if spot.is_none() {
            self.leave_out(FaultKind::NotOnEarth { text: format!("'{lat}' and '{lon}'") });
        }
        spot
    }

    fn read<T>(
        &mut self,
        field: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
        fault: impl FnOnce(&'static str, String) -> FaultKind,
    ) -> Option<T> {
        let text = self.row.cell(field);
        if text.is_empty() {
            return None;
        }
        let value = read(text);
        if value.is_none() {
            self.leave_out(fault(field, text.chars().take(60).collect()));
        }
        value
    }

    fn leave_out(&mut self, kind: FaultKind) {
        self.faults.push(Fault { at: self.row.at.clone(), kind, weight: Weight::LeftOut });
    }
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Active, Self::Inactive, Self::Defunct, Self::TemporarilyClosed];

    /// The word of the format.
    pub fn code(self) -> &'static str {
        ["active", "inactive", "defunct", "temporarily closed"][self as usize]
    }

    fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == text)
    }
}

impl LocationKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Physical, Self::Postal, Self::Virtual];

    /// The word of the format.
    pub fn code(self) -> &'static str {
        ["physical", "postal", "virtual"][self as usize]
    }

    fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == text)
    }
}
