//! What has been kept long enough goes, all of it and nothing else, and leaves a proof.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use jiff::ToSpan;
use opbouw_access::Role;
use opbouw_admin::{Removed, plan_retention, run_retention, run_when_due};
use opbouw_audit::{Origin, list, list_about, verify};
use opbouw_neighbourhood::{OwnOffer, Terms, store};
use opbouw_post::{NewMessage, kinds, queue};
use opbouw_signin::{Doer, Method};
use opbouw_store::Tx;
use opbouw_testkit::store::list_values;
use opbouw_testkit::{MadeUpVillage, TestApp};
use opbouw_words::Language;

async fn apps() -> Vec<TestApp> {
    TestApp::on_both(MadeUpVillage::new()).await
}

fn night(app: &TestApp) -> Doer {
    Doer::program(Origin::Night, &app.clock.now())
}

async fn is_there(app: &TestApp, person: i64) -> bool {
    app.db.read(move |tx: &mut Tx<'_>| store::find_person(tx, person)).await.unwrap().is_some()
}

async fn offers_soup(app: &TestApp, person: i64) {
    let today = app.clock.now().date();
    let leave = move |tx: &mut Tx<'_>| {
        let maker = store::find_person(tx, person)?.unwrap();
        Ok::<_, opbouw_neighbourhood::NeighbourhoodError>(store::leave_offer(tx, &maker, &OwnOffer::new("Soep", "", false)?, None, today)?)
    };
    app.db.write(leave).await.unwrap();
}

