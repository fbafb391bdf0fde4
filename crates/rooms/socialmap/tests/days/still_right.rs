//! Is it still right? Owners are asked in time, answer in one tap without an account, and what nobody confirms sinks.

use jiff::Span;
use opbouw_access::Role;
use opbouw_socialmap::Freshness;
use opbouw_testkit::TODAY;

use crate::hall::{add, coordinator, entry, messages, pass, right_page, villages, worker};

#[tokio::test]
async fn the_owner_is_asked_when_it_is_time_and_once_in_four_weeks() {
    for app in villages().await {
        let noor = worker(&app).await;
        let id = add(&noor, &[("beheer", "mail"), ("beheerder", "voorzitter@fanfare.example")]).await;
        assert_eq!(pass(&app, Span::new().days(181)).await.asked, 0);
        assert_eq!(pass(&app, Span::new().days(1)).await.asked, 1);
        assert_eq!((pass(&app, Span::new().hours(1)).await.asked, messages(&app, "socialmap-right").await), (0, 1));
        let page = right_page(&app, id).await;
        let shown = app.get(&page).await;
        assert!(shown.has("Fanfare De Linde") && shown.has("Ja, dit klopt") && shown.header("referrer-policy") == "no-referrer");
        assert_eq!(entry(&app, id).await.doubts, 0, "opening the link changes nothing");
        assert_eq!(app.post_form(&page, &[("antwoord", "ja")], &[]).await.status, 303);
        let now = entry(&app, id).await;
        assert_eq!((now.freshness(app.clock.now().date()), now.asked_at), (Freshness::Fresh, None));
        assert_eq!(pass(&app, Span::new().days(28)).await.asked, 0);
    }
}

#[tokio::test]
async fn who_does_not_answer_is_asked_again_and_then_a_coordinator_may_look() {
    for app in villages().await {
        let (noor, bert) = (worker(&app).await, coordinator(&app).await);
        let id = add(&noor, &[("beheer", "mail"), ("beheerder", "voorzitter@fanfare.example"), ("soort", "place")]).await;
        assert_eq!(bert.get(&format!("/kaart/{id}/wijzigen")).await.status, 404, "others look after it");
        assert_eq!(pass(&app, Span::new().days(365)).await.asked, 1);
        assert_eq!(pass(&app, Span::new().days(28)).await.asked, 1);
        pass(&app, Span::new().days(340)).await;
        assert_eq!(entry(&app, id).await.freshness(app.clock.now().date()), Freshness::Stale);
        let bert = app.come_in(bert.person, opbouw_signin::Method::Passkey).await;
        assert_eq!(bert.get(&format!("/kaart/{id}/wijzigen")).await.status, 200, "nobody looks after it any more");
    }
}

#[tokio::test]
async fn the_owner_changes_it_by_the_link_of_the_mail_and_nothing_else() {
    for app in villages().await {
        let noor = worker(&app).await;
        let owned = [("beheer", "mail"), ("beheerder", "voorzitter@fanfare.example")];
        let (id, other) = (add(&noor, &owned).await, add(&noor, &[("naam", "Toneelclub")]).await);
        let page = right_page(&app, id).await;
        assert!(app.get(&format!("{page}/wijzigen")).await.has("value=\"Fanfare De Linde\""));
        let changed = crate::hall::form(&[("tekst", "Wij zijn verhuisd."), ("beheer", "niemand")]);
        assert_eq!(app.post_form(&format!("{page}/wijzigen"), &changed, &[]).await.status, 303);
        let now = entry(&app, id).await;
        assert_eq!((now.is.text.as_str(), now.keeper.mail.as_str()), ("Wij zijn verhuisd.", "voorzitter@fanfare.example"));
        let forged = page.replace(&format!("bericht/{id}-"), &format!("bericht/{other}-"));
        assert_eq!(app.get(&forged).await.status, 410);
        assert_eq!(app.post_form(&forged, &[("antwoord", "weg")], &[]).await.status, 410);
        assert!(entry(&app, other).await.is_live());
    }
}

#[tokio::test]
async fn it_is_not_mine_or_no_longer_there_are_answers_too_and_the_link_then_holds_no_more() {
    for app in villages().await {
        let noor = worker(&app).await;
        let owned = [("beheer", "mail"), ("beheerder", "voorzitter@fanfare.example")];
        let (gone, not_mine) = (add(&noor, &owned).await, add(&noor, &[&owned[..], &[("naam", "Toneelclub")]].concat()).await);
        let page = right_page(&app, gone).await;
        app.post_form(&page, &[("antwoord", "weg")], &[]).await;
        assert!(!entry(&app, gone).await.is_live());
        assert!(app.get(&page).await.has("Terugzetten"));
        app.post_form(&page, &[("antwoord", "terug")], &[]).await;
        assert!(entry(&app, gone).await.is_live());
        let page = right_page(&app, not_mine).await;
        let thanks = app.post_form(&page, &[("antwoord", "niet-ik")], &[]).await;
        assert!(app.get(thanks.header("location")).await.has("Wij vragen het u niet meer"));
        assert!(entry(&app, not_mine).await.keeper.is_nobody());
        assert_eq!(app.get(&page).await.status, 410);
        assert_eq!(app.get("/kaart/bericht/1-2-3.zomaar").await.status, 410);
    }
}

