//! /contact/mensen: whoever asked for something, and writing somebody in with their consent.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use opbouw_neighbourhood::{AreaCode, Email, FirstName, HomeArea, How, Phone, Reach, Registration};
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::After;
use crate::error::ContactError;
use crate::house::ContactHouse;
use crate::knowing::{Asker, write_in};
use crate::person::Contact;
use crate::plain_line::{MOST_LETTERS, plain_line};
use crate::refusal::{Page, Refusal};
use crate::say::{day_in, done, faults};
use crate::store::people;
use crate::visit::Visit;

/// One line of the list.
struct PersonRow {
    id: i64,
    name: String,
    asked: String,
    owner: String,
    last: String,
}

#[derive(Template)]
#[template(path = "contact_people.html")]
struct PeoplePage {
    frame: Frame,
    people: Vec<PersonRow>,
    done: Option<String>,
}

#[derive(Template)]
#[template(path = "contact_person_form.html")]
struct FormPage<'a> {
    frame: Frame,
    form: AskerForm,
    areas: &'a [HomeArea],
    parties: Vec<(i64, String)>,
    faults: Vec<String>,
}

/// What was typed about somebody.
#[derive(Deserialize, Default, Clone)]
pub(crate) struct AskerForm {
    #[serde(default)]
    organisatie: String,
    #[serde(default)]
    naam: String,
    #[serde(default)]
    dorp: String,
    /// A telephone number or mail address; may be empty.
    #[serde(default)]
    bereik: String,
    #[serde(default)]
    vraag: String,
    /// How they agreed.
    #[serde(default)]
    hoe: String,
}

impl AskerForm {
    fn check(&self, party: i64) -> Result<Asker, Vec<ContactError>> {
        let mut wrong = Vec::new();
        let name = FirstName::parse(&self.naam).map_err(|fault| wrong.push(fault.into())).ok();
        let area = AreaCode::parse(&self.dorp);
        if area.is_none() {
            wrong.push(ContactError::NoArea);
        }
        let reach = self.reach().map_err(|fault| wrong.push(fault)).ok();
        let asked = plain_line(&self.vraag, MOST_LETTERS).map_err(|fault| wrong.push(fault)).ok();
        if asked.as_deref() == Some("") {
            wrong.push(ContactError::NoWhat);
        }
        let how = How::parse(&self.hoe).filter(|how| *how != How::Screen);
        if how.is_none() {
            wrong.push(ContactError::NoConsent);
        }
        match (name, area, reach, asked, how) {
            (Some(first_name), Some(area), Some(reach), Some(asked), Some(how)) if wrong.is_empty() => {
                let registered_by = Some(party);
                Ok(Asker { new: Registration { first_name, area, reach, language: "nl".to_owned(), registered_by }, party, asked, how })
            }
            _ => Err(wrong),
        }
    }

    fn reach(&self) -> Result<Reach, ContactError> {
        let text = self.bereik.trim();
        Ok(match text {
            "" => Reach::Nothing,
            text if text.contains('@') => Reach::Mail(Email::parse(text)?),
            text => Reach::Phone(Phone::parse(text)?),
        })
    }
}

pub(crate) async fn list(State(house): State<Arc<ContactHouse>>, visit: Visit, Query(after): Query<After>) -> Page {
    let parties = visit.parties()?;
    let read = move |tx: &mut Tx<'_>| -> Result<Vec<Contact>, Refusal> {
        let lists: Result<Vec<_>, _> = parties.iter().map(|party| people::list(tx, *party)).collect();
        Ok(lists?.into_iter().flatten().collect())
    };
    let all = house.site.db.read(read).await?;
    let frame = visit.frame(&house);
    let row = |contact: Contact| PersonRow {
        id: contact.id,
        owner: contact.owner_name.unwrap_or_else(|| frame.say("contact-nobody")),
        last: day_in(crate::round::work_day(contact.last_s), frame.language),
        name: contact.name,
        asked: contact.asked,
    };
    let people = all.into_iter().map(row).collect();
    Ok(page(StatusCode::OK, &PeoplePage { people, done: done(&frame, after.klaar.as_deref()), frame }))
}

pub(crate) async fn form(State(house): State<Arc<ContactHouse>>, visit: Visit) -> Page {
    show_form(&house, &visit, AskerForm::default(), &[])
}

pub(crate) async fn make(State(house): State<Arc<ContactHouse>>, visit: Visit, Form(form): Form<AskerForm>) -> Page {
    let (party, who, doer) = (visit.party_of_form(&form.organisatie)?, visit.who()?, visit.doer());
    let wrong = match form.check(party) {
        Ok(asker) => {
            let keep_until = house.terms.keep_until(doer.today);
            match house.site.db.write(move |tx| write_in(tx, &doer, &who.actor, &asker, keep_until)).await {
                Ok(id) => return Ok(house.done(&format!("/contact/mensen/{id}"), "bewaard").await),
                Err(error) => vec![Refusal::from(error).mendable()?],
            }
        }
        Err(wrong) => wrong,
    };
    show_form(&house, &visit, form, &wrong)
}

fn show_form(house: &ContactHouse, visit: &Visit, form: AskerForm, wrong: &[ContactError]) -> Page {
    let frame = visit.frame(house);
    let template = FormPage { form, areas: &house.areas, parties: visit.party_names()?, faults: faults(&frame, wrong), frame };
    Ok(page(wrong.first().map_or(StatusCode::OK, ContactError::status), &template))
}
