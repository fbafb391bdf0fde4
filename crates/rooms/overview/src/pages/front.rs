//! /overzicht: the picture small, the sentences that matter, gaps, who could meet, and what to do next.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use jiff::ToSpan;
use opbouw_access::Action;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::After;
use super::introductions::why;
use crate::canvas::{Canvas, View};
use crate::error::OverviewError;
use crate::gaps::{Gap, GapKind};
use crate::hall::Hall;
use crate::introducing::list_not;
use crate::introduction::{Became, Suggestion, suggest};
use crate::refusal::Page;
use crate::say::{done, say_all, say_count};
use crate::session::Session;
use crate::store::{introductions, numbers, sessions};
use crate::svg::{Use, draw};
use crate::telling::{counts, sentences};
use crate::visit::Visit;

/// What nobody confirmed for so many months may be wrong by now.
pub(crate) const STALE_MONTHS: i32 = 6;
/// Questions of so many days are counted.
const ASKED_DAYS: i32 = 30;
/// Fewer questions than this are not told of.
const LEAST_ASKED: i64 = 5;
/// Introductions on the front.
const SHOWN: usize = 3;

#[derive(Template)]
#[template(path = "overview_front.html")]
struct FrontPage {
    frame: Frame,
    done: Option<String>,
    counts: String,
    parties: usize,
    ties: usize,
    picture: String,
    sentences: Vec<String>,
    gaps: Vec<String>,
    suggestions: Vec<(Suggestion, String)>,
    stale: Option<String>,
    asked: Option<String>,
    waiting: Option<String>,
    open: Vec<Session>,
    may_hold: bool,
    may_found: bool,
    /// Who sees numbers may also ask what a cut would cost.
    may_cut: bool,
}

/// What is read for the page besides the network.
struct Read {
    not: std::collections::HashSet<opbouw_ties::Pair>,
    waiting: usize,
    stale: (i64, i64),
    asked: (i64, i64),
    open: Vec<Session>,
}

pub(crate) async fn show(State(hall): State<Arc<Hall>>, visit: Visit, Query(after): Query<After>) -> Page {
    let today = visit.today();
    let seen = hall.see(today).await?;
    let gaps = hall.list_gaps(visit.now_s(), today).await?;
    let read = move |tx: &mut Tx<'_>| -> Result<Read, OverviewError> {
        Ok(Read {
            not: list_not(tx, today)?,
            waiting: introductions::list(tx)?.iter().filter(|proposed| proposed.became == Became::Waits).count(),
            stale: numbers::count_stale(tx, today.saturating_sub(STALE_MONTHS.months()), today)?,
            asked: numbers::count_asked(tx, today.saturating_sub(ASKED_DAYS.days()))?,
            open: sessions::list(tx)?.into_iter().filter(|session| session.is_open).collect(),
        })
    };
    let read = hall.house.site.db.read(read).await?;
    let frame = visit.frame(&hall);
    let suggestions = suggest(&seen, &read.not).into_iter().take(SHOWN).map(|found| {
        let why = why(&frame, &found);
        (found, why)
    });
    let template = FrontPage {
        done: done(&frame, after.klaar.as_deref()),
        counts: counts(&frame, &seen),
        parties: seen.network.nodes.len(),
        ties: seen.network.graph.edges(),
        picture: draw(&seen, &Canvas::new(&seen, &View::default()), Use::Picture(&frame.say("overview-picture"))),
        sentences: sentences(&frame, &seen),
        gaps: gaps.iter().take(SHOWN * 2).map(|gap| said_of(&frame, gap)).collect(),
        suggestions: suggestions.collect(),
        stale: stale(&frame, read.stale),
        asked: asked(&frame, read.asked),
        waiting: (read.waiting > 0).then(|| say_count(&frame, "overview-waiting", read.waiting)),
        open: if visit.may(Action::HoldSession) { read.open } else { Vec::new() },
        may_hold: visit.may(Action::HoldSession),
        may_found: visit.may(Action::FoundParty),
        may_cut: visit.may(Action::TestCut),
        frame,
    };
    Ok(page(StatusCode::OK, &template))
}

/// How much of what can be found nobody looked at lately; nothing when there is nothing.
pub(crate) fn stale(frame: &Frame, (all, stale): (i64, i64)) -> Option<String> {
    (stale > 0).then(|| say_all(frame, "overview-stale", &[("count", stale.into()), ("all", all.into())]))
}

fn asked(frame: &Frame, (asked, nothing): (i64, i64)) -> Option<String> {
    (asked >= LEAST_ASKED && nothing >= LEAST_ASKED)
        .then(|| say_all(frame, "overview-asked", &[("count", asked.into()), ("nothing", nothing.into())]))
}

/// A gap as a sentence.
pub(crate) fn said_of(frame: &Frame, gap: &Gap) -> String {
    let topic = in_sentence(if frame.language == opbouw_words::Language::Nl { &gap.topic.0 } else { &gap.topic.1 });
    let (key, count) = match gap.kind {
        GapKind::Asked(count) => ("overview-gap-asked", count),
        GapKind::Elsewhere(count) => ("overview-gap-elsewhere", count),
    };
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    say_all(frame, key, &[("area", gap.area.clone().into()), ("topic", topic.into()), ("count", count.into())])
}

/// The name of a topic within a sentence: `Warme maaltijd` is `warme maaltijd`, and `DigiD` stays what it is.
fn in_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if !letters.clone().take_while(|letter| !letter.is_whitespace()).any(char::is_uppercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}
