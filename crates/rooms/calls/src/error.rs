//! What can go wrong with a call, and what to do now.

use axum::http::StatusCode;
use opbouw_neighbourhood::{NeighbourhoodError, PersonFault};
use opbouw_store::StoreError;
use opbouw_web::BadReach;

/// Everything that can go wrong here. None shows what was typed or stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CallsError {
    /// No title, or a very long one.
    #[error("The call has no title, or one that does not fit on a poster.")]
    NoTitle,
    /// Too much text in one of the boxes.
    #[error("One of the texts is too long.")]
    LongText,
    /// No area of the register.
    #[error("There is no village, hamlet or neighbourhood with this code.")]
    NoArea,
    /// Something else than a day.
    #[error("This is not a day.")]
    NoDay,
    /// A day that has been, or lies more than two years ahead.
    #[error("This day has been, or is too far ahead.")]
    PastDay,
    /// Signing up until a day that does not fit.
    #[error("The last day to sign up is no day, has been, or lies after the call.")]
    BadUntil,
    /// Nothing to do.
    #[error("The call has no task, or more than twelve.")]
    NoTasks,
    /// No places, or more than a call may have.
    #[error("The number of places is not between 1 and 5,000.")]
    BadPlaces,
    /// The end is not after the beginning.
    #[error("A task has no hours, or ends before it begins.")]
    BadHours,
    /// People have those places.
    #[error("People signed up for places that would go.")]
    PlacesTaken,
    /// A chore does not say what its group needs.
    #[error("The chore does not say what the group needs.")]
    NoSupport,
    /// Neither a telephone number nor a mail address.
    #[error("This is neither a telephone number nor a mail address.")]
    NoReach,
    /// Whoever waits must be told when there is a place.
    #[error("Without a telephone number or mail address nobody can be told that there is a place.")]
    ReachNeeded,
    /// More people on one sign-up than it takes.
    #[error("One sign-up brings between 1 and 10 people.")]
    BadHeads,
    /// No task of this call.
    #[error("This is not a task of this call.")]
    NoTask,
    /// It takes nobody any more.
    #[error("Nobody can sign up for this call now.")]
    Closed,
    /// The call is not in the state for this.
    #[error("The call is not in the state for this; somebody may have changed it meanwhile.")]
    WrongState,
    /// Too many sign-ups from one place.
    #[error("Too many sign-ups from one connection.")]
    TooOften,
    /// The link was not made here, or what it was about is gone.
    #[error("This link is not complete, or what it was about is gone.")]
    BadTicket,
    /// Nobody is in the wave.
    #[error("Nobody is chosen who may still be asked.")]
    NobodyToAsk,
    /// A thing that is wanted without a name or number.
    #[error("The thing that is wanted has no name, or no number between 1 and 1,000.")]
    BadPledge,
    /// A choice that is not in the list.
    #[error("One of the choices is not in the list.")]
    UnknownChoice,
    /// More people than there are places left.
    #[error("There are not so many places left.")]
    NoRoom,
    /// A group for which the task never has places enough, also when nobody else comes.
    #[error("The group is larger than the task.")]
    GroupTooLarge,
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

impl From<BadReach> for CallsError {
    fn from(_: BadReach) -> Self {
        Self::NoReach
    }
}

impl From<NeighbourhoodError> for CallsError {
    fn from(error: NeighbourhoodError) -> Self {
        match error {
            NeighbourhoodError::Person(fault) => Self::Person(fault),
            NeighbourhoodError::Store(error) => Self::Store(error),
            other => Self::Neighbourhood(other),
        }
    }
}

