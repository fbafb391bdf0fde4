//! What should whoever imports know, though nothing is wrong? Told before anything is saved.

use std::fmt;

/// Something that was understood, turned or left out. Counted, not repeated for each row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The file was not UTF-8.
    ReadAsWindows1252,
    /// A sheet was chosen among several.
    ReadSheet {
        /// Its name.
        name: String,
        /// How many others hold something too, or were not looked at.
        others: usize,
    },
    /// A column that nothing is read from.
    ColumnNotUsed {
        /// Its name.
        column: String,
    },
    /// A column that is left out on purpose, because it says more about a person than is needed.
    ColumnLeftOut {
        /// Its name.
        column: String,
    },
    /// Latitude and longitude were in each other's place, and were turned.
    TurnedCoordinates {
        /// In how many rows.
        rows: usize,
        /// The first of them.
        first_line: u64,
    },
    /// Coordinates were metres of the Dutch grid, and were converted.
    ConvertedFromRd {
        /// In how many rows.
        rows: usize,
    },
    /// The coordinates lie outside the Netherlands; they were kept.
    OutsideTheNetherlands {
        /// In how many rows.
        rows: usize,
        /// The first of them.
        first_line: u64,
    },
    /// The place was known by name only, so the middle of that area is used.
    PlacedInMiddleOfArea {
        /// In how many rows.
        rows: usize,
    },
    /// The certificate column said something else than yes or no; that counts as no.
    UnclearVog {
        /// In how many rows.
        rows: usize,
        /// The first of them.
        first_line: u64,
    },
    /// Cells that look like a formula were kept as text.
    KeptFormulasAsText {
        /// How many.
        cells: usize,
    },
    /// First names of several words may hold surnames.
    LongFirstNames {
        /// In how many rows.
        rows: usize,
        /// The first of them.
        first_line: u64,
    },
    /// Telephone numbers had lost the 0 in front.
    PutZeroBack {
        /// In how many rows.
        rows: usize,
        /// The first of them.
        first_line: u64,
    },
    /// Rows that are the same as an earlier one have something that the earlier one lacks.
    CompletedFromDuplicates {
        /// How many.
        rows: usize,
    },
    /// Areas without a shape or a point were taken.
    WithoutPlace {
        /// In how many rows.
        rows: usize,
    },
}

impl fmt::Display for Notice {
    #[rustfmt::skip]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ReadAsWindows1252 => write!(f, "The file is not UTF-8; it was read as Windows-1252. Check a few accents."),
            Self::ReadSheet { name, others } => write!(f, "Read from sheet '{name}'; {others} other sheets were not read."),
            Self::ColumnNotUsed { column } => write!(f, "Column '{column}' is not used."),
            Self::ColumnLeftOut { column } => write!(f, "Column '{column}' is left out on purpose: the register does not keep this."),
            Self::TurnedCoordinates { rows, first_line } => write!(f, "Latitude and longitude were in each other's place in {rows} rows (first: line {first_line}); they were turned."),
            Self::ConvertedFromRd { rows } => write!(f, "RD coordinates were converted in {rows} rows."),
            Self::OutsideTheNetherlands { rows, first_line } => write!(f, "Outside the Netherlands: {rows} rows (first: line {first_line}); they were kept."),
            Self::PlacedInMiddleOfArea { rows } => write!(f, "Without coordinates, so put in the middle of their area: {rows} rows."),
            Self::UnclearVog { rows, first_line } => write!(f, "The VOG column is neither yes nor no in {rows} rows (first: line {first_line}); that counts as no."),
            Self::KeptFormulasAsText { cells } => write!(f, "{cells} cells that begin with = + - or @ were kept as text."),
            Self::LongFirstNames { rows, first_line } => write!(f, "The first name has more than one word in {rows} rows (first: line {first_line}); take surnames out, the register does not keep them."),
            Self::PutZeroBack { rows, first_line } => write!(f, "The 0 in front of the telephone number was missing in {rows} rows (first: line {first_line}); it was put back."),
            Self::CompletedFromDuplicates { rows } => write!(f, "{rows} duplicates have a mail address, number or language that the earlier row lacks; it is taken along with that row."),
            Self::WithoutPlace { rows } => write!(f, "Without a shape or a point: {rows} rows."),
        }
    }
}