#[tokio::test]
async fn who_did_nothing_for_a_year_goes_and_nobody_else() {
    for app in apps().await {
        let admin = app.staff("Anna", "Gemeente", Role::Admin).await.person;
        let worker = app.staff("Joke", "Welzijn", Role::Worker).await.person;
        let fatma = app.register("Fatma", None).await;
        offers_soup(&app, fatma).await;
        let pseudonym = app.db.read(move |tx: &mut Tx<'_>| store::find_person(tx, fatma)).await.unwrap().unwrap().pseudonym;
        app.clock.pass(7.months());
        let henk = app.register("Henk", None).await;
        app.clock.pass(5.months());
        let on_the_last_day = plan_retention(&app.db, &Terms::default(), &night(&app), 10).await.unwrap();
        assert_eq!(on_the_last_day.all.people, 0, "{}: the last day is a day", app.name);
        app.clock.pass(1.day());

        let anna = app.come_in(admin, Method::Passkey).await;
        let page = anna.get("/beheer/bewaren").await;
        assert!(
            page.has(&format!("<th scope=\"row\">{fatma}</th>")) && page.has("23-11-2026") && page.has("12 maanden niets"),
            "{}",
            page.text
        );
        for name in ["Fatma", "Henk", "Joke", &pseudonym] {
            assert!(!page.has(name), "{name}");
        }
        let run = anna.post("/beheer/bewaren", &[]).await;
        assert_eq!(run.header("location"), "/beheer/bewaren?klaar=opgeruimd");
        assert!(!is_there(&app, fatma).await && is_there(&app, henk).await && is_there(&app, worker).await && is_there(&app, admin).await);
        let values = list_values(&app.db, app.name).await.unwrap();
        assert!(!values["neighbourhood_resources.giver"].contains(&"Fatma".to_owned()));
        assert!(values["happenings_log.kind"].contains(&"person_erased".to_owned()));
        assert!(anna.get("/beheer/bewaren").await.has("Bewoners: 1"));

        let name = opbouw_audit::Pseudonym::parse(&pseudonym).unwrap();
        let lines = list_about(&app.db, &name, 10).await.unwrap();
        assert_eq!(lines.iter().map(|line| line.action.as_str()).collect::<Vec<_>>(), ["person-expire"], "{}", app.name);
        let proof = opbouw_audit::Filter { action: Some("retention-run".to_owned()), ..Default::default() };
        let proof: Vec<(String, Option<i64>)> =
            list(&app.db, &proof, 0).await.unwrap().lines.into_iter().map(|line| (line.object_kind, line.object_id)).collect();
        for (kind, count) in [("removed-people", 1), ("removed-offers", 1)] {
            assert!(proof.contains(&(kind.to_owned(), Some(count))), "{kind}: {proof:?}");
        }
        assert!(verify(&app.db).await.unwrap().is_whole());
    }
}

#[tokio::test]
async fn more_than_a_portion_goes_and_counts_add_up() {
    for app in apps().await {
        for at in 0..230 {
            let _ = at;
            let area = opbouw_neighbourhood::AreaCode::parse("BU99900101").unwrap();
            let new = opbouw_neighbourhood::Registration {
                first_name: opbouw_neighbourhood::FirstName::parse("Fatma").unwrap(),
                area,
                reach: opbouw_neighbourhood::Reach::Nothing,
                language: "nl".to_owned(),
                registered_by: None,
            };
            let today = app.clock.now().date();
            app.db.write(move |tx: &mut Tx<'_>| store::register(tx, &new, today, today)).await.unwrap();
        }
        app.clock.pass(2.days());
        let due = plan_retention(&app.db, &Terms::default(), &night(&app), 10).await.unwrap();
        assert_eq!((due.all.people, due.people.len()), (230, 10));
        let removed = run_retention(&app.db, &Terms::default(), &[], &night(&app)).await.unwrap();
        assert_eq!(removed, Removed { people: 230, ..Removed::default() }, "{}", app.name);
        let values = list_values(&app.db, app.name).await.unwrap();
        assert_eq!(values["audit_lines.action"].iter().filter(|action| *action == "person-expire").count(), 230);
        let again = run_retention(&app.db, &Terms::default(), &[], &night(&app)).await.unwrap();
        assert_eq!(again, Removed::default(), "doing it again removes nothing more");
    }
}

#[tokio::test]
async fn old_sessions_messages_invitations_and_lines_go_as_was_foretold() {
    for app in apps().await {
        let admin = app.staff("Anna", "Gemeente", Role::Admin).await;
        let party = app.party("Welzijn").await;
        let invite = [("mail", "piet@example.org"), ("naam", "Piet"), ("rol", "worker"), ("taal", "nl")];
        assert_eq!(admin.post(&format!("/beheer/partijen/{party}/uitnodigingen"), &invite).await.status, 303);
        app.clock.pass(8.days());
        let due = plan_retention(&app.db, &Terms::default(), &night(&app), 10).await.unwrap().all;
        assert_eq!((due.sign_ins, due.messages, due.trail_lines), (2, 0, 0), "{}", app.name);
        let removed = run_retention(&app.db, &Terms::default(), &[], &night(&app)).await.unwrap();
        assert_eq!(removed, due, "{}", app.name);
        let values = list_values(&app.db, app.name).await.unwrap();
        assert!(values["signin_invites.email"].is_empty() && values["signin_sessions.token"].is_empty());
        assert_eq!(values["post_messages.recipient"], ["piet@example.org"], "what waits is not old");

        app.clock.pass(25.months());
        app.admin.site.postman.deliver_due(app.now_s()).await.unwrap();
        let due = plan_retention(&app.db, &Terms::default(), &night(&app), 10).await.unwrap().all;
        assert!(due.trail_lines > 0 && due.happenings > 0 && due.messages == 1, "{due:?}");
        let removed = run_retention(&app.db, &Terms::default(), &[], &night(&app)).await.unwrap();
        assert_eq!(removed, due, "{}", app.name);
        assert!(verify(&app.db).await.unwrap().is_whole(), "a trail that was cut is whole");
    }
}

#[tokio::test]
async fn nothing_waits_in_the_outbox_for_whoever_went() {
    for app in apps().await {
        let fatma = app.register("Fatma", None).await;
        app.clock.pass(13.months());
        let now_s = app.now_s();
        let message = NewMessage::mail(&kinds::PASSKEY_ADDED, "fatma@example.org", Language::Nl, "late").plain_link("/");
        app.db.write(move |tx: &mut Tx<'_>| queue(tx, now_s, &message)).await.unwrap();
        run_retention(&app.db, &Terms::default(), &[], &night(&app)).await.unwrap();
        assert!(!is_there(&app, fatma).await);
        assert!(list_values(&app.db, app.name).await.unwrap()["post_messages.recipient"].is_empty(), "{}", app.name);
    }
}

#[tokio::test]
async fn the_night_works_once_and_checks_the_trail() {
    for app in apps().await {
        let admin = app.staff("Anna", "Gemeente", Role::Admin).await.person;
        let fatma = app.register("Fatma", None).await;
        assert!(run_when_due(&app.admin).await.unwrap().is_some(), "a house where it never was done does it at its start");
        assert!(run_when_due(&app.admin).await.unwrap().is_none());
        app.clock.pass(13.months());
        let removed = run_when_due(&app.admin).await.unwrap().unwrap();
        assert_eq!(removed.people, 1, "{}", app.name);
        assert!(!is_there(&app, fatma).await);
        app.clock.pass(16.hours());
        assert!(run_when_due(&app.admin).await.unwrap().is_none(), "two in the night");
        app.clock.pass(1.hour());
        assert!(run_when_due(&app.admin).await.unwrap().is_some(), "three in the night");
        let anna = app.come_in(admin, Method::Passkey).await;
        assert!(anna.get("/beheer").await.has("Het spoor is heel"), "{}", app.name);
    }
}

#[tokio::test]
async fn whoever_stopped_working_here_is_kept_for_as_long_as_the_trail() {
    for app in apps().await {
        let admin = app.staff("Anna", "Gemeente", Role::Admin).await.person;
        let joke = app.staff("Joke", "Welzijn", Role::Worker).await.person;
        app.clock.pass(14.months());
        let anna = app.come_in(admin, Method::Passkey).await;
        let party = app.party("Welzijn").await;
        let page = anna.get(&format!("/beheer/partijen/{party}")).await;
        let end = page.all_between("href=\"", "\"").into_iter().find(|address| address.contains("/leden/")).unwrap_or("").to_owned();
        assert_eq!(anna.post(&end, &[]).await.status, 303);
        app.clock.pass(23.months());
        run_retention(&app.db, &Terms::default(), &[], &night(&app)).await.unwrap();
        assert!(is_there(&app, joke).await, "{}: what she did may still have to be explained", app.name);
        app.clock.pass(2.months());
        run_retention(&app.db, &Terms::default(), &[], &night(&app)).await.unwrap();
        assert!(!is_there(&app, joke).await, "{}", app.name);
    }
}
