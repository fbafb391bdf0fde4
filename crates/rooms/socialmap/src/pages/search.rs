//! /kaart/zoeken: words, by way of the finder. They are sent in a form and stand in no address.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::{Form, State};
use axum::http::StatusCode;
use opbouw_finder::Asked;
use opbouw_neighbourhood::fold;
use opbouw_understand::Vocabulary;
use opbouw_web::page;
use opbouw_words::Language;
use serde::Deserialize;

use super::map::{ON_PAGE, address, find, listed, with_tiles};
use crate::house::SocialMapHouse;
use crate::refusal::Page;
use crate::view::{Found, Looked, Wanted};
use crate::visit::Visit;

/// Letters that are read.
const MOST_LETTERS: usize = 300;
/// Results of the finder that are looked at.
const MOST_RANKED: usize = 200;

/// The words, and the filter that was on.
#[derive(Deserialize, Default)]
pub(crate) struct WordsForm {
    #[serde(default)]
    woorden: String,
    #[serde(default)]
    soort: String,
    #[serde(default)]
    thema: String,
    #[serde(default)]
    voor: String,
    #[serde(default)]
    dag: String,
    #[serde(default)]
    dorp: String,
    #[serde(default)]
    vers: String,
}

pub(crate) async fn search(State(house): State<Arc<SocialMapHouse>>, visit: Visit, Form(form): Form<WordsForm>) -> Page {
    let WordsForm { woorden, soort, thema, voor, dag, dorp, vers } = form;
    let wanted = Wanted::new(&Looked { soort, thema, voor, dag, dorp, vers }, &house.areas);
    let words: String = woorden.chars().take(MOST_LETTERS).collect();
    let all = find(&house, &visit, &wanted).await?;
    let asked = Asked { text: words.clone(), top: MOST_RANKED, ..Asked::default() };
    let ranked = house.finder.rank(&asked);
    let frame = visit.frame(&house);
    let dangers: Vec<(String, Vec<String>)> =
        ranked.understanding.dangers.iter().map(|heard| danger(house.finder.vocabulary(), heard, frame.language)).collect();
    let found =
        if dangers.is_empty() { in_order(all, &fold(&words), ranked.results.iter().map(|one| one.resource.id)) } else { Vec::new() };
    let range = 0..found.len().min(ON_PAGE);
    let base = address("/kaart", &wanted);
    let mut template = listed(&house, frame, &wanted, &found[range.clone()], None, range, &base);
    template.dangers = dangers;
    template.is_search = true;
    Ok(with_tiles(&house, page(StatusCode::OK, &template)))
}

/// Those that are called so first, then as the finder ranks them.
fn in_order(all: Vec<Found>, folded: &str, ranked: impl Iterator<Item = i64>) -> Vec<Found> {
    let order: HashMap<i64, usize> = ranked.enumerate().map(|(at, id)| (id, at)).collect();
    let is_called = |found: &Found| !folded.is_empty() && fold(&found.resource.title).contains(folded);
    let mut found: Vec<(bool, usize, Found)> = all
        .into_iter()
        .filter_map(|found| {
            let (called, place) = (is_called(&found), order.get(&found.resource.id).copied());
            (called || place.is_some()).then(|| (!called, place.unwrap_or(usize::MAX), found))
        })
        .collect();
    found.sort_by_key(|(is_other, place, _)| (*is_other, *place));
    found.into_iter().map(|(_, _, found)| found).collect()
}

/// No neighbours for danger: its name, and whom to call.
fn danger(vocabulary: &Vocabulary, heard: &opbouw_understand::DangerHeard, language: Language) -> (String, Vec<String>) {
    let danger = vocabulary.danger(heard);
    if language == Language::En {
        (danger.name_en.clone(), danger.call_en.clone())
    } else {
        (danger.name_nl.clone(), danger.call_nl.clone())
    }
}
