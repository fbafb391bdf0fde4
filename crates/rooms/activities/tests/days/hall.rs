//! Set-up in the words of a test: `let id = propose(&app, &fatma, &[("titel", "Soep")]).await`.

use jiff::Span;
use opbouw_access::Role;
use opbouw_activities::{ActivitiesListener, KINDS, run_due};
use opbouw_booking::{NewPlace, NewRoom, add_keeper, create_place, create_room, parse_spans, put_week};
use opbouw_happenings::{Happening, Heard, Listener};
use opbouw_store::{Statement, StoreError, Tx, values};
use opbouw_testkit::{MadeUpVillage, TODAY, TestApp, Visitor};

/// Tuesday, the day after the tests begin.
pub const TUESDAY: &str = "2026-11-24";

/// The village on both databases.
pub async fn villages() -> Vec<TestApp> {
    TestApp::on_both(MadeUpVillage::lindelo()).await
}

/// A worker of the party that supports activities.
pub async fn worker(app: &TestApp) -> Visitor<'_> {
    app.staff("Noor", "Welzijn Wolderbeek", Role::Worker).await
}

/// The form of an activity on the square, on Tuesday at half past seven.
pub fn form<'f>(changed: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let mut fields = vec![
        ("titel", "Taalcafé"),
        ("tekst", "Samen Nederlands oefenen bij de koffie."),
        ("dorp", "BU99900101"),
        ("plek", "het plein"),
        ("dag", TUESDAY),
        ("van", "19.30"),
        ("tot", "21"),
        ("herhaling", ""),
    ];
    for (name, value) in changed {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    fields
}

/// Somebody proposes it; its number.
pub async fn propose(who: &Visitor<'_>, changed: &[(&str, &str)]) -> i64 {
    let reply = who.post("/activiteiten/nieuw", &form(changed)).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply.header("location").split(['/', '?']).nth(2).unwrap().parse().unwrap()
}

/// A house with two rooms that is open from nine to ten at night and needs a yes; the numbers of the rooms.
pub async fn house(app: &TestApp, keeper: i64) -> (i64, i64) {
    let now_s = app.now_s();
    let make = move |tx: &mut Tx<'_>| -> Result<(i64, i64), StoreError> {
        let text = String::new;
        let place = NewPlace {
            name: "Ons Huis".into(),
            area: "BU99900101".into(),
            spot: text(),
            at: None,
            about: text(),
            reach: text(),
            rules: text(),
            party: None,
            needs_yes: true,
        };
        let place = create_place(tx, &place, TODAY)?;
        put_week(tx, place, &std::array::from_fn(|_| parse_spans("9-22").unwrap()))?;
        add_keeper(tx, keeper, place, now_s)?;
        let small = create_room(tx, place, &NewRoom { name: "Kamer".into(), seats: 12, is_whole: false })?;
        Ok((small, create_room(tx, place, &NewRoom { name: "Zaal".into(), seats: 80, is_whole: false })?))
    };
    app.db.write(make).await.unwrap()
}

/// The host answers the newest booking, and everybody hears of it.
pub async fn answer(app: &TestApp, host: i64, yes: bool, reason: &'static str) {
    let now_s = app.now_s();
    let booking = number(app, "SELECT max(id) FROM booking_bookings WHERE $1 = 0", 0).await;
    app.db.write(move |tx| opbouw_booking::answer(tx, now_s, booking, yes, reason, Some(host))).await.unwrap();
    // What this room tells of the answer is heard in the next round, which the program makes by itself within a second.
    for _ in 0..2 {
        app.house.site.tell().await;
    }
}

/// The days of an activity in order: their numbers.
pub async fn days(app: &TestApp, activity: i64) -> Vec<i64> {
    let list = Statement::new("test", "SELECT id FROM activities_days WHERE activity = $1 ORDER BY starts_s");
    app.db.query(&list, &values![activity]).await.unwrap().iter().map(|row| row.get(0).unwrap()).collect()
}

/// Somebody without an account signs up for a day, by a form of their own; where the page goes.
pub async fn sign_up(app: &TestApp, activity: i64, day: &str, name: &str, reach: &str) -> String {
    let fields = [("dag", day), ("naam", name), ("bereik", reach), ("aantal", "1")];
    let reply = app.post_form(&format!("/activiteiten/{activity}/aanmelden"), &fields, &[]).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply.header("location").to_owned()
}

/// The page of one's own sign-up.
pub async fn own(app: &TestApp, activity: i64, name: &str) -> String {
    format!("/activiteiten/mijn/{}", ticket(app, "activities-signed", signup_of(app, activity, name).await))
}

/// The link of a message: a ticket of this kind about a number.
pub fn ticket(app: &TestApp, kind: &str, about: i64) -> String {
    KINDS.iter().find(|known| known.name == kind).unwrap().ticket(&app.house.site.key, &about.to_string()).unwrap()
}

/// A count, or any other number.
pub async fn number(app: &TestApp, sql: &'static str, about: i64) -> i64 {
    app.db.query_one(&Statement::new("test", sql), &values![about]).await.unwrap().get(0).unwrap()
}

/// A word that is stored.
pub async fn word(app: &TestApp, sql: &'static str, about: i64) -> String {
    app.db.query_one(&Statement::new("test", sql), &values![about]).await.unwrap().get(0).unwrap()
}

/// The state of an activity.
pub async fn state(app: &TestApp, activity: i64) -> String {
    word(app, "SELECT state FROM activities_activities WHERE id = $1", activity).await
}

/// How many messages of a kind are in the outbox.
pub async fn messages(app: &TestApp, kind: &str) -> i64 {
    let count = Statement::new("test", "SELECT count(*) FROM post_messages WHERE kind = $1");
    app.db.query_one(&count, &values![kind]).await.unwrap().get(0).unwrap()
}

/// How the sign-up of this name stands on a day.
pub async fn standing(app: &TestApp, day: i64, name: &str) -> Option<String> {
    let find = Statement::new(
        "test",
        "SELECT g.state FROM activities_comings g JOIN activities_signups s ON s.id = g.signup WHERE g.day = $1 AND s.first_name = $2",
    );
    app.db.query_opt(&find, &values![day, name]).await.unwrap().map(|row| row.get(0).unwrap())
}

/// The number of the sign-up of this name.
pub async fn signup_of(app: &TestApp, activity: i64, name: &str) -> i64 {
    let find = Statement::new("test", "SELECT id FROM activities_signups WHERE activity = $1 AND first_name = $2");
    app.db.query_one(&find, &values![activity, name]).await.unwrap().get(0).unwrap()
}

/// This room hears something.
pub async fn hear(app: &TestApp, happening: Happening) {
    let clock = app.clock.clone();
    let listener = ActivitiesListener::new(app.db.clone(), move || clock.now());
    listener.hear(&Heard { id: 1, at_s: app.now_s(), happening }).await.unwrap();
}

/// Time passes, and what is due is done.
pub async fn pass(app: &TestApp, time: Span) -> opbouw_activities::Done {
    app.clock.pass(time);
    run_due(&app.activities).await.unwrap()
}
