//! /samen/matches/{id}: two who both said yes, for them and for helpers whose party works with one of them.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use opbouw_access::{Action, Actor, Relation, Thing, may};
use opbouw_audit::Activity;
use opbouw_neighbourhood::{Person, store as register};
use opbouw_signin::{Doer, Note};
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, page};
use serde::Deserialize;

use super::{After, choices, done, match_state, stop_name, word_of};
use crate::answering::answer_after;
use crate::deciding::{relation_to, state_of};
use crate::error::MatchingError;
use crate::house::MatchingHouse;
use crate::refusal::{Page, Refusal};
use crate::say::day_of;
use crate::store::matches::{Match, find_match};
use crate::telling::contact_of;
use crate::words::{MatchState, STOPS, code_of};

#[derive(Deserialize)]
pub(crate) struct WorksForm {
    /// `ja` or `nee`.
    #[serde(default)]
    pub werkt: String,
    #[serde(default)]
    pub reden: String,
}

impl WorksForm {
    /// None: it works; otherwise why it stops.
    pub fn read(&self) -> Result<Option<&'static str>, MatchingError> {
        match self.werkt.as_str() {
            "ja" => Ok(None),
            "nee" => code_of(STOPS, &self.reden).map(Some).ok_or(MatchingError::UnknownChoice),
            _ => Err(MatchingError::UnknownChoice),
        }
    }
}

/// One of the two: first name, and how to reach them when the caller may know.
struct Side {
    name: String,
    contact: String,
}

#[derive(Template)]
#[template(path = "match.html")]
struct MatchPage {
    frame: Frame,
    done: String,
    id: i64,
    request: Option<i64>,
    asker: Side,
    giver: Side,
    began: String,
    is_trying: bool,
    ended: String,
    stops: Vec<(&'static str, String)>,
}

pub(crate) async fn show(
    State(house): State<Arc<MatchingHouse>>,
    Path(id): Path<i64>,
    Query(after): Query<After>,
    Caller(who): Caller,
    reader: Reader,
) -> Page {
    let (doer, actor) = (house.doer(&who), who.actor.clone());
    let read = move |tx: &mut Tx<'_>| -> Result<(Match, Side, Side), Refusal> {
        let (matched, asker, giver) = match_for(tx, &actor, Action::SeeMatch, id)?;
        let (asker, giver) = (side(tx, &actor, &doer, &matched, &asker)?, side(tx, &actor, &doer, &matched, &giver)?);
        Ok((matched, asker, giver))
    };
    // Whoever looks at the details of somebody else is noted, so this may write.
    let (matched, asker, giver) = house.site.db.write(read).await?;
    let frame = house.frame_of_both(reader);
    let tells_why = matched.other_than(who.person).is_none();
    let match_page = MatchPage {
        done: done(&frame, &after.klaar),
        id,
        request: matched.request,
        asker,
        giver,
        began: day_of(matched.began_at),
        is_trying: matched.state == MatchState::Trying,
        ended: if matched.state == MatchState::Ended { match_state(&frame, &matched, tells_why) } else { String::new() },
        stops: choices(&frame, STOPS, stop_name),
        frame,
    };
    Ok(page(StatusCode::OK, &match_page))
}

pub(crate) async fn change(
    State(house): State<Arc<MatchingHouse>>,
    Path(id): Path<i64>,
    Caller(who): Caller,
    Form(form): Form<WorksForm>,
) -> Page {
    let (doer, actor, stops) = (house.doer(&who), who.actor.clone(), form.read());
    let script = move |tx: &mut Tx<'_>| -> Result<&'static str, Refusal> {
        match_for(tx, &actor, Action::ChangeMatch, id)?;
        answer_after(tx, &doer, id, stops.clone()?, doer.person).map(word_of)
    };
    let address = format!("/samen/matches/{id}");
    match house.site.db.write(script).await {
        Ok(word) => Ok(house.done(&address, word).await),
        Err(refusal) => {
            refusal.mendable()?;
            Ok(StatusCode::BAD_REQUEST.into_response())
        }
    }
}

/// The match, for whoever may do this with one of the two.
fn match_for(tx: &mut Tx<'_>, actor: &Actor, action: Action, id: i64) -> Result<(Match, Person, Person), Refusal> {
    let matched = find_match(tx, id)?.ok_or(Refusal::Nothing)?;
    let asker = register::find_person(tx, matched.asker)?.ok_or(Refusal::Nothing)?;
    let giver = register::find_person(tx, matched.giver)?.ok_or(Refusal::Nothing)?;
    let allows = |tx: &mut Tx<'_>, person: &Person| -> Result<bool, Refusal> {
        let relation = relation_to(tx, actor, person)?;
        Ok(may(actor, action, Thing { relation, state: state_of(person) }).allowed)
    };
    match allows(tx, &asker)? || allows(tx, &giver)? {
        true => Ok((matched, asker, giver)),
        false => Err(Refusal::Nothing),
    }
}

/// One of the two as this caller may know them; whoever is shown the details of somebody else stands in the trail.
fn side(tx: &mut Tx<'_>, actor: &Actor, doer: &Doer, matched: &Match, person: &Person) -> Result<Side, Refusal> {
    let relation = relation_to(tx, actor, person)?;
    let is_other = actor.person.is_some_and(|own| matched.other_than(own) == Some(person.id)) && matched.state != MatchState::Ended;
    let sees = is_other || may(actor, Action::SeePerson, Thing::open(relation)).allowed;
    if sees && relation != Relation::Own {
        let subject = Some(person.pseudonym.as_str());
        doer.note(tx, &Note { action: "match-view", kind: "match", id: Some(matched.id), activity: Activity::Matching, subject })?;
    }
    let contact = if sees { contact_of(person).to_owned() } else { String::new() };
    Ok(Side { name: person.first_name.clone(), contact })
}
