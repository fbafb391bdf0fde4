//! Opens connections, with the settings that make SQLite safe, quick and small.

use std::fs::{self, OpenOptions};
use std::io::ErrorKind;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::StoreError;
use crate::error::from_sqlite::opening;

/// - `synchronous = FULL`: what was reported as saved survives a power cut. Group commit pays for it.
/// - `cache_size`: 4 MB of pages per connection, for five connections and a server under 60 MB.
///   No memory mapping for the same reason, and because a disk error in one kills the process.
/// - `temp_store = MEMORY`, `secure_delete`: nothing personal in temporary files or freed pages.
/// - `case_sensitive_like`: as PostgreSQL does.
const COMMON: &str = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -4000;
    PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON;
    PRAGMA case_sensitive_like = ON;";

/// After an import the log is cut back to 16 MB.
const WRITER: &str = "PRAGMA journal_mode = WAL; PRAGMA journal_size_limit = 16777216;";

const READER: &str = "PRAGMA query_only = ON;";

pub(super) fn open_memory() -> Result<Connection, StoreError> {
    let open = || {
        let connection = Connection::open_in_memory()?;
        prepare(&connection, Duration::ZERO)?;
        Ok(connection)
    };
    open().map_err(|error: rusqlite::Error| opening(&error, ":memory:"))
}

pub(super) fn open_writer(file: &Path, wait: Duration) -> Result<Connection, StoreError> {
    create_private(file)?;
    let connection = connect(file)?;
    let wrong = |error| opening(&error, &file.display().to_string());
    // A file without write permission opens without complaint, for reading. Found out before the
    // first statement, or SQLite leaves a log beside it that cannot be written either.
    if connection.is_readonly("main").map_err(wrong)? {
        return Err(StoreError::ReadOnly);
    }
    set_up(&connection, wait, WRITER).map_err(wrong)?;
    match connection.execute_batch("BEGIN IMMEDIATE; ROLLBACK").map_err(wrong) {
        // Another process is saving something, so it can be written.
        Ok(()) | Err(StoreError::Busy) => Ok(connection),
        Err(error) => Err(error),
    }
}

pub(super) fn open_reader(file: &Path, wait: Duration) -> Result<Connection, StoreError> {
    let connection = connect(file)?;
    match set_up(&connection, wait, READER) {
        Ok(()) => Ok(connection),
        Err(error) => Err(opening(&error, &file.display().to_string())),
    }
}

/// No mutex in SQLite: each connection is used by one thread at a time.
fn connect(file: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(file, flags).map_err(|error| opening(&error, &file.display().to_string()))
}

fn set_up(connection: &Connection, wait: Duration, role: &str) -> rusqlite::Result<()> {
    prepare(connection, wait)?;
    connection.execute_batch(role)?;
    // Reads the first page, so that a file that is no database is found out now.
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
}

fn prepare(connection: &Connection, wait: Duration) -> rusqlite::Result<()> {
    connection.busy_timeout(wait)?;
    connection.execute_batch(COMMON)?;
    // Otherwise "a_misspelled_column" is silently a text.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    // PostgreSQL's name for ordering by bytes, so that one text can ask both for the same order.
    connection.create_collation("C", |a, b| a.as_bytes().cmp(b.as_bytes()))?;
    connection.set_prepared_statement_cache_capacity(256);
    Ok(())
}

/// Makes the file, readable by its owner only; SQLite gives its log the same permissions.
fn create_private(file: &Path) -> Result<(), StoreError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(file).map_err(|error| error.kind()) {
        Ok(_) => Ok(()),
        Err(ErrorKind::AlreadyExists) => check_is_file(file),
        Err(ErrorKind::ReadOnlyFilesystem) => Err(StoreError::ReadOnly),
        Err(ErrorKind::StorageFull) => Err(StoreError::DiskFull),
        Err(ErrorKind::NotFound) => Err(cannot_open(file, "its folder does not exist")),
        Err(ErrorKind::PermissionDenied) => Err(cannot_open(file, "no permission to make it")),
        Err(kind) => Err(cannot_open(file, &kind.to_string())),
    }
}

fn check_is_file(file: &Path) -> Result<(), StoreError> {
    if fs::metadata(file).is_ok_and(|found| found.is_dir()) {
        return Err(cannot_open(file, "it is a folder"));
    }
    Ok(())
}

fn cannot_open(file: &Path, reason: &str) -> StoreError {
    StoreError::CannotOpen { path: file.display().to_string(), reason: reason.to_owned() }
}
