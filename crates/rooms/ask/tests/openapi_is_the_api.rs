//! The danger: the description of the API says one thing and the program does another.

use std::collections::BTreeSet;

use opbouw_testkit::TestApp;
use serde_json::{Value, json};

const BASE: &str = "/api/v1";

async fn document(app: &TestApp) -> Value {
    let reply = app.get("/api/v1/openapi.json").await;
    assert_eq!((reply.status, reply.header("content-type")), (200, "application/json"));
    assert_eq!(reply.header("access-control-allow-origin"), "*");
    reply.json()
}

/// Every key of `value` is a property of the schema, all the way down; every required one is there.
fn fits(document: &Value, schema: &Value, value: &Value, at: &str) {
    if let Some(reference) = schema["$ref"].as_str() {
        let known = document.pointer(reference.trim_start_matches('#'));
        return fits(document, known.unwrap_or(&Value::Null), value, at);
    }
    for option in schema["oneOf"].as_array().into_iter().flatten() {
        if option["type"] != "null" && !value.is_null() {
            fits(document, option, value, at);
        }
    }
    for (key, inner) in value.as_object().into_iter().flatten() {
        let known = &schema["properties"][key];
        assert!(!known.is_null() || schema["properties"].is_null(), "{at}.{key} is sent and not described");
        fits(document, known, inner, &format!("{at}.{key}"));
    }
    for required in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        assert!(value.get(required).is_some(), "{at}.{required} is described as required and not sent");
    }
    for item in value.as_array().into_iter().flatten() {
        fits(document, &schema["items"], item, at);
    }
}

#[tokio::test]
async fn it_is_openapi_3_1_with_what_integrators_look_for() {
    let document = document(&TestApp::lindelo().await).await;
    assert!(document["openapi"].as_str().is_some_and(|version| version.starts_with("3.1.")), "{}", document["openapi"]);
    assert_eq!(document["info"]["version"], opbouw_web::API_VERSION);
    assert_eq!(document["info"]["license"]["identifier"], "EUPL-1.2");
    assert_eq!(document["servers"][0]["url"], BASE);
    for reference in document.to_string().split("\"$ref\":\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(document.pointer(reference).is_some(), "{reference} does not exist");
    }
}

#[tokio::test]
async fn every_route_of_the_api_is_described_and_the_other_way_round() {
    let app = TestApp::lindelo().await;
    let document = document(&app).await;
    let mut described = BTreeSet::new();
    for (path, operations) in document["paths"].as_object().into_iter().flatten() {
        for (method, operation) in operations.as_object().into_iter().flatten() {
            assert!(operation["operationId"].is_string() && operation["responses"].is_object(), "{method} {path}");
            described.insert(format!("{} {BASE}{path}", method.to_uppercase()));
        }
    }
    let routes = app
        .routes()
        .into_iter()
        // Signals have a description of their own, with a test beside it.
        .filter(|route| route.api && route.path.starts_with(BASE) && !route.path.starts_with("/api/v1/signalen"))
        .map(|route| format!("{} {}", route.method, route.path));
    // The description does not describe itself.
    let routes: BTreeSet<String> = routes.filter(|route| route != "GET /api/v1/openapi.json").collect();
    assert_eq!(described, routes);
}

#[tokio::test]
async fn answers_and_problems_look_as_described() {
    let app = TestApp::lindelo().await;
    let document = document(&app).await;
    let schema = |name: &str| document["components"]["schemas"][name].clone();
    let asked = json!({ "vraag": "Wie wil met mijn vader wandelen? Hij was vroeger kok en kan niet meer koken.", "plaats": "Lindelo" });
    fits(&document, &schema("Antwoord"), &app.post_json("/api/v1/hulpvragen", &asked).await.json(), "Antwoord");
    let danger = app.post_json("/api/v1/hulpvragen", &json!({ "vraag": "Mijn man slaat mij" })).await.json();
    fits(&document, &schema("Antwoord"), &danger, "Antwoord");
    fits(&document, &schema("Hulpbron"), &app.get("/api/v1/hulpbronnen/1").await.json(), "Hulpbron");
    let faults = app.post_json("/api/v1/hulpvragen", &json!({ "vraag": "", "plaats": "Atlantis" })).await.json();
    fits(&document, &schema("Probleem"), &faults, "Probleem");
}

#[tokio::test]
async fn the_limits_that_are_described_are_the_limits_that_hold() {
    let document = document(&TestApp::lindelo().await).await;
    assert_eq!(document["components"]["schemas"]["Hulpvraag"]["properties"]["vraag"]["maxLength"], opbouw_ask::MOST_LETTERS);
}
