//! /maatjes/mensen/{id}/kandidaten: the three who fit best, why, and what does not fit; or a coffee morning when nobody does.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use jiff::civil::Date;
use opbouw_access::Action;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::about::{About, person_and_parties};
use super::profile::{choose, note};
use super::profile_form::{Pairs, field};
use super::{After, done};
use crate::error::BuddiesError;
use crate::house::BuddiesHouse;
use crate::proposing::{Found, find_candidates, propose};
use crate::refusal::{Page, Refusal};
use crate::rules::fit::{Candidate, stalls};
use crate::say;
use crate::store::profiles::{Listed, list_profiles_of};

#[derive(Template)]
#[template(path = "candidates.html")]
struct CandidatesPage {
    frame: Frame,
    faults: Vec<(String, &'static str)>,
    base: String,
    party: i64,
    first_name: String,
    has_room: bool,
    candidates: Vec<Row>,
    others: i64,
    left_out: Vec<(String, i64)>,
    /// Looking for one is not getting anywhere.
    is_stalled: bool,
}

struct Row {
    person: i64,
    name: String,
    area: String,
    about: String,
    times: String,
    reasons: Vec<String>,
    misfits: Vec<String>,
}

pub(crate) async fn show(State(house): State<Arc<BuddiesHouse>>, about: About, Query(after): Query<After>) -> Page {
    show_candidates(&house, about, after.partij, &[]).await
}

pub(crate) async fn propose_one(State(house): State<Arc<BuddiesHouse>>, about: About, Form(form): Form<Pairs>) -> Page {
    let (who, person, doer) = (about.who.clone(), about.person, about.doer(&house));
    let (party, giver) = (field(&form, "partij").parse::<i64>().ok(), field(&form, "wie").parse::<i64>().unwrap_or(0));
    let script = move |tx: &mut Tx<'_>| {
        let (_, parties) = person_and_parties(tx, &who, person, false, Action::LeaveOffer)?;
        let party = choose(&parties, party).ok_or(Refusal::Nothing)?;
        Ok::<_, Refusal>(propose(tx, &doer, party, person, giver)?)
    };
    match house.site.db.write(script).await {
        Ok(pair) => done(&house, &format!("/maatjes/{pair}"), "voorgesteld").await,
        Err(refusal) => {
            let wrong = refusal.mendable()?;
            show_candidates(&house, about, party, &[wrong]).await
        }
    }
}

async fn show_candidates(house: &BuddiesHouse, about: About, party: Option<i64>, wrong: &[BuddiesError]) -> Page {
    let (who, person, doer) = (about.who.clone(), about.person, about.doer(house));
    let read = move |tx: &mut Tx<'_>| {
        let (person, parties) = person_and_parties(tx, &who, person, false, Action::SeePerson)?;
        let kept =
            list_profiles_of(tx, person.id)?.into_iter().map(|one| one.party).find(|known| parties.iter().any(|(id, _)| id == known));
        let party = choose(&parties, party.or(kept)).ok_or(Refusal::Nothing)?;
        note(tx, &doer, "buddy-candidates", &person)?;
        let found = find_candidates(tx, party, person.id, doer.today, doer.at_s)?;
        Ok::<_, Refusal>((party, found.filter(|found| found.asker.profile.wanted.side.asks()).ok_or(Refusal::Nothing)?))
    };
    let (party, found) = house.site.db.write(read).await?;
    let frame = house.frame(about.reader.clone(), "/maatjes");
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    Ok(page(status, &candidates_page(frame, about.base, party, &found, wrong, house.site.clock.today())))
}

fn candidates_page(frame: Frame, base: String, party: i64, found: &Found, wrong: &[BuddiesError], today: Date) -> CandidatesPage {
    let ranking = &found.ranking;
    CandidatesPage {
        faults: say::faults(&frame, wrong),
        base,
        party,
        first_name: found.asker.first_name.clone(),
        has_room: found.asker.has_room(today),
        candidates: ranking.candidates.iter().filter_map(|candidate| row(&frame, &found.all, candidate)).collect(),
        others: i64::try_from(ranking.others).unwrap_or(i64::MAX),
        left_out: ranking.left_out.iter().map(|(obstacle, times)| say::left_out(&frame, *obstacle, *times)).collect(),
        is_stalled: stalls(found.asker.waiting_days(today), found.asker.failed_tries, !ranking.candidates.is_empty()),
        frame,
    }
}

fn row(frame: &Frame, all: &[Listed], candidate: &Candidate) -> Option<Row> {
    let listed = all.iter().find(|listed| listed.profile.person == candidate.person)?;
    Some(Row {
        person: candidate.person,
        name: listed.first_name.clone(),
        area: listed.area.clone(),
        about: listed.profile.wanted.about.clone(),
        times: say::parts(frame, listed.profile.wanted.parts),
        reasons: candidate.reasons.iter().map(|reason| say::reason(frame, *reason)).collect(),
        misfits: candidate.misfits.iter().map(|misfit| say::misfit(frame, *misfit)).collect(),
    })
}
