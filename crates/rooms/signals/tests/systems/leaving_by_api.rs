//! A program leaves one signal without a key: the same rules as on the page.

use axum::http::Request;
use opbouw_testkit::{Reply, TestApp};
use serde_json::json;

use crate::hall::{LINDELO, count, counted, signals, villages};

const API: &str = "/api/v1/signalen";

async fn with_key(app: &TestApp, key: &str, body: &serde_json::Value) -> Reply {
    let request = Request::post(API).header("content-type", "application/json; charset=utf-8").header("idempotency-key", key);
    app.send(request, body.to_string()).await
}

#[tokio::test]
async fn a_program_leaves_a_signal_and_can_follow_it() {
    for app in villages().await {
        let left = app.post_json(API, &json!({ "thema": "company", "buurt": LINDELO, "zin": "Ouderen komen hier weinig buiten." })).await;
        assert_eq!((left.status, left.header("api-version")), (201, "1.0.0"), "{}: {}", app.name, left.text);
        let follow = left.json()["volgen"].as_str().unwrap().to_owned();
        let path = follow.strip_prefix("https://opbouw.test").unwrap();
        assert!(app.get(path).await.has("Ouderen komen hier weinig buiten."));
        assert_eq!((signals(&app).await, counted(&app).await), (1, 1));
        assert_eq!(count(&app, "SELECT count(*) FROM signals_signals WHERE origin = 'resident'", &[]).await, 1);
    }
}

#[tokio::test]
async fn the_same_key_with_the_same_content_is_one_signal() {
    for app in villages().await {
        let (company, home) = (json!({ "thema": "company", "buurt": LINDELO }), json!({ "thema": "home", "buurt": LINDELO }));
        let (first, again) = (with_key(&app, "k-1", &company).await, with_key(&app, "k-1", &company).await);
        assert_eq!((first.status, again.status), (201, 200));
        assert_eq!(first.json()["volgen"], again.json()["volgen"]);
        // Two systems that both count from 1 lose nothing.
        assert_eq!(with_key(&app, "k-1", &home).await.status, 201);
        assert_eq!(signals(&app).await, 2);
    }
}

#[tokio::test]
async fn danger_is_answered_with_whom_to_call_and_nothing_is_kept() {
    for app in villages().await {
        let heard = app.post_json(API, &json!({ "zin": "Ik wil niet meer leven" })).await;
        assert_eq!((heard.status, heard.json()["status"].as_str()), (200, Some("gevaar")), "{}", heard.text);
        assert!(heard.has("113"));
        assert_eq!((signals(&app).await, counted(&app).await), (0, 0));
    }
}

#[tokio::test]
async fn personal_data_are_refused_with_a_proposal_and_not_repeated() {
    for app in villages().await {
        let body = json!({ "thema": "company", "buurt": LINDELO, "zin": "Bel 06-12345678, daar is het stil." });
        let refused = app.post_json(API, &body).await;
        assert_eq!((refused.status, refused.header("content-type")), (422, "application/problem+json"));
        let problem = refused.json();
        assert_eq!((problem["code"].as_str(), problem["gevonden"].as_array().unwrap().len()), (Some("SIGNALS-039"), 1));
        assert!(problem["voorstel"].as_str().unwrap().contains("stil") && !refused.has("12345678"));
        assert_eq!(signals(&app).await, 0);
    }
}

#[tokio::test]
async fn everything_that_is_wrong_is_told_at_once() {
    let app = TestApp::lindelo().await;
    let wrong = app.post_json(API, &json!({ "thema": "gossip", "buurt": "BU1", "zin": "a".repeat(301) })).await;
    let fields: Vec<String> =
        wrong.json()["errors"].as_array().unwrap().iter().map(|one| one["field"].as_str().unwrap().to_owned()).collect();
    assert_eq!((wrong.status, fields), (400, vec!["thema".to_owned(), "buurt".to_owned(), "zin".to_owned()]));
    let check = async |kind: &str, body: &str, expect: (u16, &str)| {
        let answer = app.send(Request::post(API).header("content-type", kind), body.to_owned()).await;
        assert_eq!((answer.status, answer.json()["code"].as_str().unwrap()), expect, "{kind} {body}");
    };
    check("text/plain", "{}", (415, "SIGNALS-036")).await;
    check("application/json", "{", (400, "SIGNALS-035")).await;
    check("application/json", "[]", (400, "SIGNALS-035")).await;
    check("application/json", r#"{"thema":"company","buurt":"BU99900101","bereik":"06-12345678"}"#, (400, "SIGNALS-035")).await;
    check("application/json", r#"{"thema":7}"#, (400, "SIGNALS-035")).await;
    assert_eq!(signals(&app).await, 0);
}

#[tokio::test]
async fn one_address_cannot_flood_the_list() {
    let app = TestApp::lindelo().await;
    for number in 0..120 {
        assert_eq!(app.post_json(API, &json!({ "thema": "company", "buurt": LINDELO })).await.status, 201, "{number}");
    }
    let refused = app.post_json(API, &json!({ "thema": "company", "buurt": LINDELO })).await;
    assert_eq!((refused.status, refused.json()["code"].as_str()), (429, Some("SIGNALS-009")));
    assert_eq!(signals(&app).await, 120);
}

#[tokio::test]
async fn the_description_is_there_for_programs() {
    let app = TestApp::lindelo().await;
    let document = app.get("/api/v1/signalen/openapi.json").await;
    assert_eq!(document.header("access-control-allow-origin"), "*");
    assert!(document.json()["paths"]["/signalen/haak/{bron}"].is_object());
}
