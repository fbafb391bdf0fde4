//! A round: somebody comes back at fixed times to a fixed place. Its days are worked out by the calendar engine and not kept.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};
use opbouw_calendar::{Rule, daylight, holiday_on, to_local, to_seconds};
use opbouw_neighbourhood::{HomeArea, LatLon};

/// A day begins at this hour: whoever writes down at half past midnight how the evening was, means the evening.
const DAY_BEGINS_S: i64 = 4 * 3_600;

/// A round as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Round {
    /// Its number.
    pub id: i64,
    /// Of which party.
    pub party: i64,
    /// Its name.
    pub name: String,
    /// Where, in words.
    pub spot: String,
    /// Code of the area.
    pub area: String,
    /// Where on the map.
    pub point: Option<LatLon>,
    /// When it comes back, as RRULE.
    pub rule: String,
    /// The first day.
    pub first_day: Date,
    /// Local hour: `16:00`.
    pub starts: String,
    /// How long.
    pub minutes: i64,
    /// Whose round it is; none: nobody's.
    pub owner: Option<i64>,
    /// First name of the owner.
    pub owner_name: Option<String>,
    /// Nobody goes alone.
    pub needs_two: bool,
    /// Also on holidays.
    pub in_holidays: bool,
    /// Also in the dark.
    pub in_dark: bool,
    /// What to do when it rains, in words.
    pub rain_plan: String,
    /// It goes on.
    pub is_active: bool,
}

/// A round as it is planned, checked.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "as in Round")]
pub struct RoundPlan {
    pub name: String,
    pub spot: String,
    pub area: String,
    pub point: Option<LatLon>,
    pub rule: String,
    pub first_day: Date,
    pub starts: String,
    pub minutes: i64,
    pub owner: Option<i64>,
    pub people: Vec<i64>,
    pub needs_two: bool,
    pub in_holidays: bool,
    pub in_dark: bool,
    pub rain_plan: String,
}

impl Round {
    /// The days from `from` up to and including `until` on which the rule has it, holidays too.
    pub(crate) fn days(&self, from: Date, until: Date) -> Vec<Date> {
        let Ok(rule) = Rule::parse(&self.rule) else { return Vec::new() };
        rule.days(self.first_day, from.max(self.first_day), until.saturating_add(1.day()))
    }

    /// Beginning and end of the round on a day, in seconds UTC.
    pub(crate) fn span_on(&self, day: Date) -> (i64, i64) {
        let starts = to_seconds(DateTime::from_parts(day, self.hour()));
        (starts, starts + self.minutes * 60)
    }

    /// Whether a day is one on which nobody goes because it is a holiday.
    pub(crate) fn rests_on(&self, day: Date) -> bool {
        !self.in_holidays && holiday_on(day).is_some()
    }

    /// Whether any of it lies before sunrise or after sunset; where it is not known, nothing is said.
    pub(crate) fn is_dark_on(&self, day: Date, areas: &[HomeArea]) -> bool {
        let centre = || areas.iter().find(|area| area.code.as_str() == self.area).and_then(|area| area.centre);
        let Some(point) = self.point.or_else(centre) else { return false };
        let Some((sunrise, sunset)) = daylight(day, point.lat(), point.lon()) else { return false };
        let (starts_s, ends_s) = self.span_on(day);
        starts_s < to_seconds(sunrise) || ends_s > to_seconds(sunset)
    }

    fn hour(&self) -> Time {
        self.starts.parse().unwrap_or(Time::midnight())
    }
}

/// The day on which a moment counts.
pub(crate) fn work_day(happened_s: i64) -> Date {
    to_local(happened_s - DAY_BEGINS_S).date()
}
