//! The pages of this room, and what several of them ask.

mod answer;
mod call;
mod edit;
mod forms;
mod join;
mod keep;
mod list;
mod make;
mod off;
mod one;
mod own;
mod people;
mod pledges;
mod poster;
mod sheet;
mod short;
mod steps;
mod wave;

use std::sync::Arc;

use axum::http::Method;
use axum::routing::{MethodRouter, get, post};
use opbouw_access::Action;
use opbouw_audit::Activity;
use opbouw_signin::{Note, SignedIn};
use opbouw_store::Tx;
use opbouw_web::Route;
use serde::Deserialize;

use crate::call::Call;
use crate::house::CallsHouse;
use crate::refusal::Refusal;
use crate::store::calls;
use crate::visit::{Visit, keeps};

/// All of them, each with who may call it.
#[rustfmt::skip]
pub(crate) fn routes(house: &Arc<CallsHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<CallsHouse>>| handler.with_state(house.clone());
    let read = |path, action, handler| Route::page(Method::GET, path, action, on(handler));
    let change = |path, action, handler| Route::page(Method::POST, path, action, on(handler));
    vec![
        read("/oproepen", Action::SeeCall, get(list::list)),
        read("/oproepen/nieuw", Action::MakeCall, get(make::begin)),
        change("/oproepen/nieuw", Action::MakeCall, post(make::make)),
        read("/oproep/{code}", Action::SeeCall, get(short::short)),
        read("/oproepen/{id}", Action::SeeCall, get(call::show)),
        change("/oproepen/{id}/aanmelden", Action::JoinCall, post(join::join_call)),
        read("/oproepen/{id}/poster", Action::SeeCall, get(poster::poster)),
        read("/oproepen/mijn/{ticket}", Action::JoinCall, get(own::show)),
        change("/oproepen/mijn/{ticket}", Action::JoinCall, post(own::change_own)),
        read("/oproepen/antwoord/{ticket}", Action::AnswerMessage, get(answer::ask)),
        change("/oproepen/antwoord/{ticket}", Action::AnswerMessage, post(answer::take)),
        read("/oproepen/{id}/beheer", Action::KeepCall, get(keep::show)),
        read("/oproepen/{id}/wijzigen", Action::KeepCall, get(edit::form)),
        change("/oproepen/{id}/wijzigen", Action::KeepCall, post(edit::change)),
        change("/oproepen/{id}/openen", Action::KeepCall, post(steps::open)),
        change("/oproepen/{id}/weg", Action::KeepCall, post(steps::throw_away)),
        change("/oproepen/{id}/nodig", Action::KeepCall, post(steps::ask_soft)),
        change("/oproepen/{id}/bedank", Action::KeepCall, post(steps::thank)),
        read("/oproepen/{id}/afgelasten", Action::KeepCall, get(off::ask)),
        change("/oproepen/{id}/afgelasten", Action::KeepCall, post(off::call_off)),
        change("/oproepen/{id}/spullen", Action::KeepCall, post(pledges::change)),
        read("/oproepen/{id}/golf", Action::KeepCall, get(wave::show)),
        change("/oproepen/{id}/golf", Action::KeepCall, post(wave::send_wave)),
        read("/oproepen/{id}/lijst", Action::KeepCall, get(sheet::sheet)),
        read("/oproepen/{id}/mensen", Action::KeepCall, get(people::list)),
        change("/oproepen/{id}/mensen", Action::KeepCall, post(people::write_in)),
        read("/oproepen/{id}/mensen/{signup}", Action::KeepCall, get(one::show)),
        change("/oproepen/{id}/mensen/{signup}", Action::KeepCall, post(one::change_one)),
    ]
}

/// The word behind an address that says what was done.
#[derive(Deserialize, Default)]
pub(crate) struct After {
    #[serde(default)]
    pub klaar: Option<String>,
}

/// A number in an address; what is none is as good as that of nothing.
pub(crate) fn number(text: &str) -> Result<i64, Refusal> {
    text.parse().map_err(|_| Refusal::Nothing)
}

/// A call of a party for which the caller works; for others there is no such call.
pub(crate) fn kept(tx: &mut Tx<'_>, who: &SignedIn, id: i64) -> Result<Call, Refusal> {
    calls::find(tx, id)?.filter(|call| keeps(who, call)).ok_or(Refusal::Nothing)
}

/// The same, for a page that only shows it.
pub(crate) async fn find_kept(house: &CallsHouse, visit: &Visit, id: &str) -> Result<Call, Refusal> {
    let (id, who) = (number(id)?, signed_in(visit)?);
    house.site.db.read(move |tx| kept(tx, &who, id)).await
}

/// Whoever has signed in; the door lets in no others.
pub(crate) fn signed_in(visit: &Visit) -> Result<Arc<SignedIn>, Refusal> {
    visit.reader.who.clone().ok_or(Refusal::Nothing)
}

/// A line in the trail about a call as a whole.
pub(crate) fn call_note(action: &'static str, call: i64) -> Note<'static> {
    Note { action, kind: "call", id: Some(call), activity: Activity::Calls, subject: None }
}
