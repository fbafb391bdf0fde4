//! What can go wrong with a handover, and what to do now.

use opbouw_neighbourhood::NeighbourhoodError;
use opbouw_store::StoreError;

/// Everything that can go wrong here. None shows what was typed or stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HandoverError {
    /// A taker who does not work with residents for this party, or is the one who leaves.
    #[error("Somebody who was chosen does not work with residents for this party, or is the one who gives over.")]
    NotAColleague,
    /// More than fits on the card of a colleague.
    #[error("A line that introduces somebody is longer than 300 letters.")]
    LongLine,
    /// Nothing to do.
    #[error("No colleague was chosen for anything.")]
    NothingChosen,
    /// A kind, thing or way that is not in the list.
    #[error("One of the choices is not in the list.")]
    UnknownChoice,
    /// The register.
    #[error(transparent)]
    Neighbourhood(NeighbourhoodError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<NeighbourhoodError> for HandoverError {
    fn from(error: NeighbourhoodError) -> Self {
        match error {
            NeighbourhoodError::Store(error) => Self::Store(error),
            other => Self::Neighbourhood(other),
        }
    }
}

impl HandoverError {
    /// The code: of this crate (HANDOVER), or of whoever it came from.
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

    /// One of each of its own, in the order of their codes.
    pub fn samples() -> Vec<Self> {
        vec![Self::NotAColleague, Self::LongLine, Self::NothingChosen, Self::UnknownChoice]
    }

    #[rustfmt::skip]
    fn row(&self) -> Option<(&'static str, &'static str, &'static str)> {
        Some(match self {
            Self::NotAColleague => ("HANDOVER-001", "Choose colleagues of the list; somebody may have stopped meanwhile.", "handover-fault-colleague"),
            Self::LongLine => ("HANDOVER-002", "Introduce each colleague in at most 300 letters.", "handover-fault-long"),
            Self::NothingChosen => ("HANDOVER-003", "Choose a colleague for at least one thing.", "handover-fault-nothing"),
            Self::UnknownChoice => ("HANDOVER-004", "Choose one of the list.", "handover-fault-choice"),
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
        for (index, error) in HandoverError::samples().iter().enumerate() {
            assert_eq!(error.code(), format!("HANDOVER-{:03}", index + 1));
            assert!(readme.contains(&format!("| {} |", error.code())), "{}", error.code());
            assert!(error.advice().ends_with('.') && error.advice().len() > 15 && error.key().is_some());
        }
        assert_eq!(HandoverError::samples().len(), readme.matches("| HANDOVER-").count());
    }
}
