//! Signing up, cancelling, and who moves up then: each within one transaction, so that no place is promised twice.

use opbouw_audit::Activity as Processing;
use opbouw_neighbourhood::store::find_person;
use opbouw_signin::{Doer, Note};
use opbouw_store::{StoreError, Tx};

use crate::activity::{Activity, ActivityState, Day};
use crate::error::ActivitiesError;
use crate::listing;
use crate::signup::{Coming, ComingState, NewSignup, Signup};
use crate::store::{comings, days, signups};
use crate::telling;

/// Days of a series for which somebody is signed up at once at most.
const MOST_DAYS: i64 = 400;

/// What came of signing up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Joined {
    pub signup: i64,
    pub state: ComingState,
    /// The same form or the same account as before: it may see its own sign-up. Whoever only knows the number of somebody else may not.
    pub is_own: bool,
}

/// Signs somebody up for one day or every time: in, or waiting. Whoever signed up before is not signed up twice.
///
/// # Errors
/// [`ActivitiesError::Closed`], [`ActivitiesError::NoDay`], and [`ActivitiesError::ReachNeeded`] when nobody could tell them of a place.
pub(crate) fn join(tx: &mut Tx<'_>, doer: &Doer, activity: &Activity, new: &NewSignup) -> Result<Joined, ActivitiesError> {
    if activity.state != ActivityState::Listed {
        return Err(ActivitiesError::Closed);
    }
    let wanted = list_wanted(tx, activity, new.day, doer.at_s)?;
    let known = signups::find_same(tx, new)?;
    let is_own = match &known {
        None => true,
        Some(known) => known.person.is_some() || signups::has_tap(tx, known.id, new.tap.as_deref())?,
    };
    let id = match &known {
        None => signups::create(tx, new, doer.at_s)?,
        Some(known) => again(tx, known, new, doer.at_s)?,
    };
    let signup = signups::find(tx, id)?.ok_or(ActivitiesError::WrongState)?;
    let can_be_told = signup.person.is_some() || signups::find_reach(tx, id)?.is_some() || new.source == "behalf";
    let (states, news) = come_all(tx, &signup, &wanted, doer.at_s)?;
    if states.contains(&ComingState::Waiting) && !can_be_told {
        return Err(ActivitiesError::ReachNeeded);
    }
    let state = if states.contains(&ComingState::In) { ComingState::In } else { ComingState::Waiting };
    if let (true, Some(first)) = (news > 0 || !is_own, wanted.first()) {
        let word = if new.day.is_none() { "every" } else { state.code() };
        // Whoever forgot gets the link once more, at most once a day.
        let stamp = if news > 0 { doer.at_s.to_string() } else { format!("again-{}", doer.today) };
        telling::confirm(tx, activity, &signup, first, word, format!("activity-signed-{id}-{}-{stamp}", first.id), doer.at_s)?;
    }
    if news > 0 {
        note(tx, doer, "signup-make", id, signup.person)?;
        if let Some(first) = wanted.first() {
            listing::follow(tx, activity, first, doer)?;
        }
    }
    Ok(Joined { signup: id, state, is_own })
}

/// The days that somebody wants to come to.
fn list_wanted(tx: &mut Tx<'_>, activity: &Activity, day: Option<i64>, now_s: i64) -> Result<Vec<Day>, ActivitiesError> {
    let mut wanted = match day {
        Some(day) => days::find_day(tx, day)?.into_iter().filter(|day| day.activity == activity.id && day.ends_s > now_s).collect(),
        None => days::list_days(tx, activity.id, now_s, i64::MAX, MOST_DAYS)?,
    };
    wanted.retain(Day::is_on);
    if wanted.is_empty() { Err(ActivitiesError::NoDay) } else { Ok(wanted) }
}

/// Somebody who is known: how many they bring changes only while they come nowhere, so that no place is given away twice.
fn again(tx: &mut Tx<'_>, known: &Signup, new: &NewSignup, at_s: i64) -> Result<i64, StoreError> {
    let comes = comings::list_own(tx, known.id, at_s)?.iter().any(|coming| coming.state.is_coming());
    if !comes {
        signups::revive(tx, known.id, new, at_s)?;
    }
    if new.day.is_none() && !known.every {
        signups::set_every(tx, known.id, true, at_s)?;
    }
    Ok(known.id)
}

/// Comes on each of these days, or waits; how they stand then, and how many are new.
fn come_all(tx: &mut Tx<'_>, signup: &Signup, wanted: &[Day], at_s: i64) -> Result<(Vec<ComingState>, u64), StoreError> {
    let (mut states, mut news) = (Vec::new(), 0);
    for day in wanted {
        let known = comings::find(tx, signup.id, day.id)?;
        if let Some(known) = known.as_ref().filter(|known| known.state != ComingState::Cancelled) {
            states.push(known.state);
            continue;
        }
        states.push(come(tx, signup, day.id, known.as_ref(), at_s)?);
        news += 1;
    }
    Ok((states, news))
}

/// A place, when there is one; the check and the change are one statement of the database.
fn come(tx: &mut Tx<'_>, signup: &Signup, day: i64, known: Option<&Coming>, at_s: i64) -> Result<ComingState, StoreError> {
    let state = if days::take_places(tx, day, signup.heads)? { ComingState::In } else { ComingState::Waiting };
    match known {
        Some(known) => comings::set_state(tx, known.id, state, at_s)?,
        None => comings::create(tx, signup.id, day, state, at_s)?,
    }
    Ok(state)
}

