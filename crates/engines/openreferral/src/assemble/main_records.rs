//! From a row with what hangs on it to a record that stands on its own.

use super::cells::Cells;
use super::hanging::Hanging;
use super::known::Known;
use crate::fault::{Fault, Weight};
use crate::id::Id;
use crate::records::{Location, Organization, Service, ServiceAtLocation, Taxonomy, TaxonomyTerm};
use crate::table::{Row, Table};

/// Years in which an organisation can have begun.
const YEARS: std::ops::RangeInclusive<i64> = 800..=2100;
/// Ages of people.
const AGES: std::ops::RangeInclusive<i64> = 0..=150;

/// Makes records of rows.
pub(super) struct Maker<'m> {
    pub(super) known: &'m Known,
    pub(super) hanging: &'m mut Hanging,
    pub(super) faults: &'m mut Vec<Fault>,
}

impl Maker<'_> {
    pub(super) fn organization(&mut self, row: &Row, id: Id) -> Organization {
        let cells = &mut Cells { row, faults: self.faults };
        Organization {
            name: cells.text("name"),
            alternate_name: cells.text("alternate_name"),
            description: cells.text("description"),
            email: cells.email("email"),
            website: cells.url("website"),
            year_incorporated: cells.number("year_incorporated", YEARS),
            legal_status: cells.text("legal_status"),
            uri: cells.url("uri"),
            parent: cells.reference("parent_organization_id", Table::Organizations, self.known),
            phones: self.hanging.phones.of(Table::Organizations, id.as_str()),
            contacts: self.hanging.contacts.of(Table::Organizations, id.as_str()),
            attributes: self.hanging.attributes.of(Table::Organizations, id.as_str()),
            modified_s: self.hanging.changes.of(Table::Organizations, id.as_str()).into_iter().max(),
            at: row.at.clone(),
            id,
        }
    }

    pub(super) fn service(&mut self, row: &Row, id: Id) -> Service {
        let cells = &mut Cells { row, faults: self.faults };
        Service {
            organization: cells.reference("organization_id", Table::Organizations, self.known),
            name: cells.text("name"),
            alternate_name: cells.text("alternate_name"),
            description: cells.text("description"),
            url: cells.url("url"),
            email: cells.email("email"),
            status: cells.status(),
            interpretation_services: cells.text("interpretation_services"),
            application_process: cells.text("application_process"),
            fees_description: cells.text("fees_description"),
            wait_time: cells.text("wait_time"),
            eligibility_description: cells.text("eligibility_description"),
            minimum_age: cells.number("minimum_age", AGES),
            maximum_age: cells.number("maximum_age", AGES),
            assured_on: cells.day("assured_date"),
            alert: cells.text("alert"),
            modified_s: cells.moment("last_modified").max(self.hanging.changes.of(Table::Services, id.as_str()).into_iter().max()),
            phones: self.hanging.phones.of(Table::Services, id.as_str()),
            schedules: self.hanging.schedules.of(Table::Services, id.as_str()),
            languages: self.hanging.languages.of(Table::Services, id.as_str()),
            contacts: self.hanging.contacts.of(Table::Services, id.as_str()),
            attributes: self.hanging.attributes.of(Table::Services, id.as_str()),
            areas: self.hanging.areas.of(Table::Services, id.as_str()),
            at: row.at.clone(),
            id,
        }
    }

    pub(super) fn location(&mut self, row: &Row, id: Id) -> Location {
        let cells = &mut Cells { row, faults: self.faults };
        Location {
            kind: cells.location_kind("location_type"),
            organization: cells.reference("organization_id", Table::Organizations, self.known),
            name: cells.text("name"),
            alternate_name: cells.text("alternate_name"),
            description: cells.text("description"),
            transportation: cells.text("transportation"),
            url: cells.url("url"),
            spot: cells.spot(),
            languages: self.hanging.languages.of(Table::Locations, id.as_str()),
            addresses: self.hanging.addresses.of(Table::Locations, id.as_str()),
            contacts: self.hanging.contacts.of(Table::Locations, id.as_str()),
            accessibility: self.hanging.accessibility.of(Table::Locations, id.as_str()),
            phones: self.hanging.phones.of(Table::Locations, id.as_str()),
            schedules: self.hanging.schedules.of(Table::Locations, id.as_str()),
            attributes: self.hanging.attributes.of(Table::Locations, id.as_str()),
            at: row.at.clone(),
            id,
        }
    }

    /// None when one of the two is not there: it says nothing without them.
    pub(super) fn service_at_location(&mut self, row: &Row, id: Id) -> Option<ServiceAtLocation> {
        let before = self.faults.len();
        let cells = &mut Cells { row, faults: self.faults };
        let service = cells.reference("service_id", Table::Services, self.known);
        let location = cells.reference("location_id", Table::Locations, self.known);
        let description = cells.text("description");
        self.faults[before..].iter_mut().for_each(|fault| fault.weight = Weight::Refused);
        Some(ServiceAtLocation {
            service: service?,
            location: location?,
            description,
            contacts: self.hanging.contacts.of(Table::ServiceAtLocations, id.as_str()),
            phones: self.hanging.phones.of(Table::ServiceAtLocations, id.as_str()),
            schedules: self.hanging.schedules.of(Table::ServiceAtLocations, id.as_str()),
            attributes: self.hanging.attributes.of(Table::ServiceAtLocations, id.as_str()),
            at: row.at.clone(),
            id,
        })
    }

    pub(super) fn taxonomy(&mut self, row: &Row, id: Id) -> Taxonomy {
        let cells = &mut Cells { row, faults: self.faults };
        Taxonomy {
            name: cells.text("name"),
            description: cells.text("description"),
            uri: cells.url("uri"),
            version: cells.text("version"),
            at: row.at.clone(),
            id,
        }
    }

    pub(super) fn term(&mut self, row: &Row, id: Id) -> TaxonomyTerm {
        // Version 2 and many files name the list without giving it; that is no fault.
        let taxonomy = Id::parse(row.cell("taxonomy_id")).filter(|list| self.known.has(Table::Taxonomies, list.as_str()));
        let cells = &mut Cells { row, faults: self.faults };
        TaxonomyTerm {
            code: cells.text("code"),
            name: cells.text("name"),
            description: cells.text("description"),
            parent: cells.reference("parent_id", Table::Terms, self.known),
            taxonomy,
            taxonomy_name: cells.text("taxonomy"),
            language: cells.text("language"),
            uri: cells.url("term_uri"),
            at: row.at.clone(),
            id,
        }
    }
}
