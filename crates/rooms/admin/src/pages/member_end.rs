//! /beheer/partijen/{id}/leden/{membership}/einde: somebody stops working here. First what is left behind, then the end of it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use opbouw_access::Action;
use opbouw_handover::list_carried;
use opbouw_neighbourhood::{Member, Party, store};
use opbouw_signin::SignedIn;
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, page};

use super::{may_take, member_of, party_for};
use crate::error::AdminError;
use crate::house::AdminHouse;
use crate::leaving::end_member;
use crate::refusal::{Page, Refusal};
use crate::say::{faults, role_name};
use crate::store::leaving::{LeftBehind, left_behind};

#[derive(Template)]
#[template(path = "member_end.html")]
struct EndPage {
    frame: Frame,
    faults: Vec<String>,
    party: i64,
    party_name: String,
    membership: i64,
    name: String,
    role: String,
    /// What is left behind, as sentences.
    left: Vec<String>,
    /// How many things this person still carries for the party.
    carried: usize,
    person: i64,
    is_last_admin: bool,
}

pub(crate) async fn ask(
    State(house): State<Arc<AdminHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path((id, membership)): Path<(i64, i64)>,
) -> Page {
    show(&house, reader, &who, id, membership, None).await
}

pub(crate) async fn end(
    State(house): State<Arc<AdminHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path((id, membership)): Path<(i64, i64)>,
) -> Page {
    let (doer, actor, terms) = (house.doer(&who), who.actor.clone(), house.terms);
    let end = move |tx: &mut Tx<'_>| {
        let party = party_for(tx, &actor, Action::EndMembership, id)?;
        let member = member_of(tx, &party, membership)?;
        if !may_take(&actor, &member) {
            return Err(Refusal::from(AdminError::RoleNotYours));
        }
        Ok(end_member(tx, &doer, &terms, &party, &member)?)
    };
    match house.site.db.write(end).await {
        Ok(()) => Ok(house.done(&format!("/beheer/partijen/{id}"), "gestopt").await),
        Err(refusal) => show(&house, reader, &who, id, membership, Some(refusal.mendable()?)).await,
    }
}

async fn show(house: &AdminHouse, reader: Reader, who: &SignedIn, id: i64, membership: i64, wrong: Option<AdminError>) -> Page {
    let (actor, now_s, rules) = (who.actor.clone(), house.site.clock.now_s(), house.rules);
    let read = move |tx: &mut Tx<'_>| {
        let party = party_for(tx, &actor, Action::EndMembership, id)?;
        let member = member_of(tx, &party, membership)?;
        if !may_take(&actor, &member) {
            return Err(Refusal::Nothing);
        }
        let left = left_behind(tx, member.person, id, now_s)?;
        let is_last_admin = member.role == "admin" && store::count_admins(tx)? == 1;
        let carried = list_carried(tx, &rules, member.person, id)?.len();
        Ok((party, member, left, carried, is_last_admin))
    };
    let (party, member, left, carried, is_last_admin) = house.site.db.read(read).await?;
    let status = if wrong.is_none() { StatusCode::OK } else { StatusCode::CONFLICT };
    let frame = house.frame(reader, "/beheer/partijen");
    let faults = faults(&frame, wrong.as_slice());
    Ok(page(status, &EndPage { carried, ..end_page(frame, faults, &party, member, &left, is_last_admin) }))
}

fn end_page(frame: Frame, faults: Vec<String>, party: &Party, member: Member, left: &LeftBehind, is_last_admin: bool) -> EndPage {
    EndPage {
        faults,
        party: party.id,
        party_name: party.name.clone(),
        membership: member.id,
        role: role_name(&frame, &member.role),
        left: sentences(&frame, &member.role, left),
        carried: 0,
        person: member.person,
        name: member.first_name,
        is_last_admin,
        frame,
    }
}

/// What is left behind, the gravest first; nothing when others go on with all of it.
fn sentences(frame: &Frame, role: &str, left: &LeftBehind) -> Vec<String> {
    let helps = matches!(role, "worker" | "coordinator");
    let mut told = Vec::new();
    if helps && left.other_helpers == 0 && left.known > 0 {
        told.push(frame.say_with("admin-left-people", "count", left.known));
    }
    if helps && left.other_helpers == 0 {
        told.push(frame.say("admin-left-last-worker"));
    }
    if role == "coordinator" && left.other_coordinators == 0 {
        told.push(frame.say("admin-left-last-coordinator"));
    }
    if left.others == 0 {
        told.push(frame.say("admin-left-empty"));
    }
    if left.invites > 0 {
        told.push(frame.say_with("admin-left-invites", "count", left.invites));
    }
    if left.consents > 0 {
        told.push(frame.say_with("admin-left-consents", "count", left.consents));
    }
    told
}
