//! /contact/mensen/{id}: contact with somebody who asked for something: each time in one line, what was promised, and an end.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use opbouw_audit::Activity;
use opbouw_neighbourhood::store as register;
use opbouw_signin::{Doer, Note};
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::promises::{PromiseRow, new_promise, row};
use super::{After, number};
use crate::error::ContactError;
use crate::house::ContactHouse;
use crate::keeping::make_promise;
use crate::person::Contact;
use crate::plain_line::{MOST_LETTERS, plain_line};
use crate::promise::About;
use crate::refusal::{Page, Refusal};
use crate::round::work_day;
use crate::say::{day_in, done, faults, moment_in};
use crate::store::{people, promises};
use crate::visit::{Visit, keeps};

#[derive(Template)]
#[template(path = "contact_person.html")]
struct PersonPage {
    frame: Frame,
    id: i64,
    contact: Contact,
    owner: String,
    since: String,
    /// The day after which all of this goes, when there is no contact any more.
    goes_on: String,
    /// When, line, who.
    followups: Vec<(String, String, String)>,
    promises: Vec<PromiseRow>,
    form: FollowForm,
    done: Option<String>,
    faults: Vec<String>,
}

/// What was typed.
#[derive(Deserialize, Default, Clone)]
pub(crate) struct FollowForm {
    /// Which button.
    #[serde(default)]
    wat: String,
    #[serde(default)]
    regel: String,
    #[serde(default)]
    belofte: String,
    #[serde(default)]
    dag: String,
}

/// The contact, when it is of a party of the caller; for others there is none. That somebody looked stands in the trail.
fn kept(tx: &mut Tx<'_>, who: &opbouw_signin::SignedIn, id: i64) -> Result<Contact, Refusal> {
    people::find(tx, id)?.filter(|contact| keeps(&who.actor, contact.party)).ok_or(Refusal::Nothing)
}

pub(crate) async fn show(State(house): State<Arc<ContactHouse>>, visit: Visit, Path(id): Path<String>, Query(after): Query<After>) -> Page {
    show_with(&house, &visit, number(&id)?, FollowForm::default(), after.klaar.as_deref(), &[]).await
}

async fn show_with(house: &ContactHouse, visit: &Visit, id: i64, form: FollowForm, word: Option<&str>, wrong: &[ContactError]) -> Page {
    let (who, doer) = (visit.who()?, visit.doer());
    let look = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
        let contact = kept(tx, &who, id)?;
        let followups = people::list_followups(tx, id)?;
        let all = promises::list(tx, contact.party, jiff::civil::Date::MAX)?;
        let own: Vec<_> = all.into_iter().filter(|promise| promise.about.contact == Some(id)).collect();
        write_note(tx, &doer, "asker-view", &contact)?;
        Ok((contact, followups, own))
    };
    let (contact, followups, own) = house.site.db.write(look).await?;
    let frame = visit.frame(house);
    let template = PersonPage {
        id,
        owner: contact.owner_name.clone().unwrap_or_else(|| frame.say("contact-nobody")),
        since: day_in(work_day(contact.since_s), frame.language),
        goes_on: contact.goes_on().strftime("%-d-%-m-%Y").to_string(),
        followups: followups
            .into_iter()
            .map(|follow| (moment_in(follow.happened_s, frame.language), follow.line, follow.by_name.unwrap_or_default()))
            .collect(),
        promises: own.into_iter().map(|promise| row(&frame, promise, visit.today())).collect(),
        contact,
        form,
        done: done(&frame, word),
        faults: faults(&frame, wrong),
        frame,
    };
    Ok(page(wrong.first().map_or(StatusCode::OK, ContactError::status), &template))
}

pub(crate) async fn change(
    State(house): State<Arc<ContactHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(form): Form<FollowForm>,
) -> Page {
    let (id, who, doer) = (number(&id)?, visit.who()?, visit.doer());
    let checked = match form.wat.as_str() {
        "contact" => follow_up(&form, visit.today(), id),
        "einde" => Ok(Step::End),
        _ => Err(vec![ContactError::UnknownChoice]),
    };
    let step = match checked {
        Ok(step) => step,
        Err(wrong) => return show_with(&house, &visit, id, form, None, &wrong).await,
    };
    let is_end = matches!(step, Step::End);
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let contact = kept(tx, &who, id)?;
        take_step(tx, &doer, &contact, &step)
    };
    house.site.db.write(write).await?;
    let (address, word) = if is_end { ("/contact/mensen".to_owned(), "einde") } else { (format!("/contact/mensen/{id}"), "bewaard") };
    Ok(house.done(&address, word).await)
}

/// What is done with a contact.
enum Step {
    /// There was contact, in one line; and perhaps something was promised.
    Followed(String, Option<crate::promise::NewPromise>),
    /// It is closed.
    End,
}

fn follow_up(form: &FollowForm, today: jiff::civil::Date, id: i64) -> Result<Step, Vec<ContactError>> {
    let line = plain_line(&form.regel, MOST_LETTERS).map_err(|fault| vec![fault])?;
    if line.is_empty() {
        return Err(vec![ContactError::NoWhat]);
    }
    if form.belofte.trim().is_empty() {
        return Ok(Step::Followed(line, None));
    }
    let about = About { contact: Some(id), ..About::default() };
    Ok(Step::Followed(line, Some(new_promise(&form.belofte, &form.dag, about, today)?)))
}

fn take_step(tx: &mut Tx<'_>, doer: &Doer, contact: &Contact, step: &Step) -> Result<(), Refusal> {
    match step {
        Step::Followed(line, promise) => {
            people::follow_up(tx, contact.id, doer.person, doer.at_s, line)?;
            if let Some(promise) = promise {
                make_promise(tx, doer, contact.party, promise)?;
            }
            write_note(tx, doer, "asker-follow", contact)
        }
        Step::End => {
            people::end(tx, contact.id, doer.at_s)?;
            write_note(tx, doer, "asker-end", contact)
        }
    }
}

fn write_note(tx: &mut Tx<'_>, doer: &Doer, action: &'static str, contact: &Contact) -> Result<(), Refusal> {
    let subject = register::find_person(tx, contact.person)?.map(|person| person.pseudonym);
    let note = Note { action, kind: "contact", id: Some(contact.id), activity: Activity::Contact, subject: subject.as_deref() };
    Ok(doer.note(tx, &note)?)
}
