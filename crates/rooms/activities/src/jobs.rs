//! What has to be done because its time has come: days that are added, reminders, asking who came, activities that are over, and forgetting.
//!
//! Each step asks the database what is still to be done and marks it in the same transaction. So a run may be broken off, run twice, or come
//! a day late, and nothing is sent twice.

use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_audit::Origin;
use opbouw_calendar::to_seconds;
use opbouw_signin::Doer;
use opbouw_store::{StoreError, Tx};

use crate::activity::{ActivityState, Day, DayState};
use crate::editing::stop;
use crate::error::ActivitiesError;
use crate::hosting;
use crate::house::ActivitiesHouse;
use crate::joining::{come_every, move_up};
use crate::kept::{GUESTS_DAYS, PEOPLE_DAYS};
use crate::messages::{Letter, WHO_CAME};
use crate::store::{activities, carriers, days, due};
use crate::telling;
use crate::unrolling::unroll;

/// Reminders go out from this hour on: nobody wants one in the night.
const REMIND_FROM: i8 = 9;
/// Days are added when fewer than this many lie ahead.
const EXTEND_BELOW_DAYS: i64 = 330;
/// Seconds after the end in which somebody is asked who came; later nobody knows.
const PROMPT_WITHIN_S: i64 = 2 * 86_400;
/// Seconds after which the names of people without an account go.
const GUESTS_S: i64 = GUESTS_DAYS as i64 * 86_400;
/// Seconds after which the other names go.
const PEOPLE_S: i64 = PEOPLE_DAYS as i64 * 86_400;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Done {
    /// Days that were added to series.
    pub added: u64,
    /// Days of which everybody was reminded.
    pub reminded: u64,
    /// Days of which somebody was asked who came.
    pub prompted: u64,
    /// Activities that are over.
    pub ended: u64,
}

/// Does what is due now. To be called every hour or so; calling it more often does no harm.
///
/// # Errors
/// The database. What was done until then stays done.
pub async fn run_due(house: &ActivitiesHouse) -> Result<Done, ActivitiesError> {
    let now = house.site.clock.now();
    let (doer, hour) = (Doer::program(Origin::Night, &now), now.hour());
    let mut done = Done::default();
    let far_s = doer.at_s + EXTEND_BELOW_DAYS * 86_400;
    for id in house.site.db.read(move |tx| activities::list_short(tx, far_s)).await? {
        let by = doer.clone();
        done.added += house.site.db.write(move |tx| extend(tx, &by, id)).await?;
    }
    let last = if hour >= REMIND_FROM { doer.today.saturating_add(2.days()) } else { doer.today.saturating_add(1.day()) };
    let (from_s, until_s) = (doer.at_s, midnight(last));
    for day in house.site.db.read(move |tx| due::list_to_remind(tx, from_s, until_s)).await? {
        let by = doer.clone();
        done.reminded += u64::from(house.site.db.write(move |tx| remind(tx, &by, day)).await?);
    }
    let by = doer.clone();
    done.prompted = house.site.db.write(move |tx| prompt(tx, &by)).await?;
    done.ended = house.site.db.write(move |tx| end_passed(tx, &doer)).await?;
    house.site.tell().await;
    Ok(done)
}

fn midnight(day: Date) -> i64 {
    to_seconds(day.at(0, 0, 0, 0))
}

/// Days that the rule gives by now; who comes every time comes then too. The host is asked for the new ones alone.
fn extend(tx: &mut Tx<'_>, doer: &Doer, id: i64) -> Result<u64, ActivitiesError> {
    let Some(activity) = activities::find(tx, id)?.filter(|activity| activity.rule.is_some() && activity.state == ActivityState::Listed)
    else {
        return Ok(0);
    };
    let last = days::find_last(tx, id)?.map_or(activity.starts.date(), |last| last.date());
    let is_far = doer.today.until(last).is_ok_and(|span| i64::from(span.get_days()) >= EXTEND_BELOW_DAYS);
    let is_whole = activity.until.is_some_and(|until| last >= until);
    if is_far || is_whole {
        return Ok(0);
    }
    let new = match unroll(tx, &activity, last.max(activity.starts.date()), doer.today, doer.at_s) {
        Ok(new) => new,
        // A rule that gives nothing any more ends by itself.
        Err(ActivitiesError::BadRule | ActivitiesError::BadHours) => return Ok(0),
        Err(error) => return Err(error),
    };
    if new.is_empty() {
        return Ok(0);
    }
    match hosting::ask(tx, &activity, &new, true, doer.at_s) {
        Ok(_) => {}
        Err(ActivitiesError::Store(error)) => return Err(error.into()),
        // Others have the room then, or it is no more: those days wait until somebody who organises it looks.
        Err(_) => {
            for day in &new {
                days::set_state(tx, day.id, DayState::Off, hosting::NO_ROOM, doer.at_s)?;
            }
        }
    }
    come_every(tx, id, &new, doer.at_s)?;
    activities::bump(tx, id, doer.at_s)?;
    Ok(new.len() as u64)
}

fn remind(tx: &mut Tx<'_>, doer: &Doer, id: i64) -> Result<bool, ActivitiesError> {
    let Some(day) = days::find_day(tx, id)?.filter(Day::is_on) else { return Ok(false) };
    let Some(activity) = activities::find(tx, day.activity)? else { return Ok(false) };
    if !due::set_reminded(tx, id, doer.at_s)? {
        return Ok(false);
    }
    if day.is_closed() {
        // Nobody is sent to a closed door: whoever leads it is asked once more.
        telling::say_closed(tx, &activity, &day, true, &format!("activity-closed-still-{id}-{}", day.starts_s), doer.at_s)?;
        return Ok(false);
    }
    move_up(tx, doer, &activity, id)?;
    telling::remind(tx, &activity, &day, doer.at_s)?;
    Ok(true)
}

fn prompt(tx: &mut Tx<'_>, doer: &Doer) -> Result<u64, ActivitiesError> {
    let mut prompted = 0;
    for id in due::list_to_prompt(tx, doer.at_s - PROMPT_WITHIN_S, doer.at_s)? {
        due::set_prompted(tx, id, doer.at_s)?;
        let Some(day) = days::find_day(tx, id)? else { continue };
        let Some(activity) = activities::find(tx, day.activity)? else { continue };
        for (at, (mail, language)) in carriers::list_mails(tx, activity.id)?.into_iter().enumerate() {
            let about = Some(format!("/activiteiten/{}/dag/{id}", activity.id));
            let event = format!("activity-who-came-{id}-{at}");
            let letter =
                Letter { day: Some(&day), about, ..Letter::new(&WHO_CAME, (&mail, &language), event, &activity, doer.at_s + 3 * 86_400) };
            letter.queue(tx, doer.at_s)?;
        }
        prompted += 1;
    }
    Ok(prompted)
}

/// What has been is over; what was never agreed before its day is too.
fn end_passed(tx: &mut Tx<'_>, doer: &Doer) -> Result<u64, ActivitiesError> {
    let mut ended = 0;
    for id in activities::list_over(tx, doer.at_s)? {
        let Some(activity) = activities::find(tx, id)? else { continue };
        stop(tx, doer, &activity, "")?;
        ended += 1;
    }
    Ok(ended)
}

/// Removes names: of people without an account 30 days after the day, of all others a year after it; how many rows. What is left are counts.
///
/// # Errors
/// The database.
pub fn forget_old(tx: &mut Tx<'_>, now_s: i64) -> Result<u64, StoreError> {
    due::forget(tx, now_s - GUESTS_S, now_s - PEOPLE_S)
}
