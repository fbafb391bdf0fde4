//! Who has the keys: giving them to somebody, and taking them back or handing one's own over.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect};
use opbouw_audit::Activity;
use opbouw_booking::{Place, add_keeper, list_keepers, remove_keeper};
use opbouw_neighbourhood::store::find_person;
use opbouw_signin::{Doer, Note, SignedIn};
use opbouw_store::Tx;
use serde::Deserialize;

use super::After;
use super::keep::show_with;
use super::own::OwnForm;
use crate::error::PlacesError;
use crate::house::PlacesHouse;
use crate::keys::find_meant;
use crate::messages::queue_keys;
use crate::refusal::{Page, Refusal};
use crate::visit::{Visit, keeps, kept, number};

/// The form, as it was typed.
#[derive(Deserialize, Default)]
pub(crate) struct KeysForm {
    /// Mail address, or number in the register, of who gets them.
    #[serde(default)]
    wie: String,
    /// Number of who gives them back.
    #[serde(default)]
    terug: String,
}

pub(crate) async fn change_keys(
    State(house): State<Arc<PlacesHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(form): Form<KeysForm>,
) -> Page {
    let (id, who) = (number(&id)?, visit.signed_in()?);
    let gives = form.terug.is_empty();
    let changed = if gives && !visit.may_look_up(&house, who.person) {
        Err(PlacesError::TooOften.into())
    } else {
        write_down(&house, &visit, id, form).await
    };
    match changed {
        Ok(true) => Ok(house.done(&format!("/plekken/{id}/beheer"), if gives { "sleutel" } else { "sleutel-terug" }).await),
        Ok(false) => {
            house.site.tell().await;
            Ok(Redirect::to(&format!("/plekken/{id}?klaar=sleutel-terug")).into_response())
        }
        Err(refusal) => {
            let fault = refusal.mendable()?;
            show_with(&house, &visit, id, &After::default(), OwnForm::default(), &[fault]).await
        }
    }
}

/// Whether the caller still keeps the place afterwards.
async fn write_down(house: &PlacesHouse, visit: &Visit, id: i64, form: KeysForm) -> Result<bool, Refusal> {
    let (who, doer) = (visit.signed_in()?, visit.doer());
    let write = move |tx: &mut Tx<'_>| -> Result<bool, Refusal> {
        let place = kept(tx, &who, id)?;
        if form.terug.is_empty() {
            give(tx, &doer, &who, &place, &form.wie)?;
        } else {
            take_back(tx, &doer, &place, number(&form.terug)?)?;
        }
        Ok(keeps(tx, &who, &place)?)
    };
    house.site.db.write(write).await
}

fn give(tx: &mut Tx<'_>, doer: &Doer, who: &SignedIn, place: &Place, text: &str) -> Result<(), PlacesError> {
    let person = find_meant(tx, who, text.trim())?;
    if add_keeper(tx, person.id, place.id, doer.at_s)? {
        if doer.person != Some(person.id) {
            queue_keys(tx, doer.at_s, &person, place)?;
        }
        doer.note(tx, &key_note("place-give-key", place.id, &person.pseudonym))?;
    }
    Ok(())
}

/// The last one of a place without a party keeps the keys: nobody could say yes any more.
fn take_back(tx: &mut Tx<'_>, doer: &Doer, place: &Place, person: i64) -> Result<(), PlacesError> {
    if place.is.party.is_none() && list_keepers(tx, place.id)? == [person] {
        return Err(PlacesError::LastKeeper);
    }
    if remove_keeper(tx, person, place.id)? {
        let pseudonym = find_person(tx, person)?.map(|person| person.pseudonym).unwrap_or_default();
        doer.note(tx, &key_note("place-take-key", place.id, &pseudonym))?;
    }
    Ok(())
}

fn key_note<'n>(action: &'static str, place: i64, subject: &'n str) -> Note<'n> {
    Note { action, kind: "place", id: Some(place), activity: Activity::Activities, subject: Some(subject) }
}
