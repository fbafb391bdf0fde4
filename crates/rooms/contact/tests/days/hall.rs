//! Set-up in the words of a test: `let round = make_round(&joke).await`.

use jiff::Span;
use opbouw_access::Role;
use opbouw_contact::{ContactListener, MomentInput, Source, forget_old, run_due};
use opbouw_happenings::{Happening, Heard, Listener};
use opbouw_signin::{Doer, Method};
use opbouw_store::{Statement, values};
use opbouw_testkit::{MadeUpVillage, Reply, TestApp, Visitor};

pub const WELFARE: &str = "Welzijn Wolderbeek";
pub const LINDELO: &str = "BU99900101";

/// The village on both databases.
pub async fn villages() -> Vec<TestApp> {
    TestApp::on_both(MadeUpVillage::lindelo()).await
}

/// A coach.
pub async fn coach(app: &TestApp) -> Visitor<'_> {
    app.staff("Joke", WELFARE, Role::Worker).await
}

/// A colleague of the coach.
pub async fn colleague(app: &TestApp) -> Visitor<'_> {
    app.staff("Noor", WELFARE, Role::Coordinator).await
}

/// The same person another day: sessions of workers last half a day.
pub async fn back<'a>(app: &'a TestApp, who: &Visitor<'_>) -> Visitor<'a> {
    app.come_in(who.person, Method::Passkey).await
}

/// The form of a round on Mondays and Wednesdays at four.
pub fn round_form(owner: &str) -> Vec<(&'static str, &str)> {
    vec![
        ("naam", "Veldje"),
        ("plek", "het veldje"),
        ("dorp", LINDELO),
        ("dag", "ma"),
        ("dag", "wo"),
        ("om-de", "1"),
        ("vanaf", "2026-11-02"),
        ("tijd", "16:00"),
        ("minuten", "90"),
        ("van", owner),
        ("regen", "de sporthal"),
    ]
}

/// A round of this coach; its number.
pub async fn make_round(coach: &Visitor<'_>) -> i64 {
    let owner = coach.person.to_string();
    let made = coach.post("/contact/rondes/nieuw", &round_form(&owner)).await;
    assert_eq!(made.status, 303, "{}", made.text);
    number_in(&made)
}

/// A group of this coach; its number.
pub async fn make_group(coach: &Visitor<'_>, name: &str) -> i64 {
    let made = coach.post("/contact/groepen", &[("naam", name), ("dorp", LINDELO)]).await;
    assert_eq!(made.status, 303, "{}", made.text);
    number_in(&made)
}

/// The number in the address to which a form goes on: `/contact/rondes/5?klaar=bewaard`.
pub fn number_in(made: &Reply) -> i64 {
    made.header("location").split(['/', '?']).nth(3).unwrap().parse().unwrap()
}

/// A moment of this coach with a line; its number.
pub async fn make_moment(coach: &Visitor<'_>, fields: &[(&str, &str)]) -> i64 {
    let form = coach.get("/contact/moment").await;
    let item = form.all_between("name=\"item\" value=\"", "\"")[0].to_owned();
    let mut all = vec![("item", item.as_str()), ("plek", "het veldje")];
    all.extend(fields);
    let made = coach.post("/contact/moment", &all).await;
    assert_eq!(made.status, 303, "{}", made.text);
    number_in(&made)
}

/// A moment as a phone would send it, so many seconds ago.
pub fn input(app: &TestApp, item: &str, ago_s: i64) -> MomentInput {
    MomentInput {
        item: item.to_owned(),
        happened_s: app.now_s() - ago_s,
        source: Source::Phone,
        round: None,
        group: None,
        spot: "het veldje".to_owned(),
        area: String::new(),
        mood: "calm".to_owned(),
        tallies: vec![("12-17".to_owned(), 8)],
        line: "Gevoetbald".to_owned(),
        next_step: String::new(),
        next_on: None,
        growth: None,
    }
}

/// Whose line it is in the trail.
pub fn doer(app: &TestApp, who: &Visitor<'_>) -> Doer {
    let mut doer = Doer::program(opbouw_audit::Origin::Web, &app.clock.now());
    doer.person = Some(who.person);
    doer
}

/// A count, or any other number.
pub async fn number(app: &TestApp, sql: &'static str, about: i64) -> i64 {
    app.db.query_one(&Statement::new("test", sql), &values![about]).await.unwrap().get(0).unwrap()
}

/// How many messages about somebody who is not back are in the outbox.
pub async fn messages(app: &TestApp) -> i64 {
    let count = Statement::new("test", "SELECT count(*) FROM post_messages WHERE kind = 'contact-late'");
    app.db.query_one(&count, &[]).await.unwrap().get(0).unwrap()
}

/// This room hears something.
pub async fn hear(app: &TestApp, happening: Happening) {
    let clock = app.clock.clone();
    let listener = ContactListener::new(app.db.clone(), move || clock.now());
    listener.hear(&Heard { id: 1, at_s: app.now_s(), happening }).await.unwrap();
}

/// Time passes, and what is due is done; how many were told.
pub async fn pass(app: &TestApp, time: Span) -> u64 {
    app.clock.pass(time);
    run_due(&app.contact).await.unwrap()
}

/// The night comes, and what was kept long enough goes.
pub async fn forget(app: &TestApp) -> u64 {
    let now_s = app.now_s();
    app.db.write(move |tx| forget_old(tx, now_s)).await.unwrap()
}
