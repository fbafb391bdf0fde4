//! What somebody plans to do, checked.

use jiff::civil::{Date, DateTime};

use crate::activity::Audience;

/// An activity that can be kept as it is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Plan {
    pub title: String,
    pub text: String,
    /// Code word of a template, or nothing.
    pub template: String,
    /// Code of the village.
    pub area: String,
    /// Number of a place with a host.
    pub place: Option<i64>,
    /// The place in words.
    pub place_name: String,
    /// How many people fit in.
    pub places: Option<i64>,
    /// RRULE; none: once.
    pub rule: Option<String>,
    pub skips_holidays: bool,
    /// On the wall.
    pub starts: DateTime,
    pub minutes: i64,
    pub until: Option<Date>,
    pub language: String,
    pub audience: Audience,
    pub cost: String,
    pub bring: String,
}
