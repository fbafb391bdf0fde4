//! A day on which the place is closed, or open at other hours; and as always again.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use jiff::civil::Date;
use opbouw_booking::{Deviation, change_day as change_hours, find_booking, parse_spans};
use opbouw_signin::Doer;
use opbouw_store::Tx;
use serde::Deserialize;

use super::keep::show_with;
use super::own::OwnForm;
use super::{After, place_note};
use crate::error::PlacesError;
use crate::house::PlacesHouse;
use crate::plan::holds_contact;
use crate::refusal::{Page, Refusal};
use crate::telling::tell_day;
use crate::visit::{Visit, kept, number};

/// Letters in a reason at most.
const MOST_REASON: usize = 120;

/// The form, as it was typed.
#[derive(Deserialize, Default)]
pub(crate) struct DayForm {
    #[serde(default)]
    dag: String,
    /// Other hours; empty: closed.
    #[serde(default)]
    uren: String,
    #[serde(default)]
    reden: String,
    /// `gewoon`: as always again.
    #[serde(default)]
    wat: String,
}

pub(crate) async fn change_day(
    State(house): State<Arc<PlacesHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(form): Form<DayForm>,
) -> Page {
    let id = number(&id)?;
    let reopens = form.wat == "gewoon";
    match put(&house, &visit, id, &form, reopens).await {
        Ok(()) => Ok(house.done(&format!("/plekken/{id}/beheer"), if reopens { "open" } else { "dicht" }).await),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            show_with(&house, &visit, id, &After::default(), OwnForm::default(), &[fault]).await
        }
    }
}

async fn put(house: &PlacesHouse, visit: &Visit, id: i64, form: &DayForm, reopens: bool) -> Result<(), Refusal> {
    let (who, doer) = (visit.signed_in()?, visit.doer());
    let day: Date = form.dag.parse().ok().filter(|day| *day >= visit.today()).ok_or(PlacesError::NoMoment)?;
    let deviation = deviation_of(form)?;
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        kept(tx, &who, id)?;
        let changed = change_hours(tx, doer.at_s, id, day, (!reopens).then_some(&deviation))?;
        tell_own(tx, &doer, &changed.off, "off", day)?;
        tell_own(tx, &doer, &changed.back, "back", day)?;
        Ok(doer.note(tx, &place_note(if reopens { "place-open-day" } else { "place-close-day" }, id))?)
    };
    house.site.db.write(write).await
}

/// What is of the place itself has nobody else who tells: a colleague who booked it hears of it here. What has a page is told by its room.
fn tell_own(tx: &mut Tx<'_>, doer: &Doer, bookings: &[i64], word: &str, day: Date) -> Result<(), PlacesError> {
    for id in bookings {
        let booking = find_booking(tx, *id)?.filter(|booking| booking.reference.is_empty() && booking.asked_by != doer.person);
        if let Some(booking) = booking {
            tell_day(tx, doer.at_s, &booking, word, day)?;
        }
    }
    Ok(())
}

fn deviation_of(form: &DayForm) -> Result<Deviation, PlacesError> {
    let reason = form.reden.split_whitespace().collect::<Vec<_>>().join(" ");
    if reason.chars().count() > MOST_REASON {
        return Err(PlacesError::LongText);
    }
    if holds_contact(&reason) {
        return Err(opbouw_neighbourhood::PersonFault::ContactInText.into());
    }
    Ok(Deviation { spans: parse_spans(&form.uren).ok_or(PlacesError::BadHours)?, reason })
}
