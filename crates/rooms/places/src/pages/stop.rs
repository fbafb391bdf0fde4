//! /plekken/{id}/stoppen: the place is no longer in use; what is booked there keeps it from going.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use opbouw_booking::{list_rooms, stop_place};
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::keep::show_with;
use super::own::OwnForm;
use super::rooms::is_booked;
use super::{After, place_note};
use crate::error::PlacesError;
use crate::house::PlacesHouse;
use crate::listing::list_in_register;
use crate::refusal::{Page, Refusal};
use crate::visit::{Visit, kept, number};

#[derive(Template)]
#[template(path = "places_stop.html")]
struct StopPage {
    frame: Frame,
    id: i64,
    name: String,
}

pub(crate) async fn ask(State(house): State<Arc<PlacesHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    let (id, who) = (number(&id)?, visit.signed_in()?);
    let place = house.site.db.read(move |tx| kept(tx, &who, id)).await?;
    Ok(page(StatusCode::OK, &StopPage { frame: visit.frame(&house), id, name: place.is.name }))
}

pub(crate) async fn stop(State(house): State<Arc<PlacesHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    let (id, who, doer, areas) = (number(&id)?, visit.signed_in()?, visit.doer(), house.areas.clone());
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        kept(tx, &who, id)?;
        for room in list_rooms(tx, id)? {
            if is_booked(tx, &room, doer.at_s)? {
                return Err(PlacesError::StillBooked.into());
            }
        }
        stop_place(tx, id, doer.today)?;
        doer.note(tx, &place_note("place-stop", id))?;
        Ok(list_in_register(tx, doer.at_s, doer.today, id, &areas)?)
    };
    match house.site.db.write(write).await {
        Ok(()) => Ok(house.done("/plekken", "gestopt").await),
        Err(refusal) => {
            let fault: PlacesError = Refusal::mendable(refusal)?;
            show_with(&house, &visit, id, &After::default(), OwnForm::default(), &[fault]).await
        }
    }
}
