//! The days of a rule, from any day on, without walking there from its beginning.

use jiff::SignedDuration;
use jiff::civil::{Date, date};

use super::{End, Nth, Rule, Shape};

const EPOCH: Date = date(1970, 1, 1);
/// Nothing is planned after this day; it bounds a search for a day that never comes, such as 31 February.
pub(crate) const LAST_DAY: Date = date(2199, 12, 31);

impl Rule {
    /// The days from `from` (included) to `until` (not included) of something that begins on `starts`, oldest first.
    ///
    /// The work grows with the number of days in the window, not with how long ago it began, unless the rule says a number of times:
    /// those are counted from the beginning, some tens of nanoseconds each. Nothing comes after 2199.
    ///
    /// ```
    /// use jiff::civil::{Weekday, date};
    /// use opbouw_calendar::Rule;
    /// let rule = Rule::weekly([Weekday::Tuesday], 2).expect("in range");
    /// assert_eq!(rule.days(date(1997, 1, 14), date(2027, 1, 1), date(2027, 2, 1)), [date(2027, 1, 5), date(2027, 1, 19)]);
    /// ```
    #[must_use]
    pub fn days(&self, starts: Date, from: Date, until: Date) -> Vec<Date> {
        let last = self.last_day(starts).unwrap_or(LAST_DAY);
        self.days_to(starts, last, from, until)
    }

    /// The first day of this rule on or after a day: where a series that is to begin then really begins.
    ///
    /// ```
    /// use jiff::civil::{Weekday, date};
    /// use opbouw_calendar::Rule;
    /// let rule = Rule::monthly_nth(1, Weekday::Monday).expect("in range");
    /// assert_eq!(rule.first_day(date(2027, 1, 6)), Some(date(2027, 2, 1)));
    /// ```
    #[must_use]
    pub fn first_day(&self, from: Date) -> Option<Date> {
        let last = if let End::On(day) = self.end { day } else { LAST_DAY };
        // Which month or week counts depends on where it begins: with "every other" it is the one of `from` when that still has a day to come.
        let first = every_one(&self.shape).walk(from, from).next()?;
        (first <= last).then_some(first)
    }

    /// The last day on which something that begins on `starts` can be; none when it goes on.
    pub(crate) fn last_day(&self, starts: Date) -> Option<Date> {
        match self.end {
            End::Never => None,
            End::On(day) => Some(day),
            End::Times(times) => self.shape.walk(starts, starts).nth(usize::from(times).saturating_sub(1)),
        }
    }

    /// As [`Rule::days`], with the last day known.
    pub(crate) fn days_to(&self, starts: Date, last: Date, from: Date, until: Date) -> Vec<Date> {
        self.shape.walk(starts, from).take_while(|day| *day < until && *day <= last).collect()
    }
}

/// The shape without "every other", to find where it may begin.
fn every_one(shape: &Shape) -> Shape {
    let mut shape = shape.clone();
    match &mut shape {
        Shape::Daily { every }
        | Shape::Weekly { every, .. }
        | Shape::MonthlyOn { every, .. }
        | Shape::MonthlyNth { every, .. }
        | Shape::Yearly { every }
        | Shape::YearlyNth { every, .. } => *every = 1,
    }
    shape
}

impl Shape {
    /// The days from `from` on. A period is a day, a week from Monday, a month or a year; periods are numbered, so that the first one
    /// that counts is one division away.
    fn walk(&self, starts: Date, from: Date) -> impl Iterator<Item = Date> {
        let from = from.max(starts);
        let every = i64::from(self.every());
        let first = self.period_of(starts);
        let skipped = (self.period_of(from) - first + every - 1) / every;
        let periods = (first + skipped * every..=self.period_of(LAST_DAY)).step_by(usize::from(self.every()));
        periods.flat_map(move |period| self.days_in(period, starts)).skip_while(move |day| *day < from)
    }

    fn period_of(&self, day: Date) -> i64 {
        match self {
            Self::Daily { .. } => number(day),
            // Day 0 was a Thursday, so weeks from Monday begin three days earlier.
            Self::Weekly { .. } => (number(day) + 3).div_euclid(7),
            Self::MonthlyOn { .. } | Self::MonthlyNth { .. } => i64::from(day.year()) * 12 + i64::from(day.month()) - 1,
            Self::Yearly { .. } | Self::YearlyNth { .. } => i64::from(day.year()),
        }
    }

    /// Sorted, each once.
    fn days_in(&self, period: i64, starts: Date) -> Vec<Date> {
        match self {
            Self::Daily { .. } => vec![day(period)],
            Self::Weekly { days, .. } => {
                let own = [starts.weekday()];
                let days = if days.is_empty() { &own[..] } else { days };
                days.iter().map(|weekday| day(period * 7 - 3 + i64::from(weekday.to_monday_zero_offset()))).collect()
            }
            Self::MonthlyOn { days, .. } => {
                let own = [starts.day()];
                let days = if days.is_empty() { &own[..] } else { days };
                in_order(days.iter().filter_map(|day| day_of_month(first_of(period.div_euclid(12), period.rem_euclid(12) + 1)?, *day)))
            }
            Self::MonthlyNth { nth, .. } => {
                in_order(nth.iter().filter_map(|nth| nth_of(first_of(period.div_euclid(12), period.rem_euclid(12) + 1)?, *nth)))
            }
            Self::Yearly { .. } => {
                first_of(period, i64::from(starts.month())).and_then(|first| day_of_month(first, starts.day())).into_iter().collect()
            }
            Self::YearlyNth { month, nth, .. } => {
                first_of(period, i64::from(*month)).and_then(|first| nth_of(first, *nth)).into_iter().collect()
            }
        }
    }
}

/// The 31st and the last day, or the fifth and the last Friday, can be the same.
fn in_order(days: impl Iterator<Item = Date>) -> Vec<Date> {
    let mut days: Vec<Date> = days.collect();
    days.sort_unstable();
    days.dedup();
    days
}

fn first_of(year: i64, month: i64) -> Option<Date> {
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, 1).ok()
}

fn day_of_month(first: Date, day: i8) -> Option<Date> {
    let day = if day < 0 { first.days_in_month() + 1 + day } else { day };
    Date::new(first.year(), first.month(), day).ok()
}

fn nth_of(first: Date, nth: Nth) -> Option<Date> {
    first.nth_weekday_of_month(nth.n, nth.weekday).ok()
}

/// Days since the first of January 1970.
fn number(day: Date) -> i64 {
    day.duration_since(EPOCH).as_hours() / 24
}

fn day(number: i64) -> Date {
    EPOCH.saturating_add(SignedDuration::from_hours(24 * number))
}
