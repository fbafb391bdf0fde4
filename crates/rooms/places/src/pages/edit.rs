//! /plekken/{id}/wijzigen: what is said of a place, its hours, and what somebody saw of its accessibility.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Weekday;
use opbouw_booking::{FactKind, change_place, find_week, list_facts};
use opbouw_neighbourhood::HomeArea;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::place::fact_said;
use super::{After, place_note};
use crate::error::PlacesError;
use crate::house::PlacesHouse;
use crate::listing::list_in_register;
use crate::plan::{PlaceForm, WEEKDAYS, put_details};
use crate::refusal::{Page, Refusal};
use crate::say::{done, faults, weekday_in};
use crate::visit::{Visit, kept, number};

/// The hours of a weekday in the form.
struct DayField {
    code: &'static str,
    name: &'static str,
    hours: String,
}

/// A fact in the form.
struct FactField {
    code: &'static str,
    said: String,
    answer: String,
}

#[derive(Template)]
#[template(path = "places_edit.html")]
struct EditPage {
    frame: Frame,
    id: i64,
    form: PlaceForm,
    areas: Arc<[HomeArea]>,
    days: Vec<DayField>,
    facts: Vec<FactField>,
    done: Option<String>,
    faults: Vec<String>,
}

pub(crate) async fn form(State(house): State<Arc<PlacesHouse>>, visit: Visit, Path(id): Path<String>, Query(after): Query<After>) -> Page {
    let (id, who) = (number(&id)?, visit.signed_in()?);
    let read = move |tx: &mut Tx<'_>| -> Result<PlaceForm, Refusal> {
        let place = kept(tx, &who, id)?;
        Ok(PlaceForm::from(&place, &find_week(tx, id)?, &list_facts(tx, id)?))
    };
    let form = house.site.db.read(read).await?;
    Ok(edit_page(&house, &visit, id, form, after.klaar.as_deref(), &[]))
}

pub(crate) async fn change(
    State(house): State<Arc<PlacesHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Page {
    let (id, form) = (number(&id)?, PlaceForm::of(&pairs));
    let who = visit.signed_in()?;
    let known = house.site.db.read(move |tx| kept(tx, &who, id)).await?;
    let plan = match form.check(&house.areas, Some(&known)) {
        Ok(plan) => plan,
        Err(wrong) => return Ok(edit_page(&house, &visit, id, form, None, &wrong)),
    };
    let (who, doer, areas) = (visit.signed_in()?, visit.doer(), house.areas.clone());
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        kept(tx, &who, id)?;
        change_place(tx, id, &plan.place)?;
        put_details(tx, id, &plan, doer.today)?;
        doer.note(tx, &place_note("place-change", id))?;
        Ok(list_in_register(tx, doer.at_s, doer.today, id, &areas)?)
    };
    house.site.db.write(write).await?;
    Ok(house.done(&format!("/plekken/{id}/beheer"), "bewaard").await)
}

fn edit_page(house: &PlacesHouse, visit: &Visit, id: i64, form: PlaceForm, word: Option<&str>, wrong: &[PlacesError]) -> Response {
    let frame = visit.frame(house);
    let weekdays = Weekday::Monday.cycle_forward();
    let day = |((code, weekday), hours): ((&'static str, Weekday), &String)| DayField {
        code,
        name: weekday_in(weekday, frame.language),
        hours: hours.clone(),
    };
    let fact = |(at, kind): (usize, FactKind)| FactField {
        code: kind.code(),
        said: fact_said(&frame, kind, true),
        answer: form.feiten.get(at).cloned().unwrap_or_default(),
    };
    let template = EditPage {
        id,
        days: WEEKDAYS.into_iter().zip(weekdays).zip(&form.uren).map(day).collect(),
        facts: FactKind::ALL.into_iter().enumerate().map(fact).collect(),
        areas: house.areas.clone(),
        done: done(&frame, word),
        faults: faults(&frame, wrong),
        form,
        frame,
    };
    page(wrong.first().map_or(StatusCode::OK, PlacesError::status), &template)
}
