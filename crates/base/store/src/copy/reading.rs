//! A copy on its way in, line by line, doubted until its last line has been seen.

use std::io::{self, BufRead, BufReader, Read};

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::header::{Divider, Header, Table, Trailer, not_a_backup};
use super::writing::hex;
use super::{CopyContents, TELL_EVERY, line};
use crate::{StoreError, Value};

/// A line that is longer is not one of ours: neither database holds a larger value. Without an end
/// to it, a file that somebody else made could fill the memory.
const LONGEST_LINE: u64 = 1 << 30;

pub(super) struct Reading<R, P> {
    source: BufReader<R>,
    header: Header,
    /// Of each table so far.
    rows: Vec<u64>,
    /// Of every line before the one that is being looked at.
    hash: Sha256,
    line: Vec<u8>,
    /// Counted from 1, for errors.
    number: u64,
    /// Whether the line has been read but not used.
    waits: bool,
    told: u64,
    progress: P,
}

impl<R: Read, P: FnMut(u64)> Reading<R, P> {
    /// Reads the first line.
    pub(super) fn begin(source: R, progress: P) -> Result<Self, StoreError> {
        let mut source = BufReader::with_capacity(64 * 1024, source);
        let mut line = Vec::new();
        read_line(&mut source, &mut line).map_err(|error| unread(&error, 1))?;
        if !line.ends_with(b"\n") {
            return Err(not_a_backup(if line.is_empty() { "it is empty" } else { "its first line has no end" }));
        }
        let header = Header::read(&line)?;
        let hash = Sha256::new_with_prefix(&line);
        Ok(Self { source, header, rows: Vec::new(), hash, line, number: 1, waits: false, told: 0, progress })
    }

    pub(super) fn header(&self) -> &Header {
        &self.header
    }

    /// The next table, when there is another.
    pub(super) fn begin_table(&mut self) -> Result<Option<Table>, StoreError> {
        let Some(table) = self.header.tables.get(self.rows.len()).cloned() else {
            return Ok(None);
        };
        self.look()?;
        if self.line != json(&Divider { table: &table.name }) {
            return Err(self.damaged("another table should begin here"));
        }
        self.used();
        self.rows.push(0);
        Ok(Some(table))
    }

    /// The next row of this table, when there is another.
    pub(super) fn row(&mut self) -> Result<Option<Vec<Value>>, StoreError> {
        self.look()?;
        if !self.line.starts_with(b"[") {
            return Ok(None);
        }
        // What serde_json says of it may quote what is stored.
        let row = line::decode(&self.line).map_err(|_| self.damaged("it cannot be read"))?;
        let columns = self.rows.len().checked_sub(1).and_then(|table| self.header.tables.get(table)).map_or(0, |table| table.columns.len());
        if row.len() != columns {
            return Err(self.damaged("it has too many or too few values"));
        }
        self.used();
        self.count();
        Ok(Some(row))
    }

    /// Compares the last line, and makes sure that nothing comes after it.
    pub(super) fn finish(mut self) -> Result<CopyContents, StoreError> {
        self.look()?;
        let sealed = json(&Trailer { rows: &self.rows, sha256: hex(self.hash.clone()) });
        if self.line != sealed {
            return Err(self.damaged("what was read is not what was written"));
        }
        // This also lets a compressed or encrypted source check its own end.
        self.number += 1;
        if read_line(&mut self.source, &mut self.line).map_err(|error| unread(&error, self.number))? > 0 {
            return Err(self.damaged("there should be nothing more"));
        }
        (self.progress)(self.told);
        Ok(self.header.contents(&self.rows))
    }

    /// Has the next line ready that was not used yet.
    fn look(&mut self) -> Result<(), StoreError> {
        if self.waits {
            return Ok(());
        }
        self.number += 1;
        read_line(&mut self.source, &mut self.line).map_err(|error| unread(&error, self.number))?;
        if !self.line.ends_with(b"\n") {
            return Err(self.damaged("it breaks off here"));
        }
        self.waits = true;
        Ok(())
    }

    fn used(&mut self) {
        self.hash.update(&self.line);
        self.waits = false;
    }

    fn count(&mut self) {
        if let Some(rows) = self.rows.last_mut() {
            *rows += 1;
        }
        self.told += 1;
        if self.told.is_multiple_of(TELL_EVERY) {
            (self.progress)(self.told);
        }
    }

    fn damaged(&self, problem: &str) -> StoreError {
        StoreError::DamagedBackup { problem: format!("line {}: {problem}", self.number) }
    }
}

fn read_line(source: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<usize> {
    line.clear();
    source.take(LONGEST_LINE).read_until(b'\n', line)
}

fn json(value: &impl Serialize) -> Vec<u8> {
    // Names and numbers only, which always can be written.
    let mut line = serde_json::to_vec(value).unwrap_or_default();
    line.push(b'\n');
    line
}

/// What the source itself found wrong is damage; the rest is trouble with the file.
fn unread(error: &io::Error, number: u64) -> StoreError {
    match error.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput | io::ErrorKind::UnexpectedEof => {
            StoreError::DamagedBackup { problem: format!("line {number}: {error}") }
        }
        _ => StoreError::BackupFile { reason: error.to_string() },
    }
}
