//! What can go wrong with buddies, and what to do now.

use opbouw_neighbourhood::{NeighbourhoodError, PersonFault};
use opbouw_store::StoreError;

use crate::rules::preferences::Contradiction;

/// Everything that can go wrong here. None shows what was typed or stored.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum BuddiesError {
    /// A choice that is not in the list.
    #[error("One of the choices is not in the list.")]
    UnknownChoice,
    /// Limits that leave nobody over.
    #[error("Two of these limits cannot go together.")]
    Contradiction(Contradiction),
    /// Something else than a day.
    #[error("This is not a day.")]
    NoDay,
    /// A day before another one, or too far away.
    #[error("This day cannot be: it comes too early, or is too far away.")]
    DayOrder,
    /// A line is empty.
    #[error("A line of the agreement is empty.")]
    NoText,
    /// A text is too long.
    #[error("A text is too long.")]
    LongText,
    /// Something is in the way between the two.
    #[error("A hard limit keeps these two from each other.")]
    NotFitting,
    /// One of them has no room for another buddy, or is away.
    #[error("One of the two has no room for another buddy now.")]
    NoRoom,
    /// Too early or too late for this step.
    #[error("This step cannot be taken now.")]
    NotNow,
    /// The text changed since it was read.
    #[error("The agreement changed meanwhile.")]
    Changed,
    /// The link is not whole, or from elsewhere.
    #[error("This link is not whole.")]
    BadTicket,
    /// No chair with this code and name.
    #[error("There is no chair with this code for this name.")]
    NoSeat,
    /// The bell has rung, or the morning is over.
    #[error("Choosing is over.")]
    BellRung,
    /// More people than chairs.
    #[error("There are not so many chairs.")]
    TooMany,
    /// Nobody was chosen.
    #[error("Nobody was chosen.")]
    Nobody,
    /// Asked too often from one address.
    #[error("This was tried too often.")]
    TooOften,
    /// What was filled in about a person.
    #[error(transparent)]
    Person(#[from] PersonFault),
    /// The register.
    #[error(transparent)]
    Neighbourhood(NeighbourhoodError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<NeighbourhoodError> for BuddiesError {
    fn from(error: NeighbourhoodError) -> Self {
        match error {
            NeighbourhoodError::Person(fault) => Self::Person(fault),
            NeighbourhoodError::Store(error) => Self::Store(error),
            other => Self::Neighbourhood(other),
        }
    }
}

impl BuddiesError {
    /// The code: of this room (BUDDIES), or of whoever it came from.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Person(fault) => fault.code(),
            Self::Neighbourhood(error) => error.code(),
            Self::Store(error) => error.code(),
            own => own.row().map_or("", |row| row.0),
        }
    }

    /// What to do now.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Person(fault) => fault.advice(),
            Self::Neighbourhood(error) => error.advice(),
            Self::Store(error) => error.advice(),
            own => own.row().map_or("", |row| row.1),
        }
    }

    /// The sentence on the screen, for what somebody at the screen can mend.
    pub fn key(&self) -> Option<&'static str> {
        match self {
            Self::Person(fault) => Some(fault.key()),
            Self::Contradiction(contradiction) => Some(contradiction.key()),
            own => own.row().map(|row| row.2),
        }
    }

    /// One of each of this room's own, in the order of their codes.
    pub fn samples() -> Vec<Self> {
        vec![
            Self::UnknownChoice,
            Self::Contradiction(Contradiction::WomanAndMan),
            Self::NoDay,
            Self::DayOrder,
            Self::NoText,
            Self::LongText,
            Self::NotFitting,
            Self::NoRoom,
            Self::NotNow,
            Self::Changed,
            Self::BadTicket,
            Self::NoSeat,
            Self::BellRung,
            Self::TooMany,
            Self::Nobody,
            Self::TooOften,
        ]
    }

    #[rustfmt::skip]
    fn row(&self) -> Option<(&'static str, &'static str, &'static str)> {
        Some(match self {
            Self::UnknownChoice => ("BUDDIES-001", "Choose one of the list.", "buddies-fault-choice"),
            Self::Contradiction(contradiction) => ("BUDDIES-002", "Make one of the two a wish, or leave it out.", contradiction.key()),
            Self::NoDay => ("BUDDIES-003", "Fill in a day such as 2026-11-23.", "buddies-fault-day"),
            Self::DayOrder => ("BUDDIES-004", "Choose another day; the end comes after the beginning, within two years.", "buddies-fault-day-order"),
            Self::NoText => ("BUDDIES-005", "Fill in every line; a few words are enough.", "buddies-fault-no-text"),
            Self::LongText => ("BUDDIES-006", "Write it shorter: 300 letters at most.", "buddies-fault-long-text"),
            Self::NotFitting => ("BUDDIES-007", "Look at the limits of both, or propose somebody else.", "buddies-fault-not-fitting"),
            Self::NoRoom => ("BUDDIES-008", "Look how many buddies each has room for, or wait until the pause is over.", "buddies-fault-no-room"),
            Self::NotNow => ("BUDDIES-009", "Look at the page again; somebody else may have been here.", "buddies-fault-not-now"),
            Self::Changed => ("BUDDIES-010", "Read the agreement again, then say yes.", "buddies-fault-changed"),
            Self::BadTicket => ("BUDDIES-011", "Open the link from the message itself, or call the coordinator.", "buddies-fault-ticket"),
            Self::NoSeat => ("BUDDIES-012", "Look at the code on your table card, and type your first name as it stands there.", "buddies-fault-seat"),
            Self::BellRung => ("BUDDIES-013", "Ask the coordinator; choosing ends at the bell.", "buddies-fault-bell"),
            Self::TooMany => ("BUDDIES-014", "Make a second morning; one has room for 104 people.", "buddies-fault-too-many"),
            Self::Nobody => ("BUDDIES-015", "Tick at least one person.", "buddies-fault-nobody"),
            Self::TooOften => ("BUDDIES-016", "Wait ten minutes, then try again.", "buddies-fault-too-often"),
            Self::Person(_) | Self::Neighbourhood(_) | Self::Store(_) => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_its_own_code_in_the_readme_and_says_what_to_do() {
        let readme = include_str!("../README.md");
        for (index, error) in BuddiesError::samples().iter().enumerate() {
            assert_eq!(error.code(), format!("BUDDIES-{:03}", index + 1));
            assert!(readme.contains(&format!("| {} |", error.code())), "{}", error.code());
            assert!(error.advice().ends_with('.') && error.advice().len() > 15 && error.key().is_some());
        }
        assert_eq!(BuddiesError::samples().len(), readme.matches("| BUDDIES-").count());
    }
}
