//! A resident of 80 signs up from a poster, changes her mind, and is told when there is a place.

use crate::hall::{coordinator, messages, number, open_call, sign_up, signup_of, state_of, ticket, villages};

#[tokio::test]
async fn somebody_without_an_account_signs_up_and_cancels_by_the_link() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let call = open_call(&noor, "1").await;
        assert_eq!(sign_up(&app, call, "Toos", "06-12345678").await, format!("/oproepen/{call}?klaar=in"));
        assert_eq!(messages(&app, "calls-signed").await, 1);
        let own = format!("/oproepen/mijn/{}", ticket(&app, "calls-signed", signup_of(&app, call, "Toos").await));
        let page = app.get(&own).await;
        assert!(page.has("U doet mee.") && page.has("Bij de bieb") && page.header("referrer-policy") == "no-referrer");
        assert_eq!(state_of(&app, call, "Toos").await.as_deref(), Some("in"), "looking changes nothing");
        for _ in 0..2 {
            assert_eq!(app.post_form(&own, &[("wat", "afmelden")], &[]).await.status, 303);
        }
        assert_eq!(state_of(&app, call, "Toos").await.as_deref(), Some("cancelled"));
        assert!(app.get(&format!("/oproepen/{call}")).await.has("nog 1 plek"));
        assert_eq!(app.post_form(&own, &[("wat", "toch")], &[]).await.header("location"), format!("{own}?klaar=in"));
    }
}

#[tokio::test]
async fn without_a_number_one_goes_to_ones_own_page_when_there_is_a_place() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let call = open_call(&noor, "1").await;
        let own = sign_up(&app, call, "Toos", "").await;
        assert!(own.starts_with("/oproepen/mijn/") && app.get(&own).await.has("Toos"));
        let full = app.post_form(&format!("/oproepen/{call}/aanmelden"), &[("naam", "Bram"), ("bereik", ""), ("aantal", "1")], &[]).await;
        assert!(full.status == 400 && full.has("CALLS-013") && full.has("value=\"Bram\""), "nobody could tell him of a place");
        assert_eq!(state_of(&app, call, "Bram").await, None);
    }
}

#[tokio::test]
async fn two_taps_are_one_sign_up_and_the_number_of_another_shows_nothing() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let call = open_call(&noor, "9").await;
        let token = "a".repeat(43);
        let fields = [("naam", "Toos"), ("bereik", ""), ("aantal", "1"), ("tik", token.as_str())];
        for _ in 0..3 {
            let reply = app.post_form(&format!("/oproepen/{call}/aanmelden"), &fields, &[]).await;
            assert!(reply.header("location").starts_with("/oproepen/mijn/"), "the same form may see its own");
        }
        sign_up(&app, call, "Bram", "06 1234 5678").await;
        for typed in ["+31612345678", "0031-612345678", "(06)12345678"] {
            assert_eq!(sign_up(&app, call, "Nieuwsgierig", typed).await, format!("/oproepen/{call}?klaar=in"), "as if it were new");
        }
        assert_eq!(number(&app, "SELECT count(*) FROM calls_signups WHERE call = $1", call).await, 2);
        assert_eq!(messages(&app, "calls-signed").await, 2, "the link once more to the number itself, at most once a day");
    }
}

#[tokio::test]
async fn who_waits_comes_in_by_themselves_in_order_and_is_told() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let call = open_call(&noor, "2").await;
        for (name, reach) in [("Een", "een@example.org"), ("Twee", "twee@example.org"), ("Drie", "drie@example.org")] {
            sign_up(&app, call, name, reach).await;
        }
        let group = [("naam", "Vier"), ("bereik", "vier@example.org"), ("aantal", "2")];
        app.post_form(&format!("/oproepen/{call}/aanmelden"), &group, &[]).await;
        let soft = [("naam", "Nood"), ("bereik", "nood@example.org"), ("aantal", "1"), ("nood", "ja")];
        assert_eq!(
            app.post_form(&format!("/oproepen/{call}/aanmelden"), &soft, &[]).await.header("location"),
            format!("/oproepen/{call}?klaar=soft")
        );
        assert_eq!(state_of(&app, call, "Drie").await.as_deref(), Some("waiting"));
        assert!(app.get(&format!("/oproepen/{call}")).await.has("Wat fijn dat u ook wilt komen"));

        cancel(&app, call, "Een").await;
        assert_eq!(state_of(&app, call, "Drie").await.as_deref(), Some("in"));
        assert_eq!(state_of(&app, call, "Vier").await.as_deref(), Some("waiting"), "two people do not fit on one place");
        cancel(&app, call, "Twee").await;
        assert_eq!(state_of(&app, call, "Nood").await.as_deref(), Some("in"), "nobody else fits");
        assert_eq!(messages(&app, "calls-moved-up").await, 2);
        assert_eq!(number(&app, "SELECT taken FROM calls_tasks WHERE call = $1", call).await, 2);
    }
}

