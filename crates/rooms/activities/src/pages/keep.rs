//! /activiteiten/{id}/beheer: how an activity stands, and what can be done now.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use opbouw_neighbourhood::store::list_often_asked;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::forms::DayView;
use super::{After, kept, number, signed_in};
use crate::activity::{Activity, ActivityState};
use crate::carrier::{Carrier, CarrierState, Part};
use crate::error::ActivitiesError;
use crate::growth::{Level, REGULAR_FROM, Regular, Step, next_step};
use crate::house::ActivitiesHouse;
use crate::refusal::{Page, Refusal};
use crate::say::{done, faults, rule_in, where_of, why_in};
use crate::store::{carriers, comings, days, list_days, tasks};
use crate::task::{Task, Thing};
use crate::visit::Visit;

/// Days to come that are shown.
const SHOWN: i64 = 10;
/// Days that were.
const SHOWN_PAST: i64 = 5;
/// Somebody who was asked so often in two weeks is not proposed.
const ASKED_OFTEN: i64 = 3;

/// A day, with how many wait.
struct DayRow {
    day: DayView,
    waiting: i64,
}

#[derive(Template)]
#[template(path = "activities_keep.html")]
struct KeepPage {
    frame: Frame,
    id: i64,
    activity: Activity,
    because: String,
    rule: String,
    place: String,
    level: &'static str,
    step: Option<Step>,
    days: Vec<DayRow>,
    past: Vec<DayView>,
    crew: Vec<Carrier>,
    parts: [Part; 7],
    tasks: Vec<Task>,
    things: Vec<Thing>,
    done: Option<String>,
    faults: Vec<String>,
}

/// What is read for the page.
struct Kept {
    activity: Activity,
    days: Vec<crate::activity::Day>,
    past: Vec<crate::activity::Day>,
    waiting: Vec<(i64, i64)>,
    crew: Vec<Carrier>,
    regulars: Vec<Regular>,
    tasks: Vec<Task>,
    things: Vec<Thing>,
}

pub(crate) async fn show(
    State(house): State<Arc<ActivitiesHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Query(after): Query<After>,
) -> Page {
    show_with(&house, &visit, number(&id)?, after.klaar.as_deref(), &[]).await
}

pub(crate) async fn show_with(house: &ActivitiesHouse, visit: &Visit, id: i64, word: Option<&str>, wrong: &[ActivitiesError]) -> Page {
    let (who, now_s) = (signed_in(visit)?, visit.now_s());
    let read = move |tx: &mut Tx<'_>| -> Result<Kept, Refusal> {
        let activity = kept(tx, &who, id)?;
        let days = list_days(tx, id, now_s, i64::MAX, SHOWN)?;
        let next = days.iter().find(|day| day.is_on()).map_or(0, |day| day.id);
        Ok(Kept {
            past: days::list_before(tx, id, now_s, SHOWN_PAST)?,
            waiting: comings::count_waiting(tx, id, now_s)?,
            crew: carriers::list(tx, id)?,
            regulars: list_regulars(tx, id, now_s)?,
            tasks: tasks::list(tx, id, next)?,
            things: tasks::list_things(tx, id)?,
            days,
            activity,
        })
    };
    let read = house.site.db.read(read).await?;
    let frame = visit.frame(house);
    let (done, faults) = (done(&frame, word), faults(&frame, wrong));
    let status = wrong.first().map_or(StatusCode::OK, ActivitiesError::status);
    Ok(page(status, &template_of(frame, read, done, faults)))
}

/// Who came so often that they can be asked by name, and was not asked too often lately.
fn list_regulars(tx: &mut Tx<'_>, activity: i64, now_s: i64) -> Result<Vec<Regular>, Refusal> {
    let often: Vec<i64> = list_often_asked(tx, now_s - 14 * 86_400, ASKED_OFTEN)?.into_iter().map(|(person, _)| person).collect();
    let regulars = comings::list_regulars(tx, activity, REGULAR_FROM)?;
    let regular = |(person, first_name, came)| Regular { person, first_name, came };
    Ok(regulars.into_iter().filter(|(person, _, _)| !often.contains(person)).map(regular).collect())
}

fn template_of(frame: Frame, read: Kept, done: Option<String>, faults: Vec<String>) -> KeepPage {
    let Kept { activity, days, past, waiting, crew, regulars, tasks, things } = read;
    let waiting = |day: i64| waiting.iter().find(|(of, _)| *of == day).map_or(0, |(_, heads)| *heads);
    KeepPage {
        id: activity.id,
        because: why_in(&frame, &activity.because),
        rule: activity.rule.as_deref().map(|rule| rule_in(rule, activity.starts.date(), frame.language)).unwrap_or_default(),
        place: where_of(&activity),
        level: Level::of(&crew).key(),
        step: if activity.state == ActivityState::Listed { next_step(&crew, &regulars) } else { None },
        days: days.iter().map(|day| DayRow { day: DayView::of(day, &frame), waiting: waiting(day.id) }).collect(),
        past: past.iter().map(|day| DayView::of(day, &frame)).collect(),
        crew,
        parts: Part::ALL,
        tasks,
        things,
        done,
        faults,
        activity,
        frame,
    }
}
