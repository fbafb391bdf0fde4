//! /contact/beloftes: what was promised, the overdue ones on top; kept in one tap.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_audit::Activity;
use opbouw_signin::Note;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::moment_form::day;
use super::{After, number};
use crate::error::ContactError;
use crate::house::ContactHouse;
use crate::keeping::make_promise;
use crate::plain_line::{MOST_LETTERS, plain_line};
use crate::promise::{About, NewPromise, Promise};
use crate::refusal::{Page, Refusal};
use crate::say::{day_in, done, faults};
use crate::store::promises;
use crate::visit::{Visit, keeps};

/// One line of the list.
pub(crate) struct PromiseRow {
    pub id: i64,
    pub what: String,
    pub due: String,
    pub is_overdue: bool,
    pub owner: String,
    pub about: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "contact_promises.html")]
struct PromisesPage {
    frame: Frame,
    promises: Vec<PromiseRow>,
    kept: i64,
    parties: Vec<(i64, String)>,
    form: PromiseForm,
    done: Option<String>,
    faults: Vec<String>,
}

/// What was typed about a promise.
#[derive(Deserialize, Default, Clone)]
pub(crate) struct PromiseForm {
    #[serde(default)]
    organisatie: String,
    #[serde(default)]
    wat: String,
    #[serde(default)]
    dag: String,
}

/// The button that was pressed.
#[derive(Deserialize, Default)]
pub(crate) struct StepForm {
    #[serde(default)]
    wat: String,
    #[serde(default)]
    reden: String,
    /// Where the button stood, as a word of the program.
    #[serde(default)]
    terug: String,
}

pub(crate) async fn list(State(house): State<Arc<ContactHouse>>, visit: Visit, Query(after): Query<After>) -> Page {
    list_with(&house, &visit, PromiseForm::default(), after.klaar.as_deref(), &[]).await
}

async fn list_with(house: &ContactHouse, visit: &Visit, form: PromiseForm, word: Option<&str>, wrong: &[ContactError]) -> Page {
    let (parties, since_s) = (visit.parties()?, visit.now_s() - 28 * 86_400);
    let read = move |tx: &mut Tx<'_>| -> Result<(Vec<Promise>, i64), Refusal> {
        let (mut all, mut kept) = (Vec::new(), 0);
        for party in parties.iter().copied() {
            all.extend(promises::list(tx, party, Date::MAX)?);
            kept += promises::count_kept(tx, party, since_s)?;
        }
        all.sort_by_key(|promise| (promise.due_on, promise.id));
        Ok((all, kept))
    };
    let (all, kept) = house.site.db.read(read).await?;
    let frame = visit.frame(house);
    let template = PromisesPage {
        promises: all.into_iter().map(|promise| row(&frame, promise, visit.today())).collect(),
        kept,
        parties: visit.party_names()?,
        form,
        done: done(&frame, word),
        faults: faults(&frame, wrong),
        frame,
    };
    Ok(page(wrong.first().map_or(StatusCode::OK, ContactError::status), &template))
}

/// A promise in the words of the screen.
pub(crate) fn row(frame: &Frame, promise: Promise, today: Date) -> PromiseRow {
    let About { round, group, moment, contact } = promise.about;
    let address = match (contact, group, round, moment) {
        (Some(id), ..) => Some(format!("/contact/mensen/{id}")),
        (_, Some(id), ..) => Some(format!("/contact/groepen/{id}")),
        (_, _, Some(id), _) => Some(format!("/contact/rondes/{id}")),
        (.., Some(id)) => Some(format!("/contact/momenten/{id}")),
        _ => None,
    };
    let name = |address: &String| promise.about_name.clone().map(|name| (address.clone(), name));
    PromiseRow {
        id: promise.id,
        due: day_in(promise.due_on, frame.language),
        is_overdue: promise.is_overdue(today),
        owner: promise.owner_name.clone().unwrap_or_else(|| frame.say("contact-nobody")),
        about: address.as_ref().and_then(name),
        what: promise.what,
    }
}

pub(crate) async fn make(State(house): State<Arc<ContactHouse>>, visit: Visit, Form(form): Form<PromiseForm>) -> Page {
    let (party, doer) = (visit.party_of_form(&form.organisatie)?, visit.doer());
    let promise = match new_promise(&form.wat, &form.dag, About::default(), visit.today()) {
        Ok(promise) => promise,
        Err(wrong) => return list_with(&house, &visit, form, None, &wrong).await,
    };
    house.site.db.write(move |tx| make_promise(tx, &doer, party, &promise)).await?;
    Ok(house.done("/contact/beloftes", "bewaard").await)
}

/// A promise that may be kept; without a day it is for a week from now.
///
/// # Errors
/// All that is wrong.
pub(crate) fn new_promise(what: &str, on: &str, about: About, today: Date) -> Result<NewPromise, Vec<ContactError>> {
    let mut wrong = Vec::new();
    let what = plain_line(what, MOST_LETTERS).map_err(|fault| wrong.push(fault)).unwrap_or_default();
    if what.is_empty() && wrong.is_empty() {
        wrong.push(ContactError::NoWhat);
    }
    let due_on = day(on).map_err(|fault| wrong.push(fault)).ok().flatten().unwrap_or_else(|| today.saturating_add(7.days()));
    if due_on < today || due_on > today.saturating_add(366.days()) {
        wrong.push(ContactError::BadDay);
    }
    if wrong.is_empty() { Ok(NewPromise { what, due_on, about }) } else { Err(wrong) }
}

pub(crate) async fn change(
    State(house): State<Arc<ContactHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(form): Form<StepForm>,
) -> Page {
    let (id, who, doer) = (number(&id)?, visit.who()?, visit.doer());
    let because = match plain_line(&form.reden, MOST_LETTERS) {
        Ok(because) => because,
        Err(fault) => return list_with(&house, &visit, PromiseForm::default(), None, &[fault]).await,
    };
    let (step, today) = (form.wat.clone(), visit.today());
    let write = move |tx: &mut Tx<'_>| -> Result<&'static str, Refusal> {
        let promise = promises::find(tx, id)?.filter(|promise| keeps(&who.actor, promise.party)).ok_or(Refusal::Nothing)?;
        let (action, word) = match step.as_str() {
            "gehouden" => promises::keep(tx, id, doer.at_s).map(|_| ("promise-keep", "gehouden"))?,
            // A week from its day, or from today when that has been.
            "week" => {
                promises::put_later(tx, id, promise.due_on.max(today).saturating_add(7.days())).map(|_| ("promise-later", "later"))?
            }
            "los" => promises::let_go(tx, id, doer.at_s, &because).map(|_| ("promise-let-go", "los"))?,
            _ => return Err(ContactError::UnknownChoice.into()),
        };
        doer.note(tx, &note(action, id))?;
        Ok(word)
    };
    let word = house.site.db.write(write).await?;
    Ok(house.done(if form.terug == "dag" { "/contact" } else { "/contact/beloftes" }, word).await)
}

fn note(action: &'static str, promise: i64) -> Note<'static> {
    Note { action, kind: "promise", id: Some(promise), activity: Activity::Contact, subject: None }
}