/// Whoever comes every time comes on these days too, as far as there are places; on a day that they cancelled they still do not.
pub(crate) fn come_every(tx: &mut Tx<'_>, activity: i64, new: &[Day], at_s: i64) -> Result<(), StoreError> {
    let every = signups::list_every(tx, activity)?;
    for day in new {
        // It may be off by now: its room could not be had.
        let is_on = days::find_day(tx, day.id)?.is_some_and(|day| day.is_on());
        for signup in every.iter().filter(|_| is_on) {
            if comings::find(tx, signup.id, day.id)?.is_none() {
                come(tx, signup, day.id, None, at_s)?;
            }
        }
    }
    Ok(())
}

/// Does not come on a day; the place is for the next one. The same wish twice is one wish.
///
/// # Errors
/// [`ActivitiesError::NoDay`] when it has passed or is not theirs.
pub(crate) fn cancel(tx: &mut Tx<'_>, doer: &Doer, activity: &Activity, signup: &Signup, day: i64) -> Result<(), ActivitiesError> {
    let day = days::find_day(tx, day)?.filter(|day| day.ends_s > doer.at_s).ok_or(ActivitiesError::NoDay)?;
    let coming = comings::find(tx, signup.id, day.id)?.ok_or(ActivitiesError::NoDay)?;
    if coming.state == ComingState::Cancelled {
        return Ok(());
    }
    leave(tx, doer, activity, &day, &coming)?;
    note(tx, doer, "signup-cancel", signup.id, signup.person)?;
    listing::follow(tx, activity, &day, doer)
}

/// Does not come any more at all.
///
/// # Errors
/// The database.
pub(crate) fn cancel_all(tx: &mut Tx<'_>, doer: &Doer, activity: &Activity, signup: &Signup) -> Result<(), ActivitiesError> {
    signups::set_every(tx, signup.id, false, doer.at_s)?;
    for coming in comings::list_own(tx, signup.id, doer.at_s)? {
        let Some(day) = days::find_day(tx, coming.day)?.filter(|_| coming.state.is_coming()) else { continue };
        leave(tx, doer, activity, &day, &coming)?;
    }
    note(tx, doer, "signup-cancel", signup.id, signup.person)?;
    listing::put(tx, activity, doer)
}

/// Comes after all.
///
/// # Errors
/// As [`join`].
pub(crate) fn come_after_all(
    tx: &mut Tx<'_>,
    doer: &Doer,
    activity: &Activity,
    signup: &Signup,
    day: i64,
) -> Result<ComingState, ActivitiesError> {
    if activity.state != ActivityState::Listed {
        return Err(ActivitiesError::Closed);
    }
    let wanted = list_wanted(tx, activity, Some(day), doer.at_s)?;
    let known = comings::find(tx, signup.id, day)?;
    if let Some(known) = known.as_ref().filter(|known| known.state != ComingState::Cancelled) {
        return Ok(known.state);
    }
    let (states, _) = come_all(tx, signup, &wanted, doer.at_s)?;
    let state = states.first().copied().unwrap_or(ComingState::Waiting);
    if state == ComingState::Waiting && signups::find_reach(tx, signup.id)?.is_none() {
        return Err(ActivitiesError::ReachNeeded);
    }
    note(tx, doer, "signup-change", signup.id, signup.person)?;
    if let Some(day) = wanted.first() {
        listing::follow(tx, activity, day, doer)?;
    }
    Ok(state)
}

fn leave(tx: &mut Tx<'_>, doer: &Doer, activity: &Activity, day: &Day, coming: &Coming) -> Result<(), ActivitiesError> {
    comings::set_state(tx, coming.id, ComingState::Cancelled, doer.at_s)?;
    if coming.state.holds_place() {
        days::give_back(tx, day.id, coming.signup.heads)?;
    }
    move_up(tx, doer, activity, day.id).map(drop)
}

/// Lets in who waits, as far as there are places; how many sign-ups. Each is told in this transaction; whoever cannot be told is to be called.
///
/// # Errors
/// The database.
pub(crate) fn move_up(tx: &mut Tx<'_>, doer: &Doer, activity: &Activity, day: i64) -> Result<u64, ActivitiesError> {
    let mut moved = 0;
    while let Some(day) = days::find_day(tx, day)?.filter(|day| day.is_on() && !day.is_full() && day.ends_s > doer.at_s) {
        let Some(next) = comings::find_next(tx, day.id, day.left().unwrap_or(i64::MAX))? else { break };
        if !days::take_places(tx, day.id, next.signup.heads)? {
            break;
        }
        comings::set_state(tx, next.id, ComingState::In, doer.at_s)?;
        let is_told = telling::say_moved_up(tx, activity, &day, &next, doer.at_s)?;
        comings::set_untold(tx, next.id, !is_told)?;
        note(tx, doer, "signup-move-up", next.signup.id, next.signup.person)?;
        moved += 1;
    }
    Ok(moved)
}

/// A line in the trail, with the pseudonym of whoever it is about.
pub(crate) fn note(tx: &mut Tx<'_>, doer: &Doer, action: &'static str, signup: i64, person: Option<i64>) -> Result<(), ActivitiesError> {
    let found = person.map(|person| find_person(tx, person)).transpose()?.flatten();
    let subject = found.as_ref().map(|person| person.pseudonym.as_str());
    doer.note(tx, &Note { action, kind: "signup", id: Some(signup), activity: Processing::Activities, subject })?;
    Ok(())
}
