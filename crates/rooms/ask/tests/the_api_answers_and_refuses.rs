//! The promise to who builds on the API: JSON as described, and faults as problem+json with a code, all at once.

use axum::http::Request;
use opbouw_testkit::{Reply, TestApp};
use serde_json::{Value, json};

const ASK: &str = "/api/v1/hulpvragen";

fn is_problem(reply: &Reply, status: u16, code: &str) -> Value {
    assert_eq!((reply.status, reply.header("content-type")), (status, "application/problem+json"), "{}", reply.text);
    let problem = reply.json();
    assert_eq!((&problem["code"], &problem["status"], &problem["type"]), (&json!(code), &json!(status), &json!("about:blank")));
    assert!(
        problem["title"].as_str().is_some_and(|title| !title.is_empty())
            && problem["detail"].as_str().is_some_and(|detail| detail.ends_with(['.', ')'])),
        "{problem}"
    );
    problem
}

#[tokio::test]
async fn a_question_gives_who_can_help_and_why() {
    let app = TestApp::lindelo().await;
    let asked = json!({ "vraag": "Wie wil met mijn vader wandelen?", "plaats": "lindelo", "wanneer": "di ochtend" });
    let reply = app.post_json(ASK, &asked).await;
    assert_eq!((reply.status, reply.header("content-type")), (200, "application/json"));
    let answer = reply.json();
    let first = &answer["resultaten"][0];
    assert!(["Samen een ommetje", "Wandelclub De Stap"].contains(&first["titel"].as_str().unwrap_or("")), "{answer}");
    assert!(first["redenen"].as_array().is_some_and(|reasons| reasons.contains(&json!("Kan op dat moment"))), "{first}");
    assert_eq!(answer["gevaren"], json!([]));
    let one = app.get(&format!("/api/v1/hulpbronnen/{}", first["id"])).await;
    assert_eq!((one.status, &one.json()["titel"]), (200, &first["titel"]));
}

#[tokio::test]
async fn what_was_understood_can_be_sent_back_as_wrong() {
    let app = TestApp::lindelo().await;
    let question = "Mijn vader kan niet koken";
    let answer = app.post_json(ASK, &json!({ "vraag": question })).await.json();
    let code = answer["begrepen"][0]["code"].clone();
    let again = app.post_json(ASK, &json!({ "vraag": question, "zonder": [code] })).await.json();
    assert!(!again["begrepen"].to_string().contains(&code.to_string()), "{again}");
}

#[tokio::test]
async fn exact_coordinates_go_before_the_village() {
    let app = TestApp::lindelo().await;
    let asked = json!({ "vraag": "De lamp is stuk", "plaats": "Lindelo", "coordinaten": { "lat": 52.07, "lon": 6.54 } });
    assert!(app.post_json(ASK, &asked).await.text.contains("Vlakbij"), "Gerrit is there");
}

#[tokio::test]
async fn all_faults_come_at_once_each_with_its_field() {
    let asked = json!({ "vraag": "", "plaats": "Atlantis", "wanneer": "ooit", "coordinaten": { "lat": 91, "lon": 0 } });
    let problem = is_problem(&TestApp::lindelo().await.post_json(ASK, &asked).await, 400, "ASK-001");
    let fields: Vec<&str> = problem["errors"].as_array().into_iter().flatten().filter_map(|error| error["field"].as_str()).collect();
    assert_eq!(fields, ["vraag", "plaats", "coordinaten", "wanneer"]);
}

#[tokio::test]
async fn a_body_that_is_not_as_described_is_refused_without_quoting_it() {
    let app = TestApp::lindelo().await;
    let bodies = [
        json!({ "vraag": "wie kookt er?", "geheim": "sesamzaad" }).to_string(),
        json!({ "vraag": ["sesamzaad"] }).to_string(),
        json!({ "vraag": "sesamzaad", "coordinaten": { "lat": "sesamzaad", "lon": 1 } }).to_string(),
        json!({ "plaats": "sesamzaad" }).to_string(),
        "{\"vraag\": \"sesamzaad\"".to_owned(),
        "{\"vraag\":\"a\",\"coordinaten\":{\"lat\":1e999,\"lon\":0}}".to_owned(),
        "[".repeat(10_000),
        String::new(),
        "null".to_owned(),
    ];
    for body in bodies {
        let reply = app.send(Request::post(ASK).header("content-type", "application/json"), body.clone()).await;
        is_problem(&reply, 400, "ASK-400");
        assert!(!reply.has("sesamzaad"), "the refusal of {body} quotes it");
    }
}

