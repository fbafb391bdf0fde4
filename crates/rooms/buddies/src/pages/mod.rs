//! The pages of this room, and what several of them ask.

mod about;
mod agreement;
mod answer;
mod board;
mod candidates;
mod cards;
mod certificate;
mod checkin;
mod facing;
mod morning;
mod mornings;
mod own;
mod pair;
mod people;
mod picks;
mod profile;
mod profile_form;
mod seat;
mod standing;
mod steps;

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::Method;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect};
use axum::routing::{MethodRouter, get, post};
use opbouw_access::{Action, State, Thing, may};
use opbouw_neighbourhood::{Person, PersonState, store as register};
use opbouw_signin::SignedIn;
use opbouw_store::Tx;
use opbouw_web::{From, Route};
use serde::Deserialize;

use crate::house::BuddiesHouse;
use crate::refusal::{Page, Refusal};
use crate::store::pairs::{Pair, find_pair};

/// All of them, each with who may call it. Pages without an account ask for the token of a message, or the code of a table card.
#[rustfmt::skip]
pub(crate) fn routes(house: &Arc<BuddiesHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<BuddiesHouse>>| handler.with_state(house.clone());
    let read = |path, action, handler| Route::page(Method::GET, path, action, on(handler));
    let change = |path, action, handler| Route::page(Method::POST, path, action, on(handler));
    let keep = Action::KeepBuddies;
    vec![
        read("/maatjes", Action::SeeBoard, get(board::show)),
        read("/maatjes/mensen", keep, get(people::list)),
        change("/maatjes/mensen", keep, post(people::search)),
        read("/maatjes/mensen/{id}", keep, get(profile::show)),
        change("/maatjes/mensen/{id}", keep, post(profile::save)),
        change("/maatjes/mensen/{id}/pauze", keep, post(profile::pause)),
        change("/maatjes/mensen/{id}/weg", keep, post(profile::remove)),
        change("/maatjes/mensen/{id}/bewijzen", keep, post(certificate::add)),
        change("/maatjes/mensen/{id}/bewijzen/{certificate}/weg", keep, post(certificate::remove)),
        read("/maatjes/mensen/{id}/kandidaten", keep, get(candidates::show)),
        change("/maatjes/mensen/{id}/kandidaten", keep, post(candidates::propose_one)),
        read("/maatjes/ochtenden", keep, get(mornings::list)),
        change("/maatjes/ochtenden", keep, post(mornings::create)),
        read("/maatjes/ochtenden/{id}", keep, get(morning::show)),
        change("/maatjes/ochtenden/{id}/plaatsen", keep, post(morning::add_seats)),
        change("/maatjes/ochtenden/{id}/plaatsen/{seat}/weg", keep, post(morning::remove)),
        read("/maatjes/ochtenden/{id}/kaartjes", keep, get(cards::show)),
        change("/maatjes/ochtenden/{id}/keuzes", keep, post(picks::type_in)),
        change("/maatjes/ochtenden/{id}/bel", keep, post(picks::ring)),
        change("/maatjes/ochtenden/{id}/dicht", keep, post(picks::close)),
        read("/maatjes/antwoord/{ticket}", Action::AnswerMessage, get(answer::ask)),
        change("/maatjes/antwoord/{ticket}", Action::AnswerMessage, post(answer::take)),
        read("/maatjes/{id}", keep, get(pair::show)),
        change("/maatjes/{id}/antwoord", keep, post(steps::said)),
        change("/maatjes/{id}/kennismaking", keep, post(steps::meeting)),
        read("/maatjes/{id}/afspraak", keep, get(agreement::show)),
        change("/maatjes/{id}/afspraak", keep, post(agreement::save)),
        change("/maatjes/{id}/akkoord", keep, post(agreement::agreed)),
        change("/maatjes/{id}/hoe-gaat-het/{checkin}", keep, post(checkin::answer)),
        change("/maatjes/{id}/hoe-gaat-het/{checkin}/klaar", keep, post(checkin::close)),
        change("/maatjes/{id}/einde", keep, post(steps::plan_ending)),
        change("/maatjes/{id}/stoppen", keep, post(steps::stop_now)),
        change("/maatjes/{id}/daarna", keep, post(steps::next)),
        read("/ochtend/{code}", Action::AnswerMessage, get(seat::door)),
        change("/ochtend/{code}", Action::AnswerMessage, post(seat::sit_down)),
        read("/ochtend/{code}/{ticket}", Action::AnswerMessage, get(seat::choose)),
        change("/ochtend/{code}/{ticket}", Action::AnswerMessage, post(seat::chosen)),
        read("/mijn/maatje", Action::SeeOwnPage, get(profile::show)),
        change("/mijn/maatje", Action::LeaveOffer, post(profile::save)),
        change("/mijn/maatje/pauze", Action::ChangeOffer, post(profile::pause)),
        change("/mijn/maatje/weg", Action::EndOffer, post(profile::remove)),
        read("/mijn/maatje/{pair}", Action::SeeMatch, get(own::pair)),
        change("/mijn/maatje/{pair}", Action::AnswerInvitation, post(own::answer)),
    ]
}

