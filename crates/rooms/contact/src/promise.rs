//! Something that was promised, with a day on which somebody may count.

use jiff::civil::Date;

/// What a promise is about; nothing: about the work in general.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct About {
    /// A round.
    pub round: Option<i64>,
    /// A group.
    pub group: Option<i64>,
    /// The moment at which it was made.
    pub moment: Option<i64>,
    /// Somebody who asked for something.
    pub contact: Option<i64>,
}

/// A promise that may be kept: checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPromise {
    /// One line.
    pub what: String,
    /// The last day.
    pub due_on: Date,
    /// What it is about.
    pub about: About,
}
