//! The lines on the page of a request: who was asked, who came together, and who could be asked.

use opbouw_access::{Action, Actor, Relation, Thing, may};
use opbouw_neighbourhood::store as register;
use opbouw_store::Tx;
use opbouw_web::Frame;

use crate::candidates::{Candidate, Proposals};
use crate::deciding::{Seen, name_for, relation_to, state_of};
use crate::house::MatchingHouse;
use crate::pages::{decline_name, match_state};
use crate::refusal::Refusal;
use crate::say::{Reasons, day_of, days_between, reasons, state_name};
use crate::store::invitations::{Invitation, list_invitations};
use crate::store::matches::{Match, find_match_of, list_matches};
use crate::store::own::find_offer_text;
use crate::telling::Way;
use crate::words::InvitationState;

/// An invitation with what this caller may know and do.
pub(crate) struct InvitationFacts {
    invitation: Invitation,
    /// First name of the giver, for who may know it.
    name: Option<String>,
    offer: String,
    /// The giver's page, for helpers whose party works with them.
    person: Option<i64>,
    /// No message reaches the giver.
    is_unreached: bool,
    /// The giver said yes, and no message reaches the asker.
    asker_is_unreached: bool,
    answers_for_giver: bool,
    decides_for_asker: bool,
    has_match: bool,
    /// Whether the caller may read why somebody said no.
    tells_why: bool,
}

/// A match with what this caller may know.
pub(crate) struct MatchFacts {
    matched: Match,
    name: Option<String>,
    may_see: bool,
    /// Whether the caller may read why it ended.
    tells_why: bool,
}

/// An invitation ready to be shown.
pub(crate) struct InvitationRow {
    pub id: i64,
    pub who: String,
    pub offer: String,
    pub state: String,
    pub more: String,
    pub person: Option<i64>,
    pub must_call: bool,
    pub must_call_asker: bool,
    pub may_answer: bool,
    pub may_decide: bool,
    pub may_take_back: bool,
}

/// A match ready to be shown.
pub(crate) struct MatchRow {
    pub id: i64,
    pub who: String,
    pub state: String,
    pub may_see: bool,
}

/// Somebody who could be asked, ready to be shown.
pub(crate) struct CandidateRow {
    pub giver: i64,
    pub offer: i64,
    pub who: String,
    pub title: String,
    pub text: String,
    pub when: String,
    pub reasons: Reasons,
    pub load: String,
    pub is_often: bool,
}

/// Who was asked, with what the caller may know of each.
pub(crate) fn list_asked(tx: &mut Tx<'_>, actor: &Actor, seen: &Seen) -> Result<Vec<InvitationFacts>, Refusal> {
    let asked = list_invitations(tx, seen.request.id)?;
    asked.into_iter().map(|invitation| invitation_facts(tx, actor, seen, invitation)).collect()
}

fn invitation_facts(tx: &mut Tx<'_>, actor: &Actor, seen: &Seen, invitation: Invitation) -> Result<InvitationFacts, Refusal> {
    let giver = register::find_person(tx, invitation.giver)?.ok_or(Refusal::Nothing)?;
    let relation = relation_to(tx, actor, &giver)?;
    let has_match = find_match_of(tx, invitation.id)?.is_some();
    let offer = invitation.offer.map(|offer| find_offer_text(tx, offer)).transpose()?.flatten().unwrap_or_default();
    let thing = Thing { relation, state: state_of(&giver) };
    let waits = invitation.state == InvitationState::Yes && invitation.asker_said_yes_at.is_none() && !has_match;
    Ok(InvitationFacts {
        // A resident who asks learns the name when both said yes.
        name: name_for(relation, &giver).filter(|_| !seen.is_own() || has_match).map(str::to_owned),
        offer: offer.title,
        person: matches!(relation, Relation::Known | Relation::Shared).then_some(giver.id),
        is_unreached: Way::to(&giver) == Way::Nobody,
        asker_is_unreached: waits && Way::to(&seen.asker) == Way::Nobody,
        answers_for_giver: relation == Relation::Known && may(actor, Action::AnswerInvitation, thing).allowed && !has_match,
        decides_for_asker: waits && seen.speaks_for_asker(),
        has_match,
        tells_why: !seen.is_own(),
        invitation,
    })
}

