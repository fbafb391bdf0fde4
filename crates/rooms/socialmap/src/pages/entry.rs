//! /kaart/{id}: one entry: what it is, how to reach it, and how far it can be trusted.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use opbouw_access::Action;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::{After, keeps, number};
use crate::entry::{Entry, page_of};
use crate::freshness::Freshness;
use crate::house::SocialMapHouse;
use crate::refusal::{Page, Refusal};
use crate::say::{day, done, speaks_others, theme_key, written_in};
use crate::store::entries;
use crate::structured;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "socialmap_entry.html")]
struct EntryPage {
    frame: Frame,
    done: Option<String>,
    entry: Entry,
    paragraphs: Vec<String>,
    lang: &'static str,
    kind: &'static str,
    kind_key: &'static str,
    themes: Vec<String>,
    audiences: Vec<String>,
    languages: String,
    freshness: Freshness,
    /// When somebody last looked; empty: never.
    seen: String,
    is_of_nobody: bool,
    keeps: bool,
    may_tell: bool,
    /// Where it is on the map.
    on_map: Option<String>,
    structured: String,
}

impl EntryPage {
    /// For the link to call.
    fn digits(&self) -> String {
        self.entry.is.telephone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect()
    }

    /// The address without what everybody knows.
    fn site(&self) -> &str {
        self.entry.is.website.split_once("://").map_or("", |(_, rest)| rest).trim_end_matches('/')
    }
}

pub(crate) async fn show(
    State(house): State<Arc<SocialMapHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Query(after): Query<After>,
) -> Page {
    let (id, today, who) = (number(&id)?, visit.today(), visit.reader.who.clone());
    let read = move |tx: &mut Tx<'_>| -> Result<Entry, Refusal> { entries::find(tx, id)?.ok_or(Refusal::Nothing) };
    let entry = house.site.db.read(read).await?;
    if let Some(into) = entry.merged_into {
        return Ok(Redirect::to(&page_of(into)).into_response());
    }
    let keeps = who.is_some_and(|who| keeps(&who, &entry, today));
    if !entry.is_live() && !keeps {
        return Err(Refusal::Nothing);
    }
    let frame = visit.frame(&house);
    let is = &entry.is;
    let seen = entry.seen();
    let template = EntryPage {
        done: done(&frame, after.klaar.as_deref()),
        paragraphs: is.text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect(),
        lang: written_in(&is.languages),
        kind: is.kind.code(),
        kind_key: is.kind.key(),
        themes: is.themes.iter().map(|theme| frame.say(theme_key(theme))).collect(),
        audiences: is.audiences.iter().map(|audience| frame.say(audience.key())).collect(),
        languages: if speaks_others(&is.languages) { is.languages.clone() } else { String::new() },
        freshness: entry.freshness(today),
        seen: seen.on.map(day).unwrap_or_default(),
        is_of_nobody: entry.keeper.is_nobody(),
        keeps,
        may_tell: frame.opens(Action::AddEntry),
        on_map: entry.pin().map(|at| format!("/kaart?schaal=16&noord={:.5}&oost={:.5}", at.lat(), at.lon())),
        structured: structured::block(&entry, &house.site.public_url),
        entry,
        frame,
    };
    Ok(page(StatusCode::OK, &template))
}
