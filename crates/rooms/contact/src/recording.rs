//! Keeping a moment: once, however often it is sent; and changing it without overwriting a colleague.

use opbouw_audit::Activity;
use opbouw_signin::{Doer, Note};
use opbouw_store::Tx;

use crate::error::ContactError;
use crate::moment::{Change, NewMoment, Recorded};
use crate::promise::{About, NewPromise};
use crate::store::{moments, promises};

/// Keeps a moment of this party, and its next step as a promise of whoever recorded it. The same item again changes nothing and says what is
/// kept. A round, group or area that is not (any more) of the party is left out; the moment itself stays. That `doer` may do this for `party` is
/// decided by the caller.
///
/// # Errors
/// [`ContactError::Removed`] when it was thrown away by hand; the database.
pub fn record_moment(tx: &mut Tx<'_>, doer: &Doer, party: i64, moment: &NewMoment) -> Result<Recorded, ContactError> {
    if let Some((id, version)) = moments::find_known(tx, party, &moment.item)? {
        return Ok(Recorded { id, version, was_known: true });
    }
    if moments::is_thrown(tx, party, &moment.item)? {
        return Err(ContactError::Removed);
    }
    let moment = within_party(tx, party, moment)?;
    let Some(id) = moments::create(tx, party, doer.person, &moment, doer.at_s)? else {
        // Somebody else sent the same in the meantime; the transaction runs again and finds it.
        return Err(ContactError::WrongState);
    };
    if let Some(promise) = promise_of(id, &moment) {
        promises::create(tx, party, doer.person, &promise, doer.at_s)?;
    }
    doer.note(tx, &note("moment-record", id))?;
    Ok(Recorded { id, version: 1, was_known: false })
}

/// Puts `moment` in the place of version `base_version` of the moment with this number. When somebody changed it meanwhile nothing is changed,
/// and what is kept now comes back. The open promise that was made at it follows the next step.
///
/// # Errors
/// The database.
pub fn change_moment(
    tx: &mut Tx<'_>,
    doer: &Doer,
    party: i64,
    id: i64,
    base_version: i64,
    moment: &NewMoment,
) -> Result<Change, ContactError> {
    let Some(current) = moments::find(tx, id)?.filter(|current| current.party == party) else { return Ok(Change::Nothing) };
    let moment = within_party(tx, party, moment)?;
    if current.version != base_version || !moments::change(tx, id, base_version, &moment)? {
        return Ok(Change::Clash { current: Box::new(current) });
    }
    match promise_of(id, &moment) {
        None => promises::end_of_moment(tx, id)?,
        Some(promise) if promises::follow_moment(tx, id, &promise)? => {}
        Some(promise) => {
            promises::create(tx, party, doer.person, &promise, doer.at_s)?;
        }
    }
    doer.note(tx, &note("moment-change", id))?;
    Ok(Change::Changed { version: base_version + 1 })
}

/// Throws a moment away; a phone that sends it again does not bring it back. Whether it was there.
///
/// # Errors
/// The database.
pub fn throw_moment(tx: &mut Tx<'_>, doer: &Doer, party: i64, id: i64) -> Result<bool, ContactError> {
    promises::end_of_moment(tx, id)?;
    let was_there = moments::throw_away(tx, party, id)?;
    if was_there {
        doer.note(tx, &note("moment-remove", id))?;
    }
    Ok(was_there)
}

/// With the place of its round when none was said, and without what is not of this party.
pub(crate) fn within_party(tx: &mut Tx<'_>, party: i64, moment: &NewMoment) -> Result<NewMoment, ContactError> {
    let mut moment = moment.clone();
    let round = moment.round.map(|round| moments::find_round_spot(tx, party, round)).transpose()?.flatten();
    moment.round = moment.round.filter(|_| round.is_some());
    let group = moment.group.map(|group| moments::find_group_area(tx, party, group)).transpose()?.flatten();
    moment.group = moment.group.filter(|_| group.is_some());
    moment.growth = moment.growth.filter(|_| group.is_some());
    if let Some(area) = &moment.area
        && !moments::has_area(tx, area)?
    {
        moment.area = None;
    }
    if let Some((spot, area)) = round {
        moment.spot = if moment.spot.is_empty() { spot } else { moment.spot };
        moment.area = moment.area.or(Some(area));
    }
    moment.area = moment.area.or(group.flatten());
    Ok(moment)
}

fn promise_of(id: i64, moment: &NewMoment) -> Option<NewPromise> {
    let about = About { round: moment.round, group: moment.group, moment: Some(id), contact: None };
    moment.next_on.map(|due_on| NewPromise { what: moment.next_step.clone(), due_on, about })
}

fn note(action: &'static str, moment: i64) -> Note<'static> {
    Note { action, kind: "moment", id: Some(moment), activity: Activity::Contact, subject: None }
}
