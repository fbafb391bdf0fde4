//! The danger: one route, or one kind of error, that a browser may frame, sniff, keep or run scripts on.

use axum::http::{Method, Request};
use opbouw_access::{Actor, Thing, may};
use opbouw_testkit::{Reply, TestApp};

const SAFE: [(&str, &str); 7] = [
    ("strict-transport-security", "max-age="),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("permissions-policy", "camera=()"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

fn is_safe(reply: &Reply, what: &str) {
    // The map that other sites show in a frame; it has no form that changes anything, and reads no cookie.
    let may_be_framed = what.contains("/kaart/ingebed");
    // What is open data may be read by the pages of others.
    let is_open_data = ["/hsds", "/kaart/gegevens"].iter().any(|path| what.contains(path));
    let is_asked = |name: &str| match name {
        "x-frame-options" => !may_be_framed,
        "cross-origin-resource-policy" => !is_open_data,
        _ => true,
    };
    for (name, value) in SAFE.into_iter().filter(|(name, _)| is_asked(name)) {
        // A page whose address holds a token tells its address to nobody.
        let is_stricter = name == "referrer-policy" && reply.header(name) == "no-referrer";
        assert!(reply.header(name).starts_with(value) || is_stricter, "{what}: {name} is '{}'", reply.header(name));
    }
    let policy = reply.header("content-security-policy");
    assert!(
        policy.contains("default-src 'none'")
            && policy.contains(if may_be_framed { "frame-ancestors *" } else { "frame-ancestors 'none'" })
            && policy.contains("form-action 'self'"),
        "{what}: {policy}"
    );
    assert!(!policy.contains("unsafe"), "{what}: {policy}");
    let cache = reply.header("cache-control");
    // Agendas that everybody may read may be kept for a quarter of an hour; the files of the page for the phone are asked for each time.
    let may_keep = match cache {
        "public, max-age=900" => what.contains("ReadFeed"),
        "public, max-age=300" => is_open_data,
        "private, no-cache" => what.contains("ReadFeed") || what.contains("/poster") || what.contains("/overzicht/beeld"),
        "no-cache" => what.contains("/contact/onderweg"),
        other => other == "no-store" || other.contains("immutable"),
    };
    assert!(may_keep, "{what}: {cache}");
}

/// A path with something real in the place of `{id}` and `{file}`.
fn real(app: &TestApp, path: &str) -> String {
    let path = path.replace("/stijl/{file}", app.house.site.assets.address("opbouw.css"));
    let path = path.replace("/agenda/buurt/{code}", &format!("/agenda/buurt/{}", app.activities.areas[0].code.as_str()));
    path.split('/').map(|part| if part.starts_with('{') { "1" } else { part }).collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn every_route_answers_with_all_of_them() {
    let app = TestApp::lindelo().await;
    let routes = app.routes();
    assert!(routes.len() >= 15, "{routes:?}");
    for route in routes {
        let path = real(&app, route.path);
        let request =
            Request::builder().method(route.method.clone()).uri(&path).header("content-type", "application/x-www-form-urlencoded");
        let reply = app.send(request, "vraag=Wie+kookt+er&uitkomst=gebruikt&taal=en").await;
        let is_open = may(&Actor::visitor(), route.action, Thing::PUBLIC).allowed && !is_of_a_token(route.path);
        assert!(reply.status < 400 || route.api || !is_open, "{route:?}: {}", reply.status);
        is_safe(&reply, &format!("{route:?}"));
    }
}

/// These want a token, a code, a form of their own or something that is not there in this village; without it they say so.
fn is_of_a_token(path: &str) -> bool {
    // What has a number or word of its own in its address: there is none of it here.
    let of_something = [
        "/plekken/{",
        "/activiteit/{",
        "/activiteiten/{",
        "/activiteiten/mijn/{",
        "/activiteiten/vraag/{",
        "/kaart/{",
        "/kaart/dorp/{",
        "/signalen",
    ];
    let of_somebody = ["/agenda/plek/{", "/agenda/mijn/{", "/contact/onderweg/app/{"];
    let of_a_token = ["/inloggen", "/aanmelden", "/uitnodiging", "/inrichten", "/afmelden", "/sms", "/oproep", "/ochtend"];
    let of_the_map = ["/kaart/volgen", "/kaart/bericht", "/kaart/zoeken", "/sessie"];
    let starts = [&of_something[..], &of_somebody[..], &of_a_token[..], &of_the_map[..]].concat();
    starts.iter().any(|start| path.starts_with(start)) || path.contains("/antwoord/")
}

#[tokio::test]
async fn errors_answer_with_all_of_them() {
    let app = TestApp::lindelo().await;
    for path in ["/bestaat-niet", "/stijl/bestaat-niet", "/aanbod/999", "/aanbod/%FF", "/api/v1/bestaat-niet"] {
        is_safe(&app.get(path).await, path);
    }
    for method in [Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS, Method::TRACE, Method::HEAD] {
        is_safe(&app.send(Request::builder().method(method.clone()).uri("/vraag"), "").await, method.as_str());
    }
    is_safe(&app.post_form("/vraag", &[("vraag", &"x".repeat(300_000))], &[]).await, "too large");
    is_safe(&app.send(Request::post("/vraag").header("content-type", "text/plain"), "x").await, "no form");
    is_safe(&app.post_form("/vraag", &[("vraag", "x")], &[("sec-fetch-site", "cross-site")]).await, "from another site");
}

#[tokio::test]
async fn a_form_from_another_site_is_refused_with_a_page() {
    let app = TestApp::lindelo().await;
    let elsewhere: [&[(&str, &str)]; 4] = [
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("origin", "https://evil.example"), ("host", "opbouw.example")],
        &[("origin", "null"), ("host", "opbouw.example")],
    ];
    for headers in elsewhere {
        for path in ["/vraag", "/vraag/uitkomst", "/taal"] {
            let page = app.post_form(path, &[("vraag", "x"), ("uitkomst", "gebruikt"), ("taal", "en")], headers).await;
            assert_eq!(page.status, 403, "{path} {headers:?}");
            assert!(page.has("WEB-403") && page.has("van een andere site"), "{path}: {}", page.text);
            assert_eq!(page.header("set-cookie"), "");
        }
    }
    assert!(app.house.counts.take().is_empty(), "nothing was done with it");
}

#[tokio::test]
async fn a_form_of_our_own_is_taken_with_and_without_a_modern_browser() {
    let app = TestApp::lindelo().await;
    let ours: [&[(&str, &str)]; 4] = [
        &[],
        &[("sec-fetch-site", "same-origin")],
        &[("sec-fetch-site", "none")],
        &[("origin", "https://opbouw.example"), ("host", "opbouw.example")],
    ];
    for headers in ours {
        assert_eq!(app.post_form("/vraag", &[("vraag", "Wie kookt er?")], headers).await.status, 200, "{headers:?}");
    }
}

#[tokio::test]
async fn a_wrong_method_says_which_is_right() {
    let app = TestApp::lindelo().await;
    let page = app.get("/vraag/uitkomst").await;
    assert_eq!((page.status, page.header("allow")), (405, "POST"));
    assert!(page.has("WEB-405") && page.has("href=\"/\""));
}

#[tokio::test]
async fn what_is_not_a_form_gets_a_page_and_not_a_wrong_status() {
    let app = TestApp::lindelo().await;
    let page = app.send(Request::post("/vraag").header("content-type", "text/plain"), "wie kookt er?").await;
    assert!(page.status == 415 && page.has("WEB-400"), "{}", page.status);
    let page = app.post_form("/vraag/uitkomst", &[("iets", "anders")], &[]).await;
    assert!(page.status == 422 && page.has("WEB-400"), "{}", page.status);
}

#[tokio::test]
async fn files_keep_for_a_year_under_an_address_that_changes_with_them() {
    let app = TestApp::lindelo().await;
    for name in ["opbouw.css", "opbouw.js", "opbouw.svg", opbouw_ask::AREAS] {
        let address = app.house.site.assets.address(name);
        let file = app.get(address).await;
        assert_eq!((file.status, file.header("cache-control")), (200, "public, max-age=31536000, immutable"), "{name}");
        assert!(app.get("/").await.has(address) || name == opbouw_ask::AREAS);
    }
}

#[tokio::test]
async fn security_txt_says_whom_to_tell_and_has_not_expired() {
    let text = TestApp::lindelo().await.get("/.well-known/security.txt").await;
    assert!(text.has("Contact: mailto:security@example.org\n") && text.has("Expires: 2027-05-22T00:00:00Z\n"), "{}", text.text);
}
