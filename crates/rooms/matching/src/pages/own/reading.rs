//! What is read for somebody's own page, and how it is shown.

use opbouw_audit::Activity;
use opbouw_neighbourhood::{Person, store as register};
use opbouw_signin::{Doer, Note};
use opbouw_store::Tx;
use opbouw_web::Frame;

use crate::pages::match_state;
use crate::refusal::Refusal;
use crate::say::{day_of, days_between, stage_name, state_name};
use crate::store::invitations::{Invitation, list_invitations_to};
use crate::store::matches::{Match, find_match_of, list_matches_of};
use crate::store::own::{OfferText, OwnRequest, find_offer_text, list_own_requests, list_waiting_for};
use crate::store::requests::{Request, find_request};
use crate::telling::contact_of;
use crate::words::{InvitationState, MatchState};

/// What was answered, and what ended, stays on the page for two weeks.
const SHOWN_S: i64 = 14 * 86_400;

/// Everything of one person.
pub(crate) struct Own {
    pub asked: Vec<(Invitation, Request)>,
    pub waiting: Vec<(i64, OfferText, String)>,
    pub requests: Vec<OwnRequest>,
    pub matches: Vec<(Match, Person, bool)>,
    pub blocked: Vec<(i64, String)>,
}

/// An invitation to somebody.
pub(crate) struct AskedRow {
    pub id: i64,
    pub text: String,
    pub area: String,
    pub until: String,
    pub state: String,
    /// Not answered yet.
    pub is_open: bool,
    /// Said yes, or only if nobody else: it can still be taken back.
    pub may_decline: bool,
    /// Said no: still welcome.
    pub may_accept: bool,
}

/// A giver who wants to help.
pub(crate) struct WaitingRow {
    pub id: i64,
    pub request: String,
    pub text: String,
    pub area: String,
}

/// A request of one's own.
pub(crate) struct RequestRow {
    pub id: i64,
    pub title: String,
    pub stage: String,
    pub age: String,
}

/// Somebody with whom one was brought together.
pub(crate) struct MatchRow {
    pub id: i64,
    pub name: String,
    /// Mail address or number; empty when there is none, or when it has ended.
    pub contact: String,
    pub is_mail: bool,
    pub gives: bool,
    pub state: String,
    pub is_trying: bool,
    pub has_ended: bool,
}

/// Reads it; whoever is shown how to reach somebody stands in the trail of that one.
pub(crate) fn read_own(tx: &mut Tx<'_>, doer: &Doer) -> Result<Own, Refusal> {
    let Some(person) = doer.person else { return Err(Refusal::Nothing) };
    Ok(Own {
        asked: read_asked(tx, person, doer.at_s)?,
        waiting: read_waiting(tx, person)?,
        requests: list_own_requests(tx, person)?,
        matches: read_matches(tx, doer, person)?,
        blocked: register::list_blocked(tx, person)?.into_iter().map(|(id, name, _)| (id, name)).collect(),
    })
}

fn read_asked(tx: &mut Tx<'_>, person: i64, now_s: i64) -> Result<Vec<(Invitation, Request)>, Refusal> {
    let mut asked = Vec::new();
    for invitation in list_invitations_to(tx, person)? {
        let is_recent = invitation.answered_at.is_some_and(|at| at >= now_s - SHOWN_S);
        let is_shown = invitation.state.is_live() || (invitation.state == InvitationState::No && is_recent);
        if !is_shown || find_match_of(tx, invitation.id)?.is_some() {
            continue;
        }
        if let Some(request) = find_request(tx, invitation.request)? {
            asked.push((invitation, request));
        }
    }
    Ok(asked)
}

fn read_waiting(tx: &mut Tx<'_>, person: i64) -> Result<Vec<(i64, OfferText, String)>, Refusal> {
    let mut waiting = Vec::new();
    for (invitation, offer, request) in list_waiting_for(tx, person)? {
        let text = offer.map(|offer| find_offer_text(tx, offer)).transpose()?.flatten().unwrap_or_default();
        waiting.push((invitation, text, request));
    }
    Ok(waiting)
}

fn read_matches(tx: &mut Tx<'_>, doer: &Doer, person: i64) -> Result<Vec<(Match, Person, bool)>, Refusal> {
    let mut matches = Vec::new();
    for matched in list_matches_of(tx, person, doer.at_s - SHOWN_S)? {
        let Some(other) = matched.other_than(person).map(|other| register::find_person(tx, other)).transpose()?.flatten() else { continue };
        if matched.state != MatchState::Ended {
            let subject = Some(other.pseudonym.as_str());
            doer.note(tx, &Note { action: "match-view", kind: "match", id: Some(matched.id), activity: Activity::Matching, subject })?;
        }
        let gives = matched.giver == person;
        matches.push((matched, other, gives));
    }
    Ok(matches)
}

/// An invitation in the words of the screen.
pub(crate) fn asked_row(frame: &Frame, (invitation, request): &(Invitation, Request)) -> AskedRow {
    AskedRow {
        id: invitation.id,
        text: request.text.clone(),
        area: request.area.clone(),
        until: day_of(invitation.answer_until),
        state: state_name(frame, invitation.state),
        is_open: invitation.state == InvitationState::Sent,
        may_decline: matches!(invitation.state, InvitationState::Yes | InvitationState::Reserve | InvitationState::Late),
        may_accept: matches!(invitation.state, InvitationState::No | InvitationState::Reserve),
    }
}

/// A giver who waits, ready to be shown.
pub(crate) fn waiting_row((id, text, request): &(i64, OfferText, String)) -> WaitingRow {
    WaitingRow { id: *id, request: request.clone(), text: text.text.clone(), area: text.area.clone() }
}

/// A request in the words of the screen.
pub(crate) fn request_row(frame: &Frame, request: &OwnRequest, now_s: i64) -> RequestRow {
    let found = [("found", request.people_found.into()), ("wanted", request.people_wanted.into())];
    let stage = match request.people_wanted {
        1 => stage_name(frame, request.stage),
        _ => {
            format!("{} · {}", stage_name(frame, request.stage), frame.site.sentences.say_with(frame.language, "matching-found-of", &found))
        }
    };
    RequestRow {
        id: request.id,
        title: request.title.clone(),
        stage,
        age: frame.say_with("matching-age", "days", days_between(request.opened_at, now_s)),
    }
}

/// A match in the words of the screen; the details of somebody go when it ends.
pub(crate) fn match_row(frame: &Frame, (matched, other, gives): &(Match, Person, bool)) -> MatchRow {
    let has_ended = matched.state == MatchState::Ended;
    MatchRow {
        id: matched.id,
        name: other.first_name.clone(),
        contact: if has_ended { String::new() } else { contact_of(other).to_owned() },
        is_mail: other.email.is_some(),
        gives: *gives,
        state: match_state(frame, matched, false),
        is_trying: matched.state == MatchState::Trying,
        has_ended,
    }
}
