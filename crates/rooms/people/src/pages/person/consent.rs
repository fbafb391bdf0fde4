//! POST .../toestemming/geven and /intrekken: each purpose by itself, at once effective.

use std::sync::Arc;

use axum::extract::{Form, State};
use axum::response::Response;
use opbouw_access::Action;
use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::{How, NeighbourhoodError, NewConsent, PersonFault, Purpose, store};
use opbouw_signin::{Doer, Note, SignedIn};
use opbouw_store::Tx;
use serde::Deserialize;

use super::about::About;
use super::deciding::{Changed, after, find_for};
use super::overview::overview_with;
use crate::house::PeopleHouse;

#[derive(Deserialize, Clone)]
pub(crate) struct ConsentForm {
    doel: String,
    #[serde(default)]
    partij: String,
    #[serde(default)]
    hoe: String,
}

/// What is agreed to.
#[derive(Clone, Copy)]
struct Agreed {
    purpose: Purpose,
    party: Option<i64>,
}

pub(crate) async fn give(State(house): State<Arc<PeopleHouse>>, about: About, Form(form): Form<ConsentForm>) -> Response {
    let (who, person, doer) = (about.who.clone(), about.person, about.doer(&house));
    let changed = house.site.db.write(move |tx| give_within(tx, &who, person, &doer, &form)).await;
    let kept = house.clone();
    after(&house, about, changed, move |about, fault| async move { overview_with(&kept, about, &[fault]).await }).await
}

pub(crate) async fn withdraw(State(house): State<Arc<PeopleHouse>>, about: About, Form(form): Form<ConsentForm>) -> Response {
    let (who, person, doer) = (about.who.clone(), about.person, about.doer(&house));
    let changed = house.site.db.write(move |tx| withdraw_within(tx, &who, person, &doer, &form)).await;
    let kept = house.clone();
    after(&house, about, changed, move |about, fault| async move { overview_with(&kept, about, &[fault]).await }).await
}

fn give_within(tx: &mut Tx<'_>, who: &SignedIn, person: i64, doer: &Doer, form: &ConsentForm) -> Result<Changed, NeighbourhoodError> {
    let Some(found) = find_for(tx, who, person, Action::GiveConsent)? else { return Ok(Changed::NotHere) };
    let Some(agreed) = agreed(tx, form)? else { return Ok(Changed::Fault(PersonFault::NoSuchParty)) };
    let given_by = doer.on_behalf_of(person);
    // A worker cannot give it on the screen: the person said so on paper, by phone, or face to face.
    let how = match (given_by, How::parse(&form.hoe)) {
        (None, _) => How::Screen,
        (Some(_), Some(How::Screen) | None) => return Ok(Changed::Fault(PersonFault::NoHow)),
        (Some(_), Some(how)) => how,
    };
    let new = NewConsent { person, purpose: agreed.purpose, party: agreed.party, given_by, how };
    if store::give_consent(tx, &new, doer.at_s)? {
        let note = Note {
            action: "consent-give",
            kind: agreed.purpose.code(),
            id: agreed.party,
            activity: Activity::Consents,
            subject: Some(&found.pseudonym),
        };
        doer.note(tx, &note)?;
        publish(tx, doer.at_s, &Happening::ConsentGiven { person, purpose: agreed.purpose.code().to_owned(), party: agreed.party })?;
    }
    Ok(Changed::Done("toestemming"))
}

fn withdraw_within(tx: &mut Tx<'_>, who: &SignedIn, person: i64, doer: &Doer, form: &ConsentForm) -> Result<Changed, NeighbourhoodError> {
    let Some(found) = find_for(tx, who, person, Action::WithdrawConsent)? else { return Ok(Changed::NotHere) };
    let Some(Agreed { purpose, party }) = agreed(tx, form)? else { return Ok(Changed::Fault(PersonFault::NoSuchParty)) };
    // The party that wrote somebody in looks along without a consent of its own; the same button loosens that.
    let was_written_in =
        purpose == Purpose::Shared && party.is_some() && found.registered_by == party && store::release_person(tx, person)?;
    if store::withdraw_consent(tx, person, purpose, party, doer.on_behalf_of(person), doer.at_s)? || was_written_in {
        let note = Note {
            action: "consent-withdraw",
            kind: purpose.code(),
            id: party,
            activity: Activity::Consents,
            subject: Some(&found.pseudonym),
        };
        doer.note(tx, &note)?;
        publish(tx, doer.at_s, &Happening::ConsentWithdrawn { person, purpose: purpose.code().to_owned(), party })?;
    }
    Ok(Changed::Done("ingetrokken"))
}

/// To be found, or to share with a party that is there. To be stored is not a switch on this page: taking that back is erasing.
fn agreed(tx: &mut Tx<'_>, form: &ConsentForm) -> Result<Option<Agreed>, NeighbourhoodError> {
    match Purpose::parse(&form.doel) {
        Some(Purpose::Found) => Ok(Some(Agreed { purpose: Purpose::Found, party: None })),
        Some(Purpose::Shared) => {
            let party = form.partij.parse().ok().map(|id| store::find_party(tx, id)).transpose()?.flatten();
            Ok(party.map(|party| Agreed { purpose: Purpose::Shared, party: Some(party.id) }))
        }
        Some(Purpose::Stored) | None => Ok(None),
    }
}
