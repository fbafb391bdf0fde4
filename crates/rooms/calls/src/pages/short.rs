//! /oproep/{code}: the short address of a call, for paper and text messages.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect};
use opbouw_store::Tx;
use serde::Deserialize;

use super::forms::clean_via;
use crate::call::CallState;
use crate::house::CallsHouse;
use crate::refusal::{Page, Refusal};
use crate::store::calls;

/// The club of whose message this is.
#[derive(Deserialize, Default)]
pub(crate) struct Through {
    #[serde(default)]
    via: String,
}

/// Whoever types it from paper may use capitals.
pub(crate) async fn short(State(house): State<Arc<CallsHouse>>, Path(code): Path<String>, Query(through): Query<Through>) -> Page {
    let code = code.trim().to_lowercase();
    let read = move |tx: &mut Tx<'_>| -> Result<i64, Refusal> {
        let id = calls::find_by_code(tx, &code)?.ok_or(Refusal::Nothing)?;
        calls::find(tx, id)?.filter(|call| call.state != CallState::Draft).map(|call| call.id).ok_or(Refusal::Nothing)
    };
    let id = house.site.db.read(read).await?;
    let via = clean_via(&through.via);
    let address = if via.is_empty() { format!("/oproepen/{id}?bron=qr") } else { format!("/oproepen/{id}?via={via}") };
    Ok(Redirect::to(&address).into_response())
}
