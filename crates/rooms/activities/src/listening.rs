//! What this room hears: the host's answer, a room that is gone, answers by text message, and that somebody was erased, whose place is for the next one.

use jiff::Zoned;
use opbouw_audit::Origin;
use opbouw_happenings::{Happening, Heard, Hearing, Listener};
use opbouw_signin::Doer;
use opbouw_store::{Db, Tx};

use crate::activity::{ActivityState, DayState};
use crate::asking;
use crate::carrier::CarrierState;
use crate::error::ActivitiesError;
use crate::hosting::{self, Answer};
use crate::joining::{cancel, move_up};
use crate::listing;
use crate::messages::{ASKED, CHANGED, MOVED_UP, REMINDER, SIGNED};
use crate::proposing::{agree, refuse};
use crate::store::{activities, comings, days, signups};
use crate::telling;

/// Listens for one municipality. What it does is in the database, so its place is kept there: it is durable.
pub struct ActivitiesListener {
    db: Db,
    now: Box<dyn Fn() -> Zoned + Send + Sync>,
}

impl ActivitiesListener {
    /// For this database, with the clock of the program.
    pub fn new(db: Db, now: impl Fn() -> Zoned + Send + Sync + 'static) -> Self {
        Self { db, now: Box::new(now) }
    }

    async fn follow(&self, heard: &Heard) -> Result<(), ActivitiesError> {
        let doer = Doer::program(Origin::Web, &(self.now)());
        match heard.happening.clone() {
            Happening::BookingAnswered { booking } | Happening::BookingEnded { booking } => {
                self.db.write(move |tx| take_booking(tx, &doer, booking)).await
            }
            Happening::BookingMomentsChanged { booking } => self.db.write(move |tx| take_moments(tx, &doer, booking)).await,
            Happening::PersonErased { .. } => self.db.write(move |tx| fill_places(tx, &doer)).await,
            Happening::MessageAnswered { question, about, yes } if is_ours(&question) => {
                self.db.write(move |tx| take_answer(tx, &doer, &question, &about, yes)).await
            }
            _ => Ok(()),
        }
    }
}

/// Whether a text message asked for one of ours.
fn is_ours(question: &str) -> bool {
    [&SIGNED, &MOVED_UP, &REMINDER, &CHANGED, &ASKED].into_iter().any(|kind| kind.name == question)
}

/// What a booking is now: yes lists what was proposed; no refuses it, or takes the days that it held a room for. Heard twice it is done once.
fn take_booking(tx: &mut Tx<'_>, doer: &Doer, booking: i64) -> Result<(), ActivitiesError> {
    let Some(answer) = hosting::find_answer(tx, booking)? else { return Ok(()) };
    let Some(activity) = activities::find(tx, answer.activity)? else { return Ok(()) };
    match (activity.state, answer.is_yes) {
        (ActivityState::Proposed, true) if activity.booking == Some(booking) => agree(tx, doer, &activity),
        (ActivityState::Proposed, false) if activity.booking == Some(booking) => {
            let reason = if answer.is_lapsed { hosting::NO_ROOM } else { answer.reason.as_str() };
            refuse(tx, doer, &activity, reason)
        }
        (ActivityState::Listed, false) => lose_room(tx, doer, &activity, &answer),
        _ => Ok(()),
    }
}

/// The days that the booking held a room for are off, and everybody who comes is told.
fn lose_room(tx: &mut Tx<'_>, doer: &Doer, activity: &crate::activity::Activity, answer: &Answer) -> Result<(), ActivitiesError> {
    let lost = days::list_booked(tx, answer.booking, doer.at_s)?;
    for day in &lost {
        days::set_booking(tx, day.id, None)?;
        if days::set_state(tx, day.id, DayState::Off, hosting::NO_ROOM, doer.at_s)? {
            telling::say_off(tx, activity, day, hosting::NO_ROOM, doer.at_s)?;
        }
    }
    if !lost.is_empty() {
        activities::bump(tx, activity.id, doer.at_s)?;
        listing::put(tx, activity, doer)?;
    }
    Ok(())
}

/// On days on which the place is closed now somebody who leads it has to decide; on those that are back nothing is left to decide. Those who
/// come hear of neither: for them nothing has changed yet.
fn take_moments(tx: &mut Tx<'_>, doer: &Doer, booking: i64) -> Result<(), ActivitiesError> {
    let Some(known) = opbouw_booking::find_booking(tx, booking)? else { return Ok(()) };
    for day in days::list_booked(tx, booking, doer.at_s)? {
        let Some(activity) = activities::find(tx, day.activity)?.filter(|activity| activity.state.is_live()) else { continue };
        let is_off = known.off.iter().any(|slot| slot.starts_s == day.starts_s);
        let is_new = match (is_off, day.is_closed()) {
            (true, false) => days::set_why(tx, day.id, hosting::CLOSED, doer.at_s)?,
            (false, true) => days::set_why(tx, day.id, "", doer.at_s)?,
            _ => false,
        };
        if is_new {
            let event = format!("activity-closed-{}-{is_off}-{}", day.id, doer.at_s);
            telling::say_closed(tx, &activity, &day, is_off, &event, doer.at_s)?;
        }
    }
    Ok(())
}

/// Whoever was erased is gone from the lists already; the counts follow, and then the next ones come in.
fn fill_places(tx: &mut Tx<'_>, doer: &Doer) -> Result<(), ActivitiesError> {
    for (day, activity) in comings::recount(tx, doer.at_s)? {
        if let Some(activity) = activities::find(tx, activity)?.filter(|activity| activity.state == ActivityState::Listed) {
            move_up(tx, doer, &activity, day)?;
            listing::put(tx, &activity, doer)?;
        }
    }
    Ok(())
}

/// What it means that somebody sent back "ja" or "nee". Heard twice it changes nothing.
fn take_answer(tx: &mut Tx<'_>, doer: &Doer, question: &str, about: &str, yes: bool) -> Result<(), ActivitiesError> {
    if question == ASKED.name {
        let Ok(id) = about.parse() else { return Ok(()) };
        let state = if yes { CarrierState::Yes } else { CarrierState::No };
        return gone_is_fine(asking::answer(tx, doer, id, state, None).map(drop));
    }
    // A "ja" to what they know already is no answer to anything.
    let Some((signup, day)) = about.split_once('-').and_then(|(signup, day)| Some((signup.parse().ok()?, day.parse().ok()?))) else {
        return Ok(());
    };
    let Some(signup) = signups::find(tx, signup)?.filter(|_| !yes) else { return Ok(()) };
    let Some(activity) = activities::find(tx, signup.activity)? else { return Ok(()) };
    gone_is_fine(cancel(tx, doer, &activity, &signup, day))
}

/// Too late, or gone: the message with the link says so to whoever opens it.
fn gone_is_fine(answered: Result<(), ActivitiesError>) -> Result<(), ActivitiesError> {
    match answered {
        Err(ActivitiesError::NoDay | ActivitiesError::BadTicket | ActivitiesError::Closed) => Ok(()),
        other => other,
    }
}

impl Listener for ActivitiesListener {
    fn name(&self) -> &'static str {
        "activities"
    }

    fn hear<'a>(&'a self, heard: &'a Heard) -> Hearing<'a> {
        Box::pin(async move { self.follow(heard).await.map_err(|error| error.code().to_owned()) })
    }
}
