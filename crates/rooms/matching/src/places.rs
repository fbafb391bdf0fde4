//! Who gets the place? Two who both said yes are brought together; reserves move up; a request is in the stage that follows from that.

use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::store;
use opbouw_signin::{Doer, Note};
use opbouw_store::Tx;

use crate::refusal::Refusal;
use crate::store::invitations::{Invitation, find_invitation, find_next_reserve, list_without_place, set_state};
use crate::store::matches::create_match;
use crate::store::own::{OfferText, find_offer_text};
use crate::store::reports::has_open_report;
use crate::store::requests::{Counts, Request, count_around, find_request, list_requests_of, note_step, set_stage};
use crate::telling::{tell_asker, tell_late, tell_matched};
use crate::words::{InvitationState, Stage};

/// The giver said yes: together when the asker did too, otherwise the asker is asked. While something that was told about the asker waits for a
/// decision, the yes waits too: see [`resume`].
pub(crate) fn go_on(tx: &mut Tx<'_>, doer: &Doer, invitation: i64) -> Result<(), Refusal> {
    let Some(found) = find_invitation(tx, invitation)? else { return Ok(()) };
    let Some(request) = find_request(tx, found.request)? else { return Ok(()) };
    let counts = count_around(tx, request.id)?;
    if request.is_closed() || counts.filled() >= request.people_wanted {
        return too_late(tx, doer, &found, &request);
    }
    if has_open_report(tx, request.person)? {
        return Ok(());
    }
    if found.asker_said_yes_at.is_some() {
        return begin(tx, doer, &found, &request, counts);
    }
    let Some(asker) = store::find_person(tx, request.person)? else { return Ok(()) };
    let offer = offer_of(tx, &found, &request)?;
    tell_asker(tx, &asker, found.id, &offer, doer.at_s)?;
    Ok(())
}

/// What the giver offers, without who; of somebody who was asked without an offer nothing is known but what was asked.
fn offer_of(tx: &mut Tx<'_>, invitation: &Invitation, request: &Request) -> Result<OfferText, Refusal> {
    let known = invitation.offer.map(|offer| find_offer_text(tx, offer)).transpose()?.flatten();
    Ok(known.unwrap_or_else(|| OfferText {
        title: request.title.clone(),
        text: request.text.clone(),
        area: request.area.clone(),
        ..OfferText::default()
    }))
}

fn begin(tx: &mut Tx<'_>, doer: &Doer, invitation: &Invitation, request: &Request, counts: Counts) -> Result<(), Refusal> {
    let at_s = doer.at_s;
    let (asker, giver) = (store::find_person(tx, request.person)?, store::find_person(tx, invitation.giver)?);
    let (Some(asker), Some(giver)) = (asker, giver) else { return Ok(()) };
    let matched = create_match(tx, invitation.id, request.id, asker.id, giver.id, at_s)?;
    for person in [&asker, &giver] {
        let note = Note {
            action: "match-begin",
            kind: "match",
            id: Some(matched),
            activity: Activity::Matching,
            subject: Some(&person.pseudonym),
        };
        doer.note(tx, &note)?;
    }
    tell_matched(tx, &asker, &giver, matched, &request.title, at_s)?;
    tell_matched(tx, &giver, &asker, matched, &request.title, at_s)?;
    note_step(tx, request.id, "matched", at_s)?;
    if counts.filled() + 1 >= request.people_wanted {
        for left_over in list_without_place(tx, request.id)? {
            if let Some(other) = find_invitation(tx, left_over)? {
                too_late(tx, doer, &other, request)?;
            }
        }
    }
    publish(tx, at_s, &Happening::MatchBegan { matched })?;
    Ok(())
}

/// A kind answer; they are the first to be asked when it does not work with the other one.
fn too_late(tx: &mut Tx<'_>, doer: &Doer, invitation: &Invitation, request: &Request) -> Result<(), Refusal> {
    set_state(tx, invitation.id, InvitationState::Late)?;
    if let Some(giver) = store::find_person(tx, invitation.giver)? {
        tell_late(tx, &giver, invitation.id, &request.title, doer.at_s)?;
    }
    Ok(())
}

/// Somebody said no or did not answer, or it did not work: as many reserves move up as there are places that nobody else was asked for.
/// While something that was told about the asker waits for a decision, nobody is sent to them.
pub(crate) fn move_up(tx: &mut Tx<'_>, doer: &Doer, request: i64) -> Result<(), Refusal> {
    loop {
        let Some(found) = find_request(tx, request)? else { return Ok(()) };
        let counts = count_around(tx, request)?;
        if found.is_closed() || counts.filled() + counts.asked >= found.people_wanted || has_open_report(tx, found.person)? {
            return Ok(());
        }
        let Some(next) = find_next_reserve(tx, request)? else { return Ok(()) };
        set_state(tx, next, InvitationState::Yes)?;
        go_on(tx, doer, next)?;
    }
}

/// What was told about somebody is decided on: who said yes meanwhile is brought to them, and reserves move up again.
pub(crate) fn resume(tx: &mut Tx<'_>, doer: &Doer, asker: i64) -> Result<(), Refusal> {
    for request in list_requests_of(tx, asker)? {
        for waiting in list_without_place(tx, request)? {
            go_on(tx, doer, waiting)?;
        }
        move_up(tx, doer, request)?;
        settle(tx, doer, request)?;
    }
    Ok(())
}

/// Puts the request in the stage that follows from what hangs from it. Call it after every change.
pub(crate) fn settle(tx: &mut Tx<'_>, doer: &Doer, request: i64) -> Result<(), Refusal> {
    let Some(found) = find_request(tx, request)? else { return Ok(()) };
    let stage = stage_of(found.is_closed(), found.people_wanted, count_around(tx, request)?);
    set_stage(tx, request, stage, doer.at_s)?;
    Ok(())
}

/// The stage of a request.
fn stage_of(is_closed: bool, wanted: i64, counts: Counts) -> Stage {
    match counts {
        _ if is_closed => Stage::Done,
        Counts { confirmed, .. } if confirmed >= wanted => Stage::Done,
        _ if counts.filled() >= wanted => Stage::Matched,
        Counts { asked: 0, reserves: 0, .. } => Stage::Open,
        _ => Stage::Invited,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_where_its_invitations_and_matches_put_it() {
        let none = Counts::default();
        assert_eq!(stage_of(false, 1, none), Stage::Open);
        assert_eq!(stage_of(false, 1, Counts { asked: 1, ..none }), Stage::Invited);
        assert_eq!(stage_of(false, 1, Counts { reserves: 1, ..none }), Stage::Invited);
        assert_eq!(stage_of(false, 1, Counts { going: 1, ..none }), Stage::Matched);
        assert_eq!(stage_of(false, 2, Counts { going: 1, ..none }), Stage::Open, "one more is wanted");
        assert_eq!(stage_of(false, 1, Counts { going: 1, confirmed: 1, ..none }), Stage::Done);
        assert_eq!(stage_of(false, 2, Counts { going: 1, confirmed: 2, finished: 1, ..none }), Stage::Done);
        assert_eq!(stage_of(true, 3, Counts { asked: 2, ..none }), Stage::Done);
    }
}
