//! Coming in with a passkey, and adding one: the two pages that need JavaScript, since only a script can ask a device for its key.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Json, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use opbouw_access::Strength;
use opbouw_audit::Activity;
use opbouw_neighbourhood::NeighbourhoodError;
use opbouw_signin::{Method, Note, Passkeys, SigninFault, may_add_passkey};
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Limit, page};
use serde::Deserialize;
use serde_json::{Value, json};

use super::answer::{Answer, fault_page, fault_problem};
use super::arrival::{Arrived, arrive, refuse};
use super::visit::Visit;
use crate::house::PeopleHouse;

#[derive(Template)]
#[template(path = "in_passkey.html")]
struct PasskeyPage<'a> {
    frame: Frame,
    /// Whether they cannot come in again without one.
    is_first: bool,
    has_passkeys: bool,
    /// The sign-in that may be linked instead.
    provider: Option<&'a str>,
}

/// What the script sends when a passkey was made.
#[derive(Deserialize)]
pub(crate) struct Made {
    #[serde(default)]
    naam: String,
    antwoord: Value,
}

/// What the script sends when a passkey was used.
#[derive(Deserialize)]
pub(crate) struct Used {
    antwoord: Value,
}

pub(crate) async fn form(State(house): State<Arc<PeopleHouse>>, Caller(who): Caller, visit: Visit) -> Response {
    if !may_add_passkey(&who) {
        return fault_page(&house, &visit, SigninFault::WeakSession);
    }
    let is_first = who.method.may_add_first_key();
    let provider = house.provider.as_ref().map(|provider| provider.name());
    let frame = visit.frame(&house, "/mijn/inloggen/passkey");
    page(StatusCode::OK, &PasskeyPage { frame, is_first, has_passkeys: house.passkeys.is_some(), provider })
}

pub(crate) async fn begin_adding(State(house): State<Arc<PeopleHouse>>, Caller(who): Caller, visit: Visit) -> Answer {
    let (browser, now_s) = (visit.browser.clone(), visit.now_s());
    begin(&house, &visit, move |passkeys, tx| Ok(passkeys.start_adding(tx, &who, &browser, now_s)?)).await
}

pub(crate) async fn add(State(house): State<Arc<PeopleHouse>>, Caller(who): Caller, visit: Visit, Json(made): Json<Made>) -> Answer {
    let Some(passkeys) = house.passkeys.clone() else { return Ok(StatusCode::NOT_FOUND.into_response()) };
    let (browser, coming, doer, answer) = (visit.browser.clone(), visit.coming(&house), visit.doer(), made.antwoord.to_string());
    let name = [made.naam.trim(), &coming.device, "Passkey"].into_iter().find(|name| !name.is_empty()).unwrap_or_default().to_owned();
    let script = move |tx: &mut Tx<'_>| -> Result<Result<Option<Arrived>, SigninFault>, NeighbourhoodError> {
        let subject = Some(who.pseudonym.as_str());
        let note = Note { action: "passkey-add", kind: "person", id: Some(who.person), activity: Activity::SignIn, subject };
        if let Err(fault) = passkeys.finish_adding(tx, &who, &browser, &answer, &name, coming.now_s())? {
            doer.note_refused(tx, &note)?;
            return Ok(Err(fault));
        }
        doer.note(tx, &note)?;
        // From now on this browser is as sure as can be, with a session of its own.
        let is_weak = who.method.strength() == Strength::Link;
        Ok(Ok(if is_weak { Some(arrive(tx, who.person, Method::Passkey, &coming)?) } else { None }))
    };
    Ok(match house.site.db.write(script).await? {
        Ok(arrived) => {
            house.site.postman.wake();
            let to = Json(json!({ "naar": "/mijn/inloggen?klaar=passkey" })).into_response();
            arrived.map_or(to, |arrived| arrived.on(Json(json!({ "naar": "/mijn" })).into_response()))
        }
        Err(fault) => fault_problem(&house, &visit, fault),
    })
}

pub(crate) async fn begin_using(State(house): State<Arc<PeopleHouse>>, visit: Visit) -> Answer {
    let (browser, now_s) = (visit.browser.clone(), visit.now_s());
    begin(&house, &visit, move |passkeys, tx| Ok(passkeys.start_using(tx, &browser, now_s)?)).await
}

pub(crate) async fn sign_in(State(house): State<Arc<PeopleHouse>>, visit: Visit, Json(used): Json<Used>) -> Answer {
    let Some(passkeys) = house.passkeys.clone() else { return Ok(StatusCode::NOT_FOUND.into_response()) };
    if !visit.is_allowed(&house, Limit::Attempts) {
        return Ok(fault_problem(&house, &visit, SigninFault::TooOften));
    }
    let (browser, coming, doer, answer) = (visit.browser.clone(), visit.coming(&house), visit.doer(), used.antwoord.to_string());
    let script = move |tx: &mut Tx<'_>| -> Result<Result<Arrived, SigninFault>, NeighbourhoodError> {
        match passkeys.finish_using(tx, &browser, &answer, coming.now_s())? {
            Ok(person) => arrive(tx, person, Method::Passkey, &coming).map(Ok),
            Err(fault) => {
                refuse(tx, &doer)?;
                Ok(Err(fault))
            }
        }
    };
    Ok(match house.site.db.write(script).await? {
        Ok(arrived) => arrived.on(Json(json!({ "naar": "/mijn" })).into_response()),
        Err(fault) => fault_problem(&house, &visit, fault),
    })
}

/// What the script gives to the device, as JSON; the question belongs to this browser.
async fn begin<Ask>(house: &Arc<PeopleHouse>, visit: &Visit, ask: Ask) -> Answer
where
    Ask: Fn(&Passkeys, &mut Tx<'_>) -> Result<Result<String, SigninFault>, NeighbourhoodError> + Send + 'static,
{
    let Some(passkeys) = house.passkeys.clone() else { return Ok(StatusCode::NOT_FOUND.into_response()) };
    if !visit.is_allowed(house, Limit::Attempts) {
        return Ok(fault_problem(house, visit, SigninFault::TooOften));
    }
    Ok(match house.site.db.write(move |tx: &mut Tx<'_>| ask(&passkeys, tx)).await? {
        Ok(options) => visit.keep_browser(([(CONTENT_TYPE, "application/json")], options).into_response()),
        Err(fault) => fault_problem(house, visit, fault),
    })
}
