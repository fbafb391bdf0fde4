//! /samen/week: the plan of this week, with its reasons; nothing goes out before somebody takes a line over.

mod deciding;
mod rows;

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use axum::routing::{MethodRouter, get, post};
use opbouw_access::Action;
use opbouw_signin::SignedIn;
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, Route, page};
use serde::Deserialize;

use self::rows::{LeftOutRow, LineRow, left_out_row, line_row, spread};
use crate::error::MatchingError;
use crate::house::MatchingHouse;
use crate::refusal::{Page, Refusal};
use crate::say::{day_of, faults};
use crate::store::list_open_requests;
use crate::store::week::inputs::count_changes;
use crate::store::week::left_out::{count_left_out, list_left_out, list_others};
use crate::store::week::lines::{LineState, LineTotals, count_lines, list_givers, list_shown};
use crate::store::week::{WeekRow, WeekState, find_week};
use crate::week::desk::Desk;
use crate::week::{monday_of, party_of};

/// Lines on a page.
const PAGE: i64 = 100;
/// Of those who were left out so many are shown; help the first, and others come.
const MOST_LEFT_OUT: i64 = 100;
/// Open requests are counted, and pages numbered, no further.
const MOST_COUNTED: i64 = 10_000;
/// Seconds after which a browser looks again whether the plan is there.
const LOOK_AGAIN: &str = "3";

/// All of them, each with who may call it.
#[rustfmt::skip]
pub(crate) fn routes(house: &Arc<MatchingHouse>) -> Vec<Route> {
    let desk = Arc::new(Desk::new(house.clone()));
    let on = |handler: MethodRouter<Arc<Desk>>| handler.with_state(desk.clone());
    let change = |path, handler| Route::page(Method::POST, path, Action::PlanWeek, on(handler));
    vec![
        Route::page(Method::GET, "/samen/week", Action::PlanWeek, on(get(show))),
        change("/samen/week", post(deciding::make)),
        change("/samen/week/{week}/overnemen", post(deciding::take_over_one)),
        change("/samen/week/{week}/alles", post(deciding::take_over_all)),
        change("/samen/week/{week}/vast", post(deciding::lock)),
        change("/samen/week/{week}/los", post(deciding::free)),
        change("/samen/week/{week}/niet", post(deciding::refuse)),
        change("/samen/week/{week}/toch", post(deciding::allow)),
    ]
}

#[derive(Deserialize, Default)]
pub(crate) struct Wanted {
    #[serde(default)]
    blad: i64,
    #[serde(default)]
    klaar: String,
    /// How many were asked, and how many could not be, after taking over all.
    #[serde(default)]
    gevraagd: i64,
    #[serde(default)]
    niet: i64,
}

