//! /activiteiten: the agenda: today, this week, later; and what one organises oneself.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use jiff::ToSpan;
use opbouw_access::Action;
use opbouw_calendar::to_local;
use opbouw_neighbourhood::HomeArea;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use crate::activity::{Activity, ActivityState, Audience, Day};
use crate::carrier::Carrier;
use crate::growth::Level;
use crate::house::ActivitiesHouse;
use crate::refusal::{Page, Refusal};
use crate::say::{done, when_in, where_of, where_on};
use crate::store::activities::Wanted;
use crate::store::{activities, carriers, list_upcoming};
use crate::templates::Ready;
use crate::visit::Visit;

/// How far the agenda looks, in seconds: two months.
const AHEAD_S: i64 = 61 * 86_400;
/// Days that are read at most.
const MOST: i64 = 500;
/// Own activities at most.
const MOST_OWN: i64 = 40;

/// What is looked for.
#[derive(Deserialize, Default)]
pub(crate) struct Looked {
    #[serde(default)]
    dorp: String,
    #[serde(default)]
    soort: String,
    #[serde(default)]
    voor: String,
    /// `ochtend`, `middag` or `avond`.
    #[serde(default)]
    deel: String,
    #[serde(default)]
    klaar: Option<String>,
}

/// A day of an activity in the agenda.
struct Row {
    id: i64,
    title: String,
    when: String,
    place: String,
    left: Option<i64>,
    is_off: bool,
    level: &'static str,
}

/// Something that one organises oneself.
struct OwnRow {
    id: i64,
    title: String,
    place: String,
    state: ActivityState,
}

#[derive(Template)]
#[template(path = "activities_list.html")]
struct ListPage {
    frame: Frame,
    done: Option<String>,
    /// Heading and rows.
    groups: Vec<(&'static str, Vec<Row>)>,
    own: Vec<OwnRow>,
    areas: Arc<[HomeArea]>,
    looked: Looked,
    is_filtered: bool,
    templates: Vec<(&'static str, &'static str)>,
    audiences: Vec<(&'static str, &'static str)>,
    may_propose: bool,
}

pub(crate) async fn list(State(house): State<Arc<ActivitiesHouse>>, visit: Visit, Query(looked): Query<Looked>) -> Page {
    let (now_s, who) = (visit.now_s(), visit.reader.who.clone());
    let wanted = Wanted { area: looked.dorp.clone(), ..Wanted::default() };
    let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
        let found = list_upcoming(tx, &wanted, now_s, now_s + AHEAD_S, MOST)?;
        let own = match &who {
            Some(who) => activities::list_own(tx, who.person, MOST_OWN)?,
            None => Vec::new(),
        };
        Ok((found, own, carriers::list_listed(tx)?))
    };
    let (found, own, crews) = house.site.db.read(read).await?;
    let frame = visit.frame(&house);
    let own = own.into_iter().map(|own| OwnRow { id: own.id, place: where_of(&own), title: own.title, state: own.state }).collect();
    let is_filtered = !(looked.dorp.is_empty() && looked.soort.is_empty() && looked.voor.is_empty() && looked.deel.is_empty());
    let template = ListPage {
        done: done(&frame, looked.klaar.as_deref()),
        groups: group(
            &found.into_iter().filter(|(activity, day)| is_wanted(activity, day, &looked)).collect::<Vec<_>>(),
            &crews,
            &visit,
            &frame,
        ),
        own,
        areas: house.areas.clone(),
        templates: Ready::ALL.into_iter().map(|ready| (ready.code(), ready.key())).collect(),
        audiences: Audience::ALL.into_iter().filter(|one| *one != Audience::All).map(|one| (one.code(), one.key())).collect(),
        may_propose: frame.who.is_none() || frame.opens(Action::ProposeActivity),
        is_filtered,
        looked,
        frame,
    };
    Ok(page(StatusCode::OK, &template))
}

fn is_wanted(activity: &Activity, day: &Day, looked: &Looked) -> bool {
    let part = match to_local(day.starts_s).hour() {
        ..=11 => "ochtend",
        12..=17 => "middag",
        _ => "avond",
    };
    let is_for = looked.voor.is_empty() || activity.audience.code() == looked.voor || activity.audience == Audience::All;
    let is_kind = looked.soort.is_empty() || activity.template == looked.soort;
    is_for && is_kind && (looked.deel.is_empty() || part == looked.deel)
}

/// Each day of today and of this week; what comes later once, so that a weekly coffee does not hide the rest.
fn group(found: &[(Activity, Day)], crews: &HashMap<i64, Vec<Carrier>>, visit: &Visit, frame: &Frame) -> Vec<(&'static str, Vec<Row>)> {
    let today = visit.today();
    let week = today.saturating_add(6.days());
    let (mut now, mut soon, mut later) = (Vec::new(), Vec::new(), Vec::new());
    let mut shown: HashSet<i64> = HashSet::new();
    for (activity, day) in found {
        let on = to_local(day.starts_s).date();
        let group = if on <= today {
            &mut now
        } else if on <= week {
            &mut soon
        } else if shown.contains(&activity.id) || !day.is_on() {
            continue;
        } else {
            &mut later
        };
        shown.insert(activity.id);
        let level = Level::of(crews.get(&activity.id).map_or(&[], Vec::as_slice));
        group.push(Row {
            id: activity.id,
            title: activity.title.clone(),
            when: when_in(day, frame.language),
            place: where_on(activity, day),
            left: day.left(),
            is_off: !day.is_on(),
            level: level.key(),
        });
    }
    let groups = [("activities-today", now), ("activities-week", soon), ("activities-later", later)];
    groups.into_iter().filter(|(_, rows)| !rows.is_empty()).collect()
}
