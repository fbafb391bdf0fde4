//! A change goes on the version it was made of. When somebody else was there before, both stay, and the person chooses.

use serde_json::{Value, json};

use crate::hall::{WELFARE, coach, colleague, count, item, line_of, moment, run, send_one, villages};

fn change(id: &str, base: i64, moment: &Value) -> Value {
    let mut changed = item(id, moment);
    changed["base"] = json!(base);
    changed
}

#[tokio::test]
async fn a_change_of_the_last_version_is_kept_and_comes_twice_without_harm() {
    for app in villages().await {
        let (joke, party) = (coach(&app).await, app.party(WELFARE).await);
        send_one(&app, &joke, item("a", &moment(&app, party, "Rustig"))).await;
        let changed = change("a", 1, &moment(&app, party, "Druk"));
        let kept = send_one(&app, &joke, changed.clone()).await;
        assert_eq!((kept["result"].as_str(), kept["version"].as_i64()), (Some("kept"), Some(2)), "{kept}");
        assert_eq!(send_one(&app, &joke, changed).await["result"], "known", "the answer got lost");
        assert_eq!(line_of(&app, "a").await, ("Druk".to_owned(), 2));
    }
}

#[tokio::test]
async fn a_clash_shows_what_the_colleague_wrote_and_changes_nothing_until_somebody_chose() {
    for app in villages().await {
        let (joke, noor, party) = (coach(&app).await, colleague(&app).await, app.party(WELFARE).await);
        send_one(&app, &joke, item("a", &moment(&app, party, "Rustig"))).await;
        send_one(&app, &noor, change("a", 1, &moment(&app, party, "Van Noor"))).await;
        let clash = send_one(&app, &joke, change("a", 1, &moment(&app, party, "Van Joke"))).await;
        assert_eq!((clash["result"].as_str(), clash["version"].as_i64()), (Some("clash"), Some(2)), "{clash}");
        assert_eq!(clash["current"]["line"], "Van Noor");
        assert_eq!(line_of(&app, "a").await, ("Van Noor".to_owned(), 2));
        let chosen = send_one(&app, &joke, change("a", 2, &moment(&app, party, "Van Joke"))).await;
        assert_eq!(chosen["result"], "kept");
        assert_eq!(line_of(&app, "a").await, ("Van Joke".to_owned(), 3));
    }
}

#[tokio::test]
async fn the_same_new_item_with_other_words_is_a_clash_and_never_a_silent_loss() {
    for app in villages().await {
        let (joke, party) = (coach(&app).await, app.party(WELFARE).await);
        send_one(&app, &joke, item("a", &moment(&app, party, "Rustig"))).await;
        for (part, value) in
            [("line", json!("Anders")), ("mood", json!("tense")), ("tallies", json!({ "12-17": 9 })), ("spot", json!("elders"))]
        {
            let mut other = moment(&app, party, "Rustig");
            other[part] = value;
            assert_eq!(send_one(&app, &joke, item("a", &other)).await["result"], "clash", "{part}");
        }
        assert_eq!(line_of(&app, "a").await, ("Rustig".to_owned(), 1));
    }
}

#[tokio::test]
async fn when_an_answer_got_lost_and_the_item_was_changed_on_the_phone_it_is_no_clash_with_oneself() {
    for app in villages().await {
        let (joke, noor, party) = (coach(&app).await, colleague(&app).await, app.party(WELFARE).await);
        let first = moment(&app, party, "Rustig");
        send_one(&app, &joke, item("a", &first)).await;
        let mut later = item("a", &moment(&app, party, "Toch druk"));
        later["tried"] = json!([first]);
        assert_eq!(send_one(&app, &joke, later.clone()).await["result"], "kept");
        assert_eq!(line_of(&app, "a").await, ("Toch druk".to_owned(), 2));
        // The same, but a colleague was there in between: that is a clash.
        send_one(&app, &noor, change("a", 2, &moment(&app, party, "Van Noor"))).await;
        later["moment"]["line"] = json!("Heel druk");
        later["tried"] = json!([first, moment(&app, party, "Toch druk")]);
        assert_eq!(send_one(&app, &joke, later).await["result"], "clash");
        assert_eq!(line_of(&app, "a").await, ("Van Noor".to_owned(), 3));
    }
}

#[tokio::test]
async fn what_the_server_fills_in_is_not_taken_for_a_change_of_somebody_else() {
    for app in villages().await {
        let (joke, party) = (coach(&app).await, app.party(WELFARE).await);
        let mut sent = moment(&app, party, "  Rustig   vandaag ");
        sent["happened_s"] = json!(app.now_s() + 300);
        sent["round"] = json!(999_999);
        sent["group"] = json!(999_999);
        sent["growth"] = json!({ "present": 3 });
        assert_eq!(send_one(&app, &joke, item("a", &sent)).await["result"], "kept");
        assert_eq!(send_one(&app, &joke, item("a", &sent)).await["result"], "known", "{}", app.name);
        assert_eq!(line_of(&app, "a").await.0, "Rustig vandaag");
    }
}

#[tokio::test]
async fn what_a_colleague_threw_away_does_not_come_back() {
    for app in villages().await {
        let (joke, party) = (coach(&app).await, app.party(WELFARE).await);
        let sent = item("a", &moment(&app, party, "Rustig"));
        send_one(&app, &joke, sent.clone()).await;
        run(
            &app,
            "INSERT INTO contact_thrown (party, item, happened_at) SELECT party, item, happened_at FROM contact_moments WHERE item = $1",
            "a",
        )
        .await;
        run(&app, "DELETE FROM contact_moments WHERE item = $1", "a").await;
        for again in [sent, change("a", 1, &moment(&app, party, "Toch"))] {
            let answer = send_one(&app, &joke, again).await;
            assert_eq!((answer["result"].as_str(), answer["code"].as_str()), (Some("refused"), Some("CONTACT-004")), "{answer}");
        }
        assert_eq!(count(&app).await, 0);
    }
}
