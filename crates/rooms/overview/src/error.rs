//! What can go wrong with the overview, and what to do now.

use axum::http::StatusCode;
use opbouw_neighbourhood::{NeighbourhoodError, PersonFault};
use opbouw_paper::PaperError;
use opbouw_store::StoreError;
use opbouw_ties::TiesError;

/// Everything that can go wrong here. None shows what was typed or stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OverviewError {
    /// No title, or a very long one.
    #[error("The session has no title, or one of more than 80 letters.")]
    NoTitle,
    /// No such party.
    #[error("There is no such party, or not any more.")]
    NoParty,
    /// A party with itself.
    #[error("These are not two different parties.")]
    SameParty,
    /// No session has this code.
    #[error("No session has this code.")]
    WrongCode,
    /// Nothing is changed any more.
    #[error("The session is closed.")]
    Closed,
    /// A choice that is not in the list.
    #[error("One of the choices is not in the list.")]
    UnknownChoice,
    /// Too much in a short time.
    #[error("Too much was asked in a short time.")]
    TooOften,
    /// Too many parties were added by hand.
    #[error("Too many parties were added in this session.")]
    TooMany,
    /// An introduction that was proposed or answered meanwhile.
    #[error("The introduction is not in the state for this; somebody may have changed it meanwhile.")]
    WrongState,
    /// A link that is not whole.
    #[error("This link is not complete, or what it was about is gone.")]
    BadTicket,
    /// The name of a party does not fit.
    #[error("The name of the party has more than 80 letters.")]
    LongName,
    /// A name that is a way to reach somebody.
    #[error("The name holds a telephone number, a mail address or an address on the web.")]
    NameToReach,
    /// Somebody said more between looking and keeping.
    #[error("Somebody said something else after the list was shown.")]
    ListChanged,
    /// What was kept is not as it was kept.
    #[error("A tie was changed after the session was kept.")]
    ChangedSince,
    /// A name that cannot be that of a party.
    #[error(transparent)]
    Name(#[from] PersonFault),
    /// The register.
    #[error(transparent)]
    Neighbourhood(NeighbourhoodError),
    /// The sheet.
    #[error(transparent)]
    Paper(#[from] PaperError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<NeighbourhoodError> for OverviewError {
    fn from(error: NeighbourhoodError) -> Self {
        match error {
            NeighbourhoodError::Person(fault) => Self::Name(fault),
            NeighbourhoodError::Store(error) => Self::Store(error),
            other => Self::Neighbourhood(other),
        }
    }
}

impl From<TiesError> for OverviewError {
    fn from(error: TiesError) -> Self {
        match error {
            TiesError::SameParty => Self::SameParty,
            TiesError::NoParty => Self::NoParty,
            TiesError::Store(error) => Self::Store(error),
        }
    }
}

impl OverviewError {
    /// The code: of this room (OVERVIEW), or of whoever it came from.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Name(fault) => fault.code(),
            Self::Neighbourhood(error) => error.code(),
            Self::Paper(error) => error.code(),
            Self::Store(error) => error.code(),
            own => own.row().map_or("", |row| row.0),
        }
    }

    /// What to do now.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Name(fault) => fault.advice(),
            Self::Neighbourhood(error) => error.advice(),
            Self::Paper(error) => error.advice(),
            Self::Store(error) => error.advice(),
            own => own.row().map_or("", |row| row.1),
        }
    }

    /// The sentence on the screen, for what somebody at the screen can mend.
    pub fn key(&self) -> Option<&'static str> {
        match self {
            Self::Name(fault) => Some(fault.key()),
            own => own.row().map(|row| row.2),
        }
    }

    /// The status of the page that shows it.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::WrongCode => StatusCode::NOT_FOUND,
            Self::Closed | Self::WrongState | Self::ListChanged | Self::ChangedSince => StatusCode::CONFLICT,
            Self::TooOften => StatusCode::TOO_MANY_REQUESTS,
            Self::BadTicket => StatusCode::GONE,
            Self::Neighbourhood(_) | Self::Paper(_) | Self::Store(_) => StatusCode::INTERNAL_SERVER_ERROR,
            _ => StatusCode::BAD_REQUEST,
        }
    }

    /// One of each of this room's own, in the order of their codes.
    pub fn samples() -> Vec<Self> {
        vec![
            Self::NoTitle,
            Self::NoParty,
            Self::SameParty,
            Self::WrongCode,
            Self::Closed,
            Self::UnknownChoice,
            Self::TooOften,
            Self::TooMany,
            Self::WrongState,
            Self::BadTicket,
            Self::LongName,
            Self::NameToReach,
            Self::ListChanged,
            Self::ChangedSince,
        ]
    }

    fn row(&self) -> Option<(&'static str, &'static str, &'static str)> {
        Some(match self {
            Self::NoTitle => ("OVERVIEW-001", "Give the session a title of at most 80 letters.", "overview-fault-title"),
            Self::NoParty => ("OVERVIEW-002", "Choose one of the parties of the list.", "overview-fault-party"),
            Self::SameParty => ("OVERVIEW-003", "Choose two different parties.", "overview-fault-same"),
            Self::WrongCode => ("OVERVIEW-004", "Look at the code on the wall again: eight letters with a dash.", "overview-fault-code"),
            Self::Closed => ("OVERVIEW-005", "Tell whoever held the session what should change.", "overview-fault-closed"),
            Self::UnknownChoice => ("OVERVIEW-006", "Choose one of the list.", "overview-fault-choice"),
            Self::TooOften => ("OVERVIEW-007", "Wait ten minutes and try again.", "overview-fault-often"),
            Self::TooMany => ("OVERVIEW-008", "Choose a party of the list, or ask whoever holds the session.", "overview-fault-many"),
            Self::WrongState => ("OVERVIEW-009", "Look at the introductions again.", "overview-fault-state"),
            Self::BadTicket => ("OVERVIEW-010", "Open the link from the message again, whole.", "overview-fault-ticket"),
            Self::LongName => ("OVERVIEW-011", "Give a name of at most 80 letters.", "overview-fault-long-name"),
            Self::NameToReach => ("OVERVIEW-012", "Give the name of the party and nothing else.", "overview-fault-reach"),
            Self::ListChanged => ("OVERVIEW-013", "Look at the list again, and keep it then.", "overview-fault-list"),
            Self::ChangedSince => ("OVERVIEW-014", "Change the ties that are wrong on the page of the party.", "overview-fault-since"),
            Self::Name(_) | Self::Neighbourhood(_) | Self::Paper(_) | Self::Store(_) => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_its_own_code_in_the_readme_and_says_what_to_do() {
        let readme = include_str!("../README.md");
        for (index, error) in OverviewError::samples().iter().enumerate() {
            assert_eq!(error.code(), format!("OVERVIEW-{:03}", index + 1));
            assert!(readme.contains(&format!("| {} |", error.code())), "{}", error.code());
            assert!(error.advice().ends_with('.') && error.advice().len() > 15 && error.key().is_some());
            assert!(error.status().is_client_error());
        }
        assert_eq!(OverviewError::samples().len(), readme.matches("| OVERVIEW-").count());
    }
}
