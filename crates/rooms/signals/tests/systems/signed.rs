//! A system sends signals: only who has the secret, only once, and all of a message or nothing.

use jiff::ToSpan;
use opbouw_signals::forget_old;
use opbouw_testkit::{Reply, TestApp};
use serde_json::{Value, json};

use crate::hall::{BATCH, LINDELO, LINKS, ONE, Source, admin, count, counted, event, one, secret_in, sign, signals, villages};

fn told(reply: &Reply) -> (u16, String) {
    (reply.status, reply.json()["code"].as_str().unwrap_or("").to_owned())
}

fn refused(status: u16, code: &str) -> (u16, String) {
    (status, code.to_owned())
}

#[tokio::test]
async fn a_signed_event_is_a_signal_that_counts_for_as_many_as_it_tells_of() {
    for app in villages().await {
        let source = Source::new(&app, "Klantcontact").await;
        let told = event(
            "1",
            json!({ "thema": "home", "buurt": LINDELO, "zin": "Veel gordijnen dicht.", "aantal": 7, "gezien_op": "2026-11-10" }),
        );
        let answer = source.send("a", &told).await;
        assert_eq!(
            (answer.status, answer.json()),
            (200, json!({ "ontvangen": 1, "bekend": 0, "herhaling": false })),
            "{}: {}",
            app.name,
            answer.text
        );
        assert_eq!((signals(&app).await, counted(&app).await), (1, 7), "{}", app.name);
        assert_eq!(count(&app, "SELECT count(*) FROM signals_counts WHERE week = '2026-11-09' AND count = 7", &[]).await, 1);
        assert!(admin(&app).await.get(LINKS).await.has("laatste bericht: 23-11-2026"));
    }
}

#[tokio::test]
async fn a_message_counts_once_and_its_number_is_for_one_body() {
    for app in villages().await {
        let source = Source::new(&app, "Klantcontact").await;
        assert_eq!(source.send("a", &one("1", "company")).await.json()["ontvangen"], 1);
        let again = source.send("a", &one("1", "company")).await;
        assert_eq!((again.status, again.json()), (200, json!({ "ontvangen": 0, "bekend": 0, "herhaling": true })));
        assert_eq!(told(&source.send("a", &one("2", "home")).await), refused(409, "SIGNALS-034"));
        // The same event in another message is known too.
        let known = source.send("b", &json!([one("1", "company"), one("3", "company"), one("3", "company")])).await;
        assert_eq!(known.json(), json!({ "ontvangen": 1, "bekend": 2, "herhaling": false }));
        assert_eq!((signals(&app).await, counted(&app).await), (2, 2), "{}", app.name);
        // Another system may use the same number.
        assert_eq!(Source::new(&app, "Corporatie").await.send("a", &one("1", "company")).await.json()["ontvangen"], 1);
        // Three days later the number is forgotten, but the event itself is not.
        app.clock.pass(73.hours());
        let now_s = app.now_s();
        app.db.write(move |tx| forget_old(tx, now_s)).await.unwrap();
        assert_eq!(source.send("a", &one("1", "company")).await.json()["bekend"], 1);
    }
}

#[tokio::test]
async fn two_of_the_same_at_one_moment_count_once() {
    for app in villages().await {
        let source = Source::new(&app, "Klantcontact").await;
        let event = one("1", "company");
        let (first, second) = tokio::join!(source.send("a", &event), source.send("a", &event));
        assert_eq!((first.status, second.status), (200, 200), "{} {} {}", app.name, first.text, second.text);
        assert_eq!((signals(&app).await, counted(&app).await), (1, 1), "{}", app.name);
    }
}

