//! Which tables are there, what are they called in either version, and how do they hang together?

use crate::fault::{At, Fault, FaultKind, Weight};

/// A table of the format that a map has a use for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Table {
    Organizations,
    Services,
    Locations,
    ServiceAtLocations,
    Taxonomies,
    Terms,
    Addresses,
    Phones,
    Contacts,
    Schedules,
    Languages,
    Accessibility,
    Attributes,
    ServiceAreas,
    Metadata,
}

/// How a group within a record of JSON belongs to it.
pub(crate) enum Link {
    /// The inner ones refer to the outer one, by this column.
    Owned(&'static str),
    /// The outer one refers to the inner one, by this column.
    Owns(&'static str),
}

use Link::{Owned, Owns};
use Table::{
    Accessibility, Addresses, Attributes, Contacts, Languages, Locations, Metadata, Organizations, Phones, Schedules, ServiceAreas,
    ServiceAtLocations, Services, Taxonomies, Terms,
};

impl Table {
    pub(crate) const ALL: [Self; 15] = [
        Organizations,
        Services,
        Locations,
        ServiceAtLocations,
        Taxonomies,
        Terms,
        Addresses,
        Phones,
        Contacts,
        Schedules,
        Languages,
        Accessibility,
        Attributes,
        ServiceAreas,
        Metadata,
    ];

    /// Whether its records stand on their own.
    pub(crate) fn is_main(self) -> bool {
        matches!(self, Organizations | Services | Locations | ServiceAtLocations | Taxonomies | Terms)
    }

    /// What files and lists are called, 3.0 first; then 2.x and what people make of it.
    pub(crate) fn names(self) -> &'static [&'static str] {
        match self {
            Organizations => &["organizations", "organization", "organisations"],
            Services => &["services", "service"],
            Locations => &["locations", "location"],
            ServiceAtLocations => {
                &["service_at_locations", "service_at_location", "services_at_location", "services_at_locations", "service_locations"]
            }
            Taxonomies => &["taxonomies"],
            Terms => &["taxonomy_terms", "taxonomy_term", "taxonomy"],
            Addresses => &["addresses", "address", "physical_addresses", "physical_address", "postal_addresses", "postal_address"],
            Phones => &["phones", "phone"],
            Contacts => &["contacts", "contact"],
            Schedules => &["schedules", "schedule", "regular_schedules", "regular_schedule"],
            Languages => &["languages", "language"],
            Accessibility => &["accessibility", "accessibility_for_disabilities"],
            Attributes => &["attributes", "attribute", "service_attributes", "service_taxonomy", "other_attributes"],
            ServiceAreas => &["service_areas", "service_area"],
            Metadata => &["metadata"],
        }
    }

    /// The columns that are read, each with what else it is called; the first name is ours.
    #[rustfmt::skip]
    pub(crate) fn columns(self) -> &'static [&'static [&'static str]] {
        match self {
            Organizations => &[&["id"], &["name"], &["alternate_name"], &["description"], &["email"], &["website", "url"], &["year_incorporated"], &["legal_status"], &["uri"], &["parent_organization_id"]],
            Services => &[&["id"], &["organization_id"], &["name"], &["alternate_name"], &["description"], &["url"], &["email"], &["status"], &["interpretation_services"], &["application_process"], &["fees_description", "fees"], &["wait_time"], &["eligibility_description"], &["minimum_age"], &["maximum_age"], &["assured_date"], &["alert"], &["last_modified"]],
            Locations => &[&["id"], &["location_type"], &["organization_id"], &["name"], &["alternate_name"], &["description"], &["transportation"], &["url"], &["latitude"], &["longitude"]],
            ServiceAtLocations => &[&["id"], &["service_id"], &["location_id"], &["description"]],
            Taxonomies => &[&["id"], &["name"], &["description"], &["uri"], &["version"]],
            Terms => &[&["id"], &["code"], &["name"], &["description"], &["parent_id"], &["taxonomy_id"], &["taxonomy", "vocabulary"], &["language"], &["term_uri"]],
            Addresses => &[&["id"], &["location_id"], &["address_1"], &["address_2"], &["city"], &["region"], &["state_province"], &["postal_code"], &["country"], &["address_type"]],
            Phones => &[&["id"], &["organization_id"], &["service_id"], &["service_at_location_id"], &["location_id"], &["contact_id"], &["number"], &["extension"], &["type"], &["description"]],
            Contacts => &[&["id"], &["organization_id"], &["service_id"], &["service_at_location_id"], &["location_id"], &["name"], &["title"], &["department"], &["email"]],
            Schedules => &[&["id"], &["service_id"], &["location_id"], &["service_at_location_id"], &["valid_from"], &["valid_to"], &["dtstart"], &["until"], &["freq"], &["interval"], &["byday", "weekday"], &["bymonthday"], &["opens_at"], &["closes_at"], &["description"], &["schedule_link"], &["attending_type"], &["notes"]],
            Languages => &[&["id"], &["service_id"], &["location_id"], &["phone_id"], &["name", "language"], &["code"], &["note"]],
            Accessibility => &[&["id"], &["location_id"], &["description", "accessibility"], &["details"], &["url"]],
            Attributes => &[&["id"], &["link_id", "service_id"], &["taxonomy_term_id", "taxonomy_id"], &["link_type"], &["value"]],
            ServiceAreas => &[&["id"], &["service_id"], &["name", "service_area"], &["description"]],
            Metadata => &[&["id"], &["resource_id"], &["last_action_date"]],
        }
    }

    /// Groups within a record of JSON.
    pub(crate) fn nested(self) -> &'static [(&'static str, Table, Link)] {
        match self {
            Organizations => &[
                ("contacts", Contacts, Owned("organization_id")),
                ("phones", Phones, Owned("organization_id")),
                ("locations", Locations, Owned("organization_id")),
                ("services", Services, Owned("organization_id")),
                ("attributes", Attributes, Owned("link_id")),
                ("metadata", Metadata, Owned("resource_id")),
            ],
            Services => &[
                ("organization", Organizations, Owns("organization_id")),
                ("service_at_locations", ServiceAtLocations, Owned("service_id")),
                ("phones", Phones, Owned("service_id")),
                ("schedules", Schedules, Owned("service_id")),
                ("languages", Languages, Owned("service_id")),
                ("contacts", Contacts, Owned("service_id")),
                ("service_areas", ServiceAreas, Owned("service_id")),
                ("attributes", Attributes, Owned("link_id")),
                ("metadata", Metadata, Owned("resource_id")),
            ],
            ServiceAtLocations => &[
                ("location", Locations, Owns("location_id")),
                ("service", Services, Owns("service_id")),
                ("contacts", Contacts, Owned("service_at_location_id")),
                ("phones", Phones, Owned("service_at_location_id")),
                ("schedules", Schedules, Owned("service_at_location_id")),
                ("attributes", Attributes, Owned("link_id")),
            ],
            Locations => &[
                ("languages", Languages, Owned("location_id")),
                ("addresses", Addresses, Owned("location_id")),
                ("contacts", Contacts, Owned("location_id")),
                ("accessibility", Accessibility, Owned("location_id")),
                ("phones", Phones, Owned("location_id")),
                ("schedules", Schedules, Owned("location_id")),
                ("attributes", Attributes, Owned("link_id")),
            ],
            Contacts => &[("phones", Phones, Owned("contact_id"))],
            Phones => &[("languages", Languages, Owned("phone_id"))],
            Attributes => &[("taxonomy_term", Terms, Owns("taxonomy_term_id"))],
            Terms => &[("taxonomy_detail", Taxonomies, Owns("taxonomy_id"))],
            _ => &[],
        }
    }

    /// The table that a file or list of this name holds: `data/organizations.csv`.
    pub(crate) fn of_name(name: &str) -> Option<Self> {
        let file = name.rsplit(['/', '\\']).next().unwrap_or(name).to_lowercase();
        let stem = file.split('.').next().unwrap_or(&file);
        let plain = stem.strip_suffix("_full").or(stem.strip_suffix("_list")).unwrap_or(stem);
        // Version 3 has a list of taxonomies and one of terms; in version 2 `taxonomy.csv` holds terms. In JSON its record tells.
        Self::ALL.into_iter().find(|table| table.names().contains(&plain))
    }
}

