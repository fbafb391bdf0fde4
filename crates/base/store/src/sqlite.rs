//! SQLite behind the door: one thread that writes, a few connections that read.

mod check;
mod copy;
mod group;
mod open;
mod readers;
mod session;
mod writer;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::migration::{self, Dialect};
use crate::script::Stop;
use crate::tx::{Access, Session};
use crate::{Migration, Row, Settings, Statement, StoreError, Tx, Value};

pub(crate) use copy::{fill, walk};
use readers::Readers;
pub(crate) use session::{batch, execute, execute_many, query};
use writer::Writer;

/// A query that holds up the thread it runs on for longer than this is named in the log.
const SLOW: Duration = Duration::from_millis(20);

/// Another process may be applying a large migration.
const MIGRATION_WAIT: Duration = Duration::from_secs(60);

pub(crate) struct Sqlite {
    writer: Writer,
    /// None for a memory database: it has one connection, so its reads queue with its writes.
    readers: Option<Readers>,
    file: Option<PathBuf>,
    settings: Settings,
}

impl Sqlite {
    pub(crate) fn open_memory(settings: Settings) -> Result<Self, StoreError> {
        let writer = Writer::start(open::open_memory()?)?;
        Ok(Self { writer, readers: None, file: None, settings })
    }

    pub(crate) fn open_file(file: PathBuf, settings: Settings) -> Result<Self, StoreError> {
        // The writer first: it makes the file and turns it to write-ahead logging.
        let writer = open::open_writer(&file, settings.wait)?;
        let readers = (0..settings.readers.max(1)).map(|_| open::open_reader(&file, settings.wait)).collect::<Result<_, _>>()?;
        let (writer, readers) = (Writer::start(writer)?, Some(Readers::new(readers)));
        Ok(Self { writer, readers, file: Some(file), settings })
    }

    /// Runs on the calling thread: handing over to another costs more than the query itself.
    pub(crate) async fn query(&self, statement: Statement, values: &[Value]) -> Result<Vec<Row>, StoreError> {
        let Some(readers) = &self.readers else {
            let values = values.to_vec();
            let script = move |tx: &mut Tx<'_>| tx.query(&statement, &values);
            return self.writer.run(script, Access::Read).await.map_err(Stop::into_error);
        };
        let connection = readers.get().await?;
        let start = Instant::now();
        let rows = query(&connection, &statement, values, Access::Read);
        if start.elapsed() > SLOW {
            tracing::warn!(statement = statement.name, elapsed = ?start.elapsed(), "slow query: use Db::read");
        }
        rows
    }

    pub(crate) async fn read<T, E, F>(&self, script: F) -> Result<T, Stop<E>>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: Send + 'static,
    {
        match &self.readers {
            Some(readers) => readers.run(script).await,
            None => self.writer.run(script, Access::Read).await,
        }
    }

    pub(crate) async fn write<T, E, F>(&self, script: F) -> Result<T, Stop<E>>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: Send + 'static,
    {
        self.writer.run(script, Access::Write).await
    }

    pub(crate) async fn migrate(&self, migrations: Vec<Migration>) -> Result<usize, StoreError> {
        self.reshape(move |tx| migrate(tx, &migrations)).await
    }

    /// Runs work that makes or rebuilds tables, in one transaction. References are not guarded
    /// meanwhile; the work itself looks whether they hold in the end.
    pub(crate) async fn reshape<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let wait = self.settings.wait;
        self.writer
            .run_alone(move |connection| {
                // Rebuilding a table the way SQLite prescribes needs foreign keys to be off, and
                // they cannot be turned off inside a transaction.
                batch(connection, "PRAGMA foreign_keys = OFF")?;
                let patience = connection.busy_timeout(wait.max(MIGRATION_WAIT));
                let result = group::in_transaction(connection, work);
                let patience = patience.and_then(|()| connection.busy_timeout(wait));
                batch(connection, "PRAGMA foreign_keys = ON")?;
                patience.map_err(|error| crate::error::from_sqlite::running(&error, "busy_timeout"))?;
                result
            })
            .await
    }

    pub(crate) async fn check(&self, statements: Vec<Statement>) -> Vec<StoreError> {
        let check = move |connection: &mut rusqlite::Connection| {
            Ok(statements.iter().filter_map(|statement| check::check_statement(connection, statement).err()).collect())
        };
        self.writer.run_alone(check).await.unwrap_or_else(|error| vec![error])
    }

    pub(crate) async fn checkpoint(&self) -> Result<(), StoreError> {
        self.writer.run_alone(|connection| check::checkpoint(connection)).await
    }

    pub(crate) fn describe(&self) -> String {
        match self.file.as_deref().map(Path::display) {
            Some(file) => format!("SQLite in {file}"),
            None => "SQLite in memory".to_owned(),
        }
    }
}

fn migrate(tx: &mut Tx<'_>, migrations: &[Migration]) -> Result<usize, StoreError> {
    let applied = migration::apply(tx, migrations, Dialect::Sqlite)?;
    let Session::Sqlite(connection, _) = tx.session() else {
        return Ok(applied);
    };
    if connection.is_autocommit() {
        // A COMMIT in the text of a migration; what it did cannot be undone any more.
        let problem = "a migration ended the transaction itself".to_owned();
        return Err(StoreError::WrongSql { statement: "opbouw_store::migrate", problem });
    }
    if applied > 0 {
        check::check_foreign_keys(connection)?;
    }
    Ok(applied)
}
