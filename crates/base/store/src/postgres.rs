//! PostgreSQL behind the door: a pool of connections, each prepared statement kept.

mod bind;
mod copy;
mod pool;
mod session;
mod write;

use std::sync::{Arc, RwLock};

use deadpool_postgres::{Object, Pool};
use tokio::task::spawn_blocking;

use crate::migration::{self, Dialect};
use crate::script::Stop;
use crate::{Migration, Row, Settings, Statement, StoreError, Tx, Value};

pub(crate) use session::Session;

/// Everything a script reads is of one moment. Not `SERIALIZABLE`, which could fail a read.
const READ: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/// Not `SERIALIZABLE` but what is newest, because another process may just have finished when
/// this one gets the lock. The lock is per schema, so that two Opbouws in one database can start
/// at the same moment.
const MIGRATE: &str = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL lock_timeout = '60s';
    SELECT pg_advisory_xact_lock(hashtextextended('opbouw-store ' || current_schema(), 0))";

/// Waits for a migration to end and holds off the next. Of the session and not of the transaction:
/// the moment that the transaction reads must come after the wait.
const SHIELD: &str = "SELECT pg_advisory_lock_shared(hashtextextended('opbouw-store ' || current_schema(), 0))";

/// Lets migrations pass again. A server that only starts should not have to wait for a long read.
pub(crate) const UNSHIELD: &str = "SELECT pg_advisory_unlock_all()";

pub(crate) struct Postgres {
    pool: Pool,
    server: String,
    /// First tries of a write share it, a try after a lost conflict has it alone.
    turns: RwLock<()>,
}

impl Postgres {
    /// Connects once, so that a wrong address is found out now.
    pub(crate) async fn open(config: tokio_postgres::Config, settings: Settings) -> Result<Self, StoreError> {
        let server = pool::name_server(&config);
        let pool = pool::create(config, settings, &server)?;
        let postgres = Self { pool, server, turns: RwLock::new(()) };
        pool::check_encoding(&postgres.client().await?, &postgres.server).await?;
        Ok(postgres)
    }

    pub(crate) async fn query(&self, statement: &Statement, values: &[Value]) -> Result<Vec<Row>, StoreError> {
        let client = self.client().await?;
        match session::query(&client, statement, values).await {
            // The server was restarted since the connection was last used. Reading twice is harmless.
            Err(StoreError::ConnectionLost) => {
                drop(client);
                session::query(&self.new_client().await?, statement, values).await
            }
            result => result,
        }
    }

    pub(crate) async fn read<T, E, F>(self: Arc<Self>, script: F) -> Result<T, Stop<E>>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: Send + 'static,
    {
        self.on_thread(move |postgres, client| write::once(postgres, client, READ, script)).await
    }

    pub(crate) async fn write<T, E, F>(self: Arc<Self>, script: F) -> Result<T, Stop<E>>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: Send + 'static,
    {
        self.on_thread(move |postgres, client| write::until_kept(postgres, client, &script)).await
    }

    pub(crate) async fn migrate(self: Arc<Self>, migrations: Vec<Migration>) -> Result<usize, StoreError> {
        self.reshape(move |tx| migration::apply(tx, &migrations, Dialect::Postgres)).await
    }

    /// Runs work that makes or changes tables, in one transaction that no other such work gets into.
    pub(crate) async fn reshape<T: Send + 'static>(
        self: Arc<Self>,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.on_thread(move |postgres, client| write::once(postgres, client, MIGRATE, work)).await.map_err(Stop::into_error)
    }

    /// As [`Postgres::read`], and no migration is under way when it begins. The script gives way to
    /// migrations again with [`UNSHIELD`], once it has locked the tables it reads.
    pub(crate) async fn read_shielded<T, E, F>(self: Arc<Self>, script: F) -> Result<T, Stop<E>>
    where
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: Send + 'static,
    {
        self.on_thread(move |postgres, client| write::shielded(postgres, client, READ, script)).await
    }

    pub(crate) async fn check(&self, statements: Vec<Statement>) -> Vec<StoreError> {
        let client = match self.client().await {
            Ok(client) => client,
            Err(error) => return vec![error],
        };
        let mut mistakes = Vec::new();
        for statement in statements {
            mistakes.extend(session::check(&client, &statement).await.err());
        }
        mistakes
    }

    pub(crate) fn describe(&self) -> String {
        format!("PostgreSQL at {}", self.server)
    }

    /// A free connection, once there is one.
    async fn client(&self) -> Result<Object, StoreError> {
        let client = self.pool.get().await;
        client.map_err(|error| crate::error::from_postgres::connecting(&error, &self.server))
    }

    /// Gets a connection first and a thread after that, so that there are never more threads than
    /// connections.
    async fn on_thread<T, E>(self: Arc<Self>, work: impl FnOnce(&Self, Object) -> Result<T, Stop<E>> + Send + 'static) -> Result<T, Stop<E>>
    where
        T: Send + 'static,
        E: Send + 'static,
    {
        let client = self.client().await.map_err(Stop::Store)?;
        let run = spawn_blocking(move || work(&self, client));
        run.await.unwrap_or(Err(Stop::Store(StoreError::Stopped)))
    }

    /// A connection made after another was lost and dropped. The idle ones in the pool were most likely lost
    /// at the same moment, so they go as well.
    async fn new_client(&self) -> Result<Object, StoreError> {
        drop(self.pool.retain(|_, _| false));
        self.client().await
    }
}
