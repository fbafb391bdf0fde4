//! /maatjes/antwoord/{ticket}: one tap from a message, without an account. Opening a link changes nothing: programs that scan mail open links too.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use opbouw_secrets::Key;
use opbouw_signin::Doer;
use opbouw_store::Tx;
use opbouw_web::{Frame, Limit, Reader, page, without_referrer};

use super::facing::{Facing, View, facing_page};
use super::profile_form::{Pairs, field};
use super::{After, Network};
use crate::answering::{Answerer, read_about};
use crate::error::BuddiesError;
use crate::house::BuddiesHouse;
use crate::messages::{AGREEMENT, CHECKIN, PROPOSAL};
use crate::refusal::{Page, Refusal};
use crate::rules::pair::Which;
use crate::store::checkins::find_checkin;

#[derive(Template)]
#[template(path = "over.html")]
struct OverPage {
    frame: Frame,
    sentence: String,
    code: &'static str,
}

/// What a link is about: a pair or a check-in, and which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Link {
    id: i64,
    which: Which,
    is_checkin: bool,
}

pub(crate) async fn ask(
    State(house): State<Arc<BuddiesHouse>>,
    reader: Reader,
    Path(ticket): Path<String>,
    Query(after): Query<After>,
) -> Page {
    let Some(link) = read_link(&house.site.key, &ticket) else { return Ok(broken(&house, reader)) };
    let facing = house.site.db.read(move |tx: &mut Tx<'_>| find(tx, link)).await?;
    let frame = house.frame(reader, "/");
    Ok(without_referrer(match facing {
        None => over(frame),
        Some(facing) => {
            let view = View { address: address(&ticket), after: after.klaar.as_deref(), wrong: &[], reach: None, is_own: false };
            facing_page(frame, &facing, view)
        }
    }))
}

pub(crate) async fn take(
    State(house): State<Arc<BuddiesHouse>>,
    reader: Reader,
    Path(ticket): Path<String>,
    Network(from): Network,
    Form(form): Form<Pairs>,
) -> Page {
    let Some(link) = read_link(&house.site.key, &ticket) else { return Ok(broken(&house, reader)) };
    if !house.site.limiter.allow(Limit::Replies, &from, house.site.clock.now_s()) {
        return Err(Refusal::Fault(BuddiesError::TooOften));
    }
    let doer = Doer::on_page(reader.who.as_deref(), &house.site.clock.now());
    let frame = house.frame(reader, "/");
    if field(&form, "antwoord") == "bereik" {
        return show_reach(&house, frame, link, &ticket, doer).await;
    }
    let terms = house.terms;
    let script = move |tx: &mut Tx<'_>| {
        let Some(facing) = find(tx, link)? else { return Ok(()) };
        facing.take(tx, &Answerer { doer: &doer, terms: &terms, which: link.which }, &form)
    };
    let wrong = match house.site.db.write(script).await.map_err(Refusal::from) {
        Ok(()) => {
            house.site.tell().await;
            return Ok(without_referrer(Redirect::to(&format!("{}?klaar=antwoord", address(&ticket))).into_response()));
        }
        Err(refusal) => refusal.mendable()?,
    };
    let facing = house.site.db.read(move |tx: &mut Tx<'_>| find(tx, link)).await?;
    let view = View { address: address(&ticket), after: None, wrong: &[wrong], reach: None, is_own: false };
    Ok(without_referrer(facing.map_or_else(|| over(frame.clone()), |facing| facing_page(frame.clone(), &facing, view))))
}

async fn show_reach(house: &BuddiesHouse, frame: Frame, link: Link, ticket: &str, doer: Doer) -> Page {
    let script = move |tx: &mut Tx<'_>| {
        let facing = find(tx, link)?.ok_or(Refusal::Nothing)?;
        let reach = facing.reach_of_other(tx, &doer)?;
        Ok::<_, Refusal>((facing, reach))
    };
    let (facing, reach) = house.site.db.write(script).await?;
    let view = View { address: address(ticket), after: None, wrong: &[], reach: Some(reach), is_own: false };
    Ok(without_referrer(facing_page(frame, &facing, view)))
}

fn find(tx: &mut Tx<'_>, link: Link) -> Result<Option<Facing>, BuddiesError> {
    if !link.is_checkin {
        return Facing::find(tx, link.id, link.which, None);
    }
    match find_checkin(tx, link.id)? {
        Some(checkin) => Facing::find(tx, checkin.pair, link.which, Some(link.id)),
        None => Ok(None),
    }
}

/// What the link is about, if this installation made it for one of its questions.
fn read_link(key: &Key, ticket: &str) -> Option<Link> {
    let found = [&PROPOSAL, &AGREEMENT, &CHECKIN].into_iter().find_map(|kind| kind.about(key, ticket).map(|about| (kind, about)));
    let (kind, about) = found?;
    let (id, which, _) = read_about(about)?;
    Some(Link { id, which, is_checkin: *kind == CHECKIN })
}

fn address(ticket: &str) -> String {
    format!("/maatjes/antwoord/{ticket}")
}

fn over(frame: Frame) -> Response {
    let sentence = frame.say("buddies-over");
    page(StatusCode::OK, &OverPage { frame, sentence, code: "" })
}

fn broken(house: &BuddiesHouse, reader: Reader) -> Response {
    let frame = house.frame(reader, "/");
    let fault = BuddiesError::BadTicket;
    let sentence = fault.key().map(|key| frame.say(key)).unwrap_or_default();
    without_referrer(page(StatusCode::BAD_REQUEST, &OverPage { frame, sentence, code: fault.code() }))
}
