//! A resident sees, changes, shares and takes back what is kept about them; at once effective.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use jiff::ToSpan;
use opbouw_access::Role;
use opbouw_testkit::{MadeUpVillage, TestApp};

#[tokio::test]
async fn offer_is_found_as_soon_as_its_maker_agrees_and_no_longer_when_they_take_it_back() {
    for app in TestApp::on_both(MadeUpVillage::new()).await {
        let fatma = app.resident("Fatma").await;
        let left = fatma.post("/mijn/aanbod", &[("tekst", "Ik kook graag soep voor de buren"), ("soort", "aanbod")]).await;
        assert_eq!((left.status, left.header("location")), (303, "/mijn?klaar=aanbod"), "{}", app.name);
        assert!(!app.ask("Wie kan soep koken voor mij?").await.has("Fatma"), "nobody agreed to be found");
        fatma.post("/mijn/toestemming/geven", &[("doel", "found")]).await;
        assert!(app.ask("Wie kan soep koken voor mij?").await.has("soep voor de buren"), "{}", app.name);
        fatma.post("/mijn/toestemming/intrekken", &[("doel", "found")]).await;
        assert!(!app.ask("Wie kan soep koken voor mij?").await.has("soep voor de buren"), "{}", app.name);
    }
}

#[tokio::test]
async fn changed_and_ended_offers_follow_at_once() {
    let app = TestApp::on(MadeUpVillage::new()).await;
    let fatma = app.resident("Fatma").await;
    fatma.post("/mijn/toestemming/geven", &[("doel", "found")]).await;
    fatma.post("/mijn/aanbod", &[("tekst", "Ik kook graag soep"), ("soort", "aanbod")]).await;
    fatma.post("/mijn/aanbod/1", &[("tekst", "Ik repareer fietsen"), ("soort", "aanbod")]).await;
    assert!(app.ask("Mijn fiets is kapot, wie repareert hem?").await.has("Ik repareer fietsen"));
    assert_eq!(fatma.post("/mijn/aanbod/1/einde", &[]).await.header("location"), "/mijn?klaar=gestopt");
    assert!(!app.ask("Mijn fiets is kapot, wie repareert hem?").await.has("Ik repareer fietsen"));
    assert_eq!(fatma.post("/mijn/aanbod/1/einde", &[]).await.status, 303, "a second tap finds it done");
    let stale = fatma.post("/mijn/aanbod/1", &[("tekst", "Ik repareer fietsen"), ("soort", "aanbod")]).await;
    assert!(stale.status == 400 && stale.has("NEI-040"), "a tab from before does not let it hold again unseen");
    assert_eq!(fatma.post("/mijn/aanbod/999/einde", &[]).await.status, 404, "not hers");
    assert_eq!(fatma.post("/mijn/aanbod/1/weg", &[]).await.status, 303);
    assert!(!fatma.get("/mijn").await.has("Ik repareer fietsen"));
}

