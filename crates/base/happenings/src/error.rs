//! What can go wrong with happenings, and what to do now.

use opbouw_store::StoreError;

/// Everything that can go wrong when happenings are delivered; publishing gives a [`StoreError`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HappeningsError {
    /// A row that no version of the program wrote. Nobody hears anything beyond it, since skipping would be silent.
    #[error("Happening {id} cannot be read.")]
    NotOurs {
        /// Its number.
        id: i64,
    },
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl HappeningsError {
    /// The code: of this crate (HAP), or of the store (STORE), listed in its README.
    pub fn code(&self) -> &'static str {
        self.code_and_advice().0
    }

    /// What to do now.
    pub fn advice(&self) -> &'static str {
        self.code_and_advice().1
    }

    /// Code and advice side by side, so that nobody adds the one without the other.
    #[rustfmt::skip]
    fn code_and_advice(&self) -> (&'static str, &'static str) {
        match self {
            Self::NotOurs { .. } => ("HAP-001", "Install the newest version of the program. If it is, look who changed the database by hand."),
            Self::Store(error) => (error.code(), error.advice()),
        }
    }

    /// One of each of this crate's own, for tests of lists of errors.
    pub fn samples() -> Vec<Self> {
        vec![Self::NotOurs { id: 7 }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_its_own_code_in_the_readme_and_says_what_to_do() {
        let readme = include_str!("../README.md");
        for (index, error) in HappeningsError::samples().iter().enumerate() {
            assert_eq!(error.code(), format!("HAP-{:03}", index + 1));
            assert!(readme.contains(&format!("| {} |", error.code())), "{}", error.code());
            assert!(error.advice().ends_with('.') && error.advice().len() > 20);
        }
        assert_eq!(HappeningsError::samples().len(), readme.matches("| HAP-").count());
    }
}
