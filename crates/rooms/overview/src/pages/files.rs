//! /overzicht/beeld.svg, .pdf and .png: the picture to hang up, on A3.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use opbouw_paper::{PaperError, Sheet};

use super::network::{Wanted, groups};
use crate::canvas::{Canvas, View};
use crate::error::OverviewError;
use crate::hall::Hall;
use crate::refusal::{Page, Refusal};
use crate::say::day_in;
use crate::sheet::{Words, draw};
use crate::telling::{counts, sentences};
use crate::visit::Visit;

/// Pixels across: A3 at 150 dots an inch.
const PNG_WIDTH: u32 = 2_480;

/// What a sheet is written as.
type Press = fn(&Sheet) -> Result<Vec<u8>, PaperError>;

pub(crate) async fn svg(hall: State<Arc<Hall>>, visit: Visit, wanted: Query<Wanted>) -> Page {
    file(hall, visit, wanted, "svg", "image/svg+xml", |sheet| sheet.svg().map(String::into_bytes)).await
}

pub(crate) async fn pdf(hall: State<Arc<Hall>>, visit: Visit, wanted: Query<Wanted>) -> Page {
    file(hall, visit, wanted, "pdf", "application/pdf", Sheet::pdf).await
}

pub(crate) async fn png(hall: State<Arc<Hall>>, visit: Visit, wanted: Query<Wanted>) -> Page {
    file(hall, visit, wanted, "png", "image/png", |sheet| sheet.png(PNG_WIDTH)).await
}

async fn file(
    State(hall): State<Arc<Hall>>,
    visit: Visit,
    Query(wanted): Query<Wanted>,
    ending: &'static str,
    media_type: &'static str,
    press: Press,
) -> Page {
    if !visit.may_draw(&hall) {
        return Err(OverviewError::TooOften.into());
    }
    let day = wanted.day(visit.today()).unwrap_or(visit.today());
    hall.see(visit.today()).await?;
    let seen = hall.see(day).await?;
    let frame = visit.frame(&hall);
    let words = Words {
        language: frame.language.code().to_owned(),
        right_to_left: frame.language.direction() == "rtl",
        title: frame.say_with("overview-sheet-title", "municipality", frame.site.municipality.clone()),
        numbers: format!("{} · {}", counts(&frame, &seen), day_in(day, frame.language)),
        described: sentences(&frame, &seen).join(" "),
        legend: groups(&frame, &seen, None).into_iter().map(|group| (group.look, group.said)).collect(),
    };
    let drawn =
        tokio::task::spawn_blocking(move || press(&draw(&Canvas::new(&seen, &View { closely: None, is_on_paper: true }), &words)?)).await;
    // It fails only when the program stops.
    let bytes = drawn.map_err(|_| Refusal::Nothing)?.map_err(OverviewError::from)?;
    Ok(answer(ending, media_type, day.to_string().as_str(), bytes))
}

fn answer(ending: &str, media_type: &'static str, day: &str, bytes: Vec<u8>) -> Response {
    let headers = [
        (CONTENT_TYPE, media_type.to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"netwerk-{day}.{ending}\"")),
        (CACHE_CONTROL, "private, no-cache".to_owned()),
    ];
    (headers, Body::from(bytes)).into_response()
}
