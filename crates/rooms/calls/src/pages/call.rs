//! /oproepen/{id}: what, when, where, how many are still wanted, and signing up without an account.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::forms::{JoinForm, PledgeView, TaskView};
use super::number;
use crate::call::{Call, CallKind, CallState};
use crate::error::CallsError;
use crate::house::CallsHouse;
use crate::messages::{OWN_PATH, SIGNED};
use crate::refusal::{Page, Refusal};
use crate::say::{day_in, done, faults, where_of};
use crate::signup::{Signup, SignupState};
use crate::store::{calls, pledges, signups, tasks};
use crate::visit::{Visit, keeps};

/// What may stand behind the address.
#[derive(Deserialize, Default)]
pub(crate) struct Came {
    #[serde(default)]
    via: String,
    #[serde(default)]
    bron: String,
    #[serde(default)]
    klaar: Option<String>,
}

/// One's own sign-up, when somebody has signed in.
struct OwnView {
    address: String,
    state: SignupState,
}

#[derive(Template)]
#[template(path = "calls_call.html")]
struct CallPage {
    frame: Frame,
    id: i64,
    call: Call,
    day: String,
    until: String,
    place: String,
    paragraphs: Vec<String>,
    tasks: Vec<TaskView>,
    things: Vec<PledgeView>,
    own: Option<OwnView>,
    form: JoinForm,
    takes: bool,
    has_room: bool,
    is_chore: bool,
    keeps: bool,
    is_signed_in: bool,
    done: Option<String>,
    faults: Vec<String>,
}

/// What is read for the page.
pub(crate) struct Seen {
    pub call: Call,
    pub tasks: Vec<crate::call::Task>,
    pub pledges: Vec<pledges::Pledge>,
    pub own: Option<Signup>,
}

pub(crate) async fn show(State(house): State<Arc<CallsHouse>>, visit: Visit, Path(id): Path<String>, Query(came): Query<Came>) -> Page {
    let seen = find_seen(&house, &visit, number(&id)?).await?;
    let done = done(&visit.frame(&house), came.klaar.as_deref());
    Ok(call_page(&house, &visit, seen, JoinForm::new(&came.via, &came.bron), done, &[]))
}

/// The call with what belongs to it; a draft only for who keeps it.
pub(crate) async fn find_seen(house: &CallsHouse, visit: &Visit, id: i64) -> Result<Seen, Refusal> {
    let who = visit.reader.who.clone();
    let read = move |tx: &mut Tx<'_>| -> Result<Seen, Refusal> {
        let call = calls::find(tx, id)?.ok_or(Refusal::Nothing)?;
        if call.state == CallState::Draft && !who.as_ref().is_some_and(|who| keeps(who, &call)) {
            return Err(Refusal::Nothing);
        }
        let own = match &who {
            Some(who) => signups::find_of_person(tx, id, who.person)?,
            None => None,
        };
        Ok(Seen { tasks: tasks::list(tx, id)?, pledges: pledges::list(tx, id)?, own, call })
    };
    house.site.db.read(read).await
}

/// The page, also with a form that has to be looked at again.
pub(crate) fn call_page(
    house: &CallsHouse,
    visit: &Visit,
    seen: Seen,
    form: JoinForm,
    done: Option<String>,
    wrong: &[CallsError],
) -> Response {
    let frame = visit.frame(house);
    let Seen { call, tasks, pledges, own } = seen;
    let ticket = |signup: &Signup| SIGNED.ticket(&house.site.key, &signup.id.to_string()).unwrap_or_default();
    let own = own.map(|signup| OwnView { address: format!("{OWN_PATH}{}", ticket(&signup)), state: signup.state });
    let status = wrong.first().map_or(StatusCode::OK, CallsError::status);
    let template = CallPage {
        id: call.id,
        day: day_in(call.day, frame.language),
        until: day_in(call.answer_until, frame.language),
        place: where_of(&call, &house.areas),
        paragraphs: call.text.split("\n").map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect(),
        tasks: tasks.iter().map(|task| TaskView::of(task, frame.language)).collect(),
        things: pledges.iter().map(PledgeView::from).collect(),
        own: own.filter(|own| own.state != SignupState::Cancelled),
        takes: call.takes(visit.today()),
        has_room: tasks.iter().any(|task| task.left() > 0),
        is_chore: call.kind == CallKind::Chore,
        keeps: visit.keeps(&call),
        is_signed_in: visit.who().is_some(),
        done,
        faults: faults(&frame, wrong),
        form,
        call,
        frame,
    };
    page(status, &template)
}
