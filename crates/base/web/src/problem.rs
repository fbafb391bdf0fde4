//! Errors of the API as RFC 9457 problem details.

use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{Response, StatusCode};
use axum::response::IntoResponse;
use serde::Serialize;

/// A problem: what is wrong and what to do now. All faults of one call at once.
#[derive(Debug, Clone, Serialize)]
pub struct Problem {
    /// Always `about:blank`; the code says which.
    pub r#type: &'static str,
    /// Status again, for those who only keep the body.
    pub status: u16,
    /// What went wrong, short.
    pub title: String,
    /// What to do now.
    pub detail: String,
    /// Stable code, such as `ASK-001`.
    pub code: &'static str,
    /// The fields that are wrong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
}

/// One wrong field.
#[derive(Debug, Clone, Serialize)]
pub struct FieldProblem {
    /// Name of the field in the body.
    pub field: &'static str,
    /// What is wrong and what to do.
    pub detail: String,
}

impl Problem {
    /// A problem without fields.
    pub fn new(status: StatusCode, code: &'static str, title: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { r#type: "about:blank", status: status.as_u16(), title: title.into(), detail: detail.into(), code, errors: Vec::new() }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response<Body> {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_vec(&self).unwrap_or_default();
        let mut response = (status, body).into_response();
        response.headers_mut().insert(CONTENT_TYPE, axum::http::HeaderValue::from_static("application/problem+json"));
        response
    }
}
