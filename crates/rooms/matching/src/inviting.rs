//! Asks somebody who offers, for a request. Nothing of who the two are is told until both said yes.

use opbouw_access::{Action, Actor, Relation};
use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::{Person, PersonState, store};
use opbouw_signin::{Doer, Note};
use opbouw_store::Tx;

use crate::deciding::{Seen, relation_to, request_for};
use crate::error::MatchingError;
use crate::places::settle;
use crate::refusal::Refusal;
use crate::store::invitations::{NewInvitation, create_invitation, find_last_of_pair};
use crate::store::reports::has_open_report;
use crate::store::requests::{count_around, note_step};
use crate::telling::tell_invited;
use crate::words::{InvitationState, Stage};

/// Seconds in which a giver answers: five days.
pub(crate) const ANSWER_S: i64 = 5 * 86_400;

/// Whom to ask, and for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// Number of the request.
    pub request: i64,
    /// Who is asked.
    pub giver: i64,
    /// Which offer of theirs it is about, if any.
    pub offer: Option<i64>,
}

/// Somebody was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Invited {
    /// Number of the invitation.
    pub invitation: i64,
    /// Whether a message goes to them; otherwise a worker calls or goes by, and answers in their place.
    pub is_told: bool,
    /// False: they had been asked for this already, and nothing was done.
    pub is_new: bool,
}

/// Asks a giver, in the transaction of the caller: the invitation, the line in the trail, the happening, the message, and the count of how
/// often somebody is asked. Afterwards call `site.tell()`. The same pair is asked once, however often this is called.
///
/// Some ten statements; the caller may ask for each line of a plan in one transaction.
///
/// # Errors
/// [`Refusal::Nothing`] when the caller may not do this with the request; MATCHING-002 to 004 when the request wants nobody, or this giver
/// cannot be asked: themselves, kept apart, restricted, not to be found, or said no.
pub fn invite(tx: &mut Tx<'_>, actor: &Actor, doer: &Doer, wanted: &Wanted) -> Result<Invited, Refusal> {
    let seen = request_for(tx, actor, Action::InviteGiver, wanted.request)?;
    let giver = giver_for(tx, actor, &seen, wanted)?;
    match find_last_of_pair(tx, wanted.request, wanted.giver)? {
        Some((invitation, state)) if state.is_live() => return Ok(Invited { invitation, is_told: true, is_new: false }),
        Some((_, InvitationState::No)) => return Err(MatchingError::SaidNo.into()),
        _ => {}
    }
    if has_open_report(tx, seen.asker.id)? {
        return Err(MatchingError::NotToAsk.into());
    }
    if seen.request.stage == Stage::Done || count_around(tx, wanted.request)?.filled() >= seen.request.people_wanted {
        return Err(MatchingError::NotOpen.into());
    }
    send(tx, doer, &seen, &giver, wanted)
}

fn send(tx: &mut Tx<'_>, doer: &Doer, seen: &Seen, giver: &Person, wanted: &Wanted) -> Result<Invited, Refusal> {
    let at_s = doer.at_s;
    let new = NewInvitation {
        request: wanted.request,
        giver: wanted.giver,
        offer: wanted.offer,
        asked_by: doer.person,
        asked_at: at_s,
        answer_until: at_s + ANSWER_S,
        asker_said_yes_at: seen.speaks_for_asker().then_some(at_s),
    };
    let invitation = create_invitation(tx, &new)?;
    store::note_ask(tx, wanted.giver, at_s, "matching")?;
    let note = Note {
        action: "invitation-send",
        kind: "invitation",
        id: Some(invitation),
        activity: Activity::Matching,
        subject: Some(&giver.pseudonym),
    };
    doer.note(tx, &note)?;
    let is_told = tell_invited(tx, giver, invitation, &seen.request, at_s)?;
    note_step(tx, wanted.request, "invited", at_s)?;
    settle(tx, doer, wanted.request)?;
    publish(tx, at_s, &Happening::GiverInvited { invitation })?;
    Ok(Invited { invitation, is_told, is_new: true })
}

/// Whether this giver can be asked for this request.
pub(crate) fn may_be_asked(tx: &mut Tx<'_>, actor: &Actor, seen: &Seen, wanted: &Wanted) -> Result<bool, Refusal> {
    match giver_for(tx, actor, seen, wanted) {
        Ok(_) => Ok(find_last_of_pair(tx, wanted.request, wanted.giver)?.is_none()),
        Err(Refusal::Fault(MatchingError::NotToAsk)) => Ok(false),
        Err(error) => Err(error),
    }
}

/// The giver, when they can be asked for this; the answer never says why not.
fn giver_for(tx: &mut Tx<'_>, actor: &Actor, seen: &Seen, wanted: &Wanted) -> Result<Person, Refusal> {
    let not_to_ask = || Refusal::from(MatchingError::NotToAsk);
    let giver = store::find_person(tx, wanted.giver)?.ok_or_else(not_to_ask)?;
    let is_theirs = match wanted.offer {
        Some(offer) => is_offer_of(tx, offer, giver.id)?,
        None => true,
    };
    let relation = relation_to(tx, actor, &giver)?;
    let may_be_asked = matches!(relation, Relation::Found | Relation::Shared | Relation::Known);
    let is_apart = store::list_kept_apart(tx, seen.asker.id)?.contains(&giver.id);
    let is_self = giver.id == seen.asker.id;
    // Whoever has no mail and no telephone is asked by somebody who knows them.
    let is_reached = relation != Relation::Found || giver.email.is_some() || giver.phone.is_some();
    match is_theirs && may_be_asked && is_reached && !is_apart && !is_self && giver.state == PersonState::Active {
        true => Ok(giver),
        false => Err(not_to_ask()),
    }
}

fn is_offer_of(tx: &mut Tx<'_>, offer: i64, giver: i64) -> Result<bool, Refusal> {
    let theirs = store::list_offers_of(tx, giver)?;
    Ok(theirs.iter().any(|known| known.id == offer && !known.is_request && known.ends_on.is_none()))
}
