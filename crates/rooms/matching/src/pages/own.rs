//! GET /mijn/samen: what somebody was asked, who wants to help them, their requests, and whom they were brought together with.

pub(crate) mod answering;
pub(crate) mod reading;
pub(crate) mod reporting;

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use opbouw_signin::SignedIn;
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, page};

use self::reading::{AskedRow, MatchRow, RequestRow, WaitingRow, read_own};
use super::{After, choices, decline_name, done, stop_name};
use crate::error::MatchingError;
use crate::house::MatchingHouse;
use crate::refusal::Page;
use crate::say::faults;
use crate::words::{DECLINES, REPORTS, STOPS};

#[derive(Template)]
#[template(path = "own.html")]
struct OwnPage {
    frame: Frame,
    done: String,
    faults: Vec<(String, &'static str)>,
    asked: Vec<AskedRow>,
    waiting: Vec<WaitingRow>,
    requests: Vec<RequestRow>,
    matches: Vec<MatchRow>,
    blocked: Vec<(i64, String)>,
    declines: Vec<(&'static str, String)>,
    stops: Vec<(&'static str, String)>,
    reports: Vec<(&'static str, String)>,
    is_empty: bool,
}

pub(crate) async fn show(State(house): State<Arc<MatchingHouse>>, Query(after): Query<After>, Caller(who): Caller, reader: Reader) -> Page {
    let frame = house.frame(reader, "/mijn");
    let told = done(&frame, &after.klaar);
    show_with(&house, frame, &who, told, &[]).await
}

/// The same page with what is wrong.
pub(crate) async fn show_with(house: &MatchingHouse, frame: Frame, who: &SignedIn, done: String, wrong: &[MatchingError]) -> Page {
    let (doer, now_s) = (house.doer(who), house.site.clock.now_s());
    // Whoever is shown how to reach somebody else stands in the trail, so this may write.
    let own = house.site.db.write(move |tx: &mut Tx<'_>| read_own(tx, &doer)).await?;
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let own_page = OwnPage {
        done,
        faults: faults(&frame, wrong),
        asked: own.asked.iter().map(|asked| reading::asked_row(&frame, asked)).collect(),
        waiting: own.waiting.iter().map(reading::waiting_row).collect(),
        requests: own.requests.iter().map(|request| reading::request_row(&frame, request, now_s)).collect(),
        matches: own.matches.iter().map(|matched| reading::match_row(&frame, matched)).collect(),
        is_empty: own.asked.is_empty() && own.waiting.is_empty() && own.requests.is_empty() && own.matches.is_empty(),
        blocked: own.blocked,
        declines: choices(&frame, DECLINES, decline_name),
        stops: choices(&frame, STOPS, stop_name),
        reports: choices(&frame, REPORTS, reporting::reason_name),
        frame,
    };
    Ok(page(status, &own_page))
}
