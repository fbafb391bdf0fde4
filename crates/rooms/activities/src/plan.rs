//! What somebody plans to do: the form as it was typed, and the plan that comes of it.

mod form;

use jiff::civil::{Date, DateTime};

use crate::activity::Audience;

pub(crate) use form::{PlanForm, TaskForm, at, read_day, read_hours, read_task, seen};

/// An activity that can be kept as it is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Plan {
    pub title: String,
    pub text: String,
    /// Code word of a template, or nothing.
    pub template: String,
    /// Code of the village.
    pub area: String,
    /// Number of the room of a place with a host.
    pub room: Option<i64>,
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
    /// Asks also outside the opening hours.
    pub outside_is_fine: bool,
    /// More people than fit in the room at one moment is meant so.
    pub tight_is_fine: bool,
    pub language: String,
    pub audience: Audience,
    pub cost: String,
    pub bring: String,
    /// What, how many people, and whether it is every time anew.
    pub tasks: Vec<(String, i64, bool)>,
    /// What is needed.
    pub things: Vec<String>,
}
