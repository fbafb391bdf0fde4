//! /beheer/bewaren: what goes because its term is over, why, and doing it now. Without a name: a term is the same for everybody.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_neighbourhood::Due;
use opbouw_web::{Caller, Frame, Reader, page};

use super::After;
use crate::house::AdminHouse;
use crate::refusal::Page;
use crate::retention::{Removed, plan_retention, run_retention};
use crate::say::{day, done, moment};
use crate::store::runs::{self, Run};

/// People in the list at most; all of them go.
const MOST: i64 = 100;
/// Runs in the list.
const RUNS: i64 = 10;

#[derive(Template)]
#[template(path = "keeping.html")]
struct KeepingPage {
    frame: Frame,
    done: Option<String>,
    /// What it is, how many, and the rule.
    rows: Vec<(String, i64, String)>,
    people: Vec<DueRow>,
    not_shown: i64,
    runs: Vec<RunRow>,
    is_empty: bool,
}

struct DueRow {
    number: i64,
    active: String,
    since: String,
    offers: i64,
}

struct RunRow {
    when: String,
    is_whole: bool,
    /// Only what is not zero.
    counts: Vec<(String, i64)>,
}

pub(crate) async fn show(State(house): State<Arc<AdminHouse>>, reader: Reader, Caller(who): Caller, Query(after): Query<After>) -> Page {
    let plan = plan_retention(&house.site.db, &house.terms, &house.doer(&who), MOST).await?;
    let runs = runs::list_latest(&house.site.db, RUNS).await?;
    let frame = house.frame(reader, "/beheer/bewaren");
    let rules = rules(&house, &frame);
    let rows: Vec<(String, i64, String)> =
        names(&frame).into_iter().zip(plan.all.numbers()).zip(rules).map(|((name, count), rule)| (name, count, rule)).collect();
    let keeping = KeepingPage {
        done: done(&frame, after.klaar.as_deref()),
        is_empty: plan.all == Removed::default(),
        rows,
        not_shown: plan.all.people - plan.people.len() as i64,
        people: plan.people.iter().map(due_row).collect(),
        runs: runs.iter().map(|run| run_row(&frame, run)).collect(),
        frame,
    };
    Ok(page(StatusCode::OK, &keeping))
}

pub(crate) async fn run(State(house): State<Arc<AdminHouse>>, Caller(who): Caller) -> Result<Response, crate::refusal::Refusal> {
    run_retention(&house.site.db, &house.terms, &house.forget, &house.doer(&who)).await?;
    Ok(house.done("/beheer/bewaren", "opgeruimd").await)
}

/// In the order of [`Removed::numbers`].
fn names(frame: &Frame) -> [String; 7] {
    [
        frame.say("admin-due-people"),
        frame.say("admin-due-offers"),
        frame.say("admin-due-imports"),
        frame.say("admin-due-sign-ins"),
        frame.say("admin-due-messages"),
        frame.say("admin-due-happenings"),
        frame.say("admin-due-trail"),
    ]
}

/// The rule of each, in the same order.
fn rules(house: &AdminHouse, frame: &Frame) -> [String; 7] {
    let terms = &house.terms;
    [
        frame.say_with("admin-rule-people", "months", terms.resident_months),
        frame.say("admin-rule-offers"),
        frame.say_with("admin-rule-imports", "days", terms.import_undo_days),
        frame.say("admin-rule-sign-ins"),
        frame.say_with("admin-rule-messages", "days", terms.message_days),
        frame.say("admin-rule-happenings"),
        frame.say_with("admin-rule-trail", "months", terms.trail_months),
    ]
}

fn due_row(due: &Due) -> DueRow {
    DueRow { number: due.person, active: due.active_on.map(day).unwrap_or_default(), since: day(due.keep_until), offers: due.offers }
}

fn run_row(frame: &Frame, run: &Run) -> RunRow {
    let counts = names(frame).into_iter().zip(run.removed.numbers()).filter(|(_, count)| *count > 0).collect();
    RunRow { when: moment(frame, run.began_at_s), is_whole: run.ended_at_s.is_some(), counts }
}
