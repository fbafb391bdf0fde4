//! What can be missing in the form of a new account, besides what is wrong with a name or an address.

/// A choice that was not made. The screen says it in the reader's language, by [`JoinFault::key`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JoinFault {
    /// No village, or one that is not in the list.
    NoArea,
    /// No way to be reached, or one that is not in the list.
    NoReach,
    /// Without mail somebody must know them, and no party was chosen.
    NoParty,
    /// They do not agree to be kept, so nothing is kept.
    NoConsent,
}

impl JoinFault {
    /// All, in the order of their codes.
    pub const ALL: [Self; 4] = [Self::NoArea, Self::NoReach, Self::NoParty, Self::NoConsent];

    /// The code.
    pub fn code(self) -> &'static str {
        self.row().0
    }

    /// What to do now.
    pub fn advice(self) -> &'static str {
        self.row().1
    }

    /// The sentence on the screen.
    pub fn key(self) -> &'static str {
        self.row().2
    }

    #[rustfmt::skip]
    fn row(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::NoArea => ("JOIN-001", "Choose a village or neighbourhood from the list.", "people-in-fault-area"),
            Self::NoReach => ("JOIN-002", "Choose mail, phone, or neither.", "people-in-fault-reach"),
            Self::NoParty => ("JOIN-003", "Choose an organisation that may see the data and call.", "people-in-fault-party"),
            Self::NoConsent => ("JOIN-004", "Tick that the data may be kept, or ask a question without an account.", "people-in-fault-consent"),
        }
    }
}
