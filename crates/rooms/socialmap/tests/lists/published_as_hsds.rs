//! The map as HSDS 3.0: pages that add up, records that fit the schemas, ids that stay, and problems that say what to do.

use opbouw_testkit::{Reply, TestApp};
use serde_json::Value;

use crate::hall::{LIST, bring, entries, look, villages};

const HSDS: &str = r#"[{ "id": "7F9A2C1E-0000-4000-8000-000000000001", "name": "De Brug", "description": "Buurthuis",
    "services": [{ "id": "s1", "name": "Soep op maandag", "status": "active", "schedules": [{ "byday": "MO", "opens_at": "12:00" }],
        "service_at_locations": [{ "id": "p1", "location": { "id": "l1", "location_type": "physical", "latitude": 52.08, "longitude": 6.45,
            "addresses": [{ "address_1": "Kerkplein 1", "city": "Lindelo" }] } }] }] }]"#;

fn validator(sort: &str) -> jsonschema::Validator {
    let text = include_str!("../../../../engines/openreferral/schemas/hsds-3.0.json");
    let mut schema: Value = serde_json::from_str(text).unwrap();
    schema["$ref"] = Value::String(format!("#/$defs/{sort}"));
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
}

fn check(sort: &str, value: &Value) {
    let errors: Vec<String> = validator(sort).iter_errors(value).map(|error| format!("{} {error:.200}", error.instance_path())).collect();
    assert_eq!(errors, Vec::<String>::new(), "{sort}: {value:#}");
}

async fn get(app: &TestApp, address: &str) -> Value {
    let reply: Reply = app.get(address).await;
    assert_eq!(reply.status, 200, "{address}: {}", reply.text);
    assert_eq!(reply.header("content-type"), "application/json", "{address}");
    reply.json()
}

#[tokio::test]
async fn every_endpoint_fits_its_schema() {
    for app in villages().await {
        bring(&app, "kaart.csv", LIST).await;
        bring(&app, "kaart.json", HSDS).await;
        check("root", &get(&app, "/hsds").await);
        check("root", &get(&app, "/hsds/").await);
        for (list, sort) in [
            ("services", "service"),
            ("organizations", "organization"),
            ("service_at_locations", "service_at_location"),
            ("taxonomies", "taxonomy"),
            ("taxonomy_terms", "taxonomy_term"),
        ] {
            for full in ["", "?full=true", "?per_page=2&page=2"] {
                let page = get(&app, &format!("/hsds/{list}{full}")).await;
                check("page", &page);
                page["contents"].as_array().unwrap().iter().for_each(|one| check(sort, one));
            }
            let page = get(&app, &format!("/hsds/{list}?minimal=true")).await;
            assert!(!page["contents"].as_array().unwrap().is_empty(), "{list}");
            let id = page["contents"][0]["id"].as_str().unwrap().to_owned();
            let one = get(&app, &format!("/hsds/{list}/{id}")).await;
            check(sort, &one);
            assert_eq!(one["id"], id.as_str(), "{list}");
        }
    }
}

#[tokio::test]
async fn ids_stay_and_those_of_a_list_are_kept() {
    for app in villages().await {
        bring(&app, "kaart.json", HSDS).await;
        let found = get(&app, "/hsds/organizations/7f9a2c1e-0000-4000-8000-000000000001").await;
        assert_eq!(found["name"], "De Brug", "{}", app.name);
        assert_eq!(found["services"][0]["name"], "Soep op maandag");
        let ids = async || -> Vec<Value> {
            get(&app, "/hsds/services").await["contents"].as_array().unwrap().iter().map(|one| one["id"].clone()).collect()
        };
        let before = ids().await;
        bring(&app, "kaart.csv", LIST).await;
        let after = ids().await;
        assert!(before.iter().all(|id| after.contains(id)), "{}", app.name);
    }
}

#[tokio::test]
async fn lists_are_asked_by_words_terms_organisation_and_moment() {
    for app in villages().await {
        bring(&app, "kaart.csv", LIST).await;
        bring(&app, "kaart.json", HSDS).await;
        let names = async |address: &str| -> Vec<String> {
            let page = get(&app, address).await;
            page["contents"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap_or("").to_owned()).collect()
        };
        assert_eq!(names("/hsds/organizations?search=fanfare%20LINDE").await, ["Fanfare De Linde"], "{}", app.name);
        let brug = "7f9a2c1e-0000-4000-8000-000000000001";
        assert_eq!(names(&format!("/hsds/services?organization_id={brug}")).await, ["Soep op maandag"]);
        let terms = get(&app, "/hsds/taxonomy_terms?search=spullen").await;
        let term = terms["contents"][0]["id"].as_str().unwrap();
        assert_eq!(names(&format!("/hsds/services?taxonomy_term_id={term}")).await, ["Partytent"]);
        assert!(!names("/hsds/services?modified_after=2030-01-01").await.contains(&"Partytent".to_owned()));
        assert!(names("/hsds/services?modified_after=2020-01-01T00:00:00Z").await.contains(&"Partytent".to_owned()));
        let lines = app.get("/hsds/services?format=ndjson").await;
        assert!(lines.text.lines().all(|line| serde_json::from_str::<Value>(line).is_ok()) && lines.has("Partytent"));
    }
}

