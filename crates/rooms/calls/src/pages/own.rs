//! /oproepen/mijn/{ticket}: one's own sign-up, by the link of the message: look, change the number, cancel. No account is needed.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use opbouw_store::Tx;
use opbouw_web::{Frame, page, without_referrer};
use serde::Deserialize;

use super::After;
use super::forms::TaskView;
use crate::call::{Call, CallState, MOST_HEADS};
use crate::crews::leader_of;
use crate::error::CallsError;
use crate::house::CallsHouse;
use crate::joining::{Wish, change, change_heads};
use crate::messages::{OWN_PATH, SIGNED};
use crate::refusal::{Page, Refusal};
use crate::say::{day_in, done, faults, where_of};
use crate::signup::{Signup, SignupState};
use crate::store::{calls, signups, tasks};
use crate::visit::Visit;

/// The button that was pressed, and a number.
#[derive(Deserialize, Default)]
pub(crate) struct OwnForm {
    #[serde(default)]
    wat: String,
    #[serde(default)]
    aantal: String,
}

#[derive(Template)]
#[template(path = "calls_own.html")]
struct OwnPage {
    frame: Frame,
    ticket: String,
    call: Call,
    signup: Signup,
    task: TaskView,
    day: String,
    place: String,
    /// First name of the leader of their crew.
    leader: Option<String>,
    takes: bool,
    may_cancel: bool,
    done: Option<String>,
    faults: Vec<String>,
}

/// What is read for the page.
struct Own {
    call: Call,
    signup: Signup,
    task: crate::call::Task,
    leader: Option<String>,
}

pub(crate) async fn show(
    State(house): State<Arc<CallsHouse>>,
    visit: Visit,
    Path(ticket): Path<String>,
    Query(after): Query<After>,
) -> Page {
    show_with(&house, &visit, ticket, after.klaar.as_deref(), &[]).await
}

pub(crate) async fn change_own(
    State(house): State<Arc<CallsHouse>>,
    visit: Visit,
    Path(ticket): Path<String>,
    Form(form): Form<OwnForm>,
) -> Page {
    let (id, doer) = (signup_of(&house, &ticket)?, visit.doer());
    let write = move |tx: &mut Tx<'_>| -> Result<&'static str, Refusal> {
        let signup = signups::find(tx, id)?.ok_or(CallsError::BadTicket)?;
        let call = calls::find(tx, signup.call)?.ok_or(CallsError::BadTicket)?;
        let wish = match form.wat.as_str() {
            "afmelden" => Wish::Not,
            "toch" => Wish::Firm,
            "nood" => Wish::Soft,
            "aantal" => {
                let heads = form.aantal.parse().ok().filter(|heads| (1..=MOST_HEADS).contains(heads)).ok_or(CallsError::BadHeads)?;
                change_heads(tx, &doer, &call, &signup, heads)?;
                return Ok("veranderd");
            }
            _ => return Err(CallsError::UnknownChoice.into()),
        };
        Ok(change(tx, &doer, &call, &signup, wish)?.code())
    };
    match house.site.db.write(write).await {
        Ok(word) => Ok(without_referrer(house.done(&format!("{OWN_PATH}{ticket}"), word).await)),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            show_with(&house, &visit, ticket, None, &[fault]).await
        }
    }
}

/// The number of the sign-up that a link is about.
fn signup_of(house: &CallsHouse, ticket: &str) -> Result<i64, CallsError> {
    SIGNED.about(&house.site.key, ticket).and_then(|about| about.parse().ok()).ok_or(CallsError::BadTicket)
}

async fn show_with(house: &CallsHouse, visit: &Visit, ticket: String, word: Option<&str>, wrong: &[CallsError]) -> Page {
    let id = signup_of(house, &ticket)?;
    let read = move |tx: &mut Tx<'_>| -> Result<Own, Refusal> {
        let signup = signups::find(tx, id)?.ok_or(CallsError::BadTicket)?;
        let call = calls::find(tx, signup.call)?.ok_or(CallsError::BadTicket)?;
        let task = tasks::find(tx, call.id, signup.task)?.ok_or(CallsError::BadTicket)?;
        let leaders = signups::list_leaders(tx, call.id)?;
        let leader = leader_of(&signup, &leaders).map(|leader| leader.first_name.clone());
        Ok(Own { call, signup, task, leader })
    };
    let Own { call, signup, task, leader } = house.site.db.read(read).await?;
    let (frame, today) = (visit.frame(house), visit.today());
    let status = wrong.first().map_or(StatusCode::OK, CallsError::status);
    let template = OwnPage {
        day: day_in(call.day, frame.language),
        place: where_of(&call, &house.areas),
        task: TaskView::of(&task, frame.language),
        leader: leader.filter(|_| signup.state == SignupState::In),
        takes: call.takes(today),
        may_cancel: call.state.is_live() && today <= call.day,
        done: done(&frame, word),
        faults: faults(&frame, wrong),
        ticket,
        call,
        signup,
        frame,
    };
    Ok(without_referrer(page(status, &template)))
}
