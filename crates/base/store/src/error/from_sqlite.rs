//! SQLite's errors in the words of the store.
//!
//! SQLite's own message is used for mistakes in our SQL only. A message at run time may quote
//! what was searched for.

use rusqlite::{Error, ErrorCode, ffi};

use super::{ConstraintKind, StoreError};

/// An error while a statement runs.
pub(crate) fn running(error: &Error, statement: &'static str) -> StoreError {
    match error {
        Error::SqliteFailure(failure, _) | Error::SqlInputError { error: failure, .. } => from_failure(*failure, statement),
        Error::Utf8Error(column, _) => StoreError::WrongColumn { statement, column: *column, problem: "the text is not UTF-8".to_owned() },
        _ => other(statement, "from rusqlite".to_owned()),
    }
}

/// An error while a statement is prepared, so before any value is near it.
pub(crate) fn preparing(error: &Error, statement: &'static str) -> StoreError {
    let problem = match error {
        Error::SqlInputError { error: failure, msg, .. } if failure.code == ErrorCode::Unknown => msg.clone(),
        Error::SqliteFailure(failure, Some(message)) if failure.code == ErrorCode::Unknown => message.clone(),
        Error::MultipleStatement => "it is more than one statement".to_owned(),
        Error::NulError(_) => "it holds the NUL character".to_owned(),
        _ => return running(error, statement),
    };
    StoreError::WrongSql { statement, problem }
}

/// An error while the file is opened.
pub(crate) fn opening(error: &Error, path: &str) -> StoreError {
    match running(error, "open") {
        StoreError::Other { native, .. } | StoreError::CannotOpen { reason: native, .. } => {
            StoreError::CannotOpen { path: path.to_owned(), reason: native }
        }
        known => known,
    }
}

fn from_failure(failure: ffi::Error, statement: &'static str) -> StoreError {
    match failure.code {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy,
        ErrorCode::ReadOnly => StoreError::ReadOnly,
        ErrorCode::DiskFull => StoreError::DiskFull,
        ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt => StoreError::NotADatabase,
        ErrorCode::SystemIoFailure => StoreError::DiskFault { detail: native(failure) },
        ErrorCode::CannotOpen | ErrorCode::PermissionDenied => {
            StoreError::CannotOpen { path: "or its -wal beside it".to_owned(), reason: native(failure) }
        }
        ErrorCode::ConstraintViolation => StoreError::Constraint { statement, kind: constraint_kind(failure.extended_code) },
        ErrorCode::TypeMismatch | ErrorCode::TooBig => StoreError::WrongValues { statement, problem: native(failure) },
        _ => other(statement, native(failure)),
    }
}

fn constraint_kind(extended_code: i32) -> ConstraintKind {
    match extended_code {
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_ROWID => ConstraintKind::Unique,
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => ConstraintKind::ForeignKey,
        ffi::SQLITE_CONSTRAINT_NOTNULL => ConstraintKind::NotNull,
        ffi::SQLITE_CONSTRAINT_CHECK => ConstraintKind::Check,
        _ => ConstraintKind::Other,
    }
}

fn other(statement: &'static str, native: String) -> StoreError {
    StoreError::Other { statement, native }
}

/// SQLite's fixed sentence for the code, which never holds values.
fn native(failure: ffi::Error) -> String {
    let sentence = ffi::code_to_str(failure.extended_code);
    format!("SQLite {}, {sentence}", failure.extended_code)
}
