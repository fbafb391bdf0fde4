//! Invariants 3 and 4: SQL only in store files, every statement prepared on both databases, tables named after their room.

use opbouw_store::Statement;
use opbouw_store::testing::{TestDb, migrated_databases};
use opbouw_testkit::store::list_columns;

use crate::rooms;
use crate::source::{files, program};

const SQL: [&str; 10] = [
    "SELECT ",
    "INSERT INTO",
    "DELETE FROM",
    "CREATE TABLE",
    "DROP TABLE",
    "ALTER TABLE",
    "ON CONFLICT",
    "PRAGMA ",
    "statements!",
    "Statement::new",
];

/// Every statement of the program; a room adds its own here.
fn statements() -> Vec<&'static Statement> {
    [
        opbouw_neighbourhood::store::statements(),
        opbouw_audit::statements(),
        opbouw_happenings::statements(),
        opbouw_post::store::statements(),
        opbouw_signin::statements(),
        opbouw_ask::STATEMENTS.to_vec(),
        opbouw_admin::statements(),
        opbouw_matching::store::statements(),
        opbouw_calls::store::statements(),
        opbouw_buddies::store::statements(),
        opbouw_booking::store::statements(),
        opbouw_handover::store::statements(),
        opbouw_activities::store::statements(),
        opbouw_contact::store::statements(),
        opbouw_cuts::store::statements(),
        opbouw_signals::store::statements(),
        opbouw_ties::store::statements(),
        opbouw_overview::store::statements(),
        opbouw_socialmap::store::statements(),
    ]
    .concat()
}

/// Both databases with the tables of all rooms.
pub async fn migrated() -> Vec<TestDb> {
    migrated_databases(&rooms::migrations()).await
}

fn room_of(statement: &Statement) -> &str {
    statement.name.trim_start_matches("opbouw_").split("::").next().unwrap_or("")
}

#[test]
fn sql_stands_in_store_files_only() {
    for file in program().iter().filter(|file| !file.is_in("crates/base/store")) {
        let is_store = file.path.ends_with("/store.rs") || file.path.contains("/store/");
        let found = SQL.iter().find(|word| file.code().contains(**word));
        assert!(is_store || found.is_none(), "{}: {found:?}", file.path);
    }
}

#[tokio::test]
async fn every_statement_is_understood_by_both_databases() {
    for db in migrated().await {
        assert_eq!(db.prepare_all(&statements()).await, Ok(()), "{}", db.name);
    }
}

/// A `statements!` list that nobody adds to [`statements`] would escape the test above.
#[test]
fn no_statement_escapes_the_list() {
    for folder in ["audit", "handover", "happenings", "neighbourhood", "post", "signin"]
        .map(|name| format!("crates/base/{name}"))
        .iter()
        .map(String::as_str)
        .chain(["crates/rooms"])
    {
        for file in files(folder, ".rs").iter().filter(|file| file.code().contains("statements! {")) {
            let code = file.code();
            let list = code.split("statements! {").nth(1).and_then(|rest| rest.split("\n}").next()).unwrap_or("");
            for name in
                list.lines().filter_map(|line| line.split_once(": \"")).map(|(name, _)| name.trim().rsplit(' ').next().unwrap_or(""))
            {
                assert!(statements().iter().any(|known| known.name.ends_with(&format!("::{name}"))), "{}: {name}", file.path);
            }
        }
    }
}

#[test]
fn a_room_writes_only_its_own_tables() {
    for statement in statements() {
        let words: Vec<&str> = statement.sql.split_whitespace().collect();
        let written = words
            .windows(2)
            .filter(|pair| matches!(pair[0], "INTO" | "UPDATE") || (pair[0] == "FROM" && statement.sql.trim_start().starts_with("DELETE")));
        for pair in written.filter(|pair| pair[1] != "SET") {
            assert!(pair[1].starts_with(&format!("{}_", room_of(statement))), "{} writes {}", statement.name, pair[1]);
        }
    }
}

#[tokio::test]
async fn every_table_is_named_after_its_room() {
    let migrations = rooms::migrations();
    for db in migrated().await {
        for (table, column) in list_columns(&db, db.name).await.unwrap() {
            let is_named = migrations.iter().any(|migration| table.starts_with(&format!("{}_", migration.room)));
            assert!(is_named || table == "store_migration", "{}: {table}.{column}", db.name);
        }
    }
}

#[test]
fn a_migration_shapes_only_the_tables_of_its_room() {
    for migration in rooms::migrations() {
        let made = migration.sql.split("TABLE ").skip(1).filter_map(|rest| rest.split([' ', '(']).next());
        let mut made = made.filter(|name| !matches!(*name, "IF"));
        assert!(made.all(|table| table.starts_with(&format!("{}_", migration.room))), "{} {}", migration.room, migration.number);
    }
}

#[tokio::test]
async fn both_databases_have_the_same_columns() {
    let mut shapes = Vec::new();
    for db in migrated().await {
        let mut columns = list_columns(&db, db.name).await.unwrap();
        columns.sort();
        shapes.push(columns);
    }
    assert!(shapes.windows(2).all(|pair| pair[0] == pair[1]), "{shapes:?}");
}

/// Columns that are not told to the person in them: what was reported tells who reported; a plan of eight weeks that asked them nothing.
const NOT_TOLD: [&str; 2] = ["matching_reports.about", "matching_week_left_out.giver"];

/// The register and the ways in are told by the room People itself, line by line.
const TOLD_BY_PEOPLE: [&str; 2] = ["neighbourhood", "signin"];

/// AVG articles 15 and 20: whatever a room or a crate below it keeps about a person, its `store/kept.rs` reads for them.
#[test]
fn every_column_with_a_person_is_told_to_that_person() {
    let all = files("crates/rooms", "kept.rs").into_iter().chain(files("crates/base", "kept.rs"));
    let told: Vec<_> = all.filter(|file| file.path.ends_with("/store/kept.rs")).collect();
    for migration in rooms::migrations().iter().filter(|migration| !TOLD_BY_PEOPLE.contains(&migration.room)) {
        let places = [format!("crates/rooms/{}", migration.room), format!("crates/base/{}", migration.room)];
        let told = told.iter().find(|file| places.iter().any(|place| file.is_in(place))).map_or("", |file| &file.text);
        let mut table = "";
        for line in migration.sql.lines() {
            table = line.strip_prefix("CREATE TABLE ").map_or(table, |rest| rest.trim_end_matches(" ("));
            let added = line.strip_prefix("ALTER TABLE ").and_then(|rest| rest.split_once(" ADD COLUMN "));
            if line.contains("REFERENCES neighbourhood_people") {
                let (table, line) = added.unwrap_or((table, line));
                let column = line.split_whitespace().next().unwrap_or("");
                let is_told = told.contains(table) && told.contains(column);
                assert!(is_told || NOT_TOLD.contains(&format!("{table}.{column}").as_str()), "{table}.{column} is not in store/kept.rs");
            }
        }
    }
}
