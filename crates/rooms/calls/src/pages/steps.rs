//! The buttons of a call: open it, throw a draft away, ask who comes only if need be, and thank everybody.

use std::sync::Arc;

use axum::extract::{Path, State};
use opbouw_happenings::{Happening, publish};
use opbouw_signin::Doer;
use opbouw_store::Tx;

use super::{call_note, kept, number, signed_in};
use crate::call::{Call, CallState};
use crate::error::CallsError;
use crate::house::CallsHouse;
use crate::joining::move_up;
use crate::refusal::{Page, Refusal};
use crate::store::{calls, tasks};
use crate::telling;
use crate::visit::Visit;

/// What a button does, within one transaction.
type Step = fn(&mut Tx<'_>, &Doer, &Call) -> Result<(), CallsError>;

/// From now on everybody sees it and can sign up.
pub(crate) async fn open(State(house): State<Arc<CallsHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    step(&house, &visit, &id, "open", open_within).await
}

/// Who comes only if there is nobody else is needed now.
pub(crate) async fn ask_soft(State(house): State<Arc<CallsHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    step(&house, &visit, &id, "gevraagd", ask_soft_within).await
}

/// A message to everybody who came.
pub(crate) async fn thank(State(house): State<Arc<CallsHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    step(&house, &visit, &id, "bedankt", thank_within).await
}

/// Only a draft: what people signed up for is called off instead.
pub(crate) async fn throw_away(State(house): State<Arc<CallsHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    let (id, who, doer) = (number(&id)?, signed_in(&visit)?, visit.doer());
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let call = kept(tx, &who, id)?;
        if !calls::remove_draft(tx, call.id)? {
            return Err(CallsError::WrongState.into());
        }
        Ok(doer.note(tx, &call_note("call-remove", id))?)
    };
    house.site.db.write(write).await?;
    Ok(house.done("/oproepen", "weg").await)
}

async fn step(house: &CallsHouse, visit: &Visit, id: &str, word: &'static str, step: Step) -> Page {
    let (id, who, doer) = (number(id)?, signed_in(visit)?, visit.doer());
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let call = kept(tx, &who, id)?;
        Ok(step(tx, &doer, &call)?)
    };
    house.site.db.write(write).await?;
    Ok(house.done(&format!("/oproepen/{id}/beheer"), word).await)
}

fn open_within(tx: &mut Tx<'_>, doer: &Doer, call: &Call) -> Result<(), CallsError> {
    match call.state {
        // Two taps.
        CallState::Open | CallState::Full => return Ok(()),
        CallState::Draft if call.day < doer.today => return Err(CallsError::PastDay),
        CallState::Draft => {}
        CallState::Over | CallState::Cancelled => return Err(CallsError::WrongState),
    }
    calls::set_state(tx, call.id, CallState::Open)?;
    doer.note(tx, &call_note("call-open", call.id))?;
    publish(tx, doer.at_s, &Happening::CallOpened { call: call.id })?;
    Ok(())
}

fn ask_soft_within(tx: &mut Tx<'_>, doer: &Doer, call: &Call) -> Result<(), CallsError> {
    if !call.state.is_live() {
        return Err(CallsError::WrongState);
    }
    for task in tasks::list(tx, call.id)? {
        move_up(tx, doer, call, task.id, true)?;
    }
    calls::follow_tasks(tx, call.id)?;
    doer.note(tx, &call_note("call-ask-soft", call.id))?;
    Ok(())
}

/// On the day itself or after it; once.
fn thank_within(tx: &mut Tx<'_>, doer: &Doer, call: &Call) -> Result<(), CallsError> {
    let has_been = call.state == CallState::Over || (call.state.is_live() && call.day <= doer.today);
    if !has_been {
        return Err(CallsError::WrongState);
    }
    if !calls::set_thanked(tx, call.id, doer.at_s)? {
        return Ok(());
    }
    telling::thank(tx, doer, call)?;
    doer.note(tx, &call_note("call-thank", call.id))?;
    Ok(())
}
