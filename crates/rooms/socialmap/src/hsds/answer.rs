//! How an answer goes out: JSON that everybody may read and keep for a while, or a problem.

use std::hash::{DefaultHasher, Hash, Hasher};

use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::{IntoResponse, Response};
use opbouw_web::Problem;

/// A text that everybody may read, also a page of another site. Whoever has just this gets nothing again.
pub(crate) fn open_text(headers: &HeaderMap, media_type: &'static str, text: String) -> Response {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    let tag = format!("\"{:016x}\"", hasher.finish());
    let shared = [
        (CACHE_CONTROL, "public, max-age=300".to_owned()),
        (ETAG, tag.clone()),
        (ACCESS_CONTROL_ALLOW_ORIGIN, "*".to_owned()),
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin".to_owned()),
    ];
    if has_it(headers, &tag) {
        return (StatusCode::NOT_MODIFIED, shared).into_response();
    }
    (shared, [(CONTENT_TYPE, media_type)], text).into_response()
}

/// Whether who asks has just this. A proxy that compresses may have weakened the name.
fn has_it(headers: &HeaderMap, tag: &str) -> bool {
    let known = headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    known.flat_map(|value| value.split(',')).any(|one| one.trim().trim_start_matches("W/") == tag)
}

/// Nothing has this id here.
pub(super) fn nothing() -> Problem {
    Problem::new(StatusCode::NOT_FOUND, "WEB-404", "Not found", "Nothing here has this id. See /hsds/openapi.json for what there is.")
}

/// The database did not answer.
pub(super) fn failed(code: &'static str) -> Problem {
    tracing::error!(code, "HSDS could not be answered");
    Problem::new(StatusCode::INTERNAL_SERVER_ERROR, code, "Something went wrong here", "It is not your call. Try again in a minute.")
}
