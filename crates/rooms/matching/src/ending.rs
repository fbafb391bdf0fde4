//! It does not go on: a match ends, a request is closed, somebody goes. The other one is told so, and never why.

use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::store as register;
use opbouw_signin::{Doer, Note};
use opbouw_store::Tx;

use crate::places::{move_up, settle};
use crate::refusal::Refusal;
use crate::store::invitations::{Invitation, list_invitations, list_invitations_to, set_state};
use crate::store::matches::{self, Match, find_match_of, list_matches_of};
use crate::store::requests::{Request, close_request, find_in_register, list_requests_of, note_step};
use crate::telling::tell_ended;
use crate::words::{FINISHED, InvitationState};

/// Ends a match; whoever did not do it is told. A good end fills the place; otherwise whoever is next moves up.
pub(crate) fn end_match(tx: &mut Tx<'_>, doer: &Doer, matched: &Match, because: &'static str, by: Option<i64>) -> Result<(), Refusal> {
    if !matches::end_match(tx, matched.id, because, doer.at_s)? {
        return Ok(());
    }
    for id in [matched.asker, matched.giver] {
        let Some(person) = register::find_person(tx, id)? else { continue };
        let subject = Some(person.pseudonym.as_str());
        doer.note(tx, &Note { action: "match-end", kind: "match", id: Some(matched.id), activity: Activity::Matching, subject })?;
        if by != Some(id) && because != FINISHED {
            tell_ended(tx, &person, &format!("match-{}", matched.id), doer.at_s)?;
        }
    }
    if let Some(request) = matched.request {
        note_step(tx, request, "ended", doer.at_s)?;
        if because != FINISHED {
            move_up(tx, doer, request)?;
        }
        settle(tx, doer, request)?;
    }
    publish(tx, doer.at_s, &Happening::MatchEnded { matched: matched.id })?;
    Ok(())
}

/// Closes a request: who was asked is told that it is not needed, and it is no longer found. Matches go on.
pub(crate) fn end_request(tx: &mut Tx<'_>, doer: &Doer, request: &Request, because: &'static str) -> Result<bool, Refusal> {
    if !close_request(tx, request.id, because)? {
        return Ok(false);
    }
    for invitation in list_invitations(tx, request.id)? {
        withdraw(tx, doer, &invitation)?;
    }
    note_step(tx, request.id, "closed", doer.at_s)?;
    settle(tx, doer, request.id)?;
    let holds = find_in_register(tx, request.id)?.is_some_and(|known| !known.has_ended);
    let yesterday = doer.today.yesterday().unwrap_or(doer.today);
    if holds && register::end_offer(tx, request.id, request.person, yesterday)? {
        publish(tx, doer.at_s, &Happening::OfferEnded { resource: request.id })?;
    }
    Ok(true)
}

/// Takes an invitation back of which nothing came; whoever waits is told. Those who came too late heard that before.
pub(crate) fn withdraw(tx: &mut Tx<'_>, doer: &Doer, invitation: &Invitation) -> Result<bool, Refusal> {
    if !take_back(tx, invitation)? {
        return Ok(false);
    }
    if invitation.state != InvitationState::Late
        && let Some(giver) = register::find_person(tx, invitation.giver)?
    {
        tell_ended(tx, &giver, &format!("invitation-{}", invitation.id), doer.at_s)?;
    }
    Ok(true)
}

/// The same without a word, for who wanted it themselves; whether something could still have come of it.
pub(crate) fn take_back(tx: &mut Tx<'_>, invitation: &Invitation) -> Result<bool, Refusal> {
    let is_open = invitation.state.is_live() && find_match_of(tx, invitation.id)?.is_none();
    Ok(is_open && set_state(tx, invitation.id, InvitationState::Withdrawn)?)
}

/// Somebody does not want to be found any more: what they were asked is taken back without a word to them, and what was asked for them by
/// others too. What both said yes to goes on.
pub(crate) fn leave_alone(tx: &mut Tx<'_>, doer: &Doer, person: i64) -> Result<(), Refusal> {
    for invitation in list_invitations_to(tx, person)? {
        if take_back(tx, &invitation)? {
            move_up(tx, doer, invitation.request)?;
            settle(tx, doer, invitation.request)?;
        }
    }
    for request in list_requests_of(tx, person)? {
        for invitation in list_invitations(tx, request)? {
            if invitation.asker_said_yes_at.is_none() {
                withdraw(tx, doer, &invitation)?;
            }
        }
        settle(tx, doer, request)?;
    }
    Ok(())
}

/// Nothing is done with somebody any more (AVG article 18): what they were in ends, and the others are told.
pub(crate) fn stand_still(tx: &mut Tx<'_>, doer: &Doer, person: i64) -> Result<(), Refusal> {
    for matched in list_matches_of(tx, person, i64::MAX)? {
        end_match(tx, doer, &matched, "other", Some(person))?;
    }
    for request in list_requests_of(tx, person)? {
        for invitation in list_invitations(tx, request)? {
            withdraw(tx, doer, &invitation)?;
        }
    }
    leave_alone(tx, doer, person)
}
