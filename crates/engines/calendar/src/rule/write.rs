//! A rule as RFC 5545 text, always in the same order; and its parts put in order.

use std::fmt::{Display, Formatter, Result as Written};

use jiff::civil::Weekday;

use super::{End, MOST_EVERY, Nth, Rule, RuleError, Shape};

/// The same rule always gives the same text, and [`Rule::parse`] reads it back.
impl Display for Rule {
    fn fmt(&self, out: &mut Formatter<'_>) -> Written {
        self.shape.fmt(out)?;
        match self.end {
            End::Never => Ok(()),
            End::Times(times) => write!(out, ";COUNT={times}"),
            End::On(day) => write!(out, ";UNTIL={}", day.strftime("%Y%m%d")),
        }
    }
}

/// Without the end of the rule.
impl Display for Shape {
    fn fmt(&self, out: &mut Formatter<'_>) -> Written {
        write!(out, "FREQ={}", self.frequency())?;
        if self.every() > 1 {
            write!(out, ";INTERVAL={}", self.every())?;
        }
        match self {
            Self::Weekly { days, .. } if !days.is_empty() => write!(out, ";BYDAY={}", joined(days.iter().map(|day| code(*day)))),
            Self::MonthlyOn { days, .. } if !days.is_empty() => write!(out, ";BYMONTHDAY={}", joined(days)),
            Self::MonthlyNth { nth, .. } => write!(out, ";BYDAY={}", joined(nth)),
            Self::YearlyNth { month, nth, .. } => write!(out, ";BYMONTH={month};BYDAY={nth}"),
            _ => Ok(()),
        }
    }
}

impl Display for Nth {
    fn fmt(&self, out: &mut Formatter<'_>) -> Written {
        write!(out, "{}{}", self.n, code(self.weekday))
    }
}

impl Shape {
    /// Once in so many days, weeks, months or years; 1 for each.
    #[must_use]
    pub fn every(&self) -> u16 {
        match self {
            Self::Daily { every }
            | Self::Weekly { every, .. }
            | Self::MonthlyOn { every, .. }
            | Self::MonthlyNth { every, .. }
            | Self::Yearly { every }
            | Self::YearlyNth { every, .. } => *every,
        }
    }

    fn frequency(&self) -> &'static str {
        match self {
            Self::Daily { .. } => "DAILY",
            Self::Weekly { .. } => "WEEKLY",
            Self::MonthlyOn { .. } | Self::MonthlyNth { .. } => "MONTHLY",
            Self::Yearly { .. } | Self::YearlyNth { .. } => "YEARLY",
        }
    }

    /// In range, sorted, each once: so that two rules that say the same are the same.
    pub(super) fn ordered(mut self) -> Result<Self, RuleError> {
        if self.every() == 0 || self.every() > MOST_EVERY {
            return Err(RuleError::OutOfRange { part: "INTERVAL", least: 1, most: MOST_EVERY });
        }
        match &mut self {
            Self::Weekly { days, .. } => {
                days.sort_by_key(|day| day.to_monday_zero_offset());
                days.dedup();
            }
            Self::MonthlyOn { days, .. } => order_days(days)?,
            Self::MonthlyNth { nth, .. } => order_nth(nth)?,
            Self::YearlyNth { month, nth, .. } => {
                order_nth(&mut vec![*nth])?;
                if !(1..=12).contains(month) {
                    return Err(RuleError::OutOfRange { part: "BYMONTH", least: 1, most: 12 });
                }
            }
            Self::Daily { .. } | Self::Yearly { .. } => {}
        }
        Ok(self)
    }
}

fn order_days(days: &mut Vec<i8>) -> Result<(), RuleError> {
    if days.iter().any(|day| *day == 0 || !(-31..=31).contains(day)) {
        return Err(RuleError::OutOfRange { part: "BYMONTHDAY", least: 1, most: 31 });
    }
    days.sort_unstable();
    days.dedup();
    Ok(())
}

fn order_nth(nth: &mut Vec<Nth>) -> Result<(), RuleError> {
    if nth.is_empty() {
        return Err(RuleError::Unreadable { part: "BYDAY", example: "BYDAY=2MO" });
    }
    if nth.iter().any(|nth| nth.n == 0 || !(-4..=5).contains(&nth.n)) {
        return Err(RuleError::OutOfRange { part: "the place before the day in BYDAY", least: 1, most: 5 });
    }
    nth.sort_by_key(|nth| (nth.n, nth.weekday.to_monday_zero_offset()));
    nth.dedup();
    Ok(())
}

/// The two letters of RFC 5545.
pub(super) fn code(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

fn joined(items: impl IntoIterator<Item = impl Display>) -> String {
    items.into_iter().map(|item| item.to_string()).collect::<Vec<_>>().join(",")
}