#[tokio::test]
async fn a_wrong_signature_is_refused_whatever_is_wrong_with_it() {
    for app in villages().await {
        let (source, other) = (Source::new(&app, "Klantcontact").await, Source::new(&app, "Corporatie").await);
        let (body, at_s) = (one("1", "company").to_string(), app.now_s());
        let at = at_s.to_string();
        let right = sign(&source.secret, "a", at_s, &body);
        let check = async |headers: [&str; 3], body: &str, code: &str| {
            let [message, at, signature] = headers;
            let headers = [("content-type", ONE), ("webhook-id", message), ("webhook-timestamp", at), ("webhook-signature", signature)];
            let given: Vec<(&str, &str)> = headers.into_iter().filter(|(_, value)| !value.is_empty()).collect();
            assert_eq!(told(&source.send_raw(&given, body).await), refused(401, code), "{headers:?}");
        };
        check(["b", &at, &right], &body, "SIGNALS-032").await;
        check(["a", &(at_s + 1).to_string(), &right], &body, "SIGNALS-032").await;
        check(["a", &at, &right], &body.replace("company", "home"), "SIGNALS-032").await;
        check(["a", &at, &sign(&other.secret, "a", at_s, &body)], &body, "SIGNALS-032").await;
        check(["a", &at, &right.replace("v1,", "v1a,")], &body, "SIGNALS-032").await;
        check(["a", &at, "v1,AAAA"], &body, "SIGNALS-032").await;
        check(["", &at, &right], &body, "SIGNALS-031").await;
        check(["a", "", &right], &body, "SIGNALS-031").await;
        check(["a", &at, ""], &body, "SIGNALS-031").await;
        check(["a", "gisteren", &right], &body, "SIGNALS-031").await;
        check(["a", "-1", &right], &body, "SIGNALS-031").await;
        assert_eq!(signals(&app).await, 0);
        let page = admin(&app).await.get(LINKS).await;
        assert!(page.has("Laatst geweigerd op 23-11-2026") && page.has("SIGNALS-031"), "{}", page.text);
        let nobody = Source { app: &app, id: "999".to_owned(), secret: source.secret.clone() };
        assert_eq!(told(&nobody.send("a", &one("1", "company")).await), refused(404, "SIGNALS-030"));
    }
}

#[tokio::test]
async fn a_clock_that_is_wrong_is_told_by_how_much() {
    for app in villages().await {
        let (source, now_s) = (Source::new(&app, "Klantcontact").await, app.now_s());
        for apart_s in [-300, 300] {
            assert_eq!(source.send_at(&format!("m{apart_s}"), now_s + apart_s, &one("1", "company")).await.status, 200);
        }
        for apart_s in [-301, 301, 86_400] {
            let answer = source.send_at("a", now_s + apart_s, &one("2", "company")).await;
            assert_eq!(told(&answer), refused(400, "SIGNALS-033"));
            assert!(answer.json()["title"].as_str().unwrap().contains(&format!("{apart_s} seconds")), "{}", answer.text);
        }
        assert_eq!(signals(&app).await, 1);
        let page = admin(&app).await.get(LINKS).await;
        assert!(page.has("Aantal keer achter elkaar: 3.") && page.has("verschilt meer dan 5 minuten") && !page.has("{$"), "{}", page.text);
    }
}

