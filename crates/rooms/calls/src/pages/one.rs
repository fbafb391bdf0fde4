//! /oproepen/{id}/mensen/{signup}: one sign-up: how to reach them, whether they lead a crew, and whether they came.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use opbouw_neighbourhood::store::list_memberships;
use opbouw_signin::{Doer, SignedIn};
use opbouw_store::Tx;
use opbouw_ties::{How, note_together};
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::{kept, number, signed_in};
use crate::call::Call;
use crate::error::CallsError;
use crate::house::CallsHouse;
use crate::joining::{Wish, change, note};
use crate::refusal::{Page, Refusal};
use crate::signup::{Signup, SignupState};
use crate::store::{calls, due, signups, tasks};
use crate::visit::Visit;

/// The button that was pressed.
#[derive(Deserialize, Default)]
pub(crate) struct OneForm {
    #[serde(default)]
    wat: String,
    /// The list to come back to.
    #[serde(default)]
    stand: String,
}

#[derive(Template)]
#[template(path = "calls_one.html")]
struct OnePage {
    frame: Frame,
    call: Call,
    signup: Signup,
    task: String,
    reach: Option<String>,
    may_tick: bool,
}

/// Shows how somebody can be reached, so the trail says who looked.
pub(crate) async fn show(State(house): State<Arc<CallsHouse>>, visit: Visit, Path((id, signup)): Path<(String, String)>) -> Page {
    let (id, signup, who, doer) = (number(&id)?, number(&signup)?, signed_in(&visit)?, visit.doer());
    let look = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
        let (call, signup) = of_call(tx, &who, id, signup)?;
        note(tx, &doer, "signup-view", signup.id, signup.person)?;
        let task = tasks::find(tx, call.id, signup.task)?.map(|task| task.title).unwrap_or_default();
        Ok((due::find_reach(tx, signup.id)?, task, call, signup))
    };
    let (reach, task, call, signup) = house.site.db.write(look).await?;
    let may_tick = call.day <= visit.today();
    Ok(page(StatusCode::OK, &OnePage { frame: visit.frame(&house), call, signup, task, reach, may_tick }))
}

pub(crate) async fn change_one(
    State(house): State<Arc<CallsHouse>>,
    visit: Visit,
    Path((id, signup)): Path<(String, String)>,
    Form(form): Form<OneForm>,
) -> Page {
    let (id, signup, who, doer) = (number(&id)?, number(&signup)?, signed_in(&visit)?, visit.doer());
    let list = SignupState::parse(&form.stand).unwrap_or(SignupState::In);
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let (call, signup) = of_call(tx, &who, id, signup)?;
        Ok(press(tx, &doer, &call, &signup, &form.wat)?)
    };
    house.site.db.write(write).await?;
    house.site.tell().await;
    let address = format!("/oproepen/{id}/mensen?stand={}&klaar=veranderd", list.code());
    Ok(axum::response::IntoResponse::into_response(axum::response::Redirect::to(&address)))
}

/// A sign-up of this call, which the caller keeps.
fn of_call(tx: &mut Tx<'_>, who: &SignedIn, id: i64, signup: i64) -> Result<(Call, Signup), Refusal> {
    let call = kept(tx, who, id)?;
    let signup = signups::find(tx, signup)?.filter(|signup| signup.call == call.id).ok_or(Refusal::Nothing)?;
    Ok((call, signup))
}

fn press(tx: &mut Tx<'_>, doer: &Doer, call: &Call, signup: &Signup, button: &str) -> Result<(), CallsError> {
    match button {
        "leider" | "geen-leider" if signup.state.holds_place() => lead(tx, doer, call, signup, button == "leider")?,
        "kwam" => return tick(tx, doer, call, signup, SignupState::Came),
        "miste" => return tick(tx, doer, call, signup, SignupState::Missed),
        "terug" => return tick(tx, doer, call, signup, SignupState::In),
        "gebeld" => signups::set_untold(tx, signup.id, false)?,
        "afmelden" => return change(tx, doer, call, signup, Wish::Not).map(drop),
        _ => return Err(CallsError::UnknownChoice),
    }
    note(tx, doer, "signup-change", signup.id, signup.person)
}

/// Leads a crew, or no longer. Where that is somebody of another party, the two parties work together.
fn lead(tx: &mut Tx<'_>, doer: &Doer, call: &Call, signup: &Signup, leads: bool) -> Result<(), CallsError> {
    signups::set_leads(tx, signup.id, leads, doer.at_s)?;
    let (Some(person), true) = (signup.person, leads && !signup.leads) else { return Ok(()) };
    for membership in list_memberships(tx, person)? {
        note_together(tx, call.party, membership.party, How::Call, doer.today)?;
    }
    Ok(())
}

/// Came or not, from the day itself on. Whoever waited or came if need be and stands there anyway has come too.
fn tick(tx: &mut Tx<'_>, doer: &Doer, call: &Call, signup: &Signup, state: SignupState) -> Result<(), CallsError> {
    if call.day > doer.today || call.state == crate::call::CallState::Cancelled {
        return Err(CallsError::WrongState);
    }
    if !signup.state.holds_place() {
        tasks::take_places(tx, signup.task, signup.heads)?;
    }
    signups::set_state(tx, signup.id, state, doer.at_s)?;
    calls::count_ticked(tx, call.id)?;
    note(tx, doer, "signup-tick", signup.id, signup.person)
}
