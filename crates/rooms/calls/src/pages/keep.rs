//! /oproepen/{id}/beheer: how a call stands and what can be done now.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use jiff::Timestamp;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::forms::PledgeView;
use super::{After, kept, number, signed_in};
use crate::call::{Call, CallState, PER_LEADER, Task};
use crate::error::CallsError;
use crate::house::CallsHouse;
use crate::refusal::{Page, Refusal};
use crate::say::{day_in, done, faults, hours_in, where_of};
use crate::signup::Signup;
use crate::store::counts::{SentWave, StateCount};
use crate::store::pledges::Pledge;
use crate::store::{counts, pledges, signups};
use crate::visit::Visit;
use crate::waves::Belief;
use crate::waving::{Standings, standing_of};

/// People who are to be called, on this page at most.
const MOST_UNTOLD: i64 = 30;
/// Clubs that have a code word of their own ready; another is as good.
const CLUBS: [&str; 7] = ["voetbal", "tennis", "kerk", "school", "harmonie", "buurtvereniging", "bedrijf"];

/// One task in the table.
struct TaskRow {
    title: String,
    hours: String,
    places: i64,
    came_in: i64,
    soft: i64,
    waiting: i64,
    leaders: i64,
    leaders_needed: i64,
    expected: i64,
}

/// A wave that went out.
struct WaveRow {
    number: i64,
    size: i64,
    yes: i64,
    open: i64,
    when: String,
}

#[derive(Template)]
#[template(path = "calls_keep.html")]
struct KeepPage {
    frame: Frame,
    call: Call,
    id: i64,
    day: String,
    place: String,
    rows: Vec<TaskRow>,
    waves: Vec<WaveRow>,
    next_wave: u32,
    untold: Vec<Signup>,
    things: Vec<PledgeView>,
    via: Vec<(String, i64)>,
    clubs: Vec<String>,
    message: String,
    /// Of a hundred with a place, how many are expected.
    comes_percent: i64,
    may_thank: bool,
    /// There are places left for who comes only if there is nobody else.
    soft_needed: bool,
    came: i64,
    done: Option<String>,
    faults: Vec<String>,
}

/// What is read for the page.
struct Kept {
    call: Call,
    waves: Vec<crate::waving::TaskWave>,
    belief: Belief,
    states: Vec<StateCount>,
    sent: Vec<SentWave>,
    untold: Vec<Signup>,
    pledges: Vec<Pledge>,
    via: Vec<(String, i64)>,
}

pub(crate) async fn show(State(house): State<Arc<CallsHouse>>, visit: Visit, Path(id): Path<String>, Query(after): Query<After>) -> Page {
    show_with(&house, &visit, number(&id)?, after.klaar.as_deref(), &[]).await
}

pub(crate) async fn show_with(house: &CallsHouse, visit: &Visit, id: i64, word: Option<&str>, wrong: &[CallsError]) -> Page {
    let who = signed_in(visit)?;
    let read = move |tx: &mut Tx<'_>| -> Result<Kept, Refusal> {
        let call = kept(tx, &who, id)?;
        let Standings { tasks: waves, belief, states } = standing_of(tx, &call)?;
        Ok(Kept {
            waves,
            belief,
            states,
            sent: counts::list_waves(tx, id)?,
            untold: signups::list_untold(tx, id, MOST_UNTOLD)?,
            pledges: pledges::list(tx, id)?,
            via: counts::count_by_via(tx, id)?,
            call,
        })
    };
    let read = house.site.db.read(read).await?;
    let frame = visit.frame(house);
    let (done, faults) = (done(&frame, word), faults(&frame, wrong));
    let status = wrong.first().map_or(StatusCode::OK, CallsError::status);
    Ok(page(status, &template_of(house, visit, frame, read, done, faults)))
}

fn template_of(house: &CallsHouse, visit: &Visit, frame: Frame, read: Kept, done: Option<String>, faults: Vec<String>) -> KeepPage {
    let Kept { call, waves, belief, states, sent, untold, pledges, via } = read;
    let (today, takes) = (visit.today(), call.takes(visit.today()));
    let short = house.short_address(&call.code);
    let place = where_of(&call, &house.areas);
    let day = day_in(call.day, frame.language);
    let rows: Vec<TaskRow> = waves.iter().map(|wave| row(&wave.task, &states, &belief, &frame)).collect();
    KeepPage {
        id: call.id,
        soft_needed: call.state.is_live() && rows.iter().any(|row| row.soft > 0 && row.came_in < row.places),
        rows,
        next_wave: if takes { waves.iter().map(|wave| wave.wave.size).sum() } else { 0 },
        waves: sent.into_iter().map(|wave| wave_row(wave, visit)).collect(),
        untold,
        things: pledges.iter().map(PledgeView::from).collect(),
        via,
        clubs: CLUBS.into_iter().map(|club| format!("{short}?via={club}")).collect(),
        message: message(&frame, &call, &day, &place, &short),
        comes_percent: (belief.comes.mean() * 100.0).round() as i64,
        may_thank: call.thanked_at_s.is_none()
            && call.day <= today
            && matches!(call.state, CallState::Open | CallState::Full | CallState::Over),
        came: states.iter().filter(|count| count.state == "came").map(|count| count.heads).sum(),
        day,
        place,
        done,
        faults,
        call,
        frame,
    }
}

fn row(task: &Task, states: &[StateCount], belief: &Belief, frame: &Frame) -> TaskRow {
    let of = |state: &'static str| states.iter().filter(move |count| count.task == task.id && count.state == state);
    let heads = |state: &'static str| of(state).map(|count| count.heads).sum::<i64>();
    let places = ["in", "came", "missed"];
    let came_in = places.into_iter().map(heads).sum();
    TaskRow {
        title: task.title.clone(),
        hours: hours_in(task, frame.language),
        places: task.places,
        came_in,
        soft: heads("soft"),
        waiting: heads("waiting"),
        leaders: places.into_iter().flat_map(of).map(|count| count.leaders).sum(),
        leaders_needed: (task.places + PER_LEADER - 1) / PER_LEADER,
        expected: (came_in as f64 * belief.comes.mean()).round() as i64,
    }
}

fn wave_row(wave: SentWave, visit: &Visit) -> WaveRow {
    let at = Timestamp::from_second(wave.sent_at_s).unwrap_or_default().to_zoned(visit.now.time_zone().clone());
    let when = at.strftime("%-d-%-m %H:%M").to_string();
    WaveRow { number: wave.number, size: wave.size, yes: wave.yes, open: wave.open, when }
}

/// A text for the app group of a club, to copy.
fn message(frame: &Frame, call: &Call, day: &str, place: &str, short: &str) -> String {
    let values = [
        ("call", call.title.clone().into()),
        ("day", day.to_owned().into()),
        ("place", place.to_owned().into()),
        ("address", short.to_owned().into()),
    ];
    frame.site.sentences.say_with(frame.language, "calls-channel-message", &values)
}