/// A record as cells by column, without the empty ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) at: At,
    pub(crate) cells: Vec<(&'static str, String)>,
}

impl Row {
    /// What is in a column, without spaces around it; empty when there is nothing.
    pub(crate) fn cell(&self, column: &str) -> &str {
        self.cells.iter().find(|(name, _)| *name == column).map_or("", |(_, text)| text.trim())
    }
}

/// All rows of all files, and what went wrong so far.
#[derive(Debug, Default)]
pub(crate) struct Tables {
    rows: [Vec<Row>; Table::ALL.len()],
    pub(crate) faults: Vec<Fault>,
    pub(crate) skipped: Vec<String>,
}

impl Tables {
    pub(crate) fn of(&self, table: Table) -> &[Row] {
        &self.rows[table as usize]
    }

    pub(crate) fn rows(&mut self, table: Table) -> &mut Vec<Row> {
        &mut self.rows[table as usize]
    }

    pub(crate) fn is_empty(&self) -> bool {
        Table::ALL.into_iter().all(|table| self.of(table).is_empty())
    }

    pub(crate) fn refuse(&mut self, at: &At, kind: FaultKind) {
        self.faults.push(Fault { at: at.clone(), kind, weight: Weight::Refused });
    }

    pub(crate) fn leave_out(&mut self, at: &At, kind: FaultKind) {
        self.faults.push(Fault { at: at.clone(), kind, weight: Weight::LeftOut });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_known_by_its_file_in_both_versions() {
        let check = |name: &str, table: Option<Table>| assert_eq!(Table::of_name(name), table, "{name}");
        check("organizations.csv", Some(Organizations));
        check("hsds\\Physical_Addresses.CSV", Some(Addresses));
        check("data/services_at_location.csv", Some(ServiceAtLocations));
        check("service_full.json", Some(Services));
        check("funding.csv", None);
        check("", None);
    }

    #[test]
    fn links_are_columns_of_their_tables() {
        let has = |table: Table, column: &str| table.columns().iter().any(|names| names[0] == column);
        for table in Table::ALL {
            for (_, inner, link) in table.nested() {
                match link {
                    Owned(column) => assert!(has(*inner, column), "{inner:?} {column}"),
                    Owns(column) => assert!(has(table, column), "{table:?} {column}"),
                }
            }
        }
    }
}
