//! What a worker types in the place of somebody, as they said it by telephone or at the door; and an invitation that is taken back.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use opbouw_access::{Action, Actor, Relation};
use opbouw_audit::Activity;
use opbouw_signin::Note;
use opbouw_store::Tx;
use opbouw_web::{Caller, Reader};
use serde::Deserialize;

use super::changing::after;
use crate::answering::{answer_giver, answer_invitation};
use crate::deciding::{person_for, request_for};
use crate::ending::withdraw;
use crate::error::MatchingError;
use crate::house::MatchingHouse;
use crate::pages::word_of;
use crate::places::{move_up, settle};
use crate::refusal::{Page, Refusal};
use crate::store::invitations::{Invitation, find_invitation};
use crate::words::Answer;

#[derive(Deserialize)]
pub(crate) struct AnswerForm {
    #[serde(default)]
    antwoord: String,
    #[serde(default)]
    reden: String,
}

pub(crate) async fn answer(
    State(house): State<Arc<MatchingHouse>>,
    Path((id, invitation)): Path<(i64, i64)>,
    Caller(who): Caller,
    reader: Reader,
    Form(form): Form<AnswerForm>,
) -> Page {
    let (doer, actor, given) = (house.doer(&who), who.actor.clone(), Answer::of_form(&form.antwoord, &form.reden));
    let script = move |tx: &mut Tx<'_>| -> Result<&'static str, Refusal> {
        let found = invitation_of(tx, id, invitation)?;
        speaks_for(tx, &actor, found.giver)?;
        let given = given.ok_or(MatchingError::UnknownChoice)?;
        answer_invitation(tx, &doer, invitation, given)?;
        Ok("antwoord")
    };
    let answered = house.site.db.write(script).await;
    after(&house, &who, reader, id, answered).await
}

pub(crate) async fn decide(
    State(house): State<Arc<MatchingHouse>>,
    Path((id, invitation)): Path<(i64, i64)>,
    Caller(who): Caller,
    reader: Reader,
    Form(form): Form<AnswerForm>,
) -> Page {
    let (doer, actor) = (house.doer(&who), who.actor.clone());
    let yes = match form.antwoord.as_str() {
        "ja" => Some(true),
        "nee" => Some(false),
        _ => None,
    };
    let script = move |tx: &mut Tx<'_>| -> Result<&'static str, Refusal> {
        let seen = request_for(tx, &actor, Action::SeeRequest, id)?;
        invitation_of(tx, id, invitation)?;
        speaks_for(tx, &actor, seen.asker.id)?;
        let yes = yes.ok_or(MatchingError::UnknownChoice)?;
        answer_giver(tx, &doer, invitation, yes).map(word_of)
    };
    let decided = house.site.db.write(script).await;
    after(&house, &who, reader, id, decided).await
}

pub(crate) async fn take_back(
    State(house): State<Arc<MatchingHouse>>,
    Path((id, invitation)): Path<(i64, i64)>,
    Caller(who): Caller,
    reader: Reader,
) -> Page {
    let (doer, actor) = (house.doer(&who), who.actor.clone());
    let script = move |tx: &mut Tx<'_>| -> Result<&'static str, Refusal> {
        let seen = request_for(tx, &actor, Action::InviteGiver, id)?;
        let found = invitation_of(tx, id, invitation)?;
        if withdraw(tx, &doer, &found)? {
            let subject = Some(seen.asker.pseudonym.as_str());
            let note =
                Note { action: "invitation-withdraw", kind: "invitation", id: Some(invitation), activity: Activity::Matching, subject };
            doer.note(tx, &note)?;
            move_up(tx, &doer, id)?;
            settle(tx, &doer, id)?;
        }
        Ok("ingetrokken")
    };
    let taken_back = house.site.db.write(script).await;
    after(&house, &who, reader, id, taken_back).await
}

/// The invitation, when it is for this request.
fn invitation_of(tx: &mut Tx<'_>, request: i64, invitation: i64) -> Result<Invitation, Refusal> {
    find_invitation(tx, invitation)?.filter(|found| found.request == request).ok_or(Refusal::Nothing)
}

/// Somebody speaks for themselves, and for whom their party wrote in. Sharing is not speaking for: who came by themselves answers themselves.
fn speaks_for(tx: &mut Tx<'_>, actor: &Actor, person: i64) -> Result<(), Refusal> {
    let known = person_for(tx, actor, Action::AnswerInvitation, person)?;
    let speaks = known.is_some_and(|(_, relation)| matches!(relation, Relation::Own | Relation::Known));
    if speaks { Ok(()) } else { Err(Refusal::Nothing) }
}
