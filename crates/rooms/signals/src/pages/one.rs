//! /signalen/{id}: one signal, for the parties that it reaches.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_access::{Action, Relation, Thing, may};
use opbouw_neighbourhood::Party;
use opbouw_signin::SignedIn;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::danger::danger_page;
use super::{After, list_working, number, signed_in};
use crate::error::SignalsError;
use crate::house::SignalsHouse;
use crate::keeping::{finish, put_back, share, take, tell_step};
use crate::leaving::one_line;
use crate::outcome::Outcome;
use crate::refusal::{Page, Refusal};
use crate::refusing::{Refused, refuse_personal};
use crate::say::{day, day_at, done, faults, step};
use crate::signal::{MOST_TEXT, Part, PartState, Signal};
use crate::store::{parts, signals, steps};
use crate::visit::Visit;

/// What somebody does with it.
#[derive(Deserialize, Default, Clone)]
pub(crate) struct Doing {
    #[serde(default)]
    wat: String,
    /// Number of the part.
    #[serde(default)]
    deel: i64,
    /// The own party that takes it up, or the other that hears of it.
    #[serde(default)]
    partij: i64,
    #[serde(default)]
    uitkomst: String,
    #[serde(default)]
    tekst: String,
}

/// What is read of one.
struct Read {
    signal: Signal,
    parts: Vec<Part>,
    steps: Vec<(String, String, String, String)>,
    reach: Option<String>,
    parties: Vec<Party>,
}

#[derive(Template)]
#[template(path = "signals_one.html")]
struct OnePage {
    frame: Frame,
    done: Option<String>,
    faults: Vec<String>,
    read: Read,
    /// The part that whoever reads can do something with; none: theirs is done and so are all.
    own: Part,
    seen_on: String,
    own_parties: Vec<(i64, String)>,
    /// Parties that do not hear of it yet.
    others: Vec<Party>,
    outcomes: [Outcome; 6],
    question: String,
    refused: Option<Refused>,
    typed: Doing,
    most: usize,
}

impl OnePage {
    fn is_open(&self) -> bool {
        self.own.state == PartState::Open
    }

    fn is_taken(&self) -> bool {
        self.own.state == PartState::Taken
    }
}

pub(crate) async fn show(State(house): State<Arc<SignalsHouse>>, visit: Visit, Path(id): Path<String>, Query(after): Query<After>) -> Page {
    show_with(&house, &visit, number(&id)?, after.klaar.as_deref(), Doing::default(), None, &[]).await
}

#[allow(clippy::too_many_arguments, reason = "what was typed, what is wrong with it, and where")]
async fn show_with(
    house: &SignalsHouse,
    visit: &Visit,
    id: i64,
    after: Option<&str>,
    typed: Doing,
    refused: Option<Refused>,
    wrong: &[SignalsError],
) -> Result<Response, Refusal> {
    let who = signed_in(visit)?;
    let frame = visit.work_frame(house);
    let read = read_one(house, visit, &frame, id).await?;
    let own = own_part(&read.parts, &who).ok_or(Refusal::Nothing)?.clone();
    let is_heard = |party: &Party| read.parts.iter().any(|part| part.party == Some(party.id));
    let template = OnePage {
        done: done(&frame, after),
        faults: faults(&frame, wrong),
        seen_on: day(read.signal.seen_on),
        own_parties: own_parties(&read.parties, &who),
        others: read.parties.iter().filter(|party| !is_heard(party)).cloned().collect(),
        outcomes: Outcome::ALL,
        question: frame.say(read.signal.theme.question_key()),
        read,
        own,
        refused,
        typed,
        most: MOST_TEXT,
        frame,
    };
    Ok(page(wrong.first().map_or(StatusCode::OK, SignalsError::status), &template))
}

async fn read_one(house: &SignalsHouse, visit: &Visit, frame: &Frame, id: i64) -> Result<Read, Refusal> {
    let (frame, zone) = (frame.clone(), visit.now.time_zone().clone());
    let read = move |tx: &mut Tx<'_>| -> Result<Read, Refusal> {
        let signal = signals::find(tx, id)?.ok_or(Refusal::Nothing)?;
        let all = steps::list(tx, id)?;
        let line = |one: &crate::signal::Step| (day_at(one.at, &zone), step(&frame, one), one.first_name.clone(), one.text.clone());
        let reach = signals::find_reach(tx, id)?.map(|(reach, _)| reach);
        let parties = list_working(tx)?;
        Ok(Read { parts: parts::list_of(tx, id)?, steps: all.iter().map(line).collect(), signal, reach, parties })
    };
    house.site.db.read(read).await
}

