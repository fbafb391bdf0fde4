//! What can go wrong in this room, and what to do now.

use axum::http::StatusCode;
use opbouw_neighbourhood::{NeighbourhoodError, PersonFault};
use opbouw_store::StoreError;

/// Everything that can go wrong here. None shows what was typed or stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ContactError {
    /// The random word is not one.
    #[error("The moment has no word of its own.")]
    BadItem,
    /// It lies in the future.
    #[error("This moment has not been yet.")]
    NotYet,
    /// It would go at once.
    #[error("This moment was more than a year ago; such moments are not kept.")]
    TooOld,
    /// Thrown away before.
    #[error("This moment was thrown away by hand.")]
    Removed,
    /// More letters than fit.
    #[error("One of the lines is too long.")]
    LongLine,
    /// Something by which somebody is found.
    #[error("A line holds a telephone number, mail address, BSN or postcode.")]
    NotPlain,
    /// No place.
    #[error("It is not said where.")]
    NoSpot,
    /// A word that is not ours.
    #[error("One of the choices is not in the list.")]
    UnknownChoice,
    /// A number that is none.
    #[error("A number is not between 0 and 500.")]
    BadNumber,
    /// More than present.
    #[error("A step of the group counts more people than were there.")]
    MoreThanPresent,
    /// No day.
    #[error("This is not a day, or too far ahead or back.")]
    BadDay,
    /// No name.
    #[error("There is no name, or a very long one.")]
    NoName,
    /// No area of the register.
    #[error("There is no village, hamlet or neighbourhood with this code.")]
    NoArea,
    /// No days.
    #[error("The days of the round could not be read.")]
    BadRule,
    /// No hours.
    #[error("The hour or the length of the round is not right.")]
    BadHours,
    /// Somebody who does not work there.
    #[error("This is not a colleague of this party.")]
    NoColleague,
    /// No text.
    #[error("It is not said what.")]
    NoWhat,
    /// Not agreed.
    #[error("Without their consent nobody is kept.")]
    NoConsent,
    /// Changed meanwhile.
    #[error("It is not in the state for this; somebody may have changed it meanwhile.")]
    WrongState,
    /// Two who change one moment.
    #[error("Somebody changed this moment meanwhile.")]
    Clash,
    /// No end.
    #[error("The time to be back is not within the next twelve hours.")]
    BadUntil,
    /// No point.
    #[error("This is not a point on the map.")]
    BadPoint,
    /// Nobody who can be told.
    #[error("Nobody watches whether you come back.")]
    NeedsWatch,
    /// What was filled in about a person.
    #[error(transparent)]
    Person(#[from] PersonFault),
    /// The register.
    #[error(transparent)]
    Neighbourhood(NeighbourhoodError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<NeighbourhoodError> for ContactError {
    fn from(error: NeighbourhoodError) -> Self {
        match error {
            NeighbourhoodError::Person(fault) => Self::Person(fault),
            NeighbourhoodError::Store(error) => Self::Store(error),
            other => Self::Neighbourhood(other),
        }
    }
}

impl ContactError {
    /// The code: of this room (CONTACT), or of whoever it came from.
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

    /// The status of the page that shows it.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::WrongState | Self::Clash => StatusCode::CONFLICT,
            Self::Removed => StatusCode::GONE,
            Self::Neighbourhood(_) | Self::Store(_) => StatusCode::INTERNAL_SERVER_ERROR,
            _ => StatusCode::BAD_REQUEST,
        }
    }

    /// One of each of this room's own, in the order of their codes.
    pub fn samples() -> Vec<Self> {
        vec![
            Self::BadItem,
            Self::NotYet,
            Self::TooOld,
            Self::Removed,
            Self::LongLine,
            Self::NotPlain,
            Self::NoSpot,
            Self::UnknownChoice,
            Self::BadNumber,
            Self::MoreThanPresent,
            Self::BadDay,
            Self::NoName,
            Self::NoArea,
            Self::BadRule,
            Self::BadHours,
            Self::NoColleague,
            Self::NoWhat,
            Self::NoConsent,
            Self::WrongState,
            Self::Clash,
            Self::BadUntil,
            Self::BadPoint,
            Self::NeedsWatch,
        ]
    }

    #[rustfmt::skip]
    fn row(&self) -> Option<(&'static str, &'static str, &'static str)> {
        Some(match self {
            Self::BadItem => ("CONTACT-001", "Open the form again and fill it in once more.", "contact-fault-item"),
            Self::NotYet => ("CONTACT-002", "Look at the day and the hour again.", "contact-fault-not-yet"),
            Self::TooOld => ("CONTACT-003", "Leave it out; nothing is kept of a year ago.", "contact-fault-old"),
            Self::Removed => ("CONTACT-004", "Take it off the phone; it does not come back.", "contact-fault-removed"),
            Self::LongLine => ("CONTACT-005", "Make it shorter: one line is enough.", "contact-fault-long"),
            Self::NotPlain => ("CONTACT-006", "Take it out. Somebody who asks for something gets a contact of their own, with consent.", "contact-fault-plain"),
            Self::NoSpot => ("CONTACT-007", "Say in a few words where it was.", "contact-fault-spot"),
            Self::UnknownChoice => ("CONTACT-008", "Choose one of the list.", "contact-fault-choice"),
            Self::BadNumber => ("CONTACT-009", "Fill in a number from 0 to 500.", "contact-fault-number"),
            Self::MoreThanPresent => ("CONTACT-010", "Count at each step at most as many as were there.", "contact-fault-present"),
            Self::BadDay => ("CONTACT-011", "Fill in a day such as 14-3-2027.", "contact-fault-day"),
            Self::NoName => ("CONTACT-012", "Give it a name of at most 80 letters.", "contact-fault-name"),
            Self::NoArea => ("CONTACT-013", "Choose a village or neighbourhood of the list.", "contact-fault-area"),
            Self::BadRule => ("CONTACT-014", "Choose a day of the week, and how often.", "contact-fault-rule"),
            Self::BadHours => ("CONTACT-015", "Fill in an hour such as 16:00, and 5 to 720 minutes.", "contact-fault-hours"),
            Self::NoColleague => ("CONTACT-016", "Choose one of the colleagues in the list.", "contact-fault-colleague"),
            Self::NoWhat => ("CONTACT-017", "Say in one line what it is about.", "contact-fault-what"),
            Self::NoConsent => ("CONTACT-018", "Ask them; tick it only when they said yes.", "contact-fault-consent"),
            Self::WrongState => ("CONTACT-019", "Look at it again.", "contact-fault-state"),
            Self::Clash => ("CONTACT-020", "Look at both texts and choose what stays.", "contact-fault-clash"),
            Self::BadUntil => ("CONTACT-021", "Fill in when you are back: within twelve hours from now.", "contact-fault-until"),
            Self::BadPoint => ("CONTACT-022", "Fill in two numbers such as 52.123, 6.456, or leave it empty.", "contact-fault-point"),
            Self::NeedsWatch => ("CONTACT-023", "Choose a colleague who has a mail address or telephone number.", "contact-fault-watch"),
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
        for (index, error) in ContactError::samples().iter().enumerate() {
            assert_eq!(error.code(), format!("CONTACT-{:03}", index + 1));
            assert!(readme.contains(&format!("| {} |", error.code())), "{}", error.code());
            assert!(error.advice().ends_with('.') && error.advice().len() > 15 && error.key().is_some());
            assert!(error.status().is_client_error());
        }
        assert_eq!(ContactError::samples().len(), readme.matches("| CONTACT-").count());
    }
}
