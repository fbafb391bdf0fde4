//! GET /samen/stil-talent: per village what nobody asks for yet, and what is wanted most. Numbers only.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use opbouw_finder::Finder;
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, page};

use crate::house::MatchingHouse;
use crate::refusal::{Page, Refusal};
use crate::say::concept_name;
use crate::store::talent::{count_idle, list_wanted};

/// Requests that are read for what is wanted: each costs some tens of microseconds.
const MOST_READ: i64 = 300;
/// What is wanted most, so many.
const MOST_WANTED: usize = 8;
/// Needs fainter than this are noise.
const CLEAR: f32 = 0.4;

/// A village: offers that wait, of how many people, and how many requests are open.
struct Row {
    area: String,
    offers: i64,
    people: i64,
    requests: i64,
}

#[derive(Template)]
#[template(path = "idle.html")]
struct IdlePage {
    frame: Frame,
    rows: Vec<Row>,
    wanted: Vec<(String, i64)>,
}

pub(crate) async fn show(State(house): State<Arc<MatchingHouse>>, Caller(who): Caller, reader: Reader) -> Page {
    let (worker, finder) = (who.person, house.finder.clone());
    let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
        let wanted = list_wanted(tx, worker, MOST_READ)?;
        let needs = count_needs(&finder, wanted.iter().map(|(_, text)| text.as_str()));
        Ok((count_idle(tx)?, wanted.into_iter().map(|(area, _)| area).collect::<Vec<_>>(), needs))
    };
    let (idle, requests, needs) = house.site.db.read(read).await?;
    let frame = house.frame(reader, "/samen");
    let open = |area: &str| requests.iter().filter(|other| *other == area).count() as i64;
    let rows = idle.into_iter().map(|(area, offers, people)| Row { requests: open(&area), area, offers, people }).collect();
    let wanted = needs.into_iter().map(|(need, count)| (concept_name(&frame, &house.finder, need), count)).collect();
    Ok(page(StatusCode::OK, &IdlePage { frame, rows, wanted }))
}

/// How many requests want each thing, most wanted first; a request counts once for its clearest needs.
fn count_needs<'t>(finder: &Finder, texts: impl Iterator<Item = &'t str>) -> Vec<(u16, i64)> {
    let mut counts: BTreeMap<u16, i64> = BTreeMap::new();
    for text in texts {
        let needs = finder.vocabulary().read_question(text).needs;
        for need in needs.iter().filter(|need| need.strength >= CLEAR).take(2) {
            *counts.entry(need.concept).or_default() += 1;
        }
    }
    let mut counts: Vec<(u16, i64)> = counts.into_iter().collect();
    counts.sort_by_key(|(concept, count)| (-count, *concept));
    counts.truncate(MOST_WANTED);
    counts
}
