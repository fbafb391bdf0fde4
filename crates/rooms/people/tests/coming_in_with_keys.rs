//! Passkeys and sessions of one's own: seen, ended, and out of reach of who has no more than the mail of a worker.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use crate::coming_in::{Browser, change, number, texts, trail};
use opbouw_access::Role;
use opbouw_signin::{Method, Oidc, Proof, Provider};
use opbouw_store::values;
use opbouw_testkit::{MadeUpVillage, TestApp};

async fn put_passkey(app: &TestApp, person: i64, name: &'static str) -> String {
    let sql = "INSERT INTO signin_passkeys (person, name, credential_id, credential, added_at) VALUES ($1, $2, $2, '{}', 0)";
    change(app, sql, &values![person, name]).await;
    number(app, "SELECT max(id) FROM signin_passkeys").await.to_string()
}

#[tokio::test]
async fn sessions_are_listed_and_ended_one_by_one_and_all_but_this() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let person = app.register("Fatma", None).await;
        let (here, phone, old) =
            (app.come_in(person, Method::Mail).await, app.come_in(person, Method::Passkey).await, app.come_in(person, Method::Mail).await);
        let page = here.get("/mijn/inloggen").await;
        assert_eq!((page.all_between("Firefox, Android</strong>", "<").len(), page.all_between("dit apparaat", "<").len()), (3, 1));
        assert!(page.has("23-11-2026 10:00"));
        let phone_id = number(&app, "SELECT id FROM signin_sessions WHERE method = 'passkey'").await.to_string();
        let reply = here.post("/mijn/inloggen/sessie/einde", &[("nummer", &phone_id)]).await;
        assert_eq!(reply.header("location"), "/mijn/inloggen?klaar=sessie-weg");
        assert!(here.get("/mijn/inloggen?klaar=sessie-weg").await.has("Dat apparaat is uitgelogd"));
        assert_eq!(phone.get("/mijn/inloggen").await.header("location"), "/inloggen");
        assert_eq!(old.get("/mijn/inloggen").await.status, 200);
        here.post("/mijn/inloggen/sessies/einde", &[]).await;
        assert_eq!((old.get("/mijn/inloggen").await.status, here.get("/mijn/inloggen").await.status), (303, 200));
        assert_eq!(trail(&app).await, ["session-end done", "session-end-others done"]);
    }
}

#[tokio::test]
async fn nobody_ends_a_session_or_removes_a_key_of_somebody_else() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let (fatma, henk) = (app.resident("Fatma").await, app.resident("Henk").await);
        let key = put_passkey(&app, fatma.person, "Telefoon").await;
        let session = number(&app, "SELECT min(id) FROM signin_sessions").await.to_string();
        henk.post("/mijn/inloggen/sessie/einde", &[("nummer", &session)]).await;
        let reply = henk.post("/mijn/inloggen/passkey/verwijderen", &[("nummer", &key)]).await;
        assert!(reply.status == 409 && reply.has("SIGNIN-009"));
        assert_eq!(fatma.get("/mijn/inloggen").await.status, 200);
        assert!(fatma.get("/mijn/inloggen").await.has("Telefoon") && !henk.get("/mijn/inloggen").await.has("Telefoon"));
    }
}

#[tokio::test]
async fn a_worker_keeps_one_key_and_the_mail_alone_changes_none() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let joke = app.staff("Joke", "Welzijn", Role::Worker).await;
        let (first, second) = (put_passkey(&app, joke.person, "Telefoon").await, put_passkey(&app, joke.person, "Laptop").await);
        let by_mail = app.come_in(joke.person, Method::Mail).await;
        assert!(by_mail.post("/mijn/inloggen/passkey/verwijderen", &[("nummer", &first)]).await.has("SIGNIN-014"));
        let add = by_mail.get("/mijn/inloggen/passkey").await;
        assert!(add.status == 403 && add.has("SIGNIN-014"));
        let begin = Browser::with_session(&app, &by_mail.token).post_json("/mijn/inloggen/passkey/begin", "{}").await;
        assert_eq!((begin.status, begin.header("content-type")), (403, "application/problem+json"));
        let removed = joke.post("/mijn/inloggen/passkey/verwijderen", &[("nummer", &first)]).await;
        assert_eq!(removed.header("location"), "/mijn/inloggen?klaar=passkey-weg");
        assert!(joke.post("/mijn/inloggen/passkey/verwijderen", &[("nummer", &second)]).await.has("SIGNIN-016"));
        assert_eq!(texts(&app, "SELECT name FROM signin_passkeys").await, ["Laptop"]);
        assert_eq!(trail(&app).await, ["passkey-remove refused", "passkey-remove done", "passkey-remove refused"]);
    }
}

