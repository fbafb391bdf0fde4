//! Signing up, changing it and cancelling, and who moves up then: each within one transaction, so that no place is promised twice.

use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::store::find_person;
use opbouw_signin::{Doer, Note};
use opbouw_store::Tx;

use crate::call::{Call, Task};
use crate::error::CallsError;
use crate::messages::{Letter, MOVED_UP, SIGNED, START_CARD};
use crate::signup::{NewSignup, Signup, SignupState};
use crate::store::{calls, due, invitations, moving_up, signups, tasks};

/// What came of signing up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Joined {
    pub signup: i64,
    pub state: SignupState,
    /// The same form or the same account as before: it may see its own sign-up. Whoever only knows the number of somebody else may not.
    pub is_own: bool,
}

/// What somebody wants of a sign-up that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wish {
    /// To come.
    Firm,
    /// To come only if there is nobody else.
    Soft,
    /// Not to come.
    Not,
}

/// Signs somebody up: in, waiting, or only if nobody else. Whoever signed up before is not signed up twice.
///
/// # Errors
/// [`CallsError::Closed`], [`CallsError::NoTask`], [`CallsError::GroupTooLarge`], and [`CallsError::ReachNeeded`] when nobody could tell them of a place.
pub(crate) fn join(tx: &mut Tx<'_>, doer: &Doer, call: &Call, new: &NewSignup) -> Result<Joined, CallsError> {
    if !call.takes(doer.today) {
        return Err(CallsError::Closed);
    }
    let task = tasks::find(tx, call.id, new.task)?.ok_or(CallsError::NoTask)?;
    match signups::find_same(tx, new)? {
        Some(known) if known.state != SignupState::Cancelled => known_again(tx, doer, call, new, &known),
        known => join_anew(tx, doer, call, &task, new, known),
    }
}

fn join_anew(tx: &mut Tx<'_>, doer: &Doer, call: &Call, task: &Task, new: &NewSignup, known: Option<Signup>) -> Result<Joined, CallsError> {
    fits(task, new.heads)?;
    let state = claim(tx, task, new.heads, new.is_soft)?;
    let can_be_told = new.who.person().is_some() || new.who.reach().is_some() || new.source == "behalf";
    if state != SignupState::In && !can_be_told {
        return Err(CallsError::ReachNeeded);
    }
    let is_own = known.as_ref().is_none_or(|known| known.person.is_some());
    let signup = match known {
        Some(known) => signups::revive(tx, known.id, new, state, doer.at_s).map(|()| known.id)?,
        None => signups::create(tx, new, state, doer.at_s)?,
    };
    if let Some(person) = new.who.person() {
        let answer = if new.is_soft { "soft" } else { "yes" };
        invitations::answer_of(tx, call.id, person, answer, doer.at_s)?;
    }
    follow(tx, call, task, state, new.heads)?;
    note(tx, doer, "signup-make", signup, new.who.person())?;
    confirm(tx, doer, call, task, signup, state, &format!("call-signed-{signup}-{}", doer.at_s))?;
    publish(tx, doer.at_s, &Happening::CallAnswered { call: call.id })?;
    Ok(Joined { signup, state, is_own })
}

/// Two taps, or somebody who forgot: the link goes out once more, at most once a day.
fn known_again(tx: &mut Tx<'_>, doer: &Doer, call: &Call, new: &NewSignup, known: &Signup) -> Result<Joined, CallsError> {
    let is_own = known.person.is_some() || (new.tap.is_some() && signups::has_tap(tx, known.id, new.tap.as_deref())?);
    if !is_own && let Some(task) = tasks::find(tx, call.id, known.task)? {
        confirm(tx, doer, call, &task, known.id, known.state, &format!("call-signed-{}-again-{}", known.id, doer.today))?;
    }
    Ok(Joined { signup: known.id, state: known.state, is_own })
}

/// Whoever can never be let in hears it at once, instead of waiting for ever.
fn fits(task: &Task, heads: i64) -> Result<(), CallsError> {
    if heads > task.places { Err(CallsError::GroupTooLarge) } else { Ok(()) }
}

