//! This day and all that follow: at other hours, or on another weekday. Each day keeps its number, and so everybody who comes to it.

use std::collections::HashSet;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Weekday};
use opbouw_calendar::{Moment, Rule, Shape};
use opbouw_signin::Doer;
use opbouw_store::Tx;

use super::changed;
use crate::activity::{Activity, Day, DayState};
use crate::error::ActivitiesError;
use crate::hosting;
use crate::joining::come_every;
use crate::proposing::note;
use crate::store::{activities, comings, days};
use crate::telling;
use crate::unrolling::{AHEAD_DAYS, HOLIDAY, Pattern, is_holiday, unroll};

/// Days that an old and a new day of the series may lie apart to be the same day.
const NEAR_DAYS: i32 = 4;

/// From this day on the series is so; `to` is the new moment of this very day and its minutes. Days nearby keep their sign-ups; a day of the old
/// series that has no day of the new one nearby is off, and whoever came is told.
///
/// # Errors
/// [`ActivitiesError::BadRule`] when it is no series or has no such day, and what is wrong with the room then.
pub(crate) fn change_following(
    tx: &mut Tx<'_>,
    doer: &Doer,
    activity: &Activity,
    day: &Day,
    to: (DateTime, i64),
    outside_is_fine: bool,
) -> Result<(), ActivitiesError> {
    let (starts, minutes) = to;
    let rule = activity.rule.as_deref().ok_or(ActivitiesError::BadRule)?;
    if day.starts_s <= doer.at_s || !activity.state.is_live() {
        return Err(ActivitiesError::WrongState);
    }
    if opbouw_calendar::to_seconds(starts) <= doer.at_s {
        return Err(ActivitiesError::BadDay);
    }
    let rule = shifted(rule, day.original.date(), starts.date())?;
    activities::set_rule(tx, activity.id, Some(&rule), starts, minutes, activity.until)?;
    let activity = activities::find(tx, activity.id)?.ok_or(ActivitiesError::WrongState)?;

    let mut old = days::list_days(tx, activity.id, doer.at_s, i64::MAX, 1_000)?;
    old.retain(|known| known.original >= day.original);
    for held in old.iter().filter(|held| held.booking.is_some()) {
        hosting::release(tx, held, doer.at_s)?;
    }
    let moments = Pattern::of(&activity).moments(starts.date(), doer.today.max(starts.date()).saturating_add(AHEAD_DAYS.days()))?;
    let kept = rearrange(tx, doer, &activity, &old, &moments)?;
    let mut on = unroll(tx, &activity, starts.date(), doer.today, doer.at_s)?;
    on.extend(kept.iter().filter(|day| day.is_on()).cloned());
    hosting::ask(tx, &activity, &on, outside_is_fine, doer.at_s)?;
    come_every(tx, activity.id, &on, doer.at_s)?;
    let told = still_on(tx, doer, &activity, &kept)?;
    telling::say_all_changed(tx, &activity, &told, doer.at_s)?;
    doer.note(tx, &note("activity-series-change", activity.id))?;
    changed(tx, doer, &activity)
}

/// Gives each old day the nearest new moment; those that are left over are removed, or off when somebody comes. The days that stay, as they are now.
fn rearrange(tx: &mut Tx<'_>, doer: &Doer, activity: &Activity, old: &[Day], moments: &[Moment]) -> Result<Vec<Day>, ActivitiesError> {
    let mut taken: HashSet<DateTime> = HashSet::new();
    let mut pairs = Vec::new();
    for day in old {
        let near = moments.iter().filter(|moment| !taken.contains(&moment.original));
        let near = near.min_by_key(|moment| apart(day.original.date(), moment.original.date()));
        match near.filter(|moment| apart(day.original.date(), moment.original.date()) <= NEAR_DAYS) {
            Some(moment) => {
                taken.insert(moment.original);
                pairs.push((day, *moment));
            }
            None => drop_day(tx, doer, activity, day)?,
        }
    }
    // An original is unique, and a day may take that of the next one: so they first go where nobody is.
    for (day, _) in &pairs {
        let aside = Day { original: day.original.saturating_sub(100.years()), ..(*day).clone() };
        days::put_moved(tx, &aside, doer.at_s)?;
    }
    let mut kept = Vec::new();
    for (day, moment) in pairs {
        let Moment { starts_s, ends_s, original, .. } = moment;
        let (state, why) = state_of(activity, day, original.date());
        let now = Day { original, starts_s, ends_s, state, why, booking: None, ..day.clone() };
        days::put_moved(tx, &now, doer.at_s)?;
        if day.is_on() && !now.is_on() {
            telling::say_off(tx, activity, &now, HOLIDAY, doer.at_s)?;
        }
        kept.push(now);
    }
    Ok(kept)
}

/// A holiday is off, and a day that was only off because of one goes on elsewhere; what somebody called off stays off.
fn state_of(activity: &Activity, day: &Day, on: Date) -> (DayState, String) {
    let was_holiday = day.why == HOLIDAY;
    match (day.is_on() || was_holiday, activity.skips_holidays && is_holiday(on)) {
        (true, true) => (DayState::Off, HOLIDAY.to_owned()),
        (true, false) => (DayState::On, String::new()),
        (false, _) => (DayState::Off, day.why.clone()),
    }
}

/// The days that go on by now; who would come to one on which the place turns out to be closed is told that it is off.
fn still_on(tx: &mut Tx<'_>, doer: &Doer, activity: &Activity, kept: &[Day]) -> Result<Vec<Day>, ActivitiesError> {
    let mut on = Vec::new();
    for day in kept.iter().filter(|day| day.is_on()) {
        match days::find_day(tx, day.id)? {
            Some(now) if now.is_on() => on.push(now),
            Some(now) => telling::say_off(tx, activity, &now, &now.why, doer.at_s).map(drop)?,
            None => {}
        }
    }
    Ok(on)
}

fn drop_day(tx: &mut Tx<'_>, doer: &Doer, activity: &Activity, day: &Day) -> Result<(), ActivitiesError> {
    if comings::list_day(tx, day.id)?.iter().any(|coming| coming.state.is_coming()) {
        days::set_state(tx, day.id, DayState::Off, "", doer.at_s)?;
        telling::say_off(tx, activity, day, "", doer.at_s)?;
    } else {
        days::remove(tx, day.id)?;
    }
    Ok(())
}

fn apart(one: Date, other: Date) -> i32 {
    one.until(other).map_or(i32::MAX, |span| span.get_days().abs())
}

/// The rule with its weekdays as many days later as the day went, when it has only one.
fn shifted(rule: &str, was: Date, is: Date) -> Result<String, ActivitiesError> {
    let rule = Rule::parse(rule).map_err(|_| ActivitiesError::BadRule)?;
    if was.weekday() == is.weekday() {
        return Ok(rule.to_string());
    }
    let end = rule.end();
    let is_single = |days: &[Weekday]| days.is_empty() || days == [was.weekday()];
    let shape = match rule.shape() {
        Shape::Weekly { every, days } if is_single(days) => Shape::Weekly { every: *every, days: vec![is.weekday()] },
        Shape::MonthlyNth { every, nth } if nth.len() == 1 && nth[0].weekday == was.weekday() => {
            Shape::MonthlyNth { every: *every, nth: vec![opbouw_calendar::Nth { n: nth[0].n, weekday: is.weekday() }] }
        }
        _ => return Err(ActivitiesError::BadRule),
    };
    let rule = Rule::of(shape).and_then(|rule| rule.ending(end)).map_err(|_| ActivitiesError::BadRule)?;
    Ok(rule.to_string())
}
