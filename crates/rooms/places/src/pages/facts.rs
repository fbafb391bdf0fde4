//! "Is this still so?": one tap by somebody who looked.

use std::sync::Arc;

use axum::extract::{Path, State};
use opbouw_booking::confirm_facts;
use opbouw_store::Tx;

use super::place_note;
use crate::house::PlacesHouse;
use crate::listing::list_in_register;
use crate::refusal::{Page, Refusal};
use crate::visit::{Visit, kept, number};

pub(crate) async fn confirm(State(house): State<Arc<PlacesHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    let (id, who, doer, areas) = (number(&id)?, visit.signed_in()?, visit.doer(), house.areas.clone());
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        kept(tx, &who, id)?;
        confirm_facts(tx, id, doer.today)?;
        doer.note(tx, &place_note("place-confirm", id))?;
        Ok(list_in_register(tx, doer.at_s, doer.today, id, &areas)?)
    };
    house.site.db.write(write).await?;
    Ok(house.done(&format!("/plekken/{id}/beheer"), "klopt").await)
}
