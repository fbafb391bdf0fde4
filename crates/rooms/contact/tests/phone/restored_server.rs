//! The server came back from an older back-up: the phone hears what is missing, and sends it again.

use serde_json::{Value, json};

use crate::hall::{WELFARE, coach, count, id_of, item, line_of, moment, run, send_one, unknown, villages};

/// What a phone remembers of an answer.
fn remembered(id: &str, party: i64, answer: &Value) -> Value {
    json!({ "id": id_of(id), "party": party, "version": answer["version"], "stamp": answer["stamp"] })
}

#[tokio::test]
async fn what_the_server_lost_is_asked_for_and_what_it_has_is_not() {
    for app in villages().await {
        let (joke, party) = (coach(&app).await, app.party(WELFARE).await);
        let mut sent = Vec::new();
        for id in ["a", "b", "c"] {
            sent.push(remembered(id, party, &send_one(&app, &joke, item(id, &moment(&app, party, id))).await));
        }
        assert_eq!(unknown(&app, &joke, &sent).await, Vec::<String>::new());
        run(&app, "DELETE FROM contact_moments WHERE item = $1", "b").await;
        assert_eq!(unknown(&app, &joke, &sent).await, [id_of("b")]);
        assert_eq!(send_one(&app, &joke, item("b", &moment(&app, party, "b"))).await["result"], "kept");
        assert_eq!((unknown(&app, &joke, &sent).await.len(), count(&app).await), (0, 3));
    }
}

#[tokio::test]
async fn an_older_version_or_the_same_version_of_something_else_is_missing_too() {
    for app in villages().await {
        let (joke, party) = (coach(&app).await, app.party(WELFARE).await);
        send_one(&app, &joke, item("a", &moment(&app, party, "Rustig"))).await;
        let mut changed = item("a", &moment(&app, party, "Druk"));
        changed["base"] = json!(1);
        let sent = [remembered("a", party, &send_one(&app, &joke, changed).await)];
        run(&app, "UPDATE contact_moments SET version = 1, line = 'Rustig' WHERE item = $1", "a").await;
        assert_eq!(unknown(&app, &joke, &sent).await, [id_of("a")]);
        // A colleague changed it after the restore: the phone sends it as new, and both are shown.
        run(&app, "UPDATE contact_moments SET version = 2, line = 'Van een collega' WHERE item = $1", "a").await;
        assert_eq!(unknown(&app, &joke, &sent).await, [id_of("a")]);
        let clash = send_one(&app, &joke, item("a", &moment(&app, party, "Druk"))).await;
        assert_eq!((&clash["result"], &clash["current"]["line"]), (&json!("clash"), &json!("Van een collega")));
        assert_eq!(line_of(&app, "a").await, ("Van een collega".to_owned(), 2));
    }
}

#[tokio::test]
async fn a_newer_version_and_what_was_thrown_away_are_not_missing() {
    for app in villages().await {
        let (joke, party) = (coach(&app).await, app.party(WELFARE).await);
        let mut sent = Vec::new();
        for id in ["a", "b"] {
            sent.push(remembered(id, party, &send_one(&app, &joke, item(id, &moment(&app, party, id))).await));
        }
        run(&app, "UPDATE contact_moments SET version = 2, line = 'Van een collega' WHERE item = $1", "a").await;
        run(
            &app,
            "INSERT INTO contact_thrown (party, item, happened_at) SELECT party, item, happened_at FROM contact_moments WHERE item = $1",
            "b",
        )
        .await;
        run(&app, "DELETE FROM contact_moments WHERE item = $1", "b").await;
        assert_eq!(unknown(&app, &joke, &sent).await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn a_change_of_something_that_was_lost_is_kept_whole() {
    for app in villages().await {
        let (joke, party) = (coach(&app).await, app.party(WELFARE).await);
        let mut changed = item("a", &moment(&app, party, "Na de kopie"));
        changed["base"] = json!(4);
        let answer = send_one(&app, &joke, changed).await;
        assert_eq!((answer["result"].as_str(), answer["version"].as_i64()), (Some("kept"), Some(1)));
        assert_eq!(line_of(&app, "a").await.0, "Na de kopie");
    }
}
