//! What a coordinator does with the plan: make it, fix or refuse a line, take lines over.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect};
use opbouw_planner::{Change, Hindrance};
use opbouw_signin::SignedIn;
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader};
use opbouw_words::Value;
use serde::Deserialize;

use super::{Wanted, show_with};
use crate::refusal::{Page, Refusal};
use crate::store::week::lines::{LineState, list_lines};
use crate::store::week::{WeekRow, get_week};
use crate::week::desk::{Changed, Desk};
use crate::week::taking_over::{Taken, take_over};

/// The pair that a line is about, and on which page it stood.
#[derive(Deserialize)]
pub(crate) struct PairForm {
    #[serde(default)]
    vraag: i64,
    #[serde(default)]
    buur: i64,
    #[serde(default)]
    blad: i64,
}

impl PairForm {
    fn pair(&self) -> (i64, i64) {
        (self.vraag, self.buur)
    }
}

/// What was done, when the page comes back after it.
pub(super) fn done(frame: &Frame, wanted: &Wanted) -> String {
    match wanted.klaar.as_str() {
        "gemaakt" => frame.say("matching-week-done-made"),
        "vast" => frame.say("matching-week-done-locked"),
        "los" => frame.say("matching-week-done-freed"),
        "niet" => frame.say("matching-week-done-refused"),
        "toch" => frame.say("matching-week-done-allowed"),
        "gevraagd" => frame.say("matching-done-invited"),
        "bel" => frame.say("matching-done-call"),
        "al" => frame.say("matching-week-done-before"),
        "veranderd" => frame.say("matching-week-done-overtaken"),
        "alles" => {
            let counts = [("count", Value::from(wanted.gevraagd)), ("not", Value::from(wanted.niet))];
            frame.site.sentences.say_with(frame.language, "matching-week-done-all", &counts)
        }
        _ => String::new(),
    }
}

pub(crate) async fn make(State(desk): State<Arc<Desk>>, Caller(who): Caller) -> Page {
    desk.make(&who).await?;
    Ok(Redirect::to("/samen/week?klaar=gemaakt").into_response())
}

pub(crate) async fn lock(desk: State<Arc<Desk>>, week: Path<i64>, who: Caller, Form(form): Form<PairForm>) -> Page {
    let change = Change::Lock { request: form.vraag, giver: form.buur };
    decide(&desk, &who.0, week.0, &form, (change, LineState::Locked, "vast")).await
}

pub(crate) async fn free(desk: State<Arc<Desk>>, week: Path<i64>, who: Caller, Form(form): Form<PairForm>) -> Page {
    let change = Change::Unlock { request: form.vraag, giver: form.buur };
    decide(&desk, &who.0, week.0, &form, (change, LineState::Proposed, "los")).await
}

pub(crate) async fn refuse(desk: State<Arc<Desk>>, week: Path<i64>, who: Caller, Form(form): Form<PairForm>) -> Page {
    let change = Change::Hinder { request: form.vraag, giver: form.buur, hindrance: Hindrance::NotTheseTwo };
    decide(&desk, &who.0, week.0, &form, (change, LineState::Refused, "niet")).await
}

pub(crate) async fn allow(desk: State<Arc<Desk>>, week: Path<i64>, who: Caller, Form(form): Form<PairForm>) -> Page {
    let change = Change::Allow { request: form.vraag, giver: form.buur };
    decide(&desk, &who.0, week.0, &form, (change, LineState::Proposed, "toch")).await
}

async fn decide(desk: &Desk, who: &SignedIn, week: i64, form: &PairForm, what: (Change, LineState, &'static str)) -> Page {
    let row = own_week(desk, who, week).await?;
    let (change, state, word) = what;
    let changed = desk.change(who, &row, change, form.pair(), state).await?;
    Ok(back(form.blad, if changed == Changed::Done { word } else { "veranderd" }))
}

pub(crate) async fn take_over_one(
    State(desk): State<Arc<Desk>>,
    Path(week): Path<i64>,
    Caller(who): Caller,
    reader: Reader,
    Form(form): Form<PairForm>,
) -> Page {
    let row = own_week(&desk, &who, week).await?;
    let taken = take(&desk, &who, row, form.pair()).await;
    desk.house.site.tell().await;
    match taken {
        Ok(taken) => Ok(back(form.blad, word_of(taken))),
        Err(refusal) => {
            let wrong = refusal.mendable()?;
            show_with(&desk, &who, reader, &Wanted { blad: form.blad, ..Wanted::default() }, &[wrong]).await
        }
    }
}

/// Line by line, each in a transaction of its own: one that cannot be taken over does not stop the others.
pub(crate) async fn take_over_all(State(desk): State<Arc<Desk>>, Path(week): Path<i64>, Caller(who): Caller) -> Page {
    let row = own_week(&desk, &who, week).await?;
    let lines = desk.house.site.db.read(move |tx: &mut Tx<'_>| list_lines(tx, week)).await?;
    let (mut asked, mut not) = (0, 0);
    for line in lines.iter().filter(|line| matches!(line.state, LineState::Proposed | LineState::Locked)) {
        match take(&desk, &who, row, (line.request, line.giver)).await {
            Ok(Taken::Asked(_) | Taken::ToCall(_)) => asked += 1,
            Ok(Taken::Before) => {}
            // A line of somebody whom this coordinator may not see is for another one.
            Ok(Taken::Gone) | Err(Refusal::Nothing) => not += 1,
            Err(refusal) => {
                refusal.mendable()?;
                not += 1;
            }
        }
    }
    desk.house.site.tell().await;
    Ok(Redirect::to(&format!("/samen/week?klaar=alles&gevraagd={asked}&niet={not}")).into_response())
}

async fn take(desk: &Desk, who: &SignedIn, row: WeekRow, pair: (i64, i64)) -> Result<Taken, Refusal> {
    let (doer, actor) = (desk.house.doer(who), who.actor.clone());
    let taken = desk.house.site.db.write(move |tx: &mut Tx<'_>| take_over(tx, &actor, &doer, &row, pair)).await?;
    if let Some(revision) = taken.revision() {
        desk.follow_taken_over(row.id, pair, revision).await;
    }
    Ok(taken)
}

fn word_of(taken: Taken) -> &'static str {
    match taken {
        Taken::Asked(_) => "gevraagd",
        Taken::ToCall(_) => "bel",
        Taken::Before => "al",
        Taken::Gone => "veranderd",
    }
}

/// The plan with this number, of a party that the caller coordinates. For others there is no such plan.
async fn own_week(desk: &Desk, who: &SignedIn, week: i64) -> Result<WeekRow, Refusal> {
    let coordinates = who.actor.coordinates.clone();
    let found = desk.house.site.db.read(move |tx: &mut Tx<'_>| get_week(tx, week)).await?;
    found.filter(|row| coordinates.contains(&row.party)).ok_or(Refusal::Nothing)
}

fn back(blad: i64, word: &str) -> axum::response::Response {
    let blad = if blad > 0 { format!("&blad={blad}") } else { String::new() };
    Redirect::to(&format!("/samen/week?klaar={word}{blad}")).into_response()
}
