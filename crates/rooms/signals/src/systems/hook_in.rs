//! POST /api/v1/signalen/haak/{bron}: signals of another system, signed as Standard Webhooks says, all of a message or nothing.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use opbouw_audit::Origin;
use opbouw_secrets::fingerprint;
use opbouw_signin::Doer;
use opbouw_store::Tx;
use opbouw_web::Limit;
use serde::Serialize;

use super::events_in::{self, Reading, Told};
use super::kinds::Source;
use super::leave_call::media_type;
use super::problem::refuse;
use super::signing::{MOST_APART_S, OF_SOURCE, counting, is_signed};
use crate::error::SignalsError;
use crate::house::SignalsHouse;
use crate::keeping::leave;
use crate::signal::week_of;
use crate::store::{counts, sources};
use crate::visit::Visit;

const ONE: &str = "application/cloudevents+json";
const BATCH: &str = "application/cloudevents-batch+json";
/// Letters of the number of a message at most.
const MOST_ID: usize = 200;

/// What came of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
struct Taken {
    /// Signals that are new.
    #[serde(rename = "ontvangen")]
    new: usize,
    /// Events that were known already.
    #[serde(rename = "bekend")]
    known: usize,
    /// The whole message came in before.
    #[serde(rename = "herhaling")]
    is_repeated: bool,
}

/// A message with its three headers.
struct Message<'m> {
    id: &'m str,
    at: &'m str,
    at_s: i64,
    signatures: &'m str,
}

pub(super) async fn hear(
    State(house): State<Arc<SignalsHouse>>,
    visit: Visit,
    Path(number): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let frame = visit.frame(&house);
    // Before anything is looked up: whoever has no secret cannot use up what a system with one may send.
    if !visit.may(&house, Limit::Webhooks) {
        return refuse(&frame, &SignalsError::Flood, &[]);
    }
    let source = match find(&house, &number).await {
        Ok(source) => source,
        Err(fault) => return refuse(&frame, &fault, &[]),
    };
    match take(&house, &visit, &source, &headers, &body).await {
        Ok(taken) => Json(taken).into_response(),
        Err(fault) => {
            remember(&house, source.id, visit.now_s(), fault.code()).await;
            refuse(&frame, &fault, &house.areas)
        }
    }
}

async fn find(house: &SignalsHouse, number: &str) -> Result<Source, SignalsError> {
    let id: i64 = number.parse().map_err(|_| SignalsError::NoSource)?;
    house.site.db.read(move |tx| sources::find(tx, id)).await?.ok_or(SignalsError::NoSource)
}

async fn take(house: &Arc<SignalsHouse>, visit: &Visit, source: &Source, headers: &HeaderMap, body: &Bytes) -> Result<Taken, SignalsError> {
    let message = Message::of(headers)?;
    let (id, now_s) = (source.id, visit.now_s());
    let secrets = counting(&house.site.key, OF_SOURCE, (id, source.generation, source.renewed_at), now_s);
    if !is_signed(&secrets, message.id, message.at, body, message.signatures) {
        return Err(SignalsError::WrongSignature);
    }
    if (message.at_s - now_s).abs() > MOST_APART_S {
        return Err(SignalsError::WrongClock(message.at_s - now_s));
    }
    if !house.site.limiter.allow(Limit::Webhooks, &format!("bron-{id}"), now_s) {
        return Err(SignalsError::Flood);
    }
    let is_batch = match media_type(headers).as_str() {
        ONE => false,
        BATCH => true,
        _ => return Err(SignalsError::WrongMedia),
    };
    let (name, print) = (message.id.to_owned(), fingerprint(&String::from_utf8_lossy(body)));
    let (asked, wanted) = (name.clone(), print.clone());
    if house.site.db.read(move |tx| is_known(tx, id, &asked, &wanted)).await? {
        return Ok(Taken { new: 0, known: 0, is_repeated: true });
    }
    let events = read(house.clone(), body.clone(), is_batch, (visit.today(), id)).await?;
    let doer = Doer::program(Origin::Api, &visit.now);
    let taken = house.site.db.write(move |tx| keep(tx, &doer, id, (&name, &print), &events)).await?;
    house.site.tell().await;
    Ok(taken)
}

/// Beside the calls of others: 500 sentences are looked at for danger and for people.
async fn read(house: Arc<SignalsHouse>, body: Bytes, is_batch: bool, (today, source): (Date, i64)) -> Result<Vec<Told>, SignalsError> {
    let read = move || {
        let vocabulary = house.finder.vocabulary();
        let reading = Reading { areas: &house.areas, places: &house.places, vocabulary, today, source };
        events_in::read(&body, is_batch, &reading)
    };
    tokio::task::spawn_blocking(read).await.unwrap_or(Err(SignalsError::BadBody))
}

impl<'m> Message<'m> {
    fn of(headers: &'m HeaderMap) -> Result<Self, SignalsError> {
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).ok_or(SignalsError::NoSignature);
        let (id, at, signatures) = (text("webhook-id")?, text("webhook-timestamp")?, text("webhook-signature")?);
        if id.is_empty() || id.len() > MOST_ID || id.contains(char::is_whitespace) {
            return Err(SignalsError::NoSignature);
        }
        // As it was signed, and as a number that can be reckoned with.
        let at_s = at.parse::<u32>().map(i64::from).map_err(|_| SignalsError::NoSignature)?;
        Ok(Self { id, at, at_s, signatures })
    }
}

/// Whether this message came in before; with another body it is another message under the same number.
fn is_known(tx: &mut Tx<'_>, source: i64, message: &str, print: &str) -> Result<bool, SignalsError> {
    match sources::find_received(tx, source, message)? {
        Some(known) if known == print => Ok(true),
        Some(_) => Err(SignalsError::OtherBody),
        None => Ok(false),
    }
}

/// All of a message, or, at the first error, nothing.
fn keep(tx: &mut Tx<'_>, doer: &Doer, source: i64, (message, print): (&str, &str), events: &[Told]) -> Result<Taken, SignalsError> {
    // Two of the same at one moment: the second finds what the first kept.
    if !sources::receive(tx, source, message, print, doer.at_s)? {
        return is_known(tx, source, message, print).map(|is_repeated| Taken { new: 0, known: 0, is_repeated });
    }
    let mut new = 0;
    for Told { signal, count } in events {
        if leave(tx, doer, signal, None)?.is_new {
            new += 1;
            // One signal for who takes it up; it counts for as many as it tells of.
            counts::add(tx, &signal.area, signal.theme, week_of(signal.seen_on), count - 1)?;
        }
    }
    sources::set_heard(tx, source, doer.at_s)?;
    Ok(Taken { new, known: events.len() - new, is_repeated: false })
}

/// For the page on which systems are set up. That it cannot be written down is no reason to answer otherwise.
async fn remember(house: &SignalsHouse, source: i64, at_s: i64, code: &'static str) {
    if let Err(error) = house.site.db.write(move |tx| sources::set_refused(tx, source, at_s, code)).await {
        tracing::warn!(code = error.code(), "that a call was refused was not written down");
    }
}
