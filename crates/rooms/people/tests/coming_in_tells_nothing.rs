//! Whether somebody has an account here is told to the owner of the address, and to nobody else: not by a page, not by how often.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use crate::coming_in::{Browser, last_mail, number, texts};
use jiff::ToSpan;
use opbouw_testkit::{MadeUpVillage, Reply, TestApp};

/// Everything that goes back, but for the random token of the cookie.
fn told(reply: &Reply) -> String {
    let headers = reply.headers.iter().map(|(name, value)| {
        let value = value.to_str().unwrap();
        let shown = if name == "set-cookie" { value.split_once(';').unwrap().1 } else { value };
        format!("{name}: {shown}\n")
    });
    format!("{}\n{}\n{}", reply.status, headers.collect::<String>(), reply.text)
}

#[tokio::test]
async fn a_known_and_an_unknown_address_get_the_same_answer_to_the_byte() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        app.register("Fatma", None).await;
        let (known, unknown) = (Browser::new(&app), Browser::new(&app));
        let answers = [
            known.post("/inloggen", &[("mail", "fatma@example.org")]).await,
            unknown.post("/inloggen", &[("mail", "wie@example.org")]).await,
        ];
        assert_eq!(told(&answers[0]), told(&answers[1]));
        assert_eq!(told(&known.get("/inloggen/verstuurd").await), told(&unknown.get("/inloggen/verstuurd").await));
        let codes = [known.post("/inloggen/code", &[("code", "1")]).await, unknown.post("/inloggen/code", &[("code", "1")]).await];
        assert_eq!(told(&codes[0]), told(&codes[1]));
        assert_eq!(texts(&app, "SELECT kind FROM post_messages ORDER BY id").await, ["post-signin", "post-unknown"]);
        assert_eq!(number(&app, "SELECT count(*) FROM signin_requests").await, 2, "both do the same work");
    }
}

#[tokio::test]
async fn an_address_that_is_taken_joins_with_the_same_answer_and_nothing_of_it_changes() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        app.register("Fatma", None).await;
        let fields =
            |mail: &'static str| [("naam", "Nieuw"), ("plaats", "BU99900101"), ("bereik", "mail"), ("mail", mail), ("bewaren", "ja")];
        let (taken, new) = (Browser::new(&app), Browser::new(&app));
        let answers =
            [taken.post("/aanmelden", &fields("fatma@example.org")).await, new.post("/aanmelden", &fields("nieuw@example.org")).await];
        assert_eq!(told(&answers[0]), told(&answers[1]));
        assert_eq!(answers[0].header("location"), "/inloggen/verstuurd");
        assert_eq!(texts(&app, "SELECT first_name FROM neighbourhood_people ORDER BY id").await, ["Fatma", "Nieuw"]);
        assert_eq!(texts(&app, "SELECT kind FROM post_messages ORDER BY id").await, ["post-signin", "post-signin"]);
    }
}

#[tokio::test]
async fn asked_too_often_nothing_leaves_and_the_screen_does_not_tell() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        app.register("Fatma", None).await;
        let browser = Browser::new(&app);
        let first = told(&browser.post("/inloggen", &[("mail", "fatma@example.org")]).await);
        for _ in 0..5 {
            assert_eq!(told(&browser.post("/inloggen", &[("mail", "FATMA@example.org")]).await), first);
        }
        assert_eq!(number(&app, "SELECT count(*) FROM post_messages").await, 4, "four to one address");
        for at in 0..20 {
            assert_eq!(told(&browser.post("/inloggen", &[("mail", &format!("wie{at}@example.org"))]).await), first);
        }
        assert_eq!(
            number(&app, "SELECT count(*) FROM post_messages").await,
            18,
            "twenty from one address on the network, of which two were too many"
        );
        app.clock.pass(15.minutes());
        browser.post("/inloggen", &[("mail", "fatma@example.org")]).await;
        assert_eq!(last_mail(&app).await.1, "fatma@example.org", "later it works again");
    }
}

#[tokio::test]
async fn guessing_and_joining_have_an_end() {
    let app = TestApp::lindelo().await;
    let guesser = Browser::new(&app);
    let mut last = 0;
    for _ in 0..61 {
        last = guesser.post("/inloggen/link", &[("ticket", "1.geraden")]).await.status;
    }
    assert_eq!(last, 429);
    for at in 0..21 {
        let (name, mail) = ("Nieuw", format!("n{at}@example.org"));
        let fields = [("naam", name), ("plaats", "BU99900101"), ("bereik", "mail"), ("mail", &mail), ("bewaren", "ja")];
        last = guesser.post("/aanmelden", &fields).await.status;
    }
    assert_eq!(last, 429);
    assert_eq!(number(&app, "SELECT count(*) FROM neighbourhood_people").await, 20);
}

#[tokio::test]
async fn what_is_no_address_comes_back_with_what_was_typed() {
    let app = TestApp::lindelo().await;
    for typed in ["fatma", "", "a@b", "fatma@voоrbeeld.nl", "\"><script>@x.nl"] {
        let reply = Browser::new(&app).post("/inloggen", &[("mail", typed)]).await;
        assert!(reply.status == 400 && reply.has("role=\"alert\"") && reply.has("NEI-02"), "{typed}");
        assert!(!reply.has("\"><script>"));
    }
    assert!(Browser::new(&app).post("/inloggen", &[("mail", "fatma")]).await.has("value=\"fatma\""));
    assert_eq!(number(&app, "SELECT count(*) FROM post_messages").await, 0);
}
