//! Which part of the country? A municipality, wijk, buurt, village or hamlet, with its code.

mod code;

pub use code::AreaCode;

use crate::place::LatLon;

/// What sort of area it is, from large to small.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AreaKind {
    /// Gemeente.
    Municipality,
    /// Wijk of Statistics Netherlands (CBS).
    Wijk,
    /// Dorp or kern.
    Village,
    /// Buurt of Statistics Netherlands (CBS).
    Buurt,
    /// Buurtschap or gehucht.
    Hamlet,
}

impl AreaKind {
    /// All kinds, from large to small.
    pub const ALL: [Self; 5] = [Self::Municipality, Self::Wijk, Self::Village, Self::Buurt, Self::Hamlet];

    /// Whether people say that they live there: in a village or neighbourhood, not in a district of the statistics.
    pub fn is_lived_in(self) -> bool {
        !matches!(self, Self::Municipality | Self::Wijk)
    }

    /// The code word in files and the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Wijk => "wijk",
            Self::Village => "village",
            Self::Buurt => "buurt",
            Self::Hamlet => "hamlet",
        }
    }

    /// The kind with this code word, or its Dutch name.
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim().to_lowercase().as_str() {
            "municipality" | "gemeente" => Some(Self::Municipality),
            "wijk" | "district" => Some(Self::Wijk),
            "buurt" | "neighbourhood" => Some(Self::Buurt),
            "village" | "dorp" | "kern" | "kerkdorp" => Some(Self::Village),
            "hamlet" | "buurtschap" | "gehucht" => Some(Self::Hamlet),
            _ => None,
        }
    }
}

/// An area as the register knows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// Its code; the same code is the same area.
    pub code: AreaCode,
    /// What sort of area it is.
    pub kind: AreaKind,
    /// Its name, as people write it.
    pub name: String,
    /// Code of the area it lies in; empty when not known, or for a municipality.
    pub parent: String,
    /// A point inside it, to measure distances from when nothing better is known.
    pub centre: Option<LatLon>,
    /// Its shape as GeoJSON (Polygon or MultiPolygon, WGS84). Lists leave it out: all shapes of the country are tens of megabytes.
    pub outline: Option<String>,
    /// How many people live there.
    pub residents: Option<i64>,
}
/// A village, hamlet or neighbourhood somebody can live in.
#[derive(Debug, Clone)]
pub struct HomeArea {
    /// Its code.
    pub code: AreaCode,
    /// Its name.
    pub name: String,
    /// Its centre, for the map and for distances.
    pub centre: Option<LatLon>,
}
