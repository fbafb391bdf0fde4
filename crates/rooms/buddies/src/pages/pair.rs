//! GET /maatjes/{id}: one pair, from the proposal to what comes after, with the next step on top.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_signin::{Doer, SignedIn};
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, page};

use super::profile_form::{Choice, choices};
use super::standing::{concern_of, obstacles_of, tasks_of};
use super::{After, pair_for};
use crate::error::BuddiesError;
use crate::house::BuddiesHouse;
use crate::messages::is_reachable;
use crate::proposing::note_both;
use crate::refusal::{Page, Refusal};
use crate::rules::agreement::Agreement;
use crate::rules::checkins::Feeling;
use crate::rules::chosen::CodeWord;
use crate::rules::pair::{PairState, Said, StopReason, Which};
use crate::say;
use crate::store::carried::find_keeper;
use crate::store::checkins::{Checkin, list_checkins_of};
use crate::store::pairs::{Half, Pair};

#[derive(Template)]
#[template(path = "pair.html")]
struct PairPage {
    frame: Frame,
    told: Option<String>,
    faults: Vec<(String, &'static str)>,
    id: i64,
    names: String,
    /// First name of who of the party looks after them.
    keeper: Option<String>,
    state: PairState,
    state_name: String,
    days: i64,
    tasks: Vec<String>,
    obstacles: Vec<String>,
    halves: Vec<HalfRow>,
    saids: Vec<Choice>,
    feelings: Vec<Choice>,
    first_meeting: String,
    first_meeting_day: String,
    with_coordinator: bool,
    form: AgreementForm,
    version: i64,
    began: String,
    planned_end: String,
    checkins: Vec<CheckinRow>,
    stop_reasons: Vec<Choice>,
    stop_reason: String,
    ended: String,
    next_step: String,
}

struct HalfRow {
    code: &'static str,
    person: Option<i64>,
    name: String,
    role: String,
    area: String,
    email: String,
    phone: String,
    said: String,
    has_agreed: bool,
    is_reachable: bool,
}

struct CheckinRow {
    id: i64,
    name: String,
    due: String,
    is_asked: bool,
    is_closed: bool,
    /// Asks for the coordinator.
    is_concern: bool,
    answers: Vec<(&'static str, String, String)>,
}

/// The agreement as it is filled in.
#[derive(Clone, Default)]
pub(crate) struct AgreementForm {
    pub text: Agreement,
    pub end: String,
}

/// What was filled in and could not be kept, with why.
#[derive(Default)]
pub(crate) struct Typed {
    pub form: Option<AgreementForm>,
    pub wrong: Vec<BuddiesError>,
}

pub(crate) async fn show(
    State(house): State<Arc<BuddiesHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path(id): Path<i64>,
    Query(after): Query<After>,
) -> Page {
    show_pair(&house, reader, who, id, Typed::default(), after.klaar.as_deref()).await
}

/// The page, empty-handed or with what could not be done. Whoever looks sees how both are reached, so it is noted.
pub(crate) async fn show_pair(
    house: &BuddiesHouse,
    reader: Reader,
    who: Arc<SignedIn>,
    id: i64,
    typed: Typed,
    after: Option<&str>,
) -> Page {
    let doer = Doer::on_page(Some(&who), &house.site.clock.now());
    let today = doer.today;
    let read = move |tx: &mut Tx<'_>| {
        let pair = pair_for(tx, &who, id)?;
        note_both(tx, &doer, "buddy-view", &pair)?;
        let checkins = list_checkins_of(tx, id)?;
        let obstacles = obstacles_of(tx, &pair, doer.today, doer.at_s)?;
        Ok::<_, Refusal>((pair, checkins, obstacles, find_keeper(tx, id)?))
    };
    let (pair, checkins, obstacles, keeper) = house.site.db.write(read).await?;
    let frame = house.frame(reader, "/maatjes");
    let status = if typed.wrong.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let obstacles = obstacles.into_iter().map(|obstacle| frame.say(obstacle.key())).collect();
    let shown = pair_page(frame, &pair, &checkins, obstacles, typed, after, today);
    Ok(page(status, &PairPage { keeper, ..shown }))
}

fn pair_page(
    frame: Frame,
    pair: &Pair,
    checkins: &[Checkin],
    obstacles: Vec<String>,
    typed: Typed,
    after: Option<&str>,
    today: Date,
) -> PairPage {
    let tasks = tasks_of(pair, checkins, today);
    PairPage {
        told: say::done(&frame, after),
        faults: say::faults(&frame, &typed.wrong),
        id: pair.id,
        names: pair.names(),
        keeper: None,
        state: pair.state,
        state_name: frame.say(pair.state.key()),
        days: pair.days(today),
        tasks: tasks.into_iter().map(|task| frame.say(task.key())).collect(),
        obstacles,
        halves: Which::BOTH.into_iter().map(|which| half_row(&frame, pair, which)).collect(),
        saids: choices(&frame, Said::key, |_| false),
        feelings: choices(&frame, Feeling::key, |_| false),
        first_meeting: say::optional_day(pair.first_meeting),
        first_meeting_day: pair.first_meeting.map(|day| day.to_string()).unwrap_or_default(),
        with_coordinator: pair.with_coordinator,
        form: typed.form.unwrap_or_else(|| form_of(&frame, pair, today)),
        version: pair.version,
        began: say::optional_day(pair.began_on),
        planned_end: say::optional_day(pair.planned_end),
        checkins: checkins.iter().map(|checkin| checkin_row(&frame, pair, checkin, today)).collect(),
        stop_reasons: choices(&frame, StopReason::key, |_| false).into_iter().filter(|choice| is_chosen(choice.code)).collect(),
        stop_reason: pair.stop_reason.map(|why| frame.say(why.key())).unwrap_or_default(),
        ended: say::optional_day(pair.ended_on),
        next_step: pair.next_step.clone(),
        frame,
    }
}

fn is_chosen(code: &str) -> bool {
    StopReason::parse(code).is_some_and(StopReason::is_chosen)
}

fn half_row(frame: &Frame, pair: &Pair, which: Which) -> HalfRow {
    let half: &Half = pair.half(which);
    let role = if which == Which::Asker { "buddies-role-asker" } else { "buddies-role-giver" };
    let reach = |text: &Option<String>| text.clone().filter(|_| !half.is_restricted).unwrap_or_default();
    HalfRow {
        code: which.code(),
        person: half.person,
        name: if half.person.is_some() { half.first_name.clone() } else { frame.say("buddies-gone") },
        role: frame.say(role),
        area: half.area.clone(),
        email: reach(&half.email),
        phone: reach(&half.phone),
        said: half.said.map(|said| frame.say(said.key())).unwrap_or_default(),
        has_agreed: half.has_agreed,
        is_reachable: is_reachable(half),
    }
}

fn checkin_row(frame: &Frame, pair: &Pair, checkin: &Checkin, today: Date) -> CheckinRow {
    let answer = |(which, answer): (Which, &Option<Feeling>)| {
        let said = answer.map(|feeling| frame.say(feeling.key())).unwrap_or_default();
        (which.code(), pair.half(which).first_name.clone(), said)
    };
    CheckinRow {
        id: checkin.id,
        name: frame.say(checkin.kind.key()),
        due: say::day(checkin.due_on),
        is_asked: checkin.asked_at_s.is_some(),
        is_closed: checkin.is_closed,
        is_concern: concern_of(pair, checkin, today).is_some(),
        answers: Which::BOTH.into_iter().zip(&checkin.answers).map(answer).collect(),
    }
}

/// What was agreed, or lines to begin with: a year, once a week, nobody pays for the other.
fn form_of(frame: &Frame, pair: &Pair, today: Date) -> AgreementForm {
    let end = pair.planned_end.unwrap_or_else(|| today.saturating_add(12.months())).to_string();
    if pair.version > 0 {
        return AgreementForm { text: pair.agreement.clone(), end };
    }
    let text = Agreement {
        what: String::new(),
        how_often: frame.say("buddies-preset-often"),
        how_long: frame.say("buddies-preset-long"),
        costs: frame.say("buddies-preset-costs"),
        secrecy: frame.say("buddies-preset-secrecy"),
        stop_rule: frame.say("buddies-preset-stop"),
    };
    AgreementForm { text, end }
}
