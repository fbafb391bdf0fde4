//! Both databases for the tests of other crates, fresh for each test.
//!
//! ```no_run
//! # use opbouw_store::testing::test_databases;
//! # async fn test() {
//! for db in test_databases().await {
//!     db.migrate(&[]).await.unwrap();
//!     let rows = db.query(&opbouw_store::Statement::new("test", "SELECT 1"), &[]).await;
//!     assert!(rows.is_ok(), "{}", db.name);
//! }
//! # }
//! ```
//!
//! SQLite always runs. PostgreSQL runs when `OPBOUW_TEST_PG` holds the address of a server on
//! which schemas may be made, such as the one of `cargo xtask pg`.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot start must stop")]

use std::ops::Deref;
use std::sync::Once;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

use tempfile::TempDir;
use tokio_postgres::NoTls;

use crate::{Db, Settings};

/// A database of its own for one test; it is removed when this is dropped.
pub struct TestDb {
    /// "sqlite" or "postgres".
    pub name: &'static str,
    /// Its address, to open it a second time.
    pub url: String,
    db: Db,
    _home: Home,
}

impl Deref for TestDb {
    type Target = Db;

    fn deref(&self) -> &Db {
        &self.db
    }
}

/// What is removed in the end.
enum Home {
    Folder(#[allow(dead_code, reason = "removed when dropped")] TempDir),
    Schema { server: String, schema: String },
}

/// A fresh SQLite database and, where `OPBOUW_TEST_PG` is set, a fresh PostgreSQL one.
pub async fn test_databases() -> Vec<TestDb> {
    test_databases_with(Settings { connections: 8, ..Settings::default() }).await
}

/// The same with other waiting times or numbers of connections.
pub async fn test_databases_with(settings: Settings) -> Vec<TestDb> {
    let mut databases = vec![sqlite(settings).await];
    match std::env::var("OPBOUW_TEST_PG") {
        Ok(server) => databases.push(postgres(server, settings).await),
        Err(_) => say_once(),
    }
    databases
}

/// A file and not `:memory:`, so that tests meet the log, the locks and the readers.
async fn sqlite(settings: Settings) -> TestDb {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let url = format!("sqlite:{}", folder.path().join("test.db").display());
    let db = Db::open_with(&url, settings).await.expect("a new SQLite database");
    TestDb { name: "sqlite", url, db, _home: Home::Folder(folder) }
}

async fn postgres(server: String, settings: Settings) -> TestDb {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let schema = format!("test_{}_{number}", std::process::id());
    run(&server, &format!("DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}"))
        .await
        .expect("OPBOUW_TEST_PG: a server that lets us make a schema");
    let separator = if server.contains('?') { '&' } else { '?' };
    let url = format!("{server}{separator}options=-c%20search_path%3D{schema}");
    let db = Db::open_with(&url, settings).await.expect("a new PostgreSQL schema");
    TestDb { name: "postgres", url, db, _home: Home::Schema { server, schema } }
}

impl Drop for Home {
    /// On a thread of its own, because a test drops this inside its runtime.
    fn drop(&mut self) {
        let Self::Schema { server, schema } = self else {
            return;
        };
        let (server, schema) = (server.clone(), schema.clone());
        let sql = format!("SET lock_timeout = '5s'; DROP SCHEMA IF EXISTS {schema} CASCADE");
        let removed = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.expect("a runtime").block_on(run(&server, &sql))
        });
        if !matches!(removed.join(), Ok(Ok(()))) {
            println!("the test schema {schema} was left behind");
        }
    }
}

/// Outside the pool, which may only read and is about to close.
async fn run(server: &str, sql: &str) -> Result<(), tokio_postgres::Error> {
    let (client, connection) = tokio_postgres::connect(server, NoTls).await?;
    let connection = tokio::spawn(connection);
    client.batch_execute(sql).await?;
    drop(client);
    connection.await.unwrap_or(Ok(()))
}

fn say_once() {
    static SAID: Once = Once::new();
    SAID.call_once(|| println!("OPBOUW_TEST_PG is not set: these tests run on SQLite only"));
}
