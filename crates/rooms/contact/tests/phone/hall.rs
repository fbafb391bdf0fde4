//! Set-up in the words of a test: `send(&app, &joke, &[item("a", "Rustig")]).await`.

use axum::http::Request;
use opbouw_access::Role;
use opbouw_store::{Statement, values};
use opbouw_testkit::{MadeUpVillage, Reply, TestApp, Visitor};
use serde_json::{Value, json};

pub const WELFARE: &str = "Welzijn Wolderbeek";

/// The village on both databases.
pub async fn villages() -> Vec<TestApp> {
    TestApp::on_both(MadeUpVillage::lindelo()).await
}

/// A coach.
pub async fn coach(app: &TestApp) -> Visitor<'_> {
    app.staff("Joke", WELFARE, Role::Worker).await
}

/// A colleague.
pub async fn colleague(app: &TestApp) -> Visitor<'_> {
    app.staff("Noor", WELFARE, Role::Coordinator).await
}

/// What the phone takes along.
pub async fn bundle(who: &Visitor<'_>) -> Value {
    let reply = who.get("/contact/onderweg/pak").await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()
}

/// A moment of an hour ago.
pub fn moment(app: &TestApp, party: i64, line: &str) -> Value {
    json!({
        "party": party, "happened_s": app.now_s() - 3_600, "round": null, "group": null, "spot": "het veldje", "area": "", "mood": "calm",
        "tallies": { "12-17": 8 }, "line": line, "next_step": "", "next_on": "", "growth": null,
    })
}

/// A new item with this moment.
pub fn item(id: &str, moment: &Value) -> Value {
    json!({ "id": id_of(id), "base": 0, "moment": moment })
}

/// The word of an item as a phone makes it.
pub fn id_of(short: &str) -> String {
    format!("{short:0>32}")
}

/// Sends these items, and says which were sent before; the whole reply.
pub async fn post(app: &TestApp, who: &Visitor<'_>, body: &Value) -> Reply {
    let request = Request::post("/contact/onderweg/sturen").header("cookie", who.cookie());
    app.send(request.header("sec-fetch-site", "same-origin").header("content-type", "application/json"), body.to_string()).await
}

/// Sends these items as their own; the answers.
pub async fn send(app: &TestApp, who: &Visitor<'_>, items: &[Value]) -> Vec<Value> {
    let from = bundle(who).await["me"].clone();
    let reply = post(app, who, &json!({ "from": from, "items": items })).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    reply.json()["answers"].as_array().unwrap().clone()
}

/// One item; its answer.
pub async fn send_one(app: &TestApp, who: &Visitor<'_>, item: Value) -> Value {
    send(app, who, &[item]).await.remove(0)
}

/// Of what was sent before: what the server does not have.
pub async fn unknown(app: &TestApp, who: &Visitor<'_>, sent: &[Value]) -> Vec<String> {
    let from = bundle(who).await["me"].clone();
    let reply = post(app, who, &json!({ "from": from, "sent": sent })).await.json();
    reply["unknown"].as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
}

/// How many moments there are.
pub async fn count(app: &TestApp) -> i64 {
    let count = Statement::new("test", "SELECT count(*) FROM contact_moments");
    app.db.query_one(&count, &[]).await.unwrap().get(0).unwrap()
}

/// Line and version of the moment with this word.
pub async fn line_of(app: &TestApp, id: &str) -> (String, i64) {
    let find = Statement::new("test", "SELECT line, version FROM contact_moments WHERE item = $1");
    let row = app.db.query_one(&find, &values![id_of(id)]).await.unwrap();
    (row.get(0).unwrap(), row.get(1).unwrap())
}

/// Runs a statement on the tables, as something happened that no page does.
pub async fn run(app: &TestApp, sql: &'static str, id: &str) {
    app.db.execute(&Statement::new("test", sql), &values![id_of(id)]).await.unwrap();
}
