//! /maatjes/ochtenden/{id}: one coffee morning: who sits where, choices from paper, the bell, and who chose each other.

use std::collections::HashSet;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use jiff::civil::Date;
use opbouw_neighbourhood::store as register;
use opbouw_signin::{Doer, SignedIn};
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, page};

use super::mornings::note;
use super::profile_form::{Pairs, field};
use super::{After, done, keeps};
use crate::error::BuddiesError;
use crate::house::BuddiesHouse;
use crate::refusal::{Page, Refusal};
use crate::rules::morning::{MOST_SEATS, order_of_seats, ordered, table_code};
use crate::rules::profile::Side;
use crate::say;
use crate::store::mornings::{Morning, MorningState, find_morning};
use crate::store::pairs::list_between;
use crate::store::picks::list_mutual_of;
use crate::store::profiles::{Listed, list_profiles};
use crate::store::seats::{Seat, add_seat, list_seats, remove_seat};

/// Free cards that are made at once at most.
const MOST_FREE: usize = 40;

#[derive(Template)]
#[template(path = "morning.html")]
struct MorningPage {
    frame: Frame,
    told: Option<String>,
    faults: Vec<(String, &'static str)>,
    id: i64,
    title: String,
    day: String,
    area: String,
    address: String,
    state: MorningState,
    state_name: String,
    seats: Vec<SeatRow>,
    picked: i64,
    can_come: Vec<(i64, String, String)>,
    mutual: Vec<MutualRow>,
}

struct SeatRow {
    id: i64,
    code: String,
    name: String,
    has_picked: bool,
}

/// Two who chose each other; with the pair that was proposed, when both are in the register and had room.
struct MutualRow {
    names: String,
    pair: Option<i64>,
}

/// The morning, for whoever works for its party.
pub(crate) fn morning_for(tx: &mut Tx<'_>, who: &SignedIn, id: i64) -> Result<Morning, Refusal> {
    find_morning(tx, id)?.filter(|morning| keeps(who, morning.party)).ok_or(Refusal::Nothing)
}

pub(crate) async fn show(
    State(house): State<Arc<BuddiesHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path(id): Path<i64>,
    Query(after): Query<After>,
) -> Page {
    show_morning(&house, reader, who, id, Vec::new(), after.klaar.as_deref()).await
}

pub(crate) async fn add_seats(
    State(house): State<Arc<BuddiesHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path(id): Path<i64>,
    Form(form): Form<Pairs>,
) -> Page {
    let people: HashSet<i64> = form.iter().filter(|(name, _)| name == "wie").filter_map(|(_, value)| value.parse().ok()).collect();
    let free = field(&form, "vrij").parse::<usize>().unwrap_or(0);
    change(&house, reader, who, id, "plaatsen", move |tx, doer, morning| seat_people(tx, doer, morning, &people, free)).await
}

pub(crate) async fn remove(
    State(house): State<Arc<BuddiesHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path((id, seat)): Path<(i64, i64)>,
) -> Page {
    change(&house, reader, who, id, "weg", move |tx, doer, morning| {
        if morning.state == MorningState::Open && remove_seat(tx, seat, morning.id)? {
            note(tx, doer, "morning-seat", morning.id)?;
        }
        Ok(())
    })
    .await
}

/// Decides, changes and notes in one transaction; then back to the morning, with a sentence or with what is wrong.
pub(crate) async fn change<Change>(house: &BuddiesHouse, reader: Reader, who: Arc<SignedIn>, id: i64, word: &str, change: Change) -> Page
where
    Change: Fn(&mut Tx<'_>, &Doer, &Morning) -> Result<(), BuddiesError> + Send + 'static,
{
    let (doer, caller) = (Doer::on_page(Some(&who), &house.site.clock.now()), who.clone());
    let script = move |tx: &mut Tx<'_>| {
        let morning = morning_for(tx, &caller, id)?;
        Ok::<_, Refusal>(change(tx, &doer, &morning)?)
    };
    match house.site.db.write(script).await {
        Ok(()) => done(house, &format!("/maatjes/ochtenden/{id}"), word).await,
        Err(refusal) => show_morning(house, reader, who, id, vec![refusal.mendable()?], None).await,
    }
}

/// Puts people of the lists of this party on chairs, and makes free cards. Who is kept apart from whom is seen by nobody.
fn seat_people(tx: &mut Tx<'_>, doer: &Doer, morning: &Morning, wanted: &HashSet<i64>, free: usize) -> Result<(), BuddiesError> {
    if morning.state != MorningState::Open {
        return Err(BuddiesError::BellRung);
    }
    let taken = list_seats(tx, morning.id)?;
    let is_new = |listed: &&Listed| {
        let person = listed.profile.person;
        wanted.contains(&person) && !taken.iter().any(|seat| seat.person == Some(person))
    };
    let listed = list_profiles(tx, morning.party, doer.today, doer.at_s)?;
    let people: Vec<(i64, Side)> = listed.iter().filter(is_new).map(|one| (one.profile.person, one.profile.wanted.side)).collect();
    if people.is_empty() && free == 0 {
        return Err(BuddiesError::Nobody);
    }
    if free > MOST_FREE || taken.len() + people.len() + free > MOST_SEATS {
        return Err(BuddiesError::TooMany);
    }
    let apart: HashSet<(i64, i64)> = register::list_blocks(tx)?.into_iter().map(|(one, other)| ordered(one, other)).collect();
    let side_of = |person: i64| people.iter().find(|(known, _)| *known == person).map_or(Side::Both, |(_, side)| *side);
    let seated = order_of_seats(&people, &apart).into_iter().map(|person| (Some(person), side_of(person)));
    let codes: Vec<String> =
        (0..MOST_SEATS).filter_map(table_code).filter(|code| !taken.iter().any(|seat| seat.table_code == *code)).collect();
    for ((person, side), code) in seated.chain(std::iter::repeat_n((None, Side::Both), free)).zip(&codes) {
        add_seat(tx, morning.id, person, code, side)?;
    }
    Ok(note(tx, doer, "morning-seat", morning.id)?)
}

/// The page, empty-handed or with what could not be done.
pub(crate) async fn show_morning(
    house: &BuddiesHouse,
    reader: Reader,
    who: Arc<SignedIn>,
    id: i64,
    wrong: Vec<BuddiesError>,
    after: Option<&str>,
) -> Page {
    let (today, now_s) = (house.site.clock.today(), house.site.clock.now_s());
    let read = move |tx: &mut Tx<'_>| {
        let morning = morning_for(tx, &who, id)?;
        let seats = list_seats(tx, id)?;
        let listed = list_profiles(tx, morning.party, today, now_s)?;
        let mutual = list_mutual(tx, &morning, &seats)?;
        Ok::<_, Refusal>((morning, seats, listed, mutual))
    };
    let (morning, seats, listed, mutual) = house.site.db.read(read).await?;
    let frame = house.frame(reader, "/maatjes");
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let template = MorningPage {
        told: say::done(&frame, after),
        faults: say::faults(&frame, &wrong),
        id,
        title: morning.title.clone(),
        day: say::day(morning.held_on),
        area: morning.area.clone(),
        address: format!("{}/ochtend/{}", house.site.public_url, morning.code),
        state: morning.state,
        state_name: frame.say(morning.state.key()),
        picked: i64::try_from(seats.iter().filter(|seat| seat.has_picked).count()).unwrap_or(0),
        can_come: can_come(&frame, &listed, &seats, today),
        seats: seats.iter().map(|seat| seat_row(&frame, seat)).collect(),
        mutual,
        frame,
    };
    Ok(page(status, &template))
}

