//! What can go wrong with the social map, and what to do now.

use axum::http::StatusCode;
use opbouw_neighbourhood::{NeighbourhoodError, PersonFault};
use opbouw_store::StoreError;

/// Everything that can go wrong here. None shows what was typed or stored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SocialMapError {
    /// No kind of the list.
    #[error("It is not said what sort of thing this is.")]
    NoKind,
    /// No name, or a very long one.
    #[error("The entry has no name, or one of more than 80 letters.")]
    NoTitle,
    /// Too much text in one of the boxes.
    #[error("One of the texts is too long.")]
    LongText,
    /// No area of the register.
    #[error("There is no village, hamlet or neighbourhood with this code or name.")]
    NoArea,
    /// Something else than a point in the country.
    #[error("This is not a point on the map.")]
    BadPoint,
    /// A theme or audience that is not in the list.
    #[error("One of the choices is not in the list.")]
    UnknownChoice,
    /// Something else than a telephone number.
    #[error("This is not a telephone number.")]
    BadTelephone,
    /// Something else than a mail address.
    #[error("This is not a mail address.")]
    BadMail,
    /// Something else than an address on the web.
    #[error("This is not an address of a website.")]
    BadWebsite,
    /// Hearsay of nobody.
    #[error("It was heard from somebody, and it is not said from whom.")]
    NoSource,
    /// It is not on the map any more, or meanwhile another.
    #[error("The entry is not in the state for this; somebody may have changed it meanwhile.")]
    WrongState,
    /// The link was not made here, or what it was about is gone.
    #[error("This link is not complete, or what it was about is gone.")]
    BadTicket,
    /// Two that cannot be one.
    #[error("These two cannot be made into one.")]
    NotDoubles,
    /// A month has passed.
    #[error("This was too long ago to be undone.")]
    TooLate,
    /// Too many from one place.
    #[error("Too many requests from one connection.")]
    TooOften,
    /// A form without a file in it.
    #[error("There is no file, or nothing in it.")]
    NoFile,
    /// A file that is not HSDS.
    #[error("The file is not Open Referral HSDS.")]
    NotHsds,
    /// A zip that cannot be opened, or not safely.
    #[error("The zip does not open, or holds too much.")]
    BadZip,
    /// A zip that is much larger than it looks.
    #[error("The zip unpacks to more than 64 MB.")]
    ZipTooLarge,
    /// Somebody else saved first.
    #[error("Somebody changed the entry while this form was open.")]
    ChangedMeanwhile,
    /// A question to a list that cannot be read.
    #[error("The parameters of the question cannot be read.")]
    BadQuery,
    /// The register.
    #[error(transparent)]
    Neighbourhood(NeighbourhoodError),
    /// What was filled in about a party.
    #[error(transparent)]
    Person(#[from] PersonFault),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<NeighbourhoodError> for SocialMapError {
    fn from(error: NeighbourhoodError) -> Self {
        match error {
            NeighbourhoodError::Person(fault) => Self::Person(fault),
            NeighbourhoodError::Store(error) => Self::Store(error),
            other => Self::Neighbourhood(other),
        }
    }
}

