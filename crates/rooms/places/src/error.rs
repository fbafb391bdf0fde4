//! What can go wrong with a place, and what to do now.

use axum::http::StatusCode;
use opbouw_booking::BookingError;
use opbouw_neighbourhood::{NeighbourhoodError, PersonFault};
use opbouw_store::StoreError;

/// Everything that can go wrong here. None shows what was typed or stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlacesError {
    /// No name, or a very long one.
    #[error("The place has no name, or a very long one.")]
    NoName,
    /// Too much text in one of the boxes.
    #[error("One of the texts is too long.")]
    LongText,
    /// No area of the register.
    #[error("There is no village, hamlet or neighbourhood with this code.")]
    NoArea,
    /// Opening hours that nobody can read.
    #[error("The hours of one of the days cannot be read.")]
    BadHours,
    /// A room without a name, or without a number of people.
    #[error("A room has no name, or no number of people between 1 and 5,000.")]
    BadRoom,
    /// No rooms, or too many.
    #[error("The place has no room, or more than 40.")]
    BadRooms,
    /// Something else than a day and hours.
    #[error("This is not a day with hours, from today on.")]
    NoMoment,
    /// A choice that is not in the list.
    #[error("One of the choices is not in the list.")]
    UnknownChoice,
    /// Nobody of the register whom the caller may know.
    #[error("There is nobody in the register with this address or number.")]
    UnknownPerson,
    /// The last one cannot give the keys to nobody.
    #[error("Nobody else has the keys.")]
    LastKeeper,
    /// People count on it.
    #[error("The room or place is booked in the time to come.")]
    StillBooked,
    /// Looked for too many people.
    #[error("Too many people were looked up.")]
    TooOften,
    /// A room cannot be had.
    #[error(transparent)]
    Booking(BookingError),
    /// What was filled in and everybody would read.
    #[error(transparent)]
    Person(#[from] PersonFault),
    /// The register.
    #[error(transparent)]
    Neighbourhood(NeighbourhoodError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<BookingError> for PlacesError {
    fn from(error: BookingError) -> Self {
        match error {
            BookingError::Store(error) => Self::Store(error),
            other => Self::Booking(other),
        }
    }
}

impl From<NeighbourhoodError> for PlacesError {
    fn from(error: NeighbourhoodError) -> Self {
        match error {
            NeighbourhoodError::Person(fault) => Self::Person(fault),
            NeighbourhoodError::Store(error) => Self::Store(error),
            other => Self::Neighbourhood(other),
        }
    }
}

impl PlacesError {
    /// The code: of this room (PLACES), or of whoever it came from.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Booking(error) => error.code(),
            Self::Person(fault) => fault.code(),
            Self::Neighbourhood(error) => error.code(),
            Self::Store(error) => error.code(),
            own => own.row().map_or("", |row| row.0),
        }
    }

    /// What to do now.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Booking(error) => error.advice(),
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
            Self::Booking(error) => Some(booking_key(error)),
            own => own.row().map(|row| row.2),
        }
    }

    /// The status of the page that shows it.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Booking(BookingError::Clash { .. } | BookingError::WrongState) | Self::LastKeeper | Self::StillBooked => {
                StatusCode::CONFLICT
            }
            Self::TooOften => StatusCode::TOO_MANY_REQUESTS,
            Self::Neighbourhood(_) | Self::Store(_) => StatusCode::INTERNAL_SERVER_ERROR,
            _ => StatusCode::BAD_REQUEST,
        }
    }

    /// One of each of this room's own, in the order of their codes.
    pub fn samples() -> Vec<Self> {
        vec![
            Self::NoName,
            Self::LongText,
            Self::NoArea,
            Self::BadHours,
            Self::BadRoom,
            Self::BadRooms,
            Self::NoMoment,
            Self::UnknownChoice,
            Self::UnknownPerson,
            Self::LastKeeper,
            Self::StillBooked,
            Self::TooOften,
        ]
    }

    #[rustfmt::skip]
    fn row(&self) -> Option<(&'static str, &'static str, &'static str)> {
        Some(match self {
            Self::NoName => ("PLACES-001", "Give the place a name of at most 80 letters.", "places-fault-name"),
            Self::LongText => ("PLACES-002", "Make the text shorter.", "places-fault-long"),
            Self::NoArea => ("PLACES-003", "Choose a village or neighbourhood of the list.", "places-fault-area"),
            Self::BadHours => ("PLACES-004", "Write hours such as 9-12, 13.30-17, or leave the box empty when it is closed.", "places-fault-hours"),
            Self::BadRoom => ("PLACES-005", "Give each room a name, and say how many people fit: from 1 to 5,000.", "places-fault-room"),
            Self::BadRooms => ("PLACES-006", "Keep at least one room, and at most 40.", "places-fault-rooms"),
            Self::NoMoment => ("PLACES-007", "Fill in a day from today on, and hours such as 10:00 and 12:00.", "places-fault-moment"),
            Self::UnknownChoice => ("PLACES-008", "Choose one of the list.", "places-fault-choice"),
            Self::UnknownPerson => ("PLACES-009", "Ask them to make an account first; then they can have the keys.", "places-fault-person"),
            Self::LastKeeper => ("PLACES-010", "Give the keys to somebody else first.", "places-fault-last"),
            Self::StillBooked => ("PLACES-011", "Say no to what is booked there first, so that everybody hears of it.", "places-fault-booked"),
            Self::TooOften => ("PLACES-012", "Wait until tomorrow and try again.", "places-fault-often"),
            Self::Booking(_) | Self::Person(_) | Self::Neighbourhood(_) | Self::Store(_) => return None,
        })
    }
}

fn booking_key(error: &BookingError) -> &'static str {
    match error {
        BookingError::NoRoom => "places-fault-no-room",
        BookingError::NoTitle => "places-fault-title",
        BookingError::Past => "places-fault-past",
        BookingError::Clash { .. } => "places-fault-clash",
        BookingError::ClosedDay { .. } => "places-fault-closed",
        BookingError::OutsideHours { .. } => "places-fault-outside",
        BookingError::NoBooking | BookingError::WrongState => "places-fault-state",
        BookingError::BadReference | BookingError::BadSlots | BookingError::Store(_) => "places-fault-moment",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_its_own_code_in_the_readme_and_says_what_to_do() {
        let readme = include_str!("../README.md");
        for (index, error) in PlacesError::samples().iter().enumerate() {
            assert_eq!(error.code(), format!("PLACES-{:03}", index + 1));
            assert!(readme.contains(&format!("| {} |", error.code())), "{}", error.code());
            assert!(error.advice().ends_with('.') && error.advice().len() > 15 && error.key().is_some());
            assert!(error.status().is_client_error());
        }
        assert_eq!(PlacesError::samples().len(), readme.matches("| PLACES-").count());
    }
}
