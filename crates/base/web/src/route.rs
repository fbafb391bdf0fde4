//! Routes that say who may call them.

use axum::Router;
use axum::http::Method;
use axum::routing::MethodRouter;
use opbouw_access::Action;

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

/// All routes as one router. Routes that a visitor may not call are left out until somebody can sign in.
pub fn router(routes: Vec<Route>) -> Router {
    routes
        .into_iter()
        .filter(|route| opbouw_access::may(opbouw_access::Caller::Visitor, route.action).allowed)
        .fold(Router::new(), |router, route| router.route(route.path, route.handler))
}
