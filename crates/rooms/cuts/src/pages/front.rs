//! /bezuinigingstoets: what this can tell and what it cannot, the tests that were kept, and taking one away.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::After;
use super::saved::read_told;
use crate::error::CutsError;
use crate::house::CutsHouse;
use crate::keeping::plan_note;
use crate::refusal::{Page, Refusal};
use crate::say::{day, done, faults, hours_text, share_in};
use crate::store::plans::{self, Plan};
use crate::visit::{Visit, number};

struct PlanRow {
    id: i64,
    name: String,
    computed_on: String,
    hours: String,
    share: String,
}

#[derive(Template)]
#[template(path = "cuts_front.html")]
struct FrontPage {
    frame: Frame,
    done: Option<String>,
    faults: Vec<String>,
    /// The number of the test that was just taken away.
    ended: Option<i64>,
    plans: Vec<PlanRow>,
}

pub(crate) async fn show(State(house): State<Arc<CutsHouse>>, visit: Visit, Query(after): Query<After>) -> Page {
    front_page(&house, &visit, &after, &[]).await
}

/// The page, with what is wrong.
pub(crate) async fn front_page(house: &CutsHouse, visit: &Visit, after: &After, wrong: &[CutsError]) -> Page {
    let kept = house.site.db.read(plans::list).await?;
    let frame = visit.frame(house);
    let template = FrontPage {
        done: done(&frame, after.klaar.as_deref()),
        faults: faults(&frame, wrong),
        ended: after.toets.filter(|_| after.klaar.as_deref() == Some("weg")),
        plans: kept.iter().filter_map(|plan| plan_row(&frame, plan)).collect(),
        frame,
    };
    Ok(page(wrong.first().map_or(StatusCode::OK, CutsError::status), &template))
}

fn plan_row(frame: &Frame, plan: &Plan) -> Option<PlanRow> {
    let told = read_told(plan)?;
    Some(PlanRow {
        id: plan.id,
        name: plan.name.clone(),
        computed_on: day(&plan.computed_on),
        hours: hours_text(told.chosen.minutes),
        share: share_in(frame, told.chosen.share),
    })
}

pub(crate) async fn end(State(house): State<Arc<CutsHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    let (id, doer) = (number(&id)?, visit.doer());
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        if !plans::end(tx, id, doer.at_s)? {
            return Err(Refusal::Nothing);
        }
        Ok(doer.note(tx, &plan_note("cut-plan-end", id))?)
    };
    house.site.db.write(write).await?;
    house.site.tell().await;
    Ok(Redirect::to(&format!("/bezuinigingstoets?klaar=weg&toets={id}")).into_response())
}

pub(crate) async fn put_back(State(house): State<Arc<CutsHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    let (id, doer) = (number(&id)?, visit.doer());
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        if !plans::put_back(tx, id)? {
            return Err(Refusal::Nothing);
        }
        Ok(doer.note(tx, &plan_note("cut-plan-back", id))?)
    };
    house.site.db.write(write).await?;
    Ok(house.done(&format!("/bezuinigingstoets/{id}"), "terug").await)
}
