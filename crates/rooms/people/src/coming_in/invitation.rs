//! /uitnodiging: who is invited to work for a party sees what it is, says yes, and gets a key of their own.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_access::Strength;
use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::store::{begin_membership, find_person_by_email, list_memberships};
use opbouw_neighbourhood::{Email, FirstName, NeighbourhoodError, PersonFault, Reach};
use opbouw_secrets::Key;
use opbouw_signin::{Invite, Method, Note, SigninFault, accept_invite, end_sessions_of, find_invite, list_identities, list_passkeys};
use opbouw_store::Tx;
use opbouw_web::{Frame, Limit, page, without_referrer};
use serde::Deserialize;

use super::answer::{Answer, Broken, fault_page};
use super::arrival::{Arrived, arrive, refuse};
use super::demo::role_key;
use super::enroll::{Enrolment, enroll, staff_area};
use super::visit::{Coming, Visit};
use crate::house::PeopleHouse;

/// Where whoever came in by an invitation goes: without a key of their own they cannot come in again.
pub(crate) const FIRST_KEY: &str = "/mijn/inloggen/passkey";

#[derive(Template)]
#[template(path = "in_invite.html")]
struct InvitePage<'a> {
    frame: Frame,
    invite: &'a Invite,
    role: String,
    ticket: &'a str,
    first_name: &'a str,
    fault: Option<PersonFault>,
    months: i32,
}

#[derive(Deserialize)]
pub(crate) struct InviteForm {
    #[serde(default)]
    ticket: String,
    #[serde(default)]
    naam: String,
}

pub(crate) async fn show(State(house): State<Arc<PeopleHouse>>, visit: Visit, Path(ticket): Path<String>) -> Answer {
    Ok(match find(&house, &visit, &ticket).await? {
        Ok(invite) => invite_page(&house, &visit, &invite, &ticket, &invite.first_name, None),
        Err(fault) => fault_page(&house, &visit, fault),
    })
}

pub(crate) async fn accept(State(house): State<Arc<PeopleHouse>>, visit: Visit, Form(form): Form<InviteForm>) -> Answer {
    if !visit.is_allowed(&house, Limit::Attempts) {
        return Ok(fault_page(&house, &visit, SigninFault::TooOften));
    }
    let invite = match find(&house, &visit, &form.ticket).await? {
        Ok(invite) => invite,
        Err(fault) => return Ok(fault_page(&house, &visit, fault)),
    };
    let first_name = match FirstName::parse(&form.naam) {
        Ok(first_name) => first_name,
        Err(fault) => return Ok(invite_page(&house, &visit, &invite, &form.ticket, &form.naam, Some(fault))),
    };
    let accepted = save(&house, &visit, form.ticket, first_name).await?;
    house.tell().await;
    Ok(match accepted {
        Ok(arrived) if arrived.who.method.may_add_first_key() => arrived.to(FIRST_KEY),
        Ok(arrived) => arrived.to("/mijn"),
        Err(fault) => fault_page(&house, &visit, fault),
    })
}

