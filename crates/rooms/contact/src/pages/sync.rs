//! /contact/onderweg/pak and /contact/onderweg/sturen: what the page on the phone takes along, and what it sends.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use opbouw_web::{Caller, Reader};
use serde::Serialize;
use serde_json::Value;

use crate::error::ContactError;
use crate::house::ContactHouse;
use crate::refusal::Page;
use crate::sync::{
    Answer, Item, MOST_ITEMS, MOST_SENT, Outcome, Sending, SentBefore, keeps_for, list_unknown, make_bundle, phone_name, take_item,
};

pub(crate) async fn bundle(State(house): State<Arc<ContactHouse>>, Caller(who): Caller) -> Page {
    let now = house.site.clock.now();
    let bundle = house.site.db.read(move |tx| make_bundle(tx, &who, &now)).await?;
    Ok(Json(bundle).into_response())
}

#[derive(Serialize)]
struct Answers {
    answers: Vec<Answer>,
    unknown: Vec<String>,
}

/// Takes in what a phone sends: an answer for each item, whatever happens to the others.
pub(crate) async fn send(
    State(house): State<Arc<ContactHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Json(sending): Json<Sending>,
) -> Page {
    let (now, is_theirs) = (house.site.clock.now(), sending.from == phone_name(&who));
    let mut answers = Vec::new();
    let mut is_new = false;
    for (at, value) in sending.items.into_iter().enumerate() {
        let Some(id) = value.get("id").and_then(Value::as_str).map(str::to_owned) else { continue };
        let outcome = match serde_json::from_value::<Item>(value) {
            _ if !is_theirs => Outcome::NotYours,
            _ if at >= MOST_ITEMS => Outcome::Later,
            Err(_) => Outcome::unreadable(),
            Ok(item) => take_item(&house, &who, &now, item).await.unwrap_or_else(|error| later(&error)),
        };
        is_new |= matches!(outcome, Outcome::Kept { .. });
        answers.push(Answer { id, outcome: outcome.said(|key| house.site.sentences.say(reader.language, key)) });
    }
    if is_new {
        house.site.tell().await;
    }
    let sent: Vec<SentBefore> = sending.sent.into_iter().filter(|sent| is_theirs && keeps_for(&who, sent.party)).take(MOST_SENT).collect();
    let unknown = house.site.db.read(move |tx| list_unknown(tx, &sent)).await.unwrap_or_else(|error| {
        later(&error);
        Vec::new()
    });
    Ok(answered(Answers { answers, unknown }))
}

/// What the database cannot do now, it may do later; the item waits on the phone, and the others go on.
fn later(error: &ContactError) -> Outcome {
    tracing::error!(code = error.code(), "an item of a phone could not be taken in; it comes again. {}", error.advice());
    Outcome::Later
}

fn answered(answers: Answers) -> Response {
    Json(answers).into_response()
}
