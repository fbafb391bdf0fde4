//! The pages of this room, and what several of them ask.

pub(crate) mod danger;
mod follow;
mod leave;
mod look;
mod one;
mod rules;
mod settings;
mod work;

use std::sync::Arc;

use axum::http::Method;
use axum::routing::{MethodRouter, get, post};
use opbouw_access::Action;
use opbouw_neighbourhood::Party;
use opbouw_neighbourhood::store::{list_helpers, list_parties};
use opbouw_signin::SignedIn;
use opbouw_store::Tx;
use opbouw_web::Route;
use serde::Deserialize;

use crate::house::SignalsHouse;
use crate::refusal::Refusal;
use crate::visit::Visit;

/// All of them, each with who may call it.
#[rustfmt::skip]
pub(crate) fn routes(house: &Arc<SignalsHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<SignalsHouse>>| handler.with_state(house.clone());
    let read = |path, action, handler| Route::page(Method::GET, path, action, on(handler));
    let change = |path, action, handler| Route::page(Method::POST, path, action, on(handler));
    vec![
        read("/signalen", Action::LeaveSignal, get(leave::form)),
        change("/signalen", Action::LeaveSignal, post(leave::leave)),
        change("/signalen/kijk", Action::LeaveSignal, post(look::look)),
        read("/signalen/gezien/{ticket}", Action::AnswerMessage, get(follow::show)),
        change("/signalen/gezien/{ticket}", Action::AnswerMessage, post(follow::answer)),
        read("/signalen/werk", Action::SeeSignals, get(work::show)),
        read("/signalen/regels", Action::RouteSignals, get(rules::show)),
        change("/signalen/regels", Action::RouteSignals, post(rules::add)),
        change("/signalen/regels/weg", Action::RouteSignals, post(rules::remove)),
        read("/signalen/instellingen", Action::SetUpSignals, get(settings::show)),
        change("/signalen/instellingen", Action::SetUpSignals, post(settings::change)),
        read("/signalen/{id}", Action::SeeSignals, get(one::show)),
        change("/signalen/{id}", Action::KeepSignal, post(one::change)),
    ]
}

/// The word behind an address that says what was done.
#[derive(Deserialize, Default)]
pub(crate) struct After {
    #[serde(default)]
    pub klaar: Option<String>,
}

/// Parties for which somebody works with residents, by name: to others nothing can be given.
pub(crate) fn list_working(tx: &mut Tx<'_>) -> Result<Vec<Party>, Refusal> {
    let helpers = list_helpers(tx)?;
    let works = |party: &Party| party.ended_on.is_none() && helpers.iter().any(|helper| helper.party == party.id);
    Ok(list_parties(tx)?.into_iter().filter(works).collect())
}

/// A number in an address; what is none is as good as that of nothing.
pub(crate) fn number(text: &str) -> Result<i64, Refusal> {
    text.parse().map_err(|_| Refusal::Nothing)
}

/// Whoever has signed in; the door lets in no others.
pub(crate) fn signed_in(visit: &Visit) -> Result<Arc<SignedIn>, Refusal> {
    visit.reader.who.clone().ok_or(Refusal::Nothing)
}
