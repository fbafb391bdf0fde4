//! Whoever left a signal may disagree, take it back, and be forgotten.

use jiff::Span;

use crate::hall::{act, forget, leave, newest, noor, number, villages};

#[tokio::test]
async fn whoever_left_it_may_disagree_and_it_is_looked_at_again() {
    for app in villages().await {
        let seen = leave(&app, &[]).await;
        let (noor, (signal, part)) = (noor(&app).await, newest(&app).await);
        let early = app.post_form(&seen, &[("wat", "bezwaar"), ("waarom", "Er is niemand geweest.")], &[]).await;
        assert_eq!(early.status, 409, "nobody did anything yet");
        let party = app.party("Welzijn Wolderbeek").await.to_string();
        act(&noor, signal, part, "oppakken", &[("partij", &party)]).await;
        act(&noor, signal, part, "afronden", &[("uitkomst", "nothing")]).await;
        assert!(app.post_form(&seen, &[("wat", "bezwaar"), ("waarom", "")], &[]).await.has("SIGNALS-013"));
        assert!(app.post_form(&seen, &[("wat", "bezwaar"), ("waarom", "Vraag het mevrouw Jansen.")], &[]).await.has("SIGNALS-005"));
        assert_eq!(app.post_form(&seen, &[("wat", "bezwaar"), ("waarom", "Er is niemand geweest.")], &[]).await.status, 303);
        assert!(app.get(&seen).await.has("niet mee eens"));
        assert_eq!(app.post_form(&seen, &[("wat", "bezwaar"), ("waarom", "Nog eens.")], &[]).await.status, 409, "once is enough");
        let list = noor.get("/signalen/werk").await;
        assert!(list.text.find("Niet mee eens").unwrap() < list.text.find(&format!("/signalen/{signal}")).unwrap());
        assert_eq!(act(&noor, signal, part, "oppakken", &[("partij", &party)]).await.status, 303, "again");
        assert!(!app.get(&seen).await.has("opnieuw naar"));
    }
}

#[tokio::test]
async fn it_can_be_taken_back_until_somebody_takes_it_up() {
    for app in villages().await {
        let seen = leave(&app, &[("bereik", "0612345678")]).await;
        assert_eq!(app.post_form(&seen, &[("wat", "niet-bellen")], &[]).await.status, 303);
        assert_eq!(number(&app, "SELECT count(*) FROM signals_reach").await, 0);
        assert_eq!(app.post_form(&seen, &[("wat", "weg")], &[]).await.status, 303);
        assert_eq!(app.get(&seen).await.status, 410);
        assert_eq!(number(&app, "SELECT CAST(sum(count) AS BIGINT) FROM signals_counts").await, 0);
        let seen = leave(&app, &[]).await;
        let (noor, (signal, part)) = (noor(&app).await, newest(&app).await);
        let party = app.party("Welzijn Wolderbeek").await.to_string();
        act(&noor, signal, part, "oppakken", &[("partij", &party)]).await;
        assert!(app.post_form(&seen, &[("wat", "weg")], &[]).await.has("SIGNALS-011"));
    }
}

#[tokio::test]
async fn after_ninety_days_it_is_forgotten_and_the_count_stays() {
    for app in villages().await {
        leave(&app, &[("bereik", "0612345678")]).await;
        app.clock.pass(Span::new().days(89));
        assert_eq!(forget(&app).await, 0);
        app.clock.pass(Span::new().days(2));
        assert_eq!(forget(&app).await, 1);
        for table in ["SELECT count(*) FROM signals_signals", "SELECT count(*) FROM signals_reach", "SELECT count(*) FROM signals_parts"] {
            assert_eq!(number(&app, table).await, 0);
        }
        assert_eq!(number(&app, "SELECT CAST(sum(count) AS BIGINT) FROM signals_counts").await, 1);
    }
}

#[tokio::test]
async fn what_was_taken_up_stays_until_ninety_days_after_it_is_done_and_how_to_reach_somebody_two_weeks() {
    for app in villages().await {
        leave(&app, &[("bereik", "0612345678")]).await;
        let (noor, (signal, part)) = (noor(&app).await, newest(&app).await);
        let party = app.party("Welzijn Wolderbeek").await.to_string();
        act(&noor, signal, part, "oppakken", &[("partij", &party)]).await;
        app.clock.pass(Span::new().days(120));
        assert_eq!(forget(&app).await, 0, "somebody is busy with it");
        let noor = app.come_in(noor.person, opbouw_signin::Method::Passkey).await;
        act(&noor, signal, part, "afronden", &[("uitkomst", "talked")]).await;
        app.clock.pass(Span::new().days(15));
        assert_eq!(forget(&app).await, 1, "how to reach them");
        assert_eq!(number(&app, "SELECT count(*) FROM signals_signals").await, 1);
        app.clock.pass(Span::new().days(76));
        assert_eq!(forget(&app).await, 1);
        assert_eq!(number(&app, "SELECT count(*) FROM signals_signals").await, 0);
    }
}

#[tokio::test]
async fn a_link_that_is_not_ours_says_so() {
    for app in villages().await {
        let reply = app.get("/signalen/gezien/1.zomaar").await;
        assert!(reply.status == 410 && reply.has("SIGNALS-010"));
        assert_eq!(app.post_form("/signalen/gezien/1.zomaar", &[("wat", "weg")], &[]).await.status, 410);
    }
}
