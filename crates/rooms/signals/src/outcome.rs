//! What came of a signal? A short list, so that it can be counted.

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Somebody went there and talked with people.
    Talked,
    /// Something was begun: an activity, a round, a group.
    Begun,
    /// Help was found, with a yes of whoever it is for.
    Helped,
    /// Another party goes on with it, outside Opbouw.
    Passed,
    /// Nothing was needed.
    Nothing,
    /// It could not be done.
    NotPossible,
}

impl Outcome {
    /// All of them, in the order of the screen.
    pub const ALL: [Self; 6] = [Self::Talked, Self::Begun, Self::Helped, Self::Passed, Self::Nothing, Self::NotPossible];

    /// Its word in forms and tables.
    pub fn code(self) -> &'static str {
        match self {
            Self::Talked => "talked",
            Self::Begun => "begun",
            Self::Helped => "helped",
            Self::Passed => "passed",
            Self::Nothing => "nothing",
            Self::NotPossible => "not-possible",
        }
    }

    /// The outcome with this word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }

    /// The sentence that names it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Talked => "signals-outcome-talked",
            Self::Begun => "signals-outcome-begun",
            Self::Helped => "signals-outcome-helped",
            Self::Passed => "signals-outcome-passed",
            Self::Nothing => "signals-outcome-nothing",
            Self::NotPossible => "signals-outcome-not-possible",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_has_a_word_of_its_own_that_leads_back() {
        for outcome in Outcome::ALL {
            assert_eq!(Outcome::parse(outcome.code()), Some(outcome));
        }
        assert_eq!(Outcome::parse("file"), None);
    }
}
