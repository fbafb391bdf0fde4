//! What sort of record is this? Seen from the words that only one sort has.

use serde_json::{Map, Value};

use crate::table::Table;

/// The words that give a record away, in the order in which they are asked.
const SIGNS: [(Table, &[&str]); 6] = [
    (Table::ServiceAtLocations, &["location", "location_id", "service", "service_id"]),
    (Table::Locations, &["location_type", "latitude", "longitude", "addresses", "transportation"]),
    (
        Table::Services,
        &["status", "organization", "organization_id", "service_at_locations", "schedules", "eligibility_description", "fees_description"],
    ),
    (Table::Terms, &["taxonomy_detail", "taxonomy_id", "taxonomy", "parent_id", "term_uri", "code"]),
    (Table::Organizations, &["services", "website", "legal_status", "year_incorporated", "locations", "email", "parent_organization_id"]),
    (Table::Taxonomies, &["version"]),
];

/// The sort of a record; `hint` is what the file or list is called after, and decides when the words do not.
pub(super) fn sort(record: &Map<String, Value>, hint: Option<Table>) -> Option<Table> {
    if let Some(hint) = hint.filter(|hint| *hint != Table::Terms) {
        return Some(hint);
    }
    let has = |names: &[&str]| names.iter().any(|name| record.contains_key(*name));
    let signed = SIGNS.iter().find(|(_, names)| has(names)).map(|(table, _)| *table);
    // A page of organisations with no more than the required fields has no such word.
    signed.or(hint).or_else(|| record.get("description").is_some().then_some(Table::Organizations))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(json: &str, hint: Option<Table>, table: Option<Table>) {
        let record: Map<String, Value> = serde_json::from_str(json).unwrap();
        assert_eq!(sort(&record, hint), table, "{json}");
    }

    #[test]
    fn a_record_is_known_by_its_words() {
        check(r#"{"id": "1", "status": "active"}"#, None, Some(Table::Services));
        check(r#"{"id": "1", "location": {}, "service": {}}"#, None, Some(Table::ServiceAtLocations));
        check(r#"{"id": "1", "location_type": "physical", "organization_id": "2"}"#, None, Some(Table::Locations));
        check(r#"{"id": "1", "name": "n", "version": "2"}"#, Some(Table::Terms), Some(Table::Taxonomies));
        check(r#"{"id": "1", "name": "n"}"#, Some(Table::Terms), Some(Table::Terms));
        check(r#"{"id": "1", "name": "n", "description": ""}"#, None, Some(Table::Organizations));
        check(r#"{"id": "1"}"#, Some(Table::Phones), Some(Table::Phones));
        check(r#"{"kleur": "rood"}"#, None, None);
    }
}
