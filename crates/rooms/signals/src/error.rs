//! What can go wrong with a signal, and what to do now.

use axum::http::StatusCode;
use opbouw_neighbourhood::NeighbourhoodError;
use opbouw_store::StoreError;

use crate::systems::EventFault;

/// Everything that can go wrong here. None shows what was typed or stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignalsError {
    /// Nothing was chosen.
    #[error("No theme was chosen.")]
    NoTheme,
    /// No place, or an unknown one.
    #[error("No area was chosen, or one that is not in the list.")]
    NoArea,
    /// A story.
    #[error("The sentence is longer than 300 letters.")]
    LongText,
    /// Neither a number nor an address.
    #[error("How to reach somebody is no telephone number and no mail address.")]
    BadReach,
    /// Something about a person.
    #[error("The text holds personal data.")]
    Personal,
    /// A box that nobody sees was filled in.
    #[error("A box that nobody sees was filled in.")]
    HiddenBox,
    /// A form that is not ours, or lay open for a day.
    #[error("The form is too old.")]
    OldForm,
    /// Nobody is that quick.
    #[error("The form came back within three seconds.")]
    TooQuick,
    /// Very many from one address.
    #[error("Very many signals came from here.")]
    TooOften,
    /// A link that is worth nothing any more.
    #[error("The link is too old, or not whole.")]
    BadTicket,
    /// It cannot be done now.
    #[error("It is no longer as it was on the page.")]
    WrongState,
    /// Not in the list.
    #[error("One of the choices is not in the list.")]
    UnknownChoice,
    /// Nothing was written.
    #[error("Nothing was written about what was done.")]
    NoText,
    /// There is such a rule.
    #[error("There is such a rule.")]
    SameRule,
    /// A call about a system that is not there, or was stopped.
    #[error("There is no system with this number that may send signals.")]
    NoSource,
    /// Without what it takes to check it.
    #[error("A header of the signature is missing or cannot be read.")]
    NoSignature,
    /// Made with another secret, or of something else.
    #[error("The signature does not fit.")]
    WrongSignature,
    /// The clocks of the two systems differ, by so many seconds: above zero theirs is ahead.
    #[error("The clocks differ by {0} seconds.")]
    WrongClock(i64),
    /// The number of a message was used for another one.
    #[error("The number of this message was used for another body.")]
    OtherBody,
    /// No JSON, or not as described.
    #[error("The body cannot be read.")]
    BadBody,
    /// Something else than was agreed.
    #[error("The body is of a kind that is not taken here.")]
    WrongMedia,
    /// A batch that is too large.
    #[error("There are more than 500 events in the message.")]
    TooManyEvents,
    /// Something is wrong with one or more events; none was kept.
    #[error("One or more events are refused; nothing was kept.")]
    BadEvents(Vec<EventFault>),
    /// Personal data in a call of the API.
    #[error("The sentence holds personal data; nothing was kept.")]
    PersonalCall,
    /// Very many calls of one system.
    #[error("Very many calls came from here.")]
    Flood,
    /// No name, or a long one.
    #[error("The system has no name, or one of more than 60 letters.")]
    BadName,
    /// There is a system of this name.
    #[error("There is a system of this name.")]
    SameName,
    /// An address that cannot be called.
    #[error("This is no address that begins with https and has a host.")]
    BadUrl,
    /// Nothing was chosen that a system hears.
    #[error("Nothing was chosen that the system hears.")]
    HearsNothing,
    /// A file of counts with other columns.
    #[error("The file does not have the columns area, week, theme and count.")]
    BadColumns,
    /// A file of counts with lines that cannot be.
    #[error("One or more lines are refused; nothing was saved.")]
    BadRows,
    /// A file of counts that was brought in before, by the import with this number.
    #[error("This file was brought in before, as import {0}.")]
    SameFile(i64),
    /// Nothing to take back.
    #[error("There is no import of counts with this number that can be taken back.")]
    NoImport,
    /// Another file than was looked at.
    #[error("The file cannot be read to its end, or it changed meanwhile.")]
    FileChanged,
    /// The register.
    #[error(transparent)]
    Neighbourhood(NeighbourhoodError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<NeighbourhoodError> for SignalsError {
    fn from(error: NeighbourhoodError) -> Self {
        match error {
            NeighbourhoodError::Store(error) => Self::Store(error),
            other => Self::Neighbourhood(other),
        }
    }
}

impl SignalsError {
    /// The code: of this room (SIGNALS), or of whoever it came from.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Neighbourhood(error) => error.code(),
            Self::Store(error) => error.code(),
            own => own.row().map_or("", |row| row.0),
        }
    }

    /// What to do now.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Neighbourhood(error) => error.advice(),
            Self::Store(error) => error.advice(),
            own => own.row().map_or("", |row| row.1),
        }
    }

    /// The sentence on the screen, for what somebody at the screen can mend.
    pub fn key(&self) -> Option<&'static str> {
        self.row().map(|row| row.2).filter(|key| !key.is_empty())
    }

    /// The status of the page that shows it.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Neighbourhood(_) | Self::Store(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::TooOften | Self::Flood => StatusCode::TOO_MANY_REQUESTS,
            Self::BadTicket => StatusCode::GONE,
            Self::WrongState | Self::OtherBody | Self::SameName => StatusCode::CONFLICT,
            Self::NoSource => StatusCode::NOT_FOUND,
            Self::NoSignature | Self::WrongSignature => StatusCode::UNAUTHORIZED,
            Self::WrongMedia => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooManyEvents => StatusCode::PAYLOAD_TOO_LARGE,
            Self::BadEvents(_) | Self::PersonalCall => StatusCode::UNPROCESSABLE_ENTITY,
            _ => StatusCode::BAD_REQUEST,
        }
    }

    /// One of each of this room's own, in the order of their codes.
    pub fn samples() -> Vec<Self> {
        vec![
            Self::NoTheme,
            Self::NoArea,
            Self::LongText,
            Self::BadReach,
            Self::Personal,
            Self::HiddenBox,
            Self::OldForm,
            Self::TooQuick,
            Self::TooOften,
            Self::BadTicket,
            Self::WrongState,
            Self::UnknownChoice,
            Self::NoText,
            Self::SameRule,
            Self::NoSource,
            Self::NoSignature,
            Self::WrongSignature,
            Self::WrongClock(0),
            Self::OtherBody,
            Self::BadBody,
            Self::WrongMedia,
            Self::TooManyEvents,
            Self::BadEvents(Vec::new()),
            Self::PersonalCall,
            Self::Flood,
            Self::BadName,
            Self::SameName,
            Self::BadUrl,
            Self::HearsNothing,
            Self::BadColumns,
            Self::BadRows,
            Self::SameFile(0),
            Self::NoImport,
            Self::FileChanged,
        ]
    }

    #[rustfmt::skip]
    fn row(&self) -> Option<(&'static str, &'static str, &'static str)> {
        Some(match self {
            Self::NoTheme => ("SIGNALS-001", "Choose what you see.", "signals-fault-theme"),
            Self::NoArea => ("SIGNALS-002", "Choose where about it is.", "signals-fault-area"),
            Self::LongText => ("SIGNALS-003", "Say it in at most 300 letters.", "signals-fault-long"),
            Self::BadReach => ("SIGNALS-004", "Fill in a telephone number or a mail address, or leave the box empty.", "signals-fault-reach"),
            Self::Personal => ("SIGNALS-005", "Take out what is about a person; the proposal does that.", "signals-fault-personal"),
            Self::HiddenBox => ("SIGNALS-006", "Open the page again and leave the box for programs empty.", "signals-fault-hidden"),
            Self::OldForm => ("SIGNALS-007", "Press the button once more; what was filled in is still there.", "signals-fault-old"),
            Self::TooQuick => ("SIGNALS-008", "Press the button once more.", "signals-fault-quick"),
            Self::TooOften => ("SIGNALS-009", "Wait ten minutes and try again.", "signals-fault-often"),
            Self::BadTicket => ("SIGNALS-010", "Open the newest mail, or leave a new signal.", "signals-fault-ticket"),
            Self::WrongState => ("SIGNALS-011", "Look at the page again; a colleague may have been quicker.", "signals-fault-state"),
            Self::UnknownChoice => ("SIGNALS-012", "Choose from the list again; it may have changed.", "signals-fault-choice"),
            Self::NoText => ("SIGNALS-013", "Say in a few words what was done.", "signals-fault-no-text"),
            Self::SameRule => ("SIGNALS-014", "Change the rule that is there, or choose another theme or area.", "signals-fault-same-rule"),
            Self::NoSource => ("SIGNALS-030", "Look at the number in the address, on the page with systems.", "signals-fault-no-source"),
            Self::NoSignature => ("SIGNALS-031", "Send webhook-id, webhook-timestamp and webhook-signature, as Standard Webhooks says.", "signals-fault-no-signature"),
            Self::WrongSignature => ("SIGNALS-032", "Sign number, moment and body, as they are sent, with the newest secret.", "signals-fault-signature"),
            Self::WrongClock(_) => ("SIGNALS-033", "Set the clock right (NTP), and sign each time that it is sent.", "signals-fault-clock"),
            Self::OtherBody => ("SIGNALS-034", "Give each message a number of its own.", "signals-fault-other-body"),
            Self::BadBody => ("SIGNALS-035", "Compare the body with /api/v1/signalen/openapi.json.", "signals-fault-body"),
            Self::WrongMedia => ("SIGNALS-036", "Look at the header Content-Type, in /api/v1/signalen/openapi.json.", "signals-fault-media"),
            Self::TooManyEvents => ("SIGNALS-037", "Send at most 500 events in one message.", "signals-fault-many"),
            Self::BadEvents(_) => ("SIGNALS-038", "Mend the events that are named and send all of them again.", "signals-fault-events"),
            Self::PersonalCall => ("SIGNALS-039", "Take out what is about a person; the proposal in the answer does that.", "signals-fault-personal-call"),
            Self::Flood => ("SIGNALS-040", "Wait a minute, and send several events in one message.", "signals-fault-flood"),
            Self::BadName => ("SIGNALS-041", "Fill in a name of at most 60 letters.", "signals-fault-name"),
            Self::SameName => ("SIGNALS-042", "Choose another name, or renew the secret of the system that is there.", "signals-fault-same-name"),
            Self::BadUrl => ("SIGNALS-043", "Fill in an address that begins with https.", "signals-fault-url"),
            Self::HearsNothing => ("SIGNALS-044", "Choose what the system hears.", "signals-fault-hears"),
            Self::BadColumns => ("SIGNALS-050", "Give a CSV with the columns area, week, theme and count, or buurt, week, onderwerp and aantal.", ""),
            Self::BadRows => ("SIGNALS-051", "Mend the lines in the file of refused lines, or take them out, and import the whole file again.", ""),
            Self::SameFile(_) => ("SIGNALS-052", "Take the other import back first; or add --again if it has to count twice.", ""),
            Self::NoImport => ("SIGNALS-053", "Look at the number; an import can be taken back once, within 30 days.", ""),
            Self::FileChanged => ("SIGNALS-054", "Leave the file alone while it is read, and import it again.", ""),
            Self::Neighbourhood(_) | Self::Store(_) => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_its_own_code_in_the_readme_and_says_what_to_do() {
        let readme = include_str!("../README.md");
        let samples = SignalsError::samples();
        assert!(samples.windows(2).all(|pair| pair[0].code() < pair[1].code()), "codes go up, and none stands twice");
        for error in &samples {
            assert!(readme.contains(&format!("| {} |", error.code())), "{}", error.code());
            assert!(error.advice().ends_with('.') && error.advice().len() > 15);
            // What only the command line says is no sentence of a screen.
            assert_eq!(error.key().is_some(), error.code() < "SIGNALS-050", "{}", error.code());
            assert!(error.status().is_client_error());
        }
        assert_eq!(SignalsError::samples().len(), readme.matches("| SIGNALS-").count());
    }
}
