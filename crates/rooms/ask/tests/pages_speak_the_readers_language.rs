//! The promise: every page, in every language, in the one that the reader chose.

use opbouw_testkit::{Reply, TestApp};
use opbouw_words::Language;

const PAGES: [&str; 7] = ["/", "/vraag", "/over", "/privacy", "/toegankelijkheid", "/aanbod/1", "/bestaat-niet"];

/// Nothing on the page is a sentence key, and the language is what the page says it is.
fn is_whole(page: &Reply, language: Language, what: &str) {
    assert!(page.has(&format!("<html lang=\"{}\" dir=\"{}\">", language.code(), language.direction())), "{what} in {language:?}");
    let shown: String = page.text.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
    let key = shown.split_whitespace().find(|word| word.starts_with("ask-") || word.starts_with("web-"));
    assert_eq!(key, None, "{what} in {language:?} shows a key");
    assert!(!shown.contains("{ $") && !shown.contains("{$"), "{what} in {language:?} has a value missing");
}

#[tokio::test]
async fn every_page_renders_in_every_language() {
    let app = TestApp::lindelo().await;
    for language in Language::ALL {
        let cookie = format!("taal={}", language.code());
        let headers = [("cookie", cookie.as_str())];
        for path in PAGES {
            is_whole(&app.get_with(path, &headers).await, language, path);
        }
        for (what, fields) in forms() {
            is_whole(&app.post_form("/vraag", &fields, &headers).await, language, what);
        }
        is_whole(&app.post_form("/vraag/uitkomst", &[("uitkomst", "gebruikt")], &headers).await, language, "thanks");
        is_whole(&app.post_form("/vraag/uitkomst", &[("uitkomst", "misschien")], &headers).await, language, "no outcome");
        is_whole(&app.post_form("/over", &[], &headers).await, language, "wrong method");
        is_whole(&app.post_form("/vraag", &[("vraag", "x")], &[headers[0], ("sec-fetch-site", "cross-site")]).await, language, "elsewhere");
        is_whole(&app.post_form("/vraag", &[("vraag", &"x".repeat(300_000))], &headers).await, language, "too large");
    }
}

/// Every kind of answer, each with many different sentences on it.
fn forms() -> [(&'static str, Vec<(&'static str, &'static str)>); 6] {
    let walk = ("vraag", "Wie wil met mijn vader wandelen? Hij spreekt Arabisch, liever geen groep, en was vroeger kok.");
    [
        ("answer", vec![walk, ("waar", "Lindelo"), ("dag", "za"), ("deel", "avond")]),
        ("answer far away", vec![walk, ("waar", "Hooikamp")]),
        ("card", vec![walk, ("toon", "kaart")]),
        ("nothing found", vec![("vraag", "qzwx")]),
        ("danger", vec![("vraag", "Mijn man slaat mij")]),
        ("faults", vec![("vraag", ""), ("waar", "Atlantis"), ("dag", "ooit")]),
    ]
}

async fn check(headers: &[(&str, &str)], language: &str) {
    let page = TestApp::lindelo().await.get_with("/", headers).await;
    assert!(page.has(&format!("<html lang=\"{language}\"")), "{headers:?}");
}

#[tokio::test]
async fn the_cookie_goes_before_the_browser_and_dutch_is_the_last_resort() {
    check(&[], "nl").await;
    check(&[("accept-language", "en-GB,en;q=0.9,nl;q=0.8")], "en").await;
    check(&[("accept-language", "en-GB"), ("cookie", "taal=nl")], "nl").await;
    check(&[("accept-language", "tr, ar;q=0.5")], "nl").await;
    check(&[("accept-language", "en;q=0")], "nl").await;
    check(&[("accept-language", "en"), ("cookie", "taal=xx; andere=1")], "en").await;
    check(&[("cookie", "a=b; taal=en")], "en").await;
    check(&[("accept-language", ";;q=;,*-é")], "nl").await;
}

#[tokio::test]
async fn choosing_a_language_is_remembered_and_leads_back() {
    let app = TestApp::lindelo().await;
    let reply = app.post_form("/taal", &[("taal", "en"), ("terug", "/privacy")], &[]).await;
    assert_eq!((reply.status, reply.header("location")), (303, "/privacy"));
    let cookie = reply.header("set-cookie").to_owned();
    assert!(cookie.starts_with("taal=en;") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    assert!(app.get_with("/privacy", &[("cookie", "taal=en")]).await.has("<html lang=\"en\""));
}

#[tokio::test]
async fn choosing_a_language_never_leads_to_another_site() {
    let app = TestApp::lindelo().await;
    for away in [
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "",
        "/\u{0}",
    ] {
        let reply = app.post_form("/taal", &[("taal", "en"), ("terug", away)], &[]).await;
        assert_eq!((reply.status, reply.header("location")), (303, "/"), "{away:?}");
    }
}

#[tokio::test]
async fn a_language_that_does_not_exist_is_dutch() {
    let reply = TestApp::lindelo().await.post_form("/taal", &[("taal", "xx; Domain=evil.example")], &[]).await;
    assert!(reply.header("set-cookie").starts_with("taal=nl;"));
}
