//! A keeper says yes or no to who asks for a room, with one tap; the asker hears it.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use opbouw_booking::{BookingError, answer, find_booking};
use opbouw_signin::Doer;
use opbouw_store::Tx;
use opbouw_web::Frame;
use serde::Deserialize;

use super::keep::show_with;
use super::own::OwnForm;
use super::{After, booking_note};
use crate::error::PlacesError;
use crate::house::PlacesHouse;
use crate::refusal::{Page, Refusal};
use crate::telling::tell_answer;
use crate::visit::{Visit, kept, number};

/// The button that was pressed, and why.
#[derive(Deserialize, Default)]
pub(crate) struct AnswerForm {
    #[serde(default)]
    aanvraag: String,
    #[serde(default)]
    antwoord: String,
    /// A reason of the list.
    #[serde(default)]
    reden: String,
    /// Or in one's own words.
    #[serde(default)]
    woorden: String,
}

pub(crate) async fn answer_booking(
    State(house): State<Arc<PlacesHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(form): Form<AnswerForm>,
) -> Page {
    let (id, booking) = (number(&id)?, number(&form.aanvraag)?);
    let answered = match form.antwoord.as_str() {
        "ja" => say(&house, &visit, id, booking, true, String::new()).await,
        "nee" => {
            let reason = reason_of(&visit.frame(&house), &form);
            say(&house, &visit, id, booking, false, reason).await
        }
        _ => Err(PlacesError::UnknownChoice.into()),
    };
    match answered {
        Ok(()) => Ok(house.done(&format!("/plekken/{id}/beheer"), &form.antwoord).await),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            show_with(&house, &visit, id, &After::default(), OwnForm::default(), &[fault]).await
        }
    }
}

async fn say(house: &PlacesHouse, visit: &Visit, id: i64, booking: i64, yes: bool, reason: String) -> Result<(), Refusal> {
    let (who, doer) = (visit.signed_in()?, visit.doer());
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        kept(tx, &who, id)?;
        Ok(answer_within(tx, &doer, id, booking, yes, &reason)?)
    };
    house.site.db.write(write).await
}

/// The answer with its line in the trail and the message to who asked. A booking of another place is none.
pub(crate) fn answer_within(tx: &mut Tx<'_>, doer: &Doer, place: i64, id: i64, yes: bool, reason: &str) -> Result<(), PlacesError> {
    find_booking(tx, id)?.filter(|booking| booking.place == place).ok_or(BookingError::NoBooking)?;
    let booking = answer(tx, doer.at_s, id, yes, reason, doer.person)?;
    doer.note(tx, &booking_note(if yes { "booking-agree" } else { "booking-refuse" }, id))?;
    if booking.asked_by != doer.person {
        tell_answer(tx, doer.at_s, &booking)?;
    }
    Ok(())
}

/// One's own words, else the reason of the list, in the words of the screen.
pub(crate) fn reason_of(frame: &Frame, form: &AnswerForm) -> String {
    let own = form.woorden.split_whitespace().collect::<Vec<_>>().join(" ");
    match (own.is_empty(), form.reden.as_str()) {
        (false, _) => own,
        (true, "bezet") => frame.say("places-reason-taken"),
        (true, "past-niet") => frame.say("places-reason-unfit"),
        (true, "niemand") => frame.say("places-reason-nobody"),
        (true, _) => String::new(),
    }
}
