//! What can go wrong with an activity, and what to do now.

use axum::http::StatusCode;
use opbouw_booking::BookingError;
use opbouw_neighbourhood::{NeighbourhoodError, PersonFault};
use opbouw_store::StoreError;
use opbouw_web::BadReach;

/// Everything that can go wrong here. None shows what was typed or stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ActivitiesError {
    /// No title, or a very long one.
    #[error("The activity has no title, or one that does not fit on a poster.")]
    NoTitle,
    /// Too much text in one of the boxes.
    #[error("One of the texts is too long.")]
    LongText,
    /// No area of the register.
    #[error("There is no village, hamlet or neighbourhood with this code.")]
    NoArea,
    /// Neither a room nor a place in words.
    #[error("The activity has no place.")]
    NoPlace,
    /// Something else than a day.
    #[error("This is not a day, or one that has been or is too far ahead.")]
    BadDay,
    /// Something else than hours.
    #[error("These are not the hours of one activity.")]
    BadHours,
    /// It comes back in a way that is not understood, or stops before it begins.
    #[error("This is not a way in which something comes back.")]
    BadRule,
    /// More or fewer people than can be.
    #[error("The number of people who fit in is not between 1 and 5,000.")]
    BadPlaces,
    /// A choice that is not in the list.
    #[error("One of the choices is not in the list.")]
    UnknownChoice,
    /// Neither a telephone number nor a mail address.
    #[error("This is neither a telephone number nor a mail address.")]
    NoReach,
    /// Whoever waits must be told when there is a place.
    #[error("Without a telephone number or mail address nobody can be told that there is a place.")]
    ReachNeeded,
    /// More people on one sign-up than it takes.
    #[error("One sign-up brings between 1 and 10 people.")]
    BadHeads,
    /// No day of this activity to which people can come.
    #[error("This is not a day of this activity to which people can come.")]
    NoDay,
    /// It takes nobody now.
    #[error("Nobody can sign up for this activity now.")]
    Closed,
    /// The activity is not in the state for this.
    #[error("The activity is not in the state for this; somebody may have changed it meanwhile.")]
    WrongState,
    /// Too many sign-ups from one place.
    #[error("Too many sign-ups from one connection.")]
    TooOften,
    /// The link was not made here, or what it was about is gone.
    #[error("This link is not complete, or what it was about is gone.")]
    BadTicket,
    /// Others have the room.
    #[error("The room is taken at one of these moments.")]
    RoomTaken,
    /// The place is closed then.
    #[error("The place is closed on one of these days.")]
    PlaceClosed,
    /// Outside the opening hours, and that was not confirmed.
    #[error("One of these moments is outside the opening hours of the place.")]
    OutsideHours,
    /// The room is not in use any more.
    #[error("The room cannot be asked for.")]
    NoRoom,
    /// A task without a name or number.
    #[error("The task has no name, or no number between 1 and 50.")]
    BadTask,
    /// Others took the task.
    #[error("The task has been taken by others.")]
    TaskTaken,
    /// A day without a reason that people can be told.
    #[error("There is no reason to tell people.")]
    NoReason,
    /// Whoever was asked has this part, or was asked for it.
    #[error("This person has this part, or was asked for it.")]
    AskedAlready,
    /// A day would be where another day of it is.
    #[error("The activity is there at that hour already.")]
    DayTaken,
    /// Fewer people fit in the room than the plan says.
    #[error("Fewer people fit in the room than may come.")]
    RoomTooSmall,
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

impl From<BadReach> for ActivitiesError {
    fn from(_: BadReach) -> Self {
        Self::NoReach
    }
}

impl From<NeighbourhoodError> for ActivitiesError {
    fn from(error: NeighbourhoodError) -> Self {
        match error {
            NeighbourhoodError::Person(fault) => Self::Person(fault),
            NeighbourhoodError::Store(error) => Self::Store(error),
            other => Self::Neighbourhood(other),
        }
    }
}

impl From<BookingError> for ActivitiesError {
    fn from(error: BookingError) -> Self {
        match error {
            BookingError::Clash { .. } => Self::RoomTaken,
            BookingError::ClosedDay { .. } => Self::PlaceClosed,
            BookingError::OutsideHours { .. } => Self::OutsideHours,
            BookingError::Past => Self::BadDay,
            BookingError::BadSlots => Self::BadHours,
            BookingError::Store(error) => Self::Store(error),
            _ => Self::NoRoom,
        }
    }
}

