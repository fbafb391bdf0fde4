//! /oproepen/{id}/afgelasten: it does not go on, because of the weather or too few people; everybody is told at once.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use opbouw_happenings::{Happening, publish};
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::{call_note, find_kept, kept, number, signed_in};
use crate::call::Call;
use crate::error::CallsError;
use crate::house::CallsHouse;
use crate::refusal::{Page, Refusal};
use crate::store::{calls, counts};
use crate::telling;
use crate::visit::Visit;

/// Why, as words of the program; the text for people is in the message.
const REASONS: [&str; 3] = ["weather", "few", "other"];

/// Why it does not go on.
#[derive(Deserialize, Default)]
pub(crate) struct OffForm {
    #[serde(default)]
    reden: String,
}

#[derive(Template)]
#[template(path = "calls_off.html")]
struct OffPage {
    frame: Frame,
    call: Call,
    /// How many are told.
    signups: i64,
}

pub(crate) async fn ask(State(house): State<Arc<CallsHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    let call = find_kept(&house, &visit, &id).await?;
    let id = call.id;
    let states = house.site.db.read(move |tx| counts::count_by_state(tx, id)).await?;
    let is_told = |state: &str| matches!(state, "in" | "waiting" | "soft");
    let signups = states.iter().filter(|count| is_told(&count.state)).map(|count| count.signups).sum();
    Ok(page(StatusCode::OK, &OffPage { frame: visit.frame(&house), call, signups }))
}

pub(crate) async fn call_off(
    State(house): State<Arc<CallsHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(form): Form<OffForm>,
) -> Page {
    let (id, who, doer) = (number(&id)?, signed_in(&visit)?, visit.doer());
    let because = REASONS.into_iter().find(|reason| *reason == form.reden).unwrap_or("other");
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        kept(tx, &who, id)?;
        if !calls::call_off(tx, id, because)? {
            return Err(CallsError::WrongState.into());
        }
        let call = kept(tx, &who, id)?;
        telling::call_off(tx, &doer, &call)?;
        doer.note(tx, &call_note("call-cancel", id))?;
        publish(tx, doer.at_s, &Happening::CallEnded { call: id })?;
        Ok(())
    };
    house.site.db.write(write).await?;
    Ok(house.done(&format!("/oproepen/{id}/beheer"), "afgelast").await)
}
