//! /overzicht/netwerk/{partij}: with whom one party works, who would miss it, who it could meet, and naming a tie.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use opbouw_neighbourhood::Party;
use opbouw_neighbourhood::store::find_party;
use opbouw_store::Tx;
use opbouw_ties::{How, HowOften, Named, NewTie, Pair, Worked, end_tie, list_named_of, list_worked_of, name_tie};
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::After;
use crate::canvas::{Canvas, View};
use crate::error::OverviewError;
use crate::hall::Hall;
use crate::pictures::Seen;
use crate::refusal::{Page, Refusal};
use crate::say::{done, faults, say_count};
use crate::svg::{Use, draw};
use crate::telling::{role, without};
use crate::visit::{Visit, note, number};

/// With whom, and what is known of it.
struct TieView {
    key: i64,
    name: String,
    said: String,
    worked: Vec<String>,
    is_named: bool,
    level: i64,
}

#[derive(Template)]
#[template(path = "overview_party.html")]
struct PartyPage {
    frame: Frame,
    party: Party,
    role: String,
    without: String,
    picture: String,
    ties: Vec<TieView>,
    /// Parties without a named tie with this one: number and name.
    others: Vec<(i64, String)>,
    may_name: bool,
    done: Option<String>,
    faults: Vec<String>,
}

/// A tie to be named, or no longer.
#[derive(Deserialize, Default)]
pub(crate) struct TieForm {
    #[serde(default)]
    wie: String,
    #[serde(default)]
    hoe: String,
    #[serde(default)]
    wat: String,
}

/// What is known of the ties of one party, by the other party.
type Known = BTreeMap<i64, OfOne>;

/// What was said, with whom, and what was done together.
type OfOne = (Option<(Pair, Named)>, Vec<Worked>);

pub(crate) async fn show(State(hall): State<Arc<Hall>>, visit: Visit, Path(id): Path<String>, Query(after): Query<After>) -> Page {
    show_with(&hall, &visit, number(&id)?, after.klaar.as_deref(), &[]).await
}

async fn show_with(hall: &Hall, visit: &Visit, id: i64, word: Option<&str>, wrong: &[OverviewError]) -> Page {
    let today = visit.today();
    let seen = hall.see(today).await?;
    let place = seen.network.place(id).ok_or(Refusal::Nothing)?;
    let read = move |tx: &mut Tx<'_>| -> Result<(Party, Known), Refusal> {
        let party = find_party(tx, id)?.ok_or(Refusal::Nothing)?;
        let mut known = Known::new();
        for (pair, named) in list_named_of(tx, id)? {
            known.entry(pair.other(id)).or_default().0 = Some((pair, named));
        }
        for (pair, worked) in list_worked_of(tx, id, today)? {
            known.entry(pair.other(id)).or_default().1.push(worked);
        }
        Ok((party, known))
    };
    let (party, known) = hall.house.site.db.read(read).await?;
    let frame = visit.frame(hall);
    let ties = ties(&frame, &seen, id, &known);
    let status = wrong.first().map_or(StatusCode::OK, OverviewError::status);
    let template = PartyPage {
        role: role(&frame, seen.reading.role(&seen.network.graph, place)),
        without: without(&frame, &seen, place),
        picture: around(&seen, place, &frame),
        others: others(&seen, id, &ties),
        may_name: visit.may_name(id),
        done: done(&frame, word),
        faults: faults(&frame, wrong),
        party,
        ties,
        frame,
    };
    Ok(page(status, &template))
}

fn around(seen: &Seen, place: u32, frame: &Frame) -> String {
    if seen.network.graph.degree(place) == 0 {
        return String::new();
    }
    let closely: HashSet<u32> = seen.network.graph.neighbours(place).iter().copied().chain([place]).collect();
    let said = frame.say("overview-picture-party");
    draw(seen, &Canvas::new(seen, &View { closely: Some(closely), is_on_paper: false }), Use::Picture(&said))
}

