//! The decision about one person, inside the transaction in which it counts.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use opbouw_access::{Action, State, Thing, may};
use opbouw_neighbourhood::{NeighbourhoodError, Person, PersonFault, PersonState, store};
use opbouw_signin::SignedIn;
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
    let relation = who.actor.relation_to(person, store::list_known_to(tx, person)?);
    let state = if found.state == PersonState::Restricted { State::Restricted } else { State::Open };
    Ok(may(&who.actor, action, Thing { relation, state }).allowed.then_some(found))
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
