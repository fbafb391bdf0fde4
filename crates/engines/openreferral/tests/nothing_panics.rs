//! No bytes make it stop, and what was taken holds what the records promise.

#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

use std::collections::HashSet;

use opbouw_openreferral::{Depth, Directory, Id, Writer, read};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

const NAMES: [&str; 34] = [
    "id",
    "name",
    "description",
    "organization",
    "organization_id",
    "services",
    "service",
    "service_id",
    "location",
    "locations",
    "location_id",
    "service_at_locations",
    "phones",
    "number",
    "contacts",
    "schedules",
    "languages",
    "addresses",
    "attributes",
    "taxonomy_term",
    "parent_id",
    "parent_organization_id",
    "latitude",
    "longitude",
    "last_modified",
    "status",
    "opens_at",
    "byday",
    "contents",
    "organizations",
    "taxonomy_detail",
    "metadata",
    "website",
    "url",
];

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[1-4]".prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        prop_oneof!["2026-0[0-9]-3[0-9]", "[0-9]{1,2}:[0-9]{2}", "-?[0-9]{1,3}\\.[0-9]", "(-?[0-9])?(MO|XX)"].prop_map(Value::from),
    ]
}

fn records() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(5, 64, 6, |inner| {
        let field = (prop::sample::select(&NAMES[..]), inner.clone());
        prop_oneof![
            prop::collection::vec(inner, 0..5).prop_map(Value::Array),
            prop::collection::vec(field, 0..8)
                .prop_map(|fields| Value::Object(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>())),
        ]
    })
}

/// What a directory promises.
fn check(directory: &Directory) -> Result<(), TestCaseError> {
    let ids = |ids: Vec<&Id>| -> Result<HashSet<String>, TestCaseError> {
        let set: HashSet<String> = ids.iter().map(|id| id.as_str().to_owned()).collect();
        prop_assert_eq!(set.len(), ids.len(), "each id once");
        Ok(set)
    };
    let organizations = ids(directory.organizations.iter().map(|one| &one.id).collect())?;
    let services = ids(directory.services.iter().map(|one| &one.id).collect())?;
    let locations = ids(directory.locations.iter().map(|one| &one.id).collect())?;
    let parents: std::collections::HashMap<_, _> = directory.organizations.iter().map(|one| (&one.id, one.parent.as_ref())).collect();
    for one in &directory.organizations {
        prop_assert!(!one.name.trim().is_empty() || one.name.is_empty());
        let mut steps = 0;
        let mut parent = one.parent.as_ref();
        while let Some(id) = parent {
            steps += 1;
            prop_assert!(steps <= directory.organizations.len(), "no circle");
            parent = parents[id];
        }
    }
    for one in &directory.services {
        prop_assert!(one.organization.as_ref().is_none_or(|id| organizations.contains(id.as_str())));
    }
    for one in &directory.service_at_locations {
        prop_assert!(services.contains(one.service.as_str()) && locations.contains(one.location.as_str()));
    }
    for (lat, lon) in directory.locations.iter().filter_map(|one| one.spot) {
        prop_assert!(lat.abs() <= 90.0 && lon.abs() <= 180.0);
    }
    let writer = Writer::new(directory);
    for one in &directory.organizations {
        writer.organization(one, Depth::Full);
    }
    for one in &directory.services {
        writer.service(one, Depth::Full);
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_json_is_read_or_refused(value in records(), name in prop::sample::select(&["services.json", "organizations.json", "x.json"][..])) {
        if let Ok(reading) = read(&[(name, value.to_string())]) {
            check(&reading.directory)?;
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200), name in prop::sample::select(&["services.csv", "organizations.json", "x", "phones.csv"][..])) {
        if let Ok(reading) = read(&[(name, bytes)]) {
            check(&reading.directory)?;
        }
    }

    #[test]
    fn any_table_is_read_or_refused(rows in prop::collection::vec(("[0-3]?", "[a-z]{0,3}", "[0-3]?", ".{0,8}"), 1..12)) {
        let line = |(id, name, parent, text): &(String, String, String, String)| format!("{id},{name},{parent},\"{}\"\n", text.replace('"', "\"\""));
        let rows: String = rows.iter().map(line).collect();
        let organizations = format!("id,name,parent_organization_id,website\n{rows}");
        let services = format!("id,name,organization_id,assured_date\n{rows}");
        let places = format!("id,service_id,location_id,description\n{rows}");
        let locations = format!("id,name,organization_id,latitude\n{rows}");
        let files = [("organizations.csv", organizations), ("services.csv", services), ("service_at_location.csv", places), ("locations.csv", locations)];
        // Rows with nothing in them are no rows.
        if let Ok(reading) = read(&files) {
            check(&reading.directory)?;
        }
    }

    #[test]
    fn what_was_written_is_read_back_the_same(value in records()) {
        let Ok(reading) = read(&[("services.json", json!([value]).to_string())]) else { return Ok(()) };
        let writer = Writer::new(&reading.directory);
        let written: Vec<Value> = reading.directory.organizations.iter().map(|one| writer.organization(one, Depth::Full)).collect();
        if written.is_empty() {
            return Ok(());
        }
        let again = read(&[("organizations.json", Value::Array(written.clone()).to_string())]).unwrap();
        prop_assert_eq!(&again.faults, &[]);
        let writer = Writer::new(&again.directory);
        let twice: Vec<Value> = again.directory.organizations.iter().map(|one| writer.organization(one, Depth::Full)).collect();
        prop_assert_eq!(written, twice);
    }
}