#[tokio::test]
async fn a_wrong_question_is_a_problem_that_says_what_to_write() {
    for app in villages().await {
        let wrong = app.get("/hsds/services?page=0&per_page=100000&modified_after=gisteren").await;
        assert_eq!((wrong.status, wrong.header("content-type")), (400, "application/problem+json"), "{}", app.name);
        assert_eq!(wrong.json()["code"], "SOCIALMAP-019");
        assert_eq!(wrong.json()["errors"].as_array().unwrap().len(), 3);
        let nothing = app.get("/hsds/services/bestaat-niet").await;
        assert_eq!((nothing.status, nothing.header("content-type")), (404, "application/problem+json"));
        let beyond = get(&app, "/hsds/services?page=900").await;
        check("page", &beyond);
        assert_eq!((&beyond["empty"], &beyond["last_page"]), (&true.into(), &true.into()));
        let first = app.get("/hsds/services").await;
        assert_eq!(app.get_with("/hsds/services", &[("if-none-match", first.header("etag"))]).await.status, 304);
    }
}

#[tokio::test]
async fn nothing_of_residents_is_published() {
    for app in villages().await {
        let text = app.get("/hsds/services?format=ndjson&full=true").await.text + &app.get("/hsds/organizations?full=true").await.text;
        let village = opbouw_testkit::MadeUpVillage::lindelo().resources();
        for offer in village.iter().filter(|one| one.kind == opbouw_neighbourhood::ResourceKind::Offer) {
            assert!(!text.contains(&format!("\"name\":\"{}\"", offer.title)), "{}: {}", app.name, offer.title);
            assert!(offer.giver.is_empty() || !text.contains(&format!("\"{}\"", offer.giver)), "{}: {}", app.name, offer.giver);
        }
    }
}

#[tokio::test]
async fn what_this_map_gave_out_comes_back_as_what_it_is() {
    for app in villages().await {
        bring(&app, "kaart.csv", LIST).await;
        bring(&app, "kaart.json", HSDS).await;
        let noor = crate::hall::coordinator(&app).await;
        let fields = [
            ("soort", "place"),
            ("naam", "Het Hoekje"),
            ("dorp", "BU99900101"),
            ("dagen", "di avond"),
            ("bron", "Piet"),
            ("gehoord", "ja"),
            ("beheer", "niemand"),
        ];
        assert_eq!(noor.post("/kaart/nieuw", &fields).await.status, 303);
        let before = entries(&app).await;
        for list in ["organizations", "services"] {
            let page = get(&app, &format!("/hsds/{list}?full=true&per_page=100")).await;
            let file = page["contents"].to_string();
            let again = look(&app, "terug.json", &file).await;
            assert_eq!((again.new.len(), again.doubles.len(), again.refused.len()), (0, 0, 0), "{} {list}: {again}", app.name);
            assert_eq!(again.changed.len(), 0, "{} {list}: {:?}", app.name, again.changed);
            // The same with something else in it changes, and does not add.
            let other = file.replace("Samen soep eten", "Samen erwtensoep eten");
            let changed = look(&app, "terug.json", &other).await;
            assert_eq!(changed.new.len(), 0, "{} {list}: {changed}", app.name);
        }
        let text = HSDS.replace("7F9A2C1E", "7f9a2c1e").replace("Soep op maandag", "Soep op dinsdag");
        let second = look(&app, "kaart.json", &text).await;
        assert_eq!(
            (second.new.len(), second.changed.len(), second.same),
            (0, 1, 1),
            "{}: a second list of the same publisher: {second}",
            app.name
        );
        assert_eq!(entries(&app).await, before);
    }
}

#[tokio::test]
async fn an_address_of_hsds_that_is_none_is_a_problem_for_a_program_and_a_page_for_a_person() {
    for app in villages().await {
        for path in ["/hsds/onzin", "/hsds/services/geen/kind", "/hsds/services/geen"] {
            let told = app.send(axum::http::Request::get(path).header("accept", "application/json"), axum::body::Body::empty()).await;
            assert_eq!((told.status, told.header("content-type")), (404, "application/problem+json"), "{path}: {}", told.text);
            assert!(told.has("/hsds/openapi.json") && told.json()["status"] == 404, "{}", told.text);
        }
        let page =
            app.send(axum::http::Request::get("/hsds/onzin").header("accept", "text/html,*/*;q=0.8"), axum::body::Body::empty()).await;
        assert!(page.status == 404 && page.header("content-type").starts_with("text/html"), "{}", page.text);
    }
}
