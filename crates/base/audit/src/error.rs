//! What can go wrong with the trail, and what to do now.

use opbouw_store::StoreError;

use crate::Break;

/// Everything that can go wrong here. None shows what was stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AuditError {
    /// A line that no version of the program wrote.
    #[error("Line {seq} of the trail cannot be read.")]
    NotOurs {
        /// The line.
        seq: i64,
    },
    /// The trail was tampered with; what `opbouw audit verify` ends with.
    #[error(transparent)]
    Broken(#[from] Break),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl AuditError {
    /// The code: of this crate (AUD), or of the store (STORE), listed in its README.
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
            Self::NotOurs { .. } => ("AUD-001", "Run opbouw audit verify, and look who changed the database by hand."),
            Self::Broken(Break::Changed { .. }) => ("AUD-002", "Put a copy of the database aside and tell whoever is responsible for security. Compare the line with a back-up."),
            Self::Broken(Break::Missing { .. }) => ("AUD-003", "Put a copy of the database aside and tell whoever is responsible for security. Look for the lines in a back-up."),
            Self::Broken(Break::Order { .. }) => ("AUD-004", "Put a copy of the database aside and tell whoever is responsible for security. Compare the lines around it with a back-up."),
            Self::Broken(Break::CutOff { .. }) => ("AUD-005", "Put a copy of the database aside and tell whoever is responsible for security. Look for the last lines in a back-up."),
            Self::Broken(Break::Unannounced { .. }) => ("AUD-006", "Put a copy of the database aside and tell whoever is responsible for security. Look for the first lines in a back-up."),
            Self::Broken(Break::NotAsNoted { .. }) => ("AUD-007", "Check the number and the hash as they were noted. If they are right, the trail was made anew: tell whoever is responsible for security."),
            Self::Store(error) => (error.code(), error.advice()),
        }
    }

    /// One of each of this crate's own, for tests of pages and lists of errors.
    pub fn samples() -> Vec<Self> {
        vec![
            Self::NotOurs { seq: 7 },
            Break::Changed { seq: 7 }.into(),
            Break::Missing { from: 7, until: 8 }.into(),
            Break::Order { seq: 7 }.into(),
            Break::CutOff { last: 7, head: 8 }.into(),
            Break::Unannounced { seq: 7 }.into(),
            Break::NotAsNoted { seq: 7 }.into(),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_its_own_code_in_the_readme_and_says_what_to_do() {
        let readme = include_str!("../README.md");
        let samples = AuditError::samples();
        for (index, error) in samples.iter().enumerate() {
            assert_eq!(error.code(), format!("AUD-{:03}", index + 1));
            assert!(readme.contains(&format!("| {} |", error.code())), "{}", error.code());
            assert!(error.advice().ends_with('.') && error.advice().len() > 20);
        }
        assert_eq!(samples.len(), readme.matches("| AUD-").count());
    }
}
