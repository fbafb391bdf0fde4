//! /signalen/kijk: looks at a text while somebody types, keeps nothing of it, and says what may not be in it.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use opbouw_web::Limit;
use serde::{Deserialize, Serialize};

use crate::house::SignalsHouse;
use crate::refusing::{dangers_in, refuse_personal};
use crate::signal::MOST_TEXT;
use crate::visit::Visit;

/// The text in the box.
#[derive(Deserialize, Default)]
pub(crate) struct Typed {
    #[serde(default)]
    zin: String,
}

/// What is wrong with it, in sentences; empty: nothing.
#[derive(Serialize)]
struct Looked {
    #[serde(rename = "zegt")]
    says: String,
    #[serde(rename = "voorstel")]
    proposal: String,
    #[serde(rename = "gevaar")]
    is_danger: bool,
}

pub(crate) async fn look(State(house): State<Arc<SignalsHouse>>, visit: Visit, Form(typed): Form<Typed>) -> Response {
    if !visit.may(&house, Limit::Looks) {
        return StatusCode::TOO_MANY_REQUESTS.into_response();
    }
    let frame = visit.frame(&house);
    // The box takes no more; looking at a book for every letter that is typed would be work for nobody.
    if typed.zin.chars().count() > MOST_TEXT {
        return Json(Looked { says: frame.say("signals-fault-long"), proposal: String::new(), is_danger: false }).into_response();
    }
    let dangers = dangers_in(house.finder.vocabulary(), &typed.zin, frame.language);
    if !dangers.is_empty() {
        return Json(Looked { says: frame.say("signals-look-danger"), proposal: String::new(), is_danger: true }).into_response();
    }
    let Some(refused) = refuse_personal(&frame, &typed.zin, &house.places) else { return StatusCode::NO_CONTENT.into_response() };
    let things: Vec<String> = refused.things.iter().map(|(what, typed)| format!("{what}: “{typed}”")).collect();
    let says = frame.say_with("signals-look-personal", "what", things.join(", "));
    Json(Looked { says, proposal: refused.proposal, is_danger: false }).into_response()
}
