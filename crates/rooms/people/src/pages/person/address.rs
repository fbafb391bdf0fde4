//! /mijn/adres: a new mail address counts when its owner says so, from the mail that went there.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use opbouw_access::Action;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::{AreaCode, Email, FirstName, NeighbourhoodError, Person, PersonFault, Reach, store};
use opbouw_secrets::Key;
use opbouw_signin::{Doer, SignedIn, SigninFault, peek_address, use_address};
use opbouw_store::Tx;
use opbouw_web::{Frame, page, without_referrer};
use serde::Deserialize;

use super::about::About;
use super::deciding::{broken, find_for, not_here};
use super::particulars::{note_change, tell_old_address};

use crate::house::PeopleHouse;

#[derive(Deserialize)]
pub(crate) struct TicketForm {
    #[serde(default)]
    ticket: String,
}

#[derive(Template)]
#[template(path = "address.html")]
struct AddressPage {
    frame: Frame,
    ticket: String,
    address: String,
    fault: Option<(String, &'static str)>,
}

/// What came of a link.
enum Used {
    Changed,
    NotHere,
    Link(SigninFault),
    Taken(PersonFault),
}

/// Only asks: programs that scan mail open links too.
pub(crate) async fn ask(State(house): State<Arc<PeopleHouse>>, about: About, Path(ticket): Path<String>) -> Response {
    let (key, given, person, now_s) = (house.site.key.clone(), ticket.clone(), about.person, house.site.clock.now_s());
    match house.site.db.read(move |tx| peek_address(tx, &key, &given, person, now_s)).await {
        Ok(Ok(email)) => shown(&house, about, ticket, email.as_str().to_owned(), None),
        Ok(Err(fault)) => shown_fault(&house, about, fault.key(), fault.code()),
        Err(error) => broken(&error.into()),
    }
}

pub(crate) async fn confirm(State(house): State<Arc<PeopleHouse>>, about: About, Form(form): Form<TicketForm>) -> Response {
    let (key, who, doer) = (house.site.key.clone(), about.who.clone(), about.doer(&house));
    let used = house.site.db.write(move |tx| confirm_within(tx, &key, &who, &doer, &form.ticket)).await;
    match used {
        Ok(Used::Changed) => {
            house.tell().await;
            Redirect::to("/mijn?klaar=gegevens").into_response()
        }
        Ok(Used::NotHere) => not_here(&house, &about),
        Ok(Used::Link(fault)) => shown_fault(&house, about, fault.key(), fault.code()),
        Ok(Used::Taken(fault)) => shown_fault(&house, about, fault.key(), fault.code()),
        Err(error) => broken(&error),
    }
}

fn confirm_within(tx: &mut Tx<'_>, key: &Key, who: &SignedIn, doer: &Doer, ticket: &str) -> Result<Used, NeighbourhoodError> {
    let Some(found) = find_for(tx, who, who.person, Action::ChangePerson)? else { return Ok(Used::NotHere) };
    let email = match use_address(tx, key, ticket, who.person, doer.at_s)? {
        Ok(email) => email,
        Err(fault) => return Ok(Used::Link(fault)),
    };
    match put_address(tx, &found, &email) {
        Ok(()) => {}
        Err(NeighbourhoodError::Person(fault)) => return Ok(Used::Taken(fault)),
        Err(error) => return Err(error),
    }
    tell_old_address(tx, &found, Some(&email), doer)?;
    note_change(tx, &found, doer)?;
    publish(tx, doer.at_s, &Happening::PersonChanged { person: found.id })?;
    Ok(Used::Changed)
}

fn put_address(tx: &mut Tx<'_>, person: &Person, email: &Email) -> Result<(), NeighbourhoodError> {
    let (name, area) = (FirstName::parse(&person.first_name)?, AreaCode::parse(&person.area).ok_or(PersonFault::NoArea)?);
    store::change_person(tx, person.id, &name, &area, &Reach::Mail(email.clone()), &person.language)
}

fn shown(house: &PeopleHouse, about: About, ticket: String, address: String, fault: Option<(String, &'static str)>) -> Response {
    let status = if fault.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let frame = house.frame(about.reader, "/mijn");
    without_referrer(page(status, &AddressPage { frame, ticket, address, fault }))
}

fn shown_fault(house: &PeopleHouse, about: About, key: &'static str, code: &'static str) -> Response {
    let sentence = house.frame(about.reader.clone(), "/mijn").say(key);
    shown(house, about, String::new(), String::new(), Some((sentence, code)))
}
