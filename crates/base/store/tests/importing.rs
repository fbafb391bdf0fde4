//! A large import is one transaction, all or nothing, and quick on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

use std::time::{Duration, Instant};

use opbouw_store::testing::test_databases;
use opbouw_store::{ConstraintKind, Migration, StoreError, Value, statements, values};

statements! {
    ALL = {
        SAVE: "INSERT INTO map_place (id, name, x, y, note) VALUES ($1, $2, $3, $4, $5)";
        COUNT: "SELECT count(*), CAST(sum(id) AS BIGINT) FROM map_place";
    }
}

const PLACE: Migration = Migration {
    room: "map",
    number: 1,
    name: "place",
    sql: "CREATE TABLE map_place (
        id BIGINT PRIMARY KEY, name TEXT NOT NULL, x DOUBLE PRECISION, y DOUBLE PRECISION, note TEXT);
        CREATE INDEX map_place_name ON map_place (name);",
};

const ROWS: i64 = 50_000;

fn place(id: i64) -> Vec<Value> {
    values![id, format!("Plek {id}"), id as f64 / 7.0, 52.0, None::<String>].to_vec()
}

#[tokio::test]
async fn fifty_thousand_rows_are_kept_together() {
    for db in test_databases().await {
        db.migrate(&[PLACE]).await.unwrap();
        db.prepare_all(ALL).await.unwrap();
        let start = Instant::now();
        let saved = db.write(|tx| tx.execute_many(&SAVE, (1..=ROWS).map(place))).await;
        let elapsed = start.elapsed();
        println!("{}: {ROWS} rows in {elapsed:?}", db.name);
        assert_eq!(saved, Ok(ROWS as u64), "{}", db.name);
        // Generous, for a busy machine: row by row without reuse takes minutes.
        assert!(elapsed < Duration::from_secs(30), "{}: {elapsed:?}", db.name);
        let row = db.query_one(&COUNT, &[]).await.unwrap();
        assert_eq!((row.get(0), row.get(1)), (Ok(ROWS), Ok(ROWS * (ROWS + 1) / 2)));
    }
}

#[tokio::test]
async fn one_wrong_row_near_the_end_keeps_none() {
    for db in test_databases().await {
        db.migrate(&[PLACE]).await.unwrap();
        let rows = || (1..=5_000).chain([4_990, -1]).map(place);
        let refused = db.write(move |tx| tx.execute_many(&SAVE, rows())).await;
        let unique = StoreError::Constraint { statement: SAVE.name, kind: ConstraintKind::Unique };
        assert_eq!(refused, Err(unique), "{}", db.name);
        assert_eq!(db.query_one(&COUNT, &[]).await.unwrap().get(0), Ok(0_i64));
    }
}

#[tokio::test]
async fn first_wrong_row_is_the_one_that_is_reported() {
    for db in test_databases().await {
        db.migrate(&[PLACE]).await.unwrap();
        let nameless = || vec![Value::Int(8), Value::Null, Value::Null, Value::Null, Value::Null];
        let rows = move || (1..=5).map(place).chain([nameless(), place(3)]);
        let refused = db.write(move |tx| tx.execute_many(&SAVE, rows())).await;
        let not_null = StoreError::Constraint { statement: SAVE.name, kind: ConstraintKind::NotNull };
        assert_eq!(refused, Err(not_null), "{}", db.name);
    }
}