#[tokio::test]
async fn offer_that_rests_is_found_by_nobody_until_it_is_taken_up_again_or_its_day_comes() {
    for app in TestApp::on_both(MadeUpVillage::new()).await {
        let fatma = app.resident("Fatma").await;
        fatma.post("/mijn/toestemming/geven", &[("doel", "found")]).await;
        fatma.post("/mijn/aanbod", &[("tekst", "Ik repareer fietsen"), ("soort", "aanbod")]).await;
        let is_found = async || app.ask("Mijn fiets is kapot, wie repareert hem?").await.has("Ik repareer fietsen");
        for day in ["gisteren", "2026-11-23", "2020-01-01", "2031-01-01"] {
            let refused = fatma.post("/mijn/aanbod/1/pauze", &[("tot", day)]).await;
            assert!(refused.status == 400 && refused.has("NEI-044"), "{day}");
        }
        for _ in 0..2 {
            assert_eq!(fatma.post("/mijn/aanbod/1/pauze", &[("tot", "2026-12-01")]).await.header("location"), "/mijn?klaar=pauze");
        }
        assert!(!is_found().await && fatma.get("/mijn").await.has("Rust tot 1-12-2026"), "{}", app.name);
        assert_eq!(app.resident("Bakir").await.post("/mijn/aanbod/1/pauze", &[("tot", "")]).await.status, 404, "not his");
        assert_eq!(fatma.post("/mijn/aanbod/1/pauze", &[("tot", "")]).await.header("location"), "/mijn?klaar=verder");
        assert!(is_found().await, "{}", app.name);
        fatma.post("/mijn/aanbod/1/pauze", &[("tot", "2026-12-01")]).await;
        assert_eq!(opbouw_people::run_due(&app.people).await, Ok(0), "not yet");
        app.clock.pass(200.hours());
        assert_eq!((opbouw_people::run_due(&app.people).await, opbouw_people::run_due(&app.people).await), (Ok(1), Ok(0)));
        assert!(is_found().await, "{}", app.name);
    }
}

#[tokio::test]
async fn what_was_understood_stands_under_each_offer_and_request() {
    let app = TestApp::on(MadeUpVillage::new()).await;
    let fatma = app.resident("Fatma").await;
    fatma.post("/mijn/aanbod", &[("tekst", "Ik kook graag soep voor de buren"), ("soort", "aanbod")]).await;
    fatma.post("/mijn/aanbod", &[("tekst", "Wie wil mijn hond uitlaten?"), ("soort", "vraag")]).await;
    fatma.post("/mijn/aanbod", &[("tekst", "Bla blabla"), ("soort", "aanbod")]).await;
    let page = fatma.get("/mijn").await;
    assert!(page.has("<li>Hond uitlaten</li>") || page.has("<li>Hond"), "{}", page.text);
    assert_eq!(page.text.matches("Wij begrepen, en zo vinden").count(), 2, "{}", page.text);
    assert!(page.has("Wij begrepen niet waar dit over gaat"));
}

#[tokio::test]
async fn request_is_no_answer_to_somebody_who_asks_the_same() {
    let app = TestApp::on(MadeUpVillage::new()).await;
    let hendrik = app.resident("Hendrik").await;
    hendrik.post("/mijn/toestemming/geven", &[("doel", "found")]).await;
    hendrik.post("/mijn/aanbod", &[("tekst", "Hulp in de tuin"), ("soort", "vraag")]).await;
    assert!(!app.ask("Wie kan mij helpen in de tuin?").await.titles().contains(&"Hulp in de tuin"));
}

#[tokio::test]
async fn worker_sees_whom_their_party_knows_and_the_resident_reads_that_they_looked() {
    for app in TestApp::on_both(MadeUpVillage::new()).await {
        let (joke, fatma) = (app.staff("Joke", "Welzijn", Role::Worker).await, app.resident("Fatma").await);
        let page = format!("/mensen/{}", fatma.person);
        assert_eq!(joke.get(&page).await.status, 404, "{}: not involved", app.name);
        let party = app.party("Welzijn").await.to_string();
        fatma.post("/mijn/toestemming/geven", &[("doel", "shared"), ("partij", &party)]).await;
        assert!(joke.get(&page).await.has("fatma@example.org"), "{}", app.name);
        assert!(joke.get("/mensen").await.has("Fatma"));
        let insight = fatma.get("/mijn/inzage").await;
        assert!(insight.has("Joke (Welzijn)") && insight.has("keek op de pagina"), "{}", app.name);
        fatma.post("/mijn/toestemming/intrekken", &[("doel", "shared"), ("partij", &party)]).await;
        assert_eq!(joke.get(&page).await.status, 404, "{}", app.name);
        assert!(!joke.get("/mensen").await.has("Fatma"));
    }
}

