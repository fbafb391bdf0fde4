//! What sort of file is this? A table, a workbook, HSDS in JSON, or HSDS tables in a zip; seen from its bytes.

use std::io::{Cursor, Read};

use opbouw_neighbourhood::import::ImportError;
use opbouw_neighbourhood::import::sheet::{self, Sheet};
use opbouw_openreferral::{ReadError, Reading};
use zip::ZipArchive;

/// Bytes of a file that comes in on a page. Larger ones go by the command line.
pub const MOST_FILE_BYTES: usize = 8_000_000;
/// Bytes of all tables of a zip together once unpacked, and files in it. Reading them takes some four times as much memory.
const MOST_UNPACKED: u64 = 64_000_000;
const MOST_FILES: usize = 200;

/// Nothing of the file can be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BringError {
    /// Not a table, or its columns cannot be used.
    #[error(transparent)]
    Table(ImportError),
    /// Not HSDS.
    #[error("This is not HSDS: {0}.")]
    Hsds(ReadError),
    /// A zip that cannot be opened, or not safely.
    #[error("The zip cannot be opened, or holds too many files.")]
    Zip,
    /// A zip that is much larger than it looks.
    #[error("The zip unpacks to more than 64 MB.")]
    ZipTooLarge,
}

impl BringError {
    /// What to do now.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Table(error) => error.advice(),
            Self::Hsds(_) => "Give the tables of HSDS 2 or 3 (organizations.csv, services.csv and so on), or JSON of HSDS 3.",
            Self::Zip => "Pack the tables again, or give them as a folder.",
            Self::ZipTooLarge => "Leave out tables that a map has no use for, or give the tables as a folder.",
        }
    }
}

/// A file that was opened.
pub(super) enum File {
    Sheet(Sheet),
    Hsds(Box<Reading>),
}

pub(super) fn open(name: &str, bytes: &[u8]) -> Result<File, BringError> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if name.to_lowercase().ends_with(".json") || text.starts_with(b"{") || text.starts_with(b"[") {
        return hsds(&[(name, bytes)]);
    }
    if !bytes.starts_with(b"PK\x03\x04") {
        return sheet::read(name, bytes).map(File::Sheet).map_err(BringError::Table);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| BringError::Zip)?;
    // Every workbook has this part, and no other zip does.
    if archive.index_for_name("[Content_Types].xml").is_some() {
        return sheet::read(name, bytes).map(File::Sheet).map_err(BringError::Table);
    }
    let files = unpack(&mut archive)?;
    let named: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    hsds(&named)
}

fn hsds(files: &[(&str, &[u8])]) -> Result<File, BringError> {
    opbouw_openreferral::read(files).map(|reading| File::Hsds(Box::new(reading))).map_err(BringError::Hsds)
}

/// The tables in a zip. What it says about its size is not believed: it is counted while it is unpacked.
fn unpack(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Vec<(String, Vec<u8>)>, BringError> {
    if archive.len() > MOST_FILES {
        return Err(BringError::Zip);
    }
    let mut left = MOST_UNPACKED;
    let mut files = Vec::new();
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| BringError::Zip)?;
        let name = part.name().map_err(|_| BringError::Zip)?.to_string();
        if part.is_dir() || !is_table(&name) {
            continue;
        }
        // What it says of its size only saves copying: a larger one is told as such, a smaller one grows.
        let mut bytes = Vec::with_capacity(usize::try_from(part.size().min(left)).unwrap_or(0));
        part.take(left + 1).read_to_end(&mut bytes).map_err(|_| BringError::Zip)?;
        left = left.checked_sub(bytes.len() as u64).ok_or(BringError::ZipTooLarge)?;
        files.push((name, bytes));
    }
    Ok(files)
}

/// Programs put more in a zip than was asked.
fn is_table(name: &str) -> bool {
    let name = name.to_lowercase();
    (name.ends_with(".csv") || name.ends_with(".json")) && !name.starts_with("__macosx/")
}
