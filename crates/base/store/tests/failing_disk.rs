//! The disk is full or the file is locked: nobody is told that something was saved when it was not.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

use std::fs;
use std::time::Duration;

use opbouw_store::testing::{test_databases, test_databases_with};
use opbouw_store::{Db, Migration, Settings, Statement, StoreError, statements, values};
use rusqlite::Connection;

statements! {
    ALL = {
        SAVE: "INSERT INTO shed_box (content) VALUES ($1)";
        COUNT: "SELECT count(*) FROM shed_box";
        EMPTY: "DELETE FROM shed_box";
    }
}

const BOX: Migration = Migration { room: "shed", number: 1, name: "box", sql: "CREATE TABLE shed_box (content BYTEA NOT NULL)" };

/// A quick way to a failing lock.
const IMPATIENT: Settings = Settings { wait: Duration::from_millis(100), readers: 2, connections: 4 };

async fn count(db: &Db) -> i64 {
    db.query_one(&COUNT, &[]).await.unwrap().get(0).unwrap()
}

#[tokio::test]
async fn statements_here_are_right() {
    for db in test_databases().await {
        db.migrate(&[BOX]).await.unwrap();
        db.prepare_all(ALL).await.unwrap();
    }
}

#[tokio::test]
async fn locked_file_is_told_once_for_all_that_wait() {
    for db in test_databases_with(IMPATIENT).await {
        if db.name != "sqlite" {
            continue;
        }
        db.migrate(&[BOX]).await.unwrap();
        let other = Connection::open(db.url.trim_start_matches("sqlite:")).unwrap();
        other.execute_batch("BEGIN IMMEDIATE; INSERT INTO shed_box VALUES (x'00')").unwrap();
        let writes: Vec<_> = (0..50)
            .map(|_| {
                let db = Db::clone(&db);
                tokio::spawn(async move { db.execute(&SAVE, &values![vec![1_u8]]).await })
            })
            .collect();
        for write in writes {
            assert_eq!(write.await.unwrap(), Err(StoreError::Busy));
        }
        // Reading goes on meanwhile, and writing after.
        assert_eq!(count(&db).await, 0);
        other.execute_batch("ROLLBACK").unwrap();
        assert_eq!(db.execute(&SAVE, &values![vec![1_u8]]).await, Ok(1));
    }
}

#[tokio::test]
async fn full_disk_fails_the_large_one_and_keeps_its_neighbours() {
    // The writer's own connection gets the limit, so that SQLite believes that the disk is full.
    const LIMIT: Statement = Statement::new("shed::LIMIT", "PRAGMA max_page_count = 60");
    const NO_LIMIT: Statement = Statement::new("shed::NO_LIMIT", "PRAGMA max_page_count = 1000000");
    for db in test_databases().await.into_iter().filter(|db| db.name == "sqlite") {
        db.migrate(&[BOX]).await.unwrap();
        db.write(|tx| tx.query(&LIMIT, &[])).await.unwrap();
        let write = |bytes: usize| {
            let db = Db::clone(&db);
            tokio::spawn(async move { db.execute(&SAVE, &values![vec![1_u8; bytes]]).await })
        };
        let writes: Vec<_> = (0..40).map(|n| write(if n == 20 { 1_000_000 } else { 10 })).collect();
        for (n, write) in writes.into_iter().enumerate() {
            let expect = if n == 20 { Err(StoreError::DiskFull) } else { Ok(1) };
            assert_eq!(write.await.unwrap(), expect, "{n}");
        }
        assert_eq!(count(&db).await, 39);
        db.write(|tx| tx.query(&NO_LIMIT, &[])).await.unwrap();
        assert_eq!(write(1_000_000).await.unwrap(), Ok(1));
    }
}

#[tokio::test]
async fn what_was_deleted_is_gone_from_the_files_after_a_checkpoint() {
    for db in test_databases().await {
        db.migrate(&[BOX]).await.unwrap();
        db.execute(&SAVE, &values![&b"Meneer drinkt te veel"[..]]).await.unwrap();
        db.execute(&EMPTY, &[]).await.unwrap();
        db.checkpoint().await.unwrap();
        let Some(file) = db.url.strip_prefix("sqlite:") else {
            continue;
        };
        for end in ["", "-wal"] {
            let bytes = fs::read(format!("{file}{end}")).unwrap();
            assert!(!bytes.windows(6).any(|part| part == b"drinkt"), "opbouw.db{end}");
        }
    }
}
