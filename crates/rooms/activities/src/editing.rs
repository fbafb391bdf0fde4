//! Changing an activity that people come to: one day off or moved, all days from one on, all of it off. Everybody who is concerned is told in the
//! transaction in which it is decided, and nobody loses a sign-up by it.

mod elsewhere;
mod series;

use jiff::civil::DateTime;
use opbouw_calendar::to_seconds;
use opbouw_happenings::{Happening, publish};
use opbouw_signin::Doer;
use opbouw_store::Tx;

pub(crate) use elsewhere::{Elsewhere, place_day};
pub(crate) use series::change_following;

use crate::activity::{Activity, ActivityState, Day, DayState};
use crate::error::ActivitiesError;
use crate::hosting;
use crate::joining::{come_every, move_up};
use crate::listing;
use crate::plan::Plan;
use crate::proposing::note;
use crate::store::{activities, days};
use crate::telling;

/// One day does not go on.
///
/// # Errors
/// [`ActivitiesError::NoReason`], [`ActivitiesError::WrongState`] when it is over or off already.
pub(crate) fn call_off_day(tx: &mut Tx<'_>, doer: &Doer, activity: &Activity, day: &Day, why: &str) -> Result<(), ActivitiesError> {
    if why.is_empty() {
        return Err(ActivitiesError::NoReason);
    }
    if day.ends_s <= doer.at_s || !days::set_state(tx, day.id, DayState::Off, why, doer.at_s)? {
        return Err(ActivitiesError::WrongState);
    }
    hosting::release(tx, day, doer.at_s)?;
    telling::say_off(tx, activity, day, why, doer.at_s)?;
    doer.note(tx, &note("activity-day-off", activity.id))?;
    changed(tx, doer, activity)
}

/// A day that was off goes on after all; its room is asked for again.
///
/// # Errors
/// What is wrong with the room, and [`ActivitiesError::WrongState`].
pub(crate) fn put_on_day(tx: &mut Tx<'_>, doer: &Doer, activity: &Activity, day: &Day) -> Result<(), ActivitiesError> {
    if day.starts_s <= doer.at_s || !activity.state.is_live() || !days::set_state(tx, day.id, DayState::On, "", doer.at_s)? {
        return Err(ActivitiesError::WrongState);
    }
    hosting::ask(tx, activity, std::slice::from_ref(day), true, doer.at_s)?;
    telling::say_changed(tx, activity, day, doer.at_s)?;
    come_every(tx, activity.id, std::slice::from_ref(day), doer.at_s)?;
    move_up(tx, doer, activity, day.id)?;
    doer.note(tx, &note("activity-day-on", activity.id))?;
    changed(tx, doer, activity)
}

/// One day is at another moment; everybody who comes keeps their place and is told.
///
/// # Errors
/// [`ActivitiesError::BadDay`] when it would be in the past, [`ActivitiesError::DayTaken`] when another day of it is there, and what is wrong with the room then.
pub(crate) fn move_day(
    tx: &mut Tx<'_>,
    doer: &Doer,
    activity: &Activity,
    day: &Day,
    to: (DateTime, i64),
    outside_is_fine: bool,
) -> Result<(), ActivitiesError> {
    let (starts, minutes) = to;
    let starts_s = to_seconds(starts);
    if starts_s <= doer.at_s {
        return Err(ActivitiesError::BadDay);
    }
    if day.ends_s <= doer.at_s || !day.is_on() || !activity.state.is_live() {
        return Err(ActivitiesError::WrongState);
    }
    let ends_s = starts_s + minutes * 60;
    let others = days::list_days(tx, activity.id, starts_s, ends_s, 50)?;
    if others.iter().any(|other| other.id != day.id && other.is_on() && other.starts_s < ends_s && other.ends_s > starts_s) {
        return Err(ActivitiesError::DayTaken);
    }
    // The room at the old hour goes first: the new hour may overlap it.
    hosting::release(tx, day, doer.at_s)?;
    let moved = Day { starts_s, ends_s, state: DayState::Moved, why: String::new(), booking: None, ..day.clone() };
    days::put_moved(tx, &moved, doer.at_s)?;
    hosting::ask(tx, activity, std::slice::from_ref(&moved), outside_is_fine, doer.at_s)?;
    telling::say_changed(tx, activity, &moved, doer.at_s)?;
    doer.note(tx, &note("activity-day-move", activity.id))?;
    changed(tx, doer, activity)
}

