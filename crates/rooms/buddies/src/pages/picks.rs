//! Choices that a coordinator types in from paper, the bell, and everybody going home.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::{Form, Path, State};
use opbouw_neighbourhood::store as register;
use opbouw_signin::Doer;
use opbouw_store::Tx;
use opbouw_web::{Caller, Reader};

use super::morning::change;
use super::mornings::note;
use super::profile_form::{Pairs, field};
use crate::error::BuddiesError;
use crate::house::BuddiesHouse;
use crate::proposing::propose_mutual;
use crate::refusal::Page;
use crate::rules::morning::{mutual_picks, ordered};
use crate::store::mornings::{Morning, MorningState, close_morning, ring_bell};
use crate::store::picks::{keep_mutual, list_picks, replace_picks};
use crate::store::seats::{Seat, list_seats, note_picked};

pub(crate) async fn type_in(
    State(house): State<Arc<BuddiesHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path(id): Path<i64>,
    Form(form): Form<Pairs>,
) -> Page {
    let (chooser, chosen) = (field(&form, "stoel").parse().unwrap_or(0), read_chosen(&form));
    change(&house, reader, who, id, "keuzes", move |tx, doer, morning| {
        keep_picks(tx, morning, chooser, &chosen, doer.at_s)?;
        Ok(note(tx, doer, "morning-picks", morning.id)?)
    })
    .await
}

pub(crate) async fn ring(State(house): State<Arc<BuddiesHouse>>, reader: Reader, Caller(who): Caller, Path(id): Path<i64>) -> Page {
    change(&house, reader, who, id, "bel", ring_within).await
}

pub(crate) async fn close(State(house): State<Arc<BuddiesHouse>>, reader: Reader, Caller(who): Caller, Path(id): Path<i64>) -> Page {
    change(&house, reader, who, id, "dicht", |tx, doer, morning| {
        if close_morning(tx, morning.id)? {
            note(tx, doer, "morning-close", morning.id)?;
        }
        Ok(())
    })
    .await
}

/// The chairs that were ticked.
pub(crate) fn read_chosen(form: &Pairs) -> Vec<i64> {
    form.iter().filter(|(name, _)| name == "koos").filter_map(|(_, value)| value.parse().ok()).collect()
}

/// Keeps whom somebody chose, in the place of what they chose before; only chairs of the same morning on which somebody sits.
pub(crate) fn keep_picks(tx: &mut Tx<'_>, morning: &Morning, chooser: i64, chosen: &[i64], at_s: i64) -> Result<(), BuddiesError> {
    if morning.state != MorningState::Open {
        return Err(BuddiesError::BellRung);
    }
    let seats = list_seats(tx, morning.id)?;
    let sits = |id: i64| seats.iter().any(|seat| seat.id == id && !seat.first_name.is_empty());
    if !sits(chooser) || !chosen.iter().all(|id| sits(*id) && *id != chooser) {
        return Err(BuddiesError::UnknownChoice);
    }
    replace_picks(tx, morning.id, chooser, chosen)?;
    Ok(note_picked(tx, chooser, at_s)?)
}

/// From here on choosing is over. What only one of two chose is forgotten in this same transaction; a second ring is nothing.
fn ring_within(tx: &mut Tx<'_>, doer: &Doer, morning: &Morning) -> Result<(), BuddiesError> {
    if !ring_bell(tx, morning.id)? {
        return Ok(());
    }
    let person_of: HashMap<i64, Option<i64>> = list_seats(tx, morning.id)?.iter().map(|seat: &Seat| (seat.id, seat.person)).collect();
    let persons = |one: i64, other: i64| person_of.get(&one).copied().flatten().zip(person_of.get(&other).copied().flatten());
    let apart: std::collections::HashSet<(i64, i64)> =
        register::list_blocks(tx)?.into_iter().map(|(one, other)| ordered(one, other)).collect();
    let is_apart = |one, other| persons(one, other).is_some_and(|(one, other)| apart.contains(&ordered(one, other)));
    let mutual = mutual_picks(&list_picks(tx, morning.id)?, is_apart);
    keep_mutual(tx, morning.id, &mutual)?;
    for (one, other) in mutual.iter().filter_map(|(one, other)| persons(*one, *other)) {
        propose_mutual(tx, doer, morning.party, one, other)?;
    }
    Ok(note(tx, doer, "morning-bell", morning.id)?)
}
