//! Why is this one row refused? In plain words that say what to change.

use std::fmt;

use crate::error::PersonFault;

/// Why a row was not taken. Whoever imports reads it, in the list on the screen and in the file with refused rows.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// More or fewer cells than the first row has names.
    WrongNumberOfFields {
        /// Cells in this row.
        found: usize,
        /// Names in the first row.
        wanted: usize,
    },
    /// A cell begins with a quotation mark and does not end properly.
    BadQuotes,
    /// Bytes that are no letters in any encoding we know.
    Unreadable,
    /// A cell is longer than any text should be.
    CellTooLong {
        /// The limit in characters.
        limit: usize,
    },
    /// A text is longer than the register keeps.
    TextTooLong {
        /// The field.
        field: &'static str,
        /// Its length in characters.
        length: usize,
        /// The limit in characters.
        limit: usize,
    },
    /// An offer without title and text.
    NoTitleAndNoText,
    /// A reference that is an address here, which only the room has that keeps what is at it.
    ReferenceIsAddress,
    /// A kind that does not exist.
    UnknownKind(String),
    /// A language that we do not know.
    UnknownLanguage(String),
    /// A number was expected.
    NotANumber {
        /// The field.
        field: &'static str,
        /// What was there.
        text: String,
    },
    /// A day that the calendar does not have.
    ImpossibleDate {
        /// The field.
        field: &'static str,
        /// What was there.
        text: String,
    },
    /// Not a date at all, or one without a year.
    UnreadableDate {
        /// The field.
        field: &'static str,
        /// What was there.
        text: String,
    },
    /// It ended before it was confirmed.
    EndBeforeConfirmed,
    /// Only one of the two numbers of a place.
    HalfAPlace,
    /// The two numbers are not a place on earth, nor in the Dutch grid.
    NotOnEarth {
        /// What was there.
        text: String,
    },
    /// A place by name that the register does not know.
    UnknownArea {
        /// What was there.
        name: String,
        /// The known name that is most alike.
        nearest: Option<String>,
    },
    /// A place by name, and several places are called so.
    SeveralAreas {
        /// What was there.
        name: String,
        /// Codes of some of them.
        codes: Vec<String>,
    },
    /// Somebody without a place to live.
    NoArea,
    /// Somebody who lives in a place that the register does not know.
    HomeUnknown {
        /// What was there.
        name: String,
    },
    /// Somebody who lives in a place of which there are several.
    HomeInSeveralAreas {
        /// What was there.
        name: String,
        /// Codes of some of them.
        codes: Vec<String>,
    },
    /// What is said of somebody cannot be.
    OfPerson {
        /// The field.
        field: &'static str,
        /// What is wrong; not what was there.
        fault: PersonFault,
    },
    /// An area without a code, or with one that cannot be.
    BadCode(String),
    /// An area without a name.
    NoName,
    /// The code and the kind contradict each other, or the kind is missing.
    KindDoesNotFit {
        /// The code.
        code: String,
    },
    /// A part of a GeoJSON file that is not a feature.
    NotAFeature(String),
    /// A shape that is not an area.
    BadOutline(&'static str),
}

impl fmt::Display for Reason {
    #[rustfmt::skip]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WrongNumberOfFields { found, wanted } => write!(f, "the row has {found} fields, the first row has {wanted}"),
            Self::BadQuotes => write!(f, "a quotation mark is opened and not closed properly; write \" inside a quoted text twice"),
            Self::Unreadable => write!(f, "it holds signs that are no letters; type the text again"),
            Self::CellTooLong { limit } => write!(f, "a cell is longer than {limit} characters"),
            Self::TextTooLong { field, length, limit } => write!(f, "{field} has {length} characters; at most {limit} are kept"),
            Self::NoTitleAndNoText => write!(f, "there is no title and no text"),
            Self::ReferenceIsAddress => write!(f, "the id begins with '/', as the address of a page here; give an id without it, or leave the row out: whoever keeps that page changes it there"),
            Self::UnknownKind(kind) => write!(f, "kind '{kind}' is unknown"),
            Self::UnknownLanguage(language) => write!(f, "language '{language}' is unknown; give codes such as nl, ar, tr"),
            Self::NotANumber { field, text } => write!(f, "{field} '{text}' is not a number that can be used"),
            Self::ImpossibleDate { field, text } => write!(f, "{field} '{text}': this day does not exist"),
            Self::UnreadableDate { field, text } => write!(f, "{field} '{text}' is not a date; write 3-11-2026 or 2026-11-03"),
            Self::EndBeforeConfirmed => write!(f, "the last day (until) is before the day it was confirmed"),
            Self::HalfAPlace => write!(f, "one of the two coordinates is missing; give both or neither"),
            Self::NotOnEarth { text } => write!(f, "{text} is not a place on earth; give degrees (52.06, 6.52) or RD metres"),
            Self::UnknownArea { name, nearest: Some(nearest) } => write!(f, "the place '{name}' is unknown; did you mean '{nearest}'?"),
            Self::UnknownArea { name, nearest: None } => write!(f, "the place '{name}' is unknown; import the areas first, or give coordinates"),
            Self::SeveralAreas { name, codes } => write!(f, "several places are called '{name}' ({}); give the code or the coordinates", codes.join(", ")),
            Self::NoArea => write!(f, "there is no area; give the village, or its code"),
            Self::HomeUnknown { name } => write!(f, "the place '{name}' is unknown; import the areas first, or give the village that it lies in"),
            Self::HomeInSeveralAreas { name, codes } => write!(f, "several places are called '{name}' ({}); give the code", codes.join(", ")),
            Self::OfPerson { field, fault } => write!(f, "{field}: {fault} {}", fault.advice()),
            Self::BadCode(code) if code.is_empty() => write!(f, "there is no code"),
            Self::BadCode(code) => write!(f, "'{code}' is not a code of an area, such as GM0014, WK001400 or BU00140000"),
            Self::NoName => write!(f, "there is no name"),
            Self::KindDoesNotFit { code } => write!(f, "the kind does not fit the code '{code}'; with a code of your own, give kind hamlet or village"),
            Self::NotAFeature(problem) => write!(f, "this is not a GeoJSON feature: {problem}"),
            Self::BadOutline(problem) => write!(f, "the shape cannot be used: {problem}"),
        }
    }
}
