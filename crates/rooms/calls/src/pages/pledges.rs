//! POST /oproepen/{id}/spullen: things that are wanted, and what clubs and shops promised.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use opbouw_store::Tx;
use serde::Deserialize;

use super::keep::show_with;
use super::{call_note, kept, number, signed_in};
use crate::error::CallsError;
use crate::house::CallsHouse;
use crate::plan::seen;
use crate::refusal::{Page, Refusal};
use crate::store::pledges;
use crate::visit::Visit;

/// A new thing, or what was promised of one that is there.
#[derive(Deserialize, Default, Clone)]
pub(crate) struct PledgeForm {
    #[serde(default)]
    ding: String,
    #[serde(default)]
    wat: String,
    #[serde(default)]
    aantal: String,
    #[serde(default)]
    gever: String,
    #[serde(default)]
    weg: String,
}

pub(crate) async fn change(
    State(house): State<Arc<CallsHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(form): Form<PledgeForm>,
) -> Page {
    let (id, who, doer) = (number(&id)?, signed_in(&visit)?, visit.doer());
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        kept(tx, &who, id)?;
        put(tx, id, &form)?;
        Ok(doer.note(tx, &call_note("call-pledge", id))?)
    };
    match house.site.db.write(write).await {
        Ok(()) => Ok(house.done(&format!("/oproepen/{id}/beheer"), "spullen").await),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            show_with(&house, &visit, id, None, &[fault]).await
        }
    }
}

fn put(tx: &mut Tx<'_>, call: i64, form: &PledgeForm) -> Result<(), CallsError> {
    let count =
        |least: i64| form.aantal.trim().parse::<i64>().ok().filter(|count| (least..=1_000).contains(count)).ok_or(CallsError::BadPledge);
    let (what, giver) = (seen(&form.wat), seen(&form.gever));
    if what.chars().count() > 80 || giver.chars().count() > 80 {
        return Err(CallsError::LongText);
    }
    match form.ding.parse::<i64>() {
        Ok(thing) if form.weg == "ja" => pledges::remove(tx, call, thing)?,
        Ok(thing) => pledges::promise(tx, call, thing, count(0)?, &giver)?,
        Err(_) if what.is_empty() => return Err(CallsError::BadPledge),
        Err(_) => pledges::create(tx, call, &what, count(1)?).map(|()| true)?,
    };
    Ok(())
}
