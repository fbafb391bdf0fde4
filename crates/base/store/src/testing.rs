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
//! Whoever needs the tables of many rooms asks for [`migrated_databases`]: making a hundred tables takes longer than most tests.
//!
//! SQLite always runs. PostgreSQL runs when `OPBOUW_TEST_PG` holds the address of a server on
//! which schemas may be made, such as the one of `cargo xtask pg`.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot start must stop")]

use std::ops::Deref;
use std::sync::Once;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

use sha2::{Digest, Sha256};
use tempfile::TempDir;
use tokio_postgres::NoTls;

use crate::{Db, Migration, Settings};

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
    Server { server: String, name: String, removal: String },
}

/// A fresh SQLite database and, where `OPBOUW_TEST_PG` is set, a fresh PostgreSQL one.
pub async fn test_databases() -> Vec<TestDb> {
    test_databases_with(quick()).await
}

/// The same with other waiting times or numbers of connections.
pub async fn test_databases_with(settings: Settings) -> Vec<TestDb> {
    let mut databases = vec![sqlite(settings).await];
    match server() {
        Some(server) => databases.push(postgres(server, settings).await),
        None => say_once(),
    }
    databases
}

/// The same with these tables, which PostgreSQL makes once for all tests and then copies.
pub async fn migrated_databases(migrations: &[Migration]) -> Vec<TestDb> {
    let file = sqlite(quick()).await;
    file.migrate(migrations).await.expect("the tables");
    let mut databases = vec![file];
    match server() {
        Some(server) => databases.push(copied(server, migrations).await),
        None => say_once(),
    }
    databases
}

fn quick() -> Settings {
    Settings { connections: 8, ..Settings::default() }
}

fn server() -> Option<String> {
    std::env::var("OPBOUW_TEST_PG").ok()
}

/// A file and not `:memory:`, so that tests meet the log, the locks and the readers.
async fn sqlite(settings: Settings) -> TestDb {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let url = format!("sqlite:{}", folder.path().join("test.db").display());
    let db = Db::open_with(&url, settings).await.expect("a new SQLite database");
    TestDb { name: "sqlite", url, db, _home: Home::Folder(folder) }
}

/// A schema of its own, empty.
async fn postgres(server: String, settings: Settings) -> TestDb {
    let name = next_name();
    run(&server, &format!("DROP SCHEMA IF EXISTS {name} CASCADE; CREATE SCHEMA {name}"))
        .await
        .expect("OPBOUW_TEST_PG: a server that lets us make a schema");
    let separator = if server.contains('?') { '&' } else { '?' };
    let url = format!("{server}{separator}options=-c%20search_path%3D{name}");
    let db = Db::open_with(&url, settings).await.expect("a new PostgreSQL schema");
    let removal = format!("SET lock_timeout = '5s'; DROP SCHEMA IF EXISTS {name} CASCADE");
    TestDb { name: "postgres", url, db, _home: Home::Server { server, name, removal } }
}

/// A database of its own, copied from one that has the tables.
async fn copied(server: String, migrations: &[Migration]) -> TestDb {
    let (name, model) = (next_name(), model(&server, migrations).await);
    run(&server, &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await.expect("OPBOUW_TEST_PG: a server that lets us drop");
    run(&server, &format!("CREATE DATABASE {name} TEMPLATE {model}")).await.expect("a copy of the tables");
    let url = named(&server, &name);
    let db = Db::open_with(&url, quick()).await.expect("a new PostgreSQL database");
    let removal = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    TestDb { name: "postgres", url, db, _home: Home::Server { server, name, removal } }
}

/// The database with these tables, made by whichever test program comes first; the others wait for it.
async fn model(server: &str, migrations: &[Migration]) -> String {
    let name = format!("model_{}", fingerprint(migrations));
    let (client, connection) = tokio_postgres::connect(server, NoTls).await.expect("OPBOUW_TEST_PG: a server");
    let connection = tokio::spawn(connection);
    client.batch_execute("SELECT pg_advisory_lock(20261128)").await.expect("our turn");
    let known = client.query("SELECT 1 FROM pg_database WHERE datname = $1", &[&name]).await.expect("the databases");
    if known.is_empty() {
        // Under another name until it is whole: somebody may stop the tests halfway.
        let begun = format!("{name}_begun");
        client.batch_execute(&format!("DROP DATABASE IF EXISTS {begun} WITH (FORCE)")).await.expect("what was begun is gone");
        client.batch_execute(&format!("CREATE DATABASE {begun}")).await.expect("OPBOUW_TEST_PG: a server that lets us make a database");
        let db = Db::open_with(&named(server, &begun), quick()).await.expect("the new database");
        db.migrate(migrations).await.expect("the tables");
        drop(db);
        let stop = format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{begun}'");
        client.batch_execute(&stop).await.expect("nobody is in it");
        rename(&client, &begun, &name).await;
    }
    drop(client);
    let _ended = connection.await;
    name
}

/// Sessions that were told to stop are still there for a moment.
async fn rename(client: &tokio_postgres::Client, begun: &str, name: &str) {
    for _ in 0..100 {
        if client.batch_execute(&format!("ALTER DATABASE {begun} RENAME TO {name}")).await.is_ok() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("somebody stays in the database {begun}");
}

fn fingerprint(migrations: &[Migration]) -> String {
    let mut text = Sha256::new();
    for migration in migrations {
        text.update(format!("{} {} {}", migration.room, migration.number, migration.sql));
    }
    text.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The same server, another database.
fn named(server: &str, database: &str) -> String {
    let (address, options) = server.split_once('?').map_or((server, String::new()), |(address, rest)| (address, format!("?{rest}")));
    let host = address.rfind('/').filter(|slash| *slash > "postgres://".len()).map_or(address, |slash| &address[..slash]);
    format!("{host}/{database}{options}")
}

fn next_name() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    format!("test_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed))
}

impl Drop for Home {
    /// On a thread of its own, because a test drops this inside its runtime.
    fn drop(&mut self) {
        let Self::Server { server, name, removal } = self else {
            return;
        };
        let (server, sql) = (server.clone(), removal.clone());
        let removed = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.expect("a runtime").block_on(run(&server, &sql))
        });
        if !matches!(removed.join(), Ok(Ok(()))) {
            println!("{name} was left behind on the server");
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
