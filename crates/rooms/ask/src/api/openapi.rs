//! GET /api/v1/openapi.json: what the API takes and gives, OpenAPI 3.1.

use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Opbouw API", version = "1.0.0", description = "From one plain sentence to the neighbours, activities and parties who can help. Nothing of a question is stored.",
        contact(name = "Opbouw", email = "beheer@opbouw.example", url = "https://opbouw.example"),
        license(name = "EUPL-1.2", identifier = "EUPL-1.2")
    ),
    servers((url = "/api/v1", description = "This installation")),
    paths(crate::api::hulpvragen::ask, crate::api::hulpbron::hulpbron),
    tags((name = "vragen", description = "Asking"), (name = "hulpbronnen", description = "Offers, activities, parties and places"))
)]
struct Api;

/// The description as JSON text; the same at every call.
pub fn document() -> String {
    Api::openapi().to_pretty_json().unwrap_or_default()
}

pub(crate) async fn openapi() -> Response {
    ([(CONTENT_TYPE, "application/json"), (ACCESS_CONTROL_ALLOW_ORIGIN, "*")], document()).into_response()
}
