//! /activiteiten/{id}: what, when, where, who carries it, tasks to take, and signing up without an account.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_booking::list_facts;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::forms::{DayView, JoinForm};
use super::{number, seen};
use crate::activity::{Activity, ActivityState, Audience, Day};
use crate::carrier::{Carrier, CarrierState};
use crate::error::ActivitiesError;
use crate::growth::Level;
use crate::house::ActivitiesHouse;
use crate::messages::{OWN_PATH, SIGNED};
use crate::refusal::{Page, Refusal};
use crate::say::{done, faults, rule_in, where_of};
use crate::signup::{ComingState, Signup};
use crate::store::{carriers, comings, list_days, signups, tasks};
use crate::task::{Task, Thing};
use crate::visit::Visit;

/// Days that are shown.
const SHOWN: i64 = 5;

/// What may stand behind the address.
#[derive(Deserialize, Default)]
pub(crate) struct Came {
    #[serde(default)]
    bron: String,
    #[serde(default)]
    klaar: Option<String>,
}

/// One's own sign-up, when somebody has signed in.
struct OwnView {
    address: String,
    is_waiting: bool,
}

#[derive(Template)]
#[template(path = "activities_activity.html")]
struct ActivityPage {
    frame: Frame,
    id: i64,
    activity: Activity,
    level: &'static str,
    rule: String,
    place: String,
    /// The page of the place.
    place_page: Option<String>,
    /// Sentences of what is known about getting in.
    facts: Vec<&'static str>,
    paragraphs: Vec<String>,
    days: Vec<DayView>,
    crew: Vec<Carrier>,
    tasks: Vec<Task>,
    things: Vec<Thing>,
    /// The day that tasks are for.
    task_day: i64,
    own: Option<OwnView>,
    form: JoinForm,
    takes: bool,
    has_room: bool,
    is_series: bool,
    keeps: bool,
    person: Option<i64>,
    share: String,
    /// The same for search engines; it stands in the page as it is.
    structured: String,
    done: Option<String>,
    faults: Vec<String>,
}

/// What is read for the page.
pub(crate) struct Seen {
    activity: Activity,
    keeps: bool,
    days: Vec<Day>,
    crew: Vec<Carrier>,
    tasks: Vec<Task>,
    things: Vec<Thing>,
    own: Option<(Signup, Vec<ComingState>)>,
    facts: Vec<&'static str>,
}

pub(crate) async fn show(
    State(house): State<Arc<ActivitiesHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Query(came): Query<Came>,
) -> Page {
    let seen = find_seen(&house, &visit, number(&id)?).await?;
    let done = done(&visit.frame(&house), came.klaar.as_deref());
    Ok(activity_page(&house, &visit, seen, JoinForm::new(&came.bron), done, &[]))
}

/// The activity with what belongs to it; what is not public only for who keeps it or the place.
pub(crate) async fn find_seen(house: &ActivitiesHouse, visit: &Visit, id: i64) -> Result<Seen, Refusal> {
    let (who, now_s) = (visit.reader.who.clone(), visit.now_s());
    let read = move |tx: &mut Tx<'_>| -> Result<Seen, Refusal> {
        let (activity, keeps) = seen(tx, who.as_deref(), id)?;
        let days = list_days(tx, id, now_s, i64::MAX, SHOWN)?;
        let next = days.iter().find(|day| day.is_on()).map_or(0, |day| day.id);
        let own = match who.as_ref().map(|who| signups::find_of_person(tx, id, who.person)).transpose()?.flatten() {
            Some(own) => {
                let states = comings::list_own(tx, own.id, now_s)?.into_iter().map(|coming| coming.state).collect();
                Some((own, states))
            }
            None => None,
        };
        let facts = match activity.place {
            Some(place) => list_facts(tx, place)?.into_iter().filter(|fact| fact.is_so).map(|fact| fact_key(fact.kind)).collect(),
            None => Vec::new(),
        };
        Ok(Seen {
            keeps,
            crew: carriers::list(tx, id)?.into_iter().filter(|carrier| carrier.state == CarrierState::Yes).collect(),
            tasks: tasks::list(tx, id, next)?,
            things: tasks::list_things(tx, id)?,
            days,
            own,
            facts,
            activity,
        })
    };
    house.site.db.read(read).await
}

