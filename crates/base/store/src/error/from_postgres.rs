//! PostgreSQL's errors in the words of the store, by SQLSTATE.
//!
//! The server's own message is used for mistakes in our SQL only (class 42). Other messages and
//! all details quote the values.

use std::error::Error as _;
use std::io;

use deadpool_postgres::{HookError, PoolError};
use tokio_postgres::{Error, error::DbError};

use super::{ConstraintKind, StoreError};

/// An error while a statement is prepared or runs.
pub(crate) fn running(error: &Error, statement: &'static str) -> StoreError {
    match error.as_db_error() {
        Some(db) => from_sqlstate(db, statement),
        None if error.is_closed() || io_cause(error).is_some() => StoreError::ConnectionLost,
        // The texts of tokio-postgres's own errors are fixed; causes are left out.
        None => StoreError::Other { statement, native: error.to_string() },
    }
}

/// An error while getting a connection from the pool.
pub(crate) fn connecting(error: &PoolError, server: &str) -> StoreError {
    let reason = match error {
        // Every connection is in use, or the server does not answer in time.
        PoolError::Timeout(deadpool_postgres::TimeoutType::Wait) => return StoreError::Busy,
        PoolError::Timeout(_) => "it does not answer in time".to_owned(),
        PoolError::Closed => return StoreError::Stopped,
        PoolError::Backend(error) | PoolError::PostCreateHook(HookError::Backend(error)) => refusal(error),
        PoolError::PostCreateHook(HookError::Message(message)) => message.to_string(),
        PoolError::NoRuntimeSpecified => "no runtime".to_owned(),
    };
    StoreError::CannotConnect { server: server.to_owned(), reason }
}

/// Why the server did not let us in, in words that name the remedy.
fn refusal(error: &Error) -> String {
    if let Some(db) = error.as_db_error() {
        return match db.code().code() {
            "28P01" => "the password is refused".to_owned(),
            "28000" => "this user may not log in from here".to_owned(),
            "3D000" => "the server has no database of that name".to_owned(),
            "53300" => "all its connections are in use".to_owned(),
            "57P03" => "it is starting or stopping".to_owned(),
            code => format!("it answered with error {code}"),
        };
    }
    match io_cause(error) {
        Some(cause) if cause.kind() == io::ErrorKind::ConnectionRefused => "nothing answers at that host and port".to_owned(),
        Some(cause) => cause.to_string(),
        None => error.to_string(),
    }
}

fn from_sqlstate(db: &DbError, statement: &'static str) -> StoreError {
    let code = db.code().code();
    match (code, code.get(..2).unwrap_or_default()) {
        ("40001" | "40P01", _) => StoreError::Conflict,
        ("55P03" | "57014", _) => StoreError::Busy,
        ("25006", _) => StoreError::WriteInRead { statement },
        ("42501", _) => StoreError::ReadOnly,
        ("53100", _) => StoreError::DiskFull,
        ("58030", _) => StoreError::DiskFault { detail: code.to_owned() },
        (_, "XX") if code != "XX000" => StoreError::NotADatabase,
        (_, "08" | "57") => StoreError::ConnectionLost,
        (_, "22") => StoreError::WrongValues { statement, problem: format!("PostgreSQL {code}") },
        (_, "23") => StoreError::Constraint { statement, kind: constraint_kind(code) },
        (_, "42") => StoreError::WrongSql { statement, problem: db.message().to_owned() },
        _ => StoreError::Other { statement, native: format!("PostgreSQL {code}") },
    }
}

fn constraint_kind(code: &str) -> ConstraintKind {
    match code {
        "23505" => ConstraintKind::Unique,
        "23503" => ConstraintKind::ForeignKey,
        "23502" => ConstraintKind::NotNull,
        "23514" => ConstraintKind::Check,
        _ => ConstraintKind::Other,
    }
}

fn io_cause(error: &Error) -> Option<&io::Error> {
    error.source().and_then(|cause| cause.downcast_ref())
}