#[tokio::test]
async fn page_of_somebody_else_is_the_same_as_a_page_of_nobody() {
    let app = TestApp::on(MadeUpVillage::new()).await;
    let (joke, anouk) = (app.staff("Joke", "Welzijn", Role::Worker).await, app.staff("Anouk", "Gemeente", Role::Policy).await);
    let fatma = app.resident("Fatma").await;
    for visitor in [&joke, &anouk, &fatma] {
        let other = if visitor.person == fatma.person { joke.person } else { fatma.person };
        let (there, nobody) = (visitor.get(&format!("/mensen/{other}")).await, visitor.get("/mensen/999999").await);
        assert_eq!((there.status, &there.text), (404, &nobody.text));
        for path in ["wissen", "inzage", "inzage.json"] {
            assert_eq!(visitor.get(&format!("/mensen/{other}/{path}")).await.status, 404, "{path}");
        }
        for path in ["gegevens", "toestemming/geven", "toestemming/intrekken", "aanbod", "beperken", "wissen"] {
            let fields = [("naam", "Bep"), ("plaats", "BU99900101"), ("doel", "found"), ("tekst", "Soep"), ("doe", "aan")];
            assert_eq!(visitor.post(&format!("/mensen/{other}/{path}"), &fields).await.status, 404, "{path}");
        }
    }
    assert_eq!(fatma.get("/mijn").await.status, 200, "and she is still there");
}

#[tokio::test]
async fn restricted_data_stand_still_and_can_still_be_seen_taken_along_and_erased() {
    let app = TestApp::on(MadeUpVillage::new()).await;
    let fatma = app.resident("Fatma").await;
    fatma.post("/mijn/toestemming/geven", &[("doel", "found")]).await;
    fatma.post("/mijn/aanbod", &[("tekst", "Ik kook graag soep voor de buren"), ("soort", "aanbod")]).await;
    fatma.post("/mijn/beperken", &[("doe", "aan")]).await;
    assert!(!app.ask("Wie kan soep koken?").await.has("soep voor de buren"));
    assert_eq!(fatma.post("/mijn/aanbod", &[("tekst", "Brood"), ("soort", "aanbod")]).await.status, 404);
    assert_eq!(fatma.get("/mijn/inzage.json").await.json()["persoon"]["toestand"], "restricted");
    fatma.post("/mijn/beperken", &[("doe", "uit")]).await;
    assert!(app.ask("Wie kan soep koken?").await.has("soep voor de buren"));
}

#[tokio::test]
async fn export_holds_everything_and_nobody_else() {
    let app = TestApp::on(MadeUpVillage::new()).await;
    let (fatma, _henk) = (app.resident("Fatma").await, app.resident("Henk").await);
    fatma.post("/mijn/aanbod", &[("tekst", "Soep"), ("soort", "aanbod")]).await;
    let reply = fatma.get("/mijn/inzage.json").await;
    assert!(reply.header("content-disposition").starts_with("attachment") && reply.header("cache-control").contains("no-store"));
    let json = reply.json();
    assert_eq!(json["persoon"]["mail"], "fatma@example.org");
    assert_eq!(json["aanbodEnVragen"][0]["tekst"], "Soep");
    assert_eq!(json["toestemmingen"][0]["waarvoor"], "stored");
    assert!(!reply.has("Henk"));
}

