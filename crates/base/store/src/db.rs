//! The open database: what the rest of the program holds and asks.

use std::sync::Arc;
use std::time::Duration;

use crate::postgres::Postgres;
use crate::sqlite::Sqlite;
use crate::url::{Target, parse};
use crate::{Migration, Row, Statement, StoreError, Tx, Value};

/// An open database. Cloning is cheap and gives the same one; the last clone closes it.
#[derive(Clone)]
pub struct Db {
    backend: Backend,
}

/// The one fork between the two databases.
#[derive(Clone)]
enum Backend {
    Sqlite(Arc<Sqlite>),
    Postgres(Arc<Postgres>),
}

/// How long to wait, and how many connections to keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// How long to wait for a lock, a free connection or a server. Migrations wait longer.
    pub wait: Duration,
    /// SQLite: connections that read. Each may keep 4 MB of pages.
    pub readers: usize,
    /// PostgreSQL: connections at most; they are made when needed.
    pub connections: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self { wait: Duration::from_secs(5), readers: 4, connections: 16 }
    }
}

impl Db {
    /// Opens `sqlite:PATH`, `sqlite::memory:` or `postgres://...`.
    ///
    /// A SQLite file is made if it is missing, readable by its owner only. A memory database
    /// belongs to this `Db` and its clones.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        Self::open_with(url, Settings::default()).await
    }

    /// Opens with other waiting times or numbers of connections.
    pub async fn open_with(url: &str, settings: Settings) -> Result<Self, StoreError> {
        let backend = match parse(url)? {
            Target::Memory => Backend::Sqlite(Arc::new(Sqlite::open_memory(settings)?)),
            Target::File(path) => Backend::Sqlite(Arc::new(Sqlite::open_file(path, settings)?)),
            Target::Postgres(config) => Backend::Postgres(Arc::new(Postgres::open(*config, settings).await?)),
        };
        Ok(Self { backend })
    }

    /// All rows that a reading statement answers with.
    ///
    /// On SQLite this runs right here, which takes microseconds, so it is for a lookup or a short
    /// list. What may walk a table belongs in [`Db::read`]; a slow one is named in the log.
    pub async fn query(&self, statement: &Statement, values: &[Value]) -> Result<Vec<Row>, StoreError> {
        match &self.backend {
            Backend::Sqlite(sqlite) => sqlite.query(*statement, values).await,
            Backend::Postgres(postgres) => postgres.query(statement, values).await,
        }
    }

    /// The first row of [`Db::query`], if there is one.
    pub async fn query_opt(&self, statement: &Statement, values: &[Value]) -> Result<Option<Row>, StoreError> {
        Ok(self.query(statement, values).await?.into_iter().next())
    }

    /// The first row of [`Db::query`]; there must be one.
    pub async fn query_one(&self, statement: &Statement, values: &[Value]) -> Result<Row, StoreError> {
        let missing = StoreError::NoRow { statement: statement.name };
        self.query_opt(statement, values).await?.ok_or(missing)
    }

    /// Runs a script that reads, away from the threads that serve requests. Everything it sees
    /// is of one moment.
    pub async fn read<T, E, F>(&self, script: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        match &self.backend {
            Backend::Sqlite(sqlite) => sqlite.read(script).await,
            Backend::Postgres(postgres) => Arc::clone(postgres).read(script).await,
        }
        .map_err(|stop| stop.into_error())
    }

    /// Runs a script in one transaction: `Ok` keeps all of it, durably; `Err` keeps nothing.
    ///
    /// It may run more than once, so it changes nothing outside its transaction. A write that
    /// has started is finished even if the caller goes away.
    pub async fn write<T, E, F>(&self, script: F) -> Result<T, E>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        match &self.backend {
            Backend::Sqlite(sqlite) => sqlite.write(script).await,
            Backend::Postgres(postgres) => Arc::clone(postgres).write(script).await,
        }
        .map_err(|stop| stop.into_error())
    }

    /// One changing statement as a transaction of its own; the number of rows that were changed.
    pub async fn execute(&self, statement: &Statement, values: &[Value]) -> Result<u64, StoreError> {
        let (statement, values) = (*statement, values.to_vec());
        self.write(move |tx| tx.execute(&statement, &values)).await
    }

    /// Brings the tables up to date; the number of migrations applied.
    ///
    /// Give the migrations of all rooms, those of the base first. Either all that are missing
    /// are applied or none, also when two processes start at the same moment or the power fails.
    pub async fn migrate(&self, migrations: &[Migration]) -> Result<usize, StoreError> {
        let migrations = migrations.to_vec();
        match &self.backend {
            Backend::Sqlite(sqlite) => sqlite.migrate(migrations).await,
            Backend::Postgres(postgres) => Arc::clone(postgres).migrate(migrations).await,
        }
    }

    /// Runs a script that reads tables whose shape nobody changes meanwhile.
    pub(crate) async fn read_shielded<T, F>(&self, script: F) -> Result<T, StoreError>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, StoreError> + Send + 'static,
        T: Send + 'static,
    {
        match &self.backend {
            // Here the tables themselves are of the moment that is read.
            Backend::Sqlite(sqlite) => sqlite.read(script).await,
            Backend::Postgres(postgres) => Arc::clone(postgres).read_shielded(script).await,
        }
        .map_err(|stop| stop.into_error())
    }

    /// Runs work that makes or changes tables, once, in one transaction.
    pub(crate) async fn reshape<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        match &self.backend {
            Backend::Sqlite(sqlite) => sqlite.reshape(work).await,
            Backend::Postgres(postgres) => Arc::clone(postgres).reshape(work).await,
        }
    }

    /// Lets the database check every statement without running it; all mistakes at once.
    ///
    /// Run it in a test, after [`Db::migrate`], on both databases.
    pub async fn prepare_all(&self, statements: &[&Statement]) -> Result<(), Vec<StoreError>> {
        let statements = statements.iter().map(|statement| **statement).collect();
        let mistakes = match &self.backend {
            Backend::Sqlite(sqlite) => sqlite.check(statements).await,
            Backend::Postgres(postgres) => postgres.check(statements).await,
        };
        if mistakes.is_empty() { Ok(()) } else { Err(mistakes) }
    }

    /// Moves everything from SQLite's write-ahead log into the file and empties the log, so that
    /// what was deleted is gone from both. Does nothing on PostgreSQL, which sees to this itself.
    pub async fn checkpoint(&self) -> Result<(), StoreError> {
        match &self.backend {
            Backend::Sqlite(sqlite) => sqlite.checkpoint().await,
            Backend::Postgres(_) => Ok(()),
        }
    }

    /// Which database this is, for the first line of the log: never a user or password.
    pub fn describe(&self) -> String {
        match &self.backend {
            Backend::Sqlite(sqlite) => sqlite.describe(),
            Backend::Postgres(postgres) => postgres.describe(),
        }
    }
}

impl std::fmt::Debug for Db {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Db({})", self.describe())
    }
}
