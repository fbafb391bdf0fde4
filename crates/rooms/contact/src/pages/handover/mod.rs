//! /contact/overdracht: what somebody carries goes in one go to colleagues, and a report shows that nothing is left behind.

mod choose;
mod form;
mod overview;
mod report;
mod scene;
mod words;

use std::sync::Arc;

use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use opbouw_access::Action;
use opbouw_handover::HandoverError;
use opbouw_web::Route;

use crate::house::ContactHouse;

/// The routes of the handover, each with who may call it.
pub(crate) fn routes(house: &Arc<ContactHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<ContactHouse>>| handler.with_state(house.clone());
    vec![
        Route::page(Method::GET, "/contact/overdracht", Action::SeeContact, on(get(overview::show))),
        Route::page(Method::GET, "/contact/overdracht/{van}", Action::HandOver, on(get(choose::show))),
        Route::page(Method::POST, "/contact/overdracht/{van}", Action::HandOver, on(post(choose::take))),
        Route::page(Method::GET, "/contact/overdracht/verslag/{id}", Action::HandOver, on(get(report::show))),
    ]
}

/// What a page here ends with.
type Page = Result<Response, Stop>;

/// Why there is no page.
#[derive(Debug)]
enum Stop {
    /// It does not exist, or the caller may not know that it does: the same answer.
    Nothing,
    /// Something is wrong.
    Fault(HandoverError),
}

impl<E: Into<HandoverError>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::Fault(error.into())
    }
}

/// A bare status; further out it becomes the page that every installation has for it.
impl IntoResponse for Stop {
    fn into_response(self) -> Response {
        let Self::Fault(error) = self else { return StatusCode::NOT_FOUND.into_response() };
        if error.key().is_some() {
            return StatusCode::BAD_REQUEST.into_response();
        }
        tracing::error!(code = error.code(), "a page of Overdracht could not be made. {}", error.advice());
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    }
}