/// The part of a signal that is for somebody: of a party of theirs, what is not done first; else what is for everybody.
fn own_part<'p>(parts: &'p [Part], who: &SignedIn) -> Option<&'p Part> {
    let rank = |part: &&Part| (part.state == PartState::Done, part.party.is_none());
    parts.iter().filter(|part| reaches(part, who)).min_by_key(rank)
}

/// Whether somebody may do something with a part: it is of a party of theirs, or for everybody who works with residents.
fn reaches(part: &Part, who: &SignedIn) -> bool {
    let relation = part.party.map_or(Relation::OwnParty, |party| who.actor.relation_to_work_of(party));
    may(&who.actor, Action::KeepSignal, Thing::open(relation)).allowed
}

fn own_parties(parties: &[Party], who: &SignedIn) -> Vec<(i64, String)> {
    let own = parties.iter().filter(|party| who.actor.parties.contains(&party.id));
    own.map(|party| (party.id, party.name.clone())).collect()
}

/// `oppakken`, `terugleggen`, `delen`, `melden` or `afronden`.
pub(crate) async fn change(State(house): State<Arc<SignalsHouse>>, visit: Visit, Path(id): Path<String>, Form(doing): Form<Doing>) -> Page {
    let (who, id, frame) = (signed_in(&visit)?, number(&id)?, visit.work_frame(&house));
    let text = one_line(&doing.tekst);
    if text.chars().count() > MOST_TEXT {
        return show_with(&house, &visit, id, None, doing, None, &[SignalsError::LongText]).await;
    }
    if let Some(page) = danger_page(&house, &frame, &text, None) {
        return Ok(page);
    }
    // Whoever left it reads this too.
    let refused = refuse_personal(&frame, &text, &house.places);
    if refused.is_some() {
        return show_with(&house, &visit, id, None, doing, refused, &[SignalsError::Personal]).await;
    }
    let (doer, what) = (visit.doer(), doing.clone());
    let write = move |tx: &mut Tx<'_>| -> Result<&'static str, Refusal> {
        let signal = signals::find(tx, id)?.ok_or(Refusal::Nothing)?;
        let all = parts::list_of(tx, id)?;
        own_part(&all, &who).ok_or(Refusal::Nothing)?;
        let part = all.iter().filter(|part| reaches(part, &who)).find(|part| part.id == what.deel).ok_or(SignalsError::WrongState)?;
        do_it(tx, &doer, &who, &signal, part, &what, &text)
    };
    match house.site.db.write(write).await {
        Ok(word) => Ok(house.done(&format!("/signalen/{id}"), word).await),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            show_with(&house, &visit, id, None, doing, None, &[fault]).await
        }
    }
}

fn do_it(
    tx: &mut Tx<'_>,
    doer: &opbouw_signin::Doer,
    who: &SignedIn,
    signal: &Signal,
    part: &Part,
    what: &Doing,
    text: &str,
) -> Result<&'static str, Refusal> {
    match what.wat.as_str() {
        "oppakken" => {
            let party = part.party.unwrap_or(what.partij);
            if !who.actor.parties.contains(&party) {
                return Err(SignalsError::UnknownChoice.into());
            }
            take(tx, doer, signal, part, party)?;
            Ok("opgepakt")
        }
        "terugleggen" => {
            put_back(tx, doer, part)?;
            Ok("terug")
        }
        "delen" => {
            let is_there = list_working(tx)?.iter().any(|party| party.id == what.partij);
            if !is_there {
                return Err(SignalsError::UnknownChoice.into());
            }
            share(tx, doer, part, what.partij)?;
            Ok("gedeeld")
        }
        "melden" if text.is_empty() => Err(SignalsError::NoText.into()),
        "melden" => {
            tell_step(tx, doer, part, text)?;
            Ok("gemeld")
        }
        "afronden" => {
            let outcome = Outcome::parse(&what.uitkomst).ok_or(SignalsError::UnknownChoice)?;
            finish(tx, doer, signal, part, outcome, text)?;
            Ok("klaar")
        }
        _ => Err(SignalsError::UnknownChoice.into()),
    }
}
