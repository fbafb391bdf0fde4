//! The pages of this room.

pub(crate) mod handover;
mod list;

use std::sync::Arc;

use axum::http::Method;
use axum::routing::{MethodRouter, get};
use opbouw_access::Action;
use opbouw_web::Route;

use crate::house::ContactHouse;

/// All of them, each with who may call it.
pub(crate) fn routes(house: &Arc<ContactHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<ContactHouse>>| handler.with_state(house.clone());
    let read = |path, action, handler| Route::page(Method::GET, path, action, on(handler));
    vec![read("/contact", Action::SeeContact, get(list::list))]
}