#[tokio::test]
async fn the_questions_to_a_device_are_json_and_a_wrong_answer_is_a_problem_in_words() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let visitor = Browser::new(&app);
        let asked = visitor.post_json("/inloggen/passkey/begin", "{}").await;
        assert!(asked.status == 200 && asked.json()["publicKey"]["challenge"].is_string() && visitor.cookie("__Host-browser").is_some());
        let wrong = visitor.post_json("/inloggen/passkey", "{\"antwoord\": {\"id\": \"x\"}}").await;
        assert_eq!(
            (wrong.status, wrong.header("content-type"), wrong.json()["code"].as_str()),
            (400, "application/problem+json", Some("SIGNIN-010"))
        );
        assert!(wrong.json()["title"].as_str().unwrap().starts_with("De passkey kon niet"));
        let again = visitor.post_json("/inloggen/passkey", "{\"antwoord\": {}}").await;
        assert_eq!(again.json()["code"], "SIGNIN-008", "one question is answered once");
        assert!(!visitor.is_in());

        let fatma = Browser::with_session(&app, &app.resident("Fatma").await.token);
        let asked = fatma.post_json("/mijn/inloggen/passkey/begin", "{}").await;
        assert_eq!(asked.json()["publicKey"]["authenticatorSelection"]["residentKey"], "required");
        let wrong = fatma.post_json("/mijn/inloggen/passkey", "{\"naam\": \"Telefoon\", \"antwoord\": {}}").await;
        assert_eq!(wrong.json()["code"], "SIGNIN-010");
        assert_eq!(trail(&app).await, ["session-begin refused", "session-begin refused", "passkey-add refused"]);
        let elsewhere = app.post_form("/inloggen/passkey/begin", &[], &[("sec-fetch-site", "cross-site")]).await;
        assert_eq!(elsewhere.status, 403);
    }
}

#[tokio::test]
async fn the_script_is_only_on_pages_that_need_it() {
    let app = TestApp::lindelo().await;
    let fatma = app.resident("Fatma").await;
    assert!(app.get("/inloggen").await.has("passkey.js") && fatma.get("/mijn/inloggen/passkey").await.has("passkey.js"));
    assert!(!fatma.get("/mijn/inloggen").await.has("passkey.js") && !app.get("/aanmelden").await.has("passkey.js"));
    let without = TestApp::lindelo().await.with_people(|people| people.passkeys = None);
    assert!(!without.get("/inloggen").await.has("passkey"));
    assert_eq!(without.post_form("/inloggen/passkey/begin", &[], &[]).await.status, 404);
}

#[tokio::test]
async fn a_provider_that_is_away_is_told_in_words_and_without_one_there_is_no_door() {
    let app = TestApp::lindelo().await;
    assert_eq!((app.get("/inloggen/organisatie").await.status, app.get("/inloggen/terug?code=x").await.status), (404, 404));
    let settings = Provider {
        name: "Welzijn".to_owned(),
        issuer: "http://127.0.0.1:1".to_owned(),
        client_id: "opbouw".to_owned(),
        proof: Proof::Secret("geheim".to_owned()),
        scopes: Vec::new(),
        acr: None,
    };
    let provider = Oidc::new(&settings, "https://opbouw.test/inloggen/terug").unwrap();
    let app = app.with_people(|people| people.provider = Some(std::sync::Arc::new(provider)));
    let browser = Browser::new(&app);
    assert!(browser.get("/inloggen").await.has("Log in via Welzijn"));
    let away = browser.get("/inloggen/organisatie").await;
    assert!(away.status == 502 && away.has("SIGNIN-011"));
    let back = browser.get("/inloggen/terug?code=x&state=y").await;
    assert!(back.status == 410 && back.has("SIGNIN-008") && back.header("referrer-policy") == "no-referrer");
}
