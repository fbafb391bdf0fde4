//! /bezuinigingstoets/naast: two or three tests beside each other.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use opbouw_web::{Frame, page};

use super::front::front_page;
use super::saved::find;
use crate::error::CutsError;
use crate::house::CutsHouse;
use crate::model::What;
use crate::refusal::Page;
use crate::say::{day, hours_text, last_key, number_in, share_in, what_key};
use crate::told::{Number, ToldWay};
use crate::visit::{Visit, number};

struct Column {
    id: i64,
    name: String,
    computed_on: String,
    hours: String,
    share: String,
    spared: String,
    villages: Vec<String>,
    parties: Vec<String>,
}

#[derive(Template)]
#[template(path = "cuts_compare.html")]
struct ComparePage {
    frame: Frame,
    columns: Vec<Column>,
    /// What, and how many each test loses.
    rows: Vec<(String, Vec<String>)>,
}

pub(crate) async fn show(State(house): State<Arc<CutsHouse>>, visit: Visit, Query(pairs): Query<Vec<(String, String)>>) -> Page {
    let mut ids: Vec<i64> = Vec::new();
    for (_, value) in pairs.iter().filter(|(name, _)| name == "toets") {
        let id = number(value)?;
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    if !(2..=3).contains(&ids.len()) {
        return front_page(&house, &visit, &super::After::default(), &[CutsError::NotTwoOrThree]).await;
    }
    let frame = visit.frame(&house);
    let (mut columns, mut ways) = (Vec::new(), Vec::new());
    for id in ids {
        let kept = find(&house, id).await?;
        let way = kept.told.chosen;
        columns.push(Column {
            id,
            name: kept.plan.name,
            computed_on: day(&kept.plan.computed_on),
            hours: hours_text(way.minutes),
            share: share_in(&frame, way.share),
            spared: kept.told.spared.map(|spared| share_in(&frame, spared.share)).unwrap_or_default(),
            villages: way.villages.iter().map(|(area, what)| frame.say_with(last_key(*what), "village", house.area_name(area))).collect(),
            parties: way.parties.clone(),
        });
        ways.push(way);
    }
    Ok(page(StatusCode::OK, &ComparePage { rows: rows(&frame, &ways), columns, frame }))
}

fn rows(frame: &Frame, ways: &[ToldWay]) -> Vec<(String, Vec<String>)> {
    let line = |way: &ToldWay, what: What| way.lines.get(what.at()).copied();
    let there_is = |what: &What| ways.iter().any(|way| line(way, *what).is_some_and(|line| line.of != Number::Just(0)));
    let row = |what: What| {
        let lost = |way: &ToldWay| line(way, what).map(|line| number_in(frame, line.lost)).unwrap_or_default();
        (frame.say(what_key(what)), ways.iter().map(lost).collect())
    };
    What::ALL.into_iter().filter(there_is).map(row).collect()
}
