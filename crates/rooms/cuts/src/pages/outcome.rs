//! What a test says, at once and without keeping anything; and keeping it under a name.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form as Sent, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_secrets::{fingerprint, random_token};
use opbouw_web::{Frame, page};

use super::form::{form_page, read};
use super::view::{People, View, view};
use crate::answering::{Answer, Asked, answer};
use crate::choice::{Choice, Form};
use crate::error::CutsError;
use crate::house::CutsHouse;
use crate::keeping::{NewPlan, keep_once, parts};
use crate::model::{Model, What};
use crate::refusal::{Page, Refusal};
use crate::say::faults;
use crate::survey::Survey;
use crate::told::tell;
use crate::visit::Visit;
use crate::weighing::Weights;

/// Letters of the random word of a form at least; a shorter one was not made here.
const SHORTEST_TAP: usize = 20;

#[derive(Template)]
#[template(path = "cuts_outcome.html")]
struct OutcomePage {
    frame: Frame,
    faults: Vec<String>,
    view: View,
    /// The form, to go on with it.
    hidden: Vec<(String, String)>,
    tap: String,
    name: String,
}

pub(crate) async fn work_out(State(house): State<Arc<CutsHouse>>, visit: Visit, Sent(pairs): Sent<Vec<(String, String)>>) -> Page {
    let (form, survey) = (Form::of(&pairs), read(&house, &visit).await?);
    if pairs.iter().any(|(name, value)| name == "stap" && value != "reken") {
        return Ok(form_page(&house, &visit, &survey, form, &[]));
    }
    Ok(match worked(&survey, &form).await? {
        Ok((choice, answer)) => outcome_page(&house, &visit, &survey, &form, (&answer, &choice.weights), &[]),
        Err(wrong) => form_page(&house, &visit, &survey, form, &wrong),
    })
}

pub(crate) async fn keep(State(house): State<Arc<CutsHouse>>, visit: Visit, Sent(pairs): Sent<Vec<(String, String)>>) -> Page {
    let (form, survey) = (Form::of(&pairs), read(&house, &visit).await?);
    let (choice, answer) = match worked(&survey, &form).await? {
        Ok(worked) => worked,
        Err(wrong) => return Ok(form_page(&house, &visit, &survey, form, &wrong)),
    };
    let name = match form.check_name() {
        Ok(name) => name,
        Err(fault) => return Ok(outcome_page(&house, &visit, &survey, &form, (&answer, &choice.weights), &[fault])),
    };
    let Choice { asked, same_parties, weights } = choice;
    let (new, doer) = (NewPlan { name, asked, same_parties, weights, answer }, visit.doer());
    let tap = (form.tap.len() >= SHORTEST_TAP).then(|| fingerprint(&form.tap));
    let id = house.site.db.write(move |tx| keep_once(tx, &doer, &survey, &new, tap.as_deref())).await?;
    Ok(house.done(&format!("/bezuinigingstoets/{id}"), "bewaard").await)
}

/// Checks the form and works it out, or everything that is wrong.
async fn worked(survey: &Survey, form: &Form) -> Result<Result<(Choice, Answer), Vec<CutsError>>, Refusal> {
    let choice = match form.check(survey) {
        Ok(choice) => choice,
        Err(wrong) => return Ok(Err(wrong)),
    };
    let found = reckon(&survey.model, &choice.asked, choice.same_parties, choice.weights).await?;
    Ok(found.map(|answer| (choice, answer)).ok_or_else(|| vec![CutsError::NoHours]))
}

/// Up to a second of pure work, so that it is not done where others wait for their pages.
pub(crate) async fn reckon(model: &Model, asked: &Asked, same_parties: bool, weights: Weights) -> Result<Option<Answer>, Refusal> {
    let (model, asked) = (model.clone(), asked.clone());
    let work = tokio::task::spawn_blocking(move || answer(&model, &asked, same_parties, &weights));
    work.await.map_err(|_| Refusal::Nothing)
}

fn outcome_page(
    house: &CutsHouse,
    visit: &Visit,
    survey: &Survey,
    form: &Form,
    (answer, weights): (&Answer, &Weights),
    wrong: &[CutsError],
) -> Response {
    let frame = visit.frame(house);
    let people = People { workers: &survey.workers, parties: &survey.parties };
    let told = tell(survey, answer, !form.share.is_empty());
    let template = OutcomePage {
        faults: faults(&frame, wrong),
        view: view(house, visit, &told, weights, &parts(survey, answer), &people),
        hidden: hidden(form),
        tap: if form.tap.len() < SHORTEST_TAP { random_token() } else { form.tap.clone() },
        name: form.name.clone(),
        frame,
    };
    page(wrong.first().map_or(StatusCode::OK, CutsError::status), &template)
}

/// The form as fields that nobody sees.
fn hidden(form: &Form) -> Vec<(String, String)> {
    let field = |name: &str, value: &String| (name.to_owned(), value.clone());
    let mut fields: Vec<(String, String)> = form.workers.iter().map(|value| field("medewerker", value)).collect();
    fields.extend(form.parties.iter().map(|value| field("partij", value)));
    fields.extend(form.places.iter().map(|value| field("plek", value)));
    fields.extend([field("deel", &form.share), field("van", &form.of)]);
    if form.same_parties {
        fields.push(("waar".to_owned(), "zelfde".to_owned()));
    }
    let weights = What::ALL.into_iter().zip(&form.weights).filter(|(_, weight)| !weight.is_empty());
    fields.extend(weights.map(|(what, weight)| (format!("weegt-{}", what.code()), weight.clone())));
    fields
}
