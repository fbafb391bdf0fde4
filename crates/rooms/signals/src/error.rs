//! What can go wrong with a signal, and what to do now.

use axum::http::StatusCode;
use opbouw_neighbourhood::NeighbourhoodError;
use opbouw_store::StoreError;

/// Everything that can go wrong here. None shows what was typed or stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignalsError {
    /// Nothing was chosen.
    #[error("No theme was chosen.")]
    NoTheme,
    /// No place, or an unknown one.
    #[error("No area was chosen, or one that is not in the list.")]
    NoArea,
    /// A story.
    #[error("The sentence is longer than 300 letters.")]
    LongText,
    /// Neither a number nor an address.
    #[error("How to reach somebody is no telephone number and no mail address.")]
    BadReach,
    /// Something about a person.
    #[error("The text holds personal data.")]
    Personal,
    /// A box that nobody sees was filled in.
    #[error("A box that nobody sees was filled in.")]
    HiddenBox,
    /// A form that is not ours, or lay open for a day.
    #[error("The form is too old.")]
    OldForm,
    /// Nobody is that quick.
    #[error("The form came back within three seconds.")]
    TooQuick,
    /// Very many from one address.
    #[error("Very many signals came from here.")]
    TooOften,
    /// A link that is worth nothing any more.
    #[error("The link is too old, or not whole.")]
    BadTicket,
    /// It cannot be done now.
    #[error("It is no longer as it was on the page.")]
    WrongState,
    /// Not in the list.
    #[error("One of the choices is not in the list.")]
    UnknownChoice,
    /// Nothing was written.
    #[error("Nothing was written about what was done.")]
    NoText,
    /// There is such a rule.
    #[error("There is such a rule.")]
    SameRule,
    /// The register.
    #[error(transparent)]
    Neighbourhood(NeighbourhoodError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<NeighbourhoodError> for SignalsError {
    fn from(error: NeighbourhoodError) -> Self {
        match error {
            NeighbourhoodError::Store(error) => Self::Store(error),
            other => Self::Neighbourhood(other),
        }
    }
}

impl SignalsError {
    /// The code: of this room (SIGNALS), or of whoever it came from.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Neighbourhood(error) => error.code(),
            Self::Store(error) => error.code(),
            own => own.row().map_or("", |row| row.0),
        }
    }

    /// What to do now.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Neighbourhood(error) => error.advice(),
            Self::Store(error) => error.advice(),
            own => own.row().map_or("", |row| row.1),
        }
    }

    /// The sentence on the screen, for what somebody at the screen can mend.
    pub fn key(&self) -> Option<&'static str> {
        self.row().map(|row| row.2)
    }

    /// The status of the page that shows it.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Neighbourhood(_) | Self::Store(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::TooOften => StatusCode::TOO_MANY_REQUESTS,
            Self::BadTicket => StatusCode::GONE,
            Self::WrongState => StatusCode::CONFLICT,
            _ => StatusCode::BAD_REQUEST,
        }
    }

    /// One of each of this room's own, in the order of their codes.
    pub fn samples() -> Vec<Self> {
        vec![
            Self::NoTheme,
            Self::NoArea,
            Self::LongText,
            Self::BadReach,
            Self::Personal,
            Self::HiddenBox,
            Self::OldForm,
            Self::TooQuick,
            Self::TooOften,
            Self::BadTicket,
            Self::WrongState,
            Self::UnknownChoice,
            Self::NoText,
            Self::SameRule,
        ]
    }

    #[rustfmt::skip]
    fn row(&self) -> Option<(&'static str, &'static str, &'static str)> {
        Some(match self {
            Self::NoTheme => ("SIGNALS-001", "Choose what you see.", "signals-fault-theme"),
            Self::NoArea => ("SIGNALS-002", "Choose where about it is.", "signals-fault-area"),
            Self::LongText => ("SIGNALS-003", "Say it in at most 300 letters.", "signals-fault-long"),
            Self::BadReach => ("SIGNALS-004", "Fill in a telephone number or a mail address, or leave the box empty.", "signals-fault-reach"),
            Self::Personal => ("SIGNALS-005", "Take out what is about a person; the proposal does that.", "signals-fault-personal"),
            Self::HiddenBox => ("SIGNALS-006", "Open the page again and leave the box for programs empty.", "signals-fault-hidden"),
            Self::OldForm => ("SIGNALS-007", "Press the button once more; what was filled in is still there.", "signals-fault-old"),
            Self::TooQuick => ("SIGNALS-008", "Press the button once more.", "signals-fault-quick"),
            Self::TooOften => ("SIGNALS-009", "Wait ten minutes and try again.", "signals-fault-often"),
            Self::BadTicket => ("SIGNALS-010", "Open the newest mail, or leave a new signal.", "signals-fault-ticket"),
            Self::WrongState => ("SIGNALS-011", "Look at the page again; a colleague may have been quicker.", "signals-fault-state"),
            Self::UnknownChoice => ("SIGNALS-012", "Choose from the list again; it may have changed.", "signals-fault-choice"),
            Self::NoText => ("SIGNALS-013", "Say in a few words what was done.", "signals-fault-no-text"),
            Self::SameRule => ("SIGNALS-014", "Change the rule that is there, or choose another theme or area.", "signals-fault-same-rule"),
            Self::Neighbourhood(_) | Self::Store(_) => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_its_own_code_in_the_readme_and_says_what_to_do() {
        let readme = include_str!("../README.md");
        for (index, error) in SignalsError::samples().iter().enumerate() {
            assert_eq!(error.code(), format!("SIGNALS-{:03}", index + 1));
            assert!(readme.contains(&format!("| {} |", error.code())), "{}", error.code());
            assert!(error.advice().ends_with('.') && error.advice().len() > 15 && error.key().is_some());
            assert!(error.status().is_client_error());
        }
        assert_eq!(SignalsError::samples().len(), readme.matches("| SIGNALS-").count());
    }
}
