//! /signalen/opkomst: what is emerging, on a map and in words.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use jiff::ToSpan;
use opbouw_access::Action;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::map::{Canvas, draw};
use super::say::{Told, tell};
use super::scanning::LEAST_WEEKS;
use super::weeks::last_whole_week;
use crate::house::SignalsHouse;
use crate::refusal::{Page, Refusal};
use crate::say::day;
use crate::settings::Settings;
use crate::store::emerging::{self, Cluster, LastScan};
use crate::store::settings;
use crate::visit::Visit;

/// Weeks that something stays on the page after it was last found.
const SHOWN_WEEKS: i64 = 26;

#[derive(Template)]
#[template(path = "signals_emerging.html")]
struct EmergingPage {
    frame: Frame,
    canvas: Canvas,
    /// Going on now, worries and good news, with their numbers on the map.
    now: Vec<(usize, Told)>,
    /// What is over.
    before: Vec<Told>,
    last: Option<LastScan>,
    last_day: String,
    chosen: Settings,
    /// Whether there are too few weeks to compare.
    is_young: bool,
    sees_signals: bool,
    sets_up: bool,
}

pub(crate) async fn show(State(house): State<Arc<SignalsHouse>>, visit: Visit) -> Page {
    let today = visit.today();
    let read = move |tx: &mut Tx<'_>| -> Result<(Settings, Option<LastScan>, Vec<Cluster>), Refusal> {
        let chosen = settings::find(tx)?;
        let since = last_whole_week(today, chosen.delay_days).saturating_sub(SHOWN_WEEKS.weeks());
        Ok((chosen, emerging::last_scan(tx)?, emerging::list(tx, since)?))
    };
    let (chosen, last, clusters) = house.site.db.read(read).await?;
    let frame = visit.emerging_frame(&house);
    let week = last.as_ref().map(|last| last.week);
    let (now, before): (Vec<&Cluster>, Vec<&Cluster>) = clusters.iter().partition(|one| week.is_some_and(|week| one.seen_week >= week));
    let told = |cluster: &&Cluster| tell(&frame, &house.areas, cluster);
    let template = EmergingPage {
        canvas: draw(&house, &now),
        now: (1..).zip(now.iter().map(told)).collect(),
        before: before.iter().map(told).collect(),
        last_day: week.map(|week| day(week.saturating_add(6.days()))).unwrap_or_default(),
        is_young: last.as_ref().is_none_or(|last| last.weeks < LEAST_WEEKS),
        last,
        chosen,
        sees_signals: frame.opens(Action::SeeSignals),
        sets_up: frame.opens(Action::SetUpSignals),
        frame,
    };
    Ok(page(StatusCode::OK, &template))
}
