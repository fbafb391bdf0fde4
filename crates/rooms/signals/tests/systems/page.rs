//! The page on which an administrator sets systems up: a secret is seen once, the example works, and every change is in the trail.

use std::process::Command;

use opbouw_access::Role;
use opbouw_testkit::TestApp;

use crate::hall::{LINKS, ONE, Source, admin, noted, secret_in, signals, villages};

fn unescaped(text: &str) -> String {
    [("&#34;", "\""), ("&#39;", "'"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
        .into_iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// The lines as they stand on the page, in a real shell with the real OpenSSL; only the clock and the call itself are ours.
#[tokio::test]
async fn the_example_on_the_page_signs_a_message_that_is_taken() {
    let app = TestApp::lindelo().await;
    let page = admin(&app).await.post(LINKS, &[("wat", "bron-erbij"), ("naam", "Klantcontact")]).await;
    let example = unescaped(page.all_between("<pre dir=\"ltr\">", "</pre>")[0]);
    let lines: Vec<&str> = example.lines().filter(|line| !line.starts_with("curl")).collect();
    let script = lines.join("\n").replace("$(date +%s)", &app.now_s().to_string())
        + "\nprintf '%s|%s|%s|%s' \"$NUMMER\" \"$TIJD\" \"$TEKEN\" \"$INHOUD\"";
    let said = Command::new("sh").args(["-c", &script]).output().expect("a shell");
    let said = String::from_utf8(said.stdout).unwrap();
    let parts: Vec<&str> = said.splitn(4, '|').collect();
    let source = Source { app: &app, id: "1".to_owned(), secret: secret_in(&page) };
    let signature = format!("v1,{}", parts[2]);
    let headers = [("content-type", ONE), ("webhook-id", parts[0]), ("webhook-timestamp", parts[1]), ("webhook-signature", &signature)];
    let taken = source.send_raw(&headers, parts[3]).await;
    assert_eq!((taken.status, signals(&app).await), (200, 1), "{script}\n{said}\n{}", taken.text);
}

#[tokio::test]
async fn a_secret_is_seen_once_and_stands_in_no_table() {
    for app in villages().await {
        let ada = admin(&app).await;
        let page = ada.post(LINKS, &[("wat", "bron-erbij"), ("naam", "Klantcontact")]).await;
        let secret = secret_in(&page);
        assert!(secret.starts_with("whsec_") && secret.len() == 50);
        assert_eq!(page.header("cache-control"), "no-store");
        let later = ada.get(LINKS).await;
        assert!(later.has("Klantcontact") && !later.has(&secret));
        let bare = secret.trim_start_matches("whsec_").trim_end_matches('=').replace('+', "-").replace('/', "_");
        for (column, values) in opbouw_testkit::store::list_values(&app.db, app.name).await.unwrap() {
            assert!(!values.iter().any(|value| value.contains(&secret) || value.contains(&bare)), "{column}");
        }
    }
}

#[tokio::test]
async fn every_change_is_in_the_trail_and_what_is_wrong_is_told_with_what_was_filled_in() {
    for app in villages().await {
        let ada = admin(&app).await;
        let check = async |form: &[(&str, &str)], status: u16, has: &str| {
            let page = ada.post(LINKS, form).await;
            assert_eq!(page.status, status, "{form:?}: {}", page.text);
            assert!(page.has(has), "{form:?}: {has} is not in {}", page.text);
        };
        check(&[("wat", "bron-erbij"), ("naam", "Klantcontact")], 200, "Geheim van Klantcontact").await;
        check(&[("wat", "bron-erbij"), ("naam", "Klantcontact")], 409, "SIGNALS-042").await;
        check(&[("wat", "bron-erbij"), ("naam", "  ")], 400, "SIGNALS-041").await;
        check(&[("wat", "bron-sleutel"), ("nummer", "1"), ("keer", "1")], 200, "Geheim van Klantcontact").await;
        check(&[("wat", "bron-sleutel"), ("nummer", "9"), ("keer", "1")], 409, "SIGNALS-011").await;
        check(&[("wat", "bron-sleutel"), ("nummer", "x"), ("keer", "1")], 400, "SIGNALS-012").await;
        check(&[("wat", "iets")], 400, "SIGNALS-012").await;
        let hook = |adres| [("wat", "haak-erbij"), ("naam", "Dashboard"), ("adres", adres), ("hoort", "given")];
        check(&hook("http://hoor.example.nl/"), 400, "SIGNALS-043").await;
        check(&hook("http://hoor.example.nl/"), 400, "value=\"http://hoor.example.nl/\"").await;
        check(&hook("https://hoor.example.nl/")[..3], 400, "SIGNALS-044").await;
        check(&hook("https://hoor.example.nl/"), 200, "Geheim van Dashboard").await;
        check(&[("wat", "haak-sleutel"), ("nummer", "1"), ("keer", "1")], 200, "Geheim van Dashboard").await;
        check(&[("wat", "haak-stop"), ("nummer", "1"), ("keer", "2")], 303, "").await;
        check(&[("wat", "haak-stop"), ("nummer", "1"), ("keer", "2")], 409, "SIGNALS-011").await;
        check(&[("wat", "bron-stop"), ("nummer", "1"), ("keer", "2")], 303, "").await;
        for action in ["source-add", "source-renew", "source-stop", "hook-add", "hook-renew", "hook-stop"] {
            assert_eq!(noted(&app, &format!("signal-{action}")).await, 1, "{}: {action}", app.name);
        }
        let page = ada.get(LINKS).await;
        assert!(!page.has("Klantcontact</h3>") && !page.has("Dashboard</h3>"));
    }
}

#[tokio::test]
async fn only_an_administrator_sets_systems_up() {
    let app = TestApp::lindelo().await;
    for role in [Role::Worker, Role::Coordinator, Role::Policy] {
        let name = format!("Persoon{}", role.code());
        let who = app.staff(&name, "Gemeente", role).await;
        assert_eq!(who.get(LINKS).await.status, 404, "{role:?}");
        assert_eq!(who.post(LINKS, &[("wat", "bron-erbij"), ("naam", "x")]).await.status, 404, "{role:?}");
    }
    assert_eq!(app.get(LINKS).await.header("location"), "/inloggen");
}

#[tokio::test]
async fn the_page_speaks_english_too() {
    let app = TestApp::lindelo().await;
    let cookie = format!("{}; taal=en", admin(&app).await.cookie());
    let page = app.get_with(LINKS, &[("cookie", &cookie)]).await;
    assert!(page.has("Systems that send signals") && page.has("One signal says too much about people."));
}
