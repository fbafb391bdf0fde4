//! Routes that say who may call them.

use std::sync::Arc;

use axum::Router;
use axum::http::Method;
use axum::middleware::from_fn_with_state;
use axum::routing::MethodRouter;
use opbouw_access::Action;

use crate::frame::Site;
use crate::guard::{Door, guard};

/// One address with one method. There is no other way to add one, so none can do without its action.
pub struct Route {
    /// GET or POST.
    pub method: Method,
    /// The address, as the router takes it: `/aanbod/{id}`.
    pub path: &'static str,
    /// What a call does; `opbouw_access::may` decides on it.
    pub action: Action,
    /// Whether it answers as an API: problem+json, no page.
    pub api: bool,
    handler: MethodRouter,
}

impl std::fmt::Debug for Route {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} {} ({:?})", self.method, self.path, self.action)
    }
}

impl Route {
    /// A page or file.
    pub fn page(method: Method, path: &'static str, action: Action, handler: MethodRouter) -> Self {
        Self { method, path, action, api: false, handler }
    }

    /// An endpoint of the API.
    pub fn api(method: Method, path: &'static str, action: Action, handler: MethodRouter) -> Self {
        Self { method, path, action, api: true, handler }
    }
}

/// All routes as one router, each behind its door.
pub fn router(site: &Arc<Site>, routes: Vec<Route>) -> Router {
    let behind_door = |router: Router, route: Route| {
        let door = Door { site: site.clone(), action: route.action, api: route.api };
        router.route(route.path, route.handler.layer(from_fn_with_state(door, guard)))
    };
    routes.into_iter().fold(Router::new(), behind_door)
}
