//! /bezuinigingstoets/{id}: a test that was kept, as it was worked out then; and working it out anew.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use opbouw_neighbourhood::store as register;
use opbouw_web::{Frame, page};

use super::After;
use super::form::read;
use super::outcome::reckon;
use super::view::{People, View, view};
use crate::answering::Asked;
use crate::error::CutsError;
use crate::house::CutsHouse;
use crate::keeping::compute_plan;
use crate::refusal::{Page, Refusal};
use crate::say::{day, done};
use crate::store::plans::{self, Plan, Ticked};
use crate::survey::Survey;
use crate::told::Told;
use crate::visit::{Visit, number};
use crate::weighing::Weights;

#[derive(Template)]
#[template(path = "cuts_saved.html")]
struct SavedPage {
    frame: Frame,
    done: Option<String>,
    id: i64,
    name: String,
    computed_on: String,
    has_changed: bool,
    view: View,
}

pub(crate) async fn show(State(house): State<Arc<CutsHouse>>, visit: Visit, Path(id): Path<String>, Query(after): Query<After>) -> Page {
    let (kept, survey) = (find(&house, number(&id)?).await?, read(&house, &visit).await?);
    let frame = visit.frame(&house);
    let template = SavedPage {
        done: done(&frame, after.klaar.as_deref()),
        id: kept.plan.id,
        name: kept.plan.name.clone(),
        computed_on: day(&kept.plan.computed_on),
        has_changed: kept.plan.fingerprint != survey.fingerprint(),
        view: kept.view(&house, &visit, &survey),
        frame,
    };
    Ok(page(StatusCode::OK, &template))
}

pub(crate) async fn compute(State(house): State<Arc<CutsHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    let (kept, survey, doer) = (find(&house, number(&id)?).await?, read(&house, &visit).await?, visit.doer());
    let Kept { plan, ticked, .. } = kept;
    let (asked, weights) = (asked_of(&survey, &plan, &ticked), Weights::read(&plan.weights));
    let address = format!("/bezuinigingstoets/{}", plan.id);
    // Whose hours were asked works there no more: then what was worked out stays.
    let Some(answer) = reckon(&survey.model, &asked, plan.same_parties, weights).await? else {
        return Ok(house.done(&address, "leeg").await);
    };
    house.site.db.write(move |tx| compute_plan(tx, &doer, &survey, &plan, &asked, &answer)).await?;
    Ok(house.done(&address, "gerekend").await)
}

/// A plan with who and what is in it.
pub(crate) struct Kept {
    pub plan: Plan,
    pub told: Told,
    ticked: Ticked,
}

impl Kept {
    /// In words; who left since is told as such.
    pub fn view(&self, house: &CutsHouse, visit: &Visit, survey: &Survey) -> View {
        let people = People { workers: &survey.workers, parties: &survey.parties };
        view(house, visit, &self.told, &Weights::read(&self.plan.weights), &self.ticked.workers, &people)
    }

    /// The same, without looking at what goes on now.
    pub async fn view_alone(&self, house: &CutsHouse, visit: &Visit) -> Result<View, Refusal> {
        let (workers, parties) =
            house.site.db.read(|tx| Ok::<_, CutsError>((register::list_helpers(tx)?, register::list_parties(tx)?))).await?;
        let parties: Vec<(i64, String)> = parties.into_iter().map(|party| (party.id, party.name)).collect();
        let weights = Weights::read(&self.plan.weights);
        Ok(view(house, visit, &self.told, &weights, &self.ticked.workers, &People { workers: &workers, parties: &parties }))
    }
}

/// A plan that was not taken away; else there is no such page.
pub(crate) async fn find(house: &CutsHouse, id: i64) -> Result<Kept, Refusal> {
    let found = house.site.db.read(move |tx| {
        let plan = plans::find(tx, id)?.filter(|plan| plan.ended_at_s.is_none()).ok_or(Refusal::Nothing)?;
        Ok::<_, Refusal>((plan, plans::list_ticked(tx, id)?))
    });
    let (plan, ticked) = found.await?;
    let told = read_told(&plan).ok_or(Refusal::Nothing)?;
    Ok(Kept { plan, told, ticked })
}

/// What came of a plan; nothing when this program did not write it.
pub(crate) fn read_told(plan: &Plan) -> Option<Told> {
    serde_json::from_str(&plan.outcome).ok()
}

/// What was asked, by the lists of now; who and what is no longer there is left out.
fn asked_of(survey: &Survey, plan: &Plan, ticked: &Ticked) -> Asked {
    if let Some(percent) = plan.percent {
        return Asked::Share {
            percent: u32::try_from(percent).unwrap_or(1),
            party: plan.of_party.and_then(|party| survey.party_at(party)),
        };
    }
    let chosen = ticked.workers.iter().filter(|(part, ..)| part == "chosen");
    Asked::These {
        workers: chosen.filter_map(|(_, person, party)| survey.worker_at(*person, *party)).collect(),
        parties: ticked.parties.iter().filter_map(|party| survey.party_at(*party)).collect(),
        places: ticked.places.iter().filter_map(|place| survey.place_at(*place)).collect(),
    }
}
