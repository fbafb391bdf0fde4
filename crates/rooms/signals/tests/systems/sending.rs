//! Other systems hear that something happens: signed, tried again, stopped when they are gone, and never with anything personal.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use jiff::{Span, ToSpan};
use opbouw_access::Role;
use opbouw_happenings::{Happening, Heard, Listener, latest_id, publish};
use opbouw_signals::{SignalsListener, forget_old, run_due};
use opbouw_store::{Statement, values};
use opbouw_testkit::{MadeUpVillage, TestApp};
use serde_json::{Value, json};

use crate::hall::{LINDELO, LINKS, admin, count, noted, secret_in, sign};

/// Houses that stand out around Lindelo.
const CLUSTER: [&str; 2] = [
    "INSERT INTO signals_scans (week, made_at, streams, threshold, weeks) VALUES ('2026-11-16', 0, 1, 1.0, 1)",
    "INSERT INTO signals_clusters (id, stream, centre, areas, first_week, last_week, level, recurrence_days, found_week, seen_week, bars)
    VALUES (41, 'home', 'BU99900101', 'BU99900101', '2026-11-02', '2026-11-16', 'twice', 4000, '2026-11-16', '2026-11-16', '')",
];
const TEXT: &str = "Ouderen komen hier weinig buiten sinds de winkel dicht is.";

/// What came in at a system that hears.
#[derive(Debug, Clone)]
struct Came {
    headers: HeaderMap,
    body: String,
}

/// A real system that hears, on this machine: it answers as it is told, and with 204 after that.
#[derive(Clone, Default)]
struct Receiver {
    came: Arc<Mutex<Vec<Came>>>,
    answers: Arc<Mutex<VecDeque<u16>>>,
}

impl Receiver {
    /// Listens; its `host:port`.
    async fn listen(&self) -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap().to_string();
        let app = Router::new().route("/hoor", post(take)).with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        at
    }

    fn answer(&self, statuses: &[u16]) {
        self.answers.lock().unwrap().extend(statuses);
    }

    fn all(&self) -> Vec<Came> {
        self.came.lock().unwrap().clone()
    }
}

async fn take(State(receiver): State<Receiver>, headers: HeaderMap, body: Bytes) -> Response {
    let body = String::from_utf8_lossy(&body).into_owned();
    receiver.came.lock().unwrap().push(Came { headers, body });
    let status = receiver.answers.lock().unwrap().pop_front().unwrap_or(204);
    (StatusCode::from_u16(status).unwrap(), [("location", "/hoor")]).into_response()
}

/// Villages that may call a receiver of their own, with a system that hears everything; its secret.
async fn hearing() -> Vec<(TestApp, Receiver, String)> {
    let mut all = Vec::new();
    for app in TestApp::on_both(MadeUpVillage::lindelo()).await {
        let receiver = Receiver::default();
        let at = receiver.listen().await;
        let app = app.calling(&at);
        let secret = add(&app, "Dashboard", &at).await;
        all.push((app, receiver, secret));
    }
    all
}

/// Added on the page; then its address is that of the receiver, which no page would take.
async fn add(app: &TestApp, name: &'static str, at: &str) -> String {
    let form = [
        ("wat", "haak-erbij"),
        ("naam", name),
        ("adres", "https://hoor.example.nl/hoor"),
        ("hoort", "given"),
        ("hoort", "taken"),
        ("hoort", "done"),
        ("hoort", "cluster"),
    ];
    let page = admin(app).await.post(LINKS, &form).await;
    assert_eq!(page.status, 200, "{}", page.text);
    let here = Statement::new("test::HERE", "UPDATE signals_hooks SET url = $1 WHERE name = $2");
    app.db.execute(&here, &values![format!("http://{at}/hoor"), name]).await.unwrap();
    secret_in(&page)
}

async fn leave(app: &TestApp) -> i64 {
    let left = app.post_json("/api/v1/signalen", &json!({ "thema": "company", "buurt": LINDELO, "zin": TEXT })).await;
    assert_eq!(left.status, 201, "{}", left.text);
    count(app, "SELECT max(id) FROM signals_signals", &[]).await
}

async fn later(app: &TestApp, time: Span) {
    app.clock.pass(time);
    run_due(&app.signals).await.unwrap();
}

async fn waiting(app: &TestApp) -> i64 {
    count(app, "SELECT count(*) FROM signals_events WHERE given_up_at IS NULL", &[]).await
}

