//! POST /sms/antwoord: what somebody sent back by text message, brought by the gateway.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use opbouw_happenings::{Happening, publish};
use opbouw_post::{PhoneNumber, Reply, read_reply, refuse_for, take_question};
use opbouw_store::{StoreError, Tx};
use opbouw_web::{Limit, Problem};
use serde::Deserialize;

use super::answer::Answer;
use super::unsubscribe::refusal;
use super::visit::Visit;
use crate::house::{PeopleHouse, ReplyHeader};

/// What keeps this seal from any other.
const SEAL: &str = "sms-reply";

/// A message that came in.
#[derive(Deserialize)]
pub(crate) struct Incoming {
    from: String,
    text: String,
}

pub(crate) async fn reply(State(house): State<Arc<PeopleHouse>>, visit: Visit, headers: HeaderMap, body: String) -> Answer {
    let Some(known) = &house.replies else { return Ok(StatusCode::NOT_FOUND.into_response()) };
    if !visit.is_allowed(&house, Limit::Replies) {
        return Ok(StatusCode::TOO_MANY_REQUESTS.into_response());
    }
    if !is_gateway(&house, known, &headers) {
        return Ok(stranger().into_response());
    }
    let Ok(incoming) = serde_json::from_str::<Incoming>(&body) else { return Ok(StatusCode::BAD_REQUEST.into_response()) };
    let Some(number) = PhoneNumber::parse(&incoming.from) else { return Ok(StatusCode::BAD_REQUEST.into_response()) };
    match read_reply(&incoming.text) {
        Reply::Stop => stop(&house, &visit, number).await?,
        Reply::Yes => answer(&house, &visit, number, true).await?,
        Reply::No => answer(&house, &visit, number, false).await?,
        // Whoever asked sees that there is no answer yet, and calls.
        Reply::Unclear => {}
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// The room that asked hears what was answered. A yes to nothing is nothing.
async fn answer(house: &PeopleHouse, visit: &Visit, number: PhoneNumber, yes: bool) -> Result<(), StoreError> {
    let now_s = visit.now_s();
    let script = move |tx: &mut Tx<'_>| -> Result<(), StoreError> {
        let Some((question, about)) = take_question(tx, &number, now_s)? else { return Ok(()) };
        publish(tx, now_s, &Happening::MessageAnswered { question, about, yes }).map(drop)
    };
    house.site.db.write(script).await?;
    house.tell().await;
    Ok(())
}

/// No more messages to this number, of any kind that may be refused.
async fn stop(house: &PeopleHouse, visit: &Visit, number: PhoneNumber) -> Result<(), StoreError> {
    let (doer, now_s, kinds) = (visit.doer(), visit.now_s(), house.site.postman.kinds().to_vec());
    let script = move |tx: &mut Tx<'_>| -> Result<(), StoreError> {
        for kind in kinds.iter().filter(|kind| !kind.is_essential) {
            refuse_for(tx, number.as_str(), kind.name, now_s)?;
        }
        doer.note(tx, &refusal())
    };
    house.site.db.write(script).await
}

/// The two are compared as seals of the key of this installation, so that the time it takes says nothing about the secret.
fn is_gateway(house: &PeopleHouse, known: &ReplyHeader, headers: &HeaderMap) -> bool {
    let given = headers.get(&known.name).and_then(|value| value.to_str().ok()).unwrap_or("");
    !known.value.is_empty() && house.site.key.matches(SEAL, &known.value, &house.site.key.derive(SEAL, given))
}

fn stranger() -> Problem {
    Problem::new(StatusCode::UNAUTHORIZED, "WEB-401", "Sign in first", "Send the header with the secret of the gateway.")
}
