//! An account of one's own: a first name, a village, a way to be reached, and what one agrees to. Everything else is left out.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use crate::coming_in::{Browser, last_mail, link_of, number, texts, trail};
use opbouw_access::Role;
use opbouw_testkit::{MadeUpVillage, TestApp};

const LINDELO: (&str, &str) = ("plaats", "BU99900101");

#[tokio::test]
async fn with_mail_the_account_is_there_at_once_and_only_the_link_opens_it() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let fatma = Browser::new(&app);
        let form = fatma.get("/aanmelden").await;
        assert!(form.has("Lindelo") && form.has("12 maanden") && !form.has("value=\"telefoon\""), "nobody is there who could call");
        let fields = [("naam", "Fatma"), LINDELO, ("bereik", "mail"), ("mail", "fatma@example.org"), ("bewaren", "ja"), ("gevonden", "ja")];
        assert_eq!(fatma.post("/aanmelden", &fields).await.header("location"), "/inloggen/verstuurd");
        assert!(!fatma.is_in());
        assert_eq!(last_mail(&app).await, ("post-signin".to_owned(), "fatma@example.org".to_owned()));
        assert_eq!(texts(&app, "SELECT purpose FROM neighbourhood_consents WHERE how = 'screen' ORDER BY id").await, ["stored", "found"]);
        assert_eq!(trail(&app).await, ["person-join done", "consent-give done", "consent-give done"]);
        assert_eq!(texts(&app, "SELECT kind FROM happenings_log ORDER BY id").await.first().map(String::as_str), Some("person_joined"));
        let ticket = link_of(&app).await;
        assert_eq!(fatma.post("/inloggen/link", &[("ticket", &ticket)]).await.header("location"), "/mijn");
        assert_eq!(fatma.get("/aanmelden").await.header("location"), "/inloggen", "who is in needs no second account");
    }
}

#[tokio::test]
async fn without_mail_a_party_that_one_chooses_knows_them_and_the_page_says_what_to_tell() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let joke = app.staff("Joke", "Welzijn", Role::Worker).await;
        app.staff("Anke", "Gemeente", Role::Admin).await;
        let henk = Browser::new(&app);
        let form = henk.get("/aanmelden").await;
        assert!(form.has("Welzijn") && !form.has(">Gemeente<"), "a party without workers calls nobody");
        let party = app.party("Welzijn").await.to_string();
        let fields =
            [("naam", "Henk"), LINDELO, ("bereik", "telefoon"), ("telefoon", "06 12345678"), ("partij", &party), ("bewaren", "ja")];
        assert_eq!(henk.post("/aanmelden", &fields).await.header("location"), "/aanmelden/klaar");
        let fields = [("naam", "Truus"), LINDELO, ("bereik", "niet"), ("partij", &party), ("bewaren", "ja")];
        assert_eq!(henk.post("/aanmelden", &fields).await.header("location"), "/aanmelden/klaar");
        assert!(henk.get("/aanmelden/klaar").await.has("Zeg dit tegen de medewerker"));
        assert_eq!(number(&app, "SELECT count(*) FROM post_messages").await, 0);
        let list = joke.get("/mensen").await;
        assert!(list.has("Henk") && list.has("Truus"), "a worker of that party finds them");
        assert_eq!(texts(&app, "SELECT purpose FROM neighbourhood_consents WHERE person IN (SELECT id FROM neighbourhood_people WHERE email IS NULL) ORDER BY id").await, ["stored", "shared", "stored", "shared"]);
    }
}

#[tokio::test]
async fn all_that_is_wrong_is_told_at_once_and_what_was_typed_stays() {
    let app = TestApp::lindelo().await;
    let browser = Browser::new(&app);
    let reply = browser.post("/aanmelden", &[("naam", "Аdmin"), ("plaats", "GM0001"), ("bereik", "mail"), ("mail", "hier")]).await;
    assert_eq!(reply.status, 400);
    for code in ["NEI-025", "JOIN-001", "NEI-026", "JOIN-004"] {
        assert!(reply.has(code), "{code}");
    }
    assert!(reply.has("value=\"Аdmin\"") && reply.has("value=\"hier\""));
    app.staff("Joke", "Welzijn", Role::Coordinator).await;
    for (fields, code) in [
        ([("bereik", "telefoon"), ("telefoon", "112"), ("partij", "1")], "NEI-028"),
        ([("bereik", "telefoon"), ("telefoon", "0612345678"), ("partij", "")], "JOIN-003"),
        ([("bereik", "niet"), ("telefoon", ""), ("partij", "99")], "JOIN-003"),
        ([("bereik", "duif"), ("telefoon", ""), ("partij", "")], "JOIN-002"),
    ] {
        let fields: Vec<_> = [("naam", "Henk"), LINDELO, ("bewaren", "ja")].into_iter().chain(fields).collect();
        let reply = browser.post("/aanmelden", &fields).await;
        assert!(reply.status == 400 && reply.has(code), "{code}");
    }
    assert_eq!(number(&app, "SELECT count(*) FROM neighbourhood_people WHERE first_name <> 'Joke'").await, 0);
}

#[tokio::test]
async fn nobody_is_kept_who_does_not_agree_to_it() {
    let app = TestApp::lindelo().await;
    let fields = [("naam", "Fatma"), LINDELO, ("bereik", "mail"), ("mail", "fatma@example.org")];
    let reply = Browser::new(&app).post("/aanmelden", &fields).await;
    assert!(reply.status == 400 && reply.has("JOIN-004"));
    assert_eq!(
        number(&app, "SELECT count(*) FROM neighbourhood_people").await + number(&app, "SELECT count(*) FROM post_messages").await,
        0
    );
}
