//! /plekken/nieuw: a new place in a few fields; hours, facts and rooms follow on the next page.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use opbouw_booking::{NewRoom, add_keeper, create_place, create_room};
use opbouw_neighbourhood::HomeArea;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::place_note;
use crate::error::PlacesError;
use crate::house::PlacesHouse;
use crate::listing::list_in_register;
use crate::plan::{PlaceForm, PlacePlan};
use crate::refusal::{Page, Refusal};
use crate::say::faults;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "places_make.html")]
struct MakePage {
    frame: Frame,
    form: PlaceForm,
    mensen: String,
    areas: Arc<[HomeArea]>,
    faults: Vec<String>,
}

pub(crate) async fn form(State(house): State<Arc<PlacesHouse>>, visit: Visit) -> Page {
    Ok(make_page(&house, &visit, PlaceForm::default(), String::new(), &[]))
}

pub(crate) async fn make(State(house): State<Arc<PlacesHouse>>, visit: Visit, Form(pairs): Form<Vec<(String, String)>>) -> Page {
    let form = PlaceForm::of(&pairs);
    let mensen = pairs.iter().find(|(name, _)| name == "mensen").map(|(_, value)| value.trim().to_owned()).unwrap_or_default();
    let seats = mensen.parse::<i64>().ok().filter(|seats| (1..=5_000).contains(seats));
    let (plan, mut wrong) = match form.check(&house.areas, None) {
        Ok(plan) => (Some(plan), Vec::new()),
        Err(wrong) => (None, wrong),
    };
    if seats.is_none() {
        wrong.push(PlacesError::BadRoom);
    }
    match (plan, seats, wrong.is_empty()) {
        (Some(plan), Some(seats), true) => {
            let id = keep(&house, &visit, plan, seats).await?;
            Ok(house.done(&format!("/plekken/{id}/wijzigen"), "gemaakt").await)
        }
        _ => Ok(make_page(&house, &visit, form, mensen, &wrong)),
    }
}

/// Whoever makes it has the keys; it is kept for the party for which they work.
async fn keep(house: &PlacesHouse, visit: &Visit, plan: PlacePlan, seats: i64) -> Result<i64, Refusal> {
    let (who, doer, areas) = (visit.signed_in()?, visit.doer(), house.areas.clone());
    let party = who.actor.parties.first().copied();
    let whole = visit.frame(house).say("places-whole");
    let write = move |tx: &mut Tx<'_>| -> Result<i64, Refusal> {
        let new = opbouw_booking::NewPlace { party, ..plan.place.clone() };
        let id = create_place(tx, &new, doer.today)?;
        create_room(tx, id, &NewRoom { name: whole.clone(), seats, is_whole: true })?;
        add_keeper(tx, who.person, id, doer.at_s)?;
        doer.note(tx, &place_note("place-make", id))?;
        list_in_register(tx, doer.at_s, doer.today, id, &areas)?;
        Ok(id)
    };
    house.site.db.write(write).await
}

fn make_page(house: &PlacesHouse, visit: &Visit, form: PlaceForm, mensen: String, wrong: &[PlacesError]) -> axum::response::Response {
    let frame = visit.frame(house);
    let status = wrong.first().map_or(StatusCode::OK, PlacesError::status);
    page(status, &MakePage { faults: faults(&frame, wrong), form, mensen, areas: house.areas.clone(), frame })
}
