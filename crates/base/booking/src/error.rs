//! Why a room cannot be had, and what to do now.

use jiff::civil::Date;
use opbouw_store::StoreError;

use crate::place::Room;

/// Nothing has changed when one of these comes back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BookingError {
    /// No such room, or it is not in use any more.
    #[error("There is no such room, or it is not in use any more.")]
    NoRoom,
    /// No title, or a very long one.
    #[error("The booking does not say what it is for, or in more than 120 letters.")]
    NoTitle,
    /// Something else than the address of a page here.
    #[error("What the booking is for is not a page of this site.")]
    BadReference,
    /// No moments, too many, or some that overlap each other.
    #[error("The booking has no moments, more than 400, or moments that overlap each other.")]
    BadSlots,
    /// One has begun already.
    #[error("One of the moments has begun already, or is more than two years ahead.")]
    Past,
    /// Somebody else has the room.
    #[error("Somebody else has the room at one of these moments.")]
    Clash {
        /// The room.
        room: i64,
        /// The first moment that somebody else has, as it was asked.
        starts_s: i64,
        /// Its end.
        ends_s: i64,
        /// How many other moments clash as well.
        more: usize,
        /// Rooms of the same place that are free at all these moments; those with more seats last.
        free: Vec<Room>,
    },
    /// The keeper closed the place that day.
    #[error("The place is closed on one of these days.")]
    ClosedDay {
        /// The day.
        day: Date,
        /// Why, in the words of the keeper; may be empty.
        reason: String,
    },
    /// Not within the opening hours, and the asker did not say that it is meant so.
    #[error("One of these moments is outside the opening hours.")]
    OutsideHours {
        /// The first such moment.
        starts_s: i64,
        /// Its end.
        ends_s: i64,
        /// How many others are outside as well.
        more: usize,
    },
    /// No booking has this number.
    #[error("There is no such booking.")]
    NoBooking,
    /// It is not in the state for this.
    #[error("The booking is not in the state for this; somebody may have answered it meanwhile.")]
    WrongState,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl BookingError {
    /// The code: BOOKING, or that of the database.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Store(error) => error.code(),
            own => own.row().0,
        }
    }

    /// What to do now.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Store(error) => error.advice(),
            own => own.row().1,
        }
    }

    /// One of each of its own, in the order of their codes.
    pub fn samples() -> Vec<Self> {
        vec![
            Self::NoRoom,
            Self::NoTitle,
            Self::BadReference,
            Self::BadSlots,
            Self::Past,
            Self::Clash { room: 1, starts_s: 0, ends_s: 3_600, more: 0, free: Vec::new() },
            Self::ClosedDay { day: Date::default(), reason: String::new() },
            Self::OutsideHours { starts_s: 0, ends_s: 3_600, more: 0 },
            Self::NoBooking,
            Self::WrongState,
        ]
    }

    fn row(&self) -> (&'static str, &'static str) {
        match self {
            Self::NoRoom => ("BOOKING-001", "Choose another room."),
            Self::NoTitle => ("BOOKING-002", "Say in at most 120 letters what the room is for."),
            Self::BadReference => ("BOOKING-003", "Report this message."),
            Self::BadSlots => ("BOOKING-004", "Give each moment once, the end after the beginning, and at most 400 of them."),
            Self::Past => ("BOOKING-005", "Choose moments from now on, within two years."),
            Self::Clash { .. } => ("BOOKING-006", "Choose another hour, another day, or one of the rooms that are free then."),
            Self::ClosedDay { .. } => ("BOOKING-007", "Choose another day, or another place."),
            Self::OutsideHours { .. } => ("BOOKING-008", "Choose an hour when it is open, or say that it is meant so and wait for a yes."),
            Self::NoBooking => ("BOOKING-009", "Look at the place again."),
            Self::WrongState => ("BOOKING-010", "Look at the place again; somebody may have answered meanwhile."),
            Self::Store(error) => (error.code(), error.advice()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_its_own_code_in_the_readme_and_says_what_to_do() {
        let readme = include_str!("../README.md");
        for (index, error) in BookingError::samples().iter().enumerate() {
            assert_eq!(error.code(), format!("BOOKING-{:03}", index + 1));
            assert!(readme.contains(&format!("| {} |", error.code())), "{}", error.code());
            assert!(error.advice().ends_with('.') && error.advice().len() > 15);
        }
        assert_eq!(BookingError::samples().len(), readme.matches("| BOOKING-").count());
    }
}
