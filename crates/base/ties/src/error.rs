//! Why a tie cannot be named, and what to do now.

use opbouw_store::StoreError;

/// Nothing has changed when one of these comes back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TiesError {
    /// A party has no tie with itself.
    #[error("These are not two different parties.")]
    SameParty,
    /// There is no such party, or not any more.
    #[error("There is no such party, or not any more.")]
    NoParty,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl TiesError {
    /// The code: TIES, or that of the database.
    pub fn code(&self) -> &'static str {
        match self {
            Self::SameParty => "TIES-001",
            Self::NoParty => "TIES-002",
            Self::Store(error) => error.code(),
        }
    }

    /// What to do now.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::SameParty => "Choose another party.",
            Self::NoParty => "Choose one of the parties of the list.",
            Self::Store(error) => error.advice(),
        }
    }

    /// One of each of its own, in the order of their codes.
    pub fn samples() -> Vec<Self> {
        vec![Self::SameParty, Self::NoParty]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_its_own_code_in_the_readme_and_says_what_to_do() {
        let readme = include_str!("../README.md");
        for (index, error) in TiesError::samples().iter().enumerate() {
            assert_eq!(error.code(), format!("TIES-{:03}", index + 1));
            assert!(readme.contains(&format!("| {} |", error.code())), "{}", error.code());
            assert!(error.advice().ends_with('.') && error.advice().len() > 15);
        }
        assert_eq!(TiesError::samples().len(), readme.matches("| TIES-").count());
    }
}
