//! POST .../gegevens: correcting what is kept (AVG article 16).

use std::sync::Arc;

use axum::extract::{Form, State};
use axum::response::Response;
use opbouw_access::Action;
use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::{AreaCode, Email, FirstName, LatLon, NeighbourhoodError, Person, PersonFault, Phone, Reach, store};
use opbouw_post::{NewMessage, kinds, queue};
use opbouw_signin::{Doer, Note, SignedIn, ask_address};
use opbouw_store::Tx;
use opbouw_words::Language;
use serde::Deserialize;

use super::about::About;
use super::deciding::{Changed, after, fault_or, find_for};
use super::overview::overview_with;
use crate::house::PeopleHouse;

/// A first name, where somebody lives, and how to reach them, as they come in.
#[derive(Deserialize, Clone, Default)]
pub(crate) struct ParticularsForm {
    #[serde(default)]
    pub naam: String,
    #[serde(default)]
    pub plaats: String,
    #[serde(default)]
    pub bereik: String,
    #[serde(default)]
    pub mail: String,
    #[serde(default)]
    pub telefoon: String,
    #[serde(default)]
    pub taal: String,
}

/// The same, checked.
#[derive(Debug, Clone)]
pub(crate) struct Particulars {
    pub name: FirstName,
    pub area: AreaCode,
    pub centre: Option<LatLon>,
    pub reach: Reach,
    pub language: Language,
}

impl Particulars {
    /// All faults at once.
    pub fn new(house: &PeopleHouse, form: &ParticularsForm) -> Result<Self, Vec<PersonFault>> {
        let mut faults = Vec::new();
        let name = FirstName::parse(&form.naam).map_err(|fault| faults.push(fault)).ok();
        let reach = reach(form).map_err(|fault| faults.push(fault)).ok();
        let area = house.area(&form.plaats);
        if area.is_none() {
            faults.push(PersonFault::NoArea);
        }
        match (name, reach, area) {
            (Some(name), Some(reach), Some(area)) => {
                let language = Language::parse(&form.taal).unwrap_or(Language::Nl);
                Ok(Self { name, area: area.code.clone(), centre: area.centre, reach, language })
            }
            _ => Err(faults),
        }
    }
}

fn reach(form: &ParticularsForm) -> Result<Reach, PersonFault> {
    match form.bereik.as_str() {
        "mail" => Email::parse(&form.mail).map(Reach::Mail),
        "telefoon" => Phone::parse(&form.telefoon).map(Reach::Phone),
        "niet" => Ok(Reach::Nothing),
        _ => Err(PersonFault::NoReach),
    }
}

pub(crate) async fn change(State(house): State<Arc<PeopleHouse>>, about: About, Form(form): Form<ParticularsForm>) -> Response {
    let particulars = match Particulars::new(&house, &form) {
        Ok(particulars) => particulars,
        Err(faults) => return overview_with(&house, about, &faults).await,
    };
    let (who, person, doer) = (about.who.clone(), about.person, about.doer(&house));
    let changed = house.site.db.write(move |tx| change_within(tx, &who, person, &doer, &particulars)).await;
    let kept = house.clone();
    after(&house, about, changed, move |about, fault| async move { overview_with(&kept, about, &[fault]).await }).await
}

fn change_within(tx: &mut Tx<'_>, who: &SignedIn, person: i64, doer: &Doer, new: &Particulars) -> Result<Changed, NeighbourhoodError> {
    let Some(found) = find_for(tx, who, person, Action::ChangePerson)? else { return Ok(Changed::NotHere) };
    let keeps_address = found.email.is_none() || new.reach.columns().0.map(Email::as_str) == found.email.as_deref();
    if who.person != person && !keeps_address {
        return Ok(Changed::Fault(PersonFault::AddressOfTheirs));
    }
    // Somebody's own new address counts when it was confirmed from the mail that goes there.
    let waits = new.reach.columns().0.filter(|email| who.person == person && found.email.as_deref() != Some(email.as_str()));
    let reach = match waits {
        Some(email) if ask_address(tx, person, email, new.language, doer.at_s)?.is_err() => {
            return Ok(Changed::Fault(PersonFault::AddressTooOften));
        }
        Some(_) => reach_of(&found)?,
        None => new.reach.clone(),
    };
    if let Err(error) = store::change_person(tx, person, &new.name, &new.area, &reach, new.language.code()) {
        return fault_or(error);
    }
    store::follow_person(tx, person, new.centre)?;
    tell_old_address(tx, &found, reach.columns().0, doer)?;
    note_change(tx, &found, doer)?;
    publish(tx, doer.at_s, &Happening::PersonChanged { person })?;
    Ok(Changed::Done(if waits.is_some() { "adres" } else { "gegevens" }))
}

/// How somebody is reached now.
fn reach_of(person: &Person) -> Result<Reach, PersonFault> {
    match (&person.email, &person.phone) {
        (Some(email), _) => Email::parse(email).map(Reach::Mail),
        (None, Some(phone)) => Phone::parse(phone).map(Reach::Phone),
        (None, None) => Ok(Reach::Nothing),
    }
}

/// The line in the trail.
pub(super) fn note_change(tx: &mut Tx<'_>, person: &Person, doer: &Doer) -> Result<(), NeighbourhoodError> {
    let (activity, subject) = (Activity::ContactDetails, Some(person.pseudonym.as_str()));
    Ok(doer.note(tx, &Note { action: "person-change", kind: "person", id: Some(person.id), activity, subject })?)
}

/// Whoever has the mail address has the account: the old one is told that it is not theirs any more.
pub(super) fn tell_old_address(tx: &mut Tx<'_>, before: &Person, new: Option<&Email>, doer: &Doer) -> Result<(), NeighbourhoodError> {
    let Some(old) = &before.email else { return Ok(()) };
    if new.is_some_and(|email| email.as_str() == old) {
        return Ok(());
    }
    let language = Language::parse(&before.language).unwrap_or(Language::Nl);
    let once = format!("reach-changed-{}-{}", before.id, doer.at_s);
    queue(tx, doer.at_s, &NewMessage::mail(&kinds::CONTACT_CHANGED, old, language, &once).plain_link("/inloggen"))?;
    Ok(())
}
