//! /activiteiten/{id}/dag/{day}/lijst: the list on paper, with a box for who came.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::{kept_day, number, signed_in};
use crate::activity::Activity;
use crate::house::ActivitiesHouse;
use crate::refusal::{Page, Refusal};
use crate::say::{when_in, where_on};
use crate::signup::Coming;
use crate::store::{comings, tasks};
use crate::task::{Task, Thing};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "activities_sheet.html")]
struct SheetPage {
    frame: Frame,
    activity: Activity,
    day: i64,
    when: String,
    place: String,
    /// First name, how many come along, and who walks along.
    people: Vec<(String, i64, String)>,
    tasks: Vec<Task>,
    things: Vec<Thing>,
}

pub(crate) async fn sheet(State(house): State<Arc<ActivitiesHouse>>, visit: Visit, Path((id, day)): Path<(String, String)>) -> Page {
    let (id, day, who) = (number(&id)?, number(&day)?, signed_in(&visit)?);
    let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
        let (activity, day) = kept_day(tx, &who, id, day)?;
        let (people, tasks) = (comings::list_day(tx, day.id)?, tasks::list(tx, id, day.id)?);
        Ok((activity, day, people, tasks, tasks::list_things(tx, id)?))
    };
    let (activity, day, people, tasks, things) = house.site.db.read(read).await?;
    let frame = visit.frame(&house);
    let row = |coming: &Coming| {
        let companion = coming.signup.companion.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
        (coming.signup.first_name.clone(), coming.signup.heads - 1, companion)
    };
    let mut people: Vec<(String, i64, String)> = people.iter().filter(|coming| coming.state.holds_place()).map(row).collect();
    people.sort_by_key(|(name, _, _)| name.to_lowercase());
    let (when, place) = (when_in(&day, frame.language), where_on(&activity, &day));
    Ok(page(StatusCode::OK, &SheetPage { day: day.id, activity, when, place, people, tasks, things, frame }))
}
