//! Messages are stopped from the message itself, by one click of a mail program, or with STOP by text message; and by nobody else.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

use crate::coming_in::{Browser, number, texts, trail};
use opbouw_people::ReplyHeader;
use opbouw_testkit::{MadeUpVillage, Reply, TestApp};

/// What stands in a mail behind `/afmelden/`: the kind, the fingerprint of the address, and the seal on both.
fn refusal(app: &TestApp, mail: &str, kind: &str) -> String {
    let about = format!("{kind}.{}", opbouw_secrets::fingerprint(mail));
    format!("{about}.{}", app.people.site.key.derive("post-refuse", &about))
}

#[tokio::test]
async fn a_mail_program_refuses_in_one_click_and_a_reader_in_two() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let path = format!("/afmelden/{}", refusal(&app, "fatma@example.org", "post-invite"));
        let shown = Browser::new(&app).get(&path).await;
        assert!(shown.status == 200 && shown.has(&format!("action=\"{path}\"")) && shown.header("referrer-policy") == "no-referrer");
        assert_eq!(number(&app, "SELECT count(*) FROM post_refusals").await, 0, "looking refuses nothing");
        // As RFC 8058 has it: no cookie, no header of a browser.
        let one_click = app.post_form(&path, &[("List-Unsubscribe", "One-Click")], &[]).await;
        assert!(one_click.status == 200 && one_click.has("krijgt u niet meer"));
        assert_eq!(app.post_form(&path, &[], &[]).await.status, 200, "twice is once");
        assert_eq!(texts(&app, "SELECT kind FROM post_refusals").await, ["post-invite"]);
        assert_eq!(trail(&app).await[0], "message-refuse done");
        let forged = app.post_form(&format!("{path}x"), &[], &[]).await;
        assert!(forged.status == 400 && forged.has("POST-0"));
    }
}

#[tokio::test]
async fn a_crafted_link_does_not_make_the_button_do_something_else() {
    let app = TestApp::lindelo().await;
    for crafted in ["..%2Fuitloggen", "..%2F..%2Fmijn%2Fwissen", "a%22%3E.b", "%2F%2Felders.nl", "..", "a..b"] {
        let shown = app.get(&format!("/afmelden/{crafted}")).await;
        assert!(shown.status >= 400 && !shown.has("action=\"/afmelden"), "{crafted}");
    }
}

async fn reply(app: &TestApp, secret: Option<&str>, body: &str) -> Reply {
    let request = axum::http::Request::post("/sms/antwoord").header("content-type", "application/json");
    let request = secret.into_iter().fold(request, |request, secret| request.header("x-geheim", secret));
    app.send(request, body.to_owned()).await
}

#[tokio::test]
async fn stop_by_text_message_stops_what_may_be_stopped_and_only_the_gateway_brings_it() {
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let stop = "{\"from\": \"06-12345678\", \"text\": \"STOP\"}";
        assert_eq!(reply(&app, Some("open"), stop).await.status, 404, "no gateway, no door");
        let app =
            app.with_people(|people| people.replies = Some(ReplyHeader { name: "x-geheim".to_owned(), value: "Bearer s3".to_owned() }));
        for wrong in [None, Some(""), Some("Bearer s"), Some("Bearer s33")] {
            assert_eq!(reply(&app, wrong, stop).await.status, 401);
        }
        for fine in
            ["{\"from\": \"0612345678\", \"text\": \"ja\"}", "{\"from\": \"0612345678\", \"text\": \"ik kan wel stoppen om 5 uur\"}"]
        {
            assert_eq!(reply(&app, Some("Bearer s3"), fine).await.status, 204);
        }
        for broken in ["", "{}", "{\"from\": \"112\", \"text\": \"STOP\"}"] {
            assert_eq!(reply(&app, Some("Bearer s3"), broken).await.status, 400);
        }
        assert_eq!(number(&app, "SELECT count(*) FROM post_refusals").await, 0);
        assert_eq!(reply(&app, Some("Bearer s3"), stop).await.status, 204);
        let refused = texts(&app, "SELECT kind FROM post_refusals ORDER BY kind").await;
        let may_stop = app.people.site.postman.kinds().iter().filter(|kind| !kind.is_essential).map(|kind| kind.name.to_owned());
        let mut may_stop: Vec<String> = may_stop.collect();
        may_stop.sort();
        assert_eq!(refused, may_stop, "{}: of all rooms, and nothing that must be known", app.name);
        assert!(refused.iter().any(|kind| kind == "matching-invitation-sms"));
        assert_eq!(
            texts(&app, "SELECT fingerprint FROM post_refusals").await[0],
            opbouw_secrets::fingerprint("+31612345678"),
            "as the outbox knows the number"
        );
    }
}
