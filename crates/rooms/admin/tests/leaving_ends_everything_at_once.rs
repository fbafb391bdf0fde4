//! Whoever stops working here is out at that moment, everywhere; what is left behind is told first; and the last admin stays.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use opbouw_access::Role;
use opbouw_neighbourhood::{How, NewConsent, Purpose, store};
use opbouw_signin::Method;
use opbouw_store::Tx;
use opbouw_testkit::store::list_values;
use opbouw_testkit::{MadeUpVillage, TestApp, Visitor};

async fn apps() -> Vec<TestApp> {
    TestApp::on_both(MadeUpVillage::new()).await
}

/// The address of the only membership of a party.
async fn membership(admin: &Visitor<'_>, party: i64) -> String {
    let page = admin.get(&format!("/beheer/partijen/{party}")).await;
    page.all_between("href=\"", "\"").into_iter().find(|address| address.contains("/leden/")).unwrap_or("").to_owned()
}

#[tokio::test]
async fn the_next_request_of_whoever_was_ended_is_that_of_a_visitor() {
    for app in apps().await {
        let admin = app.staff("Anna", "Gemeente", Role::Admin).await;
        let carla = app.staff("Carla", "Welzijn", Role::Coordinator).await;
        let elsewhere = app.come_in(carla.person, Method::Passkey).await;
        let party = app.party("Welzijn").await;
        assert_eq!(carla.get("/beheer").await.status, 200);
        let end = membership(&admin, party).await;
        let asked = admin.get(&end).await;
        assert!(asked.status == 200 && asked.has("Carla") && asked.has("Ja, laat stoppen"), "{}", app.name);
        assert_eq!(carla.get("/beheer").await.status, 200, "asking changes nothing");
        let ended = admin.post(&end, &[]).await;
        assert_eq!(ended.header("location"), format!("/beheer/partijen/{party}?klaar=gestopt"));
        for browser in [&carla, &elsewhere] {
            let reply = browser.get("/beheer").await;
            assert_eq!((reply.status, reply.header("location")), (303, "/inloggen"), "{}", app.name);
        }
        let values = list_values(&app.db, app.name).await.unwrap();
        assert_eq!(values["post_messages.kind"], ["post-membership-ended"]);
        assert_eq!(values["post_messages.recipient"], ["carla@example.org"]);
        assert!(values["audit_lines.action"].contains(&"membership-end".to_owned()));
        assert!(values["happenings_log.kind"].contains(&"membership_ended".to_owned()));
        assert!(admin.get(&format!("/beheer/partijen/{party}")).await.has("Wie hier werkte"));
        assert_eq!(admin.post(&end, &[]).await.status, 404, "ended already");
    }
}