#[tokio::test]
async fn bytes_that_are_no_text_are_refused() {
    let reply =
        TestApp::lindelo().await.send(Request::post(ASK).header("content-type", "application/json"), vec![b'{', 0xff, 0xfe, b'}']).await;
    is_problem(&reply, 400, "ASK-400");
}

#[tokio::test]
async fn only_json_is_taken_in_any_spelling_of_its_name() {
    let app = TestApp::lindelo().await;
    let body = json!({ "vraag": "wie kookt er?" }).to_string();
    for kind in ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", "multipart/form-data", ""] {
        is_problem(&app.send(Request::post(ASK).header("content-type", kind), body.clone()).await, 415, "WEB-415");
    }
    is_problem(&app.send(Request::post(ASK), body.clone()).await, 415, "WEB-415");
    for kind in ["application/json", "Application/JSON", "application/json; charset=utf-8"] {
        assert_eq!(app.send(Request::post(ASK).header("content-type", kind), body.clone()).await.status, 200, "{kind}");
    }
}

#[tokio::test]
async fn a_body_over_the_limit_is_refused() {
    let app = TestApp::lindelo().await;
    let large = json!({ "vraag": "a".repeat(opbouw_web::MOST_BODY_BYTES) });
    is_problem(&app.post_json(ASK, &large).await, 413, "WEB-413");
    let long = json!({ "vraag": "a ".repeat(10_000) });
    is_problem(&app.post_json(ASK, &long).await, 400, "ASK-002");
}

#[tokio::test]
async fn wrong_addresses_methods_and_numbers_are_problems_too() {
    let app = TestApp::lindelo().await;
    is_problem(&app.get("/api/v1/bestaat-niet").await, 404, "WEB-404");
    is_problem(&app.get("/api/").await, 404, "WEB-404");
    is_problem(&app.get("/api/v1/hulpbronnen/999999").await, 404, "WEB-404");
    is_problem(&app.get("/api/v1/hulpbronnen/-1").await, 404, "WEB-404");
    for odd in ["abc", "1.5", "99999999999999999999", "%00"] {
        is_problem(&app.get(&format!("/api/v1/hulpbronnen/{odd}")).await, 400, "ASK-400");
    }
    is_problem(&app.get("/api/v1/hulpbronnen/%FF").await, 400, "WEB-400");
    let wrong = app.get(ASK).await;
    is_problem(&wrong, 405, "WEB-405");
    assert_eq!(wrong.header("allow"), "POST");
    is_problem(&app.post_json("/api/v1/openapi.json", &json!({})).await, 405, "WEB-405");
}

#[tokio::test]
async fn every_answer_of_the_api_names_its_version() {
    let app = TestApp::lindelo().await;
    let replies = [
        app.post_json(ASK, &json!({ "vraag": "wie kookt er?" })).await,
        app.post_json(ASK, &json!({ "vraag": "" })).await,
        app.post_json(ASK, &json!({ "vraag": "a".repeat(300_000) })).await,
        app.get("/api/v1/hulpbronnen/1").await,
        app.get("/api/v1/openapi.json").await,
        app.get("/api/v1/bestaat-niet").await,
        app.get(ASK).await,
    ];
    for reply in replies {
        assert_eq!(reply.header("api-version"), "1.0.0", "status {}", reply.status);
    }
    assert_eq!(app.get("/").await.header("api-version"), "", "pages have no version");
}

#[tokio::test]
async fn names_and_sentences_follow_accept_language() {
    let app = TestApp::lindelo().await;
    let request = Request::post(ASK).header("content-type", "application/json").header("accept-language", "en");
    let problem = is_problem(&app.send(request, json!({ "vraag": "" }).to_string()).await, 400, "ASK-001");
    assert!(problem["detail"].as_str().is_some_and(|detail| detail.starts_with("Write your question first")), "{problem}");
}
