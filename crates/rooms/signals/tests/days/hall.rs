//! Set-up in the words of a test: `let seen = leave(&app, &[("zin", "Het is stil op het plein.")]).await`.

use jiff::civil::{Date, date};
use jiff::{Span, ToSpan};
use opbouw_access::Role;
use opbouw_signals::{SignalTheme, run_due};
use opbouw_store::{Statement, values};
use opbouw_testkit::{MadeUpVillage, Reply, TestApp, Visitor};

/// Lindelo, where tests happen.
pub const AREA: &str = "BU99900101";

/// The village on both databases.
pub async fn villages() -> Vec<TestApp> {
    TestApp::on_both(MadeUpVillage::lindelo()).await
}

/// A worker of the party that keeps contact.
pub async fn noor(app: &TestApp) -> Visitor<'_> {
    app.staff("Noor", "Welzijn Wolderbeek", Role::Worker).await
}

/// A form that a person fills in: opened, read for a while, and then sent.
pub async fn send(app: &TestApp, changed: &[(&str, &str)]) -> Reply {
    let key = open_form(app).await;
    app.clock.pass(Span::new().seconds(20));
    app.post_form("/signalen", &form(&key, changed), &[]).await
}

/// The key in a form that was just opened.
pub async fn open_form(app: &TestApp) -> String {
    let page = app.get("/signalen").await;
    assert_eq!(page.status, 200);
    page.all_between("name=\"sleutel\" value=\"", "\"")[0].to_owned()
}

/// The fields of a form: something about company in Lindelo.
pub fn form<'f>(key: &'f str, changed: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let mut fields = vec![("sleutel", key), ("thema", "company"), ("buurt", AREA), ("zin", ""), ("bereik", ""), ("website", "")];
    for (name, value) in changed {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    fields
}

/// Somebody leaves a signal; the page on which they see what becomes of it.
pub async fn leave(app: &TestApp, changed: &[(&str, &str)]) -> String {
    let reply = send(app, changed).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply.header("location").split('?').next().unwrap().to_owned()
}

/// A count, or any other number.
pub async fn number(app: &TestApp, sql: &'static str) -> i64 {
    app.db.query_one(&Statement::new("test", sql), &values![]).await.unwrap().get(0).unwrap()
}

/// How many messages of a kind are in the outbox.
pub async fn messages(app: &TestApp, kind: &str) -> i64 {
    let count = Statement::new("test", "SELECT count(*) FROM post_messages WHERE kind = $1");
    app.db.query_one(&count, &values![kind]).await.unwrap().get(0).unwrap()
}

/// The newest signal, and its only or first part.
pub async fn newest(app: &TestApp) -> (i64, i64) {
    (number(app, "SELECT max(id) FROM signals_signals").await, number(app, "SELECT max(id) FROM signals_parts").await)
}

/// Somebody does something with a signal.
pub async fn act(who: &Visitor<'_>, signal: i64, part: i64, what: &str, more: &[(&str, &str)]) -> Reply {
    let part = part.to_string();
    let mut fields = vec![("wat", what), ("deel", part.as_str())];
    fields.extend(more);
    who.post(&format!("/signalen/{signal}"), &fields).await
}

/// Time passes, and what is due is done.
pub async fn pass(app: &TestApp, time: Span) -> u64 {
    app.clock.pass(time);
    run_due(&app.signals).await.unwrap()
}

/// What is old is forgotten, as every night; how many.
pub async fn forget(app: &TestApp) -> u64 {
    let now_s = app.now_s();
    app.db.write(move |tx| opbouw_signals::forget_old(tx, now_s)).await.unwrap()
}

/// So many signals of a theme in an area and a week, as a list brings them in.
pub async fn count(app: &TestApp, area: &str, theme: SignalTheme, week: Date, many: i64) {
    let area = area.to_owned();
    let write = move |tx: &mut opbouw_store::Tx<'_>| opbouw_signals::add_counts(tx, &area, theme, week, many);
    app.db.write(write).await.unwrap();
}

/// What the ordinary years are about.
pub const ORDINARY: [SignalTheme; 4] = [SignalTheme::Company, SignalTheme::Caring, SignalTheme::Home, SignalTheme::Health];

/// Two ordinary years: one or two signals a week in each village, about each of four themes.
pub async fn ordinary_years(app: &TestApp) {
    let write = |tx: &mut opbouw_store::Tx<'_>| -> Result<(), opbouw_store::StoreError> {
        for (number, area) in AREAS.iter().enumerate() {
            for week in 0..104_i64 {
                let monday = date(2024, 11, 25).saturating_add(week.weeks());
                for theme in ORDINARY {
                    opbouw_signals::add_counts(tx, area, theme, monday, 1 + (week + number as i64) % 2)?;
                }
            }
        }
        Ok(())
    };
    app.db.write(write).await.unwrap();
}

/// The villages of the story.
pub const AREAS: [&str; 3] = ["BU99900101", "BU99900201", "hooikamp"];
