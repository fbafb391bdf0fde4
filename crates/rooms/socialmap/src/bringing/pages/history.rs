//! /kaart/inlezen: choose a file, and see what was brought in before.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_neighbourhood::store::{Import, ImportKind, list_imports};
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use crate::bringing::{MOST_FILE_BYTES, say, take_back as take_import_back};
use crate::error::SocialMapError;
use crate::house::SocialMapHouse;
use crate::refusal::{Page, Refusal};
use crate::visit::Visit;

/// How many earlier lists are shown.
const SHOWN: usize = 20;

#[derive(Template)]
#[template(path = "socialmap_bring.html")]
struct BringPage {
    frame: Frame,
    faults: Vec<String>,
    done: Option<String>,
    most_mb: usize,
    earlier: Vec<Earlier>,
}

/// A list that was brought in.
struct Earlier {
    number: i64,
    on: String,
    what: String,
    /// Whether it can be taken back.
    can_undo: bool,
    is_undone: bool,
}

#[derive(Deserialize, Default)]
pub(super) struct After {
    #[serde(default)]
    klaar: Option<String>,
    /// The number of the import that a file became already.
    #[serde(default)]
    nummer: String,
}

pub(super) async fn show(State(house): State<Arc<SocialMapHouse>>, Query(after): Query<After>, visit: Visit) -> Page {
    bring_page(&house, &visit, StatusCode::OK, Vec::new(), Some(&after)).await
}

#[derive(Deserialize)]
pub(super) struct Number {
    #[serde(default)]
    nummer: String,
}

pub(super) async fn take_back(State(house): State<Arc<SocialMapHouse>>, visit: Visit, Form(form): Form<Number>) -> Page {
    let import: i64 = form.nummer.parse().map_err(|_| Refusal::Nothing)?;
    let doer = visit.doer();
    let is_of_map = move |tx: &mut Tx<'_>| opbouw_neighbourhood::store::find_import(tx, import);
    let found = house.site.db.read(is_of_map).await?.filter(|import| import.what == ImportKind::Map);
    found.ok_or(Refusal::Nothing)?;
    let undo = move |tx: &mut Tx<'_>| -> Result<_, SocialMapError> { take_import_back(tx, import, &doer) };
    match house.site.db.write(undo).await {
        Ok(_) => Ok(house.done("/kaart/inlezen", "teruggenomen").await),
        Err(SocialMapError::Neighbourhood(error)) => {
            let fault = say::cannot_undo(&visit.frame(&house), &error);
            bring_page(&house, &visit, StatusCode::CONFLICT, vec![fault], None).await
        }
        Err(error) => Err(error.into()),
    }
}

/// The page with faults of a file, or with what was done.
pub(super) async fn bring_page(
    house: &SocialMapHouse,
    visit: &Visit,
    status: StatusCode,
    faults: Vec<String>,
    after: Option<&After>,
) -> Result<Response, Refusal> {
    let frame = visit.frame(house);
    let imports = list_imports(&house.site.db).await?;
    let of_map = imports.into_iter().filter(|import| import.what == ImportKind::Map).take(SHOWN);
    let earlier: Vec<Earlier> = of_map.map(|import| earlier(&frame, &import)).collect();
    let is_named = |number: i64| after.is_some_and(|after| after.klaar.as_deref() == Some("al") && after.nummer == number.to_string());
    let number = earlier.iter().map(|import| import.number).find(|number| is_named(*number));
    let number = number.or_else(|| earlier.first().map(|import| import.number));
    let done = after.and_then(|after| say::done(&frame, after.klaar.as_deref()?, number));
    Ok(page(status, &BringPage { faults, done, most_mb: MOST_FILE_BYTES / 1_000_000, earlier, frame }))
}

fn earlier(frame: &Frame, import: &Import) -> Earlier {
    Earlier {
        number: import.imported.import_id,
        on: import.imported_on.strftime("%d-%m-%Y").to_string(),
        what: say::counts(frame, import),
        can_undo: import.undone_on.is_none() && !import.settled,
        is_undone: import.undone_on.is_some(),
    }
}
