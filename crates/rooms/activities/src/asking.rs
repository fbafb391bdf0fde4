//! Asking somebody to carry a part of an activity, and what they answer. Nothing goes out before somebody presses, and a no is fine.

use opbouw_audit::Activity as Processing;
use opbouw_neighbourhood::store::{count_asks, find_person, find_person_by_email, list_memberships, note_ask};
use opbouw_neighbourhood::{Person, PersonState};
use opbouw_signin::{Doer, Note, SignedIn};
use opbouw_store::{StoreError, Tx};
use opbouw_ties::{How, note_together};

use crate::activity::Activity;
use crate::carrier::{Carrier, CarrierState, Part};
use crate::error::ActivitiesError;
use crate::messages::{ASKED, Letter};
use crate::store::{activities, carriers};
use opbouw_web::Reach;

/// Somebody who was asked so often lately is left alone.
const ASKED_OFTEN: i64 = 3;
/// What is lately, in seconds: two weeks.
const LATELY_S: i64 = 14 * 86_400;
/// Seconds in which the link works.
const ANSWER_WITHIN_S: i64 = 14 * 86_400;

/// Asks somebody of the register.
///
/// # Errors
/// [`ActivitiesError::AskedAlready`]; [`ActivitiesError::NoReach`] when they cannot be asked now, whatever the reason.
pub(crate) fn ask_person(
    tx: &mut Tx<'_>,
    doer: &Doer,
    activity: &Activity,
    person: i64,
    part: Part,
    by: &str,
) -> Result<(), ActivitiesError> {
    let person = find_person(tx, person)?.filter(|person| person.state == PersonState::Active).ok_or(ActivitiesError::NoReach)?;
    if carriers::find_same(tx, activity.id, Some(person.id), None, part)?.is_some_and(|known| known.state != CarrierState::No) {
        return Err(ActivitiesError::AskedAlready);
    }
    if count_asks(tx, person.id, doer.at_s - LATELY_S)? >= ASKED_OFTEN {
        return Err(ActivitiesError::NoReach);
    }
    let reach = person.email.clone().or_else(|| person.phone.clone()).ok_or(ActivitiesError::NoReach)?;
    let asked = Carrier {
        id: 0,
        activity: activity.id,
        person: Some(person.id),
        first_name: person.first_name.clone(),
        part,
        party: None,
        state: CarrierState::Asked,
    };
    let id = carriers::put(tx, &asked, doer.at_s)?;
    note_ask(tx, person.id, doer.at_s, "activities")?;
    send(tx, doer, activity, id, (&reach, &person.language), part, (&person.first_name, by))?;
    note(tx, doer, "carrier-ask", id, Some(&person))
}

/// Asks somebody by a mail address: of the register when it is known there, without saying so.
///
/// # Errors
/// As [`ask_person`].
pub(crate) fn ask_by_mail(
    tx: &mut Tx<'_>,
    doer: &Doer,
    activity: &Activity,
    to: (&str, &Reach),
    part: Part,
    by: &str,
) -> Result<(), ActivitiesError> {
    let (first_name, reach) = to;
    if let Some(person) = find_person_by_email(tx, reach.key())? {
        return ask_person(tx, doer, activity, person, part, by);
    }
    if carriers::find_same(tx, activity.id, None, Some(reach.key()), part)?.is_some_and(|known| known.state != CarrierState::No) {
        return Err(ActivitiesError::AskedAlready);
    }
    let id = carriers::put_reach(tx, activity.id, first_name, reach, part, doer.at_s)?;
    send(tx, doer, activity, id, (reach.as_str(), "nl"), part, (first_name, by))?;
    note(tx, doer, "carrier-ask", id, None)
}

fn send(
    tx: &mut Tx<'_>,
    doer: &Doer,
    activity: &Activity,
    id: i64,
    to: (&str, &str),
    part: Part,
    names: (&str, &str),
) -> Result<(), ActivitiesError> {
    let letter = Letter {
        part: part.code(),
        name: names.0,
        by: names.1,
        about: Some(id.to_string()),
        ..Letter::new(&ASKED, to, format!("activity-asked-{id}-{}", doer.at_s), activity, doer.at_s + ANSWER_WITHIN_S)
    };
    letter.queue(tx, doer.at_s)?;
    Ok(())
}

/// Takes a yes or no; the activity it is about. The same answer twice is one answer. Whoever says yes with an account has it there.
///
/// # Errors
/// [`ActivitiesError::BadTicket`] when the question is gone.
pub(crate) fn answer(
    tx: &mut Tx<'_>,
    doer: &Doer,
    id: i64,
    state: CarrierState,
    who: Option<&SignedIn>,
) -> Result<Activity, ActivitiesError> {
    let carrier = carriers::find(tx, id)?.ok_or(ActivitiesError::BadTicket)?;
    let activity = activities::find(tx, carrier.activity)?.filter(|activity| activity.state.is_live()).ok_or(ActivitiesError::BadTicket)?;
    if let (None, Some(who), CarrierState::Yes) = (carrier.person, who, state)
        && carriers::find_same(tx, activity.id, Some(who.person), None, carrier.part)?.is_none()
    {
        carriers::bind(tx, id, who.person, &who.first_name)?;
    }
    if carriers::answer(tx, id, state, doer.at_s)? {
        let person = carrier.person.map(|person| find_person(tx, person)).transpose()?.flatten();
        note(tx, doer, if state == CarrierState::Yes { "carrier-yes" } else { "carrier-no" }, id, person.as_ref())?;
        let carrying = carrier.person.or_else(|| who.map(|who| who.person)).filter(|_| state == CarrierState::Yes);
        count_together(tx, doer, &activity, carrying)?;
    }
    Ok(activity)
}

/// Somebody who works for another party carries a part of this activity: the two parties work together.
fn count_together(tx: &mut Tx<'_>, doer: &Doer, activity: &Activity, carrying: Option<i64>) -> Result<(), StoreError> {
    let (Some(party), Some(person)) = (activity.party, carrying) else { return Ok(()) };
    for membership in list_memberships(tx, person)? {
        note_together(tx, party, membership.party, How::Activity, doer.today)?;
    }
    Ok(())
}

fn note(tx: &mut Tx<'_>, doer: &Doer, action: &'static str, id: i64, person: Option<&Person>) -> Result<(), ActivitiesError> {
    let subject = person.map(|person| person.pseudonym.as_str());
    doer.note(tx, &Note { action, kind: "carrier", id: Some(id), activity: Processing::Activities, subject })?;
    Ok(())
}
