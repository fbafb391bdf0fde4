//! Other systems: they leave signals over the API, send them signed, and hear that something happens without what or where exactly.

mod events_in;
mod events_out;
pub mod history;
mod hook_in;
mod kinds;
mod leave_call;
mod links;
mod listening;
mod openapi;
mod problem;
mod sending;
mod signing;
mod telling;

use std::sync::Arc;

use axum::extract::DefaultBodyLimit;
use axum::http::Method;
use axum::routing::{MethodRouter, get, post};
use opbouw_access::Action;
use opbouw_web::Route;

use crate::house::SignalsHouse;

pub use events_in::{EventFault, EventWhy};
pub(crate) use kinds::{EventKind, Failure, Hook, Leaving, Source};
pub use listening::SignalsListener;
pub(crate) use sending::send_due;

/// Bytes of a message with events: 500 of them with long sentences.
const MOST_EVENT_BYTES: usize = 1_000_000;

/// The addresses for programs, and the page on which they are set up.
#[rustfmt::skip]
pub(crate) fn routes(house: &Arc<SignalsHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<SignalsHouse>>| handler.with_state(house.clone());
    vec![
        Route::page(Method::GET, "/signalen/koppelingen", Action::SetUpSignals, on(get(links::show))),
        Route::page(Method::POST, "/signalen/koppelingen", Action::SetUpSignals, on(post(links::change))),
        Route::api(Method::POST, "/api/v1/signalen", Action::LeaveSignal, on(post(leave_call::leave))),
        Route::api(Method::POST, "/api/v1/signalen/haak/{bron}", Action::LeaveSignal, on(post(hook_in::hear).layer(DefaultBodyLimit::max(MOST_EVENT_BYTES)))),
        Route::api(Method::GET, "/api/v1/signalen/openapi.json", Action::ReadPublic, get(openapi::openapi)),
    ]
}
