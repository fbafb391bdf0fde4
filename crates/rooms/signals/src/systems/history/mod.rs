//! Counts of earlier years: a file of areas, weeks, themes and counts, looked at first and then brought in whole or not at all.
//!
//! Neither keeps the file in memory: it is read line by line, twice. The second time it must be the same file.

mod bring;
mod hashing;
mod row;
mod rows;

use std::collections::{BTreeMap, HashSet};
use std::io::Read;

use jiff::civil::Date;

use crate::error::SignalsError;

pub use bring::{Brought, bring_in, take_back};
pub use row::{CountRow, RowFault};
use rows::Rows;

/// Codes that are not known and are told by name; the others are only counted.
const MOST_CODES: usize = 20;
/// Lines between two times that it is told how far it is.
const STEP: u64 = 100_000;

/// What a file is held against.
#[derive(Debug, Clone)]
pub struct Known {
    /// Codes of the areas in which people live.
    pub areas: HashSet<String>,
    /// Weeks after this day have not been.
    pub today: Date,
}

/// A line that is refused, for the file that the program gives back.
#[derive(Debug)]
pub struct RefusedLine<'l> {
    /// Its number in the file; the header is 1.
    pub line: u64,
    /// Its fields, as they are in the file.
    pub fields: Vec<&'l str>,
    /// Why.
    pub why: RowFault,
}

/// What a file would do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Looked {
    /// Lines that can be brought in.
    pub lines: u64,
    /// Their counts together.
    pub total: i64,
    /// The first and the last week.
    pub weeks: Option<(Date, Date)>,
    /// Lines that are refused, by reason.
    pub refused: BTreeMap<RowFault, u64>,
    /// Codes of areas that are not known, with how many lines have them; the first twenty.
    pub unknown_areas: BTreeMap<String, u64>,
    /// What tells this file from another.
    pub fingerprint: String,
}

impl Looked {
    /// How many lines are refused.
    pub fn refused_lines(&self) -> u64 {
        self.refused.values().sum()
    }
}

/// Who is told how far it is, in lines.
pub type Progress<'p> = &'p dyn Fn(u64);

/// Reads a whole file without keeping it, and says what it would do.
///
/// # Errors
/// [`SignalsError::BadColumns`] when it has other columns, [`SignalsError::FileChanged`] when it cannot be read to its end.
pub fn look(
    file: impl Read,
    known: &Known,
    refuse: &mut dyn FnMut(RefusedLine<'_>) -> std::io::Result<()>,
    progress: Progress<'_>,
) -> Result<Looked, SignalsError> {
    let mut rows = Rows::new(file)?;
    let mut looked = Looked::default();
    while let Some(row) = rows.next(known)? {
        match row {
            Ok(row) => {
                looked.lines += 1;
                looked.total = looked.total.saturating_add(row.count);
                looked.weeks = Some(looked.weeks.map_or((row.week, row.week), |(first, last)| (first.min(row.week), last.max(row.week))));
            }
            Err(why) => {
                *looked.refused.entry(why).or_default() += 1;
                if why == RowFault::Area {
                    count_unknown(&mut looked.unknown_areas, rows.area());
                }
                refuse(RefusedLine { line: rows.line(), fields: rows.fields(), why }).map_err(|_| SignalsError::FileChanged)?;
            }
        }
        if rows.count().is_multiple_of(STEP) {
            progress(rows.count());
        }
    }
    looked.fingerprint = rows.fingerprint()?;
    Ok(looked)
}

fn count_unknown(unknown: &mut BTreeMap<String, u64>, code: &str) {
    if let Some(count) = unknown.get_mut(code) {
        *count += 1;
    } else if unknown.len() < MOST_CODES {
        unknown.insert(code.chars().take(40).collect(), 1);
    }
}
