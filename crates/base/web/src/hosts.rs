//! Several municipalities in one program: each answers its own hosts, from its own database, and no other host exists.

use std::collections::HashMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::HOST;
use axum::response::{IntoResponse, Response};
use tower::ServiceExt;

/// The sites by host name, in small letters and without a port. Another host gets a bare 404, the same whatever is asked.
pub fn by_host(sites: Vec<(Vec<String>, Router)>) -> Router {
    let sites: HashMap<String, Router> =
        sites.into_iter().flat_map(|(hosts, site)| hosts.into_iter().map(move |host| (host.to_lowercase(), site.clone()))).collect();
    Router::new().fallback(to_its_site).with_state(Arc::new(sites))
}

async fn to_its_site(State(sites): State<Arc<HashMap<String, Router>>>, request: Request) -> Response {
    // HTTP/2 and absolute forms name the host in the address.
    let named =
        request.headers().get(HOST).and_then(|host| host.to_str().ok()).or_else(|| request.uri().authority().map(|host| host.as_str()));
    match sites.get(&without_port(named.unwrap_or("")).to_lowercase()) {
        Some(site) => site.clone().oneshot(request).await.unwrap_or_else(|never| match never {}),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn without_port(host: &str) -> &str {
    let is_port = |port: &str| !port.is_empty() && port.bytes().all(|digit| digit.is_ascii_digit());
    host.rsplit_once(':').filter(|(_, port)| is_port(port)).map_or(host, |(name, _)| name)
}
