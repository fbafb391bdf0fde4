//! /ochtend/{code}: on the phone, without an account. Table code and first name, then a tap for whoever one would like to meet again.
//! What somebody chose is shown to nobody, not even to themselves: a phone lies on the table.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use opbouw_neighbourhood::FirstName;
use opbouw_secrets::Key;
use opbouw_signin::Doer;
use opbouw_store::Tx;
use opbouw_web::{Frame, Limit, Reader, page, without_referrer};

use super::Network;
use super::mornings::note;
use super::picks::{keep_picks, read_chosen};
use super::profile_form::{Pairs, field};
use crate::error::BuddiesError;
use crate::house::BuddiesHouse;
use crate::refusal::{Page, Refusal};
use crate::rules::morning::{card_word, read_card};
use crate::say;
use crate::store::mornings::{Morning, MorningState, find_morning_by_code};
use crate::store::picks::list_mutual_of;
use crate::store::seats::{Seat, claim_seat, list_seats};

/// What keeps the token of a chair from any other.
const SEAT: &str = "coffee-seat";
/// What keeps the word on a card from any other token.
const CARD: &str = "coffee-card";

#[derive(Template)]
#[template(path = "seat_door.html")]
struct DoorPage {
    frame: Frame,
    faults: Vec<(String, &'static str)>,
    code: String,
    title: String,
    state: MorningState,
    table_code: String,
    name: String,
}

#[derive(Template)]
#[template(path = "seat.html")]
struct SeatPage {
    frame: Frame,
    faults: Vec<(String, &'static str)>,
    address: String,
    title: String,
    state: MorningState,
    name: String,
    has_picked: bool,
    others: Vec<(i64, String, String)>,
    /// After the bell: the first names of who chose each other.
    mutual: Vec<String>,
}

pub(crate) async fn door(State(house): State<Arc<BuddiesHouse>>, reader: Reader, Path(code): Path<String>) -> Page {
    let morning = find(&house, &code).await?;
    Ok(door_page(house.frame(reader, "/"), morning, &Vec::new(), None))
}

pub(crate) async fn sit_down(
    State(house): State<Arc<BuddiesHouse>>,
    reader: Reader,
    Path(code): Path<String>,
    Network(from): Network,
    Form(form): Form<Pairs>,
) -> Page {
    let morning = find(&house, &code).await?;
    let wrong = if house.site.limiter.allow(Limit::Signups, &from, house.site.clock.now_s()) {
        match sit(&house, &morning, &form).await {
            Ok(seat) => {
                return Ok(Redirect::to(&format!("/ochtend/{}/{}", morning.code, ticket(&house.site.key, &morning, seat))).into_response());
            }
            Err(refusal) => refusal.mendable()?,
        }
    } else {
        BuddiesError::TooOften
    };
    Ok(door_page(house.frame(reader, "/"), morning, &form, Some(wrong)))
}

pub(crate) async fn choose(State(house): State<Arc<BuddiesHouse>>, reader: Reader, Path((code, ticket)): Path<(String, String)>) -> Page {
    show(&house, reader, &code, &ticket, None).await
}

pub(crate) async fn chosen(
    State(house): State<Arc<BuddiesHouse>>,
    reader: Reader,
    Path((code, ticket)): Path<(String, String)>,
    Form(form): Form<Pairs>,
) -> Page {
    let (morning, seat) = open(&house, &code, &ticket).await?;
    let (doer, chosen) = (Doer::on_page(reader.who.as_deref(), &house.site.clock.now()), read_chosen(&form));
    let script = move |tx: &mut Tx<'_>| {
        // As it is now: the bell may ring at this very moment.
        let morning = find_morning_by_code(tx, &morning.code)?.ok_or(BuddiesError::BellRung)?;
        keep_picks(tx, &morning, seat, &chosen, doer.at_s)?;
        Ok::<_, BuddiesError>(note(tx, &doer, "morning-picks", morning.id)?)
    };
    match house.site.db.write(script).await.map_err(Refusal::from) {
        Ok(()) => Ok(without_referrer(Redirect::to(&format!("/ochtend/{code}/{ticket}")).into_response())),
        Err(refusal) => show(&house, reader, &code, &ticket, Some(refusal.mendable()?)).await,
    }
}

async fn show(house: &BuddiesHouse, reader: Reader, code: &str, ticket: &str, wrong: Option<BuddiesError>) -> Page {
    let (morning, seat) = open(house, code, ticket).await?;
    let (id, is_over) = (morning.id, morning.state != MorningState::Open);
    let read = move |tx: &mut Tx<'_>| {
        let mutual = if is_over { list_mutual_of(tx, seat)? } else { Vec::new() };
        Ok::<_, BuddiesError>((list_seats(tx, id)?, mutual))
    };
    let (seats, mutual) = house.site.db.read(read).await?;
    let own = seats.iter().find(|known| known.id == seat).ok_or(Refusal::Nothing)?.clone();
    let others: Vec<&Seat> = seats.iter().filter(|other| other.id != seat && !other.first_name.is_empty()).collect();
    let frame = house.frame(reader, "/");
    let status = if wrong.is_none() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let template = SeatPage {
        faults: say::faults(&frame, wrong.as_slice()),
        address: format!("/ochtend/{code}/{ticket}"),
        title: morning.title,
        state: morning.state,
        name: own.first_name,
        has_picked: own.has_picked,
        mutual: others.iter().filter(|other| mutual.contains(&other.id)).map(|other| other.first_name.clone()).collect(),
        others: others.iter().map(|other| (other.id, other.first_name.clone(), other.table_code.clone())).collect(),
        frame,
    };
    Ok(without_referrer(page(status, &template)))
}

