//! /overzicht/kennismaken: who could meet and why, proposing it, not these two, and what became of it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use opbouw_access::Action;
use opbouw_store::Tx;
use opbouw_ties::{Pair, list_apart};
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::After;
use crate::error::OverviewError;
use crate::hall::Hall;
use crate::introducing::{allow, answer, list_not, propose, refuse};
use crate::introduction::{Became, Proposed, Suggestion, suggest};
use crate::pictures::Seen;
use crate::refusal::Page;
use crate::say::{day_in, done, faults, names_in, say_all};
use crate::store::introductions;
use crate::visit::{Visit, number};

/// A suggestion with its words.
struct SuggestionView {
    pair: Pair,
    name_a: String,
    name_b: String,
    why: String,
    opening: String,
}

/// An introduction that was proposed, with its words.
struct ProposedView {
    id: i64,
    names: String,
    day: String,
    became: String,
    waits: bool,
}

/// A pair that is kept apart.
struct ApartView {
    pair: Pair,
    names: String,
    until: Option<String>,
}

#[derive(Template)]
#[template(path = "overview_introductions.html")]
struct IntroductionsPage {
    frame: Frame,
    done: Option<String>,
    faults: Vec<String>,
    suggestions: Vec<SuggestionView>,
    proposed: Vec<ProposedView>,
    apart: Vec<ApartView>,
    has_ties: bool,
    may_introduce: bool,
}

/// Which two, and what is to be done.
#[derive(Deserialize, Default)]
pub(crate) struct PairForm {
    #[serde(default)]
    een: String,
    #[serde(default)]
    ander: String,
    /// `voorstel`, `schrijf`, `niet` or `weer`.
    #[serde(default)]
    wat: String,
}

pub(crate) async fn show(State(hall): State<Arc<Hall>>, visit: Visit, Query(after): Query<After>) -> Page {
    show_with(&hall, &visit, after.klaar.as_deref(), &[]).await
}

async fn show_with(hall: &Hall, visit: &Visit, word: Option<&str>, wrong: &[OverviewError]) -> Page {
    let today = visit.today();
    let seen = hall.see(today).await?;
    let read =
        move |tx: &mut Tx<'_>| -> Result<_, OverviewError> { Ok((list_not(tx, today)?, introductions::list(tx)?, list_apart(tx, today)?)) };
    let (not, proposed, apart) = hall.house.site.db.read(read).await?;
    let frame = visit.frame(hall);
    let status = wrong.first().map_or(StatusCode::OK, OverviewError::status);
    let template = IntroductionsPage {
        done: done(&frame, word),
        faults: faults(&frame, wrong),
        suggestions: suggest(&seen, &not).into_iter().map(|found| suggestion_view(&frame, found)).collect(),
        proposed: proposed.iter().map(|proposed| proposed_view(&frame, proposed)).collect(),
        apart: apart.into_iter().filter_map(|apart| apart_view(&frame, &seen, apart)).collect(),
        has_ties: seen.network.graph.edges() > 0,
        may_introduce: visit.may(Action::Introduce),
        frame,
    };
    Ok(page(status, &template))
}

/// Why two could meet.
pub(crate) fn why(frame: &Frame, found: &Suggestion) -> String {
    if found.common.is_empty() {
        let values = [("one", found.name_a.clone().into()), ("other", found.name_b.clone().into())];
        return say_all(frame, "overview-why-island", &values);
    }
    frame.say_with("overview-why-common", "names", names_in(frame, &found.common))
}

fn suggestion_view(frame: &Frame, found: Suggestion) -> SuggestionView {
    let common = names_in(frame, &found.common);
    let key = if found.common.is_empty() { "overview-opening-island" } else { "overview-opening" };
    let values = [("one", found.name_a.clone().into()), ("other", found.name_b.clone().into()), ("names", common.into())];
    SuggestionView {
        opening: say_all(frame, key, &values),
        why: why(frame, &found),
        pair: found.pair,
        name_a: found.name_a,
        name_b: found.name_b,
    }
}

fn proposed_view(frame: &Frame, proposed: &Proposed) -> ProposedView {
    ProposedView {
        id: proposed.id,
        names: pair_names(frame, &proposed.name_a, &proposed.name_b),
        day: day_in(proposed.proposed_on, frame.language),
        became: became_said(frame, proposed.became),
        waits: matches!(proposed.became, Became::Waits | Became::Met),
    }
}

/// Two names with "and" between them.
pub(crate) fn pair_names(frame: &Frame, one: &str, other: &str) -> String {
    names_in(frame, &[one.to_owned(), other.to_owned()])
}

/// What became of it, in words.
pub(crate) fn became_said(frame: &Frame, became: Became) -> String {
    frame.say(match became {
        Became::Waits => "overview-became-waits",
        Became::Met => "overview-became-met",
        Became::Together => "overview-became-together",
        Became::Nothing => "overview-became-nothing",
    })
}

fn apart_view(frame: &Frame, seen: &Seen, (pair, until): (Pair, Option<jiff::civil::Date>)) -> Option<ApartView> {
    let name = |party: i64| seen.network.place(party).map(|place| seen.network.name(place).to_owned());
    let names = pair_names(frame, &name(pair.a)?, &name(pair.b)?);
    Some(ApartView { pair, names, until: until.map(|until| day_in(until, frame.language)) })
}

pub(crate) async fn propose_or_refuse(State(hall): State<Arc<Hall>>, visit: Visit, Form(form): Form<PairForm>) -> Page {
    let (doer, who) = (visit.doer(), visit.signed_in()?);
    let pair = Pair::new(form.een.parse().unwrap_or(0), form.ander.parse().unwrap_or(0));
    let (wat, party) = (form.wat, who.party());
    let write = move |tx: &mut Tx<'_>| -> Result<&'static str, OverviewError> {
        let pair = pair.ok_or(OverviewError::SameParty)?;
        match wat.as_str() {
            "voorstel" => propose(tx, &doer, pair, party, false).map(|_| "voorgesteld"),
            "schrijf" => propose(tx, &doer, pair, party, true).map(|written| if written > 0 { "geschreven" } else { "voorgesteld" }),
            "niet" => refuse(tx, &doer, pair).map(|()| "niet"),
            "weer" => allow(tx, &doer, pair).map(|()| "weer"),
            _ => Err(OverviewError::UnknownChoice),
        }
    };
    finish(&hall, &visit, hall.house.site.db.write(write).await).await
}

pub(crate) async fn answer_one(State(hall): State<Arc<Hall>>, visit: Visit, Path(id): Path<String>, Form(form): Form<PairForm>) -> Page {
    let (id, doer) = (number(&id)?, visit.doer());
    let write = move |tx: &mut Tx<'_>| -> Result<&'static str, OverviewError> {
        let became = Became::answered(&form.wat).ok_or(OverviewError::UnknownChoice)?;
        answer(tx, &doer, id, became).map(|_| "antwoord")
    };
    finish(&hall, &visit, hall.house.site.db.write(write).await).await
}

async fn finish(hall: &Hall, visit: &Visit, written: Result<&'static str, OverviewError>) -> Page {
    match written {
        Ok(word) => Ok(hall.done("/overzicht/kennismaken", word).await),
        Err(error) if error.key().is_some() => show_with(hall, visit, None, &[error]).await,
        Err(error) => Err(error.into()),
    }
}
