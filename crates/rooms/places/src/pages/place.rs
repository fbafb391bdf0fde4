//! /plekken/{id}: what it is, when it is open, who can come in, its rooms, and what is going on there.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use opbouw_booking::{
    Booking, Fact, FactKind, OpeningHours, Place, Room, find_place, find_week, list_bookings_of_place, list_facts, list_rooms,
};
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::After;
use super::list::whereabouts;
use crate::house::PlacesHouse;
use crate::refusal::{Page, Refusal};
use crate::say::{day_in, done, open_on};
use crate::visit::{Visit, keeps, number};
use crate::week::{Cell, days_from, going_on, week_from};

/// A room as it is shown.
struct RoomView {
    id: i64,
    name: String,
    seats: i64,
    is_whole: bool,
    facts: Vec<String>,
}

/// One day and when it is open.
struct DayView {
    day: String,
    open: String,
    is_today: bool,
}

#[derive(Template)]
#[template(path = "places_place.html")]
struct PlacePage {
    frame: Frame,
    id: i64,
    place: Place,
    whereabouts: String,
    paragraphs: Vec<String>,
    has_hours: bool,
    today: String,
    days: Vec<DayView>,
    facts: Vec<(String, bool)>,
    looked_on: Option<String>,
    rooms: Vec<RoomView>,
    going_on: Vec<Cell>,
    keeps: bool,
    done: Option<String>,
}

/// What is read for the page.
struct Seen {
    place: Place,
    hours: OpeningHours,
    facts: Vec<Fact>,
    rooms: Vec<Room>,
    bookings: Vec<Booking>,
    keeps: bool,
}

pub(crate) async fn show(State(house): State<Arc<PlacesHouse>>, visit: Visit, Path(id): Path<String>, Query(after): Query<After>) -> Page {
    let (id, who) = (number(&id)?, visit.who());
    let week = week_from(visit.today()).ok_or(Refusal::Nothing)?;
    let read = move |tx: &mut Tx<'_>| -> Result<Seen, Refusal> {
        let place = find_place(tx, id)?.ok_or(Refusal::Nothing)?;
        let keeps = match &who {
            Some(who) => keeps(tx, who, &place)?,
            None => false,
        };
        Ok(Seen {
            hours: find_week(tx, id)?,
            facts: list_facts(tx, id)?,
            rooms: list_rooms(tx, id)?,
            bookings: list_bookings_of_place(tx, id, week.starts_s, week.ends_s)?,
            keeps,
            place,
        })
    };
    let seen = house.site.db.read(read).await?;
    let frame = visit.frame(&house);
    let done = done(&frame, after.klaar.as_deref());
    Ok(page(StatusCode::OK, &template_of(&house, &visit, frame, seen, done)))
}

fn template_of(house: &PlacesHouse, visit: &Visit, frame: Frame, seen: Seen, done: Option<String>) -> PlacePage {
    let Seen { place, hours, facts, rooms, bookings, keeps } = seen;
    let today = visit.today();
    let of_place: Vec<&Fact> = facts.iter().filter(|fact| fact.room.is_none()).collect();
    let day = |day| DayView { day: day_in(day, frame.language), open: open_on(&frame, &hours, day), is_today: day == today };
    PlacePage {
        id: place.id,
        whereabouts: whereabouts(house, &place),
        paragraphs: place.is.about.split('\n').map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect(),
        has_hours: hours.has_hours() || !hours.days().is_empty(),
        today: open_on(&frame, &hours, today),
        days: days_from(today).map(day).collect(),
        facts: of_place.iter().map(|fact| (fact_said(&frame, fact.kind, fact.is_so), fact.is_so)).collect(),
        looked_on: of_place.iter().map(|fact| fact.confirmed_on).min().map(|day| format!("{} {}", day_in(day, frame.language), day.year())),
        rooms: rooms.iter().map(|room| view_of(&frame, room, &facts)).collect(),
        going_on: going_on(&bookings, today, frame.language),
        keeps,
        done,
        place,
        frame,
    }
}

fn view_of(frame: &Frame, room: &Room, facts: &[Fact]) -> RoomView {
    let of_room = facts.iter().filter(|fact| fact.room == Some(room.id) && fact.is_so);
    let facts = of_room.map(|fact| fact_said(frame, fact.kind, true)).collect();
    RoomView { id: room.id, name: room.name.clone(), seats: room.seats, is_whole: room.is_whole, facts }
}

/// A fact in words: that it is so, or that it is not.
pub(crate) fn fact_said(frame: &Frame, kind: FactKind, is_so: bool) -> String {
    let key = match kind {
        FactKind::StepFree => "places-fact-step-free",
        FactKind::NoThreshold => "places-fact-no-threshold",
        FactKind::WheelchairToilet => "places-fact-wheelchair-toilet",
        FactKind::Lift => "places-fact-lift",
        FactKind::HearingLoop => "places-fact-hearing-loop",
        FactKind::QuietRoom => "places-fact-quiet-room",
        FactKind::ChangingTable => "places-fact-changing-table",
        FactKind::ParkingNear => "places-fact-parking",
        FactKind::BusStopNear => "places-fact-bus",
        FactKind::GuideDogs => "places-fact-guide-dogs",
    };
    frame.say_with(key, "so", if is_so { "yes" } else { "no" })
}
