//! POST .../aanbod/{offer}/pauze: an offer rests until a day, or is taken up again; and what wakes on its day.

use std::sync::Arc;

use axum::extract::{Form, State};
use axum::response::Response;
use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_access::Action;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::{NeighbourhoodError, PersonFault, store};
use opbouw_store::Tx;
use serde::Deserialize;

use super::about::About;
use super::deciding::after;
use super::offers::On;
use super::overview::overview_with;
use crate::house::PeopleHouse;

/// Nothing rests longer than this: what nobody looks at for a year has ended.
const MOST_DAYS: i64 = 366;

#[derive(Deserialize)]
pub(crate) struct PauseForm {
    /// The day on which it holds again; empty: now.
    #[serde(default)]
    tot: String,
}

pub(crate) async fn pause(State(house): State<Arc<PeopleHouse>>, about: About, Form(form): Form<PauseForm>) -> Response {
    let (id, who, person, doer) = (about.offer.unwrap_or(0), about.who.clone(), about.person, about.doer(&house));
    let until = match read_day(&form.tot, doer.today) {
        Ok(until) => until,
        Err(fault) => return overview_with(&house, about, &[fault]).await,
    };
    let changed = house.site.db.write(move |tx| {
        let on = On { id, who: &who, person, doer: &doer, action: Action::ChangeOffer };
        let happening = Happening::OfferChanged { resource: id };
        match until {
            Some(until) => on.within(tx, "offer-pause", "pauze", happening, |tx, has_ended| match has_ended {
                true => Err(PersonFault::OfferEnded.into()),
                false => Ok(store::pause_offer(tx, id, person, until)?),
            }),
            None => on.within(tx, "offer-resume", "verder", happening, |tx, _| Ok(store::resume_offer(tx, id, person)?)),
        }
    });
    let changed = changed.await;
    let kept = house.clone();
    after(&house, about, changed, move |about, fault| async move { overview_with(&kept, about, &[fault]).await }).await
}

fn read_day(typed: &str, today: Date) -> Result<Option<Date>, PersonFault> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let day: Date = typed.trim().parse().map_err(|_| PersonFault::NoPauseDay)?;
    match day > today && day <= today.saturating_add(MOST_DAYS.days()) {
        true => Ok(Some(day)),
        false => Err(PersonFault::NoPauseDay),
    }
}

/// Takes up again what rested until today; how many. Doing it twice does no harm.
///
/// # Errors
/// The database's own.
pub async fn run_due(house: &PeopleHouse) -> Result<u64, NeighbourhoodError> {
    let now = house.site.clock.now();
    let (today, now_s) = (now.date(), now.timestamp().as_second());
    let woken = house.site.db.write(move |tx: &mut Tx<'_>| {
        let woken = store::wake_offers(tx, today)?;
        for resource in &woken {
            publish(tx, now_s, &Happening::OfferChanged { resource: *resource })?;
        }
        Ok::<_, NeighbourhoodError>(woken.len() as u64)
    });
    let woken = woken.await?;
    if woken > 0 {
        house.tell().await;
    }
    Ok(woken)
}
