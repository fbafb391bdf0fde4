//! One day is at another place: the usual one is closed, or too small. Of what takes place once, that is its place from now on.

use opbouw_signin::Doer;
use opbouw_store::Tx;

use super::changed;
use crate::activity::{Activity, ActivityState, Day};
use crate::error::ActivitiesError;
use crate::hosting;
use crate::proposing::note;
use crate::store::{activities, days};
use crate::telling;

/// Where to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Elsewhere {
    /// A room with a host, by its number.
    Room(i64),
    /// A place in words.
    Words(String),
}

/// Gives the usual room back, asks for the other one, and tells everybody who comes.
///
/// # Errors
/// [`ActivitiesError::WrongState`] when it is over, off or not agreed, and what is wrong with the room.
pub(crate) fn place_day(
    tx: &mut Tx<'_>,
    doer: &Doer,
    activity: &Activity,
    day: &Day,
    to: &Elsewhere,
    outside_is_fine: bool,
) -> Result<(), ActivitiesError> {
    if day.ends_s <= doer.at_s || !day.is_on() || activity.state != ActivityState::Listed {
        return Err(ActivitiesError::WrongState);
    }
    hosting::release(tx, day, doer.at_s)?;
    let (place, room, name) = match to {
        Elsewhere::Room(room) => {
            let (place, name) = hosting::get_room(tx, *room)?;
            (Some(place), Some(*room), name)
        }
        Elsewhere::Words(words) => (None, None, words.clone()),
    };
    if activity.rule.is_none() {
        activities::set_room(tx, activity.id, place, room, &name)?;
        activities::set_booking(tx, activity.id, None)?;
        days::put_place(tx, day.id, "", None, doer.at_s)?;
    } else {
        days::put_place(tx, day.id, &name, room, doer.at_s)?;
    }
    let activity = activities::find(tx, activity.id)?.ok_or(ActivitiesError::WrongState)?;
    let day = days::find_day(tx, day.id)?.ok_or(ActivitiesError::NoDay)?;
    hosting::ask(tx, &activity, std::slice::from_ref(&day), outside_is_fine, doer.at_s)?;
    telling::say_changed(tx, &activity, &day, doer.at_s)?;
    doer.note(tx, &note("activity-day-place", activity.id))?;
    changed(tx, doer, &activity)
}
