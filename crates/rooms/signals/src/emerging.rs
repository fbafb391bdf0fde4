//! What is emerging, and how many there were: worked out once from weeks and quarters that are over, so that nobody can subtract.

mod figures;
mod jobs;
mod map;
mod one;
mod overview;
mod quarter;
pub(crate) mod release;
mod say;
mod scanning;
mod stream;
mod weeks;

use std::sync::Arc;

use axum::http::Method;
use axum::routing::{MethodRouter, get, post};
use opbouw_access::Action;
use opbouw_web::Route;

use crate::house::SignalsHouse;

pub use jobs::look;
pub use quarter::list_made;
pub use release::{Figures, Shown};
pub use scanning::{Finding, Looked, scan_counts};
pub use stream::Stream;

/// The pages of this part, each with who may call it.
#[rustfmt::skip]
pub(crate) fn routes(house: &Arc<SignalsHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<SignalsHouse>>| handler.with_state(house.clone());
    let read = |path, action, handler| Route::page(Method::GET, path, action, on(handler));
    let change = |path, action, handler| Route::page(Method::POST, path, action, on(handler));
    vec![
        read("/signalen/opkomst", Action::SeeEmerging, get(overview::show)),
        read("/signalen/opkomst/{id}", Action::SeeEmerging, get(one::show)),
        change("/signalen/opkomst/{id}", Action::FollowUp, post(one::follow_up)),
        read("/signalen/cijfers", Action::SeeEmerging, get(figures::show)),
        read("/signalen/cijfers.csv", Action::SeeEmerging, get(figures::csv)),
        Route::api(Method::GET, "/api/v1/signalen/cijfers", Action::ReadPublic, on(get(figures::api))),
    ]
}
