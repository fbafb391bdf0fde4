//! The tables of version 2 and 3, and every shape of JSON, say the same.

#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

use jiff::civil::{date, time};
use opbouw_openreferral::{Directory, LocationKind, Reading, Status, Weekday, read};

const ORGANIZATIONS: &str =
    "id,name,alternate_name,description,email,url,tax_status\n1,De Brug,,Buurthuis,info@debrug.example,www.debrug.example,\n";
const SERVICES: &str = "id,organization_id,program_id,name,description,status,fees\n2,1,,Soep op maandag,Samen eten,active,2 euro\n";
const LOCATIONS: &str = "id,organization_id,name,latitude,longitude\n3,1,Zaal,52.06,6.52\n";
const PLACES: &str = "id,service_id,location_id,description\n4,2,3,In de zaal\n";

fn version_2() -> Vec<(&'static str, &'static str)> {
    vec![
        ("organizations.csv", ORGANIZATIONS),
        ("services.csv", SERVICES),
        ("locations.csv", LOCATIONS),
        ("services_at_location.csv", PLACES),
        (
            "physical_addresses.csv",
            "id,location_id,address_1,city,state_province,postal_code,country\n5,3,Kerkplein 1,Lindelo,Gelderland,7000 AA,NL\n",
        ),
        ("phones.csv", "id,location_id,service_id,organization_id,contact_id,number,type\n6,,2,1,,0314 000 000,voice\n7,,,,8,06,\n"),
        ("contacts.csv", "id,organization_id,service_id,name,title,email\n8,1,,Riek,beheerder,\n"),
        ("regular_schedules.csv", "id,service_id,weekday,opens_at,closes_at\n9,2,Monday,12:00,13:30:00\n"),
        ("languages.csv", "id,service_id,language\n10,2,nl\n"),
        ("accessibility_for_disabilities.csv", "id,location_id,accessibility,details\n11,3,ramp,Deur 90 cm\n"),
        ("taxonomy.csv", "id,name,parent_id,vocabulary\n12,Eten,,Behoeften\n13,Samen eten,12,Behoeften\n"),
        ("service_taxonomy.csv", "id,service_id,taxonomy_id\n14,2,13\n"),
        ("service_areas.csv", "id,service_id,service_area\n15,2,Lindelo\n"),
        ("metadata.csv", "id,resource_id,resource_type,last_action_date\n16,1,organization,2026-01-02\n"),
        ("funding.csv", "id,source\n17,x\n"),
    ]
}

fn taken<B: AsRef<[u8]>>(files: &[(&str, B)]) -> Reading {
    let reading = read(files).unwrap();
    assert_eq!(reading.faults, [], "{:?}", reading.faults.iter().map(ToString::to_string).collect::<Vec<_>>());
    reading
}

#[test]
fn tables_of_version_2_become_records_that_hold_each_other() {
    let Reading { directory, skipped, .. } = taken(&version_2());
    assert_eq!(skipped, ["funding.csv"]);
    let organization = &directory.organizations[0];
    assert_eq!((organization.website.as_str(), organization.modified_s), ("https://www.debrug.example", Some(1_767_312_000)));
    assert_eq!(organization.phones[0].number, "0314 000 000");
    assert_eq!((organization.contacts[0].name.as_str(), organization.contacts[0].phones[0].number.as_str()), ("Riek", "06"));
    let service = &directory.services[0];
    assert_eq!(
        (service.organization.as_ref(), service.status, service.fees_description.as_str()),
        (Some(&organization.id), Status::Active, "2 euro")
    );
    assert_eq!((service.phones.len(), service.languages[0].name.as_str(), service.areas[0].as_str()), (1, "nl", "Lindelo"));
    let schedule = &service.schedules[0];
    assert_eq!(
        (schedule.byday[0].day, schedule.opens_at, schedule.closes_at),
        (Weekday::Monday, Some(time(12, 0, 0, 0)), Some(time(13, 30, 0, 0)))
    );
    let term = directory.terms.iter().find(|term| Some(&term.id) == service.attributes[0].term.as_ref()).unwrap();
    assert_eq!(
        (term.name.as_str(), term.taxonomy_name.as_str(), term.parent.as_ref().unwrap().as_str()),
        ("Samen eten", "Behoeften", "12")
    );
    let location = &directory.locations[0];
    assert_eq!(
        (location.spot, location.kind, location.addresses[0].city.as_str()),
        (Some((52.06, 6.52)), LocationKind::Physical, "Lindelo")
    );
    assert_eq!(location.accessibility[0].description, "ramp");
    let place = &directory.service_at_locations[0];
    assert_eq!((&place.service, &place.location), (&service.id, &location.id));
}

