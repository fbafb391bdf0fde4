//! The tables grow step by step, once each, all or nothing, and never backwards.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

use opbouw_store::testing::{TestDb, test_databases};
use opbouw_store::{Db, Migration, Statement, StoreError, values};

const fn step(room: &'static str, number: u32, name: &'static str, sql: &'static str) -> Migration {
    Migration { room, number, name, sql }
}

const PLACE: Migration = step("map", 1, "place", "CREATE TABLE map_place (id BIGINT PRIMARY KEY, name TEXT NOT NULL)");
const SEATS: Migration = step(
    "map",
    2,
    "seats",
    "ALTER TABLE map_place ADD COLUMN seats BIGINT NOT NULL DEFAULT 0; CREATE INDEX map_place_name ON map_place (name);",
);
const VISIT: Migration =
    step("diary", 1, "visit", "CREATE TABLE diary_visit (id BIGINT PRIMARY KEY, place BIGINT REFERENCES map_place (id) ON DELETE CASCADE)");
const BROKEN: Migration = step("diary", 2, "broken", "CREATE TABLE diary_new (id BIGINT); SELECT id FROM nowhere;");

const ADD_PLACE: Statement = Statement::new("map::ADD", "INSERT INTO map_place (id, name, seats) VALUES ($1, $2, $3)");
const ADD_VISIT: Statement = Statement::new("diary::ADD", "INSERT INTO diary_visit (id, place) VALUES ($1, $2)");
const COUNT_VISITS: Statement = Statement::new("diary::COUNT", "SELECT count(*) FROM diary_visit");
const COUNT_NEW: Statement = Statement::new("diary::COUNT_NEW", "SELECT count(*) FROM diary_new");

async fn fresh() -> Vec<(&'static str, Db, Option<TestDb>)> {
    let mut all = vec![("memory", Db::open("sqlite::memory:").await.unwrap(), None)];
    all.extend(test_databases().await.into_iter().map(|db| (db.name, Db::clone(&db), Some(db))));
    all
}

#[tokio::test]
async fn each_step_is_applied_once() {
    for (name, db, _home) in fresh().await {
        assert_eq!(db.migrate(&[PLACE]).await, Ok(1), "{name}");
        assert_eq!(db.migrate(&[PLACE]).await, Ok(0));
        assert_eq!(db.migrate(&[PLACE, SEATS, VISIT]).await, Ok(2));
        assert_eq!(db.migrate(&[PLACE, SEATS, VISIT]).await, Ok(0));
        assert_eq!(db.execute(&ADD_PLACE, &values![1, "De Pol", 12]).await, Ok(1));
    }
}

#[tokio::test]
async fn failing_step_leaves_nothing_of_this_round() {
    for (name, db, _home) in fresh().await {
        db.migrate(&[PLACE]).await.unwrap();
        let error = db.migrate(&[PLACE, SEATS, VISIT, BROKEN]).await.unwrap_err();
        assert_eq!(error.code(), "STORE-015", "{name}");
        assert!(error.to_string().contains("diary 2 (broken)") && error.to_string().contains("nowhere"), "{error}");
        assert!(db.query(&COUNT_NEW, &[]).await.is_err());
        // SEATS and VISIT were rolled back with it, and can be applied now.
        assert_eq!(db.migrate(&[PLACE, SEATS, VISIT]).await, Ok(2), "{name}");
    }
}

#[tokio::test]
async fn changed_step_is_refused() {
    for (name, db, _home) in fresh().await {
        db.migrate(&[PLACE]).await.unwrap();
        let changed = Migration { sql: "CREATE TABLE map_place (id BIGINT)", ..PLACE };
        let error = db.migrate(&[changed, SEATS]).await.unwrap_err();
        let expect = StoreError::ChangedMigration { room: "map".into(), number: 1, name: "place".into() };
        assert_eq!(error, expect, "{name}");
        assert_eq!(db.migrate(&[PLACE, SEATS]).await, Ok(1));
    }
}

#[tokio::test]
async fn newer_database_is_refused() {
    for (name, db, _home) in fresh().await {
        db.migrate(&[PLACE, SEATS, VISIT]).await.unwrap();
        let newer = |room: &str, found, known| Err(StoreError::NewerDatabase { room: room.into(), found, known });
        assert_eq!(db.migrate(&[PLACE, VISIT]).await, newer("map", 2, 1), "{name}");
        assert_eq!(db.migrate(&[PLACE, SEATS]).await, newer("diary", 1, 0));
        let says = db.migrate(&[PLACE, VISIT]).await.unwrap_err();
        assert!(says.to_string().contains("newer version") && says.advice().contains("newest version"));
    }
}

