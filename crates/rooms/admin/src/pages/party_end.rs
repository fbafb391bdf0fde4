//! /beheer/partijen/{id}/einde: a party ends. First what is left behind, then the end of it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use opbouw_access::Action;
use opbouw_signin::{SignedIn, list_invites};
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, page};

use super::party_for;
use crate::error::AdminError;
use crate::house::AdminHouse;
use crate::leaving::end_party;
use crate::refusal::{Page, Refusal};
use crate::say::faults;
use crate::store::leaving::count_known;

#[derive(Template)]
#[template(path = "party_end.html")]
struct EndPage {
    frame: Frame,
    faults: Vec<String>,
    party: i64,
    name: String,
    left: Vec<String>,
}

pub(crate) async fn ask(State(house): State<Arc<AdminHouse>>, reader: Reader, Caller(who): Caller, Path(id): Path<i64>) -> Page {
    show(&house, reader, &who, id, None).await
}

pub(crate) async fn end(State(house): State<Arc<AdminHouse>>, reader: Reader, Caller(who): Caller, Path(id): Path<i64>) -> Page {
    let (doer, actor, terms) = (house.doer(&who), who.actor.clone(), house.terms);
    let end = move |tx: &mut Tx<'_>| {
        let party = party_for(tx, &actor, Action::EndParty, id)?;
        Ok::<_, Refusal>(end_party(tx, &doer, &terms, &party)?)
    };
    match house.site.db.write(end).await {
        Ok(()) => Ok(house.done("/beheer/partijen", "partij-gestopt").await),
        Err(refusal) => show(&house, reader, &who, id, Some(refusal.mendable()?)).await,
    }
}

async fn show(house: &AdminHouse, reader: Reader, who: &SignedIn, id: i64, wrong: Option<AdminError>) -> Page {
    let (actor, now_s) = (who.actor.clone(), house.site.clock.now_s());
    let read = move |tx: &mut Tx<'_>| {
        let party = party_for(tx, &actor, Action::EndParty, id)?;
        Ok::<_, Refusal>((count_known(tx, id)?, list_invites(tx, id, now_s)?.len() as i64, party))
    };
    let (known, invites, party) = house.site.db.read(read).await?;
    let frame = house.frame(reader, "/beheer/partijen");
    let mut left = vec![frame.say_with("admin-party-left-members", "count", party.members)];
    if known > 0 {
        left.push(frame.say_with("admin-party-left-people", "count", known));
    }
    if invites > 0 {
        left.push(frame.say_with("admin-party-left-invites", "count", invites));
    }
    let status = if wrong.is_none() { StatusCode::OK } else { StatusCode::CONFLICT };
    let faults = faults(&frame, wrong.as_slice());
    Ok(page(status, &EndPage { frame, faults, party: id, name: party.name, left }))
}
