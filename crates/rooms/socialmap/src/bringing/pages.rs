//! /kaart/inlezen: a file is looked at first, and only then brought in; and what was brought in can be taken back.

mod history;
mod look;
mod multipart;

use std::sync::Arc;

use axum::extract::DefaultBodyLimit;
use axum::http::Method;
use axum::routing::{MethodRouter, get, post};
use opbouw_access::Action;
use opbouw_web::Route;

use super::MOST_FILE_BYTES;
use crate::house::SocialMapHouse;

/// Bytes that a browser sends around a file.
const MOST_AROUND: usize = 64 * 1024;

/// The routes of bringing lists in. Only the one that takes a file takes a large body.
pub(crate) fn routes(house: &Arc<SocialMapHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<SocialMapHouse>>| handler.with_state(house.clone());
    let read = |path, handler| Route::page(Method::GET, path, Action::ImportEntries, on(handler));
    let change = |path, handler| Route::page(Method::POST, path, Action::ImportEntries, on(handler));
    vec![
        read("/kaart/inlezen", get(history::show)),
        change("/kaart/inlezen", post(look::upload).layer(DefaultBodyLimit::max(MOST_FILE_BYTES + MOST_AROUND))),
        change("/kaart/inlezen/terug", post(history::take_back)),
        read("/kaart/inlezen/{upload}", get(look::show)),
        change("/kaart/inlezen/{upload}", post(look::bring)),
        change("/kaart/inlezen/{upload}/weg", post(look::throw_away)),
        read("/kaart/inlezen/{upload}/geweigerd.csv", get(look::refused)),
    ]
}
