//! The coordinator's call, from one sentence to the thank-you.

use jiff::ToSpan;
use opbouw_access::Role;

use crate::hall::{back, coordinator, found_resident, messages, number, open_call, pass, sign_up, signup_of, state_of, ticket, villages};

#[tokio::test]
async fn one_sentence_becomes_a_form_with_tasks() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let form = noor
            .post("/oproepen/nieuw", &[("zin", "zaterdag 5 december 200 mensen dorpsopruiming in Lindelo 10-12"), ("soort-oproep", "")])
            .await;
        assert_eq!(form.status, 200);
        for filled in [
            "value=\"Dorpsopruiming\"",
            "value=\"2026-12-05\"",
            "value=\"10:00\"",
            "value=\"12:00\"",
            "value=\"170\"",
            "value=\"20\"",
            "value=\"BU99900101\" selected",
        ] {
            assert!(form.has(filled), "{filled}: {}", form.text);
        }
        let asked_for_too_many = noor.post("/oproepen/nieuw", &[("zin", "10.000 mensen opruimen"), ("soort-oproep", "schoonmaak")]).await;
        assert!(asked_for_too_many.has("value=\"10000\""), "what was typed comes back to be looked at");
    }
}

#[tokio::test]
async fn a_call_goes_from_draft_to_thank_you() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let call = open_call(&noor, "4").await;
        assert!(app.get("/oproepen").await.has("Dorpsopruiming"));
        assert!(app.get(&format!("/oproepen/{call}")).await.has("nog 4 plekken"));

        for name in ["Fatma", "Henk", "Toos"] {
            found_resident(&app, name).await;
        }
        let wave = noor.get(&format!("/oproepen/{call}/golf")).await;
        let ticks: Vec<String> = wave.all_between("name=\"wie\" value=\"", "\"").into_iter().map(str::to_owned).collect();
        assert!(wave.has("Fatma, Lindelo") && !ticks.is_empty(), "{}", wave.text);
        assert_eq!(messages(&app, "calls-invited").await, 0, "nothing goes out before somebody presses");
        let fields: Vec<(&str, &str)> = ticks.iter().map(|tick| ("wie", tick.as_str())).collect();
        assert_eq!(noor.post(&format!("/oproepen/{call}/golf"), &fields).await.status, 303);
        assert_eq!(messages(&app, "calls-invited").await, ticks.len() as i64);
        let again = noor.post(&format!("/oproepen/{call}/golf"), &fields).await;
        assert!(again.status == 400 && again.has("CALLS-020"), "a wave goes out once");

        let invitation = number(&app, "SELECT min(id) FROM calls_invitations WHERE call = $1", call).await;
        let address = format!("/oproepen/antwoord/{}", ticket(&app, "calls-invited", invitation));
        assert_eq!(app.get(&address).await.status, 200);
        assert_eq!(number(&app, "SELECT count(*) FROM calls_signups WHERE call = $1", call).await, 0, "opening a link answers nothing");
        assert!(app.post_form(&address, &[("antwoord", "ja")], &[]).await.has("Dank u wel, u doet mee"));
        sign_up(&app, call, "Willemien", "06-12345678").await;
        sign_up(&app, call, "Bram", "bram@example.org").await;

        let bram = signup_of(&app, call, "Bram").await;
        noor.post(&format!("/oproepen/{call}/mensen/{bram}"), &[("wat", "leider"), ("stand", "in")]).await;
        let sheet = noor.get(&format!("/oproepen/{call}/lijst")).await;
        assert!(sheet.has("Ploeg van Bram") && sheet.has("Willemien") && !sheet.has("06") && !sheet.has("bram@"), "{}", sheet.text);

        let done = pass(&app, 11.days()).await;
        assert_eq!((done.reminded, messages(&app, "calls-start-card").await), (1, 3), "the day before");
        assert_eq!(pass(&app, 1.hour()).await.reminded, 0, "once");
        pass(&app, 1.day()).await;
        let noor = back(&app, &noor).await;
        noor.post(&format!("/oproepen/{call}/mensen/{bram}"), &[("wat", "kwam"), ("stand", "in")]).await;
        let willemien = signup_of(&app, call, "Willemien").await;
        noor.post(&format!("/oproepen/{call}/mensen/{willemien}"), &[("wat", "miste"), ("stand", "in")]).await;
        assert_eq!(number(&app, "SELECT 10 * came + missed FROM calls_calls WHERE id = $1", call).await, 11);

        let done = pass(&app, 1.day()).await;
        assert_eq!((done.ended, done.prompted), (1, 1), "the day after it is over, and its maker is asked to thank");
        let noor = back(&app, &noor).await;
        for _ in 0..2 {
            assert_eq!(
                noor.post(&format!("/oproepen/{call}/bedank"), &[]).await.header("location"),
                format!("/oproepen/{call}/beheer?klaar=bedankt")
            );
        }
        assert_eq!(messages(&app, "calls-thanks").await, 2, "who was there, once; not who missed it");
        assert!(app.get(&format!("/oproepen/{call}")).await.has("Deze dag is voorbij"));
    }
}

