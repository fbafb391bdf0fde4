//! GET /maatjes: the tasks of today, who waits on both sides, and all pairs by how far they are. Of the own parties only.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use jiff::civil::Date;
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, page};

use super::certificate::CertificateRow;
use super::standing::tasks_of;
use super::{After, kept_parties};
use crate::error::BuddiesError;
use crate::house::BuddiesHouse;
use crate::refusal::Page;
use crate::rules::chosen::CodeWord;
use crate::rules::fit::stalls;
use crate::rules::pair::PairState;
use crate::rules::tasks::PairTask;
use crate::say;
use crate::store::certificates::{Kept, list_ending};
use crate::store::checkins::{Checkin, list_open_checkins};
use crate::store::pairs::{Pair, list_pairs};
use crate::store::profiles::{Listed, list_profiles};

/// Ended pairs that are shown: the rest is history.
const MOST_ENDED: usize = 20;
/// People whose search gets nowhere, from which a coffee morning is proposed.
const STALLED_PEOPLE: usize = 2;

#[derive(Template)]
#[template(path = "board.html")]
struct BoardPage {
    frame: Frame,
    told: Option<String>,
    tasks: Vec<TaskRow>,
    certificates: Vec<EndingRow>,
    askers: Vec<WaitingRow>,
    givers: Vec<WaitingRow>,
    groups: Vec<Group>,
    /// For how many pair matching is not getting anywhere; zero when there is no need for a morning.
    stalled: usize,
    count: i64,
}

struct TaskRow {
    gravity: PairTask,
    pair: i64,
    names: String,
    what: String,
    days: i64,
}

struct EndingRow {
    person: i64,
    first_name: String,
    certificate: CertificateRow,
}

struct WaitingRow {
    person: i64,
    name: String,
    area: String,
    days: i64,
    likes: String,
    /// Nobody is found for them soon.
    is_stalled: bool,
    paused_until: String,
    looks: bool,
}

struct Group {
    title: String,
    pairs: Vec<PairRow>,
    is_ended: bool,
}

struct PairRow {
    id: i64,
    names: String,
    days: i64,
    note: String,
}

/// What was read of one party.
struct OfParty {
    people: Vec<Listed>,
    pairs: Vec<Pair>,
    checkins: Vec<Checkin>,
    ending: Vec<(Kept, String)>,
}

pub(crate) async fn show(State(house): State<Arc<BuddiesHouse>>, reader: Reader, Caller(who): Caller, Query(after): Query<After>) -> Page {
    let (parties, today, now_s) = (kept_parties(&who), house.site.clock.today(), house.site.clock.now_s());
    let read = move |tx: &mut Tx<'_>| -> Result<Vec<OfParty>, BuddiesError> {
        let of_party = |tx: &mut Tx<'_>, party: i64| {
            Ok(OfParty {
                people: list_profiles(tx, party, today, now_s)?,
                pairs: list_pairs(tx, party)?,
                checkins: list_open_checkins(tx, party)?,
                ending: list_ending(tx, party, today)?,
            })
        };
        parties.iter().map(|(party, _)| of_party(tx, *party)).collect()
    };
    let all = house.site.db.read(read).await?;
    let frame = house.frame(reader, "/maatjes");
    Ok(page(StatusCode::OK, &board(frame, &all, today, after.klaar.as_deref())))
}

fn board(frame: Frame, all: &[OfParty], today: Date, after: Option<&str>) -> BoardPage {
    let people = || all.iter().flat_map(|of| &of.people);
    let waits = |listed: &&Listed| listed.open_pairs < listed.profile.wanted.capacity;
    let row = |listed: &Listed| waiting_row(&frame, listed, today);
    let askers: Vec<WaitingRow> = people().filter(|one| one.profile.wanted.side.asks()).filter(waits).map(row).collect();
    let givers: Vec<WaitingRow> = people().filter(|one| !one.profile.wanted.side.asks()).filter(waits).map(row).collect();
    let stalled = askers.iter().filter(|row| row.is_stalled && row.paused_until.is_empty()).count();
    let pairs: Vec<&Pair> = all.iter().flat_map(|of| &of.pairs).collect();
    let ending = |(kept, name): &(Kept, String)| EndingRow {
        person: kept.person,
        first_name: name.clone(),
        certificate: CertificateRow::new(&frame, kept, today),
    };
    BoardPage {
        told: say::done(&frame, after),
        tasks: task_rows(&frame, all, today),
        certificates: all.iter().flat_map(|of| &of.ending).map(ending).collect(),
        groups: PairState::ALL.iter().filter_map(|state| group(&frame, &pairs, *state, today)).collect(),
        count: i64::try_from(pairs.iter().filter(|pair| pair.state != PairState::Ended).count()).unwrap_or(i64::MAX),
        stalled: if stalled >= STALLED_PEOPLE { stalled } else { 0 },
        askers,
        givers,
        frame,
    }
}

fn task_rows(frame: &Frame, all: &[OfParty], today: Date) -> Vec<TaskRow> {
    let of_pair = |pair: &Pair, checkins: &[Checkin]| -> Vec<TaskRow> {
        let tasks = tasks_of(pair, checkins, today);
        let row = |task: PairTask| TaskRow {
            gravity: task,
            pair: pair.id,
            names: pair.names(),
            what: frame.say(task.key()),
            days: pair.days(today),
        };
        tasks.into_iter().map(row).collect()
    };
    let mut rows: Vec<TaskRow> = all.iter().flat_map(|of| of.pairs.iter().flat_map(|pair| of_pair(pair, &of.checkins))).collect();
    rows.sort_by_key(|row| (row.gravity, std::cmp::Reverse(row.days), row.pair));
    rows
}

fn waiting_row(frame: &Frame, listed: &Listed, today: Date) -> WaitingRow {
    let days = listed.waiting_days(today);
    WaitingRow {
        person: listed.profile.person,
        name: listed.first_name.clone(),
        area: listed.area.clone(),
        days,
        likes: say::listed(frame, listed.profile.wanted.likes, |like| like.key()),
        is_stalled: stalls(days, listed.failed_tries, true),
        paused_until: say::optional_day(listed.profile.paused_until.filter(|until| *until > today)),
        looks: listed.profile.wanted.side.asks(),
    }
}

fn group(frame: &Frame, pairs: &[&Pair], state: PairState, today: Date) -> Option<Group> {
    let is_ended = state == PairState::Ended;
    let mut of_state: Vec<&&Pair> = pairs.iter().filter(|pair| pair.state == state).collect();
    if is_ended {
        of_state.sort_by_key(|pair| (std::cmp::Reverse(pair.ended_on), pair.id));
        of_state.truncate(MOST_ENDED);
    }
    let note = |pair: &Pair| match (pair.stop_reason, pair.planned_end) {
        (Some(why), _) => frame.say(why.key()),
        (None, Some(end)) => frame.say_with("buddies-until", "day", say::day(end)),
        (None, None) => String::new(),
    };
    let row = |pair: &&&Pair| PairRow { id: pair.id, names: pair.names(), days: pair.days(today), note: note(pair) };
    (!of_state.is_empty()).then(|| Group { title: frame.say(state.key()), pairs: of_state.iter().map(row).collect(), is_ended })
}
