//! Something that takes place once or comes back, with the days that are otherwise.

mod expand;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime, date};
use thiserror::Error;

pub use expand::{Moment, expand};

use crate::rule::{LAST_DAY, Rule};

/// The longest something can take, in minutes: a week.
pub const MOST_MINUTES: u32 = 7 * 24 * 60;
/// Summer time as it is now began in this year; nothing begins earlier.
const FIRST_DAY: Date = date(1996, 1, 1);

/// Why this is no series.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SeriesError {
    /// The end is not after the beginning.
    #[error("it ends before it begins: choose a later end")]
    EndsBeforeItBegins,
    /// It takes longer than [`MOST_MINUTES`].
    #[error("it takes longer than a week: make it shorter, or make more of them")]
    TooLong,
    /// Before 1996 or after 2199.
    #[error("the year is too far away: choose a day between 1996 and 2199")]
    OutOfReach,
    /// The first day is none of the rule's: RFC 5545 leaves open what that means, so it is refused.
    #[error("the rule does not begin on this day: choose {}", next.map_or_else(|| "another rule".to_owned(), |day| day.to_string()))]
    StartsOffRule {
        /// The first day of the rule that could be chosen instead ([`Rule::first_day`]).
        next: Option<Date>,
    },
}

/// Another time for one day of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Moved {
    /// The new beginning, on the clock in the Netherlands.
    pub starts: DateTime,
    /// The new length.
    pub minutes: u32,
}

/// Something that takes place once or comes back, in the time on the clock in the Netherlands.
///
/// A day of a series is known by its *original* beginning: what the rule (or [`Series::also_on`]) says, whatever it was moved to. What is left out
/// or moved but was never a day of the series has no effect, so that exceptions which were kept can stay when the rule changes.
///
/// ```
/// use jiff::civil::{Weekday, date};
/// use opbouw_calendar::{Rule, Series, expand};
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let coffee = date(2027, 1, 5).at(10, 0, 0, 0);
/// let series = Series::repeating(coffee, 120, Rule::weekly([Weekday::Tuesday], 1)?)?
///     .leave_out(date(2027, 1, 12).at(10, 0, 0, 0))
///     .move_to(date(2027, 1, 19).at(10, 0, 0, 0), date(2027, 1, 20).at(14, 0, 0, 0), 90)?
///     .also_on(date(2027, 1, 23).at(10, 0, 0, 0))?;
/// let starts: Vec<String> = expand(&series, date(2027, 1, 1), date(2027, 1, 31)).iter().map(|moment| moment.starts.to_string()).collect();
/// assert_eq!(starts, ["2027-01-05T10:00:00", "2027-01-20T14:00:00", "2027-01-23T10:00:00", "2027-01-26T10:00:00"]);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    starts: DateTime,
    minutes: u32,
    rule: Option<Rule>,
    /// Known from the rule; a number of times is counted once, here.
    last: Date,
    left_out: BTreeSet<DateTime>,
    added: BTreeSet<DateTime>,
    moved: BTreeMap<DateTime, Moved>,
}

impl Series {
    /// Something that takes place once, or on the days that are added.
    ///
    /// # Errors
    /// When it takes no time or more than a week, or is too far away.
    pub fn once(starts: DateTime, minutes: u32) -> Result<Self, SeriesError> {
        let starts = checked(starts, minutes)?;
        Ok(Self {
            starts,
            minutes,
            rule: None,
            last: starts.date(),
            left_out: BTreeSet::new(),
            added: BTreeSet::new(),
            moved: BTreeMap::new(),
        })
    }

    /// Something that comes back; `starts` is its first day.
    ///
    /// # Errors
    /// As [`Series::once`], and when the rule has no day on the day of `starts`. Use [`Rule::first_day`] to find one that has.
    pub fn repeating(starts: DateTime, minutes: u32, rule: Rule) -> Result<Self, SeriesError> {
        let once = Self::once(starts, minutes)?;
        let first = once.starts.date();
        if rule.first_day(first) != Some(first) {
            return Err(SeriesError::StartsOffRule { next: rule.first_day(first) });
        }
        let last = rule.last_day(first).unwrap_or(LAST_DAY);
        Ok(Self { rule: Some(rule), last, ..once })
    }

