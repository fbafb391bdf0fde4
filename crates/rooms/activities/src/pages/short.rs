//! /activiteit/{code}: the short address of an activity, for paper and text messages.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};
use opbouw_store::Tx;

use crate::house::ActivitiesHouse;
use crate::refusal::{Page, Refusal};
use crate::store::activities;

/// Whoever types it from paper may use capitals. What is not public answers as what does not exist.
pub(crate) async fn short(State(house): State<Arc<ActivitiesHouse>>, Path(code): Path<String>) -> Page {
    let code = code.trim().to_lowercase();
    let read = move |tx: &mut Tx<'_>| -> Result<i64, Refusal> {
        let id = activities::find_by_code(tx, &code)?.ok_or(Refusal::Nothing)?;
        activities::find(tx, id)?.filter(|found| found.state.is_public()).map(|found| found.id).ok_or(Refusal::Nothing)
    };
    let id = house.site.db.read(read).await?;
    Ok(Redirect::to(&format!("/activiteiten/{id}?bron=qr")).into_response())
}
