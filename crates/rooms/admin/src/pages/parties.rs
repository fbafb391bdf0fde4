//! /beheer/partijen: the parties, and making a new one. A coordinator sees the own ones.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use opbouw_access::Action;
use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::{NewParty, Party, PartyKind, store};
use opbouw_signin::{Note, SignedIn};
use opbouw_web::{Caller, Frame, Reader, page};
use serde::Deserialize;

use super::{After, allows};
use crate::error::AdminError;
use crate::house::AdminHouse;
use crate::refusal::{Page, Refusal};
use crate::say::{day, done, faults, kind_key};

const ADDRESS: &str = "/beheer/partijen";

/// A party as it is filled in.
#[derive(Deserialize, Default)]
pub(crate) struct PartyForm {
    #[serde(default)]
    pub naam: String,
    #[serde(default)]
    pub soort: String,
    #[serde(default)]
    pub over: String,
}

/// A party in the list.
struct Row {
    id: i64,
    name: String,
    kind: String,
    members: i64,
    ended: String,
}

#[derive(Template)]
#[template(path = "parties.html")]
struct PartiesPage {
    frame: Frame,
    done: Option<String>,
    faults: Vec<String>,
    open: Vec<Row>,
    ended: Vec<Row>,
    /// The form for a new one, for whoever may make one.
    form: Option<PartyForm>,
    kinds: Vec<(&'static str, String)>,
}

impl PartyForm {
    /// What is filled in, or everything that is wrong with it.
    pub fn checked(&self) -> Result<NewParty, Vec<AdminError>> {
        let kind = PartyKind::parse(&self.soort);
        let new = NewParty::new(&self.naam, kind.unwrap_or(PartyKind::Organisation), &self.over);
        match (new, kind) {
            (Ok(new), Some(_)) => Ok(new),
            (new, kind) => {
                let unknown = kind.is_none().then_some(AdminError::UnknownChoice);
                Err(new.err().map(AdminError::Person).into_iter().chain(unknown).collect())
            }
        }
    }
}

pub(crate) async fn list(State(house): State<Arc<AdminHouse>>, reader: Reader, Caller(who): Caller, Query(after): Query<After>) -> Page {
    let frame = house.frame(reader, ADDRESS);
    let done = done(&frame, after.klaar.as_deref());
    show(&house, frame, &who, PartyForm::default(), done, Vec::new()).await
}

pub(crate) async fn found(State(house): State<Arc<AdminHouse>>, reader: Reader, Caller(who): Caller, Form(form): Form<PartyForm>) -> Page {
    let wrong = match form.checked() {
        Err(wrong) => wrong,
        Ok(new) => match make(&house, &who, new).await {
            Ok(id) => return Ok(house.done(&format!("{ADDRESS}/{id}"), "opgericht").await),
            Err(refusal) => vec![refusal.mendable()?],
        },
    };
    let frame = house.frame(reader, ADDRESS);
    show(&house, frame, &who, form, None, wrong).await
}

/// The kinds for a list to choose from.
pub(crate) fn kinds(frame: &Frame) -> Vec<(&'static str, String)> {
    PartyKind::ALL.into_iter().map(|kind| (kind.code(), frame.say(kind_key(kind)))).collect()
}

async fn make(house: &AdminHouse, who: &SignedIn, new: NewParty) -> Result<i64, Refusal> {
    let doer = house.doer(who);
    let make = move |tx: &mut opbouw_store::Tx<'_>| {
        let id = store::found_party(tx, &new, doer.today)?;
        publish(tx, doer.at_s, &Happening::PartyFounded { party: id })?;
        doer.note(tx, &Note { action: "party-found", kind: "party", id: Some(id), activity: Activity::Staff, subject: None })?;
        Ok(id)
    };
    house.site.db.write(make).await
}

async fn show(house: &AdminHouse, frame: Frame, who: &SignedIn, form: PartyForm, done: Option<String>, wrong: Vec<AdminError>) -> Page {
    let parties = house.site.db.read(store::list_parties).await?;
    let row = |party: &Party| Row {
        id: party.id,
        name: party.name.clone(),
        kind: frame.say(kind_key(party.kind)),
        members: party.members,
        ended: party.ended_on.map(day).unwrap_or_default(),
    };
    let seen = |party: &&Party| allows(&who.actor, Action::ListParties, party);
    let (ended, open): (Vec<&Party>, Vec<&Party>) = parties.iter().filter(seen).partition(|party| party.ended_on.is_some());
    let (open, ended) = (open.into_iter().map(row).collect(), ended.into_iter().map(row).collect());
    let may_found = frame.opens(Action::FoundParty);
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let (faults, kinds) = (faults(&frame, &wrong), kinds(&frame));
    Ok(page(status, &PartiesPage { done, faults, open, ended, form: may_found.then_some(form), kinds, frame }))
}
