//! Coming in with a link in the mail: three steps, once, in time, in the browser that asked, and never by opening the link alone.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use crate::coming_in::{Browser, change, code_of, last_mail, number, trail};
use jiff::ToSpan;
use opbouw_testkit::{MadeUpVillage, TestApp};

async fn apps() -> Vec<TestApp> {
    let apps = TestApp::on_both(MadeUpVillage::lindelo()).await;
    for app in &apps {
        app.register("Fatma", None).await;
    }
    apps
}

#[tokio::test]
async fn from_the_form_to_ones_own_page_takes_three_steps() {
    for app in apps().await {
        let fatma = Browser::new(&app);
        assert!(fatma.get("/inloggen").await.has("name=\"mail\""));
        let ticket = fatma.ask_link("Fatma@Example.org").await;
        assert_eq!(last_mail(&app).await, ("post-signin".to_owned(), "Fatma@example.org".to_owned()));
        let opened = fatma.get(&format!("/inloggen/link/{ticket}")).await;
        assert!(opened.status == 200 && opened.has("Ja, log mij in"));
        let reply = fatma.post("/inloggen/link", &[("ticket", &ticket)]).await;
        assert_eq!((reply.status, reply.header("location")), (303, "/mijn"));
        assert!(fatma.is_in() && fatma.cookie("__Host-browser").is_none());
        assert_eq!(fatma.get("/mijn/inloggen").await.status, 200);
        assert_eq!(trail(&app).await.last().unwrap(), "session-begin done");
        assert_eq!(
            number(&app, "SELECT count(*) FROM audit_lines WHERE action = 'session-begin' AND actor IS NOT NULL AND subject = actor").await,
            1
        );
    }
}

#[tokio::test]
async fn opening_a_link_signs_nobody_in_and_uses_nothing_up() {
    for app in apps().await {
        let fatma = Browser::new(&app);
        let ticket = fatma.ask_link("fatma@example.org").await;
        let (path, scanner) = (format!("/inloggen/link/{ticket}"), Browser::new(&app));
        for _ in 0..3 {
            assert_eq!(scanner.get(&path).await.status, 403, "opened where it was not asked for");
            fatma.get(&path).await;
        }
        assert_eq!(number(&app, "SELECT count(*) FROM signin_sessions").await, 0);
        assert_eq!(fatma.post("/inloggen/link", &[("ticket", &ticket)]).await.status, 303);
    }
}

#[tokio::test]
async fn used_late_forged_and_foreign_links_say_what_to_do() {
    for app in apps().await {
        let fatma = Browser::new(&app);
        let ticket = fatma.ask_link("fatma@example.org").await;
        let other = Browser::new(&app);
        other.get("/inloggen").await;
        let foreign = other.post("/inloggen/link", &[("ticket", &ticket)]).await;
        assert!(foreign.status == 403 && foreign.has("SIGNIN-004") && foreign.has("zes cijfers") && !other.is_in());
        for forged in ["1.kort", "x", &format!("{ticket}x"), "999.", "../../mijn"] {
            let reply = fatma.post("/inloggen/link", &[("ticket", forged)]).await;
            assert!(reply.status == 400 && reply.has("SIGNIN-001") && !fatma.is_in(), "{forged}");
        }
        let tab = fatma.tab();
        assert_eq!(fatma.post("/inloggen/link", &[("ticket", &ticket)]).await.status, 303);
        let used = tab.post("/inloggen/link", &[("ticket", &ticket)]).await;
        assert!(used.status == 410 && used.has("SIGNIN-002"));
        assert!(fatma.get(&format!("/inloggen/link/{ticket}")).await.has("href=\"/mijn\""), "who is in already is shown the way");
        let late = tab.ask_link("fatma@example.org").await;
        app.clock.pass(10.minutes());
        let reply = tab.post("/inloggen/link", &[("ticket", &late)]).await;
        assert!(reply.status == 410 && reply.has("SIGNIN-003") && reply.has("href=\"/inloggen\""));
        assert!(!tab.is_in());
        assert!(trail(&app).await.contains(&"session-begin refused".to_owned()), "who tried is in the trail");
    }
}

#[tokio::test]
async fn of_two_taps_at_the_same_moment_one_comes_in() {
    for app in apps().await {
        let fatma = Browser::new(&app);
        let ticket = fatma.ask_link("fatma@example.org").await;
        let (first, second) = (fatma.tab(), fatma.tab());
        let fields = [("ticket", ticket.as_str())];
        let (one, two) = tokio::join!(first.post("/inloggen/link", &fields), second.post("/inloggen/link", &fields));
        let mut statuses = [one.status, two.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 410]);
        assert_eq!(number(&app, "SELECT count(*) FROM signin_sessions").await, 1);
    }
}

#[tokio::test]
async fn two_tabs_may_both_ask_and_either_link_works() {
    for app in apps().await {
        let fatma = Browser::new(&app);
        let first = fatma.ask_link("fatma@example.org").await;
        let second = fatma.ask_link("fatma@example.org").await;
        assert_ne!(first, second);
        assert_eq!(fatma.post("/inloggen/link", &[("ticket", &first)]).await.status, 303);
        let again = fatma.get(&format!("/inloggen/link/{second}")).await;
        assert!(again.has("href=\"/mijn\""), "the other link is not needed any more");
    }
}