#[tokio::test]
async fn a_signal_is_told_three_times_and_neither_what_nor_where_leaves() {
    for (app, receiver, secret) in hearing().await {
        let id = leave(&app).await;
        let worker = app.staff("Joke", "Welzijn Wolderbeek", Role::Worker).await;
        let (part, party) =
            (count(&app, "SELECT max(id) FROM signals_parts", &[]).await.to_string(), app.party("Welzijn Wolderbeek").await);
        let path = format!("/signalen/{id}");
        let taken = worker.post(&path, &[("wat", "oppakken"), ("deel", &part), ("partij", &party.to_string())]).await;
        assert_eq!(taken.status, 303, "{}", taken.text);
        let done = [("wat", "afronden"), ("deel", part.as_str()), ("uitkomst", "talked"), ("tekst", "Met buren gesproken.")];
        assert_eq!(worker.post(&path, &done).await.status, 303);
        later(&app, 10.minutes()).await;
        let came = receiver.all();
        let bodies: Vec<Value> = came.iter().map(|one| serde_json::from_str(&one.body).unwrap()).collect();
        let types: Vec<&str> = bodies.iter().map(|body| body["type"].as_str().unwrap()).collect();
        assert_eq!(
            types,
            ["nl.opbouw.signaal.gegeven.v1", "nl.opbouw.signaal.opgepakt.v1", "nl.opbouw.signaal.afgerond.v1"],
            "{}",
            app.name
        );
        for (one, body) in came.iter().zip(&bodies) {
            assert_eq!(body["data"], json!({ "week": "2026-11-23" }));
            assert_eq!(body["source"], "https://opbouw.test/signalen");
            let keys: Vec<&String> = body.as_object().unwrap().keys().collect();
            assert_eq!(keys, ["data", "datacontenttype", "id", "source", "specversion", "type"]);
            for word in [LINDELO, "Lindelo", "Ouderen", "Joke", "Welzijn", "buren"] {
                assert!(!one.body.contains(word) && !format!("{:?}", one.headers).contains(word), "{word}: {}", one.body);
            }
            let text = |name: &str| one.headers.get(name).unwrap().to_str().unwrap();
            assert_eq!(text("webhook-id"), body["id"].as_str().unwrap());
            let at_s: i64 = text("webhook-timestamp").parse().unwrap();
            assert_eq!(text("webhook-signature"), sign(&secret, text("webhook-id"), at_s, &one.body));
        }
        assert!(bodies[0]["id"] != bodies[1]["id"] && waiting(&app).await == 0);
        later(&app, 1.hour()).await;
        assert_eq!(receiver.all().len(), 3, "what arrived is not sent again");
        assert!(admin(&app).await.get(LINKS).await.has("laatst aangekomen: 23-11-2026"));
    }
}

#[tokio::test]
async fn what_does_not_arrive_is_tried_five_times_ever_later_and_then_given_up() {
    for (app, receiver, _) in hearing().await {
        leave(&app).await;
        receiver.answer(&[500, 302, 404, 503, 500]);
        for (wait, tries) in
            [(0.minutes(), 1), (5.minutes(), 1), (5.minutes(), 2), (59.minutes(), 2), (1.minute(), 3), (6.hours(), 4), (24.hours(), 5)]
        {
            later(&app, wait).await;
            assert_eq!(receiver.all().len(), tries, "{}: {wait}", app.name);
        }
        later(&app, 48.hours()).await;
        let came = receiver.all();
        assert_eq!((came.len(), waiting(&app).await), (5, 0), "given up; the redirect was not followed");
        assert!(came.iter().all(|one| one.body == came[0].body), "the same event under the same number each time");
        let page = admin(&app).await.get(LINKS).await;
        assert!(page.has("1 niet aangekomen en opgegeven") && page.has("(status 500)"), "{}", page.text);
        // The next one goes at once, and then all is well.
        leave(&app).await;
        later(&app, 10.minutes()).await;
        assert_eq!(receiver.all().len(), 6);
        assert!(!admin(&app).await.get(LINKS).await.has("(status 500)"));
        let now_s = app.now_s() + 31 * 86_400;
        app.db.write(move |tx| forget_old(tx, now_s)).await.unwrap();
        assert_eq!(count(&app, "SELECT count(*) FROM signals_events", &[]).await, 0);
    }
}

