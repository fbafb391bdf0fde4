//! /oproepen/{id}/wijzigen: the call and its tasks, also when people have signed up; nobody loses a place by it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_neighbourhood::HomeArea;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::{call_note, find_kept, kept, number, signed_in};
use crate::call::{Call, CallKind, CallState, Task};
use crate::error::CallsError;
use crate::house::CallsHouse;
use crate::joining::move_up;
use crate::plan::{CallForm, CallPlan, MOST_TASKS, TaskForm};
use crate::refusal::{Page, Refusal};
use crate::say::faults;
use crate::store::{calls, tasks};
use crate::telling;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "calls_form.html")]
struct FormPage {
    frame: Frame,
    /// Where it is sent.
    action: String,
    is_new: bool,
    form: CallForm,
    areas: Arc<[HomeArea]>,
    kinds: Vec<(&'static str, String)>,
    faults: Vec<String>,
    /// Something to look at, that is no fault.
    notice: Option<String>,
}

/// The form of a call; without a number for a new one.
pub(crate) fn form_page(house: &CallsHouse, frame: Frame, id: Option<i64>, form: CallForm, wrong: &[CallsError]) -> Response {
    noticed_form_page(house, frame, id, form, wrong, None)
}

/// The same, with something to look at.
pub(crate) fn noticed_form_page(
    house: &CallsHouse,
    frame: Frame,
    id: Option<i64>,
    mut form: CallForm,
    wrong: &[CallsError],
    notice: Option<String>,
) -> Response {
    if form.taken.len() < MOST_TASKS {
        form.taken.push(TaskForm::default());
    }
    let kinds = [(CallKind::Call, "calls-kind-call"), (CallKind::Chore, "calls-kind-chore")];
    let template = FormPage {
        action: id.map_or_else(|| "/oproepen/nieuw".to_owned(), |id| format!("/oproepen/{id}/wijzigen")),
        is_new: id.is_none(),
        form,
        areas: house.areas.clone(),
        kinds: kinds.into_iter().map(|(kind, key)| (kind.code(), frame.say(key))).collect(),
        faults: faults(&frame, wrong),
        notice,
        frame,
    };
    page(wrong.first().map_or(StatusCode::OK, CallsError::status), &template)
}

pub(crate) async fn form(State(house): State<Arc<CallsHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    let call = find_kept(&house, &visit, &id).await?;
    let id = call.id;
    let tasks = house.site.db.read(move |tx| tasks::list(tx, id)).await?;
    Ok(form_page(&house, visit.frame(&house), Some(id), form_of(&call, &tasks), &[]))
}

pub(crate) async fn change(
    State(house): State<Arc<CallsHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Page {
    let (id, form) = (number(&id)?, CallForm::of(&pairs));
    let wrong = match form.check(&house.areas, visit.today()) {
        Ok(plan) => match put(&house, &visit, id, plan).await {
            Ok(()) => return Ok(house.done(&format!("/oproepen/{id}/beheer"), "bewaard").await),
            Err(refusal) => vec![refusal.mendable()?],
        },
        Err(wrong) => {
            find_kept(&house, &visit, &id.to_string()).await?;
            wrong
        }
    };
    Ok(form_page(&house, visit.frame(&house), Some(id), form, &wrong))
}

async fn put(house: &CallsHouse, visit: &Visit, id: i64, plan: CallPlan) -> Result<(), Refusal> {
    let (who, doer) = (signed_in(visit)?, visit.doer());
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let call = kept(tx, &who, id)?;
        if !matches!(call.state, CallState::Draft | CallState::Open | CallState::Full) {
            return Err(CallsError::WrongState.into());
        }
        let was = whereabouts(&call, &tasks::list(tx, id)?);
        calls::change(tx, id, &plan)?;
        put_tasks(tx, id, &plan)?;
        calls::follow_tasks(tx, id)?;
        let call = kept(tx, &who, id)?;
        if call.state.is_live() && was != whereabouts(&call, &tasks::list(tx, id)?) {
            telling::say_changed(tx, &doer, &call)?;
        }
        if call.takes(doer.today) {
            // More places: whoever waited comes in.
            for task in tasks::list(tx, id)? {
                move_up(tx, &doer, &call, task.id, false)?;
            }
            calls::follow_tasks(tx, id)?;
        }
        Ok(doer.note(tx, &call_note("call-change", id))?)
    };
    house.site.db.write(write).await
}

/// What people must hear when it changes: day, place, and the hours and meeting points of tasks that were there.
fn whereabouts(call: &Call, tasks: &[Task]) -> String {
    let mut whole = format!("{} {} {}", call.day, call.area, call.place);
    for task in tasks.iter().filter(|task| task.taken > 0) {
        whole += &format!("|{} {} {} {}", task.id, task.starts, task.ends, task.meeting_point);
    }
    whole
}

/// Tasks that are not in the form any more go, unless somebody signed up for them.
fn put_tasks(tx: &mut Tx<'_>, call: i64, plan: &CallPlan) -> Result<(), CallsError> {
    for gone in tasks::list(tx, call)?.iter().filter(|task| !plan.tasks.iter().any(|planned| planned.id == Some(task.id))) {
        if !tasks::remove(tx, call, gone.id)? {
            return Err(CallsError::PlacesTaken);
        }
    }
    for task in &plan.tasks {
        match task.id {
            None => {
                tasks::create(tx, call, task)?;
            }
            Some(id) if tasks::change(tx, call, id, task)? => {}
            Some(_) => return Err(CallsError::PlacesTaken),
        }
    }
    Ok(())
}

fn form_of(call: &Call, tasks: &[Task]) -> CallForm {
    let task = |task: &Task| TaskForm {
        id: task.id.to_string(),
        naam: task.title.clone(),
        van: task.starts.clone(),
        tot: task.ends.clone(),
        plaatsen: task.places.to_string(),
        nodig: task.needs.clone(),
        verzamelen: task.meeting_point.clone(),
        meenemen: task.bring.clone(),
    };
    CallForm {
        soort: call.kind.code().to_owned(),
        titel: call.title.clone(),
        tekst: call.text.clone(),
        begeleiding: call.support.clone(),
        dorp: call.area.clone(),
        plek: call.place.clone(),
        dag: call.day.to_string(),
        tot: call.answer_until.to_string(),
        taken: tasks.iter().map(task).collect(),
    }
}
