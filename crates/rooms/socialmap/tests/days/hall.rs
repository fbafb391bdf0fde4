//! Set-up in the words of a test: `let id = add(&noor, &[("naam", "Fanfare De Linde")]).await`.

use jiff::Span;
use opbouw_access::Role;
use opbouw_socialmap::{Done, Entry, KINDS, find_entry, run_due};
use opbouw_store::{Statement, values};
use opbouw_testkit::{MadeUpVillage, TestApp, Visitor};

/// The village on both databases.
pub async fn villages() -> Vec<TestApp> {
    TestApp::on_both(MadeUpVillage::lindelo()).await
}

/// A worker of the party that keeps contact.
pub async fn worker(app: &TestApp) -> Visitor<'_> {
    app.staff("Noor", "Welzijn Wolderbeek", Role::Worker).await
}

/// Its coordinator.
pub async fn coordinator(app: &TestApp) -> Visitor<'_> {
    app.staff("Bert", "Welzijn Wolderbeek", Role::Coordinator).await
}

/// The form of a brass band in Lindelo.
pub fn form<'f>(changed: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let mut fields = vec![
        ("soort", "initiative"),
        ("naam", "Fanfare De Linde"),
        ("tekst", "Samen muziek maken, elke week repetitie in het dorpshuis."),
        ("dorp", "BU99900101"),
        ("telefoon", "0570 12 34 56"),
        ("beheer", "ik"),
    ];
    for (name, value) in changed {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    fields
}

/// Somebody adds an entry; its number.
pub async fn add(who: &Visitor<'_>, changed: &[(&str, &str)]) -> i64 {
    let reply = who.post("/kaart/nieuw", &form(changed)).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply.header("location").split(['/', '?']).nth(2).unwrap().parse().unwrap()
}

/// An entry as it is kept now.
pub async fn entry(app: &TestApp, id: i64) -> Entry {
    app.db.read(move |tx| find_entry(tx, id)).await.unwrap().unwrap()
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

/// The link of a message: a ticket of this kind about something.
pub fn ticket(app: &TestApp, kind: &str, about: &str) -> String {
    KINDS.iter().find(|known| known.name == kind).unwrap().ticket(&app.house.site.key, about).unwrap()
}

/// The page where whoever answers for an entry now says whether it is right.
pub async fn right_page(app: &TestApp, id: i64) -> String {
    let entry = entry(app, id).await;
    let about = format!("{id}-{}-{}", entry.kept_since, entry.keeper.person.unwrap_or(0));
    format!("/kaart/bericht/{}", ticket(app, "socialmap-right", &about))
}

/// Time passes, and what is due is done.
pub async fn pass(app: &TestApp, time: Span) -> Done {
    app.clock.pass(time);
    run_due(&app.socialmap).await.unwrap()
}
