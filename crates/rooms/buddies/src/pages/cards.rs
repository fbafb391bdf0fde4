//! GET /maatjes/ochtenden/{id}/kaartjes: the table cards, to print and cut out.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, page};

use super::morning::morning_for;
use super::seat::word_of;
use crate::house::BuddiesHouse;
use crate::refusal::{Page, Refusal};
use crate::store::seats::{Seat, list_seats};

#[derive(Template)]
#[template(path = "cards.html")]
struct CardsPage {
    frame: Frame,
    id: i64,
    title: String,
    address: String,
    cards: Vec<(String, String)>,
}

pub(crate) async fn show(State(house): State<Arc<BuddiesHouse>>, reader: Reader, Caller(who): Caller, Path(id): Path<i64>) -> Page {
    let read = move |tx: &mut Tx<'_>| Ok::<_, Refusal>((morning_for(tx, &who, id)?, list_seats(tx, id)?));
    let (morning, seats) = house.site.db.read(read).await?;
    let address = format!("{}/ochtend/{}", house.site.public_url, morning.code);
    let address = address.trim_start_matches("https://").to_owned();
    let card = |seat: Seat| (format!("{} {}", seat.table_code, word_of(&house.site.key, morning.id, seat.id)), seat.first_name);
    let cards = seats.into_iter().map(card).collect();
    Ok(page(StatusCode::OK, &CardsPage { frame: house.frame(reader, "/maatjes"), id, title: morning.title, address, cards }))
}
