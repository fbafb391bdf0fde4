//! The process is killed in the middle of a migration: the database is as it was before.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use opbouw_store::testing::test_databases;
use opbouw_store::{Db, Migration, Statement};

/// Set for the process that is going to be killed: the address, and the file that says "now".
const VICTIM: (&str, &str) = ("OPBOUW_TEST_VICTIM", "OPBOUW_TEST_VICTIM_READY");

const FIRST: Migration = Migration { room: "map", number: 1, name: "place", sql: "CREATE TABLE map_place (id BIGINT PRIMARY KEY)" };
const SLOW: Migration = Migration {
    room: "map",
    number: 2,
    name: "slow",
    sql: "CREATE TABLE map_half (id BIGINT);
        -- sqlite: INSERT INTO map_half WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400000000) SELECT max(i) FROM n;
        -- pg: SELECT pg_sleep(4);
        ",
};
const QUICK: Migration = Migration { number: 2, name: "quick", sql: "CREATE TABLE map_half (id BIGINT)", ..FIRST };

#[tokio::test]
async fn killed_process_leaves_no_half_migration() {
    let folder = std::env::temp_dir();
    for db in test_databases().await {
        db.migrate(&[FIRST]).await.unwrap();
        let ready = folder.join(format!("opbouw-victim-{}-{}", std::process::id(), db.name));
        let mut victim = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "victim", "--nocapture"])
            .env(VICTIM.0, &db.url)
            .env(VICTIM.1, &ready)
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        wait_for(&ready).await;
        victim.kill().unwrap();
        assert!(!victim.wait().unwrap().success(), "the migration was over before the power cut");
        std::fs::remove_file(&ready).unwrap();

        // What the slow step had made is gone, and another step 2 can make it.
        let half = db.query(&Statement::new("map::HALF", "SELECT id FROM map_half"), &[]).await;
        assert!(half.is_err(), "{}", db.name);
        assert_eq!(db.migrate(&[FIRST, QUICK]).await, Ok(1), "{}", db.name);
    }
}

/// Until the victim is about to migrate, and well into it.
async fn wait_for(ready: &Path) {
    while !ready.exists() {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    tokio::time::sleep(Duration::from_millis(700)).await;
}

/// Not a test of its own: does nothing unless the test above starts it.
#[tokio::test]
async fn victim() {
    let (Ok(url), Ok(ready)) = (std::env::var(VICTIM.0), std::env::var(VICTIM.1)) else {
        return;
    };
    let db = Db::open(&url).await.unwrap();
    std::fs::write(ready, "").unwrap();
    db.migrate(&[FIRST, SLOW]).await.unwrap();
}
