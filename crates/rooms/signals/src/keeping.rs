//! Leaving a signal, and what parties do with it: each a change, a line in the trail and a happening in one transaction.

use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_secrets::random_hex;
use opbouw_signin::{Doer, Note};
use opbouw_store::{StoreError, Tx};
use opbouw_web::Reach;

use crate::error::SignalsError;
use crate::messages::{DONE, TAKEN, tell};
use crate::outcome::Outcome;
use crate::signal::{NewSignal, Part, PartState, Signal, state_of, week_of};
use crate::store::{counts, parts, rules, signals, steps};
use crate::theme::SignalTheme;

/// A signal that was left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// Its number, for those who work here.
    pub id: i64,
    /// What its link is about.
    pub code: String,
    /// Whether it is new.
    pub is_new: bool,
}

/// Leaves a signal. The same form again is the same signal.
///
/// # Errors
/// [`SignalsError::OldForm`] when the same form said something else before; the database.
pub fn leave(tx: &mut Tx<'_>, doer: &Doer, new: &NewSignal, reach: Option<(&Reach, &str)>) -> Result<Left, SignalsError> {
    let code = random_hex();
    let Some(id) = signals::create(tx, new, &code, doer.at_s)? else { return known(tx, new) };
    if let Some((reach, language)) = reach {
        signals::put_reach(tx, id, reach.as_str(), language)?;
    }
    let fitting = rules::list_fitting(tx, new.theme.code(), &new.area)?;
    for party in &fitting {
        parts::add(tx, id, Some(*party), doer.at_s, false)?;
    }
    if fitting.is_empty() {
        parts::add(tx, id, None, doer.at_s, false)?;
    }
    counts::add(tx, &new.area, new.theme, week_of(new.seen_on), 1)?;
    note(tx, doer, id, "signal-leave")?;
    publish(tx, doer.at_s, &Happening::SignalLeft { signal: id })?;
    Ok(Left { id, code, is_new: true })
}

/// What this form became before. Another sentence in the same form must not get lost with a word of thanks.
fn known(tx: &mut Tx<'_>, new: &NewSignal) -> Result<Left, SignalsError> {
    let id = signals::find_by_form(tx, &new.form_key)?.ok_or(SignalsError::WrongState)?;
    let known = signals::find(tx, id)?.ok_or(SignalsError::WrongState)?;
    if (known.theme, &known.area, &known.text) != (new.theme, &new.area, &new.text) {
        return Err(SignalsError::OldForm);
    }
    Ok(Left { id, code: known.code, is_new: false })
}

/// Somebody takes it up for their party; whoever left it hears so.
///
/// # Errors
/// [`SignalsError::WrongState`] when a colleague was quicker.
pub(crate) fn take(tx: &mut Tx<'_>, doer: &Doer, signal: &Signal, part: &Part, party: i64) -> Result<(), SignalsError> {
    let person = doer.person.ok_or(SignalsError::WrongState)?;
    if !parts::take(tx, part, person, party, doer.at_s)? {
        return Err(SignalsError::WrongState);
    }
    signals::settle(tx, signal.id)?;
    steps::add(tx, signal.id, doer.at_s, "taken", (Some(party), doer.person), "")?;
    tell(tx, &TAKEN, signal, doer.at_s)?;
    note(tx, doer, signal.id, "signal-take")?;
    publish(tx, doer.at_s, &Happening::SignalTaken { signal: signal.id })?;
    Ok(())
}

/// The same by its number, for whoever brings signals in with what was done: the part that is for everybody, or for this party.
///
/// # Errors
/// [`SignalsError::WrongState`] when there is no such signal or part.
pub fn take_up(tx: &mut Tx<'_>, doer: &Doer, signal: i64, party: i64) -> Result<(), SignalsError> {
    let found = signals::find(tx, signal)?.ok_or(SignalsError::WrongState)?;
    let all = parts::list_of(tx, signal)?;
    let part = all.iter().find(|part| part.party.is_none_or(|other| other == party)).ok_or(SignalsError::WrongState)?;
    take(tx, doer, &found, part, party)
}

/// Signals of a theme and an area (none: all) go to a party from now on, and to its deputy when they wait.
///
/// # Errors
/// [`SignalsError::SameRule`] when there is such a rule.
pub fn add_rule(
    tx: &mut Tx<'_>,
    theme: Option<SignalTheme>,
    area: Option<&str>,
    party: i64,
    deputy: Option<i64>,
) -> Result<(), SignalsError> {
    let is_new = rules::add(tx, theme.map_or("", SignalTheme::code), area.unwrap_or(""), party, deputy)?;
    if is_new { Ok(()) } else { Err(SignalsError::SameRule) }
}

