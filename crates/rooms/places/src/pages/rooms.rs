//! /plekken/{id}/ruimtes: the rooms of a place, how many people fit, and what differs from room to room.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_booking::{Room, change_room, create_room, list_bookings_of_room, list_facts, list_rooms, put_facts, stop_room};
use opbouw_signin::Doer;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::place::fact_said;
use super::place_note;
use crate::error::PlacesError;
use crate::house::PlacesHouse;
use crate::listing::list_in_register;
use crate::refusal::{Page, Refusal};
use crate::rooms_plan::{FACTS, RoomForm, RoomPlan, check_rooms, rooms_of};
use crate::say::faults;
use crate::visit::{Visit, kept, number};

/// One room in the form, with its checkboxes.
struct RoomField {
    form: RoomForm,
    facts: Vec<(&'static str, String, bool)>,
}

#[derive(Template)]
#[template(path = "places_rooms.html")]
struct RoomsPage {
    frame: Frame,
    id: i64,
    rooms: Vec<RoomField>,
    faults: Vec<String>,
}

pub(crate) async fn form(State(house): State<Arc<PlacesHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    let (id, who) = (number(&id)?, visit.signed_in()?);
    let read = move |tx: &mut Tx<'_>| -> Result<Vec<RoomForm>, Refusal> {
        kept(tx, &who, id)?;
        let facts = list_facts(tx, id)?;
        Ok(list_rooms(tx, id)?.iter().map(|room| RoomForm::from(room, &facts)).collect())
    };
    let rooms = house.site.db.read(read).await?;
    Ok(rooms_page(&house, &visit, id, rooms, &[]))
}

pub(crate) async fn change(
    State(house): State<Arc<PlacesHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Page {
    let (id, rows) = (number(&id)?, rooms_of(&pairs));
    let wrong = match check_rooms(&rows) {
        Ok(plans) => match put(&house, &visit, id, plans).await {
            Ok(()) => return Ok(house.done(&format!("/plekken/{id}/beheer"), "bewaard").await),
            Err(refusal) => vec![refusal.mendable()?],
        },
        Err(wrong) => {
            let who = visit.signed_in()?;
            house.site.db.read(move |tx| kept(tx, &who, id)).await?;
            wrong
        }
    };
    Ok(rooms_page(&house, &visit, id, rows, &wrong))
}

async fn put(house: &PlacesHouse, visit: &Visit, id: i64, plans: Vec<RoomPlan>) -> Result<(), Refusal> {
    let (who, doer, areas) = (visit.signed_in()?, visit.doer(), house.areas.clone());
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        kept(tx, &who, id)?;
        put_within(tx, &doer, id, &plans)?;
        doer.note(tx, &place_note("place-change-rooms", id))?;
        Ok(list_in_register(tx, doer.at_s, doer.today, id, &areas)?)
    };
    house.site.db.write(write).await
}

/// Rooms that are not in the form any more are no longer in use, unless somebody counts on them.
fn put_within(tx: &mut Tx<'_>, doer: &Doer, place: i64, plans: &[RoomPlan]) -> Result<(), PlacesError> {
    for gone in list_rooms(tx, place)?.iter().filter(|room| !plans.iter().any(|plan| plan.id == Some(room.id))) {
        if is_booked(tx, gone, doer.at_s)? {
            return Err(PlacesError::StillBooked);
        }
        stop_room(tx, place, gone.id, doer.today)?;
    }
    for plan in plans {
        let room = match plan.id {
            None => create_room(tx, place, &plan.room)?,
            Some(id) if change_room(tx, place, id, &plan.room)? => id,
            Some(_) => return Err(PlacesError::UnknownChoice),
        };
        put_facts(tx, place, Some(room), &plan.facts, doer.today)?;
    }
    Ok(())
}

/// Whether somebody has it, or asked for it, in the time to come.
pub(crate) fn is_booked(tx: &mut Tx<'_>, room: &Room, now_s: i64) -> Result<bool, PlacesError> {
    let ahead = list_bookings_of_room(tx, room.id, now_s, i64::from(i32::MAX) * 4)?;
    Ok(ahead.iter().any(|booking| booking.state.is_held()))
}

fn rooms_page(house: &PlacesHouse, visit: &Visit, id: i64, mut rooms: Vec<RoomForm>, wrong: &[PlacesError]) -> Response {
    let frame = visit.frame(house);
    if rooms.last().is_none_or(|room| !room.naam.is_empty()) {
        rooms.push(RoomForm::default());
    }
    let field = |form: RoomForm| RoomField {
        facts: FACTS.iter().map(|kind| (kind.code(), fact_said(&frame, *kind, true), form.feiten.contains(kind))).collect(),
        form,
    };
    let rooms = rooms.into_iter().map(field).collect();
    let status = wrong.first().map_or(StatusCode::OK, PlacesError::status);
    page(status, &RoomsPage { id, rooms, faults: faults(&frame, wrong), frame })
}
