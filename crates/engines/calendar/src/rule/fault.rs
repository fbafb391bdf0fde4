//! Why is this no rule, and what to write instead?

use thiserror::Error;

/// A rule that was refused. None of these holds a word of what was typed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RuleError {
    /// No `FREQ`, or one that is no word of RFC 5545.
    #[error("say how often: FREQ=DAILY, WEEKLY, MONTHLY or YEARLY")]
    NoFrequency,
    /// A part without `=`, or with a name that RFC 5545 does not know.
    #[error("write the rule in parts with a semicolon between them, as in FREQ=WEEKLY;BYDAY=TU")]
    NotAPart,
    /// A part that stands there twice.
    #[error("{part} stands there twice: leave one out")]
    Twice {
        /// Its name.
        part: &'static str,
    },
    /// A part whose value cannot be read.
    #[error("{part} cannot be read: write it as {example}")]
    Unreadable {
        /// Its name.
        part: &'static str,
        /// A good one.
        example: &'static str,
    },
    /// A number outside what is possible.
    #[error("{part} must be {least} to {most}")]
    OutOfRange {
        /// Its name.
        part: &'static str,
        /// The smallest.
        least: u16,
        /// The largest.
        most: u16,
    },
    /// Good RFC 5545, but not in the part that is supported.
    #[error("{what} is not understood: {instead}")]
    Unsupported {
        /// What it is about.
        what: &'static str,
        /// What to write.
        instead: &'static str,
    },
}
