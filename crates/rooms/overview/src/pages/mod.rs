//! The pages of this room, and what several of them ask.

mod agenda;
mod answer;
mod closing;
mod files;
mod front;
mod introductions;
mod network;
mod party;
mod phone;
mod session;
mod sessions;
mod ticking;
mod wall;

use std::sync::Arc;

use axum::http::Method;
use axum::routing::{MethodRouter, get, post};
use opbouw_access::Action;
use opbouw_web::Route;
use serde::Deserialize;

use crate::hall::Hall;
use crate::house::OverviewHouse;

/// All of them, each with who may call it.
#[rustfmt::skip]
pub(crate) fn routes(house: &Arc<OverviewHouse>) -> Vec<Route> {
    let hall = Arc::new(Hall::new(house));
    let on = |handler: MethodRouter<Arc<Hall>>| handler.with_state(hall.clone());
    let read = |path, action, handler| Route::page(Method::GET, path, action, on(handler));
    let change = |path, action, handler| Route::page(Method::POST, path, action, on(handler));
    vec![
        read("/overzicht", Action::SeeNetwork, get(front::show)),
        read("/overzicht/netwerk", Action::SeeNetwork, get(network::show)),
        read("/overzicht/beeld.svg", Action::SeeNetwork, get(files::svg)),
        read("/overzicht/beeld.pdf", Action::SeeNetwork, get(files::pdf)),
        read("/overzicht/beeld.png", Action::SeeNetwork, get(files::png)),
        read("/overzicht/netwerk/{partij}", Action::SeeNetwork, get(party::show)),
        change("/overzicht/netwerk/{partij}", Action::NameTie, post(party::change)),
        read("/overzicht/kennismaken", Action::SeeNetwork, get(introductions::show)),
        change("/overzicht/kennismaken", Action::Introduce, post(introductions::propose_or_refuse)),
        change("/overzicht/kennismaken/{id}", Action::Introduce, post(introductions::answer_one)),
        read("/overzicht/kennismaken/antwoord/{bewijs}", Action::AnswerMessage, get(answer::show)),
        change("/overzicht/kennismaken/antwoord/{bewijs}", Action::AnswerMessage, post(answer::answer)),
        read("/overzicht/agenda", Action::SeeNetwork, get(agenda::show)),
        read("/overzicht/sessie", Action::HoldSession, get(sessions::show)),
        change("/overzicht/sessie", Action::HoldSession, post(sessions::open)),
        read("/overzicht/sessie/{id}", Action::HoldSession, get(session::show)),
        change("/overzicht/sessie/{id}", Action::KeepSession, post(closing::keep)),
        read("/overzicht/sessie/{id}/sluiten", Action::KeepSession, get(closing::show)),
        change("/overzicht/sessie/{id}/terug", Action::KeepSession, post(closing::undo)),
        change("/overzicht/sessie/{id}/partij", Action::KeepSession, post(session::check)),
        read("/overzicht/sessie/{id}/muur", Action::HoldSession, get(wall::show)),
        read("/overzicht/sessie/{id}/beeld", Action::HoldSession, get(wall::picture)),
        read("/sessie", Action::JoinSession, get(phone::code)),
        read("/sessie/{code}", Action::JoinSession, get(phone::room)),
        change("/sessie/{code}/partij", Action::JoinSession, post(phone::add)),
        read("/sessie/{code}/{wie}", Action::JoinSession, get(ticking::show)),
        change("/sessie/{code}/{wie}", Action::JoinSession, post(ticking::save)),
    ]
}

/// The word behind an address that says what was done.
#[derive(Deserialize, Default)]
pub(crate) struct After {
    #[serde(default)]
    pub klaar: Option<String>,
}
