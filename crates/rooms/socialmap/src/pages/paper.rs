//! /kaart/dorp/{code}/papier: what there is in a village, large on A4, with the numbers to call, for on the fridge.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use crate::entry::Entry;
use crate::freshness::Freshness;
use crate::house::SocialMapHouse;
use crate::kind::EntryKind;
use crate::refusal::{Page, Refusal};
use crate::say::day;
use crate::store::entries;
use crate::visit::Visit;

/// Entries on paper at most.
const MOST: i64 = 400;

#[derive(Template)]
#[template(path = "socialmap_paper.html")]
struct PaperPage {
    frame: Frame,
    area: String,
    code: String,
    /// Heading and entries.
    groups: Vec<(&'static str, Vec<Entry>)>,
    printed_on: String,
    address: String,
}

/// What is stale is left out: paper cannot be corrected.
pub(crate) async fn paper(State(house): State<Arc<SocialMapHouse>>, visit: Visit, Path(code): Path<String>) -> Page {
    let area = house.areas.iter().find(|area| area.code.as_str() == code).ok_or(Refusal::Nothing)?;
    let (wanted, today) = (code.clone(), visit.today());
    let all: Vec<Entry> = house.site.db.read(move |tx: &mut Tx<'_>| entries::list(tx, 0, &wanted, MOST)).await?;
    let group = |kind: EntryKind| {
        let mut own: Vec<Entry> =
            all.iter().filter(|entry| entry.is.kind == kind && entry.freshness(today) != Freshness::Stale).cloned().collect();
        own.sort_by_cached_key(|entry| entry.is.title.to_lowercase());
        (kind.key(), own)
    };
    let template = PaperPage {
        area: area.name.clone(),
        groups: EntryKind::ALL.into_iter().map(group).filter(|(_, own)| !own.is_empty()).collect(),
        printed_on: day(today),
        address: house.site.public_url.trim_start_matches("https://").trim_start_matches("http://").to_owned() + "/kaart",
        code,
        frame: visit.frame(&house),
    };
    Ok(page(StatusCode::OK, &template))
}
