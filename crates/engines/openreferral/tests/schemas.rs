//! What we publish fits our own schemas, and the originals of the format where they are.

#![allow(clippy::unwrap_used, reason = "a test may stop where it is")]

use std::io::Read;
use std::path::PathBuf;

use jsonschema::Validator;
use opbouw_openreferral::{Depth, Directory, Page, Reading, Writer, read, root};
use serde_json::{Value, json};

const FULL: &str = r#"[{ "id": "2", "name": "Soep op maandag", "description": "Samen eten", "status": "temporarily closed", "alert": "Dicht in juli",
    "last_modified": "2026-01-02T10:00:00Z", "assured_date": "2026-01-02", "minimum_age": 12, "email": "soep@debrug.example",
    "url": "debrug.example/soep", "fees_description": "2 euro", "eligibility_description": "Voor iedereen",
    "organization": { "id": "1", "name": "De Brug", "parent_organization_id": "30", "website": "debrug.example", "year_incorporated": 1950,
        "phones": [{ "number": "0314 000 000", "extension": 12, "type": "voice" }],
        "contacts": [{ "name": "Riek", "title": "beheerder", "email": "riek@debrug.example", "phones": [{ "number": "06" }] }],
        "metadata": [{ "last_action_date": "2026-01-02" }] },
    "phones": [{ "id": "6", "number": "0314 000 000", "languages": [{ "id": "10", "name": "Nederlands", "code": "nl" }] }],
    "schedules": [{ "freq": "MONTHLY", "byday": "MO,2TU,-1FR", "opens_at": "9:00", "closes_at": "24:00", "dtstart": "2026-01-05", "interval": 2 }],
    "languages": [{ "name": "Arabisch", "code": "ar" }], "service_areas": [{ "name": "Lindelo" }],
    "attributes": [{ "id": "14", "taxonomy_term": { "id": "13", "code": "eten", "name": "Samen eten", "parent_id": "12",
        "taxonomy_detail": { "id": "20", "name": "Behoeften", "version": "1" } } }],
    "service_at_locations": [{ "id": "4", "description": "In de zaal", "phones": [{ "number": "07" }], "schedules": [{ "byday": "MO" }],
        "location": { "id": "3", "location_type": "physical", "name": "Zaal", "latitude": 52.06, "longitude": 6.52, "organization_id": "1",
        "accessibility": [{ "description": "Drempelvrij" }], "addresses": [{ "address_1": "Kerkplein 1", "city": "Lindelo" }] } }] },
    { "id": "12", "name": "Eten", "taxonomy": "Behoeften" }, { "id": "30", "name": "Welzijn", "website": "welzijn.example" }]"#;

fn directory() -> Directory {
    let reading = read(&[("alles.json", FULL)]).unwrap();
    assert_eq!(reading.faults, []);
    reading.directory
}

fn own(sort: &str) -> Validator {
    let mut schema: Value = serde_json::from_str(include_str!("../schemas/hsds-3.0.json")).unwrap();
    schema["$ref"] = json!(format!("#/$defs/{sort}"));
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
}

fn check(validator: &Validator, value: &Value, what: &str) {
    let errors: Vec<String> = validator.iter_errors(value).map(|error| format!("{} {error:.200}", error.instance_path())).collect();
    assert_eq!(errors, Vec::<String>::new(), "{what}: {value:#}");
}

/// Every record of a directory at a depth, with the name of its sort.
fn records(directory: &Directory, depth: Depth) -> Vec<(&'static str, Value)> {
    let writer = Writer::new(directory);
    let mut all: Vec<(&str, Value)> = Vec::new();
    all.extend(directory.organizations.iter().map(|one| ("organization", writer.organization(one, depth))));
    all.extend(directory.services.iter().map(|one| ("service", writer.service(one, depth))));
    all.extend(directory.service_at_locations.iter().map(|one| ("service_at_location", writer.service_at_location(one, depth))));
    if depth != Depth::Minimal {
        all.extend(directory.terms.iter().map(|one| ("taxonomy_term", writer.term(one))));
        all.extend(directory.taxonomies.iter().map(|one| ("taxonomy", writer.taxonomy(one))));
    }
    all
}

