//! The danger: what somebody typed, in a question or in an offer, runs as a script, a query or a formula.

use opbouw_testkit::{MadeUpVillage, Reply, TestApp};
use serde_json::json;

const HOSTILE: [&str; 9] = [
    "<script>alert(1)</script> wie kookt er?",
    "\"><img src=x onerror=alert(1)> wie kookt er?",
    "</textarea><svg onload=alert(1)> wie kookt er?",
    "'; DROP TABLE neighbourhood_resources; -- wie kookt er?",
    "=HYPERLINK(\"http://evil.example\";\"klik\") wie kookt er?",
    "{{ frame.site.security_contact }} {% include \"frame.html\" %} wie kookt er?",
    "{ $count -> *[other] x } ${7*7} %s %n wie kookt er?",
    "wie kookt\u{0} er?\u{1b}[31m\r\nSet-Cookie: a=b",
    "wie \u{202e}tkook\u{202c} er? \u{feff}\u{fffd}",
];

/// The only script is the one of the frame, and no attribute runs anything.
fn is_harmless(page: &Reply) {
    assert_eq!(page.text.matches("<script").count(), 1, "{}", page.text);
    for tag in page.text.split('<').skip(1) {
        // Every other piece between quotes is the value of an attribute, and may say what it likes.
        let bare: String = tag.split('>').next().unwrap_or("").split('"').step_by(2).collect();
        assert!(!bare.contains("onerror") && !bare.contains("onload"), "<{tag}");
    }
    assert!(!page.has("<img") && !page.has("javascript:"));
}

#[tokio::test]
async fn a_hostile_question_comes_back_as_text() {
    let app = TestApp::lindelo().await;
    for text in HOSTILE {
        let page = app.ask(text).await;
        assert_eq!(page.status, 200, "{text:?}");
        is_harmless(&page);
        assert_eq!(page.header("set-cookie"), "");
    }
    assert!(app.ask("wie kookt er?").await.titles().contains(&"Soep voor de buren"), "everybody is still there");
}

#[tokio::test]
async fn every_field_of_the_form_is_text() {
    let app = TestApp::lindelo().await;
    for field in ["waar", "dag", "deel", "zonder", "ook", "erbij", "begrepen", "houd", "toon"] {
        for text in HOSTILE {
            let page = app.fill_in(&[("vraag", "wie kookt er?"), (field, text)]).await;
            assert!(matches!(page.status, 200 | 400), "{field}: {}", page.status);
            is_harmless(&page);
        }
    }
}

#[tokio::test]
async fn an_offer_with_a_script_in_it_is_shown_as_written() {
    let mut village = MadeUpVillage::new();
    for text in HOSTILE.iter().filter(|text| !text.contains('\u{0}')) {
        village.resident("<b>Loki</b>").offers(text, text).on("<script>di</script>").speaks("<script>");
    }
    let app = TestApp::on(village).await;
    let page = app.ask("Wie kookt er?").await;
    assert!(!page.titles().is_empty());
    is_harmless(&page);
    is_harmless(&app.fill_in(&[("vraag", "Wie kookt er?"), ("toon", "kaart")]).await);
    for id in 1..=8 {
        let page = app.get(&format!("/aanbod/{id}")).await;
        assert_eq!(page.status, 200);
        is_harmless(&page);
    }
    assert!(page.has("&#60;script&#62;alert(1)&#60;/script&#62;") || page.has("&lt;script&gt;alert(1)&lt;/script&gt;"));
}

#[tokio::test]
async fn the_api_sends_text_as_json_and_says_so() {
    let app = TestApp::lindelo().await;
    for text in HOSTILE {
        let reply = app.post_json("/api/v1/hulpvragen", &json!({ "vraag": text, "plaats": text, "wanneer": text })).await;
        assert_eq!((reply.status, reply.header("content-type")), (400, "application/problem+json"));
        assert_eq!(reply.header("x-content-type-options"), "nosniff");
        assert_eq!(reply.json()["code"], "ASK-003");
    }
}

#[tokio::test]
async fn a_path_is_never_a_file() {
    let app = TestApp::lindelo().await;
    for path in ["/stijl/..%2f..%2fCargo.toml", "/stijl/%2e%2e/Cargo.toml", "/aanbod/..%2f..%2fetc%2fpasswd", "/aanbod/%00", "/aanbod/%FF"]
    {
        let page = app.get(path).await;
        assert!(matches!(page.status, 400 | 404), "{path}: {}", page.status);
        assert!(!page.has("[workspace]") && !page.has("root:"), "{path}");
    }
}
