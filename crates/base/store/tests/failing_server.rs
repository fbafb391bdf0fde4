//! The server is away, locked or restarted: what people are told, and that it goes on by itself.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

use std::time::Duration;

use opbouw_store::testing::{test_databases, test_databases_with};
use opbouw_store::{Db, Migration, Settings, Statement, StoreError, statements, values};

statements! {
    ALL = {
        SAVE: "INSERT INTO shed_box (content) VALUES ($1)";
        COUNT: "SELECT count(*) FROM shed_box";
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
async fn locked_table_on_the_server_is_told() {
    const LOCK: Statement = Statement::new("shed::LOCK", "LOCK TABLE shed_box IN ACCESS EXCLUSIVE MODE");
    for db in test_databases_with(IMPATIENT).await {
        if db.name != "postgres" {
            continue;
        }
        db.migrate(&[BOX]).await.unwrap();
        let holder = Db::clone(&db);
        let held = tokio::spawn(async move {
            holder
                .write(|tx| {
                    tx.execute(&LOCK, &[])?;
                    std::thread::sleep(Duration::from_millis(600));
                    Ok::<_, StoreError>(())
                })
                .await
        });
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert_eq!(db.execute(&SAVE, &values![vec![1_u8]]).await, Err(StoreError::Busy));
        held.await.unwrap().unwrap();
        assert_eq!(db.execute(&SAVE, &values![vec![1_u8]]).await, Ok(1));
    }
}

#[tokio::test]
async fn server_that_is_not_there_is_told_without_the_password() {
    let url = "postgres://fatma:geheim@127.0.0.1:1/opbouw";
    let error = Db::open_with(url, IMPATIENT).await.unwrap_err();
    assert_eq!(error.code(), "STORE-003");
    let says = "The database server 127.0.0.1:1/opbouw cannot be used: nothing answers at that host and port.";
    assert_eq!(error.to_string(), says);
    assert!(!format!("{error:?}").contains("geheim"));
}

#[tokio::test]
async fn database_that_is_not_on_the_server_is_told() {
    let Ok(server) = std::env::var("OPBOUW_TEST_PG") else {
        return;
    };
    let url = server.replace("/postgres", "/nergens").replace("postgres:/nergens", "postgres://");
    let error = Db::open(&url).await.unwrap_err();
    assert!(error.to_string().ends_with("the server has no database of that name."), "{error}");
}

#[tokio::test]
async fn broken_connection_is_replaced_by_a_new_one() {
    const KILL: Statement = Statement::new(
        "shed::KILL",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE pid <> pg_backend_pid() AND application_name = $1",
    );
    for db in test_databases_with(Settings { connections: 2, ..IMPATIENT }).await {
        if db.name != "postgres" {
            continue;
        }
        db.migrate(&[BOX]).await.unwrap();
        // A second database with a name of its own, whose connections the first one kills.
        let victim = Db::open(&format!("{}&application_name=victim_{}", db.url, std::process::id())).await.unwrap();
        for _ in 0..5 {
            assert_eq!(victim.execute(&SAVE, &values![vec![1_u8]]).await, Ok(1));
            db.query(&KILL, &values![format!("victim_{}", std::process::id())]).await.unwrap();
            assert!(count(&victim).await > 0);
        }
    }
}
