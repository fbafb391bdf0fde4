//! An informal resource: whatever can be the answer to a question.

use jiff::civil::Date;

use crate::place::LatLon;

/// What sort of answer a resource is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ResourceKind {
    /// Something a neighbour offers.
    Offer,
    /// An activity.
    Activity,
    /// An organisation or initiative.
    Party,
    /// A place with opening hours.
    Place,
}

impl ResourceKind {
    /// All kinds, in the order of the screen.
    pub const ALL: [Self; 4] = [Self::Offer, Self::Activity, Self::Party, Self::Place];

    /// The code word in files and the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Offer => "offer",
            Self::Activity => "activity",
            Self::Party => "party",
            Self::Place => "place",
        }
    }

    /// The kind with this code word, or its Dutch name.
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim().to_lowercase().as_str() {
            "offer" | "aanbod" | "buur" | "bewoner" => Some(Self::Offer),
            "activity" | "activiteit" => Some(Self::Activity),
            "party" | "partij" | "organisatie" | "initiatief" => Some(Self::Party),
            "place" | "plek" | "locatie" => Some(Self::Place),
            _ => None,
        }
    }
}

/// An informal resource as it is shown and searched.
#[derive(Debug, Clone, PartialEq)]
pub struct Resource {
    /// Number in the register.
    pub id: i64,
    /// The id it had in the file it came from; the same reference is the same resource.
    pub reference: String,
    /// What sort of answer it is.
    pub kind: ResourceKind,
    /// Title as the giver wrote it.
    pub title: String,
    /// Text as the giver wrote it.
    pub text: String,
    /// First name, or name of the party; empty when not to be shown.
    pub giver: String,
    /// Name of the village, hamlet or neighbourhood.
    pub area: String,
    /// Where; none for help by phone.
    pub place: Option<LatLon>,
    /// Days and parts of the day, as written: "di ochtend; wo".
    pub availability: String,
    /// Language codes, as written: "nl, ar".
    pub languages: String,
    /// Whether a certificate of conduct (VOG) was seen.
    pub vog: bool,
    /// Last time somebody confirmed that this is still right.
    pub confirmed_on: Option<Date>,
    /// Last day on which it holds.
    pub ends_on: Option<Date>,
    /// How many more people it can take; none: no limit known.
    pub room_left: Option<i64>,
    /// Whether somebody asks for this instead of giving it.
    pub is_request: bool,
    /// Whose it is; none: it came from a list.
    pub person: Option<i64>,
}

impl Resource {
    /// The page of the room that keeps it, when a room does: then its reference is an address here. The importer refuses such a reference.
    pub fn page(&self) -> Option<&str> {
        let is_kept = ["/activiteiten/", "/plekken/", "/kaart/"].into_iter().any(|room| self.reference.starts_with(room));
        is_kept.then_some(self.reference.as_str())
    }
}
