//! What the days share: a village on both databases, parties with ties, and whoever holds a session.

use jiff::Span;
use opbouw_access::Role;
use opbouw_overview::run_due;
use opbouw_store::{Statement, values};
use opbouw_testkit::{MadeUpVillage, Reply, TestApp, Visitor};
use opbouw_ties::{HowOften, NewTie, Tie, list_ties, name_tie};

/// The village on both databases.
pub async fn villages() -> Vec<TestApp> {
    TestApp::on_both(MadeUpVillage::lindelo()).await
}

/// A coordinator who holds sessions.
pub async fn coordinator(app: &TestApp) -> Visitor<'_> {
    app.staff("Noor", "Welzijn Wolderbeek", Role::Coordinator).await
}

/// The same person later on: sessions of workers last half a day.
pub async fn back<'a>(app: &'a TestApp, who: &Visitor<'_>) -> Visitor<'a> {
    app.come_in(who.person, opbouw_signin::Method::Passkey).await
}

/// Two parties work together, as somebody wrote down.
pub async fn tie(app: &TestApp, one: i64, other: i64) {
    let (at_s, today) = (app.now_s(), app.clock.now().date());
    let new = NewTie { one, other, how_often: HowOften::Monthly, said_by: None, session: None };
    app.db.write(move |tx| name_tie(tx, at_s, today, &new)).await.unwrap();
}

/// All ties as they are today.
pub async fn ties(app: &TestApp) -> Vec<Tie> {
    let today = app.clock.now().date();
    app.db.read(move |tx| list_ties(tx, today)).await.unwrap()
}

/// Two triangles that one party connects, a tail and an island: Welzijn is the one in the middle.
pub struct Network {
    pub welfare: i64,
    pub choir: i64,
    pub school: i64,
    pub club: i64,
    pub church: i64,
    pub library: i64,
    pub tail: i64,
    pub island: i64,
}

pub async fn network(app: &TestApp) -> Network {
    let names = ["Welzijn Wolderbeek", "Koor", "School", "Sportclub", "Kerk", "Bibliotheek", "Biljartclub", "Imkers"];
    let mut parties = Vec::new();
    for name in names {
        parties.push(app.party(name).await);
    }
    for (one, other) in [(0, 1), (0, 2), (1, 2), (0, 3), (0, 4), (3, 4), (3, 5), (4, 5), (5, 6)] {
        tie(app, parties[one], parties[other]).await;
    }
    let [welfare, choir, school, club, church, library, tail, island] = parties[..] else { panic!("eight parties") };
    Network { welfare, choir, school, club, church, library, tail, island }
}

/// Opens a session; its number and code.
pub async fn open(app: &TestApp, holder: &Visitor<'_>, present: &[i64]) -> (i64, String) {
    let present: Vec<String> = present.iter().map(i64::to_string).collect();
    let mut fields = vec![("titel", "Netwerkbijeenkomst")];
    fields.extend(present.iter().map(|party| ("er", party.as_str())));
    let opened = holder.post("/overzicht/sessie", &fields).await;
    assert_eq!(opened.status, 303, "{}", opened.text);
    let id: i64 = opened.header("location").split(['/', '?']).nth(3).unwrap().parse().unwrap();
    let find = Statement::new("test", "SELECT code FROM overview_sessions WHERE id = $1");
    (id, app.db.query_one(&find, &values![id]).await.unwrap().get(0).unwrap())
}

/// A telephone without an account ticks partners for a party: codes as `p3`, each with how often.
pub async fn tick(app: &TestApp, code: &str, who: &str, partners: &[(&str, &str)]) -> u16 {
    let mut fields: Vec<(String, String)> = Vec::new();
    for (partner, how_often) in partners {
        fields.push(("was".into(), format!("{partner}:")));
        fields.push(("met".into(), (*partner).to_owned()));
        fields.push((format!("hoe-{partner}"), (*how_often).to_owned()));
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    app.post_form(&format!("/sessie/{code}/{who}"), &fields, &[]).await.status
}

/// The holder looks at what would change, leaves it as it is listed, and closes.
pub async fn close(holder: &Visitor<'_>, id: i64) -> u16 {
    let (stand, ties) = listed(holder, id).await;
    keep(holder, id, &stand, &ties.iter().map(String::as_str).collect::<Vec<_>>()).await.status
}

/// What the page before closing lists: its mark, and the ties that are ticked, as `12-34`.
pub async fn listed(holder: &Visitor<'_>, id: i64) -> (String, Vec<String>) {
    let page = holder.get(&format!("/overzicht/sessie/{id}/sluiten")).await;
    let mark = page.all_between("name=\"stand\" value=\"", "\"").first().map(|mark| (*mark).to_owned()).unwrap_or_default();
    let ticked = page.all_between("name=\"band\" value=\"", ">").into_iter().filter(|tie| tie.ends_with(" checked"));
    (mark, ticked.map(|tie| tie.split('"').next().unwrap_or_default().to_owned()).collect())
}

/// Closes with these of that list.
pub async fn keep(holder: &Visitor<'_>, id: i64, stand: &str, ties: &[&str]) -> Reply {
    let mut fields = vec![("stand", stand)];
    fields.extend(ties.iter().map(|tie| ("band", *tie)));
    holder.post(&format!("/overzicht/sessie/{id}"), &fields).await
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

/// Time passes, and what is due is done.
pub async fn pass(app: &TestApp, time: Span) {
    app.clock.pass(time);
    run_due(&app.overview).await.unwrap();
}
