//! /mijn/inloggen: my passkeys and my sessions; what is not mine any more goes.

mod shown;

use std::sync::Arc;

use axum::extract::{Form, Query, State};
use axum::response::{IntoResponse, Redirect};
use opbouw_audit::Activity;
use opbouw_neighbourhood::NeighbourhoodError;
use opbouw_signin::{Doer, Note, SignedIn, SigninFault, end_session, end_sessions_of, may_add_passkey, remove_identity, remove_passkey};
use opbouw_store::Tx;
use opbouw_web::Caller;
use serde::Deserialize;

use super::answer::Answer;
use super::visit::Visit;
use crate::house::PeopleHouse;
use shown::keys_page;

/// Where one comes from: a code word for the sentence that says what was done.
#[derive(Deserialize)]
pub(crate) struct Done {
    #[serde(default)]
    klaar: String,
}

#[derive(Deserialize)]
pub(crate) struct NumberForm {
    #[serde(default)]
    nummer: i64,
}

#[derive(Deserialize)]
pub(crate) struct IdentityForm {
    #[serde(default)]
    uitgever: String,
    #[serde(default)]
    nummer: String,
}

pub(crate) async fn list(State(house): State<Arc<PeopleHouse>>, Caller(who): Caller, visit: Visit, Query(done): Query<Done>) -> Answer {
    keys_page(&house, &visit, &who, done_key(&done.klaar), None).await
}

pub(crate) async fn remove_key(
    State(house): State<Arc<PeopleHouse>>,
    Caller(who): Caller,
    visit: Visit,
    Form(form): Form<NumberForm>,
) -> Answer {
    let act = move |tx: &mut Tx<'_>, who: &SignedIn| Ok(remove_passkey(tx, form.nummer, who.person)?);
    remove(&house, who, visit, "passkey-remove", act, "/mijn/inloggen?klaar=passkey-weg").await
}

pub(crate) async fn remove_link(
    State(house): State<Arc<PeopleHouse>>,
    Caller(who): Caller,
    visit: Visit,
    Form(form): Form<IdentityForm>,
) -> Answer {
    let act = move |tx: &mut Tx<'_>, who: &SignedIn| Ok(remove_identity(tx, who.person, &form.uitgever, &form.nummer)?);
    remove(&house, who, visit, "identity-remove", act, "/mijn/inloggen?klaar=koppeling-weg").await
}

pub(crate) async fn end_one(
    State(house): State<Arc<PeopleHouse>>,
    Caller(who): Caller,
    visit: Visit,
    Form(form): Form<NumberForm>,
) -> Answer {
    let doer = visit.doer();
    let end = move |tx: &mut Tx<'_>| -> Result<(), NeighbourhoodError> {
        if end_session(tx, form.nummer, who.person)? {
            doer.note(tx, &note("session-end", "session", Some(form.nummer), &who))?;
        }
        Ok(())
    };
    house.site.db.write(end).await?;
    Ok(Redirect::to("/mijn/inloggen?klaar=sessie-weg").into_response())
}

pub(crate) async fn end_others(State(house): State<Arc<PeopleHouse>>, Caller(who): Caller, visit: Visit) -> Answer {
    let doer = visit.doer();
    let end = move |tx: &mut Tx<'_>| -> Result<(), NeighbourhoodError> {
        if end_sessions_of(tx, who.person, Some(who.session))? > 0 {
            doer.note(tx, &note("session-end-others", "session", Some(who.session), &who))?;
        }
        Ok(())
    };
    house.site.db.write(end).await?;
    Ok(Redirect::to("/mijn/inloggen?klaar=sessies-weg").into_response())
}

/// Takes a key away, and notes it. The rule is that of adding one: with the mail of a worker alone nobody locks that worker out.
async fn remove<Act>(house: &Arc<PeopleHouse>, who: Arc<SignedIn>, visit: Visit, action: &'static str, act: Act, to: &str) -> Answer
where
    Act: Fn(&mut Tx<'_>, &SignedIn) -> Result<Result<(), SigninFault>, NeighbourhoodError> + Send + 'static,
{
    let (doer, owner): (Doer, Arc<SignedIn>) = (visit.doer(), who.clone());
    let script = move |tx: &mut Tx<'_>| -> Result<Result<(), SigninFault>, NeighbourhoodError> {
        let removed = if may_add_passkey(&owner) { act(tx, &owner)? } else { Err(SigninFault::WeakSession) };
        let note = note(action, "person", Some(owner.person), &owner);
        match &removed {
            Ok(()) => doer.note(tx, &note)?,
            Err(_) => doer.note_refused(tx, &note)?,
        }
        Ok(removed)
    };
    match house.site.db.write(script).await? {
        Ok(()) => Ok(Redirect::to(to).into_response()),
        Err(fault) => keys_page(house, &visit, &who, None, Some(fault)).await,
    }
}

fn note<'n>(action: &'static str, kind: &'static str, id: Option<i64>, who: &'n SignedIn) -> Note<'n> {
    Note { action, kind, id, activity: Activity::SignIn, subject: Some(&who.pseudonym) }
}

fn done_key(word: &str) -> Option<&'static str> {
    match word {
        "passkey" => Some("people-in-done-passkey"),
        "passkey-weg" => Some("people-in-done-passkey-gone"),
        "koppeling" => Some("people-in-done-link"),
        "koppeling-weg" => Some("people-in-done-link-gone"),
        "sessie-weg" => Some("people-in-done-session-gone"),
        "sessies-weg" => Some("people-in-done-sessions-gone"),
        _ => None,
    }
}
