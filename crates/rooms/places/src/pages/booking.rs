//! /plekken/{id}/aanvraag/{booking}: one booking with all its moments, and letting it go.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use opbouw_booking::{Booking, BookingState, Slot, end_booking, find_booking};
use opbouw_signin::SignedIn;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::answer::{AnswerForm, answer_within, reason_of};
use super::booking_note;
use super::keep::asker_of;
use crate::house::PlacesHouse;
use crate::refusal::{Page, Refusal};
use crate::say::moment_in;
use crate::visit::{Visit, kept, number};

#[derive(Template)]
#[template(path = "places_booking.html")]
struct BookingPage {
    frame: Frame,
    id: i64,
    booking: Booking,
    moments: Vec<String>,
    /// Moments that are off since the place is closed then.
    off: Vec<String>,
    asker: String,
    /// Made by who keeps the place: nobody has to be told why.
    is_own: bool,
}

pub(crate) async fn show(State(house): State<Arc<PlacesHouse>>, visit: Visit, Path((id, booking)): Path<(String, String)>) -> Page {
    let (id, booking, who) = (number(&id)?, number(&booking)?, visit.signed_in()?);
    let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
        let booking = of_place(tx, &who, id, booking)?;
        Ok((asker_of(tx, &booking)?, booking))
    };
    let (asker, booking) = house.site.db.read(read).await?;
    let frame = visit.frame(&house);
    let said = |slots: &[Slot]| slots.iter().map(|slot| moment_in(*slot, frame.language)).collect();
    let (moments, off) = (said(&booking.slots), said(&booking.off));
    Ok(page(StatusCode::OK, &BookingPage { id, moments, off, asker, is_own: booking.reference.is_empty(), booking, frame }))
}

/// What one booked oneself ends; what was promised to somebody becomes a no, and they hear why.
pub(crate) async fn let_go(
    State(house): State<Arc<PlacesHouse>>,
    visit: Visit,
    Path((id, booking)): Path<(String, String)>,
    Form(form): Form<AnswerForm>,
) -> Page {
    let (id, booking, who, doer) = (number(&id)?, number(&booking)?, visit.signed_in()?, visit.doer());
    let reason = reason_of(&visit.frame(&house), &form);
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let known = of_place(tx, &who, id, booking)?;
        if known.reference.is_empty() {
            end_booking(tx, doer.at_s, booking)?;
            return Ok(doer.note(tx, &booking_note("booking-end", booking))?);
        }
        Ok(answer_within(tx, &doer, id, booking, false, &reason)?)
    };
    house.site.db.write(write).await?;
    Ok(house.done(&format!("/plekken/{id}/beheer"), "vrij").await)
}

fn of_place(tx: &mut Tx<'_>, who: &SignedIn, id: i64, booking: i64) -> Result<Booking, Refusal> {
    kept(tx, who, id)?;
    find_booking(tx, booking)?.filter(|booking| booking.place == id).ok_or(Refusal::Nothing)
}
