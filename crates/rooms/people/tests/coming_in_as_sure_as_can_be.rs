//! A passkey and the sign-in of an organisation, over HTTP: what they open, what the first one replaces, and what they do not link.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use std::sync::Arc;

use crate::coming_in::{Browser, number, texts, trail};
use crate::device::Device;
use crate::liar::Liar;
use opbouw_access::Role;
use opbouw_neighbourhood::store::end_membership;
use opbouw_neighbourhood::{NeighbourhoodError, store};
use opbouw_signin::{Method, Oidc, Proof, Provider};
use opbouw_store::Tx;
use opbouw_testkit::{MadeUpVillage, TestApp};
use serde_json::json;

/// A device that looks at the site of the tests.
fn device() -> Device {
    Device { origin: "https://opbouw.test".to_owned(), site: "opbouw.test".to_owned(), ..Device::new() }
}

async fn add_passkey(browser: &Browser<'_>, device: &mut Device, name: &str) -> opbouw_testkit::Reply {
    let asked = browser.post_json("/mijn/inloggen/passkey/begin", "{}").await;
    let answer = device.create(&asked.text);
    browser.post_json("/mijn/inloggen/passkey", &format!("{{\"naam\": {}, \"antwoord\": {answer}}}", json!(name))).await
}

async fn use_passkey(browser: &Browser<'_>, device: &mut Device) -> opbouw_testkit::Reply {
    let asked = browser.post_json("/inloggen/passkey/begin", "{}").await;
    let answer = device.get(&asked.text);
    browser.post_json("/inloggen/passkey", &format!("{{\"antwoord\": {answer}}}")).await
}

#[tokio::test]
async fn the_first_passkey_replaces_the_session_of_the_invitation_and_then_opens_the_work() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let joke = app.staff("Joke", "Welzijn", Role::Worker).await.person;
        let invited = app.come_in(joke, Method::Invite).await;
        let (browser, mut phone) = (Browser::with_session(&app, &invited.token), device());
        assert_eq!(browser.get("/mensen").await.status, 403);
        let added = add_passkey(&browser, &mut phone, "Mijn telefoon").await;
        assert_eq!((added.status, added.json()["naar"].as_str()), (200, Some("/mijn")), "{}", added.text);
        assert_ne!(browser.cookie("__Host-sessie").unwrap(), invited.token);
        assert_eq!(browser.get("/mensen").await.status, 200);
        assert_eq!(invited.get("/mijn/inloggen").await.header("location"), "/inloggen", "the weak session is over");
        let again = add_passkey(&browser, &mut device(), "").await;
        assert_eq!(again.json()["naar"], "/mijn/inloggen?klaar=passkey", "a second one keeps the session");
        assert_eq!(texts(&app, "SELECT name FROM signin_passkeys ORDER BY id").await, ["Mijn telefoon", "Passkey"]);

        let elsewhere = Browser::new(&app);
        let came_in = use_passkey(&elsewhere, &mut phone).await;
        assert_eq!((came_in.status, came_in.json()["naar"].as_str()), (200, Some("/mijn")), "{}", came_in.text);
        assert!(elsewhere.cookie("__Host-browser").is_none() && elsewhere.get("/mensen").await.status == 200);
        assert!(elsewhere.get("/mijn/inloggen").await.has("Laatst gebruikt op 23-11-2026"));
        let lines = trail(&app).await;
        assert_eq!(lines.iter().filter(|line| *line == "passkey-add done").count(), 2);
    }
}

#[tokio::test]
async fn a_passkey_of_somebody_else_or_of_another_site_opens_nothing() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let (browser, mut phone) = (Browser::with_session(&app, &app.resident("Fatma").await.token), device());
        assert_eq!(add_passkey(&browser, &mut phone, "x").await.status, 200);
        for mut wrong in [
            Device { handle: phone.handle.clone(), ..device() },
            Device { origin: "https://opbouw.test.elders.nl".to_owned(), ..phone.clone() },
        ] {
            let visitor = Browser::new(&app);
            let refused = use_passkey(&visitor, &mut wrong).await;
            assert!(refused.status == 400 && refused.header("content-type") == "application/problem+json" && !visitor.is_in());
        }
        let (asker, thief) = (Browser::new(&app), Browser::new(&app));
        let asked = asker.post_json("/inloggen/passkey/begin", "{}").await;
        let answer = format!("{{\"antwoord\": {}}}", phone.get(&asked.text));
        assert_eq!(thief.post_json("/inloggen/passkey", &answer).await.json()["code"], "SIGNIN-008", "the question belongs to one browser");
    }
}