#[tokio::test]
async fn six_digits_do_the_same_in_the_browser_that_asked_and_five_wrong_ones_end_it() {
    for app in apps().await {
        let fatma = Browser::new(&app);
        fatma.ask_link("fatma@example.org").await;
        let code = code_of(&app).await;
        let elsewhere = Browser::new(&app).post("/inloggen/code", &[("code", &code)]).await;
        assert!(elsewhere.status == 400 && elsewhere.has("role=\"alert\""));
        let wrong = if code == "000000" { "000001" } else { "000000" };
        let reply = fatma.post("/inloggen/code", &[("code", wrong)]).await;
        assert!(reply.status == 400 && reply.has("SIGNIN-005"));
        let spaced = format!("{} {}", &code[..3], &code[3..]);
        assert_eq!(fatma.post("/inloggen/code", &[("code", &spaced)]).await.header("location"), "/mijn");

        let guesser = Browser::new(&app);
        guesser.ask_link("fatma@example.org").await;
        let code = code_of(&app).await;
        for _ in 0..5 {
            guesser.post("/inloggen/code", &[("code", if code == "000000" { "000001" } else { "000000" })]).await;
        }
        let reply = guesser.post("/inloggen/code", &[("code", &code)]).await;
        assert!(reply.has("SIGNIN-006") && !guesser.is_in());
    }
}

#[tokio::test]
async fn cookies_are_for_this_host_only_and_pages_with_a_token_tell_nobody() {
    let app = TestApp::lindelo().await;
    app.register("Fatma", None).await;
    let fatma = Browser::new(&app);
    let asked = fatma.post("/inloggen", &[("mail", "fatma@example.org")]).await;
    let ticket = crate::coming_in::link_of(&app).await;
    let opened = fatma.get(&format!("/inloggen/link/{ticket}")).await;
    assert_eq!((opened.header("referrer-policy"), opened.header("cache-control")), ("no-referrer", "no-store"));
    let confirmed = fatma.post("/inloggen/link", &[("ticket", &ticket)]).await;
    let cookies: Vec<&str> =
        [&asked, &confirmed].into_iter().flat_map(|reply| reply.headers.get_all("set-cookie")).map(|line| line.to_str().unwrap()).collect();
    assert_eq!(cookies.len(), 3);
    for cookie in cookies {
        assert!(cookie.starts_with("__Host-"), "{cookie}");
        for rule in ["; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax"] {
            assert!(cookie.contains(rule) && !cookie.contains("Domain"), "{cookie}: {rule}");
        }
    }
    let session = confirmed.headers.get_all("set-cookie").iter().next().unwrap().to_str().unwrap();
    assert!(session.contains("Max-Age=2592000"), "a month, as long as the session: {session}");
}

#[tokio::test]
async fn a_new_session_replaces_the_one_of_this_browser_and_signing_out_ends_it() {
    for app in apps().await {
        let old = app.come_in(app.register("Henk", None).await, opbouw_signin::Method::Mail).await;
        let shared = Browser::with_session(&app, &old.token);
        let ticket = shared.ask_link("fatma@example.org").await;
        assert_eq!(shared.post("/inloggen/link", &[("ticket", &ticket)]).await.status, 303);
        assert_ne!(shared.cookie("__Host-sessie"), Some(old.token.clone()));
        assert_eq!(old.get("/mijn/inloggen").await.header("location"), "/inloggen", "the old session is over");
        assert!(shared.get("/inloggen").await.has("Fatma"), "who is in sees who they are");
        let kept = Browser::with_session(&app, &shared.cookie("__Host-sessie").unwrap());
        let out = shared.post("/uitloggen", &[]).await;
        assert_eq!((out.header("location"), out.header("clear-site-data")), ("/inloggen", "\"cache\""));
        assert!(!shared.is_in());
        assert_eq!(kept.get("/mijn/inloggen").await.header("location"), "/inloggen", "it ended in the database too");
        assert_eq!(trail(&app).await.last().unwrap(), "session-end done");
    }
}

#[tokio::test]
async fn a_form_of_another_site_signs_nobody_in_or_out() {
    let app = TestApp::lindelo().await;
    let fatma = app.resident("Fatma").await;
    let cookie = fatma.cookie();
    for path in ["/uitloggen", "/mijn/inloggen/sessies/einde", "/inloggen/link", "/inloggen", "/aanmelden"] {
        let reply = app.post_form(path, &[], &[("cookie", &cookie), ("sec-fetch-site", "cross-site")]).await;
        assert_eq!(reply.status, 403, "{path}");
    }
    assert_eq!(fatma.get("/mijn/inloggen").await.status, 200);
}

#[tokio::test]
async fn somebody_erased_meanwhile_does_not_come_in() {
    for app in apps().await {
        let fatma = Browser::new(&app);
        let ticket = fatma.ask_link("fatma@example.org").await;
        change(&app, "DELETE FROM neighbourhood_people", &[]).await;
        let reply = fatma.post("/inloggen/link", &[("ticket", &ticket)]).await;
        assert!(reply.status == 410 && !fatma.is_in(), "{}", reply.status);
    }
}
