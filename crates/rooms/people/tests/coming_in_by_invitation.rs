//! An invitation shows what it is, is accepted once, makes nobody twice, and opens nothing of another party.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use crate::coming_in::{Browser, change, number, texts, trail};
use jiff::ToSpan;
use opbouw_access::Role;
use opbouw_neighbourhood::Email;
use opbouw_post::kinds;
use opbouw_signin::{Method, NewInvite, invite, withdraw_invite};
use opbouw_store::{Tx, values};
use opbouw_testkit::{MadeUpVillage, TestApp};
use opbouw_words::Language;

/// Invites somebody; number of the invitation, and what stands in the mail behind `/uitnodiging/`.
async fn invited(app: &TestApp, mail: &str, party: &str, role: Role) -> (i64, String) {
    let by = match number(app, "SELECT COALESCE(max(id), 0) FROM neighbourhood_people WHERE first_name = 'Anke'").await {
        0 => app.staff("Anke", "Gemeente", Role::Admin).await.person,
        known => known,
    };
    let new = NewInvite {
        party: app.party(party).await,
        party_name: party.to_owned(),
        role: role.code().to_owned(),
        role_name: role.code().to_owned(),
        email: Email::parse(mail).unwrap(),
        first_name: "Joke".to_owned(),
        language: Language::Nl,
        invited_by: by,
        by_name: "Anke".to_owned(),
    };
    let now_s = app.now_s();
    let id = app.db.write(move |tx: &mut Tx<'_>| invite(tx, &new, now_s)).await.unwrap();
    (id, kinds::INVITE.ticket(&app.people.site.key, &id.to_string()).unwrap())
}

#[tokio::test]
async fn it_shows_party_role_and_who_invited_and_then_asks_for_a_key() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let (_, ticket) = invited(&app, "Joke@example.org", "Welzijn", Role::Worker).await;
        let joke = Browser::new(&app);
        let shown = joke.get(&format!("/uitnodiging/{ticket}")).await;
        assert!(["Welzijn", "medewerker", "Anke", "value=\"Joke\""].iter().all(|text| shown.has(text)));
        assert_eq!((shown.header("referrer-policy"), shown.header("cache-control")), ("no-referrer", "no-store"));
        assert_eq!(number(&app, "SELECT count(*) FROM neighbourhood_people").await, 1, "looking makes nobody");
        let reply = joke.post("/uitnodiging", &[("ticket", &ticket), ("naam", "Johanna")]).await;
        assert_eq!((reply.status, reply.header("location")), (303, "/mijn/inloggen/passkey"));
        let key = joke.get("/mijn/inloggen/passkey").await;
        assert!(key.status == 200 && key.has("Maak nu een passkey") && key.has("passkey.js"));
        assert_eq!(texts(&app, "SELECT first_name FROM neighbourhood_people ORDER BY id").await, ["Anke", "Johanna"]);
        assert_eq!(texts(&app, "SELECT method FROM signin_sessions ORDER BY id DESC").await[0], "invite");
        assert_eq!(number(&app, "SELECT count(*) FROM neighbourhood_consents WHERE purpose = 'stored'").await, 2);
        assert_eq!(number(&app, "SELECT count(*) FROM neighbourhood_memberships WHERE role = 'worker'").await, 1);
        let lines = trail(&app).await;
        for line in ["person-join done", "consent-give done", "session-begin done", "membership-begin done"] {
            assert!(lines.contains(&line.to_owned()), "{line}");
        }
        assert!(texts(&app, "SELECT kind FROM happenings_log").await.contains(&"membership_began".to_owned()));
        assert_eq!(joke.get("/mensen").await.status, 403, "what is of others waits for the key");
    }
}

#[tokio::test]
async fn used_late_forged_and_withdrawn_invitations_say_kindly_that_they_do_not_hold() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let browser = Browser::new(&app);
        let says_no = async |ticket: &str, code: &str| {
            let (shown, sent) = (
                browser.get(&format!("/uitnodiging/{ticket}")).await,
                browser.post("/uitnodiging", &[("ticket", ticket), ("naam", "Joke")]).await,
            );
            assert!(shown.has(code) && sent.has(code) && shown.status >= 400, "{code}: {}", shown.text);
            assert!(!browser.is_in());
        };
        let (_, ticket) = invited(&app, "joke@example.org", "Welzijn", Role::Worker).await;
        says_no(&format!("{ticket}x"), "SIGNIN-001").await;
        assert_eq!(Browser::new(&app).post("/uitnodiging", &[("ticket", &ticket), ("naam", "Joke")]).await.status, 303);
        says_no(&ticket, "SIGNIN-007").await;
        let (id, withdrawn) = invited(&app, "kees@example.org", "Welzijn", Role::Worker).await;
        let (party, now_s) = (app.party("Welzijn").await, app.now_s());
        app.db.write(move |tx: &mut Tx<'_>| withdraw_invite(tx, id, party, now_s)).await.unwrap();
        says_no(&withdrawn, "SIGNIN-007").await;
        let (_, late) = invited(&app, "piet@example.org", "Welzijn", Role::Worker).await;
        app.clock.pass((7 * 24).hours());
        says_no(&late, "SIGNIN-007").await;
        let (_, orphan) = invited(&app, "truus@example.org", "Welzijn", Role::Worker).await;
        change(&app, "UPDATE neighbourhood_parties SET ended_on = '2026-11-23' WHERE id = $1", &values![party]).await;
        says_no(&orphan, "SIGNIN-007").await;
    }
}

