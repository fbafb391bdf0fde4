//! How does a program hear what is wrong? RFC 9457, with each event that is refused and what is known.

use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use opbouw_neighbourhood::HomeArea;
use opbouw_web::{Frame, Problem};
use serde::Serialize;

use super::events_in::{EventFault, EventWhy};
use crate::error::SignalsError;
use crate::theme::SignalTheme;

/// Events that are told of at most; the rest is found when these are mended.
const MOST_TOLD: usize = 100;

/// One event that is refused.
#[derive(Serialize)]
struct Told {
    index: usize,
    #[serde(rename = "veld")]
    field: &'static str,
    #[serde(rename = "uitleg")]
    why: String,
}

#[derive(Serialize)]
struct KnownArea<'a> {
    code: &'a str,
    #[serde(rename = "naam")]
    name: &'a str,
}

#[derive(Serialize)]
struct Refusal<'a> {
    #[serde(rename = "gebeurtenissen")]
    events: Vec<Told>,
    #[serde(rename = "bekendeBuurten", skip_serializing_if = "Vec::is_empty")]
    areas: Vec<KnownArea<'a>>,
    #[serde(rename = "bekendeThemas", skip_serializing_if = "Vec::is_empty")]
    themes: Vec<&'static str>,
}

/// A problem with more in it.
#[derive(Serialize)]
struct Extended<More> {
    #[serde(flatten)]
    problem: Problem,
    #[serde(flatten)]
    more: More,
}

/// A fault as a problem; of the framework's size and kind faults too.
pub(super) fn problem(frame: &Frame, fault: &SignalsError) -> Problem {
    let detail = match (fault, fault.key()) {
        (SignalsError::WrongClock(apart_s), Some(key)) => frame.say_with(key, "seconds", *apart_s),
        (_, Some(key)) => frame.say(key),
        (_, None) => fault.advice().to_owned(),
    };
    Problem::new(fault.status(), fault.code(), fault.to_string(), detail)
}

/// The answer to a call that is refused.
pub(super) fn refuse(frame: &Frame, fault: &SignalsError, areas: &[HomeArea]) -> Response {
    if fault.status().is_server_error() {
        tracing::error!(code = fault.code(), "a call of another system could not be kept. {}", fault.advice());
    }
    let problem = problem(frame, fault);
    match fault {
        SignalsError::BadEvents(faults) => extended(problem, refusal(frame, faults, areas)),
        SignalsError::Flood => ([("retry-after", "60")], problem).into_response(),
        _ => problem.into_response(),
    }
}

/// A problem with members of its own.
pub(super) fn extended(problem: Problem, more: impl Serialize) -> Response {
    let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::BAD_REQUEST);
    let body = serde_json::to_vec(&Extended { problem, more }).unwrap_or_default();
    (status, [(CONTENT_TYPE, "application/problem+json")], body).into_response()
}

fn refusal<'a>(frame: &Frame, faults: &[EventFault], areas: &'a [HomeArea]) -> Refusal<'a> {
    let has = |why: EventWhy| faults.iter().any(|fault| fault.why == why);
    let told = |fault: &EventFault| Told { index: fault.index, field: fault.why.field(), why: frame.say(fault.why.key()) };
    Refusal {
        events: faults.iter().take(MOST_TOLD).map(told).collect(),
        areas: areas.iter().filter(|_| has(EventWhy::Area)).map(|area| KnownArea { code: area.code.as_str(), name: &area.name }).collect(),
        themes: SignalTheme::ALL.iter().filter(|_| has(EventWhy::Theme)).map(|theme| theme.code()).collect(),
    }
}
