//! POST /beheer/partijen/{id}/leden/{membership}/rol: another role for somebody who works here.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use opbouw_access::{Action, Role};
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::store;
use opbouw_signin::SignedIn;
use opbouw_store::Tx;
use opbouw_web::{Caller, Reader};
use serde::Deserialize;

use super::invites::refuse_role;
use super::party::{Typed, show_party};
use super::{may_take, member_of, party_for};
use crate::error::AdminError;
use crate::house::AdminHouse;
use crate::leaving::note;
use crate::refusal::{Page, Refusal};

#[derive(Deserialize)]
pub(crate) struct RoleForm {
    #[serde(default)]
    rol: String,
}

pub(crate) async fn change_role(
    State(house): State<Arc<AdminHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path((id, membership)): Path<(i64, i64)>,
    Form(form): Form<RoleForm>,
) -> Page {
    let wrong = match Role::parse(&form.rol) {
        None => AdminError::UnknownChoice,
        Some(role) => match give(&house, &who, id, membership, role).await {
            Ok(()) => return Ok(house.done(&format!("/beheer/partijen/{id}"), "rol").await),
            Err(refusal) => refusal.mendable()?,
        },
    };
    // In a transaction of its own: the one in which it was tried is gone.
    let wrong = if wrong == AdminError::RoleNotYours { refuse_role(&house, &who, id).await? } else { wrong };
    show_party(&house, reader, &who, id, Typed { wrong: vec![wrong], ..Typed::default() }, None).await
}

async fn give(house: &AdminHouse, who: &SignedIn, id: i64, membership: i64, role: Role) -> Result<(), Refusal> {
    let (doer, actor) = (house.doer(who), who.actor.clone());
    let give = move |tx: &mut Tx<'_>| {
        let party = party_for(tx, &actor, Action::ChangeRole, id)?;
        let member = member_of(tx, &party, membership)?;
        if !actor.may_give(role) || !may_take(&actor, &member) {
            return Err(AdminError::RoleNotYours.into());
        }
        store::change_role(tx, &member, role.code())?;
        publish(tx, doer.at_s, &Happening::MembershipChanged { person: member.person, party: id, role: role.code().to_owned() })?;
        let person = store::find_person(tx, member.person)?;
        Ok(doer.note(tx, &note("role-give", member.id, person.as_ref().map(|person| person.pseudonym.as_str())))?)
    };
    house.site.db.write(give).await
}