#[derive(Template)]
#[template(path = "week.html")]
struct WeekPage {
    frame: Frame,
    done: String,
    faults: Vec<(String, &'static str)>,
    open: i64,
    plan: Option<PlanShown>,
    is_making: bool,
    has_failed: bool,
}

struct PlanShown {
    id: i64,
    made_on: String,
    /// Something happened that the plan does not know of.
    is_overtaken: bool,
    lines: Vec<LineRow>,
    refused: Vec<LineRow>,
    left_out: Vec<LeftOutRow>,
    left_out_more: i64,
    totals: LineTotals,
    missing: i64,
    spread: Vec<String>,
    to_accept: i64,
    page: i64,
    has_more: bool,
}

pub(crate) async fn show(State(desk): State<Arc<Desk>>, Query(wanted): Query<Wanted>, Caller(who): Caller, reader: Reader) -> Page {
    show_with(&desk, &who, reader, &wanted, &[]).await
}

/// The page, with what is wrong.
async fn show_with(desk: &Desk, who: &SignedIn, reader: Reader, wanted: &Wanted, wrong: &[MatchingError]) -> Page {
    let house = &desk.house;
    let party = party_of(&who.actor).ok_or(Refusal::Nothing)?;
    let (worker, monday, blad) = (who.person, monday_of(house.site.clock.today()), wanted.blad.clamp(0, MOST_COUNTED));
    let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
        let row = find_week(tx, party, monday)?;
        let seen = row.filter(|row| row.state == WeekState::Ready).map(|row| Seen::read(tx, worker, row, blad)).transpose()?;
        // Counted only where the page says it.
        let open = if seen.is_none() { list_open_requests(tx, worker, MOST_COUNTED)?.len() as i64 } else { 0 };
        Ok((open, row, seen))
    };
    let (open, row, seen) = house.site.db.read(read).await?;
    let frame = house.frame(reader, "/samen");
    let now_s = house.site.clock.now_s();
    let is_making = row.is_some_and(|row| row.state == WeekState::Making);
    let shown = WeekPage {
        done: deciding::done(&frame, wanted),
        faults: faults(&frame, wrong),
        open,
        plan: seen.map(|seen| seen.say(&frame, desk, now_s, blad)),
        is_making,
        has_failed: row.is_some_and(|row| row.state == WeekState::Failed),
        frame,
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    Ok(looking_again(page(status, &shown), is_making))
}

/// Without a script: the browser asks again by itself.
fn looking_again(mut response: Response, is_making: bool) -> Response {
    if is_making {
        response.headers_mut().insert(header::REFRESH, HeaderValue::from_static(LOOK_AGAIN));
    }
    response
}

/// What the page reads of a plan.
struct Seen {
    row: WeekRow,
    changes: i64,
    lines: Vec<crate::store::week::lines::ShownLine>,
    left_out: Vec<crate::store::week::left_out::ShownLeftOut>,
    left_out_in_all: i64,
    others: Vec<(i64, String)>,
    givers: std::collections::HashMap<i64, String>,
    totals: LineTotals,
}

impl Seen {
    fn read(tx: &mut Tx<'_>, worker: i64, row: WeekRow, blad: i64) -> Result<Self, Refusal> {
        Ok(Self {
            changes: count_changes(tx, &row, worker)?,
            lines: list_shown(tx, worker, row.id, PAGE + 1, blad * PAGE)?,
            left_out: list_left_out(tx, worker, row.id, MOST_LEFT_OUT)?,
            left_out_in_all: count_left_out(tx, row.id)?,
            others: list_others(tx, worker, row.id)?,
            givers: list_givers(tx, worker, row.id)?,
            totals: count_lines(tx, row.id)?,
            row,
        })
    }

    fn say(mut self, frame: &Frame, desk: &Desk, now_s: i64, blad: i64) -> PlanShown {
        let has_more = self.lines.len() as i64 > PAGE;
        self.lines.truncate(PAGE as usize);
        let finder = &desk.house.finder;
        // Whoever may not be seen any more is not shown either; the page says that the plan was overtaken.
        let said: Vec<(LineState, Option<LineRow>)> =
            self.lines.iter().map(|line| (line.line.state, line_row(frame, finder, line, &self.givers, now_s))).collect();
        let is_hidden = said.iter().any(|(_, row)| row.is_none());
        let (refused, lines): (Vec<_>, Vec<_>) = said.into_iter().partition(|(state, _)| *state == LineState::Refused);
        let rows = |said: Vec<(LineState, Option<LineRow>)>| said.into_iter().filter_map(|(_, row)| row).collect();
        PlanShown {
            id: self.row.id,
            made_on: day_of(self.row.made_at),
            is_overtaken: self.changes > 0 || is_hidden,
            lines: rows(lines),
            refused: rows(refused),
            left_out: self.left_out.iter().map(|left| left_out_row(frame, finder, left, &self.givers, &self.others, now_s)).collect(),
            left_out_more: (self.left_out_in_all - MOST_LEFT_OUT).max(0),
            missing: self.left_out_in_all,
            spread: spread(frame, &self.totals),
            to_accept: self.totals.lines - self.totals.accepted,
            totals: self.totals,
            page: blad,
            has_more,
        }
    }
}
