//! GET /api/v1/hulpbronnen/{id}: one offer, activity, party or place.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use opbouw_web::Problem;

use crate::api::shapes::Hulpbron;
use crate::house::AskHouse;

/// One informal resource.
#[utoipa::path(
    get, path = "/hulpbronnen/{id}", operation_id = "haalHulpbron", tag = "hulpbronnen",
    params(("id" = i64, Path, description = "Number in the register", minimum = 0)),
    responses(
        (status = 200, description = "The resource", body = Hulpbron, headers(("API-Version" = String, description = "Version of the API"))),
        (status = 400, description = "The number cannot be read", body = crate::api::shapes::Probleem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such resource", body = crate::api::shapes::Probleem, content_type = "application/problem+json"),
    )
)]
pub(crate) async fn hulpbron(State(house): State<Arc<AskHouse>>, Path(id): Path<String>) -> Response {
    let Ok(id) = id.parse::<i64>() else {
        return Problem::new(
            StatusCode::BAD_REQUEST,
            "ASK-400",
            "The number cannot be read",
            "Give a whole number, as in the answers of /api/v1/hulpvragen.",
        )
        .into_response();
    };
    match house.finder.get(id) {
        Some(resource) => Json(Hulpbron::new(&resource, Vec::new(), Vec::new())).into_response(),
        None => Problem::new(
            StatusCode::NOT_FOUND,
            "WEB-404",
            "Not found",
            "There is no offer, activity, party or place with this number any more.",
        )
        .into_response(),
    }
}