/// They cannot do it after all; it waits again for their party.
///
/// # Errors
/// [`SignalsError::WrongState`] when it is not taken up.
pub(crate) fn put_back(tx: &mut Tx<'_>, doer: &Doer, part: &Part) -> Result<(), SignalsError> {
    if !parts::put_back(tx, part.id)? {
        return Err(SignalsError::WrongState);
    }
    steps::add(tx, part.signal, doer.at_s, "put-back", (part.party, doer.person), "")?;
    Ok(note(tx, doer, part.signal, "signal-put-back")?)
}

/// Another party hears of it too.
///
/// # Errors
/// [`SignalsError::WrongState`] when it does already.
pub(crate) fn share(tx: &mut Tx<'_>, doer: &Doer, part: &Part, with: i64) -> Result<(), SignalsError> {
    if !parts::add(tx, part.signal, Some(with), doer.at_s, false)? {
        return Err(SignalsError::WrongState);
    }
    steps::add(tx, part.signal, doer.at_s, "shared", (Some(with), doer.person), "")?;
    Ok(note(tx, doer, part.signal, "signal-share")?)
}

/// What was done, in a few words without personal data.
///
/// # Errors
/// The database.
pub(crate) fn tell_step(tx: &mut Tx<'_>, doer: &Doer, part: &Part, text: &str) -> Result<(), SignalsError> {
    steps::add(tx, part.signal, doer.at_s, "did", (part.party, doer.person), text)?;
    Ok(note(tx, doer, part.signal, "signal-step")?)
}

/// It is done for this party; when it is for all, whoever left it hears what came of it.
///
/// # Errors
/// [`SignalsError::WrongState`] when it was not taken up.
pub(crate) fn finish(tx: &mut Tx<'_>, doer: &Doer, signal: &Signal, part: &Part, outcome: Outcome, text: &str) -> Result<(), SignalsError> {
    if !parts::finish(tx, part.id, doer.at_s, outcome)? {
        return Err(SignalsError::WrongState);
    }
    signals::settle(tx, signal.id)?;
    steps::add(tx, signal.id, doer.at_s, outcome.code(), (part.party, doer.person), text)?;
    if parts::list_of(tx, signal.id)?.iter().all(|part| part.state == PartState::Done) {
        tell(tx, &DONE, signal, doer.at_s)?;
    }
    note(tx, doer, signal.id, "signal-finish")?;
    publish(tx, doer.at_s, &Happening::SignalClosed { signal: signal.id })?;
    Ok(())
}

/// Whoever left it does not agree: the parties see that on top of their list.
///
/// # Errors
/// [`SignalsError::WrongState`] when nobody took it up yet, or they said so already.
pub(crate) fn dispute(tx: &mut Tx<'_>, doer: &Doer, signal: &Signal, why: &str) -> Result<(), SignalsError> {
    let id = signal.id;
    if signal.dispute.is_some() || state_of(&parts::list_of(tx, id)?) == PartState::Open {
        return Err(SignalsError::WrongState);
    }
    signals::dispute(tx, id, doer.at_s, why)?;
    steps::add(tx, id, doer.at_s, "disputed", (None, None), why)?;
    Ok(note(tx, doer, id, "signal-dispute")?)
}

/// They do not want to be called or written to any more.
///
/// # Errors
/// The database.
pub(crate) fn drop_reach(tx: &mut Tx<'_>, doer: &Doer, id: i64) -> Result<(), SignalsError> {
    signals::drop_reach(tx, id)?;
    Ok(note(tx, doer, id, "signal-drop-reach")?)
}

/// They take it back, as long as nobody took it up.
///
/// # Errors
/// [`SignalsError::WrongState`] when somebody did.
pub(crate) fn take_away(tx: &mut Tx<'_>, doer: &Doer, signal: &Signal) -> Result<(), SignalsError> {
    if parts::list_of(tx, signal.id)?.iter().any(|part| part.state != PartState::Open) {
        return Err(SignalsError::WrongState);
    }
    counts::take_one(tx, &signal.area, signal.theme, week_of(signal.seen_on))?;
    signals::remove(tx, signal.id)?;
    Ok(note(tx, doer, signal.id, "signal-take-away")?)
}

/// A line in the trail.
pub(crate) fn note(tx: &mut Tx<'_>, doer: &Doer, id: i64, action: &'static str) -> Result<(), StoreError> {
    doer.note(tx, &Note { action, kind: "signal", id: Some(id), activity: Activity::Signals, subject: None })
}
