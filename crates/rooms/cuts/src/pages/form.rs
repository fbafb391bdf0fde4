//! /bezuinigingstoets/nieuw: who or what goes, or how many of a hundred hours, and how heavily each loss counts.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_web::{Frame, page};

use super::After;
use crate::choice::{Form, worker_code};
use crate::error::CutsError;
use crate::house::CutsHouse;
use crate::model::What;
use crate::refusal::{Page, Refusal};
use crate::say::{faults, hours_text, what_key};
use crate::store::plans;
use crate::survey::{Survey, read_survey};
use crate::visit::Visit;
use crate::weighing::Weights;

struct WorkerRow {
    code: String,
    label: String,
    hours: String,
    is_ticked: bool,
}

struct PartyRow {
    id: i64,
    name: String,
    is_ticked: bool,
    is_open: bool,
    workers: Vec<WorkerRow>,
}

struct PlaceRow {
    id: i64,
    name: String,
    area: String,
    is_ticked: bool,
}

struct WeightRow {
    code: &'static str,
    name: String,
    weight: String,
}

#[derive(Template)]
#[template(path = "cuts_form.html")]
struct FormPage {
    frame: Frame,
    faults: Vec<String>,
    form: Form,
    parties: Vec<PartyRow>,
    places: Vec<PlaceRow>,
    has_open_place: bool,
    weights: Vec<WeightRow>,
    /// Number and name of each party of which a part of the hours can be asked.
    of_parties: Vec<(i64, String)>,
    hours: String,
    is_unfilled: bool,
}

pub(crate) async fn show(State(house): State<Arc<CutsHouse>>, visit: Visit, Query(after): Query<After>) -> Page {
    let survey = read(&house, &visit).await?;
    let form = match after.toets {
        Some(id) => copy_of(&house, &survey, id).await?,
        None => Form::of(&[]),
    };
    Ok(form_page(&house, &visit, &survey, form, &[]))
}

/// Everything there is now.
pub(crate) async fn read(house: &CutsHouse, visit: &Visit) -> Result<Survey, Refusal> {
    let (rules, areas, today) = (house.rules, house.areas.clone(), visit.today());
    Ok(house.site.db.read(move |tx| read_survey(tx, &rules, &areas, today)).await?)
}

/// The form of a test that was kept; who left is not in it.
async fn copy_of(house: &CutsHouse, survey: &Survey, id: i64) -> Result<Form, Refusal> {
    let (plan, ticked) = house
        .site
        .db
        .read(move |tx| {
            let plan = plans::find(tx, id)?.filter(|plan| plan.ended_at_s.is_none()).ok_or(Refusal::Nothing)?;
            Ok::<_, Refusal>((plan, plans::list_ticked(tx, id)?))
        })
        .await?;
    let workers = ticked.workers.iter().filter(|(part, ..)| part == "chosen");
    let workers = workers.filter_map(|(_, person, party)| survey.workers.get(survey.worker_at(*person, *party)? as usize)).map(worker_code);
    let weights = Weights::read(&plan.weights);
    Ok(Form {
        workers: workers.collect(),
        parties: ticked.parties.iter().filter(|party| survey.party_at(**party).is_some()).map(i64::to_string).collect(),
        places: ticked.places.iter().filter(|place| survey.place_at(**place).is_some()).map(i64::to_string).collect(),
        share: plan.percent.map(|percent| percent.to_string()).unwrap_or_default(),
        of: plan.of_party.map(|party| party.to_string()).unwrap_or_default(),
        same_parties: plan.same_parties,
        weights: What::ALL.map(|what| weights.of(what).to_string()).to_vec(),
        ..Form::default()
    })
}

/// The page with what was filled in, and what is wrong with it. What is ticked is always in sight, also when something else is looked for.
pub(crate) fn form_page(house: &CutsHouse, visit: &Visit, survey: &Survey, form: Form, wrong: &[CutsError]) -> Response {
    let frame = visit.frame(house);
    let parties = party_rows(visit, &frame, survey, &form);
    let places = place_rows(house, survey, &form);
    let template = FormPage {
        faults: faults(&frame, wrong),
        has_open_place: !form.search.is_empty() || places.iter().any(|place| place.is_ticked),
        weights: weight_rows(&frame, &form),
        of_parties: survey.parties.iter().filter(|(id, _)| survey.workers.iter().any(|worker| worker.party == *id)).cloned().collect(),
        hours: hours_text(survey.model.minutes()),
        is_unfilled: survey.has_hours.iter().any(|has| !has),
        parties,
        places,
        form,
        frame,
    };
    page(wrong.first().map_or(StatusCode::OK, CutsError::status), &template)
}

fn party_rows(visit: &Visit, frame: &Frame, survey: &Survey, form: &Form) -> Vec<PartyRow> {
    let wanted = form.search.to_lowercase();
    let mut rows = Vec::new();
    for (at, (id, name)) in (0..).zip(&survey.parties) {
        let of_party = survey.workers.iter().zip(&survey.model.workers).filter(|(_, worker)| worker.party == at);
        let worker_row = |(who, worker): (&opbouw_neighbourhood::Helper, &crate::model::Worker)| {
            let code = worker_code(who);
            WorkerRow {
                label: visit.label_of(frame, who),
                hours: hours_text(u64::from(worker.minutes)),
                is_ticked: form.has_worker(&code),
                code,
            }
        };
        let workers: Vec<WorkerRow> = of_party.map(worker_row).collect();
        let is_ticked = form.parties.contains(&id.to_string());
        let has_ticks = is_ticked || workers.iter().any(|worker| worker.is_ticked);
        let is_found = name.to_lowercase().contains(&wanted) || workers.iter().any(|worker| worker.label.to_lowercase().contains(&wanted));
        if is_found || has_ticks {
            rows.push(PartyRow { id: *id, name: name.clone(), is_ticked, is_open: has_ticks || !wanted.is_empty(), workers });
        }
    }
    rows
}

fn place_rows(house: &CutsHouse, survey: &Survey, form: &Form) -> Vec<PlaceRow> {
    let wanted = form.search.to_lowercase();
    let row = |place: &crate::survey::ListedPlace| PlaceRow {
        id: place.id,
        name: place.name.clone(),
        area: house.area_name(&place.area),
        is_ticked: form.places.contains(&place.id.to_string()),
    };
    let is_found = |row: &PlaceRow| row.is_ticked || row.name.to_lowercase().contains(&wanted) || row.area.to_lowercase().contains(&wanted);
    survey.places.iter().map(row).filter(is_found).collect()
}

fn weight_rows(frame: &Frame, form: &Form) -> Vec<WeightRow> {
    let usual = Weights::default();
    let row = |what: What| {
        let typed = form.weights.get(what.at()).filter(|typed| !typed.is_empty()).cloned();
        WeightRow { code: what.code(), name: frame.say(what_key(what)), weight: typed.unwrap_or_else(|| usual.of(what).to_string()) }
    };
    What::ALL.into_iter().map(row).collect()
}
