//! The steps of a pair that a worker takes: what one of them said, the first meeting, a planned end, stopping, and what comes after.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use jiff::ToSpan;
use opbouw_signin::{Doer, SignedIn};
use opbouw_store::Tx;
use opbouw_web::{Caller, Reader};

use super::pair::{Typed, show_pair};
use super::profile_form::{Pairs, field};
use super::{done, pair_for};
use crate::answering::{Answerer, is_kept_apart};
use crate::ending::stop;
use crate::error::BuddiesError;
use crate::house::BuddiesHouse;
use crate::proposing::note_both;
use crate::refusal::{Page, Refusal};
use crate::rules::agreement::check_end;
use crate::rules::checkins::due_days;
use crate::rules::chosen::CodeWord;
use crate::rules::pair::{PairState, Said, StopReason, Which};
use crate::rules::profile::short_text;
use crate::rules::tasks::ENDING_DAYS;
use crate::say;
use crate::store::checkins::plan_checkin;
use crate::store::pairs::{self, Pair};

/// Letters about what comes next at most.
const MOST_NEXT: usize = 300;

pub(crate) async fn said(
    State(house): State<Arc<BuddiesHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path(id): Path<i64>,
    Form(form): Form<Pairs>,
) -> Page {
    let read = Which::parse(field(&form, "wie")).zip(Said::parse(field(&form, "antwoord"))).ok_or(BuddiesError::UnknownChoice);
    let terms = house.terms;
    take_step(&house, reader, who, id, "antwoord", move |tx, doer, pair| {
        let (which, said) = read.clone()?;
        Answerer { doer, terms: &terms, which }.say(tx, pair, said).map(drop)
    })
    .await
}

pub(crate) async fn meeting(
    State(house): State<Arc<BuddiesHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path(id): Path<i64>,
    Form(form): Form<Pairs>,
) -> Page {
    let (day, with_coordinator) = (say::read_day(field(&form, "dag")), field(&form, "erbij") == "ja");
    take_step(&house, reader, who, id, "kennismaking", move |tx, doer, pair| {
        let day = day.clone()?;
        let is_near = day >= pair.proposed_on && day <= doer.today.saturating_add(12.months());
        if !is_near {
            return Err(BuddiesError::DayOrder);
        }
        if is_kept_apart(tx, pair)? || !pairs::set_meeting(tx, pair.id, day, with_coordinator)? {
            return Err(BuddiesError::NotNow);
        }
        Ok(note_both(tx, doer, "meeting-plan", pair)?)
    })
    .await
}

pub(crate) async fn plan_ending(
    State(house): State<Arc<BuddiesHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path(id): Path<i64>,
    Form(form): Form<Pairs>,
) -> Page {
    let (day, next) = (say::read_day(field(&form, "dag")), short_text(field(&form, "daarna"), MOST_NEXT));
    take_step(&house, reader, who, id, "einde", move |tx, doer, pair| {
        let (day, next) = (check_end(doer.today, day.clone()?)?, next.clone()?);
        if !pairs::plan_end(tx, pair.id, day, &next)? {
            return Err(BuddiesError::NotNow);
        }
        let is_near = doer.today >= day.saturating_sub(ENDING_DAYS.days());
        pairs::set_state(tx, pair.id, if is_near { PairState::Ending } else { PairState::Active }, doer.today)?;
        go_on_asking(tx, pair, day, doer)?;
        Ok(note_both(tx, doer, "ending-plan", pair)?)
    })
    .await
}

pub(crate) async fn stop_now(
    State(house): State<Arc<BuddiesHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path(id): Path<i64>,
    Form(form): Form<Pairs>,
) -> Page {
    let why = StopReason::parse(field(&form, "reden")).filter(|why| why.is_chosen()).ok_or(BuddiesError::UnknownChoice);
    let next = short_text(field(&form, "daarna"), MOST_NEXT);
    take_step(&house, reader, who, id, "gestopt", move |tx, doer, pair| Ok(stop(tx, doer, pair, why.clone()?, &next.clone()?)?)).await
}

pub(crate) async fn next(
    State(house): State<Arc<BuddiesHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path(id): Path<i64>,
    Form(form): Form<Pairs>,
) -> Page {
    let next = short_text(field(&form, "daarna"), MOST_NEXT);
    take_step(&house, reader, who, id, "opgeslagen", move |tx, doer, pair| {
        let next = next.clone()?;
        if next.is_empty() {
            return Err(BuddiesError::NoText);
        }
        pairs::set_next_step(tx, pair.id, &next)?;
        Ok(note_both(tx, doer, "next-step", pair)?)
    })
    .await
}

/// Decides, changes and notes in one transaction; then back to the pair, with a sentence or with what is wrong.
pub(crate) async fn take_step<Change>(house: &BuddiesHouse, reader: Reader, who: Arc<SignedIn>, id: i64, word: &str, change: Change) -> Page
where
    Change: Fn(&mut Tx<'_>, &Doer, &Pair) -> Result<(), BuddiesError> + Send + 'static,
{
    let (doer, caller) = (Doer::on_page(Some(&who), &house.site.clock.now()), who.clone());
    let script = move |tx: &mut Tx<'_>| {
        let pair = pair_for(tx, &caller, id)?;
        Ok::<_, Refusal>(change(tx, &doer, &pair)?)
    };
    match house.site.db.write(script).await {
        Ok(()) => done(house, &format!("/maatjes/{id}"), word).await,
        Err(refusal) => {
            let wrong = vec![refusal.mendable()?];
            show_pair(house, reader, who, id, Typed { wrong, ..Typed::default() }, None).await
        }
    }
}

/// Whoever goes on longer is asked longer how it goes.
fn go_on_asking(tx: &mut Tx<'_>, pair: &Pair, end: jiff::civil::Date, doer: &Doer) -> Result<(), BuddiesError> {
    let Some(began_on) = pair.began_on else { return Ok(()) };
    for (kind, due_on) in due_days(began_on, end).into_iter().filter(|(_, due_on)| *due_on > doer.today) {
        plan_checkin(tx, pair.id, kind, due_on)?;
    }
    Ok(())
}
