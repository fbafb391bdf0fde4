//! A place and its rooms, as they are kept.

use jiff::civil::Date;
use opbouw_neighbourhood::LatLon;

/// What is said of a place; whoever fills it in has checked it.
#[derive(Debug, Clone, PartialEq)]
pub struct NewPlace {
    /// Its name.
    pub name: String,
    /// Code of the area; it must be in the register.
    pub area: String,
    /// Where it is, in words: a street and number, beside the church.
    pub spot: String,
    /// Where it is on the map.
    pub at: Option<LatLon>,
    /// What it is and what one can do there.
    pub about: String,
    /// How its keepers want to be reached, in their words.
    pub reach: String,
    /// House rules, in one line.
    pub rules: String,
    /// The party for which it is kept.
    pub party: Option<i64>,
    /// Whether a keeper must say yes; otherwise it is free to use, such as a square.
    pub needs_yes: bool,
}

/// A place.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Its number.
    pub id: i64,
    /// What is said of it.
    pub is: NewPlace,
    /// The first day on which it was no longer in use.
    pub stopped_on: Option<Date>,
}

impl Place {
    /// The page about it, which is its reference in the register too.
    pub fn page(&self) -> String {
        format!("/plekken/{}", self.id)
    }

    /// Whether it is in use.
    pub fn is_in_use(&self) -> bool {
        self.stopped_on.is_none()
    }
}

/// What is said of a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRoom {
    /// Its name.
    pub name: String,
    /// How many people fit, 1 to 5000.
    pub seats: i64,
    /// The place as a whole: who has it has every room.
    pub is_whole: bool,
}

/// A room, or the place as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// Its number.
    pub id: i64,
    /// The place.
    pub place: i64,
    /// Its name.
    pub name: String,
    /// How many people fit.
    pub seats: i64,
    /// The place as a whole.
    pub is_whole: bool,
    /// The first day on which it was no longer in use.
    pub stopped_on: Option<Date>,
}

impl Room {
    /// Whether two people cannot have them at the same moment.
    pub fn excludes(&self, other: &Self) -> bool {
        self.id == other.id || (self.place == other.place && (self.is_whole || other.is_whole))
    }
}
