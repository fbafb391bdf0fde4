//! /samen/meldingen: what people told about each other, and what is decided on it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::store as register;
use opbouw_signin::{Doer, Note, SignedIn};
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, page};
use serde::Deserialize;

use super::own::reporting::{keep_apart, reason_name};
use super::{After, choices, done};
use crate::error::MatchingError;
use crate::house::MatchingHouse;
use crate::places::resume;
use crate::refusal::{Page, Refusal};
use crate::say::{day_of, faults};
use crate::store::reports::{Report, decide_report, find_report, list_decided_reports, list_open_reports};
use crate::telling::tell_heard;
use crate::words::{DECISIONS, code_of};

#[derive(Deserialize)]
pub(crate) struct DecisionForm {
    #[serde(default)]
    besluit: String,
}

struct Row {
    id: i64,
    reporter: String,
    about: String,
    reason: String,
    text: String,
    day: String,
    decision: String,
}

#[derive(Template)]
#[template(path = "reports.html")]
struct ReportsPage {
    frame: Frame,
    done: String,
    faults: Vec<(String, &'static str)>,
    open: Vec<Row>,
    decided: Vec<Row>,
    decisions: Vec<(&'static str, String)>,
}

pub(crate) async fn show(State(house): State<Arc<MatchingHouse>>, Query(after): Query<After>, Caller(who): Caller, reader: Reader) -> Page {
    let frame = house.frame(reader, "/samen");
    let told = done(&frame, &after.klaar);
    show_with(&house, frame, &who, told, &[]).await
}

async fn show_with(house: &MatchingHouse, frame: Frame, who: &SignedIn, done: String, wrong: &[MatchingError]) -> Page {
    let doer = house.doer(who);
    // Reading what was told about somebody stands in the trail of that one.
    let read = move |tx: &mut Tx<'_>| -> Result<(Vec<Report>, Vec<Report>), Refusal> {
        let open = list_open_reports(tx)?;
        for report in &open {
            note(tx, &doer, "report-view", report)?;
        }
        Ok((open, list_decided_reports(tx)?))
    };
    let (open, decided) = house.site.db.write(read).await?;
    let row = |report: Report| Row {
        id: report.id,
        reason: reason_name(&frame, &report.reason),
        day: day_of(report.reported_at),
        decision: report.decision.as_deref().map(|code| decision_name(&frame, code)).unwrap_or_default(),
        reporter: report.reporter_name,
        about: report.about_name,
        text: report.text,
    };
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let (open, decided) = (open.into_iter().map(row).collect(), decided.into_iter().map(row).collect());
    let (faults, decisions) = (faults(&frame, wrong), choices(&frame, DECISIONS, decision_name));
    Ok(page(status, &ReportsPage { frame, done, faults, open, decided, decisions }))
}

pub(crate) async fn decide(
    State(house): State<Arc<MatchingHouse>>,
    Path(id): Path<i64>,
    Caller(who): Caller,
    reader: Reader,
    Form(form): Form<DecisionForm>,
) -> Page {
    let (doer, decision) = (house.doer(&who), code_of(DECISIONS, &form.besluit));
    let script = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let report = find_report(tx, id)?.ok_or(Refusal::Nothing)?;
        let decision = decision.ok_or(MatchingError::UnknownChoice)?;
        decide_within(tx, &doer, &report, decision)
    };
    match house.site.db.write(script).await {
        Ok(()) => Ok(house.done("/samen/meldingen", "besloten").await),
        Err(refusal) => {
            let wrong = refusal.mendable()?;
            show_with(&house, house.frame(reader, "/samen"), &who, String::new(), &[wrong]).await
        }
    }
}

/// Once: whoever decides second finds it decided.
fn decide_within(tx: &mut Tx<'_>, doer: &Doer, report: &Report, decision: &'static str) -> Result<(), Refusal> {
    if !decide_report(tx, report.id, doer.person, decision, doer.at_s)? {
        return Ok(());
    }
    note(tx, doer, "report-decide", report)?;
    match decision {
        "blocked" => keep_apart(tx, doer, report.reporter, report.about)?,
        "removed" => end_offers_of(tx, doer, report.about)?,
        _ => {}
    }
    if let Some(reporter) = register::find_person(tx, report.reporter)? {
        tell_heard(tx, &reporter, report.id, doer.at_s)?;
    }
    resume(tx, doer, report.about)
}

/// What somebody offers is not found any more; they can see that on their own page, and a coordinator talks with them.
fn end_offers_of(tx: &mut Tx<'_>, doer: &Doer, person: i64) -> Result<(), Refusal> {
    let yesterday = doer.today.yesterday().unwrap_or(doer.today);
    for offer in register::list_offers_of(tx, person)?.iter().filter(|offer| !offer.is_request) {
        if register::end_offer(tx, offer.id, person, yesterday)? {
            publish(tx, doer.at_s, &Happening::OfferEnded { resource: offer.id })?;
        }
    }
    Ok(())
}

fn decision_name(frame: &Frame, code: &str) -> String {
    match code {
        "talked" => frame.say("matching-decision-talked"),
        "blocked" => frame.say("matching-decision-blocked"),
        "removed" => frame.say("matching-decision-removed"),
        _ => frame.say("matching-decision-nothing"),
    }
}

fn note(tx: &mut Tx<'_>, doer: &Doer, action: &'static str, report: &Report) -> Result<(), Refusal> {
    let about = register::find_person(tx, report.about)?;
    let subject = about.as_ref().map(|about| about.pseudonym.as_str());
    Ok(doer.note(tx, &Note { action, kind: "report", id: Some(report.id), activity: Activity::Matching, subject })?)
}
