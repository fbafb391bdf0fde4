//! /overzicht/agenda: what the network meeting could be about and who should be there, to tick and to print on one sheet.

use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use jiff::ToSpan;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::front::{STALE_MONTHS, said_of, stale};
use super::introductions::{pair_names, why};
use crate::error::OverviewError;
use crate::gaps::Gap;
use crate::hall::Hall;
use crate::introducing::list_not;
use crate::introduction::{Became, Proposed, Suggestion, suggest};
use crate::pictures::Seen;
use crate::reading::Role;
use crate::refusal::Page;
use crate::say::{day_in, names_in, say_count};
use crate::store::{introductions, numbers};
use crate::telling::without;
use crate::visit::Visit;

/// Points of each sort at most: it is one sheet, and one meeting.
const MOST_EACH: usize = 3;
/// Those who should be there, at most.
const MOST_PARTIES: usize = 24;

/// A point of the agenda.
struct Point {
    /// A word of the program with numbers, for the address.
    code: String,
    said: String,
    /// Who should be there for it.
    who: Vec<String>,
    is_taken: bool,
}

/// Points of one sort.
struct Part {
    title: String,
    points: Vec<Point>,
}

#[derive(Template)]
#[template(path = "overview_agenda.html")]
struct AgendaPage {
    frame: Frame,
    day: String,
    parts: Vec<Part>,
    /// Who should be there for all that was taken along.
    invited: Vec<String>,
    more: Option<String>,
    chooses: bool,
}

/// What the agenda is made from.
struct Material<'m> {
    frame: &'m Frame,
    seen: &'m Seen,
    gaps: &'m [Gap],
    suggestions: Vec<Suggestion>,
    proposed: Vec<Proposed>,
    stale: (i64, i64),
}

pub(crate) async fn show(State(hall): State<Arc<Hall>>, visit: Visit, Query(pairs): Query<Vec<(String, String)>>) -> Page {
    let today = visit.today();
    let seen = hall.see(today).await?;
    let gaps = hall.list_gaps(visit.now_s(), today).await?;
    let read = move |tx: &mut Tx<'_>| -> Result<_, OverviewError> {
        let stale = numbers::count_stale(tx, today.saturating_sub(STALE_MONTHS.months()), today)?;
        Ok((list_not(tx, today)?, introductions::list(tx)?, stale))
    };
    let (not, proposed, stale) = hall.house.site.db.read(read).await?;
    let frame = visit.frame(&hall);
    let material = Material { frame: &frame, seen: &seen, gaps: &gaps, suggestions: suggest(&seen, &not), proposed, stale };
    let mut parts = parts(&material);
    let chooses = pairs.iter().any(|(name, _)| name == "keuze");
    let taken: BTreeSet<&str> = pairs.iter().filter(|(name, _)| name == "mee").map(|(_, code)| code.as_str()).collect();
    for point in parts.iter_mut().flat_map(|part| &mut part.points) {
        point.is_taken = !chooses || taken.contains(point.code.as_str());
    }
    let mut invited = invited(&parts);
    let more = invited.len().saturating_sub(MOST_PARTIES);
    invited.truncate(MOST_PARTIES);
    let more = (more > 0).then(|| say_count(&frame, "overview-more-names", more));
    Ok(page(StatusCode::OK, &AgendaPage { day: day_in(today, frame.language), parts, invited, more, chooses, frame }))
}

fn parts(material: &Material<'_>) -> Vec<Part> {
    let frame = material.frame;
    let part = |key: &str, points: Vec<Point>| Part { title: frame.say(key), points };
    let all = vec![
        part("overview-agenda-islands", islands(material)),
        part("overview-agenda-missed", missed(material)),
        part("overview-agenda-meet", meetings(material)),
        part("overview-agenda-became", became(material)),
        part("overview-agenda-gaps", gaps(material)),
        part("overview-agenda-fresh", fresh(material)),
    ];
    all.into_iter().filter(|part| !part.points.is_empty()).collect()
}

fn point(code: String, said: String, who: Vec<String>) -> Point {
    Point { code, said, who, is_taken: true }
}

fn islands(material: &Material<'_>) -> Vec<Point> {
    let network = &material.seen.network;
    let islands = material.seen.reading.list(&network.graph, Role::Island);
    let said = |node: &u32| {
        let name = network.name(*node).to_owned();
        let said = material.frame.say_with("overview-agenda-island", "name", name.clone());
        point(format!("eiland-{}", network.key(*node)), said, vec![name])
    };
    islands.iter().take(MOST_EACH).map(said).collect()
}

fn missed(material: &Material<'_>) -> Vec<Point> {
    let seen = material.seen;
    let said = |missed: &crate::reading::Missed| {
        let code = format!("spil-{}", seen.network.key(missed.node));
        let who = [missed.node].into_iter().chain(missed.cut_off.iter().copied().take(2)).collect::<Vec<u32>>();
        point(code, without(material.frame, seen, missed.node), seen.network.names(&who))
    };
    seen.reading.missed.iter().take(MOST_EACH).map(said).collect()
}

fn meetings(material: &Material<'_>) -> Vec<Point> {
    let said = |found: &Suggestion| {
        let names = pair_names(material.frame, &found.name_a, &found.name_b);
        let said = format!("{names}. {}", why(material.frame, found));
        point(format!("kennis-{}-{}", found.pair.a, found.pair.b), said, vec![found.name_a.clone(), found.name_b.clone()])
    };
    material.suggestions.iter().take(MOST_EACH).map(said).collect()
}

/// What was proposed and of which nobody said yet what became of it.
fn became(material: &Material<'_>) -> Vec<Point> {
    let waits = material.proposed.iter().filter(|proposed| proposed.became == Became::Waits);
    let said = |proposed: &Proposed| {
        let names = pair_names(material.frame, &proposed.name_a, &proposed.name_b);
        let who = vec![proposed.name_a.clone(), proposed.name_b.clone()];
        point(format!("werd-{}", proposed.id), material.frame.say_with("overview-agenda-asked", "names", names), who)
    };
    waits.take(MOST_EACH).map(said).collect()
}

fn gaps(material: &Material<'_>) -> Vec<Point> {
    let said = |(number, gap): (usize, &Gap)| point(format!("gat-{number}"), said_of(material.frame, gap), Vec::new());
    (1..).zip(material.gaps.iter().take(MOST_EACH)).map(said).collect()
}

fn fresh(material: &Material<'_>) -> Vec<Point> {
    stale(material.frame, material.stale).map(|said| point("vers".to_owned(), said, Vec::new())).into_iter().collect()
}

/// Everybody who should be there for what was taken along, once, by name.
fn invited(parts: &[Part]) -> Vec<String> {
    let taken = parts.iter().flat_map(|part| &part.points).filter(|point| point.is_taken);
    let names: BTreeSet<&String> = taken.flat_map(|point| &point.who).collect();
    names.into_iter().cloned().collect()
}

impl Part {
    /// Nothing of it is taken along.
    fn is_left(&self) -> bool {
        self.points.iter().all(|point| !point.is_taken)
    }
}

impl Point {
    /// Who should be there, in one line.
    fn who_said(&self, frame: &Frame) -> String {
        names_in(frame, &self.who)
    }
}
