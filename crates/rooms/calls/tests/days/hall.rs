//! Set-up in the words of a test: `let call = hall.open("200 mensen ...").await`.

use jiff::{Span, Zoned};
use opbouw_access::Role;
use opbouw_calls::{CallsListener, KINDS, run_due};
use opbouw_happenings::{Happening, Heard, Listener};
use opbouw_neighbourhood::{How, NewConsent, Purpose, store};
use opbouw_signin::Method;
use opbouw_store::{Statement, Tx, values};
use opbouw_testkit::{MadeUpVillage, TestApp, Visitor};

/// The Saturday on which calls take place, twelve days after the tests begin.
pub const DAY: &str = "2026-12-05";

/// The village on both databases.
pub async fn villages() -> Vec<TestApp> {
    TestApp::on_both(MadeUpVillage::lindelo()).await
}

/// A worker who keeps calls.
pub async fn coordinator(app: &TestApp) -> Visitor<'_> {
    app.staff("Noor", "Welzijn Wolderbeek", Role::Coordinator).await
}

/// The same person in the morning: sessions of workers last half a day.
pub async fn back<'a>(app: &'a TestApp, who: &Visitor<'_>) -> Visitor<'a> {
    app.come_in(who.person, Method::Passkey).await
}

/// The form of a call with one task.
pub fn form<'f>(title: &'f str, places: &'f str) -> Vec<(&'static str, &'f str)> {
    vec![
        ("soort", "call"),
        ("titel", title),
        ("tekst", "We maken het dorp schoon."),
        ("dorp", "BU99900101"),
        ("plek", "het dorpshuis"),
        ("dag", DAY),
        ("tot", ""),
        ("taak-naam", "Opruimen"),
        ("taak-van", "10:00"),
        ("taak-tot", "12:00"),
        ("taak-plaatsen", places),
        ("taak-nodig", ""),
        ("taak-verzamelen", "Bij de bieb"),
        ("taak-meenemen", "Handschoenen"),
    ]
}

/// A call that is open, with one task of so many places; its number.
pub async fn open_call(keeper: &Visitor<'_>, places: &str) -> i64 {
    let made = keeper.post("/oproepen/nieuw", &form("Dorpsopruiming", places)).await;
    assert_eq!(made.status, 303, "{}", made.text);
    let call = made.header("location").split('/').nth(2).unwrap().parse().unwrap();
    assert_eq!(keeper.post(&format!("/oproepen/{call}/openen"), &[]).await.status, 303);
    call
}

/// A resident who agreed to be found; the number.
pub async fn found_resident(app: &TestApp, name: &str) -> i64 {
    let person = app.register(name, None).await;
    let now_s = app.now_s();
    let agree = move |tx: &mut Tx<'_>| {
        store::give_consent(tx, &NewConsent { person, purpose: Purpose::Found, party: None, given_by: None, how: How::Screen }, now_s)
    };
    app.db.write(agree).await.unwrap();
    person
}

/// Somebody without an account signs up, by a form of their own; where the page goes.
pub async fn sign_up(app: &TestApp, call: i64, name: &str, reach: &str) -> String {
    let reply = app.post_form(&format!("/oproepen/{call}/aanmelden"), &[("naam", name), ("bereik", reach), ("aantal", "1")], &[]).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply.header("location").to_owned()
}

/// The link of a message: a ticket of this kind about a number.
pub fn ticket(app: &TestApp, kind: &str, about: i64) -> String {
    KINDS.iter().find(|known| known.name == kind).unwrap().ticket(&app.house.site.key, &about.to_string()).unwrap()
}

/// A count, or any other number.
pub async fn number(app: &TestApp, sql: &'static str, about: i64) -> i64 {
    app.db.query_one(&Statement::new("test", sql), &values![about]).await.unwrap().get(0).unwrap()
}

/// How many messages of a kind are in the outbox.
pub async fn messages(app: &TestApp, kind: &str) -> i64 {
    let count = Statement::new("test", "SELECT count(*) FROM post_messages WHERE kind = $1");
    app.db.query_one(&count, &values![kind]).await.unwrap().get(0).unwrap()
}

/// The state of the sign-up of this name.
pub async fn state_of(app: &TestApp, call: i64, name: &str) -> Option<String> {
    let find = Statement::new("test", "SELECT state FROM calls_signups WHERE call = $1 AND first_name = $2");
    app.db.query_opt(&find, &values![call, name]).await.unwrap().map(|row| row.get(0).unwrap())
}

/// The number of the sign-up of this name.
pub async fn signup_of(app: &TestApp, call: i64, name: &str) -> i64 {
    let find = Statement::new("test", "SELECT id FROM calls_signups WHERE call = $1 AND first_name = $2");
    app.db.query_one(&find, &values![call, name]).await.unwrap().get(0).unwrap()
}

/// This room hears something.
pub async fn hear(app: &TestApp, happening: Happening) {
    let clock = app.clock.clone();
    let listener = CallsListener::new(app.db.clone(), move || clock.now());
    listener.hear(&Heard { id: 1, at_s: app.now_s(), happening }).await.unwrap();
}

/// Time passes, and what is due is done.
pub async fn pass(app: &TestApp, time: Span) -> opbouw_calls::Done {
    app.clock.pass(time);
    run_due(&app.calls).await.unwrap()
}

/// The moment of the test as an hour of a day.
pub fn at(app: &TestApp) -> Zoned {
    app.clock.now()
}
