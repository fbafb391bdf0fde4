//! /overzicht/netwerk: the whole picture, closer by group, on another day, and a table that says the same.

use std::collections::HashSet;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use jiff::civil::Date;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use crate::canvas::{Canvas, LOOKS, OTHERS, View};
use crate::hall::Hall;
use crate::pictures::Seen;
use crate::reading::Role;
use crate::refusal::Page;
use crate::say::{day_in, names_in, say_count};
use crate::svg::{Use, draw, swatch};
use crate::telling::{counts, role, sentences};
use crate::visit::Visit;

/// Groups in the legend.
const MOST_GROUPS: usize = 8;
/// Members that are named with a group.
const NAMED: usize = 3;

/// What is looked at.
#[derive(Deserialize, Default)]
pub(crate) struct Wanted {
    /// A group, from 1.
    #[serde(default)]
    groep: String,
    /// A day.
    #[serde(default)]
    pub dag: String,
}

impl Wanted {
    /// The day, if it is one that was.
    pub fn day(&self, today: Date) -> Option<Date> {
        self.dag.trim().parse().ok().filter(|day| *day < today)
    }
}

impl Wanted {
    /// Whether a day was asked that cannot be shown: none at all, or one that is yet to come.
    fn is_no_day(&self, today: Date) -> bool {
        let asked = self.dag.trim();
        !asked.is_empty() && asked.parse::<Date>().ok().is_none_or(|day| day > today)
    }
}

/// A group of the legend.
pub(crate) struct GroupView {
    /// From 1, as in the address.
    pub number: usize,
    pub swatch: String,
    pub said: String,
    pub look: usize,
    pub is_chosen: bool,
}

/// A row of the table.
struct Row {
    key: i64,
    name: String,
    ties: usize,
    group: String,
    role: String,
    is_special: bool,
}

#[derive(Template)]
#[template(path = "overview_network.html")]
struct NetworkPage {
    frame: Frame,
    /// What was asked is no day that can be shown.
    is_no_day: bool,
    counts: String,
    picture: String,
    groups: Vec<GroupView>,
    rows: Vec<Row>,
    sentences: Vec<String>,
    is_close: bool,
    has_ties: bool,
    day: String,
    /// How it was on that day, in words.
    then: Option<String>,
}

pub(crate) async fn show(State(hall): State<Arc<Hall>>, visit: Visit, Query(wanted): Query<Wanted>) -> Page {
    let (today, day) = (visit.today(), wanted.day(visit.today()));
    // The picture of today is drawn first, so that everybody stands in the same place on the other day.
    let now = hall.see(today).await?;
    let seen = match day {
        Some(day) => hall.see(day).await?,
        None => now.clone(),
    };
    let frame = visit.frame(&hall);
    let chosen = wanted.groep.parse::<usize>().ok();
    let view = view_of(&seen, chosen);
    let template = NetworkPage {
        is_no_day: wanted.is_no_day(visit.today()),
        counts: counts(&frame, &seen),
        picture: draw(&seen, &Canvas::new(&seen, &view), Use::Links),
        groups: groups(&frame, &seen, chosen),
        rows: rows(&frame, &seen),
        sentences: sentences(&frame, &seen),
        is_close: view.closely.is_some(),
        has_ties: seen.network.graph.edges() > 0,
        day: day.map(|day| day.to_string()).unwrap_or_default(),
        then: day.map(|day| {
            let values =
                [("day", day_in(day, frame.language).into()), ("then", counts(&frame, &seen).into()), ("now", counts(&frame, &now).into())];
            crate::say::say_all(&frame, "overview-then", &values)
        }),
        frame,
    };
    Ok(page(StatusCode::OK, &template))
}

fn view_of(seen: &Seen, chosen: Option<usize>) -> View {
    let group = chosen.and_then(|number| seen.reading.list_groups(&seen.network.graph).into_iter().nth(number.checked_sub(1)?));
    View { closely: group.map(|(_, members)| members.into_iter().collect::<HashSet<u32>>()), is_on_paper: false }
}

/// The largest groups, each with its look and who is in it.
pub(crate) fn groups(frame: &Frame, seen: &Seen, chosen: Option<usize>) -> Vec<GroupView> {
    let groups = seen.reading.list_groups(&seen.network.graph).into_iter().take(MOST_GROUPS);
    let view = |(number, (_, members)): (usize, (u32, Vec<u32>))| {
        let look = (number - 1).min(OTHERS).min(LOOKS.len() - 1);
        let names = names_in(frame, &seen.network.names(&members[..members.len().min(NAMED)]));
        let more = members.len().saturating_sub(NAMED);
        let said = if more > 0 { format!("{names} {}", say_count(frame, "overview-group-more", more)) } else { names };
        GroupView { number, swatch: swatch(look), said, look, is_chosen: chosen == Some(number) }
    };
    (1..).zip(groups).map(view).collect()
}

fn rows(frame: &Frame, seen: &Seen) -> Vec<Row> {
    let graph = &seen.network.graph;
    let row = |(place, node): (u32, &crate::network::Node)| {
        let of = seen.reading.role(graph, place);
        let group = seen.reading.group(place).map(|group| (group + 1).to_string()).unwrap_or_default();
        Row {
            key: node.key,
            name: node.name.clone(),
            ties: graph.degree(place),
            group,
            role: role(frame, of),
            is_special: of != Role::Member,
        }
    };
    let mut rows: Vec<Row> = (0..).zip(&seen.network.nodes).map(row).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.ties));
    rows
}
