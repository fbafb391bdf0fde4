//! Set-up in the words of a test: `let source = Source::new(&app, "Klantcontact").await; source.send("a", &one("company")).await`.

use std::sync::atomic::{AtomicUsize, Ordering};

use axum::http::Request;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::civil::date;
use opbouw_access::Role;
use opbouw_signals::list_counts;
use opbouw_store::{Statement, Value as Cell, values};
use opbouw_testkit::{MadeUpVillage, Reply, TestApp, Visitor};
use ring::hmac;
use serde_json::{Value, json};

pub const LINDELO: &str = "BU99900101";
pub const LINKS: &str = "/signalen/koppelingen";
pub const ONE: &str = "application/cloudevents+json";
pub const BATCH: &str = "application/cloudevents-batch+json";

/// The village on both databases.
pub async fn villages() -> Vec<TestApp> {
    TestApp::on_both(MadeUpVillage::lindelo()).await
}

/// An administrator; each time somebody else, for sessions end when a test lets time pass.
pub async fn admin(app: &TestApp) -> Visitor<'_> {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let letters: String = NEXT.fetch_add(1, Ordering::Relaxed).to_string().bytes().map(|digit| char::from(b'a' + digit - b'0')).collect();
    app.staff(&format!("Ada{letters}"), "Gemeente", Role::Admin).await
}

/// A system that sends.
pub struct Source<'a> {
    pub app: &'a TestApp,
    pub id: String,
    pub secret: String,
}

impl<'a> Source<'a> {
    /// Added on the page by an administrator.
    pub async fn new(app: &'a TestApp, name: &str) -> Self {
        let made = admin(app).await.post(LINKS, &[("wat", "bron-erbij"), ("naam", name)]).await;
        assert_eq!(made.status, 200, "{}", made.text);
        Self { app, id: number_in(&made), secret: secret_in(&made) }
    }

    /// A message that is signed now.
    pub async fn send(&self, message: &str, body: &Value) -> Reply {
        self.send_at(message, self.app.now_s(), body).await
    }

    pub async fn send_at(&self, message: &str, at_s: i64, body: &Value) -> Reply {
        let (kind, text) = (if body.is_array() { BATCH } else { ONE }, body.to_string());
        let signature = sign(&self.secret, message, at_s, &text);
        self.send_raw(
            &[("content-type", kind), ("webhook-id", message), ("webhook-timestamp", &at_s.to_string()), ("webhook-signature", &signature)],
            &text,
        )
        .await
    }

    pub async fn send_raw(&self, headers: &[(&str, &str)], body: &str) -> Reply {
        let request = Request::post(format!("/api/v1/signalen/haak/{}", self.id));
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        self.app.send(request, body.to_owned()).await
    }
}

/// The secret that a page shows.
pub fn secret_in(page: &Reply) -> String {
    page.all_between("<code>", "</code>").first().expect("a secret").to_string()
}

fn number_in(page: &Reply) -> String {
    page.all_between("/api/v1/signalen/haak/", "</code>").first().expect("an address").to_string()
}

/// As Standard Webhooks says, made here by itself.
pub fn sign(secret: &str, message: &str, at_s: i64, body: &str) -> String {
    let key = STANDARD.decode(secret.trim_start_matches("whsec_")).unwrap();
    let signed = format!("{message}.{at_s}.{body}");
    format!("v1,{}", STANDARD.encode(hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &key), signed.as_bytes())))
}

/// An event with this number about Lindelo.
pub fn event(id: &str, data: Value) -> Value {
    json!({ "specversion": "1.0", "id": id, "source": "/klantcontact", "type": "nl.opbouw.signaal.gegeven.v1", "data": data })
}

/// One event of a theme.
pub fn one(id: &str, theme: &str) -> Value {
    event(id, json!({ "thema": theme, "buurt": LINDELO }))
}

/// How many signals there are.
pub async fn signals(app: &TestApp) -> i64 {
    count(app, "SELECT count(*) FROM signals_signals", &[]).await
}

/// All counts together.
pub async fn counted(app: &TestApp) -> i64 {
    let counts = app.db.read(|tx| list_counts(tx, date(1990, 1, 1), date(2030, 1, 1))).await.unwrap();
    counts.iter().map(|count| count.count).sum()
}

pub async fn count(app: &TestApp, sql: &'static str, given: &[Cell]) -> i64 {
    let given = given.to_vec();
    app.db.read(move |tx| tx.query_one(&Statement::new("test::COUNT", sql), &given)?.get(0)).await.unwrap()
}

/// What an administrator did, in the trail.
pub async fn noted(app: &TestApp, action: &str) -> i64 {
    count(app, "SELECT count(*) FROM audit_lines WHERE action = $1", &values![action]).await
}
