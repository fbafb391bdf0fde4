//! A line in another logbook has the fields of Logboek Dataverwerkingen, and nothing else about a person.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

use crate::hall::{asked, fatma, halls, looked, note, worker};
use opbouw_audit::otlp::{Source, json_lines, log_record};
use opbouw_audit::{Entry, Outcome, list_after};
use serde_json::{Value, json};

fn source() -> Source {
    Source { register: "https://opbouw.example/register".into(), version: "0.1.0".into() }
}

fn attribute(span: &Value, key: &str) -> Option<Value> {
    let attributes = span["attributes"].as_array().unwrap();
    attributes.iter().find(|attribute| attribute["key"] == key).map(|attribute| attribute["value"].clone())
}

#[tokio::test]
async fn span_has_the_fields_of_the_standard() {
    for db in halls().await {
        note(&db, looked()).await;
        let line = list_after(&db, 0, 1).await.unwrap().remove(0);
        let span = log_record(&line, &source());
        assert_eq!(span["traceId"], "4bf92f3577b34da6a3ce929d0e0e4736");
        assert_eq!(span["spanId"].as_str().unwrap().len(), 16);
        assert_eq!((&span["name"], &span["status"]["code"]), (&json!("person-view"), &json!(1)));
        assert_eq!((&span["startTimeUnixNano"], &span["endTimeUnixNano"]), (&json!("1800000000000000000"), &json!("1800000000000000000")));
        let text = |value: &str| Some(json!({ "stringValue": value }));
        assert_eq!(attribute(&span, "dpl.core.processing_activity_id"), text("https://opbouw.example/register#OPB-04"));
        assert_eq!(attribute(&span, "dpl.core.data_subject_id"), text(fatma().as_str()));
        assert_eq!(attribute(&span, "dpl.core.data_subject_id_type"), text("opbouw-pseudonym"));
        assert_eq!(attribute(&span, "opbouw.actor.id"), text(worker().as_str()));
        assert_eq!(attribute(&span, "opbouw.party"), Some(json!({ "intValue": "5" })));
    }
}

#[tokio::test]
async fn line_about_nobody_has_no_subject_and_a_trace_of_its_own() {
    for db in halls().await {
        note(&db, asked()).await;
        note(&db, Entry { result: Outcome::Failed, ..asked() }).await;
        let lines = list_after(&db, 0, 2).await.unwrap();
        let [refused, failed] = [0, 1].map(|at| log_record(&lines[at], &source()));
        assert_eq!(attribute(&refused, "dpl.core.data_subject_id"), None);
        assert_eq!((&refused["status"]["code"], &failed["status"]["code"]), (&json!(0), &json!(2)), "a refusal is no error");
        assert_ne!(refused["traceId"], failed["traceId"]);
        assert!(refused["traceId"].as_str().unwrap().len() == 32);
    }
}

#[tokio::test]
async fn export_is_one_object_per_line() {
    for db in halls().await {
        note(&db, looked()).await;
        note(&db, asked()).await;
        let text = json_lines(&list_after(&db, 0, 10).await.unwrap(), &source());
        let objects: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(objects.len(), 2);
        let scope = &objects[1]["resourceSpans"][0]["scopeSpans"][0];
        assert_eq!(scope["spans"][0]["name"], "question-ask");
        assert_eq!(objects[1]["resourceSpans"][0]["resource"]["attributes"][0]["value"]["stringValue"], "opbouw");
    }
}