#[tokio::test]
async fn a_system_that_fails_keeps_no_other_waiting_and_is_tried_once_a_run() {
    for (app, receiver, _) in hearing().await {
        let other = Receiver::default();
        let port = other.listen().await;
        // This one may not be called: only the receiver above is allowed inside the network.
        add(&app, "Binnen", &port).await;
        for _ in 0..5 {
            leave(&app).await;
        }
        later(&app, 10.minutes()).await;
        assert_eq!((receiver.all().len(), other.all().len(), waiting(&app).await), (1, 0, 1), "{}: five a day are told once", app.name);
        assert_eq!(count(&app, "SELECT failures FROM signals_hooks WHERE name = 'Binnen'", &[]).await, 1);
        assert!(admin(&app).await.get(LINKS).await.has("Dit adres mag niet"));
    }
}

#[tokio::test]
async fn a_system_that_says_that_it_is_gone_hears_nothing_more() {
    for (app, receiver, _) in hearing().await {
        leave(&app).await;
        leave(&app).await;
        receiver.answer(&[410]);
        later(&app, 10.minutes()).await;
        assert_eq!((receiver.all().len(), waiting(&app).await, noted(&app, "signal-hook-gone").await), (1, 0, 1), "{}", app.name);
        leave(&app).await;
        later(&app, 10.minutes()).await;
        assert_eq!((receiver.all().len(), waiting(&app).await), (1, 0));
        assert!(admin(&app).await.get(LINKS).await.has("(410)"));
    }
}

#[tokio::test]
async fn during_a_day_after_renewing_both_secrets_sign() {
    for (app, receiver, old) in hearing().await {
        let id = count(&app, "SELECT id FROM signals_hooks", &[]).await.to_string();
        let page = admin(&app).await.post(LINKS, &[("wat", "haak-sleutel"), ("nummer", &id), ("keer", "1")]).await;
        let new = secret_in(&page);
        for (wait, count) in [(10.minutes(), 2), (25.hours(), 1)] {
            app.clock.pass(wait);
            leave(&app).await;
            later(&app, 0.minutes()).await;
            let one = receiver.all().pop().unwrap();
            let text = |name: &str| one.headers.get(name).unwrap().to_str().unwrap();
            let at_s = text("webhook-timestamp").parse().unwrap();
            let both = [&new, &old].map(|secret| sign(secret, text("webhook-id"), at_s, &one.body));
            assert_eq!(text("webhook-signature"), both[..count].join(" "), "{}", app.name);
        }
    }
}

#[tokio::test]
async fn something_emerging_is_told_without_where_and_hearing_it_twice_is_once() {
    for (app, receiver, _) in hearing().await {
        let now_s = app.now_s();
        for sql in CLUSTER {
            app.db.execute(&Statement::new("test::CLUSTER", sql), &[]).await.unwrap();
        }
        // The second one is gone again before it is told.
        app.db
            .write(move |tx| {
                [41, 42].into_iter().try_for_each(|cluster| publish(tx, now_s, &Happening::ClusterFound { cluster }).map(drop))
            })
            .await
            .unwrap();
        app.signals.site.tell().await;
        let id = latest_id(&app.db).await.unwrap() - 1;
        let heard = Heard { id, at_s: now_s, happening: Happening::ClusterFound { cluster: 41 } };
        SignalsListener::new(app.db.clone()).hear(&heard).await.unwrap();
        later(&app, 10.minutes()).await;
        let came = receiver.all();
        assert_eq!(came.len(), 1, "{}", app.name);
        let body: Value = serde_json::from_str(&came[0].body).unwrap();
        assert_eq!(
            (body["type"].as_str(), &body["data"]),
            (Some("nl.opbouw.cluster.gevonden.v1"), &json!({ "thema": "home", "week": "2026-11-23" }))
        );
    }
}

#[tokio::test]
async fn nobody_hears_what_nobody_asked_for() {
    let app = TestApp::lindelo().await;
    leave(&app).await;
    let form = [("wat", "haak-erbij"), ("naam", "Alleen klaar"), ("adres", "https://hoor.example.nl/"), ("hoort", "done")];
    assert_eq!(admin(&app).await.post(LINKS, &form).await.status, 200);
    leave(&app).await;
    assert_eq!(count(&app, "SELECT count(*) FROM signals_events", &[]).await, 0);
}
