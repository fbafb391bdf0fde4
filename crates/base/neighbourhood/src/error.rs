//! What can go wrong with the register, and what to do now.

mod person_fault;

use opbouw_store::StoreError;

use crate::import::ImportError;

pub use person_fault::PersonFault;

/// Everything that can go wrong here. `to_string` says what happened, [`NeighbourhoodError::advice`] what to do now.
///
/// Like the errors of the store, none shows what was stored: that may be what somebody wrote about a neighbour. One exception is
/// [`NeighbourhoodError::Import`], which names columns of the file to whoever imports it: log its code and not its text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NeighbourhoodError {
    /// No area has this code.
    #[error("There is no area with the code {code}.")]
    NoSuchArea {
        /// The code.
        code: String,
    },
    /// No resource has this number.
    #[error("There is no resource with the number {id}.")]
    NoSuchResource {
        /// The number.
        id: i64,
    },
    /// No import has this number.
    #[error("There is no import with the number {id}.")]
    NoSuchImport {
        /// The number.
        id: i64,
    },
    /// It was undone before.
    #[error("Import {id} was undone already.")]
    AlreadyUndone {
        /// The number of the import.
        id: i64,
    },
    /// A later import changed the same things.
    #[error("Import {id} cannot be undone now: import {later} changed the same things afterwards.")]
    FollowedBy {
        /// The number of the import.
        id: i64,
        /// The number of the later one.
        later: i64,
    },
    /// What was there before has been forgotten.
    #[error("Import {id} cannot be undone any more: what was there before it has been forgotten.")]
    TooLongAgo {
        /// The number of the import.
        id: i64,
    },
    /// People live in an area that would go.
    #[error("Import {id} cannot be undone: people are registered in its areas.")]
    AreaInUse {
        /// The number of the import.
        id: i64,
    },
    /// A person in an area that the register does not have.
    #[error("One of these people lives in an area that is not in the register; nobody was added.")]
    PersonWithoutArea,
    /// The database holds something that no version of the program wrote.
    #[error("{table} holds something that this program did not write: {column}.")]
    NotOurs {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
    },
    /// The file cannot be imported.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// What was filled in about a person.
    #[error(transparent)]
    Person(#[from] PersonFault),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl NeighbourhoodError {
    /// The code: of this crate (NEI), or of the store (STORE), listed in its README.
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
            Self::NoSuchArea { .. } => ("NEI-001", "Look in the list of areas; import the areas first if it is empty."),
            Self::NoSuchResource { .. } => ("NEI-002", "It may have been removed meanwhile; search again."),
            Self::NoSuchImport { .. } => ("NEI-003", "Look in the list of imports for the right number."),
            Self::AlreadyUndone { .. } => ("NEI-004", "Nothing has to be done. Import the file again to have it back."),
            Self::FollowedBy { .. } => ("NEI-005", "Undo the later import first, or correct what is wrong and import the file again."),
            Self::TooLongAgo { .. } => ("NEI-006", "Correct what is wrong and import the file again, or restore a back-up."),
            Self::AreaInUse { .. } => ("NEI-007", "Move these people to another area first."),
            Self::PersonWithoutArea => ("NEI-008", "Import the areas first, or correct the code of the area."),
            Self::NotOurs { .. } => ("NEI-009", "Look who changed the database by hand; restore the latest back-up."),
            Self::Import(error) => (error.code(), error.advice()),
            Self::Person(fault) => (fault.code(), fault.advice()),
            Self::Store(error) => (error.code(), error.advice()),
        }
    }

    /// One of each of this crate's own, for tests of pages and lists of errors.
    pub fn samples() -> Vec<Self> {
        let mut samples = vec![
            Self::NoSuchArea { code: "BU99900101".into() },
            Self::NoSuchResource { id: 7 },
            Self::NoSuchImport { id: 7 },
            Self::AlreadyUndone { id: 7 },
            Self::FollowedBy { id: 7, later: 8 },
            Self::TooLongAgo { id: 7 },
            Self::AreaInUse { id: 7 },
            Self::PersonWithoutArea,
            Self::NotOurs { table: "neighbourhood_resources", column: "kind" },
        ];
        samples.extend(ImportError::samples().into_iter().map(Self::Import));
        samples.extend(PersonFault::ALL.into_iter().map(Self::Person));
        samples
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_its_own_code_in_the_readme_and_says_what_to_do() {
        let readme = include_str!("../README.md");
        let samples = NeighbourhoodError::samples();
        for (index, error) in samples.iter().enumerate() {
            assert_eq!(error.code(), format!("NEI-{:03}", index + 1));
            assert!(readme.contains(&format!("| {} |", error.code())), "{}", error.code());
            assert!(error.advice().ends_with('.') && error.advice().len() > 20);
        }
        assert_eq!(samples.len(), readme.matches("| NEI-").count());
    }
}
