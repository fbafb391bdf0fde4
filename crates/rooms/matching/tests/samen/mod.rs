//! What the tests of this room share: who offers, who asks, and what was sent.
#![allow(dead_code, clippy::unwrap_used, reason = "each test file uses a part; a test that cannot start must stop")]

use std::sync::Arc;

use opbouw_access::Role;
use opbouw_happenings::{Delivery, Happening, publish};
use opbouw_matching::MatchingListener;
use opbouw_neighbourhood::{How, NewConsent, Purpose, store};
use opbouw_store::{Statement, Tx};
pub use opbouw_testkit::Visitor;
use opbouw_testkit::store::list_values;
use opbouw_testkit::{MadeUpVillage, TestApp};

pub const REQUEST: &str = "Wie wil soep voor mij koken? Ik ben alleen.";
pub const OFFER: &str = "Ik kook graag een pan soep en breng een bakje langs.";

/// The program on both databases, in a village where nobody offers anything yet.
pub async fn apps() -> Vec<TestApp> {
    TestApp::on_both(MadeUpVillage::new()).await
}

/// This room hears what happened; where the program does that already, nothing is left to hear.
pub async fn hear(app: &TestApp) {
    let clock = app.clock.clone();
    let listener = Arc::new(MatchingListener::new(app.db.clone(), move || clock.now()));
    while Delivery::new(app.db.clone()).durable(listener.clone()).deliver_pending().await.unwrap() > 0 {}
}

/// Somebody lets themselves be found.
pub async fn found(app: &TestApp, person: i64) {
    let now_s = app.now_s();
    let consent = NewConsent { person, purpose: Purpose::Found, party: None, given_by: None, how: How::Screen };
    let give = move |tx: &mut Tx<'_>| {
        store::give_consent(tx, &consent, now_s)?;
        publish(tx, now_s, &Happening::ConsentGiven { person, purpose: "found".into(), party: None }).map(drop)
    };
    app.db.write(give).await.unwrap();
    app.matching.site.tell().await;
}

/// Somebody with an offer that may be found: their browser, and the number of the offer.
pub async fn giver<'a>(app: &'a TestApp, name: &str) -> (Visitor<'a>, i64) {
    let giver = app.resident(name).await;
    found(app, giver.person).await;
    let left = giver.post("/mijn/aanbod", &[("tekst", OFFER), ("soort", "aanbod")]).await;
    assert_eq!(left.status, 303, "{}", left.text);
    (giver, last(app, "neighbourhood_resources.id").await)
}

/// Somebody who asks: their browser, and the number of the request.
pub async fn asker<'a>(app: &'a TestApp, name: &str) -> (Visitor<'a>, i64) {
    let asker = app.resident(name).await;
    let left = asker.post("/mijn/aanbod", &[("tekst", REQUEST), ("soort", "vraag")]).await;
    assert_eq!(left.status, 303, "{}", left.text);
    hear(app).await;
    let request = last(app, "matching_requests.resource").await;
    (asker, request)
}

/// A worker of Welzijn with a passkey.
pub async fn worker<'a>(app: &'a TestApp, name: &str) -> Visitor<'a> {
    app.staff(name, "Welzijn", Role::Worker).await
}

/// Asks a giver for a request; the number of the invitation.
pub async fn ask(app: &TestApp, by: &Visitor<'_>, request: i64, giver: i64, offer: i64) -> i64 {
    let fields = [("buur", giver.to_string()), ("aanbod", offer.to_string())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let asked = by.post(&format!("/samen/vragen/{request}/vragen"), &fields).await;
    assert_eq!(asked.status, 303, "{}", asked.text);
    last(app, "matching_invitations.id").await
}

/// Says something on one's own page about an invitation.
pub async fn say(by: &Visitor<'_>, invitation: i64, answer: &str) -> String {
    let reply = by.post("/mijn/samen/antwoord", &[("uitnodiging", &invitation.to_string()), ("antwoord", answer)]).await;
    reply.header("location").to_owned()
}

/// The address of the link in a message: which purpose, about which number.
pub fn link(app: &TestApp, purpose: &'static str, about: impl ToString) -> String {
    let about = about.to_string();
    format!("/samen/antwoord/{about}.{}", app.matching.site.key.derive(purpose, &about))
}

/// The largest number in a column.
pub async fn last(app: &TestApp, column: &str) -> i64 {
    list_values(&app.db, app.name).await.unwrap()[column].iter().filter_map(|value| value.parse().ok()).max().unwrap()
}

/// Every value of a column as text.
pub async fn values(app: &TestApp, column: &str) -> Vec<String> {
    list_values(&app.db, app.name).await.unwrap()[column].clone()
}

/// The messages that wait: kind, receiver, and the words that go into the sentences.
pub async fn messages(app: &TestApp) -> Vec<(String, String, String)> {
    let list = Statement::new("test::MESSAGES", "SELECT kind, recipient, fields FROM post_messages ORDER BY id");
    let rows = app.db.read(move |tx| tx.query(&list, &[])).await.unwrap();
    rows.iter().map(|row| (row.get(0).unwrap(), row.get(1).unwrap(), row.get(2).unwrap())).collect()
}

/// Who got a message of a kind.
pub async fn told(app: &TestApp, kind: &str) -> Vec<String> {
    messages(app).await.into_iter().filter(|(found, ..)| found == kind).map(|(_, to, _)| to).collect()
}

/// The stage of a request.
pub async fn stage(app: &TestApp, request: i64) -> String {
    let find = Statement::new("test::STAGE", "SELECT stage FROM matching_requests WHERE resource = $1");
    let row = app.db.read(move |tx| tx.query_opt(&find, &opbouw_store::values![request])).await.unwrap();
    row.map_or_else(|| "gone".to_owned(), |row| row.get(0).unwrap())
}