/// The program with a provider that gives whatever id_token it is told to.
async fn with_provider(app: TestApp, liar: &Liar) -> TestApp {
    let settings = Provider {
        name: "Welzijn".to_owned(),
        issuer: liar.issuer.clone(),
        client_id: "opbouw".to_owned(),
        proof: Proof::Secret("een-geheim".to_owned()),
        scopes: Vec::new(),
        acr: None,
    };
    let provider = Arc::new(Oidc::new(&settings, "https://opbouw.test/inloggen/terug").unwrap());
    app.with_people(|people| people.provider = Some(provider))
}

/// There and back again, as this account there.
async fn by_provider(app: &TestApp, browser: &Browser<'_>, liar: &Liar, path: &str, subject: &str) -> opbouw_testkit::Reply {
    let sent = browser.get(path).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let address = sent.header("location").to_owned();
    let value = |name: &str| address.split(&format!("{name}=")).nth(1).unwrap().split('&').next().unwrap().to_owned();
    let now_s = app.now_s();
    liar.give(&liar.signed(
        &json!({ "iss": liar.issuer, "sub": subject, "aud": "opbouw", "nonce": value("nonce"), "iat": now_s, "exp": now_s + 300 }),
    ));
    browser.get(&format!("/inloggen/terug?code=c&state={}", value("state"))).await
}

#[tokio::test]
async fn an_account_of_the_organisation_is_linked_after_an_invitation_and_then_opens_the_work() {
    let liar = Liar::start().await;
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let app = with_provider(app, &liar).await;
        let joke = app.staff("Joke", "Welzijn", Role::Worker).await.person;
        let stranger = Browser::new(&app);
        let unknown = by_provider(&app, &stranger, &liar, "/inloggen/organisatie", "joke-daar").await;
        assert!(unknown.status == 403 && unknown.has("SIGNIN-013") && !stranger.is_in());

        let invited = app.come_in(joke, Method::Invite).await;
        let browser = Browser::with_session(&app, &invited.token);
        let linked = by_provider(&app, &browser, &liar, "/inloggen/organisatie", "joke-daar").await;
        assert_eq!((linked.status, linked.header("location")), (303, "/mijn"));
        assert_eq!((browser.get("/mensen").await.status, invited.get("/mijn/inloggen").await.status), (200, 303));

        let back = by_provider(&app, &stranger, &liar, "/inloggen/organisatie", "joke-daar").await;
        assert_eq!((back.header("location"), back.header("referrer-policy")), ("/mijn", "no-referrer"));
        assert_eq!(texts(&app, "SELECT DISTINCT method FROM signin_sessions WHERE method IN ('oidc', 'invite')").await, ["oidc"]);
        assert!(trail(&app).await.contains(&"identity-link done".to_owned()));

        let by_mail = Browser::with_session(&app, &app.come_in(joke, Method::Mail).await.token);
        let other = by_provider(&app, &by_mail, &liar, "/inloggen/organisatie?koppel=ja", "lezer-van-haar-mail").await;
        assert!(other.status == 403, "the mail of a worker links nothing");
        assert_eq!(number(&app, "SELECT count(*) FROM signin_identities").await, 1);
    }
}

#[tokio::test]
async fn a_sure_session_may_link_too_but_not_what_is_of_somebody_else() {
    let liar = Liar::start().await;
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let app = with_provider(app, &liar).await;
        let (joke, kees) = (app.staff("Joke", "Welzijn", Role::Worker).await, app.staff("Kees", "Welzijn", Role::Worker).await);
        let (joke, kees) = (Browser::with_session(&app, &joke.token), Browser::with_session(&app, &kees.token));
        let linked = by_provider(&app, &joke, &liar, "/inloggen/organisatie?koppel=ja", "42").await;
        assert_eq!(linked.header("location"), "/mijn/inloggen?klaar=koppeling");
        assert!(joke.get("/mijn/inloggen").await.has(&liar.issuer));
        let taken = by_provider(&app, &kees, &liar, "/inloggen/organisatie?koppel=ja", "42").await;
        assert!(taken.status == 409 && taken.has("SIGNIN-017"));
    }
}

#[tokio::test]
async fn who_left_comes_in_as_a_resident_and_nothing_more() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let joke = app.staff("Joke", "Welzijn", Role::Worker).await;
        let (browser, mut phone) = (Browser::with_session(&app, &joke.token), device());
        assert_eq!(add_passkey(&browser, &mut phone, "x").await.status, 200);
        let (party, today) = (app.party("Welzijn").await, app.clock.now().date());
        let end = move |tx: &mut Tx<'_>| -> Result<(), NeighbourhoodError> {
            for member in store::list_members(tx, party)? {
                end_membership(tx, &member, today)?;
            }
            Ok(())
        };
        app.db.write(end).await.unwrap();
        let later = Browser::new(&app);
        assert_eq!(use_passkey(&later, &mut phone).await.status, 200);
        assert_eq!((later.get("/mijn/inloggen").await.status, later.get("/mensen").await.status), (200, 404));
    }
}
