//! /activiteiten: what there is.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_web::{Frame, Reader, page};

use crate::house::ActivitiesHouse;

#[derive(Template)]
#[template(path = "activities_list.html")]
struct ListPage {
    frame: Frame,
}

pub(crate) async fn list(State(house): State<Arc<ActivitiesHouse>>, reader: Reader) -> Response {
    page(StatusCode::OK, &ListPage { frame: house.frame(reader, "/activiteiten") })
}