#[test]
fn every_record_fits_our_schemas() {
    let directory = directory();
    for depth in [Depth::Listed, Depth::Full] {
        for (sort, value) in records(&directory, depth) {
            check(&own(sort), &value, sort);
        }
    }
    for (sort, value) in records(&directory, Depth::Minimal) {
        check(&own("minimal"), &value, sort);
    }
    check(&own("root"), &root("https://lindelo.example/kaart", "https://lindelo.example/hsds/openapi.json"), "root");
}

#[test]
fn pages_add_up() {
    let page = Page { total_items: 5, number: 2, per_page: 2 }.wrap(vec![json!(1), json!(2)]);
    check(&own("page"), &page, "page");
    assert_eq!((&page["total_pages"], &page["first_page"], &page["last_page"]), (&json!(3), &json!(false), &json!(false)));
    let empty = Page { total_items: 0, number: 1, per_page: 50 }.wrap(Vec::new());
    check(&own("page"), &empty, "empty page");
    assert_eq!((&empty["total_pages"], &empty["last_page"], &empty["empty"]), (&json!(1), &json!(true), &json!(true)));
}

#[test]
fn our_schemas_refuse_what_is_wrong() {
    let mut service = Writer::new(&directory()).service(&directory().services[0], Depth::Full);
    assert!(own("service").is_valid(&service));
    service["status"] = json!("open");
    assert!(!own("service").is_valid(&service));
    assert!(!own("organization").is_valid(&json!({ "id": "1", "name": "a", "description": "" })));
}

/// The published files, where they are: they are not ours to copy.
fn data() -> Option<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data/hsds");
    folder.is_dir().then_some(folder)
}

fn original(folder: &std::path::Path, sort: &str) -> Validator {
    let file = std::fs::File::open(folder.join(format!("schema/{sort}.json.gz"))).unwrap();
    let mut text = String::new();
    flate2::read::GzDecoder::new(file).read_to_string(&mut text).unwrap();
    jsonschema::options().should_validate_formats(true).build(&serde_json::from_str(&text).unwrap()).unwrap()
}

#[test]
fn every_record_fits_the_original_schemas() {
    let Some(folder) = data() else { return };
    let directory = directory();
    let originals = ["organization", "service", "service_at_location"].map(|sort| (sort, original(&folder, sort)));
    for depth in [Depth::Listed, Depth::Full] {
        for (sort, value) in records(&directory, depth) {
            if let Some((_, validator)) = originals.iter().find(|(known, _)| *known == sort) {
                check(validator, &value, sort);
            }
        }
    }
    let list = original(&folder, "service_list");
    for (_, value) in records(&directory, Depth::Listed).iter().filter(|(sort, _)| *sort == "service") {
        check(&list, value, "service_list");
    }
}

#[test]
fn the_published_examples_are_read() {
    let Some(folder) = data() else { return };
    let text = |name: &str| std::fs::read_to_string(folder.join("examples").join(name)).unwrap();
    for name in [
        "service_full.json",
        "service_list.json",
        "organization_full.json",
        "organization_list.json",
        "service_at_location_full.json",
        "service_at_location_list.json",
        "location.json",
        "taxonomy.json",
        "taxonomy_term.json",
        "taxonomy_list.json",
        "taxonomy_term_list.json",
        "tabular.json",
    ] {
        let Reading { directory, faults, .. } = read(&[(name, text(name))]).unwrap();
        let count = directory.organizations.len()
            + directory.services.len()
            + directory.locations.len()
            + directory.terms.len()
            + directory.taxonomies.len();
        assert!(count > 0, "{name}");
        for fault in &faults {
            let said = fault.to_string();
            // Their places are at 100 degrees north, and some of what they refer to is only in their words.
            assert!(said.contains("place on earth") || said.contains("is not in these files"), "{said}");
        }
    }
}

#[test]
fn the_published_tables_are_read() {
    let Some(folder) = data() else { return };
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for entry in std::fs::read_dir(folder.join("examples/csv")).unwrap() {
        let path = entry.unwrap().path();
        files.push((path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap()));
    }
    files.sort();
    let named: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let Reading { directory, skipped, .. } = read(&named).unwrap();
    assert_eq!(directory.organizations[0].name, "Example Organization Inc.");
    let service = &directory.services[0];
    assert_eq!((service.phones.len(), service.schedules.len(), service.languages.len()), (1, 1, 1));
    assert_eq!(service.phones[0].number, "+44 1234 234567");
    assert_eq!((directory.service_at_locations.len(), directory.locations[0].addresses.len()), (1, 1));
    assert!(skipped.contains(&"funding.csv".to_owned()));
}