/// The word behind an address that says what was done, and the party of several.
#[derive(Deserialize, Default)]
pub(crate) struct After {
    #[serde(default)]
    pub klaar: Option<String>,
    #[serde(default)]
    pub partij: Option<i64>,
}

/// The pair, for whoever works for its party. For others there is no such pair.
pub(crate) fn pair_for(tx: &mut Tx<'_>, who: &SignedIn, id: i64) -> Result<Pair, Refusal> {
    find_pair(tx, id)?.filter(|pair| keeps(who, pair.party)).ok_or(Refusal::Nothing)
}

/// Whether the caller keeps the buddies of this party.
pub(crate) fn keeps(who: &SignedIn, party: i64) -> bool {
    may(&who.actor, Action::KeepBuddies, Thing::open(who.actor.relation_to_work_of(party))).allowed
}

/// The parties of which the caller keeps the buddies, with their names.
pub(crate) fn kept_parties(who: &SignedIn) -> Vec<(i64, String)> {
    let mut kept: Vec<(i64, String)> =
        who.memberships.iter().filter(|membership| keeps(who, membership.party)).map(|one| (one.party, one.party_name.clone())).collect();
    kept.dedup_by_key(|(party, _)| *party);
    kept
}

/// The person, when the caller may do this with them in the state they are in.
pub(crate) fn person_for(tx: &mut Tx<'_>, who: &SignedIn, id: i64, action: Action) -> Result<Person, Refusal> {
    let person = register::find_person(tx, id)?.ok_or(Refusal::Nothing)?;
    let relation = who.actor.relation_to(id, person.registered_by, register::list_known_to(tx, id)?);
    let state = if person.state == PersonState::Restricted { State::Restricted } else { State::Open };
    if may(&who.actor, action, Thing { relation, state }).allowed { Ok(person) } else { Err(Refusal::Nothing) }
}

/// After a change: everybody hears of it, and on to a page that says what was done, by a word of the program.
pub(crate) async fn done(house: &BuddiesHouse, address: &str, word: &str) -> Page {
    house.site.tell().await;
    let sign = if address.contains('?') { '&' } else { '?' };
    Ok(Redirect::to(&format!("{address}{sign}klaar={word}")).into_response())
}

/// From where on the network a call comes, for limits; never kept.
pub(crate) struct Network(pub String);

impl FromRequestParts<Arc<BuddiesHouse>> for Network {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, house: &Arc<BuddiesHouse>) -> Result<Self, Self::Rejection> {
        let From(from) = From::from_request_parts(parts, &house.site).await?;
        Ok(Self(from))
    }
}
