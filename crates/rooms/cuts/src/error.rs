//! What can go wrong with a cut test, and what to do now.

use axum::http::StatusCode;
use opbouw_neighbourhood::NeighbourhoodError;
use opbouw_store::StoreError;

/// Everything that can go wrong here. None shows what was typed or stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CutsError {
    /// Nobody and nothing was chosen.
    #[error("Nobody and nothing was chosen.")]
    NothingChosen,
    /// A choice that is not in the list.
    #[error("One of the choices is not in the list.")]
    UnknownChoice,
    /// Not a part of a hundred.
    #[error("The part of the hours is no whole number from 1 to 100.")]
    BadShare,
    /// A part of the hours, and somebody who goes.
    #[error("Both a part of the hours and somebody who goes were chosen.")]
    BothWays,
    /// Not a weight.
    #[error("One of the weights is no whole number from 0 to 10.")]
    BadWeight,
    /// Not hours of a week.
    #[error("Some hours are no number from 0 to 60.")]
    BadHours,
    /// No name, or a very long one.
    #[error("The test has no name, or a very long one.")]
    NoName,
    /// Not two or three.
    #[error("Not two or three tests were chosen.")]
    NotTwoOrThree,
    /// Nobody works there.
    #[error("Nobody works the hours of which a part should go.")]
    NoHours,
    /// Nothing counts.
    #[error("No kind of loss has a weight.")]
    NoWeight,
    /// The register.
    #[error(transparent)]
    Neighbourhood(NeighbourhoodError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<NeighbourhoodError> for CutsError {
    fn from(error: NeighbourhoodError) -> Self {
        match error {
            NeighbourhoodError::Store(error) => Self::Store(error),
            other => Self::Neighbourhood(other),
        }
    }
}

impl CutsError {
    /// The code: of this room (CUTS), or of whoever it came from.
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
            _ => StatusCode::BAD_REQUEST,
        }
    }

    /// One of each of this room's own, in the order of their codes.
    pub fn samples() -> Vec<Self> {
        vec![
            Self::NothingChosen,
            Self::UnknownChoice,
            Self::BadShare,
            Self::BothWays,
            Self::BadWeight,
            Self::BadHours,
            Self::NoName,
            Self::NotTwoOrThree,
            Self::NoHours,
            Self::NoWeight,
        ]
    }

    #[rustfmt::skip]
    fn row(&self) -> Option<(&'static str, &'static str, &'static str)> {
        Some(match self {
            Self::NothingChosen => ("CUTS-001", "Fill in a part of the hours, or tick at least one worker, party or place.", "cuts-fault-nothing"),
            Self::UnknownChoice => ("CUTS-002", "Choose from the list again; it may have changed.", "cuts-fault-choice"),
            Self::BadShare => ("CUTS-003", "Fill in a whole number from 1 to 100.", "cuts-fault-share"),
            Self::BothWays => ("CUTS-004", "Empty the part of the hours, or untick who goes.", "cuts-fault-both"),
            Self::BadWeight => ("CUTS-005", "Fill in whole numbers from 0 to 10.", "cuts-fault-weight"),
            Self::BadHours => ("CUTS-006", "Fill in hours a week from 0 to 60, or leave the box empty.", "cuts-fault-hours"),
            Self::NoName => ("CUTS-007", "Give it a name of at most 80 letters.", "cuts-fault-name"),
            Self::NotTwoOrThree => ("CUTS-008", "Tick two or three tests of the list.", "cuts-fault-compare"),
            Self::NoHours => ("CUTS-009", "Fill in the hours of who works there, or choose another party.", "cuts-fault-no-hours"),
            Self::NoWeight => ("CUTS-010", "Give at least one kind of loss a weight of 1 or more.", "cuts-fault-no-weight"),
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
        for (index, error) in CutsError::samples().iter().enumerate() {
            assert_eq!(error.code(), format!("CUTS-{:03}", index + 1));
            assert!(readme.contains(&format!("| {} |", error.code())), "{}", error.code());
            assert!(error.advice().ends_with('.') && error.advice().len() > 15 && error.key().is_some());
            assert!(error.status().is_client_error());
        }
        assert_eq!(CutsError::samples().len(), readme.matches("| CUTS-").count());
    }
}