impl ActivitiesError {
    /// The code: of this room (ACTIVITIES), or of whoever it came from.
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
            Self::Closed
            | Self::WrongState
            | Self::RoomTaken
            | Self::PlaceClosed
            | Self::OutsideHours
            | Self::TaskTaken
            | Self::DayTaken => StatusCode::CONFLICT,
            Self::BadTicket => StatusCode::GONE,
            Self::TooOften => StatusCode::TOO_MANY_REQUESTS,
            Self::Neighbourhood(_) | Self::Store(_) => StatusCode::INTERNAL_SERVER_ERROR,
            _ => StatusCode::BAD_REQUEST,
        }
    }

    /// One of each of this room's own, in the order of their codes.
    pub fn samples() -> Vec<Self> {
        vec![
            Self::NoTitle,
            Self::LongText,
            Self::NoArea,
            Self::NoPlace,
            Self::BadDay,
            Self::BadHours,
            Self::BadRule,
            Self::BadPlaces,
            Self::UnknownChoice,
            Self::NoReach,
            Self::ReachNeeded,
            Self::BadHeads,
            Self::NoDay,
            Self::Closed,
            Self::WrongState,
            Self::TooOften,
            Self::BadTicket,
            Self::RoomTaken,
            Self::PlaceClosed,
            Self::OutsideHours,
            Self::NoRoom,
            Self::BadTask,
            Self::TaskTaken,
            Self::NoReason,
            Self::AskedAlready,
            Self::DayTaken,
            Self::RoomTooSmall,
        ]
    }

    #[rustfmt::skip]
    fn row(&self) -> Option<(&'static str, &'static str, &'static str)> {
        Some(match self {
            Self::NoTitle => ("ACTIVITIES-001", "Say in at most 80 letters what it is.", "activities-fault-title"),
            Self::LongText => ("ACTIVITIES-002", "Make the text shorter.", "activities-fault-long"),
            Self::NoArea => ("ACTIVITIES-003", "Choose a village or neighbourhood of the list.", "activities-fault-area"),
            Self::NoPlace => ("ACTIVITIES-004", "Choose a room, or say in words where it is.", "activities-fault-place"),
            Self::BadDay => ("ACTIVITIES-005", "Choose a day from today on, within two years, at an hour that has not passed.", "activities-fault-day"),
            Self::BadHours => ("ACTIVITIES-006", "Fill in hours such as 19:30 and 21:00, at most sixteen hours apart.", "activities-fault-hours"),
            Self::BadRule => ("ACTIVITIES-007", "Choose how it comes back, and a last day after the first one.", "activities-fault-rule"),
            Self::BadPlaces => ("ACTIVITIES-008", "Fill in a number from 1 to 5,000, or leave it empty.", "activities-fault-places"),
            Self::UnknownChoice => ("ACTIVITIES-009", "Choose one of the list.", "activities-fault-choice"),
            Self::NoReach => ("ACTIVITIES-010", "Look at the telephone number or mail address again.", "activities-fault-reach"),
            Self::ReachNeeded => ("ACTIVITIES-011", "Fill in a telephone number or mail address, so that a message can come.", "activities-fault-reach-needed"),
            Self::BadHeads => ("ACTIVITIES-012", "Choose a number from 1 to 10; a larger group signs up in parts.", "activities-fault-heads"),
            Self::NoDay => ("ACTIVITIES-013", "Choose one of the days.", "activities-fault-no-day"),
            Self::Closed => ("ACTIVITIES-014", "Look in the agenda for another activity.", "activities-fault-closed"),
            Self::WrongState => ("ACTIVITIES-015", "Look at the activity again.", "activities-fault-state"),
            Self::TooOften => ("ACTIVITIES-016", "Wait ten minutes and try again, or ask somebody who organises it.", "activities-fault-often"),
            Self::BadTicket => ("ACTIVITIES-017", "Open the link from the message again, whole; or look at the activity.", "activities-fault-ticket"),
            Self::RoomTaken => ("ACTIVITIES-018", "Choose one of the free rooms, another hour, or another day.", "activities-fault-room-taken"),
            Self::PlaceClosed => ("ACTIVITIES-019", "Choose another day, or another place.", "activities-fault-closed-day"),
            Self::OutsideHours => ("ACTIVITIES-020", "Choose another hour, or tick that you want to ask for it all the same.", "activities-fault-outside"),
            Self::NoRoom => ("ACTIVITIES-021", "Choose another room of the list.", "activities-fault-room"),
            Self::BadTask => ("ACTIVITIES-022", "Say what is to be done, and by how many: from 1 to 50.", "activities-fault-task"),
            Self::TaskTaken => ("ACTIVITIES-023", "Choose another task, or another day.", "activities-fault-task-taken"),
            Self::NoReason => ("ACTIVITIES-024", "Say in a few words why, so that everybody who comes can be told.", "activities-fault-reason"),
            Self::AskedAlready => ("ACTIVITIES-025", "Wait for the answer, or ask somebody else.", "activities-fault-asked"),
            Self::DayTaken => ("ACTIVITIES-026", "Choose another day or another hour.", "activities-fault-day-taken"),
            Self::RoomTooSmall => ("ACTIVITIES-027", "Choose a larger room, fewer places, or tick that it fits since not everybody is there at once.", "activities-fault-small"),
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
        for (index, error) in ActivitiesError::samples().iter().enumerate() {
            assert_eq!(error.code(), format!("ACTIVITIES-{:03}", index + 1));
            assert!(readme.contains(&format!("| {} |", error.code())), "{}", error.code());
            assert!(error.advice().ends_with('.') && error.advice().len() > 15 && error.key().is_some());
            assert!(error.status().is_client_error());
        }
        assert_eq!(ActivitiesError::samples().len(), readme.matches("| ACTIVITIES-").count());
    }
}