#[tokio::test]
async fn missing_and_misnumbered_steps_are_refused() {
    for (name, db, _home) in fresh().await {
        let misnumbered = |number| Err(StoreError::MisnumberedMigration { room: "map", number });
        assert_eq!(db.migrate(&[SEATS]).await, misnumbered(2), "{name}");
        assert_eq!(db.migrate(&[PLACE, PLACE]).await, misnumbered(1));
        assert_eq!(db.migrate(&[SEATS, PLACE]).await, misnumbered(2));
        assert_eq!(db.migrate(&[]).await, Ok(0));
        db.migrate(&[PLACE, SEATS]).await.unwrap();
        let missing = StoreError::MissingMigration { room: "map".into(), number: 1, name: "place".into() };
        assert_eq!(db.migrate(&[SEATS]).await, Err(missing), "{name}");
    }
}

#[tokio::test]
async fn step_that_would_end_the_transaction_is_refused() {
    const COMMITTED: Migration = step("map", 2, "committed", "CREATE TABLE map_half (id BIGINT);\n  commit;\nSELECT id FROM nowhere;");
    for (name, db, _home) in fresh().await {
        let error = db.migrate(&[PLACE, COMMITTED]).await.unwrap_err();
        assert_eq!(error.code(), "STORE-015", "{name}");
        assert_eq!(db.migrate(&[PLACE, SEATS]).await, Ok(2), "{name}");
    }
}

#[tokio::test]
async fn table_may_be_rebuilt_without_losing_what_points_to_it() {
    const REBUILT: Migration = step(
        "map",
        3,
        "rebuilt",
        "-- sqlite: CREATE TABLE map_new (id BIGINT PRIMARY KEY, name TEXT, seats BIGINT NOT NULL);
         -- sqlite: INSERT INTO map_new SELECT id, name, seats FROM map_place;
         -- sqlite: DROP TABLE map_place;
         -- sqlite: ALTER TABLE map_new RENAME TO map_place;
         -- pg: ALTER TABLE map_place ALTER COLUMN name DROP NOT NULL;",
    );
    for (name, db, _home) in fresh().await {
        db.migrate(&[PLACE, SEATS, VISIT]).await.unwrap();
        db.execute(&ADD_PLACE, &values![1, "De Pol", 12]).await.unwrap();
        db.execute(&ADD_VISIT, &values![1, 1]).await.unwrap();
        assert_eq!(db.migrate(&[PLACE, SEATS, VISIT, REBUILT]).await, Ok(1), "{name}");
        assert_eq!(db.query_one(&COUNT_VISITS, &[]).await.unwrap().get(0), Ok(1_i64), "{name}");
        db.execute(&ADD_PLACE, &values![2, None::<String>, 0]).await.unwrap();
        // Foreign keys are watched again.
        assert_eq!(db.execute(&ADD_VISIT, &values![2, 99]).await.unwrap_err().code(), "STORE-010");
    }
}

#[tokio::test]
async fn step_that_breaks_a_reference_is_refused() {
    const EMPTIED: Migration = step("map", 3, "emptied", "DELETE FROM map_place;");
    const POINTED: Migration =
        Migration { sql: "CREATE TABLE diary_visit (id BIGINT PRIMARY KEY, place BIGINT REFERENCES map_place (id))", ..VISIT };
    for (name, db, _home) in fresh().await {
        db.migrate(&[PLACE, SEATS, POINTED]).await.unwrap();
        db.execute(&ADD_PLACE, &values![1, "De Pol", 12]).await.unwrap();
        db.execute(&ADD_VISIT, &values![1, 1]).await.unwrap();
        let error = db.migrate(&[PLACE, SEATS, POINTED, EMPTIED]).await.unwrap_err();
        assert!(matches!(error.code(), "STORE-015" | "STORE-016"), "{name}: {error}");
        assert_eq!(db.migrate(&[PLACE, SEATS, POINTED]).await, Ok(0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_that_start_at_the_same_moment_apply_each_step_once() {
    for db in test_databases().await {
        let starts: Vec<_> = (0..6)
            .map(|_| {
                let url = db.url.clone();
                tokio::spawn(async move { Db::open(&url).await?.migrate(&[PLACE, SEATS, VISIT]).await })
            })
            .collect();
        let mut applied = 0;
        for start in starts {
            applied += start.await.unwrap().unwrap_or_else(|error| panic!("{}: {error}", db.name));
        }
        assert_eq!(applied, 3, "{}", db.name);
    }
}
