//! POST /api/v1/signalen: one signal from a program, without a key and without how anybody is reached.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use opbouw_audit::Origin as Way;
use opbouw_secrets::{fingerprint, random_hex};
use opbouw_signin::Doer;
use opbouw_store::Tx;
use opbouw_web::{FieldProblem, Frame};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::problem::{extended, problem, refuse};
use crate::error::SignalsError;
use crate::house::SignalsHouse;
use crate::keeping::{self, Left};
use crate::leaving::{SignalForm, check};
use crate::messages::{SEEN_PATH, TAKEN};
use crate::refusing::{DangerShown, dangers_in, refuse_personal};
use crate::signal::Origin;
use crate::visit::Visit;

/// The header with which the same call twice is one signal.
const ONCE: &str = "idempotency-key";
const MOST_KEY: usize = 200;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    #[serde(default)]
    thema: String,
    #[serde(default)]
    buurt: String,
    #[serde(default)]
    zin: String,
}

#[derive(Serialize)]
struct Danger {
    #[serde(rename = "naam")]
    name: String,
    #[serde(rename = "bel")]
    call: Vec<String>,
}

/// What may not be in a sentence, without what was typed: an answer ends up in logs.
#[derive(Serialize)]
struct Proposal {
    #[serde(rename = "gevonden")]
    found: Vec<String>,
    #[serde(rename = "voorstel")]
    proposal: String,
}

pub(super) async fn leave(State(house): State<Arc<SignalsHouse>>, visit: Visit, headers: HeaderMap, body: Bytes) -> Response {
    let frame = visit.frame(&house);
    let given = match read(&headers, &body) {
        Ok(given) => given,
        Err(fault) => return refuse(&frame, &fault, &[]),
    };
    // Danger before everything else: nothing is checked, counted or kept.
    let dangers = dangers_in(house.finder.vocabulary(), &given.zin, frame.language);
    if !dangers.is_empty() {
        return danger(dangers);
    }
    if let Some(refused) = refuse_personal(&frame, &given.zin, &house.places) {
        let found = refused.things.into_iter().map(|(what, _)| what).collect();
        return extended(problem(&frame, &SignalsError::PersonalCall), Proposal { found, proposal: refused.proposal });
    }
    let form =
        SignalForm { sleutel: key_of(&headers, &given), thema: given.thema, buurt: given.buurt, zin: given.zin, ..SignalForm::default() };
    match keep(&house, &visit, &form).await {
        Ok(kept) => left(&house, &kept),
        Err(faults) => wrong(&frame, &faults),
    }
}

fn read(headers: &HeaderMap, body: &[u8]) -> Result<Given, SignalsError> {
    if media_type(headers) != "application/json" {
        return Err(SignalsError::WrongMedia);
    }
    // By way of an object: a list of three texts would be read as the three fields too.
    let object: Map<String, Value> = serde_json::from_slice(body).map_err(|_| SignalsError::BadBody)?;
    serde_json::from_value(Value::Object(object)).map_err(|_| SignalsError::BadBody)
}

/// Without parameters, in small letters.
pub(super) fn media_type(headers: &HeaderMap) -> String {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
    kind.split(';').next().unwrap_or("").trim().to_ascii_lowercase()
}

/// The same key with the same content is the same signal. Two systems that both count from 1 keep both of theirs.
fn key_of(headers: &HeaderMap, given: &Given) -> String {
    let key = headers.get(ONCE).and_then(|key| key.to_str().ok()).map(str::trim).filter(|key| !key.is_empty() && key.len() <= MOST_KEY);
    let about = |key: &str| fingerprint(&[key, &given.thema, &given.buurt, &given.zin].join("\n"));
    format!("api-{}", key.map_or_else(random_hex, about))
}

async fn keep(house: &SignalsHouse, visit: &Visit, form: &SignalForm) -> Result<Left, Vec<SignalsError>> {
    let (new, _) = check(form, &house.areas, Origin::Resident, visit.today())?;
    if !visit.is_allowed(house) {
        return Err(vec![SignalsError::TooOften]);
    }
    let doer = Doer::program(Way::Api, &visit.now);
    let write = move |tx: &mut Tx<'_>| keeping::leave(tx, &doer, &new, None);
    let kept = house.site.db.write(write).await.map_err(|error| vec![error])?;
    house.site.tell().await;
    Ok(kept)
}

fn left(house: &SignalsHouse, kept: &Left) -> Response {
    let ticket = TAKEN.ticket(&house.site.key, &kept.code).unwrap_or_default();
    let follow = format!("{}{SEEN_PATH}{ticket}", house.site.public_url);
    let status = if kept.is_new { StatusCode::CREATED } else { StatusCode::OK };
    (status, Json(serde_json::json!({ "status": "ontvangen", "volgen": follow }))).into_response()
}

fn danger(dangers: Vec<DangerShown>) -> Response {
    let line = |line: Vec<opbouw_web::Piece>| line.into_iter().map(|piece| piece.text).collect::<String>();
    let told = |danger: DangerShown| Danger { name: danger.name, call: danger.numbers.into_iter().map(line).collect() };
    let dangers: Vec<Danger> = dangers.into_iter().map(told).collect();
    Json(serde_json::json!({ "status": "gevaar", "gevaren": dangers })).into_response()
}

/// All faults in one problem.
fn wrong(frame: &Frame, faults: &[SignalsError]) -> Response {
    let Some(first) = faults.first() else { return StatusCode::BAD_REQUEST.into_response() };
    if first.status().is_server_error() {
        return refuse(frame, first, &[]);
    }
    let mut told = problem(frame, first);
    let field = |fault: &SignalsError| match fault {
        SignalsError::NoTheme => Some("thema"),
        SignalsError::NoArea => Some("buurt"),
        SignalsError::LongText => Some("zin"),
        _ => None,
    };
    told.errors =
        faults.iter().filter_map(|fault| Some(FieldProblem { field: field(fault)?, detail: problem(frame, fault).detail })).collect();
    told.into_response()
}
