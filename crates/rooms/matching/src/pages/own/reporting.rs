//! Somebody did not behave: telling a moderator, and never being brought together again.

use std::sync::Arc;

use axum::extract::{Form, State};
use opbouw_access::Action;
use opbouw_audit::Activity;
use opbouw_neighbourhood::store as register;
use opbouw_signin::{Doer, Note};
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader};
use serde::Deserialize;

use super::answering::{after, decide_own, number};
use crate::ending::{end_match, take_back};
use crate::error::MatchingError;
use crate::house::MatchingHouse;
use crate::places::{move_up, settle};
use crate::refusal::{Page, Refusal};
use crate::store::invitations::list_invitations_to;
use crate::store::matches::{Match, find_match, list_matches_of};
use crate::store::reports::{NewReport, create_report};
use crate::store::requests::find_request;
use crate::words::{REPORTS, code_of};

/// Letters in a report at most.
const MOST_TEXT: usize = 500;

#[derive(Deserialize)]
pub(crate) struct ReportForm {
    #[serde(default)]
    r#match: String,
    #[serde(default)]
    reden: String,
    #[serde(default)]
    tekst: String,
    /// `ja`: and never bring us together again.
    #[serde(default)]
    apart: String,
}

#[derive(Deserialize)]
pub(crate) struct BlockForm {
    #[serde(default)]
    r#match: String,
    #[serde(default)]
    persoon: String,
}

/// Why somebody is reported.
pub(crate) fn reason_name(frame: &Frame, code: &str) -> String {
    match code {
        "unpleasant" => frame.say("matching-report-unpleasant"),
        "unsafe" => frame.say("matching-report-unsafe"),
        "money" => frame.say("matching-report-money"),
        "no-show" => frame.say("matching-report-no-show"),
        _ => frame.say("matching-report-other"),
    }
}

pub(crate) async fn report(
    State(house): State<Arc<MatchingHouse>>,
    Caller(who): Caller,
    reader: Reader,
    Form(form): Form<ReportForm>,
) -> Page {
    let id = number(&form.r#match)?;
    decide_own(&who, Action::ReportPerson)?;
    let (doer, own) = (house.doer(&who), who.person);
    let script = move |tx: &mut Tx<'_>| -> Result<&'static str, Refusal> {
        let (matched, about) = other_of(tx, id, own)?;
        let reason = code_of(REPORTS, &form.reden).ok_or(MatchingError::UnknownChoice)?;
        let text = form.tekst.trim();
        if text.chars().count() > MOST_TEXT {
            return Err(MatchingError::LongText.into());
        }
        let new = NewReport { reporter: own, about, matched: matched.id, reason, text: text.to_owned() };
        let (report, is_new) = create_report(tx, &new, doer.at_s)?;
        if is_new {
            note(tx, &doer, "report-send", Some(report), about)?;
        }
        if form.apart == "ja" {
            keep_apart(tx, &doer, own, about)?;
        }
        Ok("gemeld")
    };
    let reported = house.site.db.write(script).await;
    after(&house, &who, reader, reported).await
}

pub(crate) async fn block(
    State(house): State<Arc<MatchingHouse>>,
    Caller(who): Caller,
    reader: Reader,
    Form(form): Form<BlockForm>,
) -> Page {
    let id = number(&form.r#match)?;
    decide_own(&who, Action::ReportPerson)?;
    let (doer, own) = (house.doer(&who), who.person);
    let script = move |tx: &mut Tx<'_>| -> Result<&'static str, Refusal> {
        let (_, other) = other_of(tx, id, own)?;
        keep_apart(tx, &doer, own, other)?;
        Ok("apart")
    };
    let blocked = house.site.db.write(script).await;
    after(&house, &who, reader, blocked).await
}

pub(crate) async fn unblock(
    State(house): State<Arc<MatchingHouse>>,
    Caller(who): Caller,
    reader: Reader,
    Form(form): Form<BlockForm>,
) -> Page {
    let other = number(&form.persoon)?;
    decide_own(&who, Action::ReportPerson)?;
    let (doer, own) = (house.doer(&who), who.person);
    let script = move |tx: &mut Tx<'_>| -> Result<&'static str, Refusal> {
        if register::unblock_person(tx, own, other)? {
            note(tx, &doer, "block-end", None, own)?;
        }
        Ok("niet-apart")
    };
    let unblocked = house.site.db.write(script).await;
    after(&house, &who, reader, unblocked).await
}

/// The match, when one is of the two, and the other one.
fn other_of(tx: &mut Tx<'_>, id: i64, own: i64) -> Result<(Match, i64), Refusal> {
    let matched = find_match(tx, id)?.ok_or(Refusal::Nothing)?;
    let other = matched.other_than(own).ok_or(Refusal::Nothing)?;
    Ok((matched, other))
}

/// Never brings these two together again, and ends what there is between them.
pub(crate) fn keep_apart(tx: &mut Tx<'_>, doer: &Doer, person: i64, other: i64) -> Result<(), Refusal> {
    if register::block_person(tx, person, other, doer.at_s)? {
        // Only whoever wanted it may know, so the line is about them alone, and does not say who the other one is.
        note(tx, doer, "block-begin", None, person)?;
    }
    for matched in list_matches_of(tx, person, i64::MAX)? {
        if matched.other_than(person) == Some(other) {
            end_match(tx, doer, &matched, "other", Some(person))?;
        }
    }
    take_back_between(tx, doer, person, other)?;
    take_back_between(tx, doer, other, person)
}

/// What the one was asked for a request of the other comes to nothing, without a word.
fn take_back_between(tx: &mut Tx<'_>, doer: &Doer, giver: i64, asker: i64) -> Result<(), Refusal> {
    for invitation in list_invitations_to(tx, giver)? {
        let is_of_asker = find_request(tx, invitation.request)?.is_some_and(|request| request.person == asker);
        if is_of_asker && take_back(tx, &invitation)? {
            move_up(tx, doer, invitation.request)?;
            settle(tx, doer, invitation.request)?;
        }
    }
    Ok(())
}

fn note(tx: &mut Tx<'_>, doer: &Doer, action: &'static str, id: Option<i64>, subject: i64) -> Result<(), Refusal> {
    let person = register::find_person(tx, subject)?;
    let subject = person.as_ref().map(|person| person.pseudonym.as_str());
    Ok(doer.note(tx, &Note { action, kind: "report", id, activity: Activity::Matching, subject })?)
}
