//! /beheer/partijen/{id}/uitnodigingen: inviting somebody to work for a party, and taking that back.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use opbouw_access::{Action, Role};
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::{Email, FirstName, PersonFault};
use opbouw_signin::{NewInvite, Note, SignedIn, invite, list_invites, withdraw_invite};
use opbouw_store::Tx;
use opbouw_web::{Caller, Reader};
use opbouw_words::Language;
use serde::Deserialize;

use super::party::{Typed, show_party};
use super::party_for;
use crate::error::AdminError;
use crate::house::AdminHouse;
use crate::leaving::note;
use crate::refusal::{Page, Refusal};
use crate::say::role_key;
use crate::store::leaving::works_here;

/// An invitation as it is filled in.
#[derive(Deserialize, Default)]
pub(crate) struct InviteForm {
    #[serde(default)]
    pub mail: String,
    #[serde(default)]
    pub naam: String,
    #[serde(default)]
    pub rol: String,
    #[serde(default)]
    pub taal: String,
}

/// An invitation, checked.
#[derive(Clone)]
struct Checked {
    email: Email,
    first_name: FirstName,
    role: Role,
    language: Language,
}

impl InviteForm {
    /// What is filled in, or everything that is wrong with it.
    fn checked(&self) -> Result<Checked, Vec<AdminError>> {
        let (email, first_name) = (Email::parse(&self.mail), FirstName::parse(&self.naam));
        let choices = Role::parse(&self.rol).zip(Language::parse(&self.taal));
        match (email, first_name, choices) {
            (Ok(email), Ok(first_name), Some((role, language))) => Ok(Checked { email, first_name, role, language }),
            (email, first_name, choices) => {
                let persons = [email.err(), first_name.err()].into_iter().flatten().map(AdminError::Person);
                Err(persons.chain(choices.is_none().then_some(AdminError::UnknownChoice)).collect())
            }
        }
    }
}

pub(crate) async fn invite_somebody(
    State(house): State<Arc<AdminHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path(id): Path<i64>,
    Form(form): Form<InviteForm>,
) -> Page {
    let wrong = match form.checked() {
        Err(wrong) => wrong,
        Ok(checked) if !who.actor.may_give(checked.role) => vec![refuse_role(&house, &who, id).await?],
        Ok(checked) => match send(&house, &who, id, checked).await {
            Ok(()) => return Ok(house.done(&format!("/beheer/partijen/{id}"), "uitgenodigd").await),
            Err(refusal) => vec![refusal.mendable()?],
        },
    };
    show_party(&house, reader, &who, id, Typed { invite: Some(form), wrong, ..Typed::default() }, None).await
}

pub(crate) async fn withdraw(State(house): State<Arc<AdminHouse>>, Caller(who): Caller, Path((id, invite)): Path<(i64, i64)>) -> Page {
    let (doer, actor) = (house.doer(&who), who.actor.clone());
    let withdraw = move |tx: &mut Tx<'_>| {
        party_for(tx, &actor, Action::InviteMember, id)?;
        if !withdraw_invite(tx, invite, id, doer.at_s)? {
            return Err(Refusal::Nothing);
        }
        Ok(doer.note(tx, &Note { kind: "invite", ..note("invite-withdraw", invite, None) })?)
    };
    house.site.db.write(withdraw).await?;
    Ok(house.done(&format!("/beheer/partijen/{id}"), "ingetrokken").await)
}

/// That somebody tried to give more than they have stands in the trail.
pub(crate) async fn refuse_role(house: &AdminHouse, who: &SignedIn, party: i64) -> Result<AdminError, Refusal> {
    let (doer, actor) = (house.doer(who), who.actor.clone());
    let refuse = move |tx: &mut Tx<'_>| {
        party_for(tx, &actor, Action::ListMembers, party)?;
        Ok(doer.note_refused(tx, &Note { kind: "party", ..note("role-give", party, None) })?)
    };
    house.site.db.write(refuse).await.map(|()| AdminError::RoleNotYours)
}

async fn send(house: &AdminHouse, who: &SignedIn, id: i64, checked: Checked) -> Result<(), Refusal> {
    let (doer, actor, by_name) = (house.doer(who), who.actor.clone(), who.first_name.clone());
    let (invited_by, role_name) = (who.person, house.site.sentences.say(checked.language, role_key(checked.role)));
    let send = move |tx: &mut Tx<'_>| {
        let party = party_for(tx, &actor, Action::InviteMember, id)?;
        refuse_double(tx, id, &checked.email, doer.at_s)?;
        let new = NewInvite {
            party: id,
            party_name: party.name,
            role: checked.role.code().to_owned(),
            role_name: role_name.clone(),
            email: checked.email.clone(),
            first_name: checked.first_name.as_str().to_owned(),
            language: checked.language,
            invited_by,
            by_name: by_name.clone(),
        };
        let invite = invite(tx, &new, doer.at_s)?;
        publish(tx, doer.at_s, &Happening::WorkerInvited { invite })?;
        Ok(doer.note(tx, &Note { kind: "invite", ..note("member-invite", invite, None) })?)
    };
    house.site.db.write(send).await
}

/// Whoever works here already, or has an invitation that holds, is not invited again.
fn refuse_double(tx: &mut Tx<'_>, party: i64, email: &Email, now_s: i64) -> Result<(), Refusal> {
    if works_here(tx, email.key(), party)? {
        return Err(AdminError::Person(PersonFault::MemberAlready).into());
    }
    let is_same = |other: &str| Email::parse(other).is_ok_and(|other| other.key() == email.key());
    let is_open = list_invites(tx, party, now_s)?.iter().any(|invite| is_same(&invite.email));
    if is_open { Err(AdminError::InvitedAlready.into()) } else { Ok(()) }
}
