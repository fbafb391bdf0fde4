//! The pages of this room, and what several of them ask.

mod change;
mod check;
mod doubles;
mod embed;
mod entry;
mod follow;
mod form;
mod keep;
mod make;
mod map;
mod meanwhile;
mod message;
mod paper;
mod row;
mod search;

use std::sync::Arc;

use axum::http::Method;
use axum::routing::{MethodRouter, get, post};
use jiff::civil::Date;
use opbouw_access::{Action, Relation, Thing, may};
use opbouw_signin::SignedIn;
use opbouw_store::Tx;
use opbouw_web::Route;
use serde::Deserialize;

use crate::entry::Entry;
use crate::house::SocialMapHouse;
use crate::refusal::Refusal;
use crate::store::entries;
use crate::visit::Visit;

/// All of them, each with who may call it.
#[rustfmt::skip]
pub(crate) fn routes(house: &Arc<SocialMapHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<SocialMapHouse>>| handler.with_state(house.clone());
    let read = |path, action, handler| Route::page(Method::GET, path, action, on(handler));
    let change = |path, action, handler| Route::page(Method::POST, path, action, on(handler));
    vec![
        read("/kaart", Action::SeeMap, get(map::show)),
        change("/kaart/zoeken", Action::SeeMap, post(search::search)),
        read("/kaart/nieuw", Action::AddEntry, get(make::begin)),
        change("/kaart/nieuw", Action::AddEntry, post(make::make)),
        read("/kaart/nakijken", Action::AddEntry, get(check::show)),
        change("/kaart/nakijken", Action::ImportEntries, post(check::ask)),
        change("/kaart/overnemen", Action::KeepEntry, post(check::take)),
        read("/kaart/dubbel", Action::ImportEntries, get(doubles::show)),
        change("/kaart/dubbel", Action::ImportEntries, post(doubles::decide)),
        read("/kaart/inbedden", Action::SeeMap, get(embed::snippet)),
        read("/kaart/ingebed", Action::SeeMap, get(embed::framed)),
        read("/kaart/volgen", Action::SeeMap, get(follow::show)),
        change("/kaart/volgen", Action::SeeMap, post(follow::follow)),
        read("/kaart/volgen/{ticket}", Action::AnswerMessage, get(follow::confirm_page)),
        change("/kaart/volgen/{ticket}", Action::AnswerMessage, post(follow::answer)),
        change("/kaart/volgt", Action::FollowArea, post(follow::follow_signed_in)),
        read("/kaart/dorp/{code}/papier", Action::SeeMap, get(paper::paper)),
        read("/kaart/bericht/{ticket}", Action::AnswerMessage, get(message::ask)),
        change("/kaart/bericht/{ticket}", Action::AnswerMessage, post(message::answer)),
        read("/kaart/bericht/{ticket}/wijzigen", Action::AnswerMessage, get(message::form)),
        change("/kaart/bericht/{ticket}/wijzigen", Action::AnswerMessage, post(message::change)),
        read("/kaart/{id}", Action::SeeMap, get(entry::show)),
        read("/kaart/{id}/wijzigen", Action::KeepEntry, get(change::form)),
        change("/kaart/{id}/wijzigen", Action::KeepEntry, post(change::change)),
        change("/kaart/{id}/klopt", Action::KeepEntry, post(keep::confirm)),
        change("/kaart/{id}/bevinding", Action::AddEntry, post(keep::tell)),
        change("/kaart/{id}/weg", Action::KeepEntry, post(keep::end)),
        change("/kaart/{id}/terug", Action::KeepEntry, post(keep::bring_back)),
    ]
}

/// The word behind an address that says what was done.
#[derive(Deserialize, Default)]
pub(crate) struct After {
    #[serde(default)]
    pub klaar: Option<String>,
}

/// A number in an address; what is none is as good as that of nothing.
pub(crate) fn number(text: &str) -> Result<i64, Refusal> {
    text.parse().map_err(|_| Refusal::Nothing)
}

/// Whoever has signed in; the door lets in no others.
pub(crate) fn signed_in(visit: &Visit) -> Result<Arc<SignedIn>, Refusal> {
    visit.reader.who.clone().ok_or(Refusal::Nothing)
}

/// Whether somebody keeps an entry: answers for it, works for its party, or coordinates where nobody looks after it.
pub(crate) fn keeps(who: &SignedIn, entry: &Entry, today: Date) -> bool {
    let is_of_party = |party: Option<i64>| party.is_some_and(|party| who.actor.parties.contains(&party));
    let relation = if entry.keeper.person == Some(who.person) {
        Relation::Own
    } else if is_of_party(entry.keeper.party) || is_of_party(entry.party) {
        Relation::OwnParty
    } else if entry.is_unattended(today) {
        Relation::None
    } else {
        // Others look after it.
        Relation::Found
    };
    may(&who.actor, Action::KeepEntry, Thing::open(relation)).allowed
}

/// An entry that the caller keeps; for others there is no such entry.
pub(crate) fn kept(tx: &mut Tx<'_>, who: &SignedIn, id: i64, today: Date) -> Result<Entry, Refusal> {
    entries::find(tx, id)?.filter(|entry| keeps(who, entry, today)).ok_or(Refusal::Nothing)
}
