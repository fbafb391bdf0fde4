//! Everything on its way out: header, rows table by table, and a last line that seals them.

use std::io::{self, Write};

use sha2::{Digest, Sha256};

use super::header::{Divider, Header, Trailer};
use super::{COPY, CopyContents, TELL_EVERY, catalogue, line};
use crate::{StoreError, Tx, Value};

/// Writes every table of ours; the sink comes back.
pub(super) fn write<W: Write>(tx: &mut Tx<'_>, made_at: &str, sink: W, progress: impl FnMut(u64)) -> Result<(W, CopyContents), StoreError> {
    let (migrations, tables) = catalogue::find_ours(tx)?;
    let header = Header::new(made_at, migrations, tables);
    let mut writing = Writing { sink, hash: Sha256::new(), rows: Vec::new(), told: 0, progress, line: Vec::new() };
    writing.json(&header)?;
    for table in &header.tables {
        writing.json(&Divider { table: &table.name })?;
        writing.rows.push(0);
        tx.walk(&catalogue::select(table), &mut |row| writing.row(&row))?;
    }
    let contents = header.contents(&writing.rows);
    Ok((writing.finish()?, contents))
}

struct Writing<W, P> {
    sink: W,
    hash: Sha256,
    /// Of each table so far.
    rows: Vec<u64>,
    told: u64,
    progress: P,
    line: Vec<u8>,
}

impl<W: Write, P: FnMut(u64)> Writing<W, P> {
    fn row(&mut self, row: &[Value]) -> Result<(), StoreError> {
        line::encode(row, &mut self.line).map_err(unwritable)?;
        self.put()?;
        if let Some(rows) = self.rows.last_mut() {
            *rows += 1;
        }
        self.told += 1;
        if self.told.is_multiple_of(TELL_EVERY) {
            (self.progress)(self.told);
        }
        Ok(())
    }

    fn json(&mut self, value: &impl serde::Serialize) -> Result<(), StoreError> {
        self.line.clear();
        serde_json::to_writer(&mut self.line, value).map_err(unwritable)?;
        self.line.push(b'\n');
        self.put()
    }

    fn put(&mut self) -> Result<(), StoreError> {
        self.hash.update(&self.line);
        self.sink.write_all(&self.line).map_err(|error| unwritten(&error))
    }

    fn finish(mut self) -> Result<W, StoreError> {
        let (rows, sha256) = (std::mem::take(&mut self.rows), hex(self.hash.clone()));
        self.json(&Trailer { rows: &rows, sha256 })?;
        (self.progress)(self.told);
        self.sink.flush().map_err(|error| unwritten(&error))?;
        Ok(self.sink)
    }
}

pub(super) fn hex(hash: Sha256) -> String {
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unwritten(error: &io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::StorageFull => StoreError::DiskFull,
        _ => StoreError::BackupFile { reason: error.to_string() },
    }
}

fn unwritable(_: serde_json::Error) -> StoreError {
    StoreError::Other { statement: COPY, native: "from serde_json".to_owned() }
}
