//! /oproepen/{id}/poster: one sheet for the wall, with a QR code and strips to tear off.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use opbouw_paper::{ScreenCode, draw_on_screen};
use opbouw_web::{Frame, page};

use super::call::find_seen;
use super::forms::TaskView;
use super::number;
use crate::house::CallsHouse;
use crate::refusal::Page;
use crate::say::{day_in, where_of};
use crate::visit::Visit;

/// Strips along the bottom of the sheet.
const STRIPS: usize = 8;

#[derive(Template)]
#[template(path = "calls_poster.html")]
struct PosterPage {
    frame: Frame,
    title: String,
    text: String,
    day: String,
    place: String,
    party: String,
    tasks: Vec<TaskView>,
    /// Without `https://`, as it stands on paper.
    address: String,
    code: Option<ScreenCode>,
    strips: usize,
}

pub(crate) async fn poster(State(house): State<Arc<CallsHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    let seen = find_seen(&house, &visit, number(&id)?).await?;
    let frame = visit.frame(&house);
    let whole = house.short_address(&seen.call.code);
    let template = PosterPage {
        title: seen.call.title.clone(),
        text: seen.call.text.clone(),
        day: day_in(seen.call.day, frame.language),
        place: where_of(&seen.call, &house.areas),
        party: seen.call.party_name.clone(),
        tasks: seen.tasks.iter().map(|task| TaskView::of(task, frame.language)).collect(),
        address: whole.split("://").nth(1).unwrap_or(&whole).to_owned(),
        code: draw_on_screen(&whole),
        strips: STRIPS,
        frame,
    };
    Ok(page(StatusCode::OK, &template))
}
