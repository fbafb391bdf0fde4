//! Proposing an activity: it is kept with its days, the room is asked for, and it is listed at once when nobody needs to say yes.

use opbouw_audit::Activity as Processing;
use opbouw_booking::BookingState;
use opbouw_happenings::{Happening, publish};
use opbouw_signin::{Doer, Note};
use opbouw_store::Tx;

use crate::activity::{Activity, ActivityState};
use crate::carrier::{Carrier, CarrierState, Part};
use crate::error::ActivitiesError;
use crate::hosting;
use crate::listing;
use crate::messages::{AGREED, Letter, REFUSED};
use crate::plan::Plan;
use crate::store::{activities, carriers, tasks};
use crate::unrolling::unroll;

/// Who proposes.
#[derive(Debug, Clone)]
pub(crate) struct Proposer {
    pub person: i64,
    pub first_name: String,
    /// The party a worker acts for.
    pub party: Option<i64>,
}

/// Keeps it, with its days, tasks and who leads it, and asks for the room; the number and how far it is.
///
/// # Errors
/// What is wrong with the room, also that it is too small, [`ActivitiesError::BadRule`], and the database.
pub(crate) fn propose(
    tx: &mut Tx<'_>,
    doer: &Doer,
    plan: &Plan,
    by: &Proposer,
    code: &str,
) -> Result<(i64, ActivityState), ActivitiesError> {
    hosting::refuse_small(tx, plan.room, plan)?;
    let id = activities::create(tx, plan, code, by.person, by.party, doer.at_s)?;
    if let Some(room) = plan.room {
        let (place, name) = hosting::get_room(tx, room)?;
        activities::set_room(tx, id, Some(place), Some(room), &name)?;
    }
    for (what, wanted, each_day) in &plan.tasks {
        tasks::create(tx, id, what, *wanted, *each_day)?;
    }
    for thing in &plan.things {
        tasks::create_thing(tx, id, thing, "")?;
    }
    let leads = Carrier {
        id: 0,
        activity: id,
        person: Some(by.person),
        first_name: by.first_name.clone(),
        part: Part::Leads,
        party: by.party,
        state: CarrierState::Yes,
    };
    carriers::put(tx, &leads, doer.at_s)?;
    let activity = activities::find(tx, id)?.ok_or(ActivitiesError::WrongState)?;
    let days = unroll(tx, &activity, activity.starts.date(), doer.today, doer.at_s)?;
    if days.is_empty() {
        return Err(ActivitiesError::BadRule);
    }
    let asked = hosting::ask(tx, &activity, &days, plan.outside_is_fine, doer.at_s)?;
    doer.note(tx, &note("activity-propose", id))?;
    publish(tx, doer.at_s, &Happening::ActivityProposed { activity: id })?;
    if asked == Some(BookingState::Asked) {
        return Ok((id, ActivityState::Proposed));
    }
    list(tx, doer, id)?;
    Ok((id, ActivityState::Listed))
}

/// From now on everybody sees it.
///
/// # Errors
/// The database.
pub(crate) fn list(tx: &mut Tx<'_>, doer: &Doer, id: i64) -> Result<(), ActivitiesError> {
    activities::set_state(tx, id, ActivityState::Listed, "", doer.at_s)?;
    let Some(activity) = activities::find(tx, id)? else { return Ok(()) };
    listing::put(tx, &activity, doer)?;
    doer.note(tx, &note("activity-list", id))?;
    publish(tx, doer.at_s, &Happening::ActivityListed { activity: id })?;
    Ok(())
}

/// The host agrees: it is listed, and who proposed it hears so. Heard twice it is done once.
///
/// # Errors
/// The database.
pub(crate) fn agree(tx: &mut Tx<'_>, doer: &Doer, activity: &Activity) -> Result<(), ActivitiesError> {
    if activity.state != ActivityState::Proposed {
        return Ok(());
    }
    list(tx, doer, activity.id)?;
    tell(tx, activity, &AGREED, "", format!("/activiteiten/{}/beheer", activity.id), doer.at_s)
}

/// The host does not: who proposed it hears why, and what can be done.
///
/// # Errors
/// The database.
pub(crate) fn refuse(tx: &mut Tx<'_>, doer: &Doer, activity: &Activity, reason: &str) -> Result<(), ActivitiesError> {
    if activity.state != ActivityState::Proposed {
        return Ok(());
    }
    activities::set_state(tx, activity.id, ActivityState::Refused, reason, doer.at_s)?;
    doer.note(tx, &note("activity-refuse", activity.id))?;
    publish(tx, doer.at_s, &Happening::ActivityEnded { activity: activity.id })?;
    tell(tx, activity, &REFUSED, reason, format!("/activiteiten/nieuw?van={}", activity.id), doer.at_s)
}

fn tell(
    tx: &mut Tx<'_>,
    activity: &Activity,
    kind: &'static opbouw_post::Kind,
    why: &str,
    path: String,
    at_s: i64,
) -> Result<(), ActivitiesError> {
    for (at, (mail, language)) in carriers::list_mails(tx, activity.id)?.into_iter().enumerate() {
        let event = format!("{}-{}-{at}", kind.name, activity.id);
        let letter =
            Letter { why, about: Some(path.clone()), ..Letter::new(kind, (&mail, &language), event, activity, at_s + 14 * 86_400) };
        letter.queue(tx, at_s)?;
    }
    Ok(())
}

/// A line in the trail about an activity as a whole.
pub(crate) fn note(action: &'static str, id: i64) -> Note<'static> {
    Note { action, kind: "activity", id: Some(id), activity: Processing::Activities, subject: None }
}