async fn find(house: &BuddiesHouse, code: &str) -> Result<Morning, Refusal> {
    // Signs that are in no code do not get as far as the database.
    let code = Some(code.to_lowercase()).filter(|code| code.bytes().all(|sign| sign.is_ascii_alphanumeric())).ok_or(Refusal::Nothing)?;
    house.site.db.read(move |tx: &mut Tx<'_>| find_morning_by_code(tx, &code)).await?.ok_or(Refusal::Nothing)
}

/// The morning and the chair, when the token is of this chair.
async fn open(house: &BuddiesHouse, code: &str, ticket: &str) -> Result<(Morning, i64), Refusal> {
    let morning = find(house, code).await?;
    let (seat, token) = ticket.split_once('.').ok_or(Refusal::Nothing)?;
    let is_ours = house.site.key.matches(SEAT, &format!("{}-{seat}", morning.id), token);
    let seat = seat.parse::<i64>().ok().filter(|_| is_ours).ok_or(Refusal::Nothing)?;
    Ok((morning, seat))
}

fn ticket(key: &Key, morning: &Morning, seat: i64) -> String {
    format!("{seat}.{}", key.derive(SEAT, &format!("{}-{seat}", morning.id)))
}

/// The word that stands on the card of a chair, and nowhere else.
pub(crate) fn word_of(key: &Key, morning: i64, seat: i64) -> String {
    card_word(&key.derive(CARD, &format!("{morning}-{seat}")))
}

/// The chair of whoever typed what stands on its card and their own first name. A free chair becomes theirs; that it is another's is not told.
async fn sit(house: &BuddiesHouse, morning: &Morning, form: &Pairs) -> Result<i64, Refusal> {
    if morning.state == MorningState::Closed {
        return Err(BuddiesError::BellRung.into());
    }
    let ((table_code, word), name) = (read_card(field(form, "kaart")), FirstName::parse(field(form, "naam"))?);
    let (id, state, key) = (morning.id, morning.state, house.site.key.clone());
    let script = move |tx: &mut Tx<'_>| {
        let is_this = |seat: &Seat| seat.table_code == table_code && word_of(&key, id, seat.id) == word;
        let seat = list_seats(tx, id)?.into_iter().find(is_this).ok_or(BuddiesError::NoSeat)?;
        let is_theirs = seat.first_name.to_lowercase() == name.as_str().to_lowercase();
        let is_new = state == MorningState::Open && claim_seat(tx, seat.id, name.as_str())?;
        if is_theirs || is_new { Ok(seat.id) } else { Err(BuddiesError::NoSeat) }
    };
    Ok(house.site.db.write(script).await?)
}

fn door_page(frame: Frame, morning: Morning, form: &Pairs, wrong: Option<BuddiesError>) -> Response {
    let status = if wrong.is_none() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let template = DoorPage {
        faults: say::faults(&frame, wrong.as_slice()),
        code: morning.code,
        title: morning.title,
        state: morning.state,
        table_code: field(form, "kaart").to_owned(),
        name: field(form, "naam").to_owned(),
        frame,
    };
    page(status, &template)
}
