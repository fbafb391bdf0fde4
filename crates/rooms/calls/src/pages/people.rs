//! /oproepen/{id}/mensen: who signed up, page by page, and writing in somebody who called.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use opbouw_neighbourhood::FirstName;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::forms::{JoinForm, TaskView};
use super::{kept, number, signed_in};
use crate::call::{Call, MOST_HEADS, Task};
use crate::error::CallsError;
use crate::house::CallsHouse;
use crate::joining::join;
use crate::refusal::{Page, Refusal};
use crate::say::{done, faults};
use crate::signup::{NewSignup, Signup, SignupState, Who};
use crate::store::{signups, tasks};
use crate::visit::Visit;
use opbouw_web::Reach;

/// People on one page.
const MOST: i64 = 100;
/// The lists, in the order of the screen.
const LISTS: [(SignupState, &str); 6] = [
    (SignupState::In, "calls-state-in"),
    (SignupState::Waiting, "calls-state-waiting"),
    (SignupState::Soft, "calls-state-soft"),
    (SignupState::Came, "calls-state-came"),
    (SignupState::Missed, "calls-state-missed"),
    (SignupState::Cancelled, "calls-state-cancelled"),
];

/// Which list, and from which number on.
#[derive(Deserialize, Default)]
pub(crate) struct Wanted {
    #[serde(default)]
    stand: String,
    #[serde(default)]
    na: i64,
    #[serde(default)]
    klaar: Option<String>,
}

/// Somebody in the list.
struct Row {
    signup: Signup,
    task: String,
}

#[derive(Template)]
#[template(path = "calls_people.html")]
struct PeoplePage {
    frame: Frame,
    call: Call,
    tasks: Vec<TaskView>,
    rows: Vec<Row>,
    lists: Vec<(&'static str, String)>,
    shown: SignupState,
    next: Option<i64>,
    /// Attendance can be ticked: it is the day, or after it.
    may_tick: bool,
    form: JoinForm,
    done: Option<String>,
    faults: Vec<String>,
}

pub(crate) async fn list(State(house): State<Arc<CallsHouse>>, visit: Visit, Path(id): Path<String>, Query(wanted): Query<Wanted>) -> Page {
    show_with(&house, &visit, number(&id)?, &wanted, JoinForm::new("", ""), &[]).await
}

/// Somebody called, or stands at the table.
pub(crate) async fn write_in(
    State(house): State<Arc<CallsHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Page {
    let (id, form) = (number(&id)?, JoinForm::of(&pairs));
    let new = match read(id, &form) {
        Ok(new) => new,
        Err(fault) => return show_with(&house, &visit, id, &Wanted::default(), form, &[fault]).await,
    };
    let (who, doer) = (signed_in(&visit)?, visit.doer());
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let call = kept(tx, &who, id)?;
        Ok(join(tx, &doer, &call, &new).map(drop)?)
    };
    match house.site.db.write(write).await {
        Ok(()) => Ok(house.done(&format!("/oproepen/{id}/mensen"), "bijgeschreven").await),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            show_with(&house, &visit, id, &Wanted::default(), form, &[fault]).await
        }
    }
}

fn read(call: i64, form: &JoinForm) -> Result<NewSignup, CallsError> {
    let first_name = FirstName::parse(&form.naam)?.as_str().to_owned();
    let heads = form.aantal.parse().ok().filter(|heads| (1..=MOST_HEADS).contains(heads)).ok_or(CallsError::BadHeads)?;
    Ok(NewSignup {
        call,
        task: form.taak.parse().map_err(|_| CallsError::NoTask)?,
        who: Who::Guest { first_name, reach: Reach::parse(&form.bereik)? },
        language: "nl".to_owned(),
        is_soft: form.is_soft,
        heads,
        pledge: None,
        source: "behalf",
        via: String::new(),
        tap: form.tap(),
    })
}

async fn show_with(house: &CallsHouse, visit: &Visit, id: i64, wanted: &Wanted, form: JoinForm, wrong: &[CallsError]) -> Page {
    let (who, after, shown) = (signed_in(visit)?, wanted.na, SignupState::parse(&wanted.stand).unwrap_or(SignupState::In));
    let read = move |tx: &mut Tx<'_>| -> Result<(Call, Vec<Task>, Vec<Signup>), Refusal> {
        Ok((kept(tx, &who, id)?, tasks::list(tx, id)?, signups::list_page(tx, id, shown, after, MOST)?))
    };
    let (call, tasks, people) = house.site.db.read(read).await?;
    let frame = visit.frame(house);
    let next = if people.len() as i64 == MOST { people.last().map(|last| last.id) } else { None };
    let task_of = |signup: &Signup| tasks.iter().find(|task| task.id == signup.task).map(|task| task.title.clone()).unwrap_or_default();
    let template = PeoplePage {
        rows: people.into_iter().map(|signup| Row { task: task_of(&signup), signup }).collect(),
        tasks: tasks.iter().map(|task| TaskView::of(task, frame.language)).collect(),
        lists: LISTS.into_iter().map(|(state, key)| (state.code(), frame.say(key))).collect(),
        shown,
        next,
        may_tick: call.day <= visit.today(),
        form,
        done: done(&frame, wanted.klaar.as_deref()),
        faults: faults(&frame, wrong),
        call,
        frame,
    };
    Ok(page(wrong.first().map_or(StatusCode::OK, CallsError::status), &template))
}
