//! The way to the one thread that writes to SQLite: a queue, and an answer for each caller.

use std::any::Any;
use std::thread::{self, JoinHandle};

use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot};

use super::group::{Job, Work, serve};
use crate::script::{self, Stop};
use crate::tx::{Access, Session};
use crate::{StoreError, Tx};

/// Scripts that may wait in the queue; who comes later waits outside, without using memory.
const QUEUE: usize = 1024;

pub(super) struct Writer {
    /// Taken out to end the thread.
    queue: Option<mpsc::Sender<Work>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    pub(super) fn start(connection: Connection) -> Result<Self, StoreError> {
        let (queue, work) = mpsc::channel(QUEUE);
        let thread = thread::Builder::new()
            .name("opbouw-writer".to_owned())
            .spawn(move || serve(connection, work))
            .map_err(|error| StoreError::Other { statement: "opbouw_store::writer", native: error.kind().to_string() })?;
        Ok(Self { queue: Some(queue), thread: Some(thread) })
    }

    /// Queues a script and waits for the commit.
    pub(super) async fn run<T, E, F>(&self, script: F, access: Access) -> Result<T, Stop<E>>
    where
        F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let job = Script { script, access, result: None, reply };
        self.send(Work::Grouped(Box::new(job))).await.map_err(Stop::Store)?;
        answer.await.unwrap_or(Err(Stop::Store(StoreError::Stopped)))
    }

    /// Queues work that needs the connection to itself.
    pub(super) async fn run_alone<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (reply, answer) = oneshot::channel();
        let run = move |connection: &mut Connection| drop(reply.send(work(connection)));
        self.send(Work::Alone(Box::new(run))).await?;
        answer.await.unwrap_or(Err(StoreError::Stopped))
    }

    async fn send(&self, work: Work) -> Result<(), StoreError> {
        let queue = self.queue.as_ref().ok_or(StoreError::Stopped)?;
        queue.send(work).await.map_err(|_| StoreError::Stopped)
    }
}

/// Waits until what was queued is saved and the file is closed. Unless the last `Db` was dropped
/// by a script, so on the writer's own thread: that ends by itself.
impl Drop for Writer {
    fn drop(&mut self) {
        self.queue = None;
        if let Some(thread) = self.thread.take()
            && thread.thread().id() != thread::current().id()
        {
            let _: Result<(), Box<dyn Any + Send>> = thread.join();
        }
    }
}

/// A script on its way through the queue, whatever it returns.
struct Script<T, E, F> {
    script: F,
    access: Access,
    result: Option<Result<T, Stop<E>>>,
    reply: oneshot::Sender<Result<T, Stop<E>>>,
}

impl<T, E, F> Job for Script<T, E, F>
where
    F: Fn(&mut Tx<'_>) -> Result<T, E> + Send,
    T: Send,
    E: Send,
{
    fn run(&mut self, connection: &Connection) -> bool {
        let mut tx = Tx::new(Session::Sqlite(connection, self.access));
        self.result.insert(script::run(&mut tx, &self.script)).is_ok()
    }

    fn finish(self: Box<Self>, committed: Result<(), StoreError>) {
        let result = match (self.result, committed) {
            (Some(Ok(_)) | None, Err(error)) => Err(Stop::Store(error)),
            (Some(result), _) => result,
            (None, Ok(())) => Err(Stop::Store(StoreError::Stopped)),
        };
        // The caller may have gone away; what it asked for has been done.
        drop(self.reply.send(result));
    }
}
