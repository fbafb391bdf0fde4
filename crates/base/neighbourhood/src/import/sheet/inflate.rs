//! Is it safe to unpack this workbook? A few kilobytes of zip can unpack into terabytes, and calamine keeps much of it in memory.
//!
//! First the directory is read, which costs nothing and stops the plain bombs. Then every part is unpacked once and only counted, because
//! a directory can lie.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::limits::{MAX_ENTRIES, MAX_INFLATED_BYTES};
use crate::import::error::ImportError;

/// In `sharedStrings.xml`: how many texts the workbook says it has. calamine asks for memory for that number before it reads
/// them, and a number such as a billion would end the whole program and not only this import.
const COUNT: &[u8] = b"uniqueCount";
/// Enough to see the number after [`COUNT`] when it stands at the edge of what was read.
const CARRY: usize = 128;

/// Refuses what is larger than [`MAX_INFLATED_BYTES`] once unpacked, whatever its directory says.
pub(super) fn check(bytes: &[u8]) -> Result<(), ImportError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    if archive.len() > MAX_ENTRIES {
        return Err(ImportError::Unsafe { problem: "it holds thousands of files" });
    }
    check_directory(&mut archive)?;
    let mut left = MAX_INFLATED_BYTES;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|error| damaged(&error))?;
        let name = entry.name().map_err(|error| damaged(&error))?;
        let holds_texts = name.to_lowercase().contains("sharedstrings");
        left -= count(entry, left, holds_texts)?;
    }
    Ok(())
}

fn check_directory(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), ImportError> {
    let mut total = 0u64;
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(|error| damaged(&error))?;
        total = total.saturating_add(entry.size());
    }
    if total > MAX_INFLATED_BYTES { Err(too_much()) } else { Ok(()) }
}

/// Unpacks a part into nothing; its size.
fn count(part: impl Read, left: u64, holds_texts: bool) -> Result<u64, ImportError> {
    let mut part = part.take(left + 1);
    let mut chunk = vec![0; 64 * 1024];
    let (mut total, mut window) = (0u64, Vec::new());
    loop {
        let length = part.read(&mut chunk).map_err(|error| damaged(&error))?;
        total += length as u64;
        if total > left {
            return Err(too_much());
        }
        if holds_texts {
            // UTF-16 is the same letters with zeros between.
            window.extend(chunk[..length].iter().filter(|byte| **byte != 0));
            if !counts_are_honest(&window, length == 0) {
                return Err(ImportError::Unsafe { problem: "it says it holds more texts than it can" });
            }
            window.drain(..window.len().saturating_sub(CARRY));
        }
        if length == 0 {
            return Ok(total);
        }
    }
}

/// Whether each count in the window is a plain number that fits in what may be unpacked. At the edge of the window it may be judged
/// later, when more was read.
fn counts_are_honest(window: &[u8], at_end: bool) -> bool {
    (0..window.len()).filter(|&at| window[at..].starts_with(COUNT)).all(|at| {
        let rest = &window[at + COUNT.len()..];
        (rest.len() < CARRY / 2 && !at_end) || is_honest(rest)
    })
}

fn is_honest(rest: &[u8]) -> bool {
    let rest = rest.trim_ascii_start();
    // Not an attribute but the word itself in somebody's text; a gap too long to see past is not taken for that.
    let Some(value) = rest.strip_prefix(b"=") else { return !rest.is_empty() };
    let value = value.trim_ascii_start();
    let digits = value.strip_prefix(b"\"").or(value.strip_prefix(b"'")).unwrap_or(value);
    let length = digits.iter().take_while(|byte| byte.is_ascii_digit()).count();
    // Seven digits: ten million texts, and less than 250 MB asked for. More would not fit in the cells that are read anyway.
    (1..=7).contains(&length) && matches!(digits.get(length), Some(b'"' | b'\''))
}

fn too_much() -> ImportError {
    ImportError::Unsafe { problem: "it unpacks into more than 400 MB" }
}

fn damaged(error: &dyn std::fmt::Display) -> ImportError {
    ImportError::Damaged { problem: error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(xml: &str, honest: bool) {
        assert_eq!(count(xml.as_bytes(), 1_000_000, true).is_ok(), honest, "{xml:.60}");
    }

    #[test]
    fn count_of_texts_must_be_possible() {
        check("<sst uniqueCount=\"40\"><si><t>uniqueCount is a word</t></si></sst>", true);
        check("<sst uniqueCount=\"99999999999\">", false);
        check("<sst uniqueCount = '99999999999'>", false);
        check("<sst uniqueCount=\"&#57;9\">", false);
        check(&format!("<sst uniqueCount{}=\"99999999999\">", " ".repeat(500)), false);
        check(&format!("<!--{}--><sst uniqueCount=\"99999999999\">", "x".repeat(65_600)), false);
        check(&format!("<!--{}--><sst uniqueCount=\"12\">", "x".repeat(65_500)), true);
    }

    #[test]
    fn zeros_between_the_letters_do_not_hide_it() {
        let wide: Vec<u8> = "<sst uniqueCount=\"99999999999\">".bytes().flat_map(|byte| [byte, 0]).collect();
        assert!(count(&wide[..], 1_000_000, true).is_err());
    }

    #[test]
    fn counting_stops_at_the_limit() {
        assert!(count(std::io::repeat(b'x'), 1_000_000, false).is_err());
    }
}
