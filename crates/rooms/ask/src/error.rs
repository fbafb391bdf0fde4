//! What can be wrong with a question, each with what to do now.

/// A fault in what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskError {
    /// Nothing was typed.
    Empty,
    /// More than [`crate::question::MOST_LETTERS`] letters.
    TooLong,
    /// A village or hamlet that is not in this municipality; the nearest names are given.
    UnknownPlace(Vec<String>),
    /// Coordinates that are not on earth.
    NoPlaceOnEarth,
    /// A day or part of the day that does not exist.
    UnknownTime,
    /// An outcome that is not one of the four.
    UnknownOutcome,
}

impl AskError {
    /// Every fault, for the test that compares with `docs/errors.md`.
    pub const ALL: [Self; 6] =
        [Self::Empty, Self::TooLong, Self::UnknownPlace(Vec::new()), Self::NoPlaceOnEarth, Self::UnknownTime, Self::UnknownOutcome];

    /// Stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "ASK-001",
            Self::TooLong => "ASK-002",
            Self::UnknownPlace(_) => "ASK-003",
            Self::NoPlaceOnEarth => "ASK-004",
            Self::UnknownTime => "ASK-005",
            Self::UnknownOutcome => "ASK-006",
        }
    }

    /// Key of the sentence that says what to do now.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => key("ask-error-empty"),
            Self::TooLong => key("ask-error-too-long"),
            Self::UnknownPlace(_) => key("ask-error-place"),
            Self::NoPlaceOnEarth => key("ask-error-coordinates"),
            Self::UnknownTime => key("ask-error-time"),
            Self::UnknownOutcome => key("ask-error-outcome"),
        }
    }
}

/// Marks a sentence key for the scanner.
const fn key(key: &'static str) -> &'static str {
    key
}
