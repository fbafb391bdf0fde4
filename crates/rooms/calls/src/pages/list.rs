//! /oproepen: what everybody can sign up for; and for who works here the calls of the own parties.

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use opbouw_access::Action;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::After;
use crate::call::{Call, CallKind, CallState};
use crate::house::CallsHouse;
use crate::refusal::{Page, Refusal};
use crate::say::{day_in, done, where_of};
use crate::store::{calls, tasks};
use crate::visit::{Visit, keeps};

/// Calls on one page.
const MOST: i64 = 60;
/// Days that a call of the own party stays in the list when its day has passed.
const KEPT_DAYS: i64 = 60;

/// A call in the list.
struct Row {
    id: i64,
    title: String,
    party: String,
    day: String,
    place: String,
    support: String,
    left: i64,
    is_chore: bool,
    state: CallState,
}

#[derive(Template)]
#[template(path = "calls_list.html")]
struct ListPage {
    frame: Frame,
    done: Option<String>,
    open: Vec<Row>,
    own: Vec<Row>,
    may_make: bool,
}

pub(crate) async fn list(State(house): State<Arc<CallsHouse>>, visit: Visit, Query(after): Query<After>) -> Page {
    let (today, who) = (visit.today(), visit.reader.who.clone());
    let since = today.saturating_sub(jiff::Span::new().days(KEPT_DAYS));
    let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
        let open = calls::list_open(tx, today, MOST)?;
        let own = match &who {
            Some(who) if !who.actor.parties.is_empty() => calls::list_own(tx, who.person, since, MOST)?,
            _ => Vec::new(),
        };
        let own = own.into_iter().filter(|call| who.as_ref().is_some_and(|who| keeps(who, call))).collect::<Vec<_>>();
        Ok((open, own, tasks::list_left(tx, today)?))
    };
    let (open, own, left) = house.site.db.read(read).await?;
    let frame = visit.frame(&house);
    let rows = |calls: Vec<Call>| calls.iter().map(|call| row(&house, &frame, call, &left)).collect();
    let (open, own) = (rows(open), rows(own));
    let (done, may_make) = (done(&frame, after.klaar.as_deref()), frame.opens(Action::MakeCall));
    Ok(page(StatusCode::OK, &ListPage { done, open, own, may_make, frame }))
}

fn row(house: &CallsHouse, frame: &Frame, call: &Call, left: &HashMap<i64, i64>) -> Row {
    Row {
        id: call.id,
        title: call.title.clone(),
        party: call.party_name.clone(),
        day: day_in(call.day, frame.language),
        place: where_of(call, &house.areas),
        support: call.support.clone(),
        left: left.get(&call.id).copied().unwrap_or(0),
        is_chore: call.kind == CallKind::Chore,
        state: call.state,
    }
}