#[tokio::test]
async fn faults_come_back_all_at_once_and_change_nothing() {
    let app = TestApp::on(MadeUpVillage::new()).await;
    let (fatma, _henk) = (app.resident("Fatma").await, app.resident("Henk").await);
    let fields = [("naam", "Аdmin"), ("plaats", "BU99900101"), ("bereik", "telefoon"), ("telefoon", "112"), ("taal", "nl")];
    let refused = fatma.post("/mijn/gegevens", &fields).await;
    assert_eq!(refused.status, 400);
    assert!(refused.has("NEI-025") && refused.has("NEI-028"));
    let taken = [("naam", "Fatma"), ("plaats", "BU99900101"), ("bereik", "mail"), ("mail", "HENK@example.org"), ("taal", "nl")];
    assert_eq!(fatma.post("/mijn/gegevens", &taken).await.header("location"), "/mijn?klaar=adres", "the screen does not tell who is here");
    assert!(fatma.get("/mijn").await.has("fatma@example.org"));
    let link = address_link(&app, 1);
    assert!(fatma.post("/mijn/adres", &[("ticket", &link)]).await.has("NEI-029"), "whoever reads the mail of Henk has the account already");
    assert!(fatma.post("/mijn/aanbod", &[("tekst", " ")]).await.has("NEI-033"));
    assert!(fatma.post("/mijn/aanbod", &[("tekst", "Soep, bel 06-12345678")]).await.has("NEI-041"));
    let missing = fatma.post("/mijn/gegevens", &[("naam", "Fatma")]).await;
    assert!(
        missing.status == 400 && missing.has("NEI-037") && missing.has("NEI-038"),
        "nothing is taken away by a field that is not there"
    );
}

/// What stands behind `/mijn/adres/` in the mail.
fn address_link(app: &TestApp, number: i64) -> String {
    opbouw_post::kinds::ADDRESS.ticket(&app.people.site.key, &number.to_string()).unwrap()
}

#[tokio::test]
async fn new_address_counts_when_its_owner_confirms_it_and_for_nobody_else() {
    for app in TestApp::on_both(MadeUpVillage::new()).await {
        let (fatma, stranger) = (app.resident("Fatma").await, app.resident("Vreemde").await);
        let new = [("naam", "Fatma"), ("plaats", "BU99900101"), ("bereik", "mail"), ("mail", "nieuw@example.org"), ("taal", "nl")];
        assert_eq!(fatma.post("/mijn/gegevens", &new).await.header("location"), "/mijn?klaar=adres");
        let link = address_link(&app, 1);
        let path = format!("/mijn/adres/{link}");
        assert!(fatma.get("/mijn").await.has("fatma@example.org"), "{}: the old one until then", app.name);
        assert_eq!(app.get(&path).await.status, 303, "sign in first");
        assert_eq!(stranger.post("/mijn/adres", &[("ticket", &link)]).await.status, 400, "a slip of the pen gives an account to nobody");
        assert!(fatma.get(&path).await.has("nieuw@example.org"));
        assert!(fatma.get("/mijn").await.has("fatma@example.org"), "looking is not confirming");
        assert_eq!(fatma.post("/mijn/adres", &[("ticket", &link)]).await.header("location"), "/mijn?klaar=gegevens");
        assert!(fatma.get("/mijn").await.has("nieuw@example.org"), "{}", app.name);
        assert_eq!(fatma.post("/mijn/adres", &[("ticket", &link)]).await.status, 400, "{}: used", app.name);
        for _ in 0..5 {
            fatma.post("/mijn/gegevens", &[("mail", "ander@example.org"), new[0], new[1], new[2], new[4]]).await;
        }
        assert!(fatma.post("/mijn/gegevens", &[("mail", "zesde@example.org"), new[0], new[1], new[2], new[4]]).await.has("NEI-043"));
        app.clock.pass(jiff::Span::new().hours(25));
        let late = format!("/mijn/adres/{}", address_link(&app, 2));
        assert_eq!(fatma.get(&late).await.status, 400, "{}: too late", app.name);
    }
}

#[tokio::test]
async fn form_of_another_site_does_nothing_even_with_the_cookie() {
    let app = TestApp::on(MadeUpVillage::new()).await;
    let fatma = app.resident("Fatma").await;
    let cookie = fatma.cookie();
    for headers in [vec![("cookie", cookie.as_str())], vec![("cookie", cookie.as_str()), ("sec-fetch-site", "same-site")]] {
        assert_eq!(app.post_form("/mijn/wissen", &[], &headers).await.status, 403, "{headers:?}");
    }
    assert_eq!(fatma.get("/mijn").await.status, 200);
}
