//! /plekken/{id}/beheer: what waits for a yes, who has which room this week, and everything to keep the place in order.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_booking::{
    Booking, Fact, OpeningHours, Place, Room, find_week, list_bookings_of_place, list_facts, list_keepers, list_rooms, list_waiting_at,
};
use opbouw_neighbourhood::store::find_person;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::After;
use super::own::OwnForm;
use super::place::fact_said;
use crate::error::PlacesError;
use crate::house::PlacesHouse;
use crate::refusal::{Page, Refusal};
use crate::say::{day_in, done, faults, moments_in, open_on};
use crate::visit::{Visit, kept, number};
use crate::week::{RoomWeek, days_from, plan_of, short_day, week_from};

/// Facts that nobody looked at for so long are asked about.
const LOOK_AGAIN_DAYS: i32 = 180;

/// A question that waits.
struct Question {
    id: i64,
    title: String,
    reference: String,
    room: String,
    moments: String,
    asker: String,
    /// For how many people at most, and how many fit in when those are fewer.
    people: Option<(i64, Option<i64>)>,
    is_outside: bool,
}

/// A day that deviates.
struct DayRow {
    date: String,
    day: String,
    open: String,
    /// What does not go on there since it deviates: number and title.
    off: Vec<(i64, String)>,
}

#[derive(Template)]
#[template(path = "places_keep.html")]
struct KeepPage {
    frame: Frame,
    id: i64,
    name: String,
    questions: Vec<Question>,
    week: Vec<RoomWeek>,
    heads: Vec<String>,
    week_name: String,
    before: String,
    after: String,
    rooms: Vec<Room>,
    days: Vec<DayRow>,
    facts: Vec<(String, bool)>,
    /// Nobody looked for a long time.
    is_old: bool,
    looked_on: Option<String>,
    /// Number and first name.
    keepers: Vec<(i64, String)>,
    is_keeper: bool,
    own: OwnForm,
    today: String,
    done: Option<String>,
    faults: Vec<String>,
}

/// What is read for the page.
struct Kept {
    place: Place,
    rooms: Vec<Room>,
    bookings: Vec<Booking>,
    waiting: Vec<(Booking, String)>,
    hours: OpeningHours,
    facts: Vec<Fact>,
    keepers: Vec<(i64, String)>,
    /// Bookings of the time to come, to find those that are off on days that deviate.
    ahead: Vec<Booking>,
}

pub(crate) async fn show(State(house): State<Arc<PlacesHouse>>, visit: Visit, Path(id): Path<String>, Query(after): Query<After>) -> Page {
    show_with(&house, &visit, number(&id)?, &after, OwnForm::default(), &[]).await
}

/// The page, also with a form that has to be looked at again.
pub(crate) async fn show_with(house: &PlacesHouse, visit: &Visit, id: i64, after: &After, own: OwnForm, wrong: &[PlacesError]) -> Page {
    let (who, today) = (visit.signed_in()?, visit.today());
    let from = first_day(after.week.as_deref(), today);
    let week = week_from(from).ok_or(Refusal::Nothing)?;
    let now_s = visit.now_s();
    let read = move |tx: &mut Tx<'_>| -> Result<Kept, Refusal> {
        let place = kept(tx, &who, id)?;
        let (waiting, keepers) = (list_waiting_at(tx, id)?, list_keepers(tx, id)?);
        Ok(Kept {
            rooms: list_rooms(tx, id)?,
            bookings: list_bookings_of_place(tx, id, week.starts_s, week.ends_s)?,
            waiting: with_askers(tx, waiting)?,
            hours: find_week(tx, id)?,
            facts: list_facts(tx, id)?,
            keepers: named(tx, keepers)?,
            ahead: list_bookings_of_place(tx, id, now_s, i64::from(i32::MAX) * 4)?,
            place,
        })
    };
    let read = house.site.db.read(read).await?;
    let frame = visit.frame(house);
    let (done, faults) = (done(&frame, after.klaar.as_deref()), faults(&frame, wrong));
    let status = wrong.first().map_or(StatusCode::OK, PlacesError::status);
    Ok(page(status, &template_of(visit, frame, read, from, own, done, faults)))
}

