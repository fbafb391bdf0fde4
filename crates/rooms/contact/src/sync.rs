//! What a phone sends after hours without a network: each item by itself, once however often it comes, and never over what a colleague wrote.

mod bundle;
mod same;
mod wire;

use jiff::Zoned;
use opbouw_access::{Action, Thing, may};
use opbouw_secrets::fingerprint;
use opbouw_signin::{Doer, SignedIn};
use opbouw_store::Tx;

use crate::error::ContactError;
use crate::house::ContactHouse;
use crate::moment::{Change, Moment, NewMoment};
use crate::recording::{change_moment, record_moment, within_party};
use crate::store::moments;

pub(crate) use bundle::make_bundle;
pub(crate) use wire::{Answer, Item, Outcome, Sending, SentBefore, WireMoment};

use same::says_the_same;

/// So many items in one call; the others are answered "later".
pub(crate) const MOST_ITEMS: usize = 50;
/// So many items that were sent before are looked up in one call.
pub(crate) const MOST_SENT: usize = 200;

/// How the phone calls a person: the same after a restored back-up, and nowhere else used.
pub(crate) fn phone_name(who: &SignedIn) -> String {
    fingerprint(&format!("phone of contact {}", who.pseudonym))
}

/// Whether somebody may keep contact for this party now.
pub(crate) fn keeps_for(who: &SignedIn, party: i64) -> bool {
    may(&who.actor, Action::KeepContact, Thing::open(who.actor.relation_to_work_of(party))).allowed
}

/// Takes one item in, in a transaction of its own.
///
/// # Errors
/// The database: the item stays on the phone, and comes again.
pub(crate) async fn take_item(house: &ContactHouse, who: &SignedIn, now: &Zoned, item: Item) -> Result<Outcome, ContactError> {
    if !keeps_for(who, item.moment.party) {
        return Ok(Outcome::ended());
    }
    let checked = |moment: &WireMoment| moment.to_input(&item.id).check(now.timestamp().as_second(), now.date());
    let moment = match checked(&item.moment) {
        Ok(moment) => moment,
        Err(faults) => return Ok(Outcome::refused(&faults)),
    };
    let tried: Vec<NewMoment> = item.tried.iter().filter_map(|moment| checked(moment).ok()).collect();
    let (doer, party, base) = (Doer::on_page(Some(who), now), item.moment.party, item.base);
    let taken = house.site.db.write(move |tx| take(tx, &doer, party, base, &moment, &tried)).await;
    match taken {
        Err(ContactError::Removed) => Ok(Outcome::refused(&[ContactError::Removed])),
        // Two calls with the same item at once: the next time the other one is known.
        Err(ContactError::WrongState) => Ok(Outcome::Later),
        other => other,
    }
}

fn take(tx: &mut Tx<'_>, doer: &Doer, party: i64, base: i64, moment: &NewMoment, tried: &[NewMoment]) -> Result<Outcome, ContactError> {
    let known = moments::find_known(tx, party, moment.item())?;
    let Some(current) = known.map(|(id, _)| moments::find(tx, id)).transpose()?.flatten() else {
        // Also a change of something that a restored back-up does not have: what the phone sends is whole.
        let recorded = record_moment(tx, doer, party, moment)?;
        return kept(tx, recorded.id, recorded.version);
    };
    if current.version == base {
        return change(tx, doer, &current, moment);
    }
    if says_the_same(&current, &within_party(tx, party, moment)?) {
        return Ok(Outcome::Known { version: current.version, stamp: stamp(&current) });
    }
    // An answer got lost, and the item was changed on the phone afterwards: what is here is what the same phone sent before.
    for before in tried {
        if says_the_same(&current, &within_party(tx, party, before)?) {
            return change(tx, doer, &current, moment);
        }
    }
    Ok(clash(&current))
}

fn change(tx: &mut Tx<'_>, doer: &Doer, current: &Moment, moment: &NewMoment) -> Result<Outcome, ContactError> {
    match change_moment(tx, doer, current.party, current.id, current.version, moment)? {
        Change::Changed { version } => kept(tx, current.id, version),
        Change::Clash { current } => Ok(clash(&current)),
        Change::Nothing => Ok(Outcome::Later),
    }
}

fn kept(tx: &mut Tx<'_>, id: i64, version: i64) -> Result<Outcome, ContactError> {
    let stamp = moments::find(tx, id)?.as_ref().map(stamp).unwrap_or_default();
    Ok(Outcome::Kept { version, stamp })
}

fn clash(current: &Moment) -> Outcome {
    Outcome::Clash { version: current.version, current: Box::new(WireMoment::of(current)) }
}

/// A mark of what a moment says: a restored back-up may have the same version of something else.
pub(crate) fn stamp(moment: &Moment) -> String {
    fingerprint(&serde_json::to_string(&WireMoment::of(moment)).unwrap_or_default())
}

/// Which of these the server does not have as the phone knows them: it came back from an older back-up. What was thrown away by hand is not
/// missing, and about another party nothing is said.
///
/// # Errors
/// The database.
pub(crate) fn list_unknown(tx: &mut Tx<'_>, sent: &[SentBefore]) -> Result<Vec<String>, ContactError> {
    let mut unknown = Vec::new();
    for before in sent {
        let current = match moments::find_known(tx, before.party, &before.id)? {
            Some((id, _)) => moments::find(tx, id)?,
            None if moments::is_thrown(tx, before.party, &before.id)? => continue,
            None => None,
        };
        let is_there = |current: &Moment| current.version > before.version || before.stamp.is_empty() || stamp(current) == before.stamp;
        if !current.is_some_and(|current| current.version >= before.version && is_there(&current)) {
            unknown.push(before.id.clone());
        }
    }
    Ok(unknown)
}
