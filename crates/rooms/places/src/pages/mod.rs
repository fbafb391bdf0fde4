//! The pages of this room.

mod list;

use std::sync::Arc;

use axum::http::Method;
use axum::routing::{MethodRouter, get};
use opbouw_access::Action;
use opbouw_web::Route;

use crate::house::PlacesHouse;

/// All of them, each with who may call it.
pub(crate) fn routes(house: &Arc<PlacesHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<PlacesHouse>>| handler.with_state(house.clone());
    let read = |path, action, handler| Route::page(Method::GET, path, action, on(handler));
    vec![read("/plekken", Action::SeePlace, get(list::list))]
}