#[tokio::test]
async fn one_wrong_event_and_nothing_of_the_message_is_kept() {
    for app in villages().await {
        let source = Source::new(&app, "Klantcontact").await;
        let batch = json!([
            one("1", "company"),
            event("2", json!({ "thema": "gossip", "buurt": "BU99900999" })),
            event("3", json!({ "thema": "home", "buurt": LINDELO, "zin": "Vraag naar Jan de Vries, 06-12345678." })),
            event("4", json!({ "thema": "home", "buurt": LINDELO, "zin": "Ik wil niet meer leven" })),
            event("5", json!({ "thema": "home", "buurt": LINDELO, "aantal": 51, "gezien_op": "2026-11-24" })),
            event("6", json!({ "thema": "home", "buurt": LINDELO, "naam": "Jan" })),
            json!({ "specversion": "0.3" }),
            7,
                { "specversion": "1.0", "id": "9", "source": "/x", "type": "nl.opbouw.cluster.gevonden.v1", "data": {} },
            ["1.0", "9", "/x", "nl.opbouw.signaal.gegeven.v1", {}],
            event("10", json!(["home", LINDELO])),
            event("10", json!({ "thema": "home", "buurt": LINDELO, "zin": "a".repeat(301) })),
        ]);
        let answer = source.send("a", &batch).await;
        assert_eq!(told(&answer), refused(422, "SIGNALS-038"), "{}", answer.text);
        let problem = answer.json();
        let wrong: Vec<(u64, &str)> = problem["gebeurtenissen"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (one["index"].as_u64().unwrap(), one["veld"].as_str().unwrap()))
            .collect();
        let expect = [
            (1, "data.thema"),
            (1, "data.buurt"),
            (2, "data.zin"),
            (3, "data.zin"),
            (4, "data.aantal"),
            (4, "data.gezien_op"),
            (5, "data"),
            (6, "specversion"),
            (7, "specversion"),
            (8, "type"),
            (9, "specversion"),
            (10, "data"),
            (11, "data.zin"),
        ];
        assert_eq!(wrong, expect, "{}", app.name);
        assert_eq!(problem["bekendeBuurten"][0], json!({ "code": LINDELO, "naam": "Lindelo" }));
        assert_eq!(problem["bekendeThemas"].as_array().unwrap().len(), 13);
        assert!(!answer.has("12345678") && !answer.has("Jan"), "what was sent is not repeated");
        assert_eq!((signals(&app).await, counted(&app).await), (0, 0));
        // Mended, the same number may be sent again.
        assert_eq!(source.send("a", &json!([one("1", "company")])).await.json()["ontvangen"], 1);
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_and_breaks_nothing() {
    let app = TestApp::lindelo().await;
    let source = Source::new(&app, "Klantcontact").await;
    let check = async |number: u32, kind: &str, body: &str, expect: (u16, &str)| {
        let (message, at_s) = (format!("m{number}"), app.now_s());
        let signature = sign(&source.secret, &message, at_s, body);
        let headers =
            [("content-type", kind), ("webhook-id", &message), ("webhook-timestamp", &at_s.to_string()), ("webhook-signature", &signature)];
        let answer = source.send_raw(&headers, body).await;
        assert_eq!(told(&answer), refused(expect.0, expect.1), "{number}: {}", answer.text);
    };
    check(1, ONE, "", (400, "SIGNALS-035")).await;
    check(2, ONE, "{\"specversion\":", (400, "SIGNALS-035")).await;
    check(3, ONE, "[]", (400, "SIGNALS-035")).await;
    check(4, BATCH, "{}", (400, "SIGNALS-035")).await;
    check(5, ONE, &"[".repeat(5_000), (400, "SIGNALS-035")).await;
    check(6, "application/json", "{}", (415, "SIGNALS-036")).await;
    let many: Vec<Value> = (0..501).map(|number| one(&number.to_string(), "company")).collect();
    check(7, BATCH, &json!(many).to_string(), (413, "SIGNALS-037")).await;
    check(8, ONE, &" ".repeat(1_000_001), (413, "WEB-413")).await;
    assert_eq!(signals(&app).await, 0);
    assert_eq!(source.send("leeg", &json!([])).await.json()["ontvangen"], 0);
    let most: Vec<Value> = (0..500)
        .map(|number| event(&number.to_string(), json!({ "thema": "company", "buurt": LINDELO, "zin": "Het is er stil. ".repeat(18) })))
        .collect();
    let begun = std::time::Instant::now();
    assert_eq!(source.send("veel", &json!(most)).await.json()["ontvangen"], 500);
    eprintln!("500 events in {} ms", begun.elapsed().as_millis());
}

#[tokio::test]
async fn a_flood_without_the_secret_is_stopped_and_so_is_one_with_it() {
    let app = TestApp::lindelo().await;
    let source = Source::new(&app, "Klantcontact").await;
    for number in 0..600 {
        assert_eq!(source.send_raw(&[], "").await.status, 401, "{number}");
    }
    let flooded = source.send("a", &one("1", "company")).await;
    assert_eq!((told(&flooded), flooded.header("retry-after")), (refused(429, "SIGNALS-040"), "60"));
    app.clock.pass(61.seconds());
    assert_eq!(source.send("a", &one("1", "company")).await.status, 200);
}

#[tokio::test]
async fn a_renewed_secret_counts_at_once_and_the_old_one_for_a_day() {
    for app in villages().await {
        let old = Source::new(&app, "Klantcontact").await;
        let renew = [("wat", "bron-sleutel"), ("nummer", old.id.as_str()), ("keer", "1")];
        let page = admin(&app).await.post(LINKS, &renew).await;
        assert!(page.has("Het vorige geheim telt nog 24 uur mee"));
        let new = Source { app: &app, id: old.id.clone(), secret: secret_in(&page) };
        assert_ne!(old.secret, new.secret);
        // The button pressed twice does not end the secret that was just shown.
        assert_eq!(admin(&app).await.post(LINKS, &renew).await.status, 409);
        assert_eq!((old.send("a", &one("1", "company")).await.status, new.send("b", &one("2", "company")).await.status), (200, 200));
        let at_s = app.now_s();
        let body = one("3", "company").to_string();
        let both = format!("{} {}", sign("whsec_AAAA", "c", at_s, &body), sign(&new.secret, "c", at_s, &body));
        let headers = [("content-type", ONE), ("webhook-id", "c"), ("webhook-timestamp", &at_s.to_string()), ("webhook-signature", &both)];
        assert_eq!(new.send_raw(&headers, &body).await.status, 200, "several signatures, of which one fits");
        app.clock.pass(25.hours());
        assert_eq!(told(&old.send("d", &one("4", "company")).await), refused(401, "SIGNALS-032"));
        assert_eq!(new.send("e", &one("5", "company")).await.status, 200);
        let stopped = admin(&app).await.post(LINKS, &[("wat", "bron-stop"), ("nummer", &new.id), ("keer", "2")]).await;
        assert_eq!(stopped.header("location"), "/signalen/koppelingen?klaar=gestopt");
        assert_eq!(told(&new.send("f", &one("6", "company")).await), refused(404, "SIGNALS-030"));
    }
}
