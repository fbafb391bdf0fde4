//! One tap about an entry: it is right, it was right or not when a worker tried, it goes off the map, it comes back.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use opbouw_store::Tx;
use serde::Deserialize;

use super::{kept, number, signed_in};
use crate::entry::{Entry, page_of};
use crate::error::SocialMapError;
use crate::house::SocialMapHouse;
use crate::keeping;
use crate::refusal::{Page, Refusal};
use crate::store::entries;
use crate::visit::Visit;

/// `ja`: it was right; anything else: it was not.
#[derive(Deserialize, Default)]
pub(crate) struct FoundForm {
    #[serde(default)]
    klopte: String,
}

pub(crate) async fn confirm(State(house): State<Arc<SocialMapHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    let (id, who, doer) = (number(&id)?, signed_in(&visit)?, visit.doer());
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let entry = kept(tx, &who, id, doer.today)?;
        Ok(keeping::confirm(tx, &doer, &entry)?)
    };
    after(&house, id, house.site.db.write(write).await, "klopt").await
}

/// Whoever works with residents tried it: that counts as having looked, or as a doubt. It needs no say over the entry.
pub(crate) async fn tell(
    State(house): State<Arc<SocialMapHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(form): Form<FoundForm>,
) -> Page {
    let (id, doer, is_right) = (number(&id)?, visit.doer(), form.klopte == "ja");
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let entry = entries::find(tx, id)?.filter(Entry::is_live).ok_or(Refusal::Nothing)?;
        let told = if is_right { keeping::confirm(tx, &doer, &entry) } else { keeping::doubt(tx, &doer, &entry) };
        Ok(told?)
    };
    house.site.db.write(write).await?;
    Ok(house.done(&page_of(id), if is_right { "klopt" } else { "twijfel" }).await)
}

pub(crate) async fn end(State(house): State<Arc<SocialMapHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    let (id, who, doer) = (number(&id)?, signed_in(&visit)?, visit.doer());
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let entry = kept(tx, &who, id, doer.today)?;
        Ok(keeping::end(tx, &doer, &entry)?)
    };
    after(&house, id, house.site.db.write(write).await, "weg").await
}

pub(crate) async fn bring_back(State(house): State<Arc<SocialMapHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    let (id, who, doer) = (number(&id)?, signed_in(&visit)?, visit.doer());
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let entry = kept(tx, &who, id, doer.today)?;
        Ok(keeping::bring_back(tx, &doer, &entry)?)
    };
    house.site.db.write(write).await?;
    Ok(house.done(&page_of(id), "terug").await)
}

/// Back to the entry: with what was done, or that it is no longer on the map.
async fn after(house: &SocialMapHouse, id: i64, done: Result<(), Refusal>, word: &str) -> Page {
    match done {
        Ok(()) => Ok(house.done(&page_of(id), word).await),
        Err(Refusal::Fault(SocialMapError::WrongState)) => Ok(house.done(&page_of(id), "staat-er-niet").await),
        Err(refusal) => Err(refusal),
    }
}
