//! /hsds: the map as Open Referral HSDS 3.0, to read only.
//!
//! Parties are organisations. Activities, places and things are services at a location, of the party that answers for them, else of whoever
//! publishes this map. Ids are UUIDs: of what a list gave one, that one; of the rest the one that [`Id::derive`](opbouw_openreferral::Id::derive)
//! makes of the address of this site and the address of its page, so that it is the same each time.

mod answer;
mod directory;
mod endpoints;
mod openapi;
mod query;
pub(crate) mod terms;

use std::sync::Arc;

use axum::http::Method;
use axum::routing::{MethodRouter, get};
use opbouw_access::Action;
use opbouw_web::Route;

use crate::house::SocialMapHouse;

pub(crate) use answer::open_text;
pub use directory::publish;

/// The routes of HSDS; everybody may read them, also from a page elsewhere.
pub(crate) fn routes(house: &Arc<SocialMapHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<SocialMapHouse>>| handler.with_state(house.clone());
    let read = |path, handler| Route::api(Method::GET, path, Action::SeeMap, on(handler));
    vec![
        read("/hsds", get(endpoints::root)),
        read("/hsds/", get(endpoints::root)),
        read("/hsds/openapi.json", get(openapi::openapi)),
        read("/hsds/services", get(endpoints::services)),
        read("/hsds/services/{id}", get(endpoints::service)),
        read("/hsds/organizations", get(endpoints::organizations)),
        read("/hsds/organizations/{id}", get(endpoints::organization)),
        read("/hsds/service_at_locations", get(endpoints::service_at_locations)),
        read("/hsds/service_at_locations/{id}", get(endpoints::service_at_location)),
        read("/hsds/taxonomies", get(endpoints::taxonomies)),
        read("/hsds/taxonomies/{id}", get(endpoints::taxonomy)),
        read("/hsds/taxonomy_terms", get(endpoints::taxonomy_terms)),
        read("/hsds/taxonomy_terms/{id}", get(endpoints::taxonomy_term)),
    ]
}
