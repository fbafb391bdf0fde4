//! The pages of this room, and what several of them ask.

mod compare;
mod form;
mod front;
mod hours;
mod outcome;
mod paper;
mod saved;
mod view;

use std::sync::Arc;

use axum::http::Method;
use axum::routing::{MethodRouter, get, post};
use opbouw_access::Action;
use opbouw_web::Route;
use serde::Deserialize;

use crate::house::CutsHouse;

/// All of them, each with who may call it.
#[rustfmt::skip]
pub(crate) fn routes(house: &Arc<CutsHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<CutsHouse>>| handler.with_state(house.clone());
    let read = |path, handler| Route::page(Method::GET, path, Action::TestCut, on(handler));
    let change = |path, handler| Route::page(Method::POST, path, Action::TestCut, on(handler));
    vec![
        read("/bezuinigingstoets", get(front::show)),
        read("/bezuinigingstoets/nieuw", get(form::show)),
        change("/bezuinigingstoets/nieuw", post(outcome::work_out)),
        change("/bezuinigingstoets/bewaren", post(outcome::keep)),
        read("/bezuinigingstoets/uren", get(hours::show)),
        change("/bezuinigingstoets/uren", post(hours::change)),
        read("/bezuinigingstoets/naast", get(compare::show)),
        read("/bezuinigingstoets/{id}", get(saved::show)),
        read("/bezuinigingstoets/{id}/papier", get(paper::show)),
        change("/bezuinigingstoets/{id}/opnieuw", post(saved::compute)),
        change("/bezuinigingstoets/{id}/weg", post(front::end)),
        change("/bezuinigingstoets/{id}/terug", post(front::put_back)),
    ]
}

/// The words behind an address: what was done, and of which test.
#[derive(Deserialize, Default)]
pub(crate) struct After {
    #[serde(default)]
    pub klaar: Option<String>,
    #[serde(default)]
    pub toets: Option<i64>,
}