fn template_of(visit: &Visit, frame: Frame, read: Kept, from: Date, own: OwnForm, done: Option<String>, faults: Vec<String>) -> KeepPage {
    let Kept { place, rooms, bookings, waiting, hours, facts, keepers, ahead } = read;
    let (today, language) = (visit.today(), frame.language);
    let oldest = facts.iter().map(|fact| fact.confirmed_on).min();
    let me = visit.reader.who.as_ref().map(|who| who.person);
    let other_week = |days: i64| from.checked_add(days.days()).unwrap_or(from).to_string();
    KeepPage {
        id: place.id,
        name: place.is.name,
        questions: waiting.into_iter().map(|(booking, asker)| question(&frame, &rooms, booking, asker)).collect(),
        week: plan_of(&rooms, &bookings, from, language),
        heads: days_from(from).map(|day| short_day(day, language)).collect(),
        week_name: day_in(from, language),
        before: other_week(-7),
        after: other_week(7),
        rooms,
        days: days_of(&frame, &hours, &ahead, today),
        facts: facts.iter().filter(|fact| fact.room.is_none()).map(|fact| (fact_said(&frame, fact.kind, fact.is_so), fact.is_so)).collect(),
        is_old: oldest.is_none_or(|day| day.saturating_add(LOOK_AGAIN_DAYS.days()) <= today),
        looked_on: oldest.map(|day| format!("{} {}", day_in(day, language), day.year())),
        is_keeper: keepers.iter().any(|(person, _)| Some(*person) == me),
        keepers,
        own: if own.dag.is_empty() { OwnForm { keer: "1".to_owned(), ..own } } else { own },
        today: today.to_string(),
        done,
        faults,
        frame,
    }
}

/// The Monday of the week that is asked for, else of this week.
fn first_day(week: Option<&str>, today: Date) -> Date {
    let asked = week.and_then(|day| day.parse::<Date>().ok()).unwrap_or(today);
    asked.saturating_sub(i64::from(asked.weekday().to_monday_zero_offset()).days())
}

fn question(frame: &Frame, rooms: &[Room], booking: Booking, asker: String) -> Question {
    let seats = rooms.iter().find(|room| room.id == booking.room).map(|room| room.seats);
    Question {
        people: booking.people.map(|people| (people, seats.filter(|seats| *seats < people))),
        id: booking.id,
        moments: moments_in(&booking.slots, frame.language),
        title: booking.title,
        reference: booking.reference,
        room: booking.room_name,
        asker,
        is_outside: booking.is_outside,
    }
}

/// Days from today on that are not as their weekday.
fn days_of(frame: &Frame, hours: &OpeningHours, ahead: &[Booking], today: Date) -> Vec<DayRow> {
    let row = |day: Date| DayRow {
        date: day.to_string(),
        day: day_in(day, frame.language),
        open: open_on(frame, hours, day),
        off: off_on(ahead, day),
    };
    hours.days().keys().copied().filter(|day| *day >= today).map(row).collect()
}

fn off_on(ahead: &[Booking], day: Date) -> Vec<(i64, String)> {
    let is_off = |booking: &&Booking| {
        let mut moments = booking.off.iter().map(|slot| slot.local());
        booking.state.is_held() && moments.any(|(starts, ends)| starts.date() <= day && day <= ends.date())
    };
    ahead.iter().filter(is_off).map(|booking| (booking.id, booking.title.clone())).collect()
}

fn with_askers(tx: &mut Tx<'_>, bookings: Vec<Booking>) -> Result<Vec<(Booking, String)>, PlacesError> {
    let mut asked = Vec::with_capacity(bookings.len());
    for booking in bookings {
        let asker = asker_of(tx, &booking)?;
        asked.push((booking, asker));
    }
    Ok(asked)
}

/// First name of who asks; empty when they are gone.
pub(crate) fn asker_of(tx: &mut Tx<'_>, booking: &Booking) -> Result<String, PlacesError> {
    match booking.asked_by {
        Some(person) => Ok(find_person(tx, person)?.map(|person| person.first_name).unwrap_or_default()),
        None => Ok(String::new()),
    }
}

fn named(tx: &mut Tx<'_>, people: Vec<i64>) -> Result<Vec<(i64, String)>, PlacesError> {
    let mut named = Vec::with_capacity(people.len());
    for id in people {
        named.extend(find_person(tx, id)?.map(|person| (person.id, person.first_name)));
    }
    Ok(named)
}