impl SocialMapError {
    /// The code: of this room (SOCIALMAP), or of whoever it came from.
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
            Self::WrongState | Self::ChangedMeanwhile | Self::NotDoubles | Self::TooLate => StatusCode::CONFLICT,
            Self::BadTicket => StatusCode::GONE,
            Self::TooOften => StatusCode::TOO_MANY_REQUESTS,
            Self::Neighbourhood(_) | Self::Store(_) => StatusCode::INTERNAL_SERVER_ERROR,
            _ => StatusCode::BAD_REQUEST,
        }
    }

    /// One of each of this room's own, in the order of their codes.
    pub fn samples() -> Vec<Self> {
        vec![
            Self::NoKind,
            Self::NoTitle,
            Self::LongText,
            Self::NoArea,
            Self::BadPoint,
            Self::UnknownChoice,
            Self::BadTelephone,
            Self::BadMail,
            Self::BadWebsite,
            Self::NoSource,
            Self::WrongState,
            Self::BadTicket,
            Self::NotDoubles,
            Self::TooLate,
            Self::TooOften,
            Self::NoFile,
            Self::NotHsds,
            Self::BadZip,
            Self::BadQuery,
            Self::ZipTooLarge,
            Self::ChangedMeanwhile,
        ]
    }

    #[rustfmt::skip]
    fn row(&self) -> Option<(&'static str, &'static str, &'static str)> {
        Some(match self {
            Self::NoKind => ("SOCIALMAP-001", "Choose one of the kinds.", "socialmap-fault-kind"),
            Self::NoTitle => ("SOCIALMAP-002", "Give it a name of at most 80 letters.", "socialmap-fault-title"),
            Self::LongText => ("SOCIALMAP-003", "Make the text shorter.", "socialmap-fault-long"),
            Self::NoArea => ("SOCIALMAP-004", "Choose a village or neighbourhood of the list.", "socialmap-fault-area"),
            Self::BadPoint => ("SOCIALMAP-005", "Give latitude and longitude with points, such as 52.05, 6.50; or leave it empty.", "socialmap-fault-point"),
            Self::UnknownChoice => ("SOCIALMAP-006", "Choose one of the list.", "socialmap-fault-choice"),
            Self::BadTelephone => ("SOCIALMAP-007", "Look at the telephone number again, or leave it empty.", "socialmap-fault-telephone"),
            Self::BadMail => ("SOCIALMAP-008", "Look at the mail address again, or leave it empty.", "socialmap-fault-mail"),
            Self::BadWebsite => ("SOCIALMAP-009", "Give an address such as www.example.nl, or leave it empty.", "socialmap-fault-website"),
            Self::NoSource => ("SOCIALMAP-010", "Say from whom or where we have it.", "socialmap-fault-source"),
            Self::WrongState => ("SOCIALMAP-011", "Look at the entry again.", "socialmap-fault-state"),
            Self::BadTicket => ("SOCIALMAP-012", "Open the link from the message again, whole; or look at the map.", "socialmap-fault-ticket"),
            Self::NotDoubles => ("SOCIALMAP-013", "Look at the list of doubles again.", "socialmap-fault-doubles"),
            Self::TooLate => ("SOCIALMAP-014", "Add what is missing as a new entry.", "socialmap-fault-late"),
            Self::TooOften => ("SOCIALMAP-015", "Wait ten minutes and try again.", "socialmap-fault-often"),
            Self::NoFile => ("SOCIALMAP-016", "Choose a file with something in it.", "socialmap-bring-error-none"),
            Self::NotHsds => ("SOCIALMAP-017", "Give the tables of HSDS 2 or 3 in a zip, or JSON of HSDS 3.", "socialmap-bring-error-hsds"),
            Self::BadZip => ("SOCIALMAP-018", "Pack the tables again, or give them as a folder on the command line.", "socialmap-bring-error-zip"),
            Self::BadQuery => ("SOCIALMAP-019", "Compare the address with /hsds/openapi.json.", "socialmap-fault-query"),
            Self::ZipTooLarge => ("SOCIALMAP-020", "Leave out tables that a map has no use for, or give them as a folder on the command line.", "socialmap-bring-error-zip-large"),
            Self::ChangedMeanwhile => ("SOCIALMAP-021", "Look at what stands there now, and save again what should stay.", "socialmap-fault-meanwhile"),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_its_own_code_in_the_readme_and_says_what_to_do() {
        let readme = include_str!("../README.md");
        for (index, error) in SocialMapError::samples().iter().enumerate() {
            assert_eq!(error.code(), format!("SOCIALMAP-{:03}", index + 1));
            assert!(readme.contains(&format!("| {} |", error.code())), "{}", error.code());
            assert!(error.advice().ends_with('.') && error.advice().len() > 15 && error.key().is_some());
            assert!(error.status().is_client_error());
        }
        assert_eq!(SocialMapError::samples().len(), readme.matches("| SOCIALMAP-").count());
    }
}
