//! /activiteiten/{id}/stoppen: all of it stops; everybody who would have come is told at once.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::{kept, number, signed_in};
use crate::activity::Activity;
use crate::editing;
use crate::error::ActivitiesError;
use crate::house::ActivitiesHouse;
use crate::plan::seen;
use crate::refusal::{Page, Refusal};
use crate::say::faults;
use crate::visit::Visit;

/// Why.
#[derive(Deserialize, Default)]
pub(crate) struct StopForm {
    #[serde(default)]
    reden: String,
}

#[derive(Template)]
#[template(path = "activities_stop.html")]
struct StopPage {
    frame: Frame,
    activity: Activity,
    faults: Vec<String>,
}

pub(crate) async fn ask(State(house): State<Arc<ActivitiesHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    show_with(&house, &visit, number(&id)?, &[]).await
}

async fn show_with(house: &ActivitiesHouse, visit: &Visit, id: i64, wrong: &[ActivitiesError]) -> Page {
    let who = signed_in(visit)?;
    let activity = house.site.db.read(move |tx| kept(tx, &who, id)).await?;
    let frame = visit.frame(house);
    let status = wrong.first().map_or(StatusCode::OK, ActivitiesError::status);
    Ok(page(status, &StopPage { faults: faults(&frame, wrong), activity, frame }))
}

pub(crate) async fn stop(
    State(house): State<Arc<ActivitiesHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(form): Form<StopForm>,
) -> Page {
    let (id, who, doer) = (number(&id)?, signed_in(&visit)?, visit.doer());
    let why: String = seen(&form.reden).chars().take(200).collect();
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let activity = kept(tx, &who, id)?;
        if why.is_empty() {
            return Err(ActivitiesError::NoReason.into());
        }
        Ok(editing::stop(tx, &doer, &activity, &why)?)
    };
    match house.site.db.write(write).await {
        Ok(()) => Ok(house.done(&format!("/activiteiten/{id}/beheer"), "gestopt").await),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            show_with(&house, &visit, id, &[fault]).await
        }
    }
}
