//! How does everything move, out of the database and into another? One file for both databases.
//!
//! The file is lines of JSON, so that it can be read in twenty years without this program:
//!
//! ```text
//! {"opbouw_backup":1,"made_at":"...","migrations":[...],"tables":[{"name":"ask_counts","columns":["day",...],"last_id":null}]}
//! {"table":"ask_counts"}
//! ["2026-11-03","asked",12]
//! {"rows":[1],"sha256":"..."}
//! ```
//!
//! A whole number is a number, a text is a text, nothing is `null`; `{"real":"0.1"}` is a number with a
//! fraction and `{"blob":"aGFs"}` are bytes in base64. The last line counts the rows of each table and
//! has the SHA-256 of every byte before it. Nothing is encrypted here: that is for who makes the file.

mod catalogue;
mod header;
mod line;
mod reading;
mod references;
mod restore;
mod writing;

use std::io::{Read, Write};
use std::sync::{Mutex, PoisonError};

use crate::{Db, Migration, StoreError, Tx};

pub(crate) use catalogue::quoted;
pub(crate) use restore::refused;

/// The name of the store's own statements here, for errors.
pub(crate) const COPY: &str = "opbouw_store::copy";

/// How often progress is told.
const TELL_EVERY: u64 = 1_000;

/// What a copy holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyContents {
    /// When it was made, as its maker wrote it.
    pub made_at: String,
    /// Each room with the last of its migrations.
    pub rooms: Vec<(String, i64)>,
    /// Each table with its number of rows.
    pub tables: Vec<(String, u64)>,
}

impl CopyContents {
    /// The rows of all tables.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|(_, rows)| rows).sum()
    }
}

impl Db {
    /// Writes every table of ours to `sink`, all as it was at one moment, while others go on writing.
    ///
    /// A table is never in memory as a whole. `progress` hears the number of rows so far. Gives the sink
    /// back, so that its owner can finish what lies around it; after an error what was written is no copy.
    pub async fn copy_out<W: Write + Send + 'static>(
        &self,
        made_at: &str,
        sink: W,
        progress: impl FnMut(u64) + Send + 'static,
    ) -> Result<(W, CopyContents), StoreError> {
        let made_at = made_at.to_owned();
        let once = Mutex::new(Some((sink, progress)));
        self.read_shielded(move |tx: &mut Tx<'_>| {
            // A second run would begin in the middle of what the first one wrote.
            let (sink, progress) = once.lock().unwrap_or_else(PoisonError::into_inner).take().ok_or(StoreError::Stopped)?;
            writing::write(tx, &made_at, sink, progress)
        })
        .await
    }

    /// Puts a copy into this database, which must hold nothing of ours yet, and brings its tables up to date.
    ///
    /// Give the migrations of all rooms, as for [`Db::migrate`]. Either all of the copy is kept or nothing:
    /// one that is damaged, cut off, or made by a newer program is refused.
    pub async fn copy_in<R: Read + Send + 'static>(
        &self,
        migrations: &[Migration],
        source: R,
        progress: impl FnMut(u64) + Send + 'static,
    ) -> Result<CopyContents, StoreError> {
        let program = migrations.to_vec();
        self.reshape(move |tx| restore::restore(tx, &program, source, progress)).await
    }
}

/// Reads a copy to its end, without a database, and says what is in it.
pub fn check_copy(source: impl Read, progress: impl FnMut(u64)) -> Result<CopyContents, StoreError> {
    let mut reading = reading::Reading::begin(source, progress)?;
    while reading.begin_table()?.is_some() {
        while reading.row()?.is_some() {}
    }
    reading.finish()
}