fn seat_row(frame: &Frame, seat: &Seat) -> SeatRow {
    let name = if seat.first_name.is_empty() { frame.say("buddies-seat-free") } else { seat.first_name.clone() };
    SeatRow { id: seat.id, code: seat.table_code.clone(), name, has_picked: seat.has_picked }
}

fn can_come(frame: &Frame, listed: &[Listed], seats: &[Seat], today: Date) -> Vec<(i64, String, String)> {
    let is_free = |one: &&Listed| one.has_room(today) && !seats.iter().any(|seat| seat.person == Some(one.profile.person));
    let row = |one: &Listed| (one.profile.person, one.first_name.clone(), frame.say(one.profile.wanted.side.key()));
    listed.iter().filter(is_free).map(row).collect()
}

/// Who chose each other. Before the bell this is nothing, whatever was chosen.
fn list_mutual(tx: &mut Tx<'_>, morning: &Morning, seats: &[Seat]) -> Result<Vec<MutualRow>, BuddiesError> {
    let mut rows = Vec::new();
    if morning.state == MorningState::Open {
        return Ok(rows);
    }
    for seat in seats {
        let chosen = list_mutual_of(tx, seat.id)?;
        for other in seats.iter().filter(|other| other.id > seat.id && chosen.contains(&other.id)) {
            let pair = match seat.person.zip(other.person) {
                Some((one, other)) => list_between(tx, one, other)?.first().map(|(id, _)| *id),
                None => None,
            };
            let named = |seat: &Seat| format!("{} ({})", seat.first_name, seat.table_code);
            rows.push(MutualRow { names: format!("{} & {}", named(seat), named(other)), pair });
        }
    }
    Ok(rows)
}