/// All of it stops: for good (`because` empty: it has been), or called off. Everybody who would have come is told once.
///
/// # Errors
/// [`ActivitiesError::WrongState`] when it is over already.
pub(crate) fn stop(tx: &mut Tx<'_>, doer: &Doer, activity: &Activity, because: &str) -> Result<(), ActivitiesError> {
    let state = if because.is_empty() { ActivityState::Ended } else { ActivityState::Cancelled };
    if !activity.state.is_live() {
        return Err(ActivitiesError::WrongState);
    }
    activities::set_state(tx, activity.id, state, because, doer.at_s)?;
    hosting::release_all(tx, activity.id, doer.at_s)?;
    let mut coming = days::list_days(tx, activity.id, doer.at_s, i64::MAX, 1_000)?;
    coming.retain(Day::is_on);
    telling::say_all_off(tx, activity, &coming, because, doer.at_s)?;
    for day in &coming {
        days::set_state(tx, day.id, DayState::Off, because, doer.at_s)?;
    }
    listing::remove(tx, activity.id, doer.at_s)?;
    doer.note(tx, &note(if because.is_empty() { "activity-end" } else { "activity-cancel" }, activity.id))?;
    publish(tx, doer.at_s, &Happening::ActivityEnded { activity: activity.id })?;
    Ok(())
}

/// Title, text, number of places and so on; whoever waits comes in when there are more.
///
/// # Errors
/// [`ActivitiesError::RoomTooSmall`].
pub(crate) fn change(tx: &mut Tx<'_>, doer: &Doer, activity: &Activity, plan: &Plan) -> Result<(), ActivitiesError> {
    hosting::refuse_small(tx, activity.room, plan)?;
    // What stands on the door of a place with a host is the name of the place.
    let place_name = if activity.room.is_some() { activity.place_name.clone() } else { plan.place_name.clone() };
    let has_moved = place_name != activity.place_name || plan.area != activity.area;
    activities::change(tx, activity.id, &Plan { place_name, ..plan.clone() }, doer.at_s)?;
    if plan.places != activity.places {
        days::set_places(tx, activity.id, plan.places, doer.at_s)?;
    }
    let activity = activities::find(tx, activity.id)?.ok_or(ActivitiesError::WrongState)?;
    if let Some(booking) = activity.booking {
        opbouw_booking::change_purpose(tx, booking, &activity.title, activity.places)?;
    }
    let ahead = days::list_days(tx, activity.id, doer.at_s, i64::MAX, 400)?;
    for day in ahead.iter().filter(|day| day.is_on()) {
        move_up(tx, doer, &activity, day.id)?;
    }
    if has_moved {
        let on: Vec<Day> = ahead.into_iter().filter(Day::is_on).collect();
        telling::say_all_changed(tx, &activity, &on, doer.at_s)?;
    }
    doer.note(tx, &note("activity-change", activity.id))?;
    changed(tx, doer, &activity)
}

/// A calendar elsewhere must see it, and the register.
fn changed(tx: &mut Tx<'_>, doer: &Doer, activity: &Activity) -> Result<(), ActivitiesError> {
    activities::bump(tx, activity.id, doer.at_s)?;
    if activity.state == ActivityState::Listed {
        listing::put(tx, activity, doer)?;
        publish(tx, doer.at_s, &Happening::ActivityChanged { activity: activity.id })?;
    }
    Ok(())
}
