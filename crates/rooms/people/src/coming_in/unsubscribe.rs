//! /afmelden: no more messages of a kind. From the mail itself, without signing in, and in one click from a mail program (RFC 8058).

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_audit::Activity;
use opbouw_post::{PostError, refuse};
use opbouw_signin::{Note, SigninFault};
use opbouw_store::Tx;
use opbouw_web::{Frame, Limit, page, without_referrer};

use super::answer::{Answer, fault_page};
use super::visit::Visit;
use crate::house::PeopleHouse;

/// How far the refusal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Asked,
    Done,
    Broken,
}

#[derive(Template)]
#[template(path = "in_unsubscribe.html")]
struct UnsubscribePage {
    frame: Frame,
    stage: Stage,
    ticket: String,
    code: &'static str,
}

/// Only asks: programs that scan mail open links too.
pub(crate) async fn ask(State(house): State<Arc<PeopleHouse>>, visit: Visit, Path(ticket): Path<String>) -> Response {
    let stage = if is_whole(&ticket) { Stage::Asked } else { Stage::Broken };
    shown(&house, &visit, stage, ticket)
}

/// The answer itself says that it is done: mail programs follow no redirect.
pub(crate) async fn unsubscribe(State(house): State<Arc<PeopleHouse>>, visit: Visit, Path(ticket): Path<String>) -> Answer {
    if !visit.is_allowed(&house, Limit::Replies) {
        return Ok(fault_page(&house, &visit, SigninFault::TooOften));
    }
    let (key, given, doer, now_s) = (house.site.key.clone(), ticket.clone(), visit.doer(), visit.now_s());
    let script = move |tx: &mut Tx<'_>| -> Result<(), PostError> {
        refuse(tx, &key, &given, now_s)?;
        Ok(doer.note(tx, &refusal())?)
    };
    match house.site.db.write(script).await {
        Ok(()) => Ok(shown(&house, &visit, Stage::Done, ticket)),
        Err(PostError::BadTicket) => Ok(shown(&house, &visit, Stage::Broken, ticket)),
        Err(error) => Err(error.into()),
    }
}

/// The ticket stands in the address of the button. With signs that mean something there, a link from elsewhere could have the button do
/// something else: `..%2Fuitloggen`.
fn is_whole(ticket: &str) -> bool {
    ticket.split('.').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')))
}

/// The line in the trail; whose address it was is not known here.
pub(super) fn refusal() -> Note<'static> {
    Note { action: "message-refuse", kind: "message", id: None, activity: Activity::Messages, subject: None }
}

fn shown(house: &Arc<PeopleHouse>, visit: &Visit, stage: Stage, ticket: String) -> Response {
    let status = if stage == Stage::Broken { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let template = UnsubscribePage { frame: visit.frame(house, "/"), stage, ticket, code: PostError::BadTicket.code() };
    without_referrer(page(status, &template))
}
