//! The promise on the page: "We only count your answer." Counts are right, on both databases, and nothing else is written.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use opbouw_ask::{list_counts, write_counts};
use opbouw_store::Db;
use opbouw_testkit::{MadeUpVillage, TestApp, store};
use serde_json::json;

async fn counts(app: &TestApp) -> Vec<(String, String, i64)> {
    write_counts(&app.db, &app.house.counts).await.unwrap();
    list_counts(&app.db).await.unwrap()
}

fn expected(counted: &[(&str, i64)]) -> Vec<(String, String, i64)> {
    counted.iter().map(|(what, count)| ("2026-11-23".to_owned(), (*what).to_owned(), *count)).collect()
}

/// Two questions with an answer (one by the API), one without, one danger, and all four outcomes.
async fn a_morning(app: &TestApp) {
    app.ask("Wie wil met mijn vader wandelen?").await;
    app.post_json("/api/v1/hulpvragen", &json!({ "vraag": "Wie kookt er?" })).await;
    app.ask("qzwx plork vrimble").await;
    app.ask("Mijn man slaat mij").await;
    for outcome in ["gebruikt", "geprobeerd", "niet-gewenst", "niet-beschikbaar", "gebruikt"] {
        assert_eq!(app.post_form("/vraag/uitkomst", &[("uitkomst", outcome)], &[]).await.status, 200);
    }
}

#[tokio::test]
async fn counts_are_right_on_both_databases_and_add_up_over_writes() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        a_morning(&app).await;
        let once = [
            ("asked", 4),
            ("flagged", 1),
            ("found", 2),
            ("not-available", 1),
            ("not-wanted", 1),
            ("nothing-found", 1),
            ("tried", 1),
            ("used", 2),
        ];
        assert_eq!(counts(&app).await, expected(&once), "{}", app.name);
        assert_eq!(counts(&app).await, expected(&once), "{}: writing again adds nothing", app.name);
        a_morning(&app).await;
        assert_eq!(counts(&app).await, expected(&once.map(|(what, count)| (what, 2 * count))), "{}", app.name);
    }
}

#[tokio::test]
async fn corrections_and_cards_are_the_same_question() {
    let app = TestApp::lindelo().await;
    let question = ("vraag", "Mijn vader kan niet koken");
    app.fill_in(&[question]).await;
    app.fill_in(&[question, ("begrepen", "meals")]).await;
    app.fill_in(&[question, ("erbij", "wandelen")]).await;
    app.fill_in(&[question, ("toon", "kaart")]).await;
    app.post_json("/api/v1/hulpvragen", &json!({ "vraag": question.1, "zonder": ["meals"] })).await;
    assert_eq!(counts(&app).await, expected(&[("asked", 1), ("found", 1)]));
    app.fill_in(&[("vraag", "Wie wil er wandelen?"), ("over", question.1), ("begrepen", "meals"), ("erbij", "")]).await;
    assert_eq!(counts(&app).await, expected(&[("asked", 2), ("found", 2)]), "another text in the same box is another question");
}

#[tokio::test]
async fn what_was_not_asked_well_is_not_counted() {
    let app = TestApp::lindelo().await;
    app.ask("").await;
    app.fill_in(&[("vraag", "Wie kookt er?"), ("waar", "Atlantis")]).await;
    app.post_json("/api/v1/hulpvragen", &json!({ "vraag": 1 })).await;
    app.post_form("/vraag/uitkomst", &[("uitkomst", "misschien")], &[]).await;
    app.get("/").await;
    assert_eq!(counts(&app).await, []);
}

#[tokio::test]
async fn nothing_but_the_counts_changes_in_the_database() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let before = store::list_values(&app.db, app.name).await.unwrap();
        a_morning(&app).await;
        write_counts(&app.db, &app.house.counts).await.unwrap();
        let after = store::list_values(&app.db, app.name).await.unwrap();
        let changed: Vec<&String> = after.keys().filter(|column| before.get(*column) != after.get(*column)).collect();
        assert_eq!(changed, ["ask_counts.count", "ask_counts.counted", "ask_counts.day"], "{}", app.name);
        assert_eq!(after["ask_counts.count"].len(), 8, "one row per day and outcome, not per question");
    }
}

#[tokio::test]
async fn counts_wait_when_the_database_cannot_be_written() {
    let app = TestApp::lindelo().await;
    a_morning(&app).await;
    let without_tables = Db::open("sqlite::memory:").await.unwrap();
    write_counts(&without_tables, &app.house.counts).await.unwrap_err();
    app.ask("Wie kookt er?").await;
    let written = counts(&app).await;
    assert!(written.contains(&("2026-11-23".to_owned(), "asked".to_owned(), 5)), "{written:?}");
}
