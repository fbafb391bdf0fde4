//! GET and POST /mensen/nieuw: a worker writes somebody in who cannot do it alone, with their consent.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::{HomeArea, How, NeighbourhoodError, NewConsent, PersonFault, Purpose, Registration, store};
use opbouw_signin::{Doer, Note, SignedIn};
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, page};
use serde::Deserialize;

use super::deciding::broken;
use super::particulars::{Particulars, ParticularsForm};
use crate::house::PeopleHouse;

#[derive(Deserialize, Clone, Default)]
pub(crate) struct RegisterForm {
    #[serde(flatten)]
    particulars: ParticularsForm,
    /// How they agreed to be kept; nothing is kept without it.
    #[serde(default)]
    hoe: String,
    /// Whether they agreed to be found, too.
    #[serde(default)]
    gevonden: String,
    /// For which party.
    #[serde(default)]
    partij: String,
}

#[derive(Template)]
#[template(path = "register.html")]
struct RegisterPage<'a> {
    frame: Frame,
    form: RegisterForm,
    areas: &'a [HomeArea],
    parties: Vec<(i64, String)>,
    faults: Vec<(String, &'static str)>,
    lacks_consent: bool,
}

pub(crate) async fn form(State(house): State<Arc<PeopleHouse>>, Caller(who): Caller, reader: Reader) -> Response {
    form_page(&house, &who, reader, RegisterForm::default(), &[], false)
}

pub(crate) async fn register(
    State(house): State<Arc<PeopleHouse>>,
    Caller(who): Caller,
    reader: Reader,
    Form(form): Form<RegisterForm>,
) -> Response {
    let how = How::parse(&form.hoe).filter(|how| *how != How::Screen);
    let particulars = Particulars::new(&house, &form.particulars);
    let (particulars, how) = match (particulars, how) {
        (Ok(particulars), Some(how)) => (particulars, how),
        (particulars, how) => return form_page(&house, &who, reader, form, &particulars.err().unwrap_or_default(), how.is_none()),
    };
    let doer = Doer::on_page(Some(&who), &house.site.clock.now());
    // One of the caller's own parties, whatever the form says.
    let party = form.partij.parse().ok().filter(|party| who.actor.parties.contains(party)).or_else(|| who.actor.parties.first().copied());
    let keep_until = house.terms.keep_until(doer.today);
    let new = Registration {
        first_name: particulars.name,
        area: particulars.area,
        reach: particulars.reach,
        language: particulars.language.code().to_owned(),
        registered_by: party,
    };
    let purposes = if form.gevonden == "ja" { vec![Purpose::Stored, Purpose::Found] } else { vec![Purpose::Stored] };
    let made = house.site.db.write(move |tx| register_within(tx, &new, how, &purposes, keep_until, &doer)).await;
    match made {
        Ok(person) => {
            house.tell().await;
            Redirect::to(&format!("/mensen/{person}?klaar=nieuw")).into_response()
        }
        Err(NeighbourhoodError::Person(fault)) => form_page(&house, &who, reader, form, &[fault], false),
        Err(error) => broken(&error),
    }
}

fn register_within(
    tx: &mut Tx<'_>,
    new: &Registration,
    how: How,
    purposes: &[Purpose],
    keep_until: jiff::civil::Date,
    doer: &Doer,
) -> Result<i64, NeighbourhoodError> {
    let person = store::register(tx, new, doer.today, keep_until)?;
    for purpose in purposes.iter().copied() {
        store::give_consent(tx, &NewConsent { person, purpose, party: None, given_by: doer.person, how }, doer.at_s)?;
    }
    let made = store::find_person(tx, person)?;
    let subject = made.as_ref().map(|made| made.pseudonym.as_str());
    doer.note(tx, &Note { action: "person-register", kind: "person", id: Some(person), activity: Activity::ContactDetails, subject })?;
    publish(tx, doer.at_s, &Happening::PersonJoined { person })?;
    Ok(person)
}

fn form_page(
    house: &PeopleHouse,
    who: &SignedIn,
    reader: Reader,
    form: RegisterForm,
    faults: &[PersonFault],
    lacks_consent: bool,
) -> Response {
    let frame = house.frame(reader, "/mensen");
    let faults: Vec<_> = faults.iter().map(|fault| (frame.say(fault.key()), fault.code())).collect();
    let status = if faults.is_empty() && !lacks_consent { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let own = who.memberships.iter().filter(|member| who.actor.parties.contains(&member.party));
    let parties = own.map(|member| (member.party, member.party_name.clone())).collect();
    page(status, &RegisterPage { frame, form, areas: &house.areas, parties, faults, lacks_consent })
}
