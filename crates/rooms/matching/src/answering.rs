//! What is said: the giver to an invitation, the asker to a giver, and either of a match ten days later.

use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::store;
use opbouw_signin::{Doer, Note};
use opbouw_store::Tx;

use crate::ending::end_match;
use crate::error::MatchingError;
use crate::inviting::ANSWER_S;
use crate::kinds::Side;
use crate::places::{go_on, move_up, settle};
use crate::refusal::Refusal;
use crate::store::invitations::{Invitation, find_invitation, postpone, set_answer, set_asker_yes, set_state};
use crate::store::matches::{Match, confirm_match, find_match, find_match_of};
use crate::store::requests::note_step;
use crate::telling::tell_ended;
use crate::words::{Answer, InvitationState, MatchState};

/// What came of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Both said yes: they know each other now.
    Matched,
    /// The giver said yes; the asker is asked.
    WaitsForAsker,
    /// The place was gone.
    Late,
    /// Kept for if nobody else can.
    Reserve,
    /// No, and thanks.
    Declined,
    /// It works.
    Confirmed,
    /// It was over already, or is now.
    Over,
}

/// A giver answers, by themselves or by somebody who speaks for them. Answering twice is answering once; another answer takes the place of
/// the first until the two are brought together.
pub(crate) fn answer_invitation(tx: &mut Tx<'_>, doer: &Doer, id: i64, answer: Answer) -> Result<Outcome, Refusal> {
    let found = find_invitation(tx, id)?.ok_or(MatchingError::BadTicket)?;
    let now = outcome_of(tx, &found)?;
    let is_settled = found.state == InvitationState::Withdrawn || find_match_of(tx, id)?.is_some();
    if is_settled || is_same(found.state, answer) {
        return Ok(now);
    }
    let (state, because) = match answer {
        Answer::Yes => (InvitationState::Yes, None),
        Answer::Reserve => (InvitationState::Reserve, None),
        Answer::No(because) => (InvitationState::No, because),
    };
    set_answer(tx, id, state, because, doer.at_s)?;
    note_answer(tx, doer, id, found.giver, "invitation-answer")?;
    note_step(tx, found.request, "answered", doer.at_s)?;
    match answer {
        Answer::Yes => go_on(tx, doer, id)?,
        // Whoever comes only if nobody else does gives the others time first.
        Answer::Reserve => postpone(tx, id, doer.at_s + ANSWER_S)?,
        Answer::No(_) => move_up(tx, doer, found.request)?,
    }
    settle(tx, doer, found.request)?;
    publish(tx, doer.at_s, &Happening::InvitationAnswered { invitation: id })?;
    let after = find_invitation(tx, id)?.ok_or(MatchingError::BadTicket)?;
    outcome_of(tx, &after)
}

fn is_same(state: InvitationState, answer: Answer) -> bool {
    match answer {
        Answer::Yes => matches!(state, InvitationState::Yes | InvitationState::Late),
        Answer::Reserve => state == InvitationState::Reserve,
        Answer::No(_) => state == InvitationState::No,
    }
}

/// Where an invitation stands, in the words of an outcome; one without an answer is over when it was taken back.
pub(crate) fn outcome_of(tx: &mut Tx<'_>, invitation: &Invitation) -> Result<Outcome, Refusal> {
    if let Some(matched) = find_match_of(tx, invitation.id)? {
        return Ok(match matched.state {
            MatchState::Trying => Outcome::Matched,
            MatchState::Match => Outcome::Confirmed,
            MatchState::Ended => Outcome::Over,
        });
    }
    Ok(match invitation.state {
        InvitationState::Yes => Outcome::WaitsForAsker,
        InvitationState::Late => Outcome::Late,
        InvitationState::Reserve => Outcome::Reserve,
        InvitationState::No => Outcome::Declined,
        InvitationState::Sent | InvitationState::Expired | InvitationState::Withdrawn => Outcome::Over,
    })
}

/// An asker says whether this giver, who said yes, may come.
pub(crate) fn answer_giver(tx: &mut Tx<'_>, doer: &Doer, id: i64, yes: bool) -> Result<Outcome, Refusal> {
    let found = find_invitation(tx, id)?.ok_or(MatchingError::BadTicket)?;
    let now = outcome_of(tx, &found)?;
    if now != Outcome::WaitsForAsker {
        return Ok(now);
    }
    note_answer(tx, doer, id, found.giver, "invitation-decide")?;
    match yes {
        true => {
            set_asker_yes(tx, id, doer.at_s)?;
            go_on(tx, doer, id)?;
        }
        false => {
            set_state(tx, id, InvitationState::Withdrawn)?;
            if let Some(giver) = store::find_person(tx, found.giver)? {
                tell_ended(tx, &giver, &format!("invitation-{id}"), doer.at_s)?;
            }
            move_up(tx, doer, found.request)?;
        }
    }
    settle(tx, doer, found.request)?;
    publish(tx, doer.at_s, &Happening::InvitationAnswered { invitation: id })?;
    let after = find_invitation(tx, id)?.ok_or(MatchingError::BadTicket)?;
    outcome_of(tx, &after)
}

/// It works, or it does not, because. `by` is whoever of the two says so; they need no message about it.
pub(crate) fn answer_after(
    tx: &mut Tx<'_>,
    doer: &Doer,
    id: i64,
    stops: Option<&'static str>,
    by: Option<i64>,
) -> Result<Outcome, Refusal> {
    let found = find_match(tx, id)?.ok_or(MatchingError::BadTicket)?;
    match (found.state, stops) {
        (MatchState::Ended, _) => Ok(Outcome::Over),
        (_, Some(because)) => end_match(tx, doer, &found, because, by).map(|()| Outcome::Over),
        (MatchState::Match, None) => Ok(Outcome::Confirmed),
        (MatchState::Trying, None) => confirm(tx, doer, &found).map(|()| Outcome::Confirmed),
    }
}

/// The same, from a message to one of the two.
pub(crate) fn answer_after_message(
    tx: &mut Tx<'_>,
    doer: &Doer,
    id: i64,
    side: Side,
    stops: Option<&'static str>,
) -> Result<Outcome, Refusal> {
    let found = find_match(tx, id)?.ok_or(MatchingError::BadTicket)?;
    let by = if side == Side::Asker { found.asker } else { found.giver };
    answer_after(tx, doer, id, stops, Some(by))
}

fn confirm(tx: &mut Tx<'_>, doer: &Doer, matched: &Match) -> Result<(), Refusal> {
    confirm_match(tx, matched.id, doer.at_s)?;
    for person in [matched.asker, matched.giver] {
        if let Some(person) = store::find_person(tx, person)? {
            let subject = Some(person.pseudonym.as_str());
            doer.note(tx, &Note { action: "match-confirm", kind: "match", id: Some(matched.id), activity: Activity::Matching, subject })?;
        }
    }
    if let Some(request) = matched.request {
        note_step(tx, request, "confirmed", doer.at_s)?;
        settle(tx, doer, request)?;
    }
    Ok(())
}

fn note_answer(tx: &mut Tx<'_>, doer: &Doer, id: i64, giver: i64, action: &'static str) -> Result<(), Refusal> {
    let giver = store::find_person(tx, giver)?;
    let subject = giver.as_ref().map(|giver| giver.pseudonym.as_str());
    doer.note(tx, &Note { action, kind: "invitation", id: Some(id), activity: Activity::Matching, subject })?;
    Ok(())
}
