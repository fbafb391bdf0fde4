//! A town hall whose work is noted, for the tests of the trail.
#![allow(dead_code, missing_docs, reason = "each test uses a part of it")]

use opbouw_audit::{Activity, Entry, MIGRATIONS, Object, Origin, Outcome, Pseudonym, Who, append};
use opbouw_store::testing::{TestDb, test_databases};
use opbouw_store::{Db, Statement};

/// The moment of line 1; each next line is a minute later.
pub const BEGIN_S: i64 = 1_800_000_000;

pub async fn halls() -> Vec<TestDb> {
    let databases = test_databases().await;
    for db in &databases {
        db.migrate(MIGRATIONS).await.unwrap();
    }
    databases
}

pub fn fatma() -> Pseudonym {
    Pseudonym::from_random([1; 16])
}

pub fn worker() -> Pseudonym {
    Pseudonym::from_random([2; 16])
}

/// The worker of party 5 looks at the data of Fatma.
pub fn looked() -> Entry {
    Entry {
        at_s: BEGIN_S,
        actor: Who::Person(worker()),
        on_behalf_of: Some(5),
        action: "person-view",
        object: Object { kind: "person", id: Some(3) },
        result: Outcome::Done,
        origin: Origin::Web,
        activity: Activity::ContactDetails,
        subject: Some(fatma()),
        trace: Some("4bf92f3577b34da6a3ce929d0e0e4736".to_owned()),
    }
}

/// Nobody knows who, about nothing and nobody.
pub fn asked() -> Entry {
    Entry {
        actor: Who::Visitor,
        on_behalf_of: None,
        action: "question-ask",
        object: Object { kind: "question", id: None },
        result: Outcome::Refused,
        origin: Origin::Api,
        activity: Activity::Asking,
        subject: None,
        trace: None,
        ..looked()
    }
}

pub async fn note(db: &Db, entry: Entry) -> i64 {
    db.write(move |tx| append(tx, &entry)).await.unwrap()
}

/// So many lines, of both kinds in turn.
pub async fn fill(db: &Db, lines: i64) {
    db.write(move |tx| {
        for number in 0..lines {
            let entry = if number % 2 == 0 { looked() } else { asked() };
            append(tx, &Entry { at_s: BEGIN_S + number * 60, ..entry })?;
        }
        Ok::<_, opbouw_store::StoreError>(())
    })
    .await
    .unwrap();
}

/// SQL that no part of the program has; a test may leak it.
pub fn sql(text: impl Into<String>) -> Statement {
    Statement::new("test::SQL", Box::leak(text.into().into_boxed_str()))
}

/// What an attacker with the file does first.
pub async fn drop_triggers(db: &Db) {
    for trigger in [
        "lines_never_change",
        "lines_never_go",
        "lines_not_replaced",
        "head_not_replaced",
        "head_only_follows",
        "head_never_goes",
        "cut_not_replaced",
        "cut_never_changes",
        "cut_never_goes",
    ] {
        db.execute(&sql(format!("DROP TRIGGER audit_{trigger}")), &[]).await.unwrap();
    }
}