/// A place, when there is one; the check and the change are one statement of the database.
fn claim(tx: &mut Tx<'_>, task: &Task, heads: i64, is_soft: bool) -> Result<SignupState, CallsError> {
    Ok(match is_soft {
        true => SignupState::Soft,
        false if tasks::take_places(tx, task.id, heads)? => SignupState::In,
        false => SignupState::Waiting,
    })
}

/// The call is full when this was the last place.
fn follow(tx: &mut Tx<'_>, call: &Call, before: &Task, state: SignupState, heads: i64) -> Result<(), CallsError> {
    if state == SignupState::In && before.left() <= heads {
        calls::follow_tasks(tx, call.id)?;
    }
    Ok(())
}

/// Changes a sign-up as somebody wants it now; how it stands then. The same wish twice is one wish.
///
/// # Errors
/// [`CallsError::Closed`] when the call takes nobody any more; not coming is possible until the day is over.
pub(crate) fn change(tx: &mut Tx<'_>, doer: &Doer, call: &Call, signup: &Signup, wish: Wish) -> Result<SignupState, CallsError> {
    use SignupState as S;
    let is_possible = if wish == Wish::Not { call.state.is_live() && doer.today <= call.day } else { call.takes(doer.today) };
    let task = tasks::find(tx, call.id, signup.task)?.ok_or(CallsError::NoTask)?;
    let state = match (wish, signup.state) {
        (Wish::Firm, S::In | S::Waiting | S::Came | S::Missed)
        | (Wish::Soft, S::Soft | S::Came | S::Missed)
        | (Wish::Not, S::Cancelled) => {
            return Ok(signup.state);
        }
        _ if !is_possible => return Err(CallsError::Closed),
        (Wish::Firm, S::Soft | S::Cancelled) => claim(tx, &task, signup.heads, false)?,
        (Wish::Soft, _) => S::Soft,
        (Wish::Not, _) => S::Cancelled,
    };
    signups::set_state(tx, signup.id, state, doer.at_s)?;
    if signup.state.holds_place() {
        // Whoever comes only if there is nobody else would be the first of those to be asked, at once.
        free_places(tx, doer, call, &task, signup.heads, wish == Wish::Not)?;
    }
    follow(tx, call, &task, state, signup.heads)?;
    note(tx, doer, if wish == Wish::Not { "signup-cancel" } else { "signup-change" }, signup.id, signup.person)?;
    publish(tx, doer.at_s, &Happening::CallAnswered { call: call.id })?;
    Ok(state)
}

/// Another number of people on one sign-up.
///
/// # Errors
/// [`CallsError::NoRoom`] when there are not so many places left.
pub(crate) fn change_heads(tx: &mut Tx<'_>, doer: &Doer, call: &Call, signup: &Signup, heads: i64) -> Result<(), CallsError> {
    if !call.takes(doer.today) {
        return Err(CallsError::Closed);
    }
    let task = tasks::find(tx, call.id, signup.task)?.ok_or(CallsError::NoTask)?;
    fits(&task, heads)?;
    let more = heads - signup.heads;
    if more > 0 && signup.state.holds_place() && !tasks::take_places(tx, task.id, more)? {
        return Err(CallsError::NoRoom);
    }
    signups::set_heads(tx, signup.id, heads, doer.at_s)?;
    if more < 0 && signup.state.holds_place() {
        free_places(tx, doer, call, &task, -more, true)?;
    } else if more < 0 {
        move_up(tx, doer, call, task.id, false)?;
    }
    calls::follow_tasks(tx, call.id)?;
    note(tx, doer, "signup-change", signup.id, signup.person)
}

/// Gives places back and lets the next ones in. Who comes only if there is nobody else is asked when the task was full.
fn free_places(tx: &mut Tx<'_>, doer: &Doer, call: &Call, task: &Task, heads: i64, with_soft: bool) -> Result<(), CallsError> {
    tasks::give_back(tx, task.id, heads)?;
    move_up(tx, doer, call, task.id, with_soft && task.left() == 0)?;
    calls::follow_tasks(tx, call.id)?;
    Ok(())
}