/// Who came together, with what the caller may know of each.
pub(crate) fn list_matched(tx: &mut Tx<'_>, actor: &Actor, seen: &Seen) -> Result<Vec<MatchFacts>, Refusal> {
    let mut all = Vec::new();
    for matched in list_matches(tx, seen.request.id)? {
        let giver = register::find_person(tx, matched.giver)?.ok_or(Refusal::Nothing)?;
        let relation = relation_to(tx, actor, &giver)?;
        let may_see = [relation, seen.relation].into_iter().any(|relation| may(actor, Action::SeeMatch, Thing::open(relation)).allowed);
        // Both said yes, so the asker knows the name.
        let name = if seen.is_own() { Some(giver.first_name.clone()) } else { name_for(relation, &giver).map(str::to_owned) };
        all.push(MatchFacts { matched, name, may_see, tells_why: !seen.is_own() });
    }
    Ok(all)
}

/// An invitation in the words of the screen.
pub(crate) fn invitation_row(frame: &Frame, facts: &InvitationFacts, now_s: i64) -> InvitationRow {
    let invitation = &facts.invitation;
    let is_open = invitation.state.is_live() && !facts.has_match;
    InvitationRow {
        id: invitation.id,
        who: facts.name.clone().unwrap_or_else(|| frame.say("matching-a-neighbour")),
        offer: facts.offer.clone(),
        state: if facts.has_match { frame.say("matching-state-together") } else { state_name(frame, invitation.state) },
        more: more(frame, facts, now_s),
        person: facts.person,
        must_call: facts.is_unreached && invitation.state == InvitationState::Sent,
        must_call_asker: facts.asker_is_unreached,
        may_answer: facts.answers_for_giver && is_open,
        may_decide: facts.decides_for_asker,
        may_take_back: is_open,
    }
}

/// When they were asked, and for helpers why they said no.
fn more(frame: &Frame, facts: &InvitationFacts, now_s: i64) -> String {
    let invitation = &facts.invitation;
    match (&invitation.declined_because, invitation.state) {
        (Some(because), InvitationState::No) if facts.tells_why => decline_name(frame, because),
        (_, InvitationState::Sent) => frame.say_with("matching-asked-days-ago", "days", days_between(invitation.asked_at, now_s)),
        _ => invitation.answered_at.map(day_of).unwrap_or_default(),
    }
}

/// A match in the words of the screen.
pub(crate) fn match_row(frame: &Frame, facts: &MatchFacts) -> MatchRow {
    let matched = &facts.matched;
    let state = match_state(frame, matched, facts.tells_why);
    MatchRow { id: matched.id, who: facts.name.clone().unwrap_or_else(|| frame.say("matching-a-neighbour")), state, may_see: facts.may_see }
}

/// The proposals in the words of the screen.
pub(crate) fn candidate_rows(frame: &Frame, house: &MatchingHouse, proposals: &Proposals) -> Vec<CandidateRow> {
    proposals.candidates.iter().map(|candidate| candidate_row(frame, house, proposals, candidate)).collect()
}

fn candidate_row(frame: &Frame, house: &MatchingHouse, proposals: &Proposals, candidate: &Candidate) -> CandidateRow {
    let (found, resource) = (&proposals.found, &candidate.found.resource);
    let who = candidate.name.clone().unwrap_or_else(|| frame.say("matching-a-neighbour"));
    CandidateRow {
        giver: candidate.giver,
        offer: resource.id,
        who: format!("{who} · {}", resource.area),
        title: resource.title.clone(),
        text: resource.text.clone(),
        when: resource.availability.clone(),
        reasons: reasons(frame, &house.finder, found, &found.wishes, &candidate.found),
        load: frame.say_with("matching-load", "count", candidate.asked),
        is_often: candidate.is_often,
    }
}
