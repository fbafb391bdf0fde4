//! Group commit: up to 256 scripts share one commit, and each caller hears of its own fate after it.
//!
//! Each script has a savepoint, so a failing one takes nothing of its neighbours with it. When the
//! commit as a whole fails (disk full, a deferred foreign key), the scripts run again one by one,
//! so that only the guilty one fails.

use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};

use rusqlite::Connection;
use tokio::sync::mpsc;

use super::batch;
use crate::script::{self, Stop};
use crate::tx::{Access, Session};
use crate::{StoreError, Tx};

/// Scripts in one commit at most.
const GROUP: usize = 256;

/// What the thread is asked to do.
pub(super) enum Work {
    /// May share its commit with others.
    Grouped(Box<dyn Job>),
    /// Needs the connection to itself, outside any transaction.
    Alone(Box<dyn FnOnce(&mut Connection) + Send>),
}

/// A script whose result type is not known here.
pub(super) trait Job: Send {
    /// Runs it; false means that what it did must be undone.
    fn run(&mut self, connection: &Connection) -> bool;
    /// Tells the caller, once it is known whether the transaction was kept.
    fn finish(self: Box<Self>, committed: Result<(), StoreError>);
}

/// The life of the thread: until nobody can send any more.
pub(super) fn serve(mut connection: Connection, mut queue: mpsc::Receiver<Work>) {
    let mut waiting = Vec::with_capacity(GROUP);
    while queue.blocking_recv_many(&mut waiting, GROUP) > 0 {
        // Scripts catch their own panics. This is for values that panic when they are dropped:
        // nobody could save anything any more if they ended this thread.
        let served = catch_unwind(AssertUnwindSafe(|| serve_batch(&mut connection, &mut waiting)));
        if served.is_err() {
            waiting.clear();
            roll_back_if_open(&connection);
        }
    }
}

/// In the order of the queue.
fn serve_batch(connection: &mut Connection, waiting: &mut Vec<Work>) {
    let mut group = Vec::with_capacity(waiting.len());
    for work in waiting.drain(..) {
        match work {
            Work::Grouped(job) => group.push(job),
            Work::Alone(run) => {
                commit_group(connection, mem::take(&mut group));
                run(connection);
            }
        }
    }
    commit_group(connection, group);
}

fn commit_group(connection: &Connection, mut jobs: Vec<Box<dyn Job>>) {
    if jobs.len() < 2 {
        return jobs.into_iter().for_each(|job| commit_one(connection, job));
    }
    if let Err(error) = batch(connection, "BEGIN IMMEDIATE") {
        // Locked by another process: one wait for all of them is enough.
        return jobs.into_iter().for_each(|job| job.finish(Err(error.clone())));
    }
    let committed = run_group(connection, &mut jobs).and_then(|()| batch(connection, "COMMIT"));
    roll_back_if_open(connection);
    for job in jobs {
        match committed {
            Ok(()) => job.finish(Ok(())),
            Err(_) => commit_one(connection, job),
        }
    }
}

/// An error here means that the whole group is lost.
fn run_group(connection: &Connection, jobs: &mut [Box<dyn Job>]) -> Result<(), StoreError> {
    for job in jobs {
        batch(connection, "SAVEPOINT job")?;
        let keep = job.run(connection);
        // After a full disk SQLite may have rolled back everything; then this gives an error.
        batch(connection, if keep { "RELEASE job" } else { "ROLLBACK TO job; RELEASE job" })?;
    }
    Ok(())
}

fn commit_one(connection: &Connection, mut job: Box<dyn Job>) {
    let committed = batch(connection, "BEGIN IMMEDIATE").and_then(|()| {
        let keep = job.run(connection);
        if keep { batch(connection, "COMMIT") } else { Ok(()) }
    });
    roll_back_if_open(connection);
    job.finish(committed);
}

fn roll_back_if_open(connection: &Connection) {
    if !connection.is_autocommit() {
        // If even this fails, the next BEGIN will say so to its caller.
        let _: Result<(), StoreError> = batch(connection, "ROLLBACK");
    }
}

/// Runs work directly in a transaction of its own.
pub(super) fn in_transaction<T>(connection: &Connection, work: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
    batch(connection, "BEGIN IMMEDIATE")?;
    let mut tx = Tx::new(Session::Sqlite(connection, Access::Write));
    let result = script::run(&mut tx, work).map_err(Stop::into_error);
    let result = result.and_then(|done| batch(connection, "COMMIT").map(|()| done));
    roll_back_if_open(connection);
    result
}
