//! What would an import do? Every row of the file is in exactly one of four lists, and nothing is saved yet.

mod back;
mod summary;

pub use back::{harmless, rows_csv};
pub use summary::Change;

use super::notice::Notice;
use super::reason::Reason;
use super::sheet::Format;

/// What an import would do, to be looked at first. Rows in the file = accepted + updates + duplicates + refused.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview<T> {
    /// New to the register.
    pub accepted: Vec<Line<T>>,
    /// Known by their reference or code; they would be changed. What the file has no column for stays as it is.
    pub updates: Vec<Line<T>>,
    /// The same as another one; they would not be imported again.
    pub duplicates: Vec<Duplicate>,
    /// What cannot be taken, and why.
    pub refused: Vec<Refused>,
    /// What is worth knowing though nothing is wrong.
    pub notices: Vec<Notice>,
    pub(crate) header: Vec<String>,
    pub(crate) format: Format,
}

/// Something with the line of the file it was on.
#[derive(Debug, Clone, PartialEq)]
pub struct Line<T> {
    /// Line, row number, or number of the feature, counted from 1.
    pub line: u64,
    /// What was there.
    pub item: T,
}

/// A row and what it is the same as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicate {
    /// Its line.
    pub line: u64,
    /// What it is the same as.
    pub of: SameAs,
    /// By what it is the same.
    pub by: SameBy,
}

/// The other half of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SameAs {
    /// An earlier line of the same file.
    Line(u64),
    /// A resource of the register, by its id.
    Resource(i64),
    /// Somebody in the register, by number.
    Person(i64),
}

/// How two were seen to be the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SameBy {
    /// The same reference or code.
    Reference,
    /// The same title and text, within 500 metres.
    Text,
    /// The same mail address.
    Email,
    /// The same first name, area and telephone number.
    NameAreaPhone,
}

/// A row that is not taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Refused {
    /// Its line.
    pub line: u64,
    /// Why.
    pub reason: Reason,
    /// What was in it, cut off where a cell is too long.
    pub cells: Vec<String>,
}

impl<T> Preview<T> {
    pub(crate) fn new(header: Vec<String>, format: Format) -> Self {
        let (accepted, updates) = (Vec::new(), Vec::new());
        Self { accepted, updates, duplicates: Vec::new(), refused: Vec::new(), notices: Vec::new(), header, format }
    }

    /// Rows in the file that hold something.
    pub fn rows_in(&self) -> usize {
        self.accepted.len() + self.updates.len() + self.duplicates.len() + self.refused.len()
    }
}