#[tokio::test]
async fn a_call_is_called_off_and_everybody_hears_it() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let call = open_call(&noor, "1").await;
        sign_up(&app, call, "Bram", "bram@example.org").await;
        sign_up(&app, call, "Toos", "0612345678").await;
        assert!(noor.get(&format!("/oproepen/{call}/afgelasten")).await.has("2 aanmeldingen"));
        for _ in 0..2 {
            noor.post(&format!("/oproepen/{call}/afgelasten"), &[("reden", "weather")]).await;
        }
        assert_eq!(messages(&app, "calls-off").await, 2, "the one who waits too, once");
        let late = app.post_form(&format!("/oproepen/{call}/aanmelden"), &[("naam", "Laat"), ("aantal", "1")], &[]).await;
        assert!(late.status == 409 && late.has("CALLS-016"));
        assert_eq!(state_of(&app, call, "Laat").await, None);
    }
}

#[tokio::test]
async fn a_coordinator_writes_in_who_calls_and_promises_of_shops_are_counted() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let call = open_call(&noor, "2").await;
        let task = number(&app, "SELECT id FROM calls_tasks WHERE call = $1", call).await.to_string();
        let fields = [("taak", task.as_str()), ("naam", "Sjoukje"), ("bereik", ""), ("aantal", "2")];
        assert_eq!(noor.post(&format!("/oproepen/{call}/mensen"), &fields).await.status, 303);
        assert_eq!(state_of(&app, call, "Sjoukje").await.as_deref(), Some("in"));
        noor.post(&format!("/oproepen/{call}/spullen"), &[("wat", "Taarten"), ("aantal", "10")]).await;
        let thing = number(&app, "SELECT id FROM calls_pledges WHERE call = $1", call).await.to_string();
        noor.post(&format!("/oproepen/{call}/spullen"), &[("ding", &thing), ("aantal", "6"), ("gever", "Bakkerij Bos")]).await;
        assert!(app.get(&format!("/oproepen/{call}")).await.has("Taarten: nog 4 nodig"));
        let wrong = noor.post(&format!("/oproepen/{call}/spullen"), &[("wat", "Taarten"), ("aantal", "0")]).await;
        assert!(wrong.status == 400 && wrong.has("CALLS-021"));
    }
}

#[tokio::test]
async fn a_club_brings_people_and_paper_leads_to_the_same_call() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let call = open_call(&noor, "9").await;
        let poster = app.get(&format!("/oproepen/{call}/poster")).await;
        let short = poster.all_between("opbouw.test/oproep/", "<")[0].to_owned();
        assert!(poster.has("class=\"call-qr\"") && poster.text.matches(&short).count() >= 8, "a code and strips");
        assert_eq!(app.get(&format!("/oproep/{}", short.to_uppercase())).await.header("location"), format!("/oproepen/{call}?bron=qr"));
        assert_eq!(app.get(&format!("/oproep/{short}?via=tennis")).await.header("location"), format!("/oproepen/{call}?via=tennis"));
        let fields = [("naam", "Bram"), ("bereik", ""), ("aantal", "1"), ("via", "tennis")];
        app.post_form(&format!("/oproepen/{call}/aanmelden"), &fields, &[]).await;
        assert!(noor.get(&format!("/oproepen/{call}/beheer")).await.has("tennis: 1"));
        let policy = app.staff("Piet", "Gemeente", Role::Policy).await;
        assert_eq!(policy.get(&format!("/oproepen/{call}/beheer")).await.status, 404);
    }
}

#[tokio::test]
async fn a_weekday_that_is_not_that_day_is_told_on_the_form() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let form = noor.post("/oproepen/nieuw", &[("zin", "zaterdag 14 maart 20 mensen dorpsopruiming in Lindelo 10-12")]).await;
        assert!(form.has("U schreef zaterdag, en het is zondag 14 maart") && form.has("2027-03-14"), "{}", form.text);
        let right = noor.post("/oproepen/nieuw", &[("zin", "zondag 14 maart 20 mensen dorpsopruiming in Lindelo 10-12")]).await;
        assert!(!right.has("U schreef"), "{}", right.text);
    }
}

#[tokio::test]
async fn a_crew_led_by_somebody_of_another_party_is_work_done_together() {
    for app in villages().await {
        let noor = coordinator(&app).await;
        let youssef = app.staff("Youssef", "Woonstichting", Role::Worker).await;
        let call = open_call(&noor, "4").await;
        assert_eq!(youssef.post(&format!("/oproepen/{call}/aanmelden"), &[("aantal", "1")]).await.status, 303);
        let signup = signup_of(&app, call, "Youssef").await;
        for wat in ["leider", "leider", "geen-leider"] {
            noor.post(&format!("/oproepen/{call}/mensen/{signup}"), &[("wat", wat), ("stand", "in")]).await;
        }
        let counted = "SELECT CAST(sum(count) AS BIGINT) FROM ties_worked WHERE how = 'call' AND $1 > 0";
        assert_eq!(number(&app, counted, call).await, 1, "{}: once, however often it is pressed", app.name);
    }
}
