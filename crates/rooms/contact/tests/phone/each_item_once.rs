//! However often an item comes it is kept once, and one that is refused keeps none of the others back.

use opbouw_testkit::Visitor;
use serde_json::{Value, json};

use crate::hall::{coach, count, id_of, item, line_of, moment, send, send_one, villages};

#[tokio::test]
async fn the_same_item_three_times_is_one_moment() {
    for app in villages().await {
        let (joke, party) = (coach(&app).await, app.party(crate::hall::WELFARE).await);
        let sent = item("a", &moment(&app, party, "Rustig"));
        let first = send_one(&app, &joke, sent.clone()).await;
        assert_eq!((first["result"].as_str(), first["version"].as_i64()), (Some("kept"), Some(1)), "{first}");
        for _ in 0..2 {
            let again = send_one(&app, &joke, sent.clone()).await;
            assert_eq!((again["result"].as_str(), &again["stamp"]), (Some("known"), &first["stamp"]), "{again}");
        }
        assert_eq!((count(&app).await, line_of(&app, "a").await), (1, ("Rustig".to_owned(), 1)), "{}", app.name);
    }
}

#[tokio::test]
async fn the_same_item_from_two_tabs_at_once_is_one_moment() {
    for app in villages().await {
        let (joke, party) = (coach(&app).await, app.party(crate::hall::WELFARE).await);
        let sent = item("a", &moment(&app, party, "Rustig"));
        let (one, two) = tokio::join!(send_one(&app, &joke, sent.clone()), send_one(&app, &joke, sent.clone()));
        for answer in [one, two] {
            assert!(matches!(answer["result"].as_str(), Some("kept" | "known" | "later")), "{answer}");
        }
        assert_eq!(count(&app).await, 1, "{}", app.name);
        assert_eq!(send_one(&app, &joke, sent).await["result"], "known");
    }
}

#[tokio::test]
async fn one_that_is_refused_keeps_none_of_the_others_back() {
    for app in villages().await {
        let (joke, party) = (coach(&app).await, app.party(crate::hall::WELFARE).await);
        let with = |id: &str, part: &str, value: Value| {
            let mut changed = moment(&app, party, "Rustig");
            changed[part] = value;
            item(id, &changed)
        };
        let items = [
            with("a", "line", json!("Bel 06-12345678")),
            with("b", "happened_s", json!(app.now_s() + 86_400)),
            with("c", "happened_s", json!(app.now_s() - 366 * 86_400)),
            with("d", "tallies", json!({ "12-17": 9_999 })),
            with("e", "line", json!(7)),
            json!({ "id": id_of("f") }),
            with("g", "line", json!("Goed")),
            with("h", "spot", json!("")),
        ];
        let answers = send(&app, &joke, &items).await;
        let of = |at: usize| (answers[at]["result"].as_str().unwrap(), answers[at]["code"].as_str().unwrap_or(""));
        assert_eq!(of(0), ("refused", "CONTACT-006"));
        assert_eq!(of(1), ("refused", "CONTACT-002"));
        assert_eq!((of(2).0, of(3).0, of(7).0), ("refused", "refused", "refused"));
        assert_eq!((of(4), of(5)), (("refused", "unreadable"), ("refused", "unreadable")));
        assert_eq!(of(6), ("kept", ""));
        assert!(
            answers.iter().filter(|answer| answer["result"] == "refused").all(|answer| answer["sentence"].as_str().unwrap().len() > 10)
        );
        assert_eq!(count(&app).await, 1, "{}", app.name);
    }
}

#[tokio::test]
async fn five_hundred_items_each_sent_twice_are_five_hundred_moments() {
    for app in villages().await {
        let (joke, party) = (coach(&app).await, app.party(crate::hall::WELFARE).await);
        let items: Vec<Value> = (0..500).map(|at| item(&format!("m{at}"), &moment(&app, party, &format!("Moment {at}")))).collect();
        for batch in items.chunks(50) {
            assert!(all(&app, &joke, batch).await.iter().all(|result| result == "kept"));
            assert!(all(&app, &joke, batch).await.iter().all(|result| result == "known"));
        }
        assert_eq!(count(&app).await, 500, "{}", app.name);
    }
}

#[tokio::test]
async fn what_is_more_than_a_batch_waits_for_the_next() {
    for app in villages().await {
        let (joke, party) = (coach(&app).await, app.party(crate::hall::WELFARE).await);
        let items: Vec<Value> = (0..53).map(|at| item(&format!("m{at}"), &moment(&app, party, "Rustig"))).collect();
        let results = all(&app, &joke, &items).await;
        assert!(results[..50].iter().all(|result| result == "kept") && results[50..].iter().all(|result| result == "later"));
        assert_eq!(count(&app).await, 50);
    }
}

async fn all(app: &opbouw_testkit::TestApp, who: &Visitor<'_>, items: &[Value]) -> Vec<String> {
    send(app, who, items).await.iter().map(|answer| answer["result"].as_str().unwrap().to_owned()).collect()
}
