//! What can go wrong in keeping the house, and what to do now.

use opbouw_audit::AuditError;
use opbouw_neighbourhood::{NeighbourhoodError, PersonFault};
use opbouw_store::StoreError;

/// Everything that can go wrong here. None shows what was typed or stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AdminError {
    /// A role that is more than one's own, or of somebody who has more.
    #[error("This role is not yours to give or to take.")]
    RoleNotYours,
    /// An invitation to the same address holds.
    #[error("An invitation to this address is open already.")]
    InvitedAlready,
    /// A choice that is not in the list.
    #[error("One of the choices is not in the list.")]
    UnknownChoice,
    /// Something else than a day.
    #[error("This is not a day.")]
    NoDay,
    /// A test cannot be sent to somebody without an address.
    #[error("There is no mail address of yours in the register.")]
    NoAddress,
    /// Only what failed can be sent again.
    #[error("This message did not fail.")]
    NotFailed,
    /// What was filled in about a person or a party.
    #[error(transparent)]
    Person(#[from] PersonFault),
    /// The register.
    #[error(transparent)]
    Neighbourhood(NeighbourhoodError),
    /// The trail.
    #[error(transparent)]
    Audit(#[from] AuditError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<NeighbourhoodError> for AdminError {
    fn from(error: NeighbourhoodError) -> Self {
        match error {
            NeighbourhoodError::Person(fault) => Self::Person(fault),
            NeighbourhoodError::Store(error) => Self::Store(error),
            other => Self::Neighbourhood(other),
        }
    }
}

impl AdminError {
    /// The code: of this room (ADMIN), or of whoever it came from.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Person(fault) => fault.code(),
            Self::Neighbourhood(error) => error.code(),
            Self::Audit(error) => error.code(),
            Self::Store(error) => error.code(),
            own => own.row().map_or("", |row| row.0),
        }
    }

    /// What to do now.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Person(fault) => fault.advice(),
            Self::Neighbourhood(error) => error.advice(),
            Self::Audit(error) => error.advice(),
            Self::Store(error) => error.advice(),
            own => own.row().map_or("", |row| row.1),
        }
    }

    /// The sentence on the screen, for what somebody at the screen can mend.
    pub fn key(&self) -> Option<&'static str> {
        match self {
            Self::Person(fault) => Some(fault.key()),
            Self::Audit(AuditError::NotOurs { .. }) => Some("admin-fault-unreadable"),
            own => own.row().map(|row| row.2),
        }
    }

    /// One of each of this room's own, in the order of their codes.
    pub fn samples() -> Vec<Self> {
        vec![Self::RoleNotYours, Self::InvitedAlready, Self::UnknownChoice, Self::NoDay, Self::NoAddress, Self::NotFailed]
    }

    #[rustfmt::skip]
    fn row(&self) -> Option<(&'static str, &'static str, &'static str)> {
        Some(match self {
            Self::RoleNotYours => ("ADMIN-001", "Choose another role, or ask an admin to do this.", "admin-fault-role"),
            Self::InvitedAlready => ("ADMIN-002", "Wait for an answer, or withdraw the open invitation and send a new one.", "admin-fault-invited"),
            Self::UnknownChoice => ("ADMIN-003", "Choose one of the list.", "admin-fault-choice"),
            Self::NoDay => ("ADMIN-004", "Fill in a day such as 2026-11-23, or leave it empty.", "admin-fault-day"),
            Self::NoAddress => ("ADMIN-005", "Fill in your mail address on your own page first.", "admin-fault-no-address"),
            Self::NotFailed => ("ADMIN-006", "Look at the list again; it may have been sent meanwhile.", "admin-fault-not-failed"),
            Self::Person(_) | Self::Neighbourhood(_) | Self::Audit(_) | Self::Store(_) => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_its_own_code_in_the_readme_and_says_what_to_do() {
        let readme = include_str!("../README.md");
        for (index, error) in AdminError::samples().iter().enumerate() {
            assert_eq!(error.code(), format!("ADMIN-{:03}", index + 1));
            assert!(readme.contains(&format!("| {} |", error.code())), "{}", error.code());
            assert!(error.advice().ends_with('.') && error.advice().len() > 20 && error.key().is_some());
        }
        assert_eq!(AdminError::samples().len(), readme.matches("| ADMIN-").count());
    }

    #[test]
    fn what_nobody_at_the_screen_can_mend_has_no_sentence_there() {
        assert_eq!(AdminError::Store(StoreError::Panicked).key(), None);
        assert_eq!(AdminError::from(NeighbourhoodError::Person(PersonFault::LastAdmin)).key(), Some(PersonFault::LastAdmin.key()));
    }
}
