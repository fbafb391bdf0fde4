//! /overzicht/kennismaken/antwoord/{bewijs}: what became of an introduction, in one tap from a mail. Opening the link answers nothing.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use opbouw_store::Tx;
use opbouw_web::{Frame, page, without_referrer};
use serde::Deserialize;

use super::introductions::{became_said, pair_names};
use crate::error::OverviewError;
use crate::hall::Hall;
use crate::introducing;
use crate::introduction::{Became, Proposed};
use crate::messages::BECAME;
use crate::refusal::Page;
use crate::say::faults;
use crate::store::introductions;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "overview_answer.html")]
struct AnswerPage {
    frame: Frame,
    ticket: String,
    /// Whom it is about; none: the link leads to nothing.
    names: Option<String>,
    /// What became of it, when that was just said.
    said: Option<String>,
    faults: Vec<String>,
}

/// The button that was pressed.
#[derive(Deserialize, Default)]
pub(crate) struct AnswerForm {
    #[serde(default)]
    wat: String,
}

pub(crate) async fn show(State(hall): State<Arc<Hall>>, visit: Visit, Path(ticket): Path<String>) -> Page {
    let found = match about(&hall, &ticket) {
        Ok(id) => hall.house.site.db.read(move |tx| introductions::find(tx, id)).await?.ok_or(OverviewError::BadTicket),
        Err(error) => Err(error),
    };
    answer_page(&hall, &visit, ticket, found, false)
}

pub(crate) async fn answer(State(hall): State<Arc<Hall>>, visit: Visit, Path(ticket): Path<String>, Form(form): Form<AnswerForm>) -> Page {
    let (doer, id) = (visit.doer(), about(&hall, &ticket));
    let write = move |tx: &mut Tx<'_>| -> Result<Proposed, OverviewError> {
        let became = Became::answered(&form.wat).ok_or(OverviewError::UnknownChoice)?;
        introducing::answer(tx, &doer, id.clone()?, became)
    };
    let answered = hall.house.site.db.write(write).await;
    hall.house.site.tell().await;
    answer_page(&hall, &visit, ticket, answered, true)
}

fn about(hall: &Hall, ticket: &str) -> Result<i64, OverviewError> {
    let about = BECAME.about(&hall.house.site.key, ticket).and_then(|about| about.parse().ok());
    about.ok_or(OverviewError::BadTicket)
}

fn answer_page(hall: &Hall, visit: &Visit, ticket: String, found: Result<Proposed, OverviewError>, is_said: bool) -> Page {
    let frame = visit.frame(hall);
    let template = match found {
        Ok(found) => AnswerPage {
            ticket,
            names: Some(pair_names(&frame, &found.name_a, &found.name_b)),
            said: is_said.then(|| became_said(&frame, found.became)),
            faults: Vec::new(),
            frame,
        },
        Err(error) if error.key().is_some() => {
            let status = error.status();
            let faults = faults(&frame, &[error]);
            return Ok(without_referrer(page(status, &AnswerPage { ticket, names: None, said: None, faults, frame })));
        }
        Err(error) => return Err(error.into()),
    };
    Ok(without_referrer(page(StatusCode::OK, &template)))
}
