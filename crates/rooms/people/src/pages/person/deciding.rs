//! The decision about one person, inside the transaction in which it counts.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use opbouw_access::{Action, State, Thing, may};
use opbouw_audit::Activity;
use opbouw_neighbourhood::{NeighbourhoodError, Person, PersonFault, PersonState, store};
use opbouw_signin::{Doer, Note, SignedIn};
use opbouw_store::Tx;
use opbouw_web::error_page;

use super::about::About;
use crate::house::PeopleHouse;

/// What came of a change.
pub(crate) enum Changed {
    /// Done; the code word of the sentence that says so.
    Done(&'static str),
    /// There is nobody, or not for the eyes of this caller: the same answer.
    NotHere,
    /// What was filled in does not do.
    Fault(PersonFault),
}

/// The person, when the caller may do this with them in the state they are in.
pub(crate) fn find_for(tx: &mut Tx<'_>, who: &SignedIn, person: i64, action: Action) -> Result<Option<Person>, NeighbourhoodError> {
    let Some(found) = store::find_person(tx, person)? else { return Ok(None) };
    let relation = who.actor.relation_to(person, found.registered_by, store::list_known_to(tx, person)?);
    let state = if found.state == PersonState::Restricted { State::Restricted } else { State::Open };
    Ok(may(&who.actor, action, Thing { relation, state }).allowed.then_some(found))
}

/// The same, for a page that shows something of them: whoever looks at somebody else is noted.
pub(crate) fn find_to_show(tx: &mut Tx<'_>, about: &Look, action: Action) -> Result<Option<Person>, NeighbourhoodError> {
    let found = find_for(tx, &about.who, about.person, action)?;
    if let Some(person) = found.as_ref().filter(|person| person.id != about.who.person) {
        let subject = Some(person.pseudonym.as_str());
        about
            .doer
            .note(tx, &Note { action: "person-view", kind: "person", id: Some(person.id), activity: Activity::ContactDetails, subject })?;
    }
    Ok(found)
}

/// Who looks at whom.
pub(crate) struct Look {
    pub who: Arc<SignedIn>,
    pub person: i64,
    pub doer: Doer,
}

impl Look {
    /// Reads in a transaction that may write when it is somebody else; looking at oneself writes nothing.
    pub async fn read<Read, Script>(self, house: &PeopleHouse, script: Script) -> Result<Read, NeighbourhoodError>
    where
        Read: Send + 'static,
        Script: Fn(&mut Tx<'_>, &Self) -> Result<Read, NeighbourhoodError> + Send + 'static,
    {
        match self.who.person == self.person {
            true => house.site.db.read(move |tx| script(tx, &self)).await,
            false => house.site.db.write(move |tx| script(tx, &self)).await,
        }
    }
}

/// Faults of what was filled in stay what they are; all else is an error.
pub(crate) fn fault_or(error: NeighbourhoodError) -> Result<Changed, NeighbourhoodError> {
    match error {
        NeighbourhoodError::Person(fault) => Ok(Changed::Fault(fault)),
        NeighbourhoodError::NoSuchResource { .. } => Ok(Changed::NotHere),
        other => Err(other),
    }
}

/// The page after a change: back to the person with a sentence, or what went wrong. `refill` makes the form again with a fault.
pub(crate) async fn after<Refilled>(
    house: &PeopleHouse,
    about: About,
    changed: Result<Changed, NeighbourhoodError>,
    refill: impl FnOnce(About, PersonFault) -> Refilled,
) -> Response
where
    Refilled: Future<Output = Response>,
{
    match changed {
        Ok(Changed::Done(word)) => {
            house.tell().await;
            Redirect::to(&format!("{}?klaar={word}", about.base)).into_response()
        }
        Ok(Changed::NotHere) => not_here(house, &about),
        Ok(Changed::Fault(fault)) => refill(about, fault).await,
        Err(error) => broken(&error),
    }
}

/// There is nothing here, whether it exists or not.
pub(crate) fn not_here(house: &PeopleHouse, about: &About) -> Response {
    error_page(&house.site, &about.headers, StatusCode::NOT_FOUND)
}

/// An error of ours, logged once; the answer becomes a page further out.
pub(crate) fn broken(error: &NeighbourhoodError) -> Response {
    tracing::error!(code = error.code(), "a page about a person could not be made");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}
