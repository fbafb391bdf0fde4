//! GET /samen/vragen/{id}: one request, who was asked, and who could be; for its asker and for who may see it.

pub(crate) mod changing;
pub(crate) mod known;
pub(crate) mod on_behalf;
pub(crate) mod rows;

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use opbouw_access::{Action, Actor, Relation, Thing, may};
use opbouw_signin::SignedIn;
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, page};

use self::rows::{CandidateRow, InvitationRow, MatchRow};
use super::{After, choices, decline_name, done};
use crate::candidates::{Proposals, propose};
use crate::deciding::{Seen, request_for, state_of};
use crate::error::MatchingError;
use crate::house::MatchingHouse;
use crate::refusal::{Page, Refusal};
use crate::say::{days_between, faults, stage_name};
use crate::store::requests::{Request, count_around};
use crate::words::{CLOSES, DECLINES, Stage};

#[derive(Template)]
#[template(path = "request.html")]
struct RequestPage {
    frame: Frame,
    done: String,
    faults: Vec<(String, &'static str)>,
    is_own: bool,
    request: Request,
    /// First name of the asker, for helpers.
    name: String,
    /// Their page, for helpers whose party works with them.
    person: Option<i64>,
    stage: String,
    age: String,
    found: i64,
    /// Whether somebody can still be asked.
    is_open: bool,
    may_close: bool,
    closes: Vec<(&'static str, String)>,
    declines: Vec<(&'static str, String)>,
    invitations: Vec<InvitationRow>,
    matches: Vec<MatchRow>,
    candidates: Vec<CandidateRow>,
    is_dangerous: bool,
}

/// What the page is about, read in one moment.
struct Read {
    seen: Seen,
    found: i64,
    invitations: Vec<rows::InvitationFacts>,
    matches: Vec<rows::MatchFacts>,
    proposals: Proposals,
}

pub(crate) async fn show(
    State(house): State<Arc<MatchingHouse>>,
    Path(id): Path<i64>,
    Query(after): Query<After>,
    Caller(who): Caller,
    reader: Reader,
) -> Page {
    let frame = house.frame_of_both(reader);
    let told = done(&frame, &after.klaar);
    show_with(&house, frame, &who, id, told, &[]).await
}

/// The same page with what is wrong.
pub(crate) async fn show_with(house: &MatchingHouse, frame: Frame, who: &SignedIn, id: i64, done: String, wrong: &[MatchingError]) -> Page {
    let (actor, finder, now_s) = (who.actor.clone(), house.finder.clone(), house.site.clock.now_s());
    let read = move |tx: &mut Tx<'_>| -> Result<Read, Refusal> {
        let seen = request_for(tx, &actor, Action::SeeRequest, id)?;
        let proposals = match is_open(&seen.request) {
            true => propose(tx, &finder, &actor, &seen.request, !seen.is_own(), now_s)?,
            false => Proposals::default(),
        };
        let found = count_around(tx, id)?.going;
        let (invitations, matches) = (rows::list_asked(tx, &actor, &seen)?, rows::list_matched(tx, &actor, &seen)?);
        Ok(Read { seen, found, invitations, matches, proposals })
    };
    let read = house.site.db.read(read).await?;
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    Ok(page(status, &request_page(house, frame, &who.actor, read, done, wrong)))
}

/// Whether givers are still asked for it.
fn is_open(request: &Request) -> bool {
    matches!(request.stage, Stage::Open | Stage::Invited)
}

fn request_page(house: &MatchingHouse, frame: Frame, actor: &Actor, read: Read, done: String, wrong: &[MatchingError]) -> RequestPage {
    let Read { seen, found, invitations, matches, proposals } = read;
    let thing = Thing { relation: seen.relation, state: state_of(&seen.asker) };
    let is_open = is_open(&seen.request) && may(actor, Action::InviteGiver, thing).allowed;
    let works_with = matches!(seen.relation, Relation::Known | Relation::Shared);
    let now_s = house.site.clock.now_s();
    RequestPage {
        done,
        faults: faults(&frame, wrong),
        is_own: seen.is_own(),
        name: seen.asker.first_name.clone(),
        person: works_with.then_some(seen.asker.id),
        stage: stage_name(&frame, seen.request.stage),
        age: frame.say_with("matching-age", "days", days_between(seen.request.opened_at, now_s)),
        found,
        is_open,
        may_close: !seen.request.is_closed() && may(actor, Action::EndOffer, thing).allowed,
        closes: choices(&frame, CLOSES, close_name),
        declines: choices(&frame, DECLINES, decline_name),
        invitations: invitations.iter().map(|facts| rows::invitation_row(&frame, facts, now_s)).collect(),
        matches: matches.iter().map(|facts| rows::match_row(&frame, facts)).collect(),
        is_dangerous: proposals.is_dangerous(),
        candidates: rows::candidate_rows(&frame, house, &proposals),
        request: seen.request,
        frame,
    }
}

/// Why a request is closed.
fn close_name(frame: &Frame, code: &str) -> String {
    match code {
        "solved" => frame.say("matching-close-solved"),
        "not-needed" => frame.say("matching-close-not-needed"),
        _ => frame.say("matching-close-not-found"),
    }
}