impl CallsError {
    /// The code: of this room (CALLS), or of whoever it came from.
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
            Self::Closed | Self::WrongState | Self::PlacesTaken | Self::NoRoom | Self::GroupTooLarge => StatusCode::CONFLICT,
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
            Self::NoDay,
            Self::PastDay,
            Self::BadUntil,
            Self::NoTasks,
            Self::BadPlaces,
            Self::BadHours,
            Self::PlacesTaken,
            Self::NoSupport,
            Self::NoReach,
            Self::ReachNeeded,
            Self::BadHeads,
            Self::NoTask,
            Self::Closed,
            Self::WrongState,
            Self::TooOften,
            Self::BadTicket,
            Self::NobodyToAsk,
            Self::BadPledge,
            Self::UnknownChoice,
            Self::NoRoom,
            Self::GroupTooLarge,
        ]
    }

    #[rustfmt::skip]
    fn row(&self) -> Option<(&'static str, &'static str, &'static str)> {
        Some(match self {
            Self::NoTitle => ("CALLS-001", "Say in at most 80 letters what is going to happen.", "calls-fault-title"),
            Self::LongText => ("CALLS-002", "Make the text shorter.", "calls-fault-long"),
            Self::NoArea => ("CALLS-003", "Choose a village or neighbourhood of the list.", "calls-fault-area"),
            Self::NoDay => ("CALLS-004", "Fill in a day such as 14-3-2027.", "calls-fault-day"),
            Self::PastDay => ("CALLS-005", "Choose a day from today on, within two years.", "calls-fault-past"),
            Self::BadUntil => ("CALLS-006", "Choose a last day to sign up from today on, and not after the day itself.", "calls-fault-until"),
            Self::NoTasks => ("CALLS-007", "Give one to twelve tasks, each with a name.", "calls-fault-tasks"),
            Self::BadPlaces => ("CALLS-008", "Give each task at least 1 place, and the call at most 5,000 in all.", "calls-fault-places"),
            Self::BadHours => ("CALLS-009", "Fill in hours such as 10:00 and 12:00, the end after the beginning.", "calls-fault-hours"),
            Self::PlacesTaken => ("CALLS-010", "Keep as many places as people signed up for, or cancel with them first.", "calls-fault-taken"),
            Self::NoSupport => ("CALLS-011", "Say what the group needs, such as guidance or seated work.", "calls-fault-support"),
            Self::NoReach => ("CALLS-012", "Look at the telephone number or mail address again.", "calls-fault-reach"),
            Self::ReachNeeded => ("CALLS-013", "Fill in a telephone number or mail address, so that a message can come.", "calls-fault-reach-needed"),
            Self::BadHeads => ("CALLS-014", "Choose a number from 1 to 10; a larger group signs up in parts.", "calls-fault-heads"),
            Self::NoTask => ("CALLS-015", "Choose one of the tasks.", "calls-fault-task"),
            Self::Closed => ("CALLS-016", "Look in the list for another call.", "calls-fault-closed"),
            Self::WrongState => ("CALLS-017", "Look at the call again.", "calls-fault-state"),
            Self::TooOften => ("CALLS-018", "Wait ten minutes and try again, or ask somebody of the organisation.", "calls-fault-often"),
            Self::BadTicket => ("CALLS-019", "Open the link from the message again, whole; or look at the call.", "calls-fault-ticket"),
            Self::NobodyToAsk => ("CALLS-020", "Tick somebody of the proposal, or wait until people can be asked again.", "calls-fault-nobody"),
            Self::BadPledge => ("CALLS-021", "Say what is wanted, and how many: from 1 to 1,000.", "calls-fault-pledge"),
            Self::UnknownChoice => ("CALLS-022", "Choose one of the list.", "calls-fault-choice"),
            Self::NoRoom => ("CALLS-023", "Come with fewer people, or look at another task.", "calls-fault-room"),
            Self::GroupTooLarge => ("CALLS-024", "Sign up in parts, over more than one task.", "calls-fault-group"),
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
        for (index, error) in CallsError::samples().iter().enumerate() {
            assert_eq!(error.code(), format!("CALLS-{:03}", index + 1));
            assert!(readme.contains(&format!("| {} |", error.code())), "{}", error.code());
            assert!(error.advice().ends_with('.') && error.advice().len() > 15 && error.key().is_some());
            assert!(error.status().is_client_error());
        }
        assert_eq!(CallsError::samples().len(), readme.matches("| CALLS-").count());
    }
}
