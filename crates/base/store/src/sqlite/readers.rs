//! The connections that read: taken when free, given back by themselves.

use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::batch;
use crate::script::{self, Stop};
use crate::tx::{Access, Session};
use crate::{StoreError, Tx};

pub(super) struct Readers {
    free: Arc<Mutex<Vec<Connection>>>,
    /// As many permits as connections, so that waiting is fair and does not block a thread.
    permits: Arc<Semaphore>,
}

impl Readers {
    pub(super) fn new(connections: Vec<Connection>) -> Self {
        let permits = Arc::new(Semaphore::new(connections.len()));
        Self { free: Arc::new(Mutex::new(connections)), permits }
    }

    /// A free connection, once there is one.
    pub(super) async fn get(&self) -> Result<Reader, StoreError> {
        let permit = Arc::clone(&self.permits).acquire_owned().await.map_err(|_| StoreError::Stopped)?;
        let connection = self.free.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let (connection, home) = (connection.ok_or(StoreError::Stopped)?, Arc::clone(&self.free));
        Ok(Reader { connection: Some(connection), home, _permit: permit })
    }

    /// Runs a script on a thread that may block; there are never more of them than connections.
    pub(super) async fn run<T, E, F>(&self, script: F) -> Result<T, Stop<E>>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: Send + 'static,
    {
        let reader = self.get().await.map_err(Stop::Store)?;
        let run = move || read_at_one_moment(&reader, script);
        tokio::task::spawn_blocking(run).await.unwrap_or(Err(Stop::Store(StoreError::Stopped)))
    }
}

fn read_at_one_moment<T, E>(connection: &Connection, script: impl Fn(&mut Tx<'_>) -> Result<T, E>) -> Result<T, Stop<E>> {
    batch(connection, "BEGIN").map_err(Stop::Store)?;
    let mut tx = Tx::new(Session::Sqlite(connection, Access::Read));
    let result = script::run(&mut tx, script);
    // There is nothing to keep. After some errors SQLite has ended the transaction itself.
    if !connection.is_autocommit() {
        batch(connection, "ROLLBACK").map_err(Stop::Store)?;
    }
    result
}

/// A connection on loan.
pub(super) struct Reader {
    /// Always there until it is dropped.
    connection: Option<Connection>,
    home: Arc<Mutex<Vec<Connection>>>,
    /// Dropped after the connection has gone home.
    _permit: OwnedSemaphorePermit,
}

impl Deref for Reader {
    type Target = Connection;

    #[allow(clippy::expect_used, reason = "only drop takes it out")]
    fn deref(&self) -> &Connection {
        self.connection.as_ref().expect("a reader keeps its connection until it is dropped")
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            self.home.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        }
    }
}
