//! POST .../beperken: keep it and do nothing with it (AVG article 18), and lifting that.

use std::sync::Arc;

use axum::extract::{Form, State};
use axum::response::Response;
use opbouw_access::Action;
use opbouw_audit::Activity;
use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::{NeighbourhoodError, PersonState, store};
use opbouw_signin::{Doer, Note, SignedIn};
use opbouw_store::Tx;
use serde::Deserialize;

use super::about::About;
use super::deciding::{Changed, after, find_for, not_here};
use super::overview::overview_with;
use crate::house::PeopleHouse;

#[derive(Deserialize)]
pub(crate) struct RestrictForm {
    doe: String,
}

pub(crate) async fn restrict(State(house): State<Arc<PeopleHouse>>, about: About, Form(form): Form<RestrictForm>) -> Response {
    let (who, person, doer) = (about.who.clone(), about.person, about.doer(&house));
    let is_on = match form.doe.as_str() {
        "aan" => true,
        "uit" => false,
        _ => return not_here(&house, &about),
    };
    let changed = house.site.db.write(move |tx| restrict_within(tx, &who, person, &doer, is_on)).await;
    let kept = house.clone();
    after(&house, about, changed, move |about, fault| async move { overview_with(&kept, about, &[fault]).await }).await
}

fn restrict_within(tx: &mut Tx<'_>, who: &SignedIn, person: i64, doer: &Doer, is_on: bool) -> Result<Changed, NeighbourhoodError> {
    let Some(found) = find_for(tx, who, person, Action::RestrictPerson)? else { return Ok(Changed::NotHere) };
    // Whoever can sign in lifts it by themselves; a worker does so only for who cannot.
    if !is_on && who.person != person && found.email.is_some() {
        return Ok(Changed::NotHere);
    }
    let (state, action, word) = match is_on {
        true => (PersonState::Restricted, "person-restrict", "beperkt"),
        false => (PersonState::Active, "person-unrestrict", "onbeperkt"),
    };
    if found.state != state {
        store::set_person_state(tx, person, state)?;
        doer.note(tx, &Note { action, kind: "person", id: Some(person), activity: Activity::Rights, subject: Some(&found.pseudonym) })?;
        let happening = if is_on { Happening::PersonRestricted { person } } else { Happening::PersonUnrestricted { person } };
        publish(tx, doer.at_s, &happening)?;
    }
    Ok(Changed::Done(word))
}
