//! What can go wrong in bringing people together, and what to do now.

use opbouw_neighbourhood::{NeighbourhoodError, PersonFault};
use opbouw_store::StoreError;

/// Everything that can go wrong here. None shows what was typed or stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MatchingError {
    /// A request for nobody, or for a crowd.
    #[error("A request is for 1 to 50 people.")]
    WrongNumber,
    /// The request was closed, or all its places are taken.
    #[error("This request wants nobody any more.")]
    NotOpen,
    /// This giver said no to this request.
    #[error("This giver said no to this request.")]
    SaidNo,
    /// A giver who is not to be asked, or not for this asker; it does not say why.
    #[error("This giver cannot be asked for this request.")]
    NotToAsk,
    /// More invitations on one day than one person can mean.
    #[error("Too many invitations today.")]
    TooMany,
    /// A choice that is not in the list.
    #[error("One of the choices is not in the list.")]
    UnknownChoice,
    /// Too much text about somebody.
    #[error("The text is longer than 500 letters.")]
    LongText,
    /// A link that we did not make, or of which nothing is left.
    #[error("This link is not whole, or nothing can be answered any more.")]
    BadTicket,
    /// A request that a worker keeps has to be of somebody.
    #[error("It does not say for whom this is.")]
    ForNobody,
    /// What was filled in about a person or a request.
    #[error(transparent)]
    Person(#[from] PersonFault),
    /// The register.
    #[error(transparent)]
    Neighbourhood(NeighbourhoodError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<NeighbourhoodError> for MatchingError {
    fn from(error: NeighbourhoodError) -> Self {
        match error {
            NeighbourhoodError::Person(fault) => Self::Person(fault),
            NeighbourhoodError::Store(error) => Self::Store(error),
            other => Self::Neighbourhood(other),
        }
    }
}

impl MatchingError {
    /// The code: of this room (MATCHING), or of whoever it came from.
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
            own => own.row().map(|row| row.2),
        }
    }

    /// One of each of this room's own, in the order of their codes.
    pub fn samples() -> Vec<Self> {
        vec![
            Self::WrongNumber,
            Self::NotOpen,
            Self::SaidNo,
            Self::NotToAsk,
            Self::TooMany,
            Self::UnknownChoice,
            Self::LongText,
            Self::BadTicket,
            Self::ForNobody,
        ]
    }

    #[rustfmt::skip]
    fn row(&self) -> Option<(&'static str, &'static str, &'static str)> {
        Some(match self {
            Self::WrongNumber => ("MATCHING-001", "Fill in 1 to 50 people. For more, make a call.", "matching-fault-number"),
            Self::NotOpen => ("MATCHING-002", "Look at the request again; it was closed, or everybody was found.", "matching-fault-closed"),
            Self::SaidNo => ("MATCHING-003", "Ask another neighbour; this one said no to this request.", "matching-fault-said-no"),
            Self::NotToAsk => ("MATCHING-004", "Ask another neighbour; this one cannot be asked for this.", "matching-fault-not-to-ask"),
            Self::TooMany => ("MATCHING-005", "Wait for the answers, and ask others tomorrow.", "matching-fault-too-many"),
            Self::UnknownChoice => ("MATCHING-006", "Choose one of the list.", "matching-fault-choice"),
            Self::LongText => ("MATCHING-007", "Make the text shorter: 500 letters at most.", "matching-fault-long"),
            Self::BadTicket => ("MATCHING-008", "Open the link from the message itself, or sign in and look at your own page.", "matching-fault-ticket"),
            Self::ForNobody => ("MATCHING-009", "Choose for whom the request is.", "matching-fault-for-nobody"),
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
        for (index, error) in MatchingError::samples().iter().enumerate() {
            assert_eq!(error.code(), format!("MATCHING-{:03}", index + 1));
            assert!(readme.contains(&format!("| {} |", error.code())), "{}", error.code());
            assert!(error.advice().ends_with('.') && error.advice().len() > 20 && error.key().is_some());
        }
        assert_eq!(MatchingError::samples().len(), readme.matches("| MATCHING-").count());
    }

    #[test]
    fn what_nobody_at_the_screen_can_mend_has_no_sentence_there() {
        assert_eq!(MatchingError::Store(StoreError::Panicked).key(), None);
        assert_eq!(MatchingError::from(NeighbourhoodError::Person(PersonFault::NoText)).key(), Some(PersonFault::NoText.key()));
    }
}
