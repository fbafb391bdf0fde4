//! /plekken: what there is, where everybody can come in, and what is free then.

use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use jiff::civil::Date;
use opbouw_access::Action;
use opbouw_booking::{
    Fact, FactKind, OpeningHours, Place, Room, Slot, find_free_rooms, list_all_facts, list_all_rooms, list_keepers, list_places,
    list_waiting_at, list_weeks, parse_spans,
};
use opbouw_neighbourhood::HomeArea;
use opbouw_store::{StoreError, Tx};
use opbouw_web::{Frame, page};

use super::place::fact_said;
use crate::error::PlacesError;
use crate::house::PlacesHouse;
use crate::refusal::{Page, Refusal};
use crate::say::{done, faults, open_on};
use crate::visit::{Visit, keeps};

/// What somebody looks for, as it was filled in.
#[derive(Default, Clone)]
pub(crate) struct Wanted {
    dorp: String,
    kan: Vec<FactKind>,
    dag: String,
    van: String,
    tot: String,
    mensen: String,
    klaar: Option<String>,
}

/// A fact to choose.
struct Choice {
    code: &'static str,
    said: String,
    is_chosen: bool,
}

/// A place in the list.
struct Row {
    id: i64,
    name: String,
    whereabouts: String,
    today: String,
    /// Rooms that are free at the moment that was asked.
    free: Vec<Room>,
    seats: i64,
    facts: Vec<String>,
}

/// A place that the reader keeps.
struct Own {
    id: i64,
    name: String,
    waiting: usize,
    has_keeper: bool,
}

#[derive(Template)]
#[template(path = "places_list.html")]
struct ListPage {
    frame: Frame,
    done: Option<String>,
    faults: Vec<String>,
    rows: Vec<Row>,
    own: Vec<Own>,
    may_make: bool,
    areas: Vec<HomeArea>,
    facts: Vec<Choice>,
    wanted: Wanted,
    is_searched: bool,
    asks_moment: bool,
}

/// What is read of one place.
struct Seen {
    place: Place,
    rooms: Vec<Room>,
    hours: OpeningHours,
}

/// All that is read for the page.
struct Read {
    places: Vec<Seen>,
    facts: Vec<Fact>,
    own: Vec<Own>,
    free: Option<Vec<Room>>,
}

pub(crate) async fn list(State(house): State<Arc<PlacesHouse>>, visit: Visit, Query(pairs): Query<Vec<(String, String)>>) -> Page {
    let (wanted, who) = (wanted_of(&pairs), visit.who());
    let moment = moment_of(&wanted, visit.today());
    let seats = wanted.mensen.parse::<i64>().unwrap_or(1);
    let slot = moment.as_ref().ok().copied().flatten();
    let read = move |tx: &mut Tx<'_>| -> Result<Read, Refusal> {
        let (mut places, mut own) = (Vec::new(), Vec::new());
        let (mut rooms, mut weeks) = (list_all_rooms(tx)?, list_weeks(tx)?);
        for place in list_places(tx)? {
            if let Some(who) = &who
                && keeps(tx, who, &place)?
            {
                own.push(own_of(tx, &place)?);
            }
            let (rooms, hours) = (rooms.remove(&place.id).unwrap_or_default(), weeks.remove(&place.id).unwrap_or_default());
            places.push(Seen { rooms, hours, place });
        }
        let free = slot.map(|slot| find_free_rooms(tx, seats, &[slot])).transpose()?;
        Ok(Read { places, facts: list_all_facts(tx)?, own, free })
    };
    let read = house.site.db.read(read).await?;
    let frame = visit.frame(&house);
    let wrong: Vec<PlacesError> = moment.err().into_iter().collect();
    let status = wrong.first().map_or(StatusCode::OK, PlacesError::status);
    let template = ListPage {
        rows: rows(&house, &frame, visit.today(), &wanted, seats, &read),
        own: read.own,
        may_make: frame.opens(Action::MakePlace),
        areas: areas_with(&house, &read.places, &wanted),
        facts: choices(&frame, &wanted),
        is_searched: !wanted.dorp.is_empty() || !wanted.kan.is_empty() || !wanted.mensen.is_empty() || slot.is_some(),
        asks_moment: slot.is_some() || !wrong.is_empty(),
        done: done(&frame, wanted.klaar.as_deref()),
        faults: faults(&frame, &wrong),
        wanted,
        frame,
    };
    Ok(page(status, &template))
}

