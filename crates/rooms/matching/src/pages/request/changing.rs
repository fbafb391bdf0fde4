//! What is done with a request: how many are wanted, asking a giver, closing it.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use opbouw_access::Action;
use opbouw_audit::Activity;
use opbouw_signin::{Doer, Note, SignedIn};
use opbouw_store::Tx;
use opbouw_web::{Caller, Reader};
use serde::Deserialize;

use super::show_with;
use crate::deciding::request_for;
use crate::ending::end_request;
use crate::error::MatchingError;
use crate::house::MatchingHouse;
use crate::inviting::{Invited, Wanted, invite};
use crate::places::settle;
use crate::refusal::{Page, Refusal};
use crate::store::requests::{change_request, note_step};
use crate::words::{CLOSES, code_of};

/// A request is for so many people at most; more is a call.
const MOST_PEOPLE: i64 = 50;

#[derive(Deserialize)]
pub(crate) struct ChangeForm {
    #[serde(default)]
    aantal: String,
    #[serde(default)]
    dringend: String,
}

#[derive(Deserialize)]
pub(crate) struct InviteForm {
    #[serde(default)]
    buur: String,
    #[serde(default)]
    aanbod: String,
}

#[derive(Deserialize)]
pub(crate) struct CloseForm {
    #[serde(default)]
    reden: String,
}

pub(crate) async fn change(
    State(house): State<Arc<MatchingHouse>>,
    Path(id): Path<i64>,
    Caller(who): Caller,
    reader: Reader,
    Form(form): Form<ChangeForm>,
) -> Page {
    let wanted = form.aantal.trim().parse::<i64>().ok().filter(|wanted| (1..=MOST_PEOPLE).contains(wanted));
    let (doer, caller, is_urgent) = (house.doer(&who), who.clone(), form.dringend == "ja");
    let script = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        // First whether there is anything here at all.
        let seen = request_for(tx, &caller.actor, Action::InviteGiver, id)?;
        let wanted = wanted.ok_or(MatchingError::WrongNumber)?;
        if seen.request.is_closed() {
            return Err(MatchingError::NotOpen.into());
        }
        change_request(tx, id, wanted, is_urgent)?;
        note_step(tx, id, "changed", doer.at_s)?;
        note(tx, &doer, "request-change", id, &seen.asker.pseudonym)?;
        settle(tx, &doer, id)
    };
    let changed = house.site.db.write(script).await.map(|()| "opgeslagen");
    after(&house, &who, reader, id, changed).await
}

pub(crate) async fn invite_giver(
    State(house): State<Arc<MatchingHouse>>,
    Path(id): Path<i64>,
    Caller(who): Caller,
    reader: Reader,
    Form(form): Form<InviteForm>,
) -> Page {
    let Ok(giver) = form.buur.parse() else { return Err(Refusal::Nothing) };
    let wanted = Wanted { request: id, giver, offer: form.aanbod.parse().ok() };
    if !house.may_invite(&who) {
        return after(&house, &who, reader, id, Err(MatchingError::TooMany.into())).await;
    }
    let (doer, actor) = (house.doer(&who), who.actor.clone());
    let invited = house.site.db.write(move |tx: &mut Tx<'_>| invite(tx, &actor, &doer, &wanted)).await;
    after(&house, &who, reader, id, invited.map(word_of_invited)).await
}

/// Whoever cannot be told by us is to be told by a worker.
pub(crate) fn word_of_invited(invited: Invited) -> &'static str {
    if invited.is_told { "gevraagd" } else { "bel" }
}

pub(crate) async fn close(
    State(house): State<Arc<MatchingHouse>>,
    Path(id): Path<i64>,
    Caller(who): Caller,
    reader: Reader,
    Form(form): Form<CloseForm>,
) -> Page {
    let (doer, actor, because) = (house.doer(&who), who.actor.clone(), code_of(CLOSES, &form.reden));
    let script = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let seen = request_for(tx, &actor, Action::EndOffer, id)?;
        let because = because.ok_or(MatchingError::UnknownChoice)?;
        if end_request(tx, &doer, &seen.request, because)? {
            note(tx, &doer, "request-close", id, &seen.asker.pseudonym)?;
        }
        Ok(())
    };
    let closed = house.site.db.write(script).await.map(|()| "gesloten");
    after(&house, &who, reader, id, closed).await
}

/// Back to the request with a sentence, or the same page with what is wrong.
pub(crate) async fn after(house: &MatchingHouse, who: &SignedIn, reader: Reader, id: i64, changed: Result<&'static str, Refusal>) -> Page {
    match changed {
        Ok(word) => Ok(house.done(&format!("/samen/vragen/{id}"), word).await),
        Err(refusal) => {
            let wrong = refusal.mendable()?;
            show_with(house, house.frame_of_both(reader), who, id, String::new(), &[wrong]).await
        }
    }
}

fn note(tx: &mut Tx<'_>, doer: &Doer, action: &'static str, id: i64, subject: &str) -> Result<(), Refusal> {
    Ok(doer.note(tx, &Note { action, kind: "request", id: Some(id), activity: Activity::Matching, subject: Some(subject) })?)
}
