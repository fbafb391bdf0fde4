//! /beheer/partijen/{id}: one party: what it is, who works for it, and who is invited.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use opbouw_access::{Action, Actor, Role};
use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::{Member, NewParty, Party, store};
use opbouw_signin::{Invite, Note, SignedIn, list_invites};
use opbouw_web::{Caller, Frame, Reader, page};

use super::invites::InviteForm;
use super::parties::{PartyForm, kinds};
use super::{After, allows, may_take, party_for};
use crate::error::AdminError;
use crate::house::AdminHouse;
use crate::refusal::{Page, Refusal};
use crate::say::{day, done, faults, moment, role_key, role_name};

/// What was filled in and could not be done, with why; empty when the page is just looked at.
#[derive(Default)]
pub(crate) struct Typed {
    pub party: Option<PartyForm>,
    pub invite: Option<InviteForm>,
    pub wrong: Vec<AdminError>,
}

#[derive(Template)]
#[template(path = "party.html")]
struct PartyPage {
    frame: Frame,
    done: Option<String>,
    faults: Vec<String>,
    id: i64,
    name: String,
    about: String,
    founded: String,
    ended: String,
    /// Only while it may be changed.
    form: Option<PartyForm>,
    kinds: Vec<(&'static str, String)>,
    members: Vec<MemberRow>,
    former: Vec<(String, String)>,
    invites: Vec<InviteRow>,
    /// Only while somebody may be invited.
    invite: Option<InviteForm>,
    roles: Vec<(&'static str, String)>,
    may_end: bool,
}

struct MemberRow {
    id: i64,
    name: String,
    code: String,
    role: String,
    since: String,
    /// Whether the caller may give another role or end it.
    is_free: bool,
}

struct InviteRow {
    id: i64,
    name: String,
    email: String,
    role: String,
    until: String,
}

pub(crate) async fn show(
    State(house): State<Arc<AdminHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path(id): Path<i64>,
    Query(after): Query<After>,
) -> Page {
    show_party(&house, reader, &who, id, Typed::default(), after.klaar.as_deref()).await
}

pub(crate) async fn change(
    State(house): State<Arc<AdminHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path(id): Path<i64>,
    Form(form): Form<PartyForm>,
) -> Page {
    let wrong = match form.checked() {
        Err(wrong) => wrong,
        Ok(new) => match save(&house, &who, id, new).await {
            Ok(()) => return Ok(house.done(&format!("/beheer/partijen/{id}"), "opgeslagen").await),
            Err(refusal) => vec![refusal.mendable()?],
        },
    };
    show_party(&house, reader, &who, id, Typed { party: Some(form), wrong, ..Typed::default() }, None).await
}

/// The page, empty-handed or with what could not be done; nothing for whoever does not keep this party.
pub(crate) async fn show_party(house: &AdminHouse, reader: Reader, who: &SignedIn, id: i64, typed: Typed, after: Option<&str>) -> Page {
    let (actor, now_s) = (who.actor.clone(), house.site.clock.now_s());
    let read = move |tx: &mut opbouw_store::Tx<'_>| {
        let party = party_for(tx, &actor, Action::ListMembers, id)?;
        Ok::<_, Refusal>((party, store::list_members(tx, id)?, list_invites(tx, id, now_s)?))
    };
    let (party, members, invites) = house.site.db.read(read).await?;
    let status = if typed.wrong.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let frame = house.frame(reader, "/beheer/partijen");
    Ok(page(status, &party_page(frame, &who.actor, &party, members, invites, typed, after)))
}

async fn save(house: &AdminHouse, who: &SignedIn, id: i64, new: NewParty) -> Result<(), Refusal> {
    let (doer, actor) = (house.doer(who), who.actor.clone());
    let save = move |tx: &mut opbouw_store::Tx<'_>| {
        party_for(tx, &actor, Action::ChangeParty, id)?;
        store::change_party(tx, id, &new)?;
        publish(tx, doer.at_s, &Happening::PartyChanged { party: id })?;
        Ok(doer.note(tx, &Note { action: "party-change", kind: "party", id: Some(id), activity: Activity::Staff, subject: None })?)
    };
    house.site.db.write(save).await
}

fn party_page(
    frame: Frame,
    actor: &Actor,
    party: &Party,
    members: Vec<Member>,
    invites: Vec<Invite>,
    typed: Typed,
    after: Option<&str>,
) -> PartyPage {
    let may = |action| allows(actor, action, party);
    let as_it_is = || PartyForm { naam: party.name.clone(), soort: party.kind.code().to_owned(), over: party.about.clone() };
    let (former, members): (Vec<Member>, Vec<Member>) = members.into_iter().partition(|member| member.ended_on.is_some());
    let may_change = may(Action::ChangeRole);
    PartyPage {
        done: done(&frame, after),
        faults: faults(&frame, &typed.wrong),
        id: party.id,
        name: party.name.clone(),
        about: party.about.clone(),
        founded: day(party.founded_on),
        ended: party.ended_on.map(day).unwrap_or_default(),
        form: may(Action::ChangeParty).then(|| typed.party.unwrap_or_else(as_it_is)),
        kinds: kinds(&frame),
        members: members.into_iter().map(|member| member_row(&frame, may_change && may_take(actor, &member), member)).collect(),
        former: former.into_iter().map(|member| (member.first_name, member.ended_on.map(day).unwrap_or_default())).collect(),
        invites: invites.into_iter().map(|invite| invite_row(&frame, invite)).collect(),
        invite: may(Action::InviteMember).then(|| typed.invite.unwrap_or_default()),
        roles: Role::ALL.into_iter().filter(|role| actor.may_give(*role)).map(|role| (role.code(), frame.say(role_key(role)))).collect(),
        may_end: may(Action::EndParty),
        frame,
    }
}

fn member_row(frame: &Frame, is_free: bool, member: Member) -> MemberRow {
    let (role, since) = (role_name(frame, &member.role), day(member.began_on));
    MemberRow { id: member.id, name: member.first_name, code: member.role, role, since, is_free }
}

fn invite_row(frame: &Frame, invite: Invite) -> InviteRow {
    let (role, until) = (role_name(frame, &invite.role), moment(frame, invite.expires_at_s));
    InviteRow { id: invite.id, name: invite.first_name, email: invite.email, role, until }
}
