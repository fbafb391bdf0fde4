//! How it goes with a pair, told to a worker by telephone, or spoken about and done.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use opbouw_store::Tx;
use opbouw_web::{Caller, Reader};

use super::profile_form::{Pairs, field};
use super::steps::take_step;
use crate::answering::Answerer;
use crate::error::BuddiesError;
use crate::house::BuddiesHouse;
use crate::proposing::note_both;
use crate::refusal::Page;
use crate::rules::checkins::Feeling;
use crate::rules::chosen::CodeWord;
use crate::rules::pair::Which;
use crate::store::checkins::{Checkin, close_checkin, find_checkin};
use crate::store::pairs::Pair;

pub(crate) async fn answer(
    State(house): State<Arc<BuddiesHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path((id, checkin)): Path<(i64, i64)>,
    Form(form): Form<Pairs>,
) -> Page {
    let read = Which::parse(field(&form, "wie")).zip(Feeling::parse(field(&form, "antwoord"))).ok_or(BuddiesError::UnknownChoice);
    let terms = house.terms;
    take_step(&house, reader, who, id, "antwoord", move |tx, doer, pair| {
        let (which, feeling) = read.clone()?;
        let checkin = of_pair(tx, pair, checkin)?;
        Answerer { doer, terms: &terms, which }.feel(tx, pair, &checkin, feeling).map(drop)
    })
    .await
}

pub(crate) async fn close(
    State(house): State<Arc<BuddiesHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path((id, checkin)): Path<(i64, i64)>,
) -> Page {
    take_step(&house, reader, who, id, "afgehandeld", move |tx, doer, pair| {
        let checkin = of_pair(tx, pair, checkin)?;
        if checkin.asked_at_s.is_some() && close_checkin(tx, checkin.id, doer.person, doer.at_s)? {
            note_both(tx, doer, "checkin-close", pair)?;
        }
        Ok(())
    })
    .await
}

/// A check-in of this pair and of no other.
fn of_pair(tx: &mut Tx<'_>, pair: &Pair, id: i64) -> Result<Checkin, BuddiesError> {
    find_checkin(tx, id)?.filter(|checkin| checkin.pair == pair.id).ok_or(BuddiesError::NotNow)
}
