//! What could not be taken from a file, where it stands and what to do about it.

use std::fmt;
use std::sync::Arc;

/// Where a record stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// The file, as the caller named it.
    pub file: Arc<str>,
    /// Line of a CSV, or number of the record in JSON, from 1.
    pub line: u64,
    /// Whether the number counts lines; otherwise records.
    pub is_line: bool,
    /// Its id; empty when it has none.
    pub id: String,
}

/// What became of the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// It was not taken.
    Refused,
    /// It was taken without this value.
    LeftOut,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub at: At,
    /// What.
    pub kind: FaultKind,
    /// What became of it.
    pub weight: Weight,
}

/// What can be wrong with a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// No id, or one that cannot be.
    MissingId,
    /// Something without which it means nothing.
    Missing {
        /// The field.
        field: &'static str,
    },
    /// Another record has this id.
    DoubleId {
        /// Its line or number.
        first: u64,
    },
    /// It refers to something that is not in the files.
    UnknownReference {
        /// The field.
        field: &'static str,
        /// The id that is not there.
        id: String,
    },
    /// What it belongs to was refused.
    OwnerRefused {
        /// The id of that.
        id: String,
    },
    /// It belongs to nothing.
    Nobody,
    /// Its parents lead back to itself.
    Circle {
        /// The field.
        field: &'static str,
    },
    /// Not a day that the calendar has.
    BadDate {
        /// The field.
        field: &'static str,
        /// What was there.
        text: String,
    },
    /// Not a time of the day.
    BadTime {
        /// The field.
        field: &'static str,
        /// What was there.
        text: String,
    },
    /// Not a number, or one that cannot be.
    BadNumber {
        /// The field.
        field: &'static str,
        /// What was there.
        text: String,
    },
    /// Latitude and longitude are not a place on earth.
    NotOnEarth {
        /// What was there.
        text: String,
    },
    /// A word that is not in the list of the format.
    BadChoice {
        /// The field.
        field: &'static str,
        /// What was there.
        text: String,
    },
    /// Not an address of a page.
    BadUrl {
        /// The field.
        field: &'static str,
        /// What was there.
        text: String,
    },
    /// Not a mail address.
    BadEmail {
        /// The field.
        field: &'static str,
        /// What was there.
        text: String,
    },
    /// A list or a group where a text should be, or the other way around.
    WrongType {
        /// The field.
        field: String,
    },
    /// More or fewer cells than the first row has names.
    WrongNumberOfFields {
        /// Cells in this row.
        found: usize,
        /// Names in the first row.
        wanted: usize,
    },
    /// Bytes that are no letters.
    Unreadable,
    /// Nothing says what sort of record it is.
    UnknownRecord,
}

impl FaultKind {
    /// What to do, as half a sentence.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::MissingId => "give it an id of at most 200 letters that nothing else has",
            Self::Missing { .. } => "fill it in",
            Self::DoubleId { .. } => "give one of the two another id, or take one out",
            Self::UnknownReference { .. } => "add what it refers to, or leave it empty",
            Self::OwnerRefused { .. } => "mend that first",
            Self::Nobody => "say what it belongs to",
            Self::Circle { .. } => "take out one of the parents",
            Self::BadDate { .. } => "write 2026-11-03",
            Self::BadTime { .. } => "write 09:30",
            Self::BadNumber { .. } => "write a number, or leave it out",
            Self::NotOnEarth { .. } => "give degrees north and east, such as 52.06 and 6.52",
            Self::BadChoice { .. } => "use a word of the format",
            Self::BadUrl { .. } => "write https://www.example.nl",
            Self::BadEmail { .. } => "write naam@example.nl",
            Self::WrongType { .. } => "compare it with the format",
            Self::WrongNumberOfFields { .. } => "check the separators and quotation marks",
            Self::Unreadable => "save the file as UTF-8",
            Self::UnknownRecord => "name the file after what is in it, such as organizations.json",
        }
    }
}

impl fmt::Display for FaultKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingId => write!(f, "there is no id"),
            Self::Missing { field } => write!(f, "{field} is empty"),
            Self::DoubleId { first } => write!(f, "number {first} has the same id"),
            Self::UnknownReference { field, id } => write!(f, "{field} '{id}' is not in these files"),
            Self::OwnerRefused { id } => write!(f, "what it belongs to ('{id}') was refused"),
            Self::Nobody => write!(f, "it belongs to nothing"),
            Self::Circle { field } => write!(f, "{field} leads back to itself"),
            Self::BadDate { field, text } => write!(f, "{field} '{text}' is not a day that exists"),
            Self::BadTime { field, text } => write!(f, "{field} '{text}' is not a time of the day"),
            Self::BadNumber { field, text } => write!(f, "{field} '{text}' is not a number that can be used"),
            Self::NotOnEarth { text } => write!(f, "{text} is not a place on earth"),
            Self::BadChoice { field, text } => write!(f, "{field} '{text}' is unknown"),
            Self::BadUrl { field, text } => write!(f, "{field} '{text}' is not the address of a page"),
            Self::BadEmail { field, text } => write!(f, "{field} '{text}' is not a mail address"),
            Self::WrongType { field } => write!(f, "{field} is not of the right sort"),
            Self::WrongNumberOfFields { found, wanted } => write!(f, "the row has {found} fields, the first row has {wanted}"),
            Self::Unreadable => write!(f, "it holds signs that are no letters"),
            Self::UnknownRecord => write!(f, "nothing says what sort of record it is"),
        }
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counted = if self.is_line { "line" } else { "record" };
        write!(f, "{}, {counted} {}", self.file, self.line)?;
        if self.id.is_empty() { Ok(()) } else { write!(f, " (id {})", self.id) }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let became = match self.weight {
            Weight::Refused => "It was not taken.",
            Weight::LeftOut => "It was taken without this.",
        };
        write!(f, "{}: {}; {}. {became}", self.at, self.kind, self.kind.advice())
    }
}

/// Why nothing of the files can be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Not JSON.
    #[error("{file} is not JSON from line {line} on")]
    NotJson {
        /// The file.
        file: String,
        /// Where the reader stopped.
        line: usize,
    },
    /// A table that cannot be read as one.
    #[error("{file} is not a table with the names of columns in its first row")]
    NotATable {
        /// The file.
        file: String,
    },
    /// Nothing that is known.
    #[error("there are no organisations, services or places in {found}")]
    NothingKnown {
        /// The names of the files, some of them.
        found: String,
    },
}
