//! POST /beheer/spoor/export: a part of the trail as a file for another logbook (OTLP in JSON lines). That it was taken stands in the trail.

use std::sync::Arc;

use axum::extract::{Form, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use opbouw_audit::otlp::{Source, json_lines};
use opbouw_audit::{Activity, list_after};
use opbouw_signin::Note;
use opbouw_web::Caller;
use serde::Deserialize;

use super::trail::MOST_EXPORTED;
use crate::house::AdminHouse;
use crate::refusal::{Page, Refusal};

#[derive(Deserialize)]
pub(crate) struct Portion {
    /// The line after which to begin.
    #[serde(default)]
    na: i64,
}

pub(crate) async fn export(State(house): State<Arc<AdminHouse>>, Caller(who): Caller, Form(portion): Form<Portion>) -> Page {
    let lines = list_after(&house.site.db, portion.na, MOST_EXPORTED as u32).await?;
    let (Some(first), Some(last)) = (lines.first().map(|line| line.seq), lines.last().map(|line| line.seq)) else {
        return Err(Refusal::Nothing);
    };
    let doer = house.doer(&who);
    let note = move |tx: &mut opbouw_store::Tx<'_>| {
        doer.note(tx, &Note { action: "trail-export", kind: "audit-line", id: Some(last), activity: Activity::Trail, subject: None })
    };
    house.site.db.write(note).await?;
    let register = format!("{}/beheer/register", house.site.public_url);
    let source = Source { register, version: env!("CARGO_PKG_VERSION").to_owned() };
    let name = format!("attachment; filename=\"spoor-{first}-{last}.jsonl\"");
    let headers = [(CONTENT_TYPE, "application/x-ndjson".to_owned()), (CONTENT_DISPOSITION, name)];
    Ok((headers, json_lines(&lines, &source)).into_response())
}
