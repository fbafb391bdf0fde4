//! /bezuinigingstoets/{id}/papier: one page for the council, without anybody's name or number.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use opbouw_web::{Frame, page};

use super::saved::find;
use super::view::View;
use crate::house::CutsHouse;
use crate::refusal::Page;
use crate::say::day;
use crate::visit::{Visit, number};

/// Names of a kind on the page at most, so that it stays one page.
const MOST: usize = 8;

#[derive(Template)]
#[template(path = "cuts_paper.html")]
struct PaperPage {
    frame: Frame,
    id: i64,
    name: String,
    computed_on: String,
    view: View,
    /// How many go of each party.
    leaving: Vec<(String, i64)>,
}

pub(crate) async fn show(State(house): State<Arc<CutsHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    let kept = find(&house, number(&id)?).await?;
    let view = kept.view_alone(&house, &visit).await?;
    let template = PaperPage {
        frame: visit.frame(&house),
        id: kept.plan.id,
        name: kept.plan.name.clone(),
        computed_on: day(&kept.plan.computed_on),
        leaving: view.chosen.leaving.iter().map(|of| (of.party.clone(), of.people.len() as i64)).collect(),
        view,
    };
    Ok(page(StatusCode::OK, &template))
}

/// The first of them, and how many follow.
fn first(names: &[String]) -> String {
    let shown = names.iter().take(MOST).cloned().collect::<Vec<_>>().join(", ");
    match names.len().checked_sub(MOST) {
        Some(more) if more > 0 => format!("{shown}, +{more}"),
        _ => shown,
    }
}
