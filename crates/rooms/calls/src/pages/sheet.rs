//! /oproepen/{id}/lijst: the list on paper, per task and crew, with a box for who came.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use opbouw_store::{StoreError, Tx};
use opbouw_web::{Frame, page};

use super::find_kept;
use crate::crews::crews_of;
use crate::house::CallsHouse;
use crate::refusal::Page;
use crate::say::{day_in, hours_in, where_of};
use crate::signup::Signup;
use crate::store::{signups, tasks};
use crate::visit::Visit;

/// A task with its crews.
struct Part {
    title: String,
    hours: String,
    meeting_point: String,
    crews: Vec<CrewView>,
}

/// A crew on paper.
struct CrewView {
    leader: Option<String>,
    /// First name, and how many come along.
    members: Vec<(String, i64)>,
}

#[derive(Template)]
#[template(path = "calls_sheet.html")]
struct SheetPage {
    frame: Frame,
    id: i64,
    title: String,
    day: String,
    place: String,
    parts: Vec<Part>,
}

pub(crate) async fn sheet(State(house): State<Arc<CallsHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    let call = find_kept(&house, &visit, &id).await?;
    let id = call.id;
    let read = move |tx: &mut Tx<'_>| -> Result<Vec<(crate::call::Task, Vec<Signup>)>, StoreError> {
        tasks::list(tx, id)?
            .into_iter()
            .map(|task| Ok((signups::list_of_task(tx, task.id)?, task)))
            .map(|both| both.map(|(people, task)| (task, people)))
            .collect()
    };
    let tasks = house.site.db.read(read).await?;
    let frame = visit.frame(&house);
    let parts = tasks
        .iter()
        .map(|(task, people)| Part {
            title: task.title.clone(),
            hours: hours_in(task, frame.language),
            meeting_point: task.meeting_point.clone(),
            crews: crews(people),
        })
        .collect();
    let (day, place) = (day_in(call.day, frame.language), where_of(&call, &house.areas));
    Ok(page(StatusCode::OK, &SheetPage { id, title: call.title, day, place, parts, frame }))
}

/// First names in the order of the alphabet: somebody stands at a table and looks for one.
fn crews(people: &[Signup]) -> Vec<CrewView> {
    let view = |crew: crate::crews::Crew<'_>| {
        let mut members: Vec<(String, i64)> = crew.members.iter().map(|member| (member.first_name.clone(), member.heads - 1)).collect();
        members.sort_by_key(|(name, _)| name.to_lowercase());
        CrewView { leader: crew.leader.map(|leader| leader.first_name.clone()), members }
    };
    crews_of(people).into_iter().map(view).collect()
}
