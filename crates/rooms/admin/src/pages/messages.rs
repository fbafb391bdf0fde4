//! /beheer/berichten: do messages arrive? Numbers, the latest without their words, another try, and a test to oneself.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use opbouw_audit::Activity;
use opbouw_neighbourhood::store;
use opbouw_post::{Channel, NewMessage, OverviewRow, State as How, kinds, queue, retry};
use opbouw_signin::{Note, SignedIn};
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, page};

use super::After;
use crate::error::AdminError;
use crate::house::AdminHouse;
use crate::refusal::{Page, Refusal};
use crate::say::{channel_key, done, faults, message_name, moment, state_key};

/// Messages in the list.
const MOST: i64 = 50;

#[derive(Template)]
#[template(path = "messages.html")]
struct MessagesPage {
    frame: Frame,
    done: Option<String>,
    faults: Vec<String>,
    no_mail: bool,
    not_set_up: Vec<String>,
    channels: Vec<String>,
    /// How far, and how many per way.
    counts: Vec<(String, Vec<i64>)>,
    latest: Vec<Row>,
}

struct Row {
    id: i64,
    about: String,
    channel: String,
    to: String,
    state: String,
    when: String,
    tries: i64,
    problem: String,
    is_failed: bool,
}

pub(crate) async fn show(State(house): State<Arc<AdminHouse>>, reader: Reader, Query(after): Query<After>) -> Page {
    show_outbox(&house, reader, None, after.klaar.as_deref()).await
}

pub(crate) async fn send_again(State(house): State<Arc<AdminHouse>>, reader: Reader, Caller(who): Caller, Path(id): Path<i64>) -> Page {
    let doer = house.doer(&who);
    let again = move |tx: &mut Tx<'_>| {
        if !retry(tx, id, doer.at_s)? {
            return Err(Refusal::from(AdminError::NotFailed));
        }
        Ok(doer.note(tx, &note("message-retry", Some(id), None))?)
    };
    match house.site.db.write(again).await {
        Ok(()) => Ok(house.done("/beheer/berichten", "opnieuw").await),
        Err(refusal) => show_outbox(&house, reader, Some(refusal.mendable()?), None).await,
    }
}

pub(crate) async fn send_test(State(house): State<Arc<AdminHouse>>, reader: Reader, Caller(who): Caller) -> Page {
    match queue_test(&house, &who, &reader).await {
        Ok(()) => Ok(house.done("/beheer/berichten", "test").await),
        Err(refusal) => show_outbox(&house, reader, Some(refusal.mendable()?), None).await,
    }
}

async fn queue_test(house: &AdminHouse, who: &SignedIn, reader: &Reader) -> Result<(), Refusal> {
    let (doer, person, language) = (house.doer(who), who.person, reader.language);
    let test = move |tx: &mut Tx<'_>| {
        let own = store::find_person(tx, person)?.ok_or(Refusal::Nothing)?;
        let address = own.email.ok_or(AdminError::NoAddress)?;
        // Pressing twice within a second is once.
        let key = format!("setup-test-{person}-{}", doer.at_s);
        let id = queue(tx, doer.at_s, &NewMessage::mail(&kinds::SETUP_TEST, &address, language, &key).plain_link("/"))?;
        Ok(doer.note(tx, &note("message-test", id, Some(&own.pseudonym)))?)
    };
    house.site.db.write(test).await
}

fn note<'n>(action: &'static str, id: Option<i64>, subject: Option<&'n str>) -> Note<'n> {
    Note { action, kind: "message", id, activity: Activity::Messages, subject }
}

async fn show_outbox(house: &AdminHouse, reader: Reader, wrong: Option<AdminError>, after: Option<&str>) -> Page {
    let frame = house.frame(reader, "/beheer/berichten");
    let overview = house.site.postman.overview(MOST).await?;
    let count = |channel: Channel, state: How| {
        overview.counts.iter().find(|(of, is, _)| (*of, *is) == (channel, state)).map_or(0, |(_, _, count)| *count)
    };
    let counted = |state: How| (frame.say(state_key(state)), Channel::ALL.map(|channel| count(channel, state)).to_vec());
    let status = if wrong.is_none() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let messages = MessagesPage {
        done: done(&frame, after),
        faults: faults(&frame, wrong.as_slice()),
        no_mail: !house.site.postman.has(Channel::Mail),
        not_set_up: overview.not_set_up.iter().map(|channel| frame.say(channel_key(*channel))).collect(),
        channels: Channel::ALL.iter().map(|channel| frame.say(channel_key(*channel))).collect(),
        counts: How::ALL.into_iter().map(counted).collect(),
        latest: overview.latest.iter().map(|message| row(&frame, message)).collect(),
        frame,
    };
    Ok(page(status, &messages))
}

fn row(frame: &Frame, message: &OverviewRow) -> Row {
    Row {
        id: message.id,
        about: message_name(frame, &message.kind),
        channel: frame.say(channel_key(message.channel)),
        to: message.recipient.clone(),
        state: frame.say(state_key(message.state)),
        when: moment(frame, message.sent_at.unwrap_or(message.created_at)),
        tries: message.tries,
        problem: message.last_problem.clone().unwrap_or_default(),
        is_failed: message.state == How::Failed,
    }
}
