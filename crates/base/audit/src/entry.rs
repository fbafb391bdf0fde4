//! What is noted of one action? Its fields, none of which can hold what a person wrote.

use crate::{Activity, Pseudonym};

/// One line to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When, in seconds since 1970 in UTC.
    pub at_s: i64,
    /// Who did it.
    pub actor: Who,
    /// The party that they did it for.
    pub on_behalf_of: Option<i64>,
    /// What they did, such as `offer-end`: a word of the program.
    pub action: &'static str,
    /// To what.
    pub object: Object,
    /// What came of it.
    pub result: Outcome,
    /// The way it came in.
    pub origin: Origin,
    /// The processing activity that it is part of (AVG, article 30).
    pub activity: Activity,
    /// Whose data it touched.
    pub subject: Option<Pseudonym>,
    /// The trace of the call that it was part of, from [`trace_id`]. Anything else is left out.
    pub trace: Option<String>,
}

/// Who did something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Somebody who was not signed in.
    Visitor,
    /// Somebody who was.
    Person(Pseudonym),
    /// The program itself, or whoever has its command line.
    System,
}

/// What something was done to: a kind that is a word of the program, and its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Object {
    /// Such as `offer`.
    pub kind: &'static str,
    /// Which one, when there is one.
    pub id: Option<i64>,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was done.
    Done,
    /// They may not, or it was not right; nothing was done.
    Refused,
    /// The program could not; nothing was done.
    Failed,
}

/// The way it came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A page.
    Web,
    /// The API.
    Api,
    /// The command line.
    CommandLine,
    /// The nightly job.
    Night,
}

impl Who {
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Visitor => "visitor",
            Self::Person(_) => "person",
            Self::System => "system",
        }
    }

    pub(crate) fn pseudonym(&self) -> Option<&str> {
        match self {
            Self::Person(pseudonym) => Some(pseudonym.as_str()),
            Self::Visitor | Self::System => None,
        }
    }
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Done, Self::Refused, Self::Failed];

    /// The word that is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Refused => "refused",
            Self::Failed => "failed",
        }
    }
}

impl Origin {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Web, Self::Api, Self::CommandLine, Self::Night];

    /// The word that is stored.
    pub fn word(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Api => "api",
            Self::CommandLine => "command_line",
            Self::Night => "night",
        }
    }
}

/// The trace in a W3C `traceparent` header: its 32 digits. A header comes from outside, so whatever is not exactly that is nothing.
pub fn trace_id(traceparent: &str) -> Option<String> {
    let mut parts = traceparent.trim().split('-');
    let (_version, trace) = (parts.next()?, parts.next()?);
    is_trace(trace).then(|| trace.to_owned())
}

/// 32 digits of hex that are not all zero.
pub(crate) fn is_trace(text: &str) -> bool {
    crate::pseudonym::is_small_hex(text, 32) && text.bytes().any(|digit| digit != b'0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trace_is_taken_from_the_header_and_from_nothing_else() {
        let trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        assert_eq!(trace_id(&format!("00-{trace}-00f067aa0ba902b7-01")), Some(trace.to_owned()));
        for header in ["", trace, "00-Fatma", "00-00000000000000000000000000000000-00f067aa0ba902b7-01"] {
            assert_eq!(trace_id(header), None, "{header}");
        }
    }
}
