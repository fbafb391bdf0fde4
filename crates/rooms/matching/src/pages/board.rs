//! GET /samen: the requests that the caller may see, one stage at a time, the oldest first.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use opbouw_access::Action;
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, page};
use serde::Deserialize;

use crate::house::MatchingHouse;
use crate::refusal::{Page, Refusal};
use crate::say::{day_of, days_between, stage_name, step_name};
use crate::store::board::{Line, count_board, list_board};
use crate::words::Stage;

/// Requests on a page.
const PAGE: i64 = 50;
/// Counted no further: "more than 200" says enough, and counting on would make the page slow.
const MOST_COUNTED: i64 = 201;
/// Open for more days than this is too long.
const LONG_DAYS: i64 = 7;

#[derive(Deserialize)]
pub(crate) struct Wanted {
    #[serde(default)]
    fase: String,
    /// Moment and number of the last line of the page before; they say nothing about anybody.
    #[serde(default)]
    na: String,
}

/// A stage to choose.
struct Tab {
    address: &'static str,
    name: String,
    count: String,
    is_here: bool,
}

/// A request in the list.
struct Row {
    id: i64,
    title: String,
    who: String,
    age: String,
    is_long: bool,
    is_urgent: bool,
    wanted: i64,
    found: i64,
    step: String,
}

#[derive(Template)]
#[template(path = "board.html")]
struct BoardPage {
    frame: Frame,
    tabs: Vec<Tab>,
    stage: &'static str,
    rows: Vec<Row>,
    next: Option<String>,
    is_first: bool,
    moderates: bool,
}

pub(crate) async fn show(
    State(house): State<Arc<MatchingHouse>>,
    Query(wanted): Query<Wanted>,
    Caller(who): Caller,
    reader: Reader,
) -> Page {
    let (stage, after) = (Stage::of_address(&wanted.fase), place_of(&wanted.na));
    let worker = who.person;
    let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
        let lines = list_board(tx, worker, stage, after.unwrap_or((i64::MIN, 0)), PAGE + 1)?;
        let counts: Result<Vec<i64>, _> = Stage::ALL.iter().map(|stage| count_board(tx, worker, *stage, MOST_COUNTED)).collect();
        Ok((lines, counts?))
    };
    let (mut lines, counts) = house.site.db.read(read).await?;
    let frame = house.frame(reader, "/samen");
    let has_more = lines.len() as i64 > PAGE;
    lines.truncate(PAGE as usize);
    let next = lines.last().filter(|_| has_more).map(|line| format!("{}-{}", line.opened_at, line.id));
    let now_s = house.site.clock.now_s();
    let board = BoardPage {
        tabs: Stage::ALL.iter().zip(counts).map(|(each, count)| tab(&frame, *each, count, stage)).collect(),
        stage: stage.in_address(),
        rows: lines.into_iter().map(|line| row(&frame, line, stage, now_s)).collect(),
        next,
        is_first: after.is_none(),
        moderates: frame.opens(Action::Moderate),
        frame,
    };
    Ok(page(StatusCode::OK, &board))
}

fn place_of(text: &str) -> Option<(i64, i64)> {
    let (moment, id) = text.rsplit_once('-')?;
    Some((moment.parse().ok()?, id.parse().ok()?))
}

fn tab(frame: &Frame, stage: Stage, count: i64, here: Stage) -> Tab {
    let count = if count >= MOST_COUNTED { format!("{}+", MOST_COUNTED - 1) } else { count.to_string() };
    Tab { address: stage.in_address(), name: stage_name(frame, stage), count, is_here: stage == here }
}

fn row(frame: &Frame, line: Line, stage: Stage, now_s: i64) -> Row {
    let days = days_between(line.opened_at, now_s);
    let step = [("what", step_name(frame, &line.last_step).into()), ("day", day_of(line.last_step_at).into())];
    Row {
        id: line.id,
        title: line.title,
        who: format!("{} · {}", line.first_name, line.area),
        age: frame.say_with("matching-age", "days", days),
        is_long: days > LONG_DAYS && stage != Stage::Done,
        is_urgent: line.is_urgent,
        wanted: line.people_wanted,
        found: line.people_found,
        step: frame.site.sentences.say_with(frame.language, "matching-last-step", &step),
    }
}
