//! A keeper books a room for something of the place itself, once or every week.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_booking::{BookingError, NewBooking, Slot, ask_for_room, find_room};
use opbouw_store::Tx;
use serde::Deserialize;

use super::keep::show_with;
use super::list::slot_of;
use super::{After, booking_note};
use crate::error::PlacesError;
use crate::house::PlacesHouse;
use crate::refusal::{Page, Refusal};
use crate::visit::{Visit, kept, number};

/// Weeks at most: a year.
const MOST_WEEKS: i64 = 53;

/// The form, as it was typed.
#[derive(Deserialize, Default, Clone)]
pub(crate) struct OwnForm {
    /// Number of the room.
    #[serde(default)]
    pub ruimte: String,
    #[serde(default)]
    pub titel: String,
    #[serde(default)]
    pub dag: String,
    #[serde(default)]
    pub van: String,
    #[serde(default)]
    pub tot: String,
    /// For so many weeks.
    #[serde(default)]
    pub keer: String,
    /// It is meant to be outside the opening hours.
    #[serde(default)]
    pub buiten: String,
}

pub(crate) async fn book(State(house): State<Arc<PlacesHouse>>, visit: Visit, Path(id): Path<String>, Form(form): Form<OwnForm>) -> Page {
    let id = number(&id)?;
    let booked = match slots_of(&form, visit.today()) {
        Some(slots) => keep(&house, &visit, id, &form, slots).await,
        None => Err(PlacesError::NoMoment.into()),
    };
    match booked {
        Ok(()) => Ok(house.done(&format!("/plekken/{id}/beheer"), "geboekt").await),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            show_with(&house, &visit, id, &After::default(), form, &[fault]).await
        }
    }
}

async fn keep(house: &PlacesHouse, visit: &Visit, id: i64, form: &OwnForm, slots: Vec<Slot>) -> Result<(), Refusal> {
    let (who, doer) = (visit.signed_in()?, visit.doer());
    let room = form.ruimte.parse().map_err(|_| PlacesError::UnknownChoice)?;
    let new = NewBooking {
        room,
        title: form.titel.clone(),
        reference: String::new(),
        asked_by: doer.person,
        party: None,
        people: None,
        slots,
        outside_is_fine: form.buiten == "ja",
    };
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let place = kept(tx, &who, id)?;
        find_room(tx, room)?.filter(|room| room.place == id).ok_or(PlacesError::Booking(BookingError::NoRoom))?;
        let new = NewBooking { party: place.is.party, ..new.clone() };
        let booked = ask_for_room(tx, doer.at_s, &new).map_err(PlacesError::from)?;
        if booked.state == opbouw_booking::BookingState::Asked {
            // A colleague of the party has no keys, and may say yes all the same.
            opbouw_booking::answer(tx, doer.at_s, booked.id, true, "", doer.person).map_err(PlacesError::from)?;
        }
        Ok(doer.note(tx, &booking_note("booking-make", booked.id))?)
    };
    house.site.db.write(write).await
}

/// The same hours, week after week.
fn slots_of(form: &OwnForm, today: Date) -> Option<Vec<Slot>> {
    let weeks: i64 = if form.keer.trim().is_empty() { 1 } else { form.keer.trim().parse().ok()? };
    let first: Date = form.dag.parse().ok()?;
    if !(1..=MOST_WEEKS).contains(&weeks) {
        return None;
    }
    (0..weeks).map(|week| slot_of(&first.checked_add((7 * week).days()).ok()?.to_string(), &form.van, &form.tot, today)).collect()
}
