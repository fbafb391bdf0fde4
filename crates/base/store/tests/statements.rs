//! One test can prepare every statement, and it finds what is wrong on either database.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

use opbouw_store::testing::test_databases;
use opbouw_store::{Migration, Statement};

const PLACE: Migration = Migration {
    room: "map",
    number: 1,
    name: "place",
    sql: "CREATE TABLE map_place (id BIGINT PRIMARY KEY, name TEXT NOT NULL, seats BIGINT NOT NULL)",
};

/// What each database says of the statement: "" when it is right.
async fn check(sql: &'static str, sqlite: &str, postgres: &str) {
    for db in test_databases().await {
        db.migrate(&[PLACE]).await.unwrap();
        let result = db.prepare_all(&[&Statement::new("map::LIST", sql)]).await;
        let said = result.map_or_else(|mistakes| mistakes[0].to_string(), |()| String::new());
        let expect = if db.name == "sqlite" { sqlite } else { postgres };
        assert!(said.contains(expect) && said.is_empty() == expect.is_empty(), "{}: {said}", db.name);
    }
}

#[tokio::test]
async fn right_statements_pass() {
    check("SELECT id, name FROM map_place WHERE seats > $2 AND name = $1", "", "").await;
    check("WITH big AS (SELECT id FROM map_place WHERE seats > $1) SELECT count(*) FROM big", "", "").await;
    check("SELECT id, row_number() OVER (PARTITION BY name ORDER BY id) FROM map_place", "", "").await;
}

#[tokio::test]
async fn missing_table_and_column_are_found() {
    check("SELECT id FROM map_plaats", "no such table: map_plaats", "\"map_plaats\" does not exist").await;
    check("SELECT naam FROM map_place", "no such column: naam", "\"naam\" does not exist").await;
    check("SELECT \"naam\" FROM map_place", "no such column", "\"naam\" does not exist").await;
    check("SELEKT 1", "syntax error", "syntax error").await;
}

#[tokio::test]
async fn two_statements_in_one_are_found() {
    check("SELECT 1; SELECT 2", "more than one statement", "multiple commands").await;
}

#[tokio::test]
async fn parameters_that_are_not_numbered_are_found() {
    check("SELECT id FROM map_place WHERE id = ?", "not written $1", "syntax error").await;
    check("SELECT id FROM map_place WHERE id = $id", "not written $1", "syntax error").await;
    check("SELECT id FROM map_place WHERE id = $1 AND seats = $3", "[1, 3], not 1, 2, 3", "data type of parameter $2").await;
}

#[tokio::test]
async fn type_that_sqlite_does_not_have_is_found() {
    check("SELECT sum(seats) FROM map_place", "", "column 0 is NUMERIC; CAST it to BIGINT").await;
    check("SELECT CAST(sum(seats) AS BIGINT) FROM map_place", "", "").await;
    check("SELECT id FROM map_place WHERE avg(1) > $1", "misuse of aggregate", "aggregate functions are not allowed").await;
}

#[tokio::test]
async fn all_mistakes_are_told_at_once() {
    for db in test_databases().await {
        let (one, two) = (Statement::new("a", "SELECT 1"), Statement::new("b", "SELECT nothing"));
        let mistakes = db.prepare_all(&[&two, &one, &two]).await.unwrap_err();
        assert_eq!(mistakes.len(), 2, "{}", db.name);
    }
}