/// Lets in who waits, as far as there are places, and then who comes if need be; how many sign-ups.
pub(crate) fn move_up(tx: &mut Tx<'_>, doer: &Doer, call: &Call, task: i64, with_soft: bool) -> Result<u64, CallsError> {
    let mut moved = 0;
    while let Some(task) = tasks::find(tx, call.id, task)?.filter(|task| task.left() > 0) {
        let mut next = moving_up::find_next(tx, task.id, SignupState::Waiting, task.left())?;
        if next.is_none() && with_soft {
            next = moving_up::find_next(tx, task.id, SignupState::Soft, task.left())?;
        }
        let Some(next) = next else { break };
        if !tasks::take_places(tx, task.id, next.heads)? {
            break;
        }
        let_in(tx, doer, call, &task, &next)?;
        moved += 1;
    }
    Ok(moved)
}

/// Somebody has a place now and is told, in this transaction; whoever cannot be told is on the list of who is to be called.
fn let_in(tx: &mut Tx<'_>, doer: &Doer, call: &Call, task: &Task, next: &Signup) -> Result<(), CallsError> {
    signups::set_state(tx, next.id, SignupState::In, doer.at_s)?;
    let was = if next.state == SignupState::Soft { "soft" } else { "waiting" };
    let is_told = match due::find_reach(tx, next.id)? {
        None => false,
        Some(reach) => {
            let event = format!("call-moved-up-{}-{}", next.id, doer.at_s);
            let about = Some(next.id.to_string());
            let letter = Letter {
                kind: &MOVED_UP,
                reach: &reach,
                language: &next.language,
                event,
                call,
                task: Some(task),
                about,
                standing: was,
                leader: None,
                name: &next.first_name,
                together: 0,
            };
            letter.queue(tx, doer.at_s, end_of(call, doer))?
        }
    };
    signups::set_untold(tx, next.id, !is_told)?;
    note(tx, doer, "signup-move-up", next.id, next.person)?;
    publish(tx, doer.at_s, &Happening::CallAnswered { call: call.id })?;
    Ok(())
}

/// The message that somebody signed up; when everybody else was told where to be already, that goes along.
fn confirm(tx: &mut Tx<'_>, doer: &Doer, call: &Call, task: &Task, signup: i64, state: SignupState, event: &str) -> Result<(), CallsError> {
    let (Some(reach), Some(found)) = (due::find_reach(tx, signup)?, signups::find(tx, signup)?) else { return Ok(()) };
    let is_soon = call.reminded_at_s.is_some() && state == SignupState::In;
    let letter = Letter {
        kind: if is_soon { &START_CARD } else { &SIGNED },
        reach: &reach,
        language: &found.language,
        event: event.to_owned(),
        call,
        task: Some(task),
        about: Some(signup.to_string()),
        standing: state.code(),
        leader: None,
        name: &found.first_name,
        together: 0,
    };
    letter.queue(tx, doer.at_s, end_of(call, doer))?;
    Ok(())
}

/// The moment after which a message about a call is of no use: a day after it.
pub(crate) fn end_of(call: &Call, doer: &Doer) -> i64 {
    let days = doer.today.until(call.day).map_or(0, |span| i64::from(span.get_days())).max(0);
    doer.at_s + (days + 1) * 86_400
}

/// A line in the trail, with the pseudonym of whoever it is about.
pub(crate) fn note(tx: &mut Tx<'_>, doer: &Doer, action: &'static str, signup: i64, person: Option<i64>) -> Result<(), CallsError> {
    let found = person.map(|person| find_person(tx, person)).transpose()?.flatten();
    let subject = found.as_ref().map(|person| person.pseudonym.as_str());
    doer.note(tx, &Note { action, kind: "signup", id: Some(signup), activity: Activity::Calls, subject })?;
    Ok(())
}
