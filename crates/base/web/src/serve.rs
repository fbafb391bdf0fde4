//! Puts routes, errors, limits and headers together into what listens.

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::header::{ACCEPT, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};

use crate::frame::Site;
use crate::pages::error_page;
use crate::problem::Problem;
use crate::route::{Route, router};
use crate::secure::{refuse_from_elsewhere, secure};

/// Largest form or document a page or endpoint takes, in bytes. Imports go by the command line.
pub const MOST_BODY_BYTES: usize = 256 * 1024;

/// Version of the API, in every answer of it (NL API Design Rules, version-header).
pub const API_VERSION: &str = "1.0.0";

/// The whole site as one service.
pub fn application(site: Arc<Site>, routes: Vec<Route>) -> Router {
    let compression = CompressionLayer::new()
        .gzip(true)
        .quality(tower_http::CompressionLevel::Fastest)
        .compress_when(SizeAbove::new(1_024).and(NotForContentType::IMAGES));
    router(&site, routes)
        .fallback(|| async { StatusCode::NOT_FOUND })
        .layer(from_fn(refuse_from_elsewhere))
        .layer(from_fn_with_state(site, plain_errors_become_pages))
        .layer(DefaultBodyLimit::max(MOST_BODY_BYTES))
        .layer(from_fn(secure))
        .layer(compression)
}

/// Errors of the framework (unknown address, wrong method, unreadable form) have no text of ours; they get a page, or a problem in the API.
async fn plain_errors_become_pages(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let is_api = request.uri().path().starts_with("/api/");
    let is_open_data = request.uri().path().starts_with("/hsds/") && !wants_page(request.headers());
    let headers = request.headers().clone();
    let mut response = next.run(request).await;
    if is_bare_error(&response) {
        let status = response.status();
        response = if is_api {
            api_problem(status, "/api/v1/openapi.json").into_response()
        } else if is_open_data {
            api_problem(status, "/hsds/openapi.json").into_response()
        } else {
            error_page(&site, &headers, status)
        };
    }
    if is_api {
        response.headers_mut().insert("api-version", HeaderValue::from_static(API_VERSION));
    }
    response
}

fn is_bare_error(response: &Response) -> bool {
    let kind = response.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
    let is_ours = kind.starts_with("text/html") || kind.starts_with("application/problem");
    (response.status().is_client_error() || response.status().is_server_error()) && !is_ours
}

/// Whether a person looks: browsers ask for a page, programs for data or for anything.
fn wants_page(headers: &HeaderMap) -> bool {
    headers.get(ACCEPT).and_then(|accept| accept.to_str().ok()).is_some_and(|accept| accept.contains("text/html"))
}

fn api_problem(status: StatusCode, described: &str) -> Problem {
    let (code, title, detail) = match status {
        StatusCode::NOT_FOUND => ("WEB-404", "Not found", format!("There is nothing at this address. See {described} for what there is.")),
        StatusCode::METHOD_NOT_ALLOWED => ("WEB-405", "Wrong method", format!("This address does not take this method. See {described}.")),
        StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY => {
            ("WEB-400", "Cannot be read", format!("Compare the call with {described}."))
        }
        StatusCode::PAYLOAD_TOO_LARGE => ("WEB-413", "Too large", "Send a body of at most 256 kB.".to_owned()),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => {
            ("WEB-415", "Wrong media type", "Send JSON with the header Content-Type: application/json.".to_owned())
        }
        _ => ("WEB-500", "Something went wrong here", "It is not your call. Try again in a minute.".to_owned()),
    };
    Problem::new(status, code, title, detail)
}
