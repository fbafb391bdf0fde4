//! May this caller do this? One decision function, the same for pages, lists and the API.
//!
//! So far everything Opbouw does is open to everybody: asking needs no account. The function and the declaration on every route are here from
//! the first day, so that a route without an answer to this question cannot exist.

/// Who calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caller {
    /// Somebody without an account.
    Visitor,
}

/// What is done. Every route names one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Reading pages and files that hold no person's data.
    ReadPublic,
    /// Asking a question and seeing who and what can help.
    AskQuestion,
    /// Saying whether an answer helped; counts only.
    CountOutcome,
    /// Choosing the language of one's own screen.
    ChooseLanguage,
}

impl Action {
    /// All actions, for tests that must cover each.
    pub const ALL: [Self; 4] = [Self::ReadPublic, Self::AskQuestion, Self::CountOutcome, Self::ChooseLanguage];
}

/// Yes or no, and the rule that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// Whether it is allowed.
    pub allowed: bool,
    /// The rule, as a code word for logs and tests.
    pub why: &'static str,
}

/// Decides. Costs nanoseconds; no look-ups.
pub fn may(caller: Caller, action: Action) -> Decision {
    match (caller, action) {
        (Caller::Visitor, Action::ReadPublic | Action::AskQuestion | Action::CountOutcome | Action::ChooseLanguage) => {
            Decision { allowed: true, why: "open-to-all" }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visitor_may_ask_without_an_account() {
        for action in Action::ALL {
            assert!(may(Caller::Visitor, action).allowed, "{action:?}");
        }
    }
}
