//! /inrichten: the first start. Whoever has the printed link makes the first party and becomes its admin; there is no default account.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_access::Role;
use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::store::{count_areas, find_party_by_name, found_party, put_areas};
use opbouw_neighbourhood::{Area, AreaCode, AreaKind, Email, FirstName, NeighbourhoodError, NewParty, PartyKind, PersonFault, Reach};
use opbouw_signin::{Doer, Method, Note, SigninFault, peek_setup, use_setup};
use opbouw_store::Tx;
use opbouw_web::{Frame, Limit, page, without_referrer};
use serde::Deserialize;

use super::answer::{Answer, Broken, fault_page};
use super::arrival::{Arrived, refuse};
use super::enroll::{Enrolment, enroll, staff_area};
use super::invitation::{FIRST_KEY, begin_work};
use super::visit::{Coming, Visit};
use crate::house::PeopleHouse;

/// Code of the municipality when nobody has brought in areas yet.
const MUNICIPALITY: &str = "gemeente";

#[derive(Template)]
#[template(path = "in_setup.html")]
struct SetupPage<'a> {
    frame: Frame,
    form: &'a SetupForm,
    faults: &'a [PersonFault],
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SetupForm {
    pub ticket: String,
    pub partij: String,
    pub naam: String,
    pub mail: String,
}

/// The form when it is right.
#[derive(Clone)]
struct Start {
    ticket: String,
    party: NewParty,
    first_name: FirstName,
    email: Email,
}

pub(crate) async fn show(State(house): State<Arc<PeopleHouse>>, visit: Visit, Path(ticket): Path<String>) -> Answer {
    let frame = visit.frame(&house, "/inloggen");
    let partij = frame.say_with("people-in-setup-party-name", "name", house.site.municipality.clone()).trim().to_owned();
    Ok(match peek(&house, &visit, &ticket).await? {
        Ok(_) => setup_page(&house, &visit, &SetupForm { ticket, partij, ..SetupForm::default() }, &[]),
        Err(fault) => fault_page(&house, &visit, fault),
    })
}

pub(crate) async fn start(State(house): State<Arc<PeopleHouse>>, visit: Visit, Form(form): Form<SetupForm>) -> Answer {
    if !visit.is_allowed(&house, Limit::Attempts) {
        return Ok(fault_page(&house, &visit, SigninFault::TooOften));
    }
    if let Err(fault) = peek(&house, &visit, &form.ticket).await? {
        return Ok(fault_page(&house, &visit, fault));
    }
    let start = match form.check() {
        Ok(start) => start,
        Err(faults) => return Ok(setup_page(&house, &visit, &form, &faults)),
    };
    let started = save(&house, &visit, start).await?;
    house.tell().await;
    Ok(match started {
        Ok(arrived) => arrived.to(FIRST_KEY),
        Err(fault) => fault_page(&house, &visit, fault),
    })
}

impl SetupForm {
    fn check(&self) -> Result<Start, Vec<PersonFault>> {
        let party = NewParty::new(&self.partij, PartyKind::Organisation, "");
        let (first_name, email) = (FirstName::parse(&self.naam), Email::parse(&self.mail));
        match (party, first_name, email) {
            (Ok(party), Ok(first_name), Ok(email)) => Ok(Start { ticket: self.ticket.clone(), party, first_name, email }),
            (party, first_name, email) => Err([party.err(), first_name.err(), email.err()].into_iter().flatten().collect()),
        }
    }
}

async fn peek(house: &PeopleHouse, visit: &Visit, ticket: &str) -> Result<Result<i64, SigninFault>, Broken> {
    let (key, ticket, now_s) = (house.site.key.clone(), ticket.to_owned(), visit.now_s());
    Ok(house.site.db.read(move |tx: &mut Tx<'_>| peek_setup(tx, &key, &ticket, now_s)).await?)
}

/// The use of the link, party, person, membership and session, together or not at all. Of two links the first one keeps the house.
async fn save(house: &PeopleHouse, visit: &Visit, start: Start) -> Result<Result<Arrived, SigninFault>, Broken> {
    put_municipality(house, &start.party.name).await?;
    let Some(area) = staff_area(house).await? else { return Ok(Err(SigninFault::NoInvite)) };
    let (key, coming, doer) = (house.site.key.clone(), visit.coming(house), visit.doer());
    let language = visit.reader.language.code();
    let script = move |tx: &mut Tx<'_>| -> Result<Result<Arrived, SigninFault>, NeighbourhoodError> {
        let Start { ticket, party, first_name, email } = start.clone();
        if let Err(fault) = use_setup(tx, &key, &ticket, coming.now_s())? {
            refuse(tx, &doer)?;
            return Ok(Err(fault));
        }
        let party = first_party(tx, &party, &coming, &doer)?;
        let reach = Reach::Mail(email);
        let new = Enrolment { first_name, area: area.clone(), reach, language, may_be_found: false, party: None };
        let person = enroll(tx, new, &coming, &doer)?;
        begin_work(tx, person, party, Role::Admin.code(), Method::Setup, &coming).map(Ok)
    };
    Ok(house.site.db.write(script).await?)
}

/// People live in an area, so there must be one before the areas are brought in.
async fn put_municipality(house: &PeopleHouse, party_name: &str) -> Result<(), Broken> {
    if let Some(code) = AreaCode::parse(MUNICIPALITY)
        && count_areas(&house.site.db).await? == 0
    {
        let name = if house.site.municipality.is_empty() { party_name } else { &house.site.municipality };
        let (name, parent) = (name.to_owned(), String::new());
        let area = Area { code, kind: AreaKind::Municipality, name, parent, centre: None, outline: None, residents: None };
        put_areas(&house.site.db, vec![area]).await?;
    }
    Ok(())
}

/// The party of this name, which may be there from a list or from before.
fn first_party(tx: &mut Tx<'_>, new: &NewParty, coming: &Coming, doer: &Doer) -> Result<i64, NeighbourhoodError> {
    if let Some(party) = find_party_by_name(tx, &new.name)? {
        return Ok(party.id);
    }
    let party = found_party(tx, new, coming.today())?;
    publish(tx, coming.now_s(), &Happening::PartyFounded { party })?;
    doer.note(tx, &Note { action: "party-found", kind: "party", id: Some(party), activity: Activity::Staff, subject: None })?;
    Ok(party)
}

fn setup_page(house: &Arc<PeopleHouse>, visit: &Visit, form: &SetupForm, faults: &[PersonFault]) -> Response {
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    without_referrer(page(status, &SetupPage { frame: visit.frame(house, "/inloggen"), form, faults }))
}