#[tokio::test]
async fn what_is_left_behind_is_told_before_it_is_done() {
    for app in apps().await {
        let admin = app.staff("Anna", "Gemeente", Role::Admin).await;
        let carla = app.staff("Carla", "Welzijn", Role::Coordinator).await;
        let party = app.party("Welzijn").await;
        let (fatma, worker, now_s) = (app.register("Fatma", Some(party)).await, carla.person, app.now_s());
        app.register("Henk", None).await;
        let consent = NewConsent { person: fatma, purpose: Purpose::Found, party: None, given_by: Some(worker), how: How::Phone };
        app.db.write(move |tx: &mut Tx<'_>| store::give_consent(tx, &consent, now_s)).await.unwrap();
        let invite = [("mail", "piet@example.org"), ("naam", "Piet"), ("rol", "worker"), ("taal", "nl")];
        carla.post(&format!("/beheer/partijen/{party}/uitnodigingen"), &invite).await;
        let end = membership(&admin, party).await;
        let alone = admin.get(&end).await;
        for told in [
            "Deze partij kent 1 bewoner.",
            "de laatste die hier met bewoners werkt",
            "de laatste coördinator",
            "Daarna werkt er niemand meer",
            "1 uitnodiging van deze persoon",
            "1 toestemming van een bewoner",
        ] {
            assert!(alone.has(told), "{told}: {}", alone.text);
        }
        assert!(!alone.has("Fatma"), "whom the party knows is not for an admin");
        app.staff("Joke", "Welzijn", Role::Worker).await;
        let with_others = admin.get(&end).await;
        assert!(!with_others.has("kent 1 bewoner") && !with_others.has("de laatste die hier") && with_others.has("de laatste coördinator"));
    }
}

#[tokio::test]
async fn the_last_admin_stays() {
    for app in apps().await {
        let admin = app.staff("Anna", "Gemeente", Role::Admin).await;
        let party = app.party("Gemeente").await;
        let end = membership(&admin, party).await;
        let asked = admin.get(&end).await;
        assert!(asked.has("Dit is de laatste beheerder") && !asked.has("Ja, laat stoppen"));
        let ended = admin.post(&end, &[]).await;
        assert!(ended.status == 409 && ended.has("(NEI-035)"), "{}", ended.text);
        let demoted = admin.post(&end.replace("/einde", "/rol"), &[("rol", "worker")]).await;
        assert!(demoted.status == 400 && demoted.has("(NEI-035)"));
        let party_ended = admin.post(&format!("/beheer/partijen/{party}/einde"), &[]).await;
        assert!(party_ended.status == 409 && party_ended.has("(NEI-035)"), "{}", app.name);
        assert_eq!(admin.get("/beheer/spoor").await.status, 200);
        assert_eq!(list_values(&app.db, app.name).await.unwrap()["post_messages.kind"], Vec::<String>::new());

        let bea = app.staff("Bea", "Ander", Role::Admin).await;
        assert_eq!(admin.post(&end, &[]).await.status, 303);
        assert_eq!(admin.get("/beheer").await.status, 303, "ended by oneself, and out");
        assert_eq!(bea.get("/beheer/spoor").await.status, 200);
    }
}

#[tokio::test]
async fn a_party_ends_with_all_that_belongs_to_it() {
    for app in apps().await {
        let admin = app.staff("Anna", "Gemeente", Role::Admin).await;
        let (carla, joke) = (app.staff("Carla", "Welzijn", Role::Coordinator).await, app.staff("Joke", "Welzijn", Role::Worker).await);
        let party = app.party("Welzijn").await;
        app.register("Fatma", Some(party)).await;
        let invite = [("mail", "piet@example.org"), ("naam", "Piet"), ("rol", "worker"), ("taal", "nl")];
        carla.post(&format!("/beheer/partijen/{party}/uitnodigingen"), &invite).await;
        let asked = admin.get(&format!("/beheer/partijen/{party}/einde")).await;
        assert!(asked.has("2 medewerkers") && asked.has("kent 1 bewoner") && asked.has("1 open uitnodiging"), "{}", asked.text);
        let ended = admin.post(&format!("/beheer/partijen/{party}/einde"), &[]).await;
        assert_eq!(ended.header("location"), "/beheer/partijen?klaar=partij-gestopt");
        for visitor in [&carla, &joke] {
            assert_eq!(visitor.get("/beheer").await.header("location"), "/inloggen", "{}", app.name);
        }
        let values = list_values(&app.db, app.name).await.unwrap();
        let count = |column: &str, wanted: &str| values[column].iter().filter(|value| *value == wanted).count();
        assert_eq!(count("audit_lines.action", "membership-end"), 2);
        assert_eq!(count("happenings_log.kind", "party_ended"), 1);
        assert!(values["signin_invites.email"].iter().all(String::is_empty));
        let page = admin.get(&format!("/beheer/partijen/{party}")).await;
        assert!(page.status == 200 && page.has("gestopt op 23-11-2026") && !page.has("<button class=\"main\">"));
        assert_eq!(admin.post(&format!("/beheer/partijen/{party}"), &[("naam", "X"), ("soort", "organisation")]).await.status, 404);
        assert!(admin.get("/beheer/partijen").await.has("1 partij is gestopt"));
    }
}
