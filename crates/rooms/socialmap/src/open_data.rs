//! What is on the map, for other programs: GeoJSON, CSV and JSON-LD with the same filters as the map, and what HSDS is made of.
//!
//! Only what everybody may see: entries, and what the register lists of activities, places and parties. Never an offer of a resident, never a
//! request, and never who answers for an entry.

mod csv;
mod geojson;
mod item;
mod json_ld;
pub(crate) mod pages;

pub use item::{Item, list_items};

/// The shapes in which the map is given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Points with what is there (RFC 7946).
    GeoJson,
    /// A table, as it can be brought in again.
    Csv,
    /// In the words of schema.org.
    JsonLd,
}

impl Shape {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::GeoJson, Self::Csv, Self::JsonLd];

    /// The ending of a file, also the word on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::GeoJson => "geojson",
            Self::Csv => "csv",
            Self::JsonLd => "jsonld",
        }
    }

    /// How a browser calls it.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::GeoJson => "application/geo+json",
            Self::Csv => "text/csv; charset=utf-8",
            Self::JsonLd => "application/ld+json",
        }
    }

    /// These in this shape. `public_url`: how the site is called, without a slash at the end.
    pub fn write(self, items: &[Item], public_url: &str) -> String {
        match self {
            Self::GeoJson => geojson::write(items, public_url),
            Self::Csv => csv::write(items, public_url),
            Self::JsonLd => json_ld::write(items, public_url),
        }
    }
}
