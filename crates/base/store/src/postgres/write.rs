//! Runs a script in a transaction on PostgreSQL, again where it lost a conflict.

use std::sync::{PoisonError, RwLockReadGuard, RwLockWriteGuard};
use std::thread;
use std::time::Duration;

use deadpool_postgres::Object;
use tokio::runtime::Handle;

use super::{Postgres, SHIELD, Session, UNSHIELD};
use crate::script::{self, Stop};
use crate::tx;
use crate::{StoreError, Tx};

const WRITE: &str = "BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE";

/// A second try is alone in this process, so more are needed only against other processes.
const TRIES: u32 = 8;

/// Runs the script until its transaction is kept, or fails for another reason than a conflict.
pub(super) fn until_kept<T, E>(
    postgres: &Postgres,
    mut client: Object,
    script: impl Fn(&mut Tx<'_>) -> Result<T, E>,
) -> Result<T, Stop<E>> {
    for tried in 0..TRIES {
        // Before the turn: a BEGIN sees nothing yet, and may have to wait for a new connection.
        client = begin(postgres, client, WRITE).map_err(Stop::Store)?;
        let turn = Turn::take(postgres, tried);
        match run(&client, &script) {
            Err(Stop::Store(StoreError::Conflict)) => {
                drop(turn);
                tracing::debug!(tried, "a transaction lost a conflict and runs again");
                thread::sleep(Duration::from_millis(1 << tried));
            }
            result => return result,
        }
    }
    Err(Stop::Store(StoreError::Conflict))
}

/// Runs the script once, in a transaction that begins as told.
pub(super) fn once<T, E>(
    postgres: &Postgres,
    client: Object,
    how: &str,
    script: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
) -> Result<T, Stop<E>> {
    let client = begin(postgres, client, how).map_err(Stop::Store)?;
    run(&client, script)
}

/// The same, begun while no migration is under way.
pub(super) fn shielded<T, E>(
    postgres: &Postgres,
    client: Object,
    how: &str,
    script: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
) -> Result<T, Stop<E>> {
    let client = begin(postgres, client, SHIELD).map_err(Stop::Store)?;
    let result = Session::of(&client).batch(how).map_err(Stop::Store).and_then(|()| run(&client, script));
    // If this fails the connection is gone, and the server lets go by itself.
    let _: Result<(), StoreError> = Session::of(&client).batch(UNSHIELD);
    result
}

/// Begins on a connection that lives. One that was idle while the server restarted is found out
/// here, before anything has been done in it.
fn begin(postgres: &Postgres, client: Object, how: &str) -> Result<Object, StoreError> {
    match Session::of(&client).batch(how) {
        Ok(()) => Ok(client),
        Err(StoreError::ConnectionLost) => {
            drop(client);
            let client = Handle::current().block_on(postgres.new_client())?;
            Session::of(&client).batch(how)?;
            Ok(client)
        }
        // A server that follows another one cannot begin a transaction that writes.
        Err(StoreError::Other { native, .. }) if native.ends_with("0A000") => Err(StoreError::ReadOnly),
        Err(error) => {
            // The BEGIN may have been the part that succeeded, as when a migration waits too long.
            roll_back(&client);
            Err(error)
        }
    }
}

/// Runs the script in a transaction that has begun, and ends it either way.
fn run<T, E>(client: &Object, script: impl FnOnce(&mut Tx<'_>) -> Result<T, E>) -> Result<T, Stop<E>> {
    let session = Session::of(client);
    let mut tx = Tx::new(tx::Session::Postgres(&session));
    let result = script::run(&mut tx, script);
    let result = match tx.failure() {
        // Whatever the script made of it: running it again is the answer.
        Some(StoreError::Conflict) => Err(Stop::Store(StoreError::Conflict)),
        _ => result,
    };
    match result {
        Ok(done) => session.batch("COMMIT").map(|()| done).map_err(Stop::Store),
        Err(stop) => {
            roll_back(client);
            Err(stop)
        }
    }
}

fn roll_back(client: &Object) {
    // If this fails the connection is gone, and the server rolls back by itself.
    let _: Result<(), StoreError> = Session::of(client).batch("ROLLBACK");
}

/// Whose turn it is. First tries go side by side. One that lost a conflict goes alone, or those
/// that lost would keep making each other lose.
enum Turn<'a> {
    Shared(#[allow(dead_code, reason = "held")] RwLockReadGuard<'a, ()>),
    Alone(#[allow(dead_code, reason = "held")] RwLockWriteGuard<'a, ()>),
}

impl<'a> Turn<'a> {
    fn take(postgres: &'a Postgres, tried: u32) -> Self {
        let turns = &postgres.turns;
        match tried {
            0 => Self::Shared(turns.read().unwrap_or_else(PoisonError::into_inner)),
            _ => Self::Alone(turns.write().unwrap_or_else(PoisonError::into_inner)),
        }
    }
}
