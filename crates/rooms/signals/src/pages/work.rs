//! /signalen/werk: the signals that reach the parties of whoever reads.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use opbouw_neighbourhood::HomeArea;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::signed_in;
use crate::house::SignalsHouse;
use crate::refusal::{Page, Refusal};
use crate::say::{day_at, done};
use crate::signal::{LONG_DAYS, Part, PartState, Signal};
use crate::store::parts;
use crate::theme::SignalTheme;
use crate::visit::Visit;

/// Days in which what is done stays on the list.
const DONE_DAYS: i64 = 30;
const DAY_S: i64 = 86_400;

/// What the list shows.
#[derive(Deserialize, Default)]
pub(crate) struct Filter {
    #[serde(default)]
    thema: String,
    #[serde(default)]
    buurt: String,
    #[serde(default)]
    klaar: Option<String>,
}

/// One line of it.
struct Line {
    signal: Signal,
    part: Part,
    came_on: String,
    /// Whole days that it waits.
    waits: i64,
    is_long: bool,
}

#[derive(Template)]
#[template(path = "signals_work.html")]
struct WorkPage {
    frame: Frame,
    done: Option<String>,
    filter: Filter,
    areas: Arc<[HomeArea]>,
    themes: [SignalTheme; 13],
    /// Key of the heading, and what stands under it.
    groups: Vec<(&'static str, Vec<Line>)>,
    may_route: bool,
}

impl WorkPage {
    fn is_empty(&self) -> bool {
        self.groups.iter().all(|(_, lines)| lines.is_empty())
    }
}

pub(crate) async fn show(State(house): State<Arc<SignalsHouse>>, visit: Visit, Query(filter): Query<Filter>) -> Page {
    let who = signed_in(&visit)?;
    let now_s = visit.now_s();
    let mine: Vec<i64> = std::iter::once(0).chain(who.actor.parties.iter().copied()).collect();
    let (theme, area) = (filter.thema.clone(), filter.buurt.clone());
    let read = move |tx: &mut Tx<'_>| -> Result<Vec<(Signal, Part)>, Refusal> {
        let mut all = Vec::new();
        for &party in &mine {
            all.extend(parts::list_for(tx, party, now_s - DONE_DAYS * DAY_S, &theme, &area)?);
        }
        Ok(all)
    };
    let all = house.site.db.read(read).await?;
    let frame = visit.work_frame(&house);
    let line = |(signal, part): (Signal, Part)| {
        let waits = (now_s - part.came_at) / DAY_S;
        let is_long = part.state == PartState::Open && waits >= LONG_DAYS;
        Line { came_on: day_at(signal.created_at, visit.now.time_zone()), waits, is_long, signal, part }
    };
    let template = WorkPage {
        done: done(&frame, filter.klaar.as_deref()),
        groups: group(all.into_iter().map(line).collect(), who.person),
        areas: house.areas.clone(),
        themes: SignalTheme::ALL,
        may_route: frame.opens(opbouw_access::Action::RouteSignals),
        filter,
        frame,
    };
    Ok(page(StatusCode::OK, &template))
}

/// First what somebody does not agree with, then what waits, what is one's own, what colleagues do, and what is done.
fn group(lines: Vec<Line>, me: i64) -> Vec<(&'static str, Vec<Line>)> {
    let mut groups: Vec<(&'static str, Vec<Line>)> = vec![
        ("signals-group-disputed", Vec::new()),
        ("signals-group-open", Vec::new()),
        ("signals-group-mine", Vec::new()),
        ("signals-group-theirs", Vec::new()),
        ("signals-group-done", Vec::new()),
    ];
    for line in lines {
        let is_mine = line.part.owner.as_ref().is_some_and(|(owner, _)| *owner == me);
        let at = match line.part.state {
            _ if line.signal.dispute.is_some() => 0,
            PartState::Open => 1,
            PartState::Taken if is_mine => 2,
            PartState::Taken => 3,
            PartState::Done => 4,
        };
        groups[at].1.push(line);
    }
    groups.retain(|(_, lines)| !lines.is_empty());
    groups
}
