//! The pages of this room, and what several of them ask.

mod answer;
mod booking;
mod closing;
mod edit;
mod facts;
mod keep;
mod keyring;
mod list;
mod make;
mod own;
mod place;
mod rooms;
mod stop;

use std::sync::Arc;

use axum::http::Method;
use axum::routing::{MethodRouter, get, post};
use opbouw_access::Action;
use opbouw_audit::Activity;
use opbouw_signin::Note;
use opbouw_web::Route;
use serde::Deserialize;

use crate::house::PlacesHouse;

/// All of them, each with who may call it.
#[rustfmt::skip]
pub(crate) fn routes(house: &Arc<PlacesHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<PlacesHouse>>| handler.with_state(house.clone());
    let read = |path, action, handler| Route::page(Method::GET, path, action, on(handler));
    let change = |path, action, handler| Route::page(Method::POST, path, action, on(handler));
    vec![
        read("/plekken", Action::SeePlace, get(list::list)),
        read("/plekken/nieuw", Action::MakePlace, get(make::form)),
        change("/plekken/nieuw", Action::MakePlace, post(make::make)),
        read("/plekken/{id}", Action::SeePlace, get(place::show)),
        read("/plekken/{id}/beheer", Action::KeepPlace, get(keep::show)),
        change("/plekken/{id}/antwoord", Action::KeepPlace, post(answer::answer_booking)),
        change("/plekken/{id}/eigen", Action::KeepPlace, post(own::book)),
        read("/plekken/{id}/aanvraag/{booking}", Action::KeepPlace, get(booking::show)),
        change("/plekken/{id}/aanvraag/{booking}", Action::KeepPlace, post(booking::let_go)),
        change("/plekken/{id}/dicht", Action::KeepPlace, post(closing::change_day)),
        change("/plekken/{id}/klopt", Action::KeepPlace, post(facts::confirm)),
        change("/plekken/{id}/sleutels", Action::KeepPlace, post(keyring::change_keys)),
        read("/plekken/{id}/wijzigen", Action::KeepPlace, get(edit::form)),
        change("/plekken/{id}/wijzigen", Action::KeepPlace, post(edit::change)),
        read("/plekken/{id}/ruimtes", Action::KeepPlace, get(rooms::form)),
        change("/plekken/{id}/ruimtes", Action::KeepPlace, post(rooms::change)),
        read("/plekken/{id}/stoppen", Action::KeepPlace, get(stop::ask)),
        change("/plekken/{id}/stoppen", Action::KeepPlace, post(stop::stop)),
    ]
}

/// The word behind an address that says what was done.
#[derive(Deserialize, Default)]
pub(crate) struct After {
    #[serde(default)]
    pub klaar: Option<String>,
    /// The first day of the plan.
    #[serde(default)]
    pub week: Option<String>,
}

/// A line in the trail about a place.
pub(crate) fn place_note(action: &'static str, place: i64) -> Note<'static> {
    Note { action, kind: "place", id: Some(place), activity: Activity::Activities, subject: None }
}

/// A line in the trail about a booking.
pub(crate) fn booking_note(action: &'static str, booking: i64) -> Note<'static> {
    Note { action, kind: "booking", id: Some(booking), activity: Activity::Activities, subject: None }
}
