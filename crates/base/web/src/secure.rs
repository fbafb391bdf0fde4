//! Headers that every answer has, and the refusal of forms sent from other sites.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// No inline script or style, nothing from elsewhere, no framing.
const CONTENT_SECURITY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const HEADERS: &[(&str, &str)] = &[
    ("content-security-policy", CONTENT_SECURITY),
    ("strict-transport-security", "max-age=31536000; includeSubDomains"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(self), microphone=(self), payment=()"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// What one page is allowed beyond all others; put among the extensions of its answer. Only the map has any.
#[derive(Debug, Clone, Default)]
pub struct Allowance {
    /// Other sites may show it in a frame.
    pub is_framed: bool,
    /// A host from which it shows images, `https://tiles.example.nl`, as the administrator chose.
    pub images_from: Option<String>,
}

impl Allowance {
    fn content_security(&self) -> String {
        let policy = match &self.images_from {
            Some(origin) => CONTENT_SECURITY.replace("img-src 'self'", &format!("img-src 'self' {origin}")),
            None => CONTENT_SECURITY.to_owned(),
        };
        if self.is_framed { policy.replace("frame-ancestors 'none'", "frame-ancestors *") } else { policy }
    }
}

/// Adds the headers to every answer. What has no cache rule of its own is not kept by anybody: a question is in it.
pub async fn secure(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let allowance = response.extensions_mut().remove::<Allowance>();
    let headers = response.headers_mut();
    let policy = allowance.as_ref().and_then(|allowance| HeaderValue::from_str(&allowance.content_security()).ok());
    if let Some(policy) = policy {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    let is_framed = allowance.is_some_and(|allowance| allowance.is_framed);
    for (name, value) in HEADERS.iter().filter(|(name, _)| !(is_framed && *name == "x-frame-options")) {
        headers.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Refuses a form that was sent from another site. The answer is bare: it becomes a page further out, like all errors of the framework.
pub async fn refuse_from_elsewhere(request: Request, next: Next) -> Response {
    if is_from_elsewhere(request.method(), request.headers(), request.uri().path()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    next.run(request).await
}

/// A POST that a browser says comes from another site (Fetch Metadata, W3C). Programs send no such header and are not refused; they have no
/// cookies of a person with them either. The API takes no cookies at all.
fn is_from_elsewhere(method: &Method, headers: &HeaderMap, path: &str) -> bool {
    if method != Method::POST || path.starts_with("/api/") {
        return false;
    }
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match text("sec-fetch-site") {
        Some(site) => !matches!(site, "same-origin" | "none"),
        None => match (text("origin"), text("host")) {
            (Some(origin), Some(host)) => origin.split("://").nth(1) != Some(host),
            _ => false,
        },
    }
}
