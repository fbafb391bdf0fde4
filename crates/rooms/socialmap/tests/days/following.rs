//! Following an area: one mail a week, only when something changed, and never to an address that did not say yes.

use jiff::Span;

use crate::hall::{add, messages, number, pass, ticket, villages, worker};

#[tokio::test]
async fn somebody_without_an_account_confirms_hears_once_a_week_and_stops() {
    for app in villages().await {
        let fields = [("dorp", "BU99900101"), ("mail", "riek@voorbeeld.example")];
        assert_eq!(app.post_form("/kaart/volgen", &fields, &[]).await.status, 303);
        assert_eq!(messages(&app, "socialmap-opt-in").await, 1);
        let noor = worker(&app).await;
        app.clock.pass(Span::new().hours(1));
        add(&noor, &[]).await;
        assert_eq!(pass(&app, Span::new().days(1)).await.told, 0, "nobody said yes yet");
        let follower = number(&app, "SELECT id FROM socialmap_followers WHERE $1 = 0", 0).await;
        let page = format!("/kaart/volgen/{}", ticket(&app, "socialmap-opt-in", &follower.to_string()));
        assert!(app.get(&page).await.has("Ja, ik wil volgen"));
        app.post_form(&page, &[("wat", "ja")], &[]).await;
        assert_eq!(pass(&app, Span::new().days(6)).await.told, 1);
        assert_eq!(pass(&app, Span::new().hours(1)).await.told, 0, "once a week");
        assert!(app.get(&page).await.has("Fanfare De Linde"), "what changed is on the page");
        assert_eq!(pass(&app, Span::new().days(8)).await.told, 0, "nothing changed");
        app.post_form(&page, &[("wat", "stop")], &[]).await;
        assert_eq!(number(&app, "SELECT count(*) FROM socialmap_followers WHERE $1 = 0", 0).await, 0);
        assert_eq!(app.get("/kaart/volgen/1.zomaar").await.status, 410);
    }
}

#[tokio::test]
async fn two_areas_of_one_person_come_in_one_mail_and_other_villages_are_silent() {
    for app in villages().await {
        let (noor, fatma) = (worker(&app).await, app.resident("Fatma").await);
        for area in ["BU99900101", "BU99900201"] {
            fatma.post("/kaart/volgt", &[("dorp", area)]).await;
            fatma.post("/kaart/volgt", &[("dorp", area)]).await;
        }
        let henk = app.resident("Henk").await;
        henk.post("/kaart/volgt", &[("dorp", "hooikamp")]).await;
        app.clock.pass(Span::new().hours(1));
        add(&noor, &[]).await;
        assert_eq!(pass(&app, Span::new().days(7)).await.told, 1);
        assert_eq!(messages(&app, "socialmap-week").await, 1);
        let theirs = number(&app, "SELECT id FROM socialmap_followers WHERE person = $1", henk.person).await.to_string();
        let fatma = app.come_in(fatma.person, opbouw_signin::Method::Mail).await;
        assert_eq!(fatma.post("/kaart/volgt", &[("wat", "stop"), ("volgt", &theirs)]).await.status, 404, "not theirs");
    }
}

#[tokio::test]
async fn a_wrong_address_is_said_and_a_box_is_not_filled() {
    for app in villages().await {
        assert!(app.post_form("/kaart/volgen", &[("dorp", "onzin"), ("mail", "riek")], &[]).await.has("SOCIALMAP-004"));
        let fields = [("dorp", ""), ("mail", "riek@voorbeeld.example")];
        let mut statuses = Vec::new();
        for _ in 0..6 {
            statuses.push(app.post_form("/kaart/volgen", &fields, &[]).await.status);
        }
        assert!(statuses.contains(&429) && messages(&app, "socialmap-opt-in").await <= 4, "{statuses:?}");
        app.clock.pass(Span::new().days(3));
        let now_s = app.now_s();
        assert_eq!(app.db.write(move |tx| opbouw_socialmap::forget_old(tx, now_s)).await.unwrap(), 1, "who never said yes is forgotten");
    }
}