fn ties(frame: &Frame, seen: &Seen, id: i64, known: &Known) -> Vec<TieView> {
    let view = |(other, (named, worked)): (&i64, &OfOne)| {
        let place = seen.network.place(*other)?;
        Some(TieView {
            key: *other,
            name: seen.network.name(place).to_owned(),
            said: named.as_ref().map(|(pair, named)| said_of(frame, id, *pair, named)).unwrap_or_default(),
            worked: worked.iter().map(|worked| worked_of(frame, *worked)).collect(),
            is_named: named.is_some(),
            level: named.as_ref().map_or(0, |(_, named)| named.how_often.level()),
        })
    };
    let mut ties: Vec<TieView> = known.iter().filter_map(view).collect();
    ties.sort_by(|one, other| other.level.cmp(&one.level).then(one.name.cmp(&other.name)));
    ties
}

fn others(seen: &Seen, id: i64, ties: &[TieView]) -> Vec<(i64, String)> {
    let named: HashSet<i64> = ties.iter().filter(|tie| tie.is_named).map(|tie| tie.key).collect();
    let free = seen.network.nodes.iter().filter(|node| node.key != id && !named.contains(&node.key));
    free.map(|node| (node.key, node.name.clone())).collect()
}

/// How often, and which of the two says so.
fn said_of(frame: &Frame, id: i64, pair: Pair, named: &Named) -> String {
    let (itself, other) = if pair.a == id { (named.said_by_a, named.said_by_b) } else { (named.said_by_b, named.said_by_a) };
    let who = match (itself, other) {
        (true, true) => "overview-said-both",
        (true, false) => "overview-said-itself",
        (false, true) => "overview-said-other",
        (false, false) => "overview-said-told",
    };
    format!("{}. {}", how_often(frame, named.how_often), frame.say(who))
}

/// How often, in words.
pub(crate) fn how_often(frame: &Frame, how_often: HowOften) -> String {
    frame.say(match how_often {
        HowOften::Sometimes => "overview-often-sometimes",
        HowOften::Monthly => "overview-often-monthly",
        HowOften::Weekly => "overview-often-weekly",
    })
}

fn worked_of(frame: &Frame, worked: Worked) -> String {
    let key = match worked.how {
        How::Activity => "overview-worked-activity",
        How::Booking => "overview-worked-booking",
        How::Call => "overview-worked-call",
        How::Buddies => "overview-worked-buddies",
        How::Contact => "overview-worked-contact",
    };
    say_count(frame, key, usize::try_from(worked.count).unwrap_or(0))
}

pub(crate) async fn change(State(hall): State<Arc<Hall>>, visit: Visit, Path(id): Path<String>, Form(form): Form<TieForm>) -> Page {
    let (id, doer) = (number(&id)?, visit.doer());
    let who = visit.signed_in()?;
    if !visit.may_name(id) {
        return Err(Refusal::Nothing);
    }
    let other: i64 = form.wie.parse().unwrap_or(0);
    let own = who.actor.parties.contains(&id).then_some(id);
    let how_often = form.hoe.parse().ok().and_then(HowOften::from_level);
    let ends = form.wat == "weg";
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        find_party(tx, id)?.filter(|party| party.ended_on.is_none()).ok_or(Refusal::Nothing)?;
        if ends {
            let pair = Pair::new(id, other).ok_or(OverviewError::SameParty)?;
            end_tie(tx, doer.at_s, doer.today, pair)?;
        } else {
            let how_often = how_often.ok_or(OverviewError::UnknownChoice)?;
            let new = NewTie { one: id, other, how_often, said_by: own, session: None };
            name_tie(tx, doer.at_s, doer.today, &new).map_err(OverviewError::from)?;
        }
        Ok(doer.note(tx, &note(if ends { "tie-end" } else { "tie-name" }, "party", id))?)
    };
    match hall.house.site.db.write(write).await {
        Ok(()) => Ok(hall.done(&format!("/overzicht/netwerk/{id}"), if ends { "band-weg" } else { "band" }).await),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            show_with(&hall, &visit, id, None, &[fault]).await
        }
    }
}
