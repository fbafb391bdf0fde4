//! /aanmelden: an account of one's own. First name, village, and how to be reached: nothing more is asked.

mod draft;
mod fault;

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use opbouw_access::Role;
use opbouw_neighbourhood::store::{list_areas, list_members, list_parties};
use opbouw_neighbourhood::{Email, HomeArea, NeighbourhoodError, Reach};
use opbouw_signin::ask_link;
use opbouw_store::Tx;
use opbouw_web::{Frame, Limit, error_page, page};

use super::answer::{Answer, Broken};
use super::enroll::{Enrolment, enroll};
use super::front::{may_send, to_sent_page};
use super::visit::Visit;
use crate::house::PeopleHouse;

pub(crate) use draft::Draft;
use draft::{Choices, Joining, Wrong};
pub use fault::JoinFault;

#[derive(Template)]
#[template(path = "in_join.html")]
struct JoinPage<'a> {
    frame: Frame,
    draft: &'a Draft,
    faults: &'a [Wrong],
    choices: &'a Choices,
    months: i32,
}

#[derive(Template)]
#[template(path = "in_joined.html")]
struct JoinedPage {
    frame: Frame,
}

pub(crate) async fn form(State(house): State<Arc<PeopleHouse>>, visit: Visit) -> Answer {
    if visit.who().is_some() {
        return Ok(Redirect::to("/inloggen").into_response());
    }
    let draft = Draft { bereik: "mail".to_owned(), ..Draft::default() };
    Ok(join_page(&house, &visit, &draft, &[], &choices(&house).await?))
}

pub(crate) async fn join(State(house): State<Arc<PeopleHouse>>, visit: Visit, headers: HeaderMap, Form(draft): Form<Draft>) -> Answer {
    if visit.who().is_some() {
        return Ok(Redirect::to("/inloggen").into_response());
    }
    let choices = choices(&house).await?;
    let joining = match draft.check(&choices) {
        Ok(joining) => joining,
        Err(faults) => return Ok(join_page(&house, &visit, &draft, &faults, &choices)),
    };
    if !visit.is_allowed(&house, Limit::Joins) {
        return Ok(error_page(&house.site, &headers, StatusCode::TOO_MANY_REQUESTS));
    }
    let email = if let Reach::Mail(email) = &joining.reach { Some(email.clone()) } else { None };
    save(&house, &visit, joining, email.clone()).await?;
    house.tell().await;
    Ok(match email {
        Some(_) => to_sent_page(&visit),
        None => Redirect::to("/aanmelden/klaar").into_response(),
    })
}

/// For who has no mail: what to tell a worker.
pub(crate) async fn joined(State(house): State<Arc<PeopleHouse>>, visit: Visit) -> Response {
    page(StatusCode::OK, &JoinedPage { frame: visit.frame(&house, "/aanmelden/klaar") })
}

/// The person and the mail with the link, together or not at all. An address that somebody has gets the link as well, and the screen does
/// not tell which of the two it was.
async fn save(house: &PeopleHouse, visit: &Visit, joining: Joining, email: Option<Email>) -> Result<(), Broken> {
    let mail_to = email.filter(|email| may_send(house, visit, email));
    let (browser, language, coming, doer) = (visit.browser.clone(), visit.reader.language, visit.coming(house), visit.doer());
    let script = move |tx: &mut Tx<'_>| -> Result<(), NeighbourhoodError> {
        let Joining { first_name, area, reach, may_be_found, party } = joining.clone();
        let enrolment = Enrolment { first_name, area, reach, language: language.code(), may_be_found, party };
        enroll(tx, enrolment, &coming, &doer)?;
        match &mail_to {
            Some(email) => ask_link(tx, email, &browser, language, coming.now_s()),
            None => Ok(()),
        }
    };
    Ok(house.site.db.write(script).await?)
}

fn join_page(house: &Arc<PeopleHouse>, visit: &Visit, draft: &Draft, faults: &[Wrong], choices: &Choices) -> Response {
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let months = house.terms.resident_months;
    page(status, &JoinPage { frame: visit.frame(house, "/aanmelden"), draft, faults, choices, months })
}

/// What can be chosen: areas, and the parties that have somebody who calls.
async fn choices(house: &PeopleHouse) -> Result<Choices, Broken> {
    let areas = match house.areas.as_slice() {
        // Just set up: there is nothing but the municipality as yet.
        [] => list_areas(&house.site.db)
            .await?
            .into_iter()
            .map(|area| HomeArea { code: area.code, name: area.name, centre: area.centre })
            .collect(),
        areas => areas.to_vec(),
    };
    let parties = house.site.db.read(helping_parties).await?;
    Ok(Choices { areas, parties })
}

/// Number and name of the parties where somebody works with residents. There are few parties, and this page is seldom opened.
fn helping_parties(tx: &mut Tx<'_>) -> Result<Vec<(i64, String)>, NeighbourhoodError> {
    let mut helping = Vec::new();
    for party in list_parties(tx)?.into_iter().filter(|party| party.ended_on.is_none() && party.members > 0) {
        let members = list_members(tx, party.id)?;
        let is_helper = |role: &str| matches!(Role::parse(role), Some(Role::Worker | Role::Coordinator));
        if members.iter().any(|member| member.ended_on.is_none() && is_helper(&member.role)) {
            helping.push((party.id, party.name));
        }
    }
    Ok(helping)
}