async fn find(house: &PeopleHouse, visit: &Visit, ticket: &str) -> Result<Result<Invite, SigninFault>, Broken> {
    let (key, ticket, now_s) = (house.site.key.clone(), ticket.to_owned(), visit.now_s());
    Ok(house.site.db.read(move |tx: &mut Tx<'_>| find_invite(tx, &key, &ticket, now_s)).await?)
}

/// Person, membership, session and the use of the invitation, together or not at all. It is looked up again: it may be gone meanwhile.
async fn save(house: &PeopleHouse, visit: &Visit, ticket: String, first_name: FirstName) -> Result<Result<Arrived, SigninFault>, Broken> {
    let Some(area) = staff_area(house).await? else { return Ok(Err(SigninFault::NoInvite)) };
    let (key, coming, doer) = (house.site.key.clone(), visit.coming(house), visit.doer());
    let language = visit.reader.language.code();
    let script = move |tx: &mut Tx<'_>| -> Result<Result<Arrived, SigninFault>, NeighbourhoodError> {
        let (invite, email) = match usable(tx, &key, &ticket, &coming)? {
            Ok(usable) => usable,
            Err(fault) => {
                refuse(tx, &doer)?;
                return Ok(Err(fault));
            }
        };
        let (first_name, area, reach) = (first_name.clone(), area.clone(), Reach::Mail(email));
        let person = enroll(tx, Enrolment { first_name, area, reach, language, may_be_found: false, party: None }, &coming, &doer)?;
        let method = strong_session_of(person, &coming).unwrap_or(Method::Invite);
        begin_work(tx, person, invite.party, &invite.role, method, &coming).map(Ok)
    };
    Ok(house.site.db.write(script).await?)
}

/// The invitation, used now, and whose address it is for.
fn usable(tx: &mut Tx<'_>, key: &Key, ticket: &str, coming: &Coming) -> Result<Result<(Invite, Email), SigninFault>, NeighbourhoodError> {
    let invite = match find_invite(tx, key, ticket, coming.now_s())? {
        Ok(invite) => invite,
        Err(fault) => return Ok(Err(fault)),
    };
    let Ok(email) = Email::parse(&invite.email) else { return Ok(Err(SigninFault::NoInvite)) };
    if must_show_key(tx, &email, invite.party, coming)? {
        return Ok(Err(SigninFault::WeakSession));
    }
    let is_first = accept_invite(tx, invite.id, coming.now_s())?;
    Ok(if is_first { Ok((invite, email)) } else { Err(SigninFault::NoInvite) })
}

/// Who works elsewhere with a key of their own shows that key: else one party, with a look into a mailbox, could open what is of another.
fn must_show_key(tx: &mut Tx<'_>, email: &Email, party: i64, coming: &Coming) -> Result<bool, NeighbourhoodError> {
    let Some(person) = find_person_by_email(tx, email.key())? else { return Ok(false) };
    if strong_session_of(person, coming).is_some() {
        return Ok(false);
    }
    let works_elsewhere = list_memberships(tx, person)?.iter().any(|membership| membership.party != party);
    Ok(works_elsewhere && !(list_passkeys(tx, person)?.is_empty() && list_identities(tx, person)?.is_empty()))
}

/// How this person is in already with this browser, if that is as sure as can be.
fn strong_session_of(person: i64, coming: &Coming) -> Option<Method> {
    let old = coming.old.as_ref().filter(|old| old.person == person)?;
    (old.method.strength() == Strength::Strong).then_some(old.method)
}

/// The membership, and a session that is new: whoever was in already, with any browser, was in with less to see.
pub(crate) fn begin_work(
    tx: &mut Tx<'_>,
    person: i64,
    party: i64,
    role: &str,
    method: Method,
    coming: &Coming,
) -> Result<Arrived, NeighbourhoodError> {
    // Invited again, for a new key: nothing about their work changes.
    let is_there = list_memberships(tx, person)?.iter().any(|membership| membership.party == party);
    if !is_there {
        begin_membership(tx, person, party, role, coming.today())?;
        publish(tx, coming.now_s(), &Happening::MembershipBegan { person, party, role: role.to_owned() })?;
    }
    end_sessions_of(tx, person, None)?;
    let arrived = arrive(tx, person, method, coming)?;
    if !is_there {
        let subject = Some(arrived.who.pseudonym.as_str());
        let note = Note { action: "membership-begin", kind: "party", id: Some(party), activity: Activity::Staff, subject };
        arrived.doer(coming).note(tx, &note)?;
    }
    Ok(arrived)
}

fn invite_page(
    house: &Arc<PeopleHouse>,
    visit: &Visit,
    invite: &Invite,
    ticket: &str,
    first_name: &str,
    fault: Option<PersonFault>,
) -> Response {
    let status = if fault.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let frame = visit.frame(house, "/inloggen");
    let (role, months) = (frame.say(role_key(&invite.role)), house.terms.resident_months);
    without_referrer(page(status, &InvitePage { frame, invite, role, ticket, first_name, fault, months }))
}
