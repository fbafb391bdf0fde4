//! What is in these files? CSV tables of version 2 or 3, and JSON of version 3 in any of its shapes, become rows and then records.

mod json;
mod sort;
mod tabular;

use crate::assemble::assemble;
use crate::fault::ReadError;
use crate::records::Reading;
use crate::table::{Table, Tables};

/// How many names of files an error repeats.
const SHOWN: usize = 5;

/// Reads files by name and bytes: one JSON, or the tables of a zip or folder. Which is which is seen from the bytes, and what a table holds from
/// its name. Cost: linear in the bytes; the result takes a few times their size in memory, so the caller says how large a file may be.
///
/// JSON may be one record, a list, a page (`contents`), records under each other (ndjson), or lists under the names of tables.
///
/// # Errors
/// A file is damaged, or none of them holds anything of the format.
pub fn read<B: AsRef<[u8]>>(files: &[(&str, B)]) -> Result<Reading, ReadError> {
    let mut tables = Tables::default();
    for (name, bytes) in files {
        let bytes = bytes.as_ref();
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        if is_json(name, bytes) {
            json::read(&mut tables, name, bytes)?;
        } else if let Some(table) = Table::of_name(name) {
            tabular::read(&mut tables, table, name, bytes)?;
        } else if !bytes.trim_ascii().is_empty() {
            tables.skipped.push((*name).to_owned());
        }
    }
    if tables.is_empty() && tables.faults.is_empty() {
        let names: Vec<&str> = files.iter().take(SHOWN).map(|(name, _)| *name).collect();
        return Err(ReadError::NothingKnown { found: names.join(", ") });
    }
    Ok(assemble(tables))
}

fn is_json(name: &str, bytes: &[u8]) -> bool {
    let first = bytes.trim_ascii_start().first();
    name.to_lowercase().ends_with(".json") || (matches!(first, Some(b'{' | b'[')) && !name.to_lowercase().ends_with(".csv"))
}