/// The page, also with a form that has to be looked at again.
pub(crate) fn activity_page(
    house: &ActivitiesHouse,
    visit: &Visit,
    seen: Seen,
    form: JoinForm,
    done: Option<String>,
    wrong: &[ActivitiesError],
) -> Response {
    let frame = visit.frame(house);
    let Seen { activity, keeps, days, crew, tasks, things, own, facts } = seen;
    let ticket = |signup: &Signup| SIGNED.ticket(&house.site.key, &signup.id.to_string()).unwrap_or_default();
    let is_coming = |states: &[ComingState]| states.iter().any(|state| state.is_coming());
    let own = own.filter(|(_, states)| is_coming(states)).map(|(signup, states)| OwnView {
        address: format!("{OWN_PATH}{}", ticket(&signup)),
        is_waiting: !states.contains(&ComingState::In),
    });
    let place = where_of(&activity);
    let next = days.iter().find(|day| day.is_on());
    let when = next.map(|day| crate::say::when_in(day, frame.language)).unwrap_or_default();
    let template = ActivityPage {
        id: activity.id,
        level: Level::of(&crew).key(),
        rule: activity.rule.as_deref().map(|rule| rule_in(rule, activity.starts.date(), frame.language)).unwrap_or_default(),
        place_page: activity.place.map(|place| format!("/plekken/{place}")),
        facts,
        paragraphs: activity.text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect(),
        takes: activity.state == ActivityState::Listed && next.is_some(),
        has_room: days.iter().any(|day| day.is_on() && !day.is_full()),
        is_series: activity.rule.is_some(),
        task_day: next.map_or(0, |day| day.id),
        structured: structured(house, &activity, next),
        share: share(house, &frame, &activity, &when, &place),
        days: days.iter().map(|day| DayView::of(day, &frame)).collect(),
        crew,
        tasks,
        things,
        own,
        form,
        keeps,
        person: visit.who().map(|who| who.person),
        done,
        faults: faults(&frame, wrong),
        place,
        activity,
        frame,
    };
    page(wrong.first().map_or(StatusCode::OK, ActivitiesError::status), &template)
}

/// Only of what everybody sees.
fn structured(house: &ActivitiesHouse, activity: &Activity, next: Option<&Day>) -> String {
    if !activity.state.is_public() {
        return String::new();
    }
    crate::structured::block(activity, next, &house.site.public_url, &house.site.municipality)
}

/// A text for the app group of a street, to copy.
fn share(house: &ActivitiesHouse, frame: &Frame, activity: &Activity, when: &str, place: &str) -> String {
    let values = [
        ("activity", activity.title.clone().into()),
        ("when", when.to_owned().into()),
        ("place", place.to_owned().into()),
        ("address", house.short_address(&activity.code).into()),
    ];
    frame.site.sentences.say_with(frame.language, "activities-share-text", &values)
}

fn fact_key(kind: opbouw_booking::FactKind) -> &'static str {
    use opbouw_booking::FactKind as F;
    match kind {
        F::StepFree => "activities-fact-step-free",
        F::NoThreshold => "activities-fact-no-threshold",
        F::WheelchairToilet => "activities-fact-wheelchair-toilet",
        F::Lift => "activities-fact-lift",
        F::HearingLoop => "activities-fact-hearing-loop",
        F::QuietRoom => "activities-fact-quiet-room",
        F::ChangingTable => "activities-fact-changing-table",
        F::ParkingNear => "activities-fact-parking-near",
        F::BusStopNear => "activities-fact-bus-stop-near",
        F::GuideDogs => "activities-fact-guide-dogs",
    }
}