#[tokio::test]
async fn one_owner_is_asked_three_things_a_week_at_most() {
    for app in villages().await {
        let noor = worker(&app).await;
        for name in ["Eerste", "Tweede", "Derde", "Vierde", "Vijfde"] {
            add(&noor, &[("naam", name), ("beheer", "mail"), ("beheerder", "voorzitter@fanfare.example")]).await;
        }
        assert_eq!(pass(&app, Span::new().days(190)).await.asked, 3);
        assert_eq!(pass(&app, Span::new().days(1)).await.asked, 0);
        assert_eq!(pass(&app, Span::new().days(7)).await.asked, 2);
    }
}

#[tokio::test]
async fn what_workers_found_wrong_sinks_in_ask_and_is_marked_everywhere() {
    for app in villages().await {
        let noor = worker(&app).await;
        let text = ("tekst", "Samen breien en haken bij de koffie.");
        let (first, second) = (add(&noor, &[("naam", "Breiclub A"), text]).await, add(&noor, &[("naam", "Breiclub B"), text]).await);
        let question = [("vraag", "Ik wil graag leren breien, samen met anderen")];
        let order = |text: &str| (text.find("Breiclub A").unwrap(), text.find("Breiclub B").unwrap());
        let before = app.post_form("/vraag", &question, &[]).await;
        let upper = if order(&before.text).0 < order(&before.text).1 { first } else { second };
        for _ in 0..3 {
            noor.post(&format!("/kaart/{upper}/bevinding"), &[("klopte", "nee")]).await;
        }
        let after = app.post_form("/vraag", &question, &[]).await;
        assert_ne!(order(&before.text).0 < order(&before.text).1, order(&after.text).0 < order(&after.text).1, "it sank");
        assert!(app.get(&format!("/kaart/{upper}")).await.has("Misschien verouderd"));
        assert!(app.get("/kaart?vers=stale").await.has("1 op de kaart"));
        assert!(noor.get("/kaart/nakijken").await.has("Misschien verouderd"));
    }
}

#[tokio::test]
async fn a_party_at_work_is_a_party_that_exists() {
    for app in villages().await {
        let noor = worker(&app).await;
        let id = add(&noor, &[("naam", "Sport en Bewegen"), ("soort", "party"), ("gehoord", "ja"), ("bron", "Riek")]).await;
        assert_eq!(entry(&app, id).await.freshness(TODAY), Freshness::ToCheck);
        let newcomer = app.staff("Dirk", "Sport en Bewegen", Role::Worker).await;
        let began = opbouw_happenings::Happening::MembershipBegan {
            person: newcomer.person,
            party: app.party("Sport en Bewegen").await,
            role: "worker".into(),
        };
        let now_s = app.now_s();
        app.db.write(move |tx| opbouw_happenings::publish(tx, now_s, &began)).await.unwrap();
        app.house.site.tell().await;
        assert_eq!(entry(&app, id).await.used_on, Some(TODAY));
        assert_eq!(entry(&app, id).await.freshness(TODAY), Freshness::Fresh);
    }
}

#[tokio::test]
async fn a_coordinator_asks_everybody_with_one_button() {
    for app in villages().await {
        let (noor, bert) = (worker(&app).await, coordinator(&app).await);
        for name in ["Eerste", "Tweede"] {
            let mail = format!("{name}@club.example");
            add(&noor, &[("naam", name), ("soort", "activity"), ("beheer", "mail"), ("beheerder", &mail)]).await;
        }
        app.clock.pass(Span::new().days(70));
        let bert = app.come_in(bert.person, opbouw_signin::Method::Passkey).await;
        assert!(bert.get("/kaart/nakijken").await.has("Vraag het allemaal (2)"));
        bert.post("/kaart/nakijken", &[]).await;
        assert_eq!(messages(&app, "socialmap-right").await, 2);
        assert!(!bert.get("/kaart/nakijken").await.has("Vraag het allemaal"));
    }
}

#[tokio::test]
async fn what_is_off_the_map_is_not_confirmed() {
    for app in villages().await {
        let noor = worker(&app).await;
        let id = add(&noor, &[]).await;
        assert_eq!(noor.post(&format!("/kaart/{id}/weg"), &[]).await.header("location"), format!("/kaart/{id}?klaar=weg"));
        let before = entry(&app, id).await;
        for wat in ["klopt", "weg"] {
            let told = noor.post(&format!("/kaart/{id}/{wat}"), &[]).await;
            assert_eq!((told.status, told.header("location")), (303, format!("/kaart/{id}?klaar=staat-er-niet").as_str()), "{}", app.name);
        }
        assert_eq!(entry(&app, id).await, before);
        assert!(noor.get(&format!("/kaart/{id}?klaar=staat-er-niet")).await.has("niet meer op de kaart"), "{}", app.name);
    }
}
