//! /signalen/gezien: what becomes of a signal, for whoever left it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_store::Tx;
use opbouw_web::{Frame, page, without_referrer};
use serde::Deserialize;

use super::After;
use super::danger::danger_page;
use crate::error::SignalsError;
use crate::house::SignalsHouse;
use crate::keeping::{dispute, drop_reach, take_away};
use crate::leaving::one_line;
use crate::messages::{SEEN_PATH, TAKEN};
use crate::nearby::count_nearby;
use crate::refusal::{Page, Refusal};
use crate::refusing::is_personal;
use crate::say::{day, day_at, done, faults, step};
use crate::signal::{MOST_TEXT, PartState, Signal, state_of};
use crate::store::{parts, signals, steps};
use crate::visit::Visit;

/// What is read of it.
struct Seen {
    signal: Signal,
    state: PartState,
    steps: Vec<(String, String, String)>,
    has_reach: bool,
    nearby: Option<u64>,
}

#[derive(Template)]
#[template(path = "signals_seen.html")]
struct SeenPage {
    frame: Frame,
    done: Option<String>,
    faults: Vec<String>,
    /// None: the link is worth nothing any more.
    seen: Option<Seen>,
    seen_on: String,
    ticket: String,
    address: String,
    typed: String,
    most: usize,
}

impl SeenPage {
    fn state_key(&self, seen: &Seen) -> &'static str {
        match (seen.signal.dispute.is_some(), seen.state) {
            (true, _) => "signals-state-disputed",
            (_, PartState::Open) => "signals-state-open",
            (_, PartState::Taken) => "signals-state-taken",
            (_, PartState::Done) => "signals-state-done",
        }
    }
}

/// What whoever left it answers.
#[derive(Deserialize, Default)]
pub(crate) struct Answer {
    #[serde(default)]
    wat: String,
    #[serde(default)]
    waarom: String,
}

pub(crate) async fn show(
    State(house): State<Arc<SignalsHouse>>,
    visit: Visit,
    Path(ticket): Path<String>,
    Query(after): Query<After>,
) -> Page {
    show_with(&house, &visit, ticket, after.klaar.as_deref(), "", &[]).await
}

async fn show_with(
    house: &SignalsHouse,
    visit: &Visit,
    ticket: String,
    after: Option<&str>,
    typed: &str,
    wrong: &[SignalsError],
) -> Result<Response, Refusal> {
    let frame = visit.frame(house);
    let seen = match code_of(house, &ticket) {
        Ok(code) => read(house, visit, &frame, code).await?,
        Err(_) => None,
    };
    let mut wrong = wrong.to_vec();
    if seen.is_none() {
        wrong.push(SignalsError::BadTicket);
    }
    let template = SeenPage {
        done: done(&frame, after).filter(|_| seen.is_some()),
        faults: faults(&frame, &wrong),
        seen_on: seen.as_ref().map(|seen| day(seen.signal.seen_on)).unwrap_or_default(),
        address: format!("{}{SEEN_PATH}{ticket}", house.site.public_url),
        typed: typed.to_owned(),
        most: MOST_TEXT,
        seen,
        ticket,
        frame,
    };
    Ok(without_referrer(page(wrong.first().map_or(StatusCode::OK, SignalsError::status), &template)))
}

async fn read(house: &SignalsHouse, visit: &Visit, frame: &Frame, code: String) -> Result<Option<Seen>, Refusal> {
    let (frame, zone) = (frame.clone(), visit.now.time_zone().clone());
    let read = move |tx: &mut Tx<'_>| -> Result<Option<Seen>, Refusal> {
        let Some(signal) = signals::find_by_code(tx, &code)? else { return Ok(None) };
        let id = signal.id;
        let all = steps::list(tx, id)?;
        let steps = all.iter().map(|one| (day_at(one.at, &zone), step(&frame, one), one.text.clone())).collect();
        let nearby = count_nearby(tx, &signal.area, signal.theme)?;
        let (state, has_reach) = (state_of(&parts::list_of(tx, id)?), signals::find_reach(tx, id)?.is_some());
        Ok(Some(Seen { signal, state, steps, has_reach, nearby }))
    };
    house.site.db.read(read).await
}

/// The signal that a ticket is about.
fn code_of(house: &SignalsHouse, ticket: &str) -> Result<String, SignalsError> {
    TAKEN.about(&house.site.key, ticket).map(str::to_owned).ok_or(SignalsError::BadTicket)
}

/// `bezwaar`: they do not agree; `niet-bellen`: they do not want to be reached; `weg`: they take it back.
pub(crate) async fn answer(
    State(house): State<Arc<SignalsHouse>>,
    visit: Visit,
    Path(ticket): Path<String>,
    Form(answer): Form<Answer>,
) -> Page {
    let Ok(code) = code_of(&house, &ticket) else { return show_with(&house, &visit, ticket, None, "", &[]).await };
    let why = one_line(&answer.waarom);
    if let Some(page) = danger_page(&house, &visit.frame(&house), &why, None) {
        return Ok(page);
    }
    let fault = match answer.wat.as_str() {
        "bezwaar" if why.is_empty() => Some(SignalsError::NoText),
        "bezwaar" if why.chars().count() > MOST_TEXT => Some(SignalsError::LongText),
        "bezwaar" if is_personal(&why, &house.places) => Some(SignalsError::Personal),
        "bezwaar" | "niet-bellen" | "weg" => None,
        _ => Some(SignalsError::UnknownChoice),
    };
    if let Some(fault) = fault {
        return show_with(&house, &visit, ticket, None, &answer.waarom, &[fault]).await;
    }
    if !visit.is_allowed(&house) {
        return show_with(&house, &visit, ticket, None, &answer.waarom, &[SignalsError::TooOften]).await;
    }
    let doer = visit.doer();
    let word = answer.wat.clone();
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let signal = signals::find_by_code(tx, &code)?.ok_or(SignalsError::BadTicket)?;
        match word.as_str() {
            "bezwaar" => dispute(tx, &doer, &signal, &why)?,
            "weg" => take_away(tx, &doer, &signal)?,
            _ => drop_reach(tx, &doer, signal.id)?,
        }
        Ok(())
    };
    match house.site.db.write(write).await {
        Ok(()) if answer.wat == "weg" => Ok(without_referrer(house.done("/signalen", "weg").await)),
        Ok(()) => Ok(without_referrer(house.done(&format!("{SEEN_PATH}{ticket}"), word_of(&answer.wat)).await)),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            show_with(&house, &visit, ticket, None, "", &[fault]).await
        }
    }
}

fn word_of(what: &str) -> &'static str {
    if what == "bezwaar" { "bezwaar" } else { "niet-bellen" }
}