fn own_of(tx: &mut Tx<'_>, place: &Place) -> Result<Own, StoreError> {
    let waiting = list_waiting_at(tx, place.id)?.len();
    Ok(Own { id: place.id, name: place.is.name.clone(), waiting, has_keeper: !list_keepers(tx, place.id)?.is_empty() })
}

fn wanted_of(pairs: &[(String, String)]) -> Wanted {
    let mut wanted = Wanted::default();
    for (name, value) in pairs {
        let value = value.trim();
        match name.as_str() {
            "dorp" => value.clone_into(&mut wanted.dorp),
            "kan" => wanted.kan.extend(FactKind::parse(value)),
            "dag" => value.clone_into(&mut wanted.dag),
            "van" => value.clone_into(&mut wanted.van),
            "tot" => value.clone_into(&mut wanted.tot),
            "mensen" => wanted.mensen = value.chars().filter(char::is_ascii_digit).take(4).collect(),
            "klaar" => wanted.klaar = Some(value.to_owned()),
            _ => {}
        }
    }
    wanted
}

/// The moment for which a room must be free; none when nothing was filled in.
fn moment_of(wanted: &Wanted, today: Date) -> Result<Option<Slot>, PlacesError> {
    if wanted.dag.is_empty() && wanted.van.is_empty() && wanted.tot.is_empty() {
        return Ok(None);
    }
    slot_of(&wanted.dag, &wanted.van, &wanted.tot, today).map(Some).ok_or(PlacesError::NoMoment)
}

/// A day and hours as they were filled in.
pub(crate) fn slot_of(day: &str, from: &str, until: &str, today: Date) -> Option<Slot> {
    let day: Date = day.parse().ok().filter(|day| *day >= today)?;
    let spans = parse_spans(&format!("{from}-{until}"))?;
    let [span] = spans.as_slice() else { return None };
    let at = |minute: u16| day.at(0, 0, 0, 0).checked_add(jiff::Span::new().minutes(i64::from(minute))).ok();
    Slot::between(at(span.opens_min())?, at(span.closes_min())?)
}

fn rows(house: &PlacesHouse, frame: &Frame, today: Date, wanted: &Wanted, seats: i64, read: &Read) -> Vec<Row> {
    let is_so = |place: i64, kind: FactKind| read.facts.iter().any(|fact| fact.place == place && fact.kind == kind && fact.is_so);
    let mut rows = Vec::new();
    for Seen { place, rooms, hours } in &read.places {
        let free: Vec<Room> = read.free.iter().flatten().filter(|room| room.place == place.id).cloned().collect();
        let most = rooms.iter().map(|room| room.seats).max().unwrap_or(0);
        let fits = (wanted.dorp.is_empty() || place.is.area == wanted.dorp)
            && wanted.kan.iter().all(|kind| is_so(place.id, *kind))
            && (wanted.mensen.is_empty() || most >= seats)
            && (read.free.is_none() || !free.is_empty());
        if !fits {
            continue;
        }
        let known = FactKind::ALL.into_iter().filter(|kind| is_so(place.id, *kind));
        rows.push(Row {
            id: place.id,
            name: place.is.name.clone(),
            whereabouts: whereabouts(house, place),
            today: open_on(frame, hours, today),
            free,
            seats: most,
            facts: known.map(|kind| fact_said(frame, kind, true)).collect(),
        });
    }
    rows
}

/// Village and street together.
pub(crate) fn whereabouts(house: &PlacesHouse, place: &Place) -> String {
    let area = house.area_name(&place.is.area);
    if place.is.spot.is_empty() { area } else { format!("{}, {area}", place.is.spot) }
}

/// Only where there is something to find.
fn areas_with(house: &PlacesHouse, places: &[Seen], wanted: &Wanted) -> Vec<HomeArea> {
    let used: BTreeSet<&str> = places.iter().map(|seen| seen.place.is.area.as_str()).chain([wanted.dorp.as_str()]).collect();
    house.areas.iter().filter(|area| used.contains(area.code.as_str())).cloned().collect()
}

fn choices(frame: &Frame, wanted: &Wanted) -> Vec<Choice> {
    let choice = |kind: FactKind| Choice { code: kind.code(), said: fact_said(frame, kind, true), is_chosen: wanted.kan.contains(&kind) };
    FactKind::ALL.into_iter().map(choice).collect()
}
