//! /signalen/cijfers: how many signals there were in a quarter, per area and theme; as a page, a file and an endpoint, all from the same numbers.

use std::sync::Arc;

use askama::Template;
use axum::Json;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use opbouw_neighbourhood::import::reading::harmless;
use opbouw_store::Tx;
use opbouw_web::{Frame, Problem, page};
use serde::{Deserialize, Serialize};

use super::quarter::Quarter;
use super::release::{Figures, Line, Shown};
use crate::house::SignalsHouse;
use crate::refusal::{Page, Refusal};
use crate::store::emerging;
use crate::theme::SignalTheme;
use crate::visit::Visit;

/// Which quarter, and within which area.
#[derive(Deserialize, Default)]
pub(crate) struct Wanted {
    #[serde(default)]
    kwartaal: String,
    #[serde(default)]
    binnen: String,
}

/// The numbers of one quarter, and which others there are.
struct Chosen {
    quarter: String,
    least: i64,
    quarters: Vec<String>,
    figures: Figures,
}

#[derive(Template)]
#[template(path = "signals_figures.html")]
struct FiguresPage {
    frame: Frame,
    chosen: Option<Chosen>,
    themes: [SignalTheme; 13],
    within: String,
}

impl FiguresPage {
    /// The area that is looked into, and what lies in it.
    fn lines<'c>(&self, chosen: &'c Chosen) -> Vec<&'c Line> {
        let top = chosen.figures.areas.iter().find(|line| line.code == self.within).or(chosen.figures.areas.first());
        top.map(|top| std::iter::once(top).chain(chosen.figures.parts_of(&top.code)).collect()).unwrap_or_default()
    }

    fn has_parts(&self, chosen: &Chosen, line: &Line) -> bool {
        line.code != self.within && !chosen.figures.parts_of(&line.code).is_empty()
    }

    fn number(&self, shown: &Shown) -> String {
        shown.map_or_else(|| "·".to_owned(), |count| format!("{count}+"))
    }

    fn name(&self, line: &Line) -> String {
        if line.name.is_empty() { self.frame.site.municipality.clone() } else { line.name.clone() }
    }

    fn quarter(&self, code: &str) -> String {
        let (year, number) = code.split_once('-').unwrap_or((code, ""));
        let given = [("year", year.to_owned().into()), ("number", number.to_owned().into())];
        self.frame.site.sentences.say_with(self.frame.language, "signals-quarter", &given)
    }
}

pub(crate) async fn show(State(house): State<Arc<SignalsHouse>>, visit: Visit, Query(wanted): Query<Wanted>) -> Page {
    let chosen = read(&house, wanted.kwartaal.clone()).await?;
    if chosen.is_none() && !wanted.kwartaal.is_empty() {
        return Err(Refusal::Nothing);
    }
    let template = FiguresPage { frame: visit.emerging_frame(&house), chosen, themes: SignalTheme::ALL, within: wanted.binnen };
    Ok(page(StatusCode::OK, &template))
}

/// The quarter that is asked for; without one the latest.
async fn read(house: &SignalsHouse, wanted: String) -> Result<Option<Chosen>, Refusal> {
    let read = move |tx: &mut Tx<'_>| -> Result<Option<Chosen>, Refusal> {
        let releases = emerging::list_releases(tx)?;
        let is_wanted = |code: &str| wanted.is_empty() || Quarter::parse(&wanted).is_some_and(|quarter| quarter.code() == code);
        let Some((quarter, _, least)) = releases.iter().find(|(code, ..)| is_wanted(code)).cloned() else { return Ok(None) };
        let Some(figures) = emerging::find_release(tx, &quarter)? else { return Ok(None) };
        Ok(Some(Chosen { quarter, least, quarters: releases.into_iter().map(|(code, ..)| code).collect(), figures }))
    };
    house.site.db.read(read).await
}

/// The same as a file; what is hidden is empty.
pub(crate) async fn csv(State(house): State<Arc<SignalsHouse>>, Query(wanted): Query<Wanted>) -> Page {
    let chosen = read(&house, wanted.kwartaal).await?.ok_or(Refusal::Nothing)?;
    let number = |shown: &Shown| shown.map(|count| count.to_string()).unwrap_or_default();
    // With semicolons and the mark of UTF-8, as spreadsheet programs here expect, and no cell that one runs.
    let mut text = format!("\u{feff}quarter;code;area;parent;all;{}\r\n", chosen.figures.themes.join(";"));
    for line in &chosen.figures.areas {
        let name = format!("\"{}\"", harmless(&line.name).replace('"', "\"\""));
        let numbers: Vec<String> = std::iter::once(&line.all).chain(&line.themes).map(number).collect();
        text.push_str(&format!("{};{};{name};{};{}\r\n", chosen.quarter, line.code, line.parent, numbers.join(";")));
    }
    let file = format!("attachment; filename=\"signalen-{}.csv\"", chosen.quarter);
    Ok(([(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, file)], text).into_response())
}

/// The same for programs.
#[derive(Serialize)]
struct Answer {
    kwartaal: String,
    kwartalen: Vec<String>,
    kleinste: i64,
    uitleg: &'static str,
    #[serde(flatten)]
    figures: Figures,
}

pub(crate) async fn api(State(house): State<Arc<SignalsHouse>>, Query(wanted): Query<Wanted>) -> Response {
    match read(&house, wanted.kwartaal).await {
        Ok(Some(chosen)) => Json(Answer {
            kwartaal: chosen.quarter,
            kwartalen: chosen.quarters,
            kleinste: chosen.least,
            uitleg: "A number means: at least so many, and fewer than five more. null means: fewer than the smallest number, or hidden to protect another.",
            figures: chosen.figures,
        })
        .into_response(),
        Ok(None) => Problem::new(StatusCode::NOT_FOUND, "WEB-404", "No such quarter", "Leave kwartaal out, or take one of the list kwartalen.").into_response(),
        Err(refusal) => refusal.into_response(),
    }
}
