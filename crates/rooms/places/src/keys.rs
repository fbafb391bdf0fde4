//! Who can be given the keys of a place? Somebody of the register, by their mail address, or by number for who works with them.

use opbouw_access::Relation;
use opbouw_neighbourhood::{Email, Person, PersonState, store};
use opbouw_signin::SignedIn;
use opbouw_store::Tx;

use crate::error::PlacesError;

/// The person whom somebody means. Numbers lead only to people whom the caller may know anyway, so that nobody reads names by counting.
///
/// # Errors
/// [`PlacesError::UnknownPerson`]; also for who had what is kept restricted.
pub(crate) fn find_meant(tx: &mut Tx<'_>, who: &SignedIn, text: &str) -> Result<Person, PlacesError> {
    let found = if text.contains('@') {
        let email = Email::parse(text).map_err(|_| PlacesError::UnknownPerson)?;
        match store::find_person_by_email(tx, email.key())? {
            Some(id) => store::find_person(tx, id)?,
            None => None,
        }
    } else {
        find_known(tx, who, text)?
    };
    found.filter(|person| person.state == PersonState::Active).ok_or(PlacesError::UnknownPerson)
}

fn find_known(tx: &mut Tx<'_>, who: &SignedIn, text: &str) -> Result<Option<Person>, PlacesError> {
    let Ok(id) = text.trim().parse() else { return Ok(None) };
    let Some(person) = store::find_person(tx, id)? else { return Ok(None) };
    let shared_with = store::list_known_to(tx, id)?;
    let relation = who.actor.relation_to(id, person.registered_by, shared_with);
    Ok(Some(person).filter(|_| relation != Relation::None))
}
