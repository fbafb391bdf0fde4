//! From the rule of an activity to its days, as far as 400 days ahead.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use opbouw_calendar::{HolidayName, Moment, Rule, Series, expand, holiday_on};
use opbouw_store::{StoreError, Tx};

use crate::activity::{Activity, Day, DayState};
use crate::error::ActivitiesError;
use crate::store::days;

/// Days ahead of which the days are there.
pub(crate) const AHEAD_DAYS: i64 = 400;
/// Days of one activity at most: what a booking takes.
pub(crate) const MOST_DAYS: usize = 400;
/// Why a day is off that was never to be: a holiday.
pub(crate) const HOLIDAY: &str = "holiday";

/// What comes back how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pattern<'p> {
    pub rule: Option<&'p str>,
    pub starts: DateTime,
    pub minutes: i64,
    pub until: Option<Date>,
}

impl<'p> Pattern<'p> {
    /// That of an activity.
    pub fn of(activity: &'p Activity) -> Self {
        Self { rule: activity.rule.as_deref(), starts: activity.starts, minutes: activity.minutes, until: activity.until }
    }

    /// Its moments that begin from one day up to and including another.
    ///
    /// # Errors
    /// [`ActivitiesError::BadRule`] when there is no such pattern.
    pub fn moments(&self, from: Date, last: Date) -> Result<Vec<Moment>, ActivitiesError> {
        let rule = self.rule.map(Rule::parse).transpose().map_err(|_| ActivitiesError::BadRule)?;
        let minutes = u32::try_from(self.minutes).map_err(|_| ActivitiesError::BadHours)?;
        let series = Series::new(self.starts, minutes, rule).map_err(|_| ActivitiesError::BadRule)?;
        let last = self.until.map_or(last, |until| until.min(last));
        let mut moments = expand(&series, from, last.saturating_add(1.day()));
        moments.truncate(MOST_DAYS);
        Ok(moments)
    }
}

/// Whether most people have this day off.
pub(crate) fn is_holiday(day: Date) -> bool {
    holiday_on(day).is_some_and(|holiday| match holiday.name {
        HolidayName::GoodFriday => false,
        HolidayName::LiberationDay => holiday.is_lustrum(),
        _ => true,
    })
}

/// Adds the days that the rule gives from `from` on and that are not there yet; those that are new and go on.
///
/// # Errors
/// [`ActivitiesError::BadRule`], and the database.
pub(crate) fn unroll(tx: &mut Tx<'_>, activity: &Activity, from: Date, today: Date, at_s: i64) -> Result<Vec<Day>, ActivitiesError> {
    let last = today.max(activity.starts.date()).saturating_add(AHEAD_DAYS.days());
    let mut new = Vec::new();
    for moment in Pattern::of(activity).moments(from, last)? {
        if !days::put(tx, activity.id, moment.original, moment.starts_s, moment.ends_s, activity.places, at_s)? {
            continue;
        }
        let Some(day) = find_original(tx, activity.id, &moment)? else { continue };
        if activity.rule.is_some() && activity.skips_holidays && is_holiday(moment.starts.date()) {
            days::set_state(tx, day.id, DayState::Off, HOLIDAY, at_s)?;
        } else {
            new.push(day);
        }
    }
    Ok(new)
}

fn find_original(tx: &mut Tx<'_>, activity: i64, moment: &Moment) -> Result<Option<Day>, StoreError> {
    let around = days::list_days(tx, activity, moment.starts_s, moment.ends_s, 10)?;
    Ok(around.into_iter().find(|day| day.original == moment.original))
}