#[tokio::test]
async fn of_two_taps_one_accepts() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let (_, ticket) = invited(&app, "joke@example.org", "Welzijn", Role::Worker).await;
        let (first, second) = (Browser::new(&app), Browser::new(&app));
        let fields = [("ticket", ticket.as_str()), ("naam", "Joke")];
        let (one, two) = tokio::join!(first.post("/uitnodiging", &fields), second.post("/uitnodiging", &fields));
        let mut statuses = [one.status, two.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 410]);
        assert_eq!(number(&app, "SELECT count(*) FROM neighbourhood_people").await, 2);
    }
}

#[tokio::test]
async fn who_has_an_account_keeps_it_and_every_earlier_session_ends() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let fatma = app.resident("Fatma").await;
        let (_, ticket) = invited(&app, "FATMA@example.org", "Welzijn", Role::Worker).await;
        let reply = Browser::new(&app).post("/uitnodiging", &[("ticket", &ticket), ("naam", "Iemand anders")]).await;
        assert_eq!(reply.header("location"), "/mijn/inloggen/passkey");
        assert_eq!(texts(&app, "SELECT first_name FROM neighbourhood_people ORDER BY id").await, ["Fatma", "Anke"]);
        assert_eq!(fatma.get("/mijn/inloggen").await.header("location"), "/inloggen", "a session of before is not one of a worker");
        let (_, again) = invited(&app, "fatma@example.org", "Welzijn", Role::Coordinator).await;
        assert_eq!(Browser::new(&app).post("/uitnodiging", &[("ticket", &again), ("naam", "Fatma")]).await.status, 303, "for a new key");
        assert_eq!(
            texts(&app, "SELECT role FROM neighbourhood_memberships ORDER BY id").await,
            ["admin", "worker"],
            "and not for another role"
        );
    }
}

#[tokio::test]
async fn who_works_elsewhere_with_a_key_must_show_it() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let (_, ticket) = invited(&app, "anke@example.org", "Welzijn", Role::Worker).await;
        let anke = number(&app, "SELECT id FROM neighbourhood_people WHERE first_name = 'Anke'").await;
        change(
            &app,
            "INSERT INTO signin_identities (issuer, subject, person, linked_at) VALUES ('https://login.example', '1', $1, 0)",
            &values![anke],
        )
        .await;
        let reader_of_her_mail = Browser::new(&app);
        let reply = reader_of_her_mail.post("/uitnodiging", &[("ticket", &ticket), ("naam", "Anke")]).await;
        assert!(reply.status == 403 && reply.has("SIGNIN-014") && !reader_of_her_mail.is_in());
        let in_by_mail = Browser::with_session(&app, &app.come_in(anke, Method::Mail).await.token);
        assert_eq!(in_by_mail.post("/uitnodiging", &[("ticket", &ticket), ("naam", "Anke")]).await.status, 403);
        let herself = Browser::with_session(&app, &app.come_in(anke, Method::Passkey).await.token);
        assert_eq!(herself.post("/uitnodiging", &[("ticket", &ticket), ("naam", "Anke")]).await.header("location"), "/mijn");
        assert_eq!(number(&app, "SELECT count(*) FROM neighbourhood_memberships").await, 2);
        assert_eq!(texts(&app, "SELECT method FROM signin_sessions").await, ["passkey"]);
    }
}

#[tokio::test]
async fn who_was_erased_while_being_invited_is_told_that_it_does_not_hold() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let fatma = app.resident("Fatma").await;
        let (_, ticket) = invited(&app, "fatma@example.org", "Welzijn", Role::Worker).await;
        assert_eq!(fatma.get(&format!("/uitnodiging/{ticket}")).await.status, 200);
        assert_eq!(fatma.post("/mijn/wissen", &[]).await.status, 200);
        let browser = Browser::new(&app);
        for reply in [
            browser.get(&format!("/uitnodiging/{ticket}")).await,
            browser.post("/uitnodiging", &[("ticket", &ticket), ("naam", "Fatma")]).await,
        ] {
            assert!(reply.status == 410 && reply.has("SIGNIN-007") && !reply.has("Fatma"));
        }
        assert_eq!(texts(&app, "SELECT first_name FROM neighbourhood_people").await, ["Anke"]);
        assert_eq!(number(&app, "SELECT count(*) FROM signin_invites WHERE email <> ''").await, 0, "the address is gone there too");
    }
}

#[tokio::test]
async fn a_name_that_is_none_comes_back_and_nothing_is_used_up() {
    let app = TestApp::lindelo().await;
    let (_, ticket) = invited(&app, "joke@example.org", "Welzijn", Role::Worker).await;
    let joke = Browser::new(&app);
    let reply = joke.post("/uitnodiging", &[("ticket", &ticket), ("naam", "06-1234")]).await;
    assert!(reply.status == 400 && reply.has("value=\"06-1234\"") && reply.has("role=\"alert\"") && !joke.is_in());
    assert_eq!(joke.post("/uitnodiging", &[("ticket", &ticket), ("naam", "Joke")]).await.status, 303);
}