#[test]
fn the_order_of_the_files_and_their_separators_do_not_matter() {
    let turned: Vec<(String, String)> =
        version_2().into_iter().rev().map(|(name, text)| (format!("map/{}", name.to_uppercase()), text.replace(',', ";"))).collect();
    let turned: Vec<(&str, &str)> = turned.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    assert_eq!(said(taken(&turned).directory), said(taken(&version_2()).directory));
}

const SERVICE: &str = r#"{ "id": "2", "name": "Soep op maandag", "status": "active", "last_modified": "2026-01-02T10:00:00Z",
    "assured_date": "2026-01-02", "minimum_age": 12,
    "organization": { "id": "1", "name": "De Brug", "description": "Buurthuis" },
    "phones": [{ "id": "6", "number": "0314 000 000", "languages": [{ "id": "10", "name": "nl" }] }],
    "schedules": [{ "freq": "WEEKLY", "byday": "MO,2TU", "opens_at": "12:00" }],
    "attributes": [{ "id": "14", "taxonomy_term": { "id": "13", "name": "Samen eten", "taxonomy_detail": { "id": "20", "name": "Behoeften" } } }],
    "service_at_locations": [{ "id": "4", "location": { "id": "3", "location_type": "physical", "latitude": 52.06, "longitude": 6.52,
        "addresses": [{ "address_1": "Kerkplein 1", "city": "Lindelo" }] } }] }"#;

/// Without where it was read.
fn said(mut directory: Directory) -> Directory {
    directory.organizations.iter_mut().for_each(|one| one.at = opbouw_openreferral::At::default());
    directory.services.iter_mut().for_each(|one| one.at = opbouw_openreferral::At::default());
    directory.locations.iter_mut().for_each(|one| one.at = opbouw_openreferral::At::default());
    directory.service_at_locations.iter_mut().for_each(|one| one.at = opbouw_openreferral::At::default());
    directory.taxonomies.iter_mut().for_each(|one| one.at = opbouw_openreferral::At::default());
    directory.terms.iter_mut().for_each(|one| one.at = opbouw_openreferral::At::default());
    directory
}

#[test]
fn every_shape_of_json_says_the_same() {
    let single = said(taken(&[("service.json", SERVICE)]).directory);
    let service = &single.services[0];
    assert_eq!((service.minimum_age, service.assured_on, service.modified_s), (Some(12), Some(date(2026, 1, 2)), Some(1_767_348_000)));
    assert_eq!(service.phones[0].languages[0].name, "nl");
    assert_eq!(service.schedules[0].byday.iter().map(|day| day.nth).collect::<Vec<_>>(), [0, 2]);
    assert_eq!((single.terms.len(), single.taxonomies.len(), single.locations[0].addresses[0].city.as_str()), (1, 1, "Lindelo"));
    let shapes = [
        ("x.json", format!("[{SERVICE}]")),
        ("x.json", format!(r#"{{"total_items": 1, "contents": [{SERVICE}]}}"#)),
        ("x.json", format!(r#"{{"services": [{SERVICE}]}}"#)),
        ("x.json", format!(r#"{{"services.csv": [{SERVICE}], "funding.csv": []}}"#)),
        ("services.ndjson", format!("\u{feff}{}\n", SERVICE.replace('\n', " "))),
    ];
    for (name, text) in shapes {
        assert_eq!(said(taken(&[(name, text)]).directory), single, "{name}");
    }
}

#[test]
fn a_record_that_stands_in_many_others_is_one_record() {
    let second = SERVICE.replace(r#""id": "2""#, r#""id": "22""#).replace(r#""id": "4""#, r#""id": "44""#);
    let directory = taken(&[("services.json", format!("[{SERVICE}, {second}]"))]).directory;
    assert_eq!((directory.services.len(), directory.organizations.len(), directory.locations.len()), (2, 1, 1));
    assert_eq!(directory.locations[0].addresses.len(), 1);
}

#[test]
fn what_one_mention_lacks_another_fills_in() {
    let text = format!(r#"[{SERVICE}, {{"id": "1", "name": "De Brug", "website": "https://debrug.example", "services": []}}]"#);
    let directory = taken(&[("all.json", text)]).directory;
    assert_eq!(directory.organizations[0].website, "https://debrug.example");
    assert_eq!(directory.organizations[0].description, "Buurthuis");
}