#[tokio::test]
async fn who_is_written_in_without_a_number_and_moves_up_is_called() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let call = open_call(&noor, "1").await;
        sign_up(&app, call, "Bram", "bram@example.org").await;
        let task = number(&app, "SELECT id FROM calls_tasks WHERE call = $1", call).await.to_string();
        noor.post(&format!("/oproepen/{call}/mensen"), &[("taak", &task), ("naam", "Toos"), ("bereik", ""), ("aantal", "1")]).await;
        cancel(&app, call, "Bram").await;
        let keep = noor.get(&format!("/oproepen/{call}/beheer")).await;
        assert!(keep.has("Bel deze mensen") && keep.has(">Toos<"), "{}", keep.text);
        let toos = signup_of(&app, call, "Toos").await;
        noor.post(&format!("/oproepen/{call}/mensen/{toos}"), &[("wat", "gebeld")]).await;
        assert!(!noor.get(&format!("/oproepen/{call}/beheer")).await.has("Bel deze mensen"));
    }
}

#[tokio::test]
async fn a_resident_who_has_signed_in_needs_one_tap() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let call = open_call(&noor, "2").await;
        let fatma = app.resident("Fatma").await;
        assert!(!fatma.get(&format!("/oproepen/{call}")).await.has("name=\"naam\""), "her name is known");
        for _ in 0..2 {
            let reply = fatma.post(&format!("/oproepen/{call}/aanmelden"), &[("aantal", "1")]).await;
            assert!(reply.header("location").starts_with("/oproepen/mijn/"), "{}", reply.text);
        }
        assert_eq!(number(&app, "SELECT taken FROM calls_tasks WHERE call = $1", call).await, 1);
        assert!(fatma.get(&format!("/oproepen/{call}")).await.has("U doet mee."));
    }
}

#[tokio::test]
async fn coming_with_more_people_takes_their_places_too() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let call = open_call(&noor, "3").await;
        let own = sign_up(&app, call, "Toos", "").await;
        let own = own.split('?').next().unwrap();
        assert_eq!(app.post_form(own, &[("wat", "aantal"), ("aantal", "3")], &[]).await.status, 303);
        let full = app.post_form(own, &[("wat", "aantal"), ("aantal", "4")], &[]).await;
        assert!(full.status == 409 && full.has("CALLS-024"), "never so many places: {}", full.text);
        app.post_form(own, &[("wat", "aantal"), ("aantal", "1")], &[]).await;
        assert_eq!(number(&app, "SELECT taken FROM calls_tasks WHERE call = $1", call).await, 1);
    }
}

#[tokio::test]
async fn a_group_larger_than_the_task_hears_it_at_once_and_does_not_wait_for_ever() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let call = open_call(&noor, "3").await;
        let fields = [("naam", "Club"), ("bereik", "club@example.org"), ("aantal", "4")];
        let refused = app.post_form(&format!("/oproepen/{call}/aanmelden"), &fields, &[]).await;
        assert!(refused.status == 409 && refused.has("CALLS-024") && refused.has("in delen"), "{}", refused.text);
        assert_eq!(number(&app, "SELECT count(*) FROM calls_signups WHERE call = $1", call).await, 0);
    }
}

#[tokio::test]
async fn who_gives_a_place_back_as_only_if_need_be_is_not_asked_at_once_again() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let call = open_call(&noor, "2").await;
        sign_up(&app, call, "Anna", "").await;
        sign_up(&app, call, "Bram", "bram@example.org").await;
        let own = format!("/oproepen/mijn/{}", ticket(&app, "calls-signed", signup_of(&app, call, "Bram").await));
        assert_eq!(app.post_form(&own, &[("wat", "nood")], &[]).await.status, 303);
        assert_eq!((state_of(&app, call, "Bram").await.as_deref(), messages(&app, "calls-moved-up").await), (Some("soft"), 0));
        let group = [("naam", "Groep"), ("bereik", "groep@example.org"), ("aantal", "2")];
        app.post_form(&format!("/oproepen/{call}/aanmelden"), &group, &[]).await;
        assert_eq!(state_of(&app, call, "Groep").await.as_deref(), Some("waiting"));
        let own = format!("/oproepen/mijn/{}", ticket(&app, "calls-signed", signup_of(&app, call, "Groep").await));
        app.post_form(&own, &[("wat", "aantal"), ("aantal", "1")], &[]).await;
        assert_eq!(state_of(&app, call, "Groep").await.as_deref(), Some("in"), "one of them fits");
    }
}

async fn cancel(app: &opbouw_testkit::TestApp, call: i64, name: &str) {
    let own = format!("/oproepen/mijn/{}", ticket(app, "calls-signed", signup_of(app, call, name).await));
    assert_eq!(app.post_form(&own, &[("wat", "afmelden")], &[]).await.status, 303);
}
