//! /activiteiten/buurten: per village, how many activities residents carry. Small numbers are not shown, so that nobody is pointed at.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use crate::growth::Level;
use crate::house::ActivitiesHouse;
use crate::refusal::{Page, Refusal};
use crate::store::{activities, carriers};
use crate::visit::Visit;

/// Villages with fewer activities than this show no shares.
const LEAST: u64 = 5;

/// A village, with how many of its activities are carried by whom.
#[derive(Default)]
struct AreaRow {
    name: String,
    all: u64,
    by: u64,
    with: u64,
}

impl AreaRow {
    /// Of a hundred activities, how many residents carry alone or with others.
    fn percent(&self) -> u64 {
        (self.by + self.with) * 100 / self.all.max(1)
    }
}

#[derive(Template)]
#[template(path = "activities_areas.html")]
struct AreasPage {
    frame: Frame,
    rows: Vec<AreaRow>,
    /// Villages that have too few.
    small: Vec<String>,
}

pub(crate) async fn show(State(house): State<Arc<ActivitiesHouse>>, visit: Visit) -> Page {
    let read = |tx: &mut Tx<'_>| -> Result<_, Refusal> { Ok((activities::list_areas(tx)?, carriers::list_listed(tx)?)) };
    let (listed, crews) = house.site.db.read(read).await?;
    let mut by_area: BTreeMap<String, AreaRow> = BTreeMap::new();
    for (id, name) in listed {
        let row = by_area.entry(name.clone()).or_insert_with(|| AreaRow { name, ..AreaRow::default() });
        row.all += 1;
        match Level::of(crews.get(&id).map_or(&[], Vec::as_slice)) {
            Level::By => row.by += 1,
            Level::With => row.with += 1,
            Level::For | Level::Nobody => {}
        }
    }
    let (rows, small): (Vec<AreaRow>, Vec<AreaRow>) = by_area.into_values().partition(|row| row.all >= LEAST);
    let small = small.into_iter().map(|row| row.name).collect();
    Ok(page(StatusCode::OK, &AreasPage { frame: visit.frame(&house), rows, small }))
}
