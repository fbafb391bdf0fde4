//! /oproepen/antwoord/{ticket}: a question by mail or text message: yes, only if there is nobody else, or no. Opening it answers nothing.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use opbouw_store::Tx;
use opbouw_web::{Frame, page, without_referrer};
use serde::Deserialize;

use super::forms::TaskView;
use crate::answering::answer;
use crate::call::{Call, Task};
use crate::error::CallsError;
use crate::house::CallsHouse;
use crate::joining::Wish;
use crate::messages::{INVITED, SIGNED};
use crate::refusal::{Page, Refusal};
use crate::say::{day_in, faults, where_of};
use crate::signup::{Signup, SignupState};
use crate::store::{calls, invitations, signups, tasks};
use crate::visit::Visit;

/// The button that was pressed.
#[derive(Deserialize, Default)]
pub(crate) struct AnswerForm {
    #[serde(default)]
    antwoord: String,
}

#[derive(Template)]
#[template(path = "calls_answer.html")]
struct AnswerPage {
    frame: Frame,
    ticket: String,
    call: Call,
    task: TaskView,
    day: String,
    place: String,
    /// How they stand, when they answered before.
    state: Option<SignupState>,
    /// Where their sign-up is.
    own: Option<String>,
    takes: bool,
    is_answered: bool,
    faults: Vec<String>,
}

pub(crate) async fn ask(State(house): State<Arc<CallsHouse>>, visit: Visit, Path(ticket): Path<String>) -> Page {
    show_with(&house, &visit, ticket, &[]).await
}

pub(crate) async fn take(
    State(house): State<Arc<CallsHouse>>,
    visit: Visit,
    Path(ticket): Path<String>,
    Form(form): Form<AnswerForm>,
) -> Page {
    let (id, doer) = (invitation_of(&house, &ticket)?, visit.doer());
    let wish = match form.antwoord.as_str() {
        "ja" => Wish::Firm,
        "nood" => Wish::Soft,
        "nee" => Wish::Not,
        _ => return show_with(&house, &visit, ticket, &[CallsError::UnknownChoice]).await,
    };
    match house.site.db.write(move |tx| answer(tx, &doer, id, wish, "mail")).await {
        Ok(_) => {
            house.site.tell().await;
            show_with(&house, &visit, ticket, &[]).await
        }
        Err(error) => {
            let fault = Refusal::from(error).mendable()?;
            show_with(&house, &visit, ticket, &[fault]).await
        }
    }
}

fn invitation_of(house: &CallsHouse, ticket: &str) -> Result<i64, CallsError> {
    INVITED.about(&house.site.key, ticket).and_then(|about| about.parse().ok()).ok_or(CallsError::BadTicket)
}

async fn show_with(house: &CallsHouse, visit: &Visit, ticket: String, wrong: &[CallsError]) -> Page {
    let id = invitation_of(house, &ticket)?;
    let read = move |tx: &mut Tx<'_>| -> Result<(Call, Task, Option<Signup>, String), Refusal> {
        let invitation = invitations::find(tx, id)?.ok_or(CallsError::BadTicket)?;
        let call = calls::find(tx, invitation.call)?.ok_or(CallsError::BadTicket)?;
        let task = tasks::find(tx, call.id, invitation.task)?.ok_or(CallsError::BadTicket)?;
        Ok((call, task, signups::find_of_person(tx, invitation.call, invitation.person)?, invitation.answer))
    };
    let (call, task, signup, answered) = house.site.db.read(read).await?;
    let frame = visit.frame(house);
    let ticket_of = |signup: &Signup| SIGNED.ticket(&house.site.key, &signup.id.to_string());
    let own = signup.as_ref().and_then(ticket_of).map(|ticket| format!("{}{ticket}", crate::messages::OWN_PATH));
    let template = AnswerPage {
        task: TaskView::of(&task, frame.language),
        day: day_in(call.day, frame.language),
        place: where_of(&call, &house.areas),
        state: signup.map(|signup| signup.state),
        own,
        takes: call.takes(visit.today()),
        is_answered: matches!(answered.as_str(), "yes" | "soft" | "no"),
        faults: faults(&frame, wrong),
        ticket,
        call,
        frame,
    };
    let status = wrong.first().map_or(StatusCode::OK, CallsError::status);
    Ok(without_referrer(page(status, &template)))
}