    /// Once or coming back, whatever is known: for what was kept.
    ///
    /// # Errors
    /// As [`Series::once`] and [`Series::repeating`].
    pub fn new(starts: DateTime, minutes: u32, rule: Option<Rule>) -> Result<Self, SeriesError> {
        match rule {
            Some(rule) => Self::repeating(starts, minutes, rule),
            None => Self::once(starts, minutes),
        }
    }

    /// Without the day that originally begins then.
    #[must_use]
    pub fn leave_out(mut self, original: DateTime) -> Self {
        self.left_out.insert(whole(original));
        self
    }

    /// With one more day, as long as the others.
    ///
    /// # Errors
    /// When it is too far away.
    pub fn also_on(mut self, starts: DateTime) -> Result<Self, SeriesError> {
        self.added.insert(checked(starts, self.minutes)?);
        Ok(self)
    }

    /// With another time for the day that originally begins then. Leaving out wins from moving.
    ///
    /// # Errors
    /// As [`Series::once`].
    pub fn move_to(mut self, original: DateTime, starts: DateTime, minutes: u32) -> Result<Self, SeriesError> {
        self.moved.insert(whole(original), Moved { starts: checked(starts, minutes)?, minutes });
        Ok(self)
    }

    /// The first beginning.
    #[must_use]
    pub fn starts(&self) -> DateTime {
        self.starts
    }

    /// How long each day takes, unless it was moved.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.minutes
    }

    /// How it comes back; none when it does not.
    #[must_use]
    pub fn rule(&self) -> Option<&Rule> {
        self.rule.as_ref()
    }

    /// The last day that the rule can give; none when it goes on. Days that were added or moved can be later.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use opbouw_calendar::{Rule, Series};
    /// let rule = Rule::parse("FREQ=DAILY;COUNT=3").expect("good");
    /// let series = Series::repeating(date(2027, 1, 5).at(10, 0, 0, 0), 60, rule).expect("good");
    /// assert_eq!(series.last_day(), Some(date(2027, 1, 7)));
    /// ```
    #[must_use]
    pub fn last_day(&self) -> Option<Date> {
        (self.last < LAST_DAY).then_some(self.last)
    }

    /// Originals that do not take place, oldest first.
    pub fn left_out(&self) -> impl Iterator<Item = DateTime> {
        self.left_out.iter().copied()
    }

    /// Beginnings beside the rule, oldest first.
    pub fn added(&self) -> impl Iterator<Item = DateTime> {
        self.added.iter().copied()
    }

    /// Originals and what they were moved to, oldest first.
    pub fn moved(&self) -> impl Iterator<Item = (DateTime, Moved)> {
        self.moved.iter().map(|(original, moved)| (*original, *moved))
    }
}

/// Minutes from a beginning to an end, both on the clock in the Netherlands, for the constructors. Counted in real time: on the night in which
/// summer begins an hour less.
///
/// ```
/// use jiff::civil::date;
/// use opbouw_calendar::{SeriesError, minutes_between};
/// let starts = date(2027, 1, 5).at(10, 0, 0, 0);
/// assert_eq!(minutes_between(starts, date(2027, 1, 5).at(11, 30, 0, 0)), Ok(90));
/// assert_eq!(minutes_between(starts, date(2027, 1, 5).at(9, 0, 0, 0)), Err(SeriesError::EndsBeforeItBegins));
/// ```
///
/// # Errors
/// When the end is not after the beginning, or more than a week later.
pub fn minutes_between(starts: DateTime, ends: DateTime) -> Result<u32, SeriesError> {
    let minutes = (crate::to_seconds(ends) - crate::to_seconds(starts)) / 60;
    let minutes = u32::try_from(minutes).ok().filter(|minutes| *minutes > 0).ok_or(SeriesError::EndsBeforeItBegins)?;
    if minutes > MOST_MINUTES { Err(SeriesError::TooLong) } else { Ok(minutes) }
}

fn checked(starts: DateTime, minutes: u32) -> Result<DateTime, SeriesError> {
    match minutes {
        0 => Err(SeriesError::EndsBeforeItBegins),
        minutes if minutes > MOST_MINUTES => Err(SeriesError::TooLong),
        _ if starts.date() < FIRST_DAY || starts.date() > LAST_DAY => Err(SeriesError::OutOfReach),
        _ => Ok(whole(starts)),
    }
}

/// Without parts of a second: calendars have none.
fn whole(local: DateTime) -> DateTime {
    local.date().at(local.hour(), local.minute(), local.second(), 0)
}
