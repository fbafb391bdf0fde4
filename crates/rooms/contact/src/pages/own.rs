//! /mijn/contact: what parties keep of contact with the caller, and taking it away.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use opbouw_audit::Activity;
use opbouw_neighbourhood::store as register;
use opbouw_signin::Note;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::After;
use crate::house::ContactHouse;
use crate::refusal::{Page, Refusal};
use crate::round::work_day;
use crate::say::{day_in, done, moment_in};
use crate::store::people;
use crate::visit::Visit;

/// One contact with what was written.
struct OwnContact {
    id: i64,
    party: String,
    asked: String,
    since: String,
    goes_on: String,
    /// When and what.
    followups: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "contact_own.html")]
struct OwnPage {
    frame: Frame,
    contacts: Vec<OwnContact>,
    done: Option<String>,
}

/// Which one.
#[derive(Deserialize, Default)]
pub(crate) struct AwayForm {
    #[serde(default)]
    contact: String,
}

pub(crate) async fn show(State(house): State<Arc<ContactHouse>>, visit: Visit, Query(after): Query<After>) -> Page {
    let person = visit.person()?;
    let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
        let mut all = Vec::new();
        for (contact, party) in people::list_of_person(tx, person)? {
            all.push((people::list_followups(tx, contact.id)?, contact, party));
        }
        Ok(all)
    };
    let all = house.site.db.read(read).await?;
    let frame = house.frame(visit.reader.clone(), "/mijn");
    let own = |(followups, contact, party): (Vec<crate::person::Followup>, crate::person::Contact, String)| OwnContact {
        id: contact.id,
        party,
        since: day_in(work_day(contact.since_s), frame.language),
        goes_on: contact.goes_on().strftime("%-d-%-m-%Y").to_string(),
        followups: followups.into_iter().map(|follow| (moment_in(follow.happened_s, frame.language), follow.line)).collect(),
        asked: contact.asked,
    };
    let contacts = all.into_iter().map(own).collect();
    Ok(page(StatusCode::OK, &OwnPage { contacts, done: done(&frame, after.klaar.as_deref()), frame }))
}

/// Somebody wants no more contact: it goes at once, with what was promised.
pub(crate) async fn take_away(State(house): State<Arc<ContactHouse>>, visit: Visit, Form(form): Form<AwayForm>) -> Page {
    let (person, doer) = (visit.person()?, visit.doer());
    let id: i64 = form.contact.parse().map_err(|_| Refusal::Nothing)?;
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let is_own = people::find(tx, id)?.is_some_and(|contact| contact.person == person);
        if !is_own {
            return Err(Refusal::Nothing);
        }
        people::remove(tx, id)?;
        let subject = register::find_person(tx, person)?.map(|found| found.pseudonym);
        let activity = Activity::Contact;
        Ok(doer.note(tx, &Note { action: "asker-remove", kind: "contact", id: Some(id), activity, subject: subject.as_deref() })?)
    };
    house.site.db.write(write).await?;
    Ok(house.done("/mijn/contact", "weg").await)
}
