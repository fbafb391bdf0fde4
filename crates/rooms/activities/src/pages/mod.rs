//! The pages of this room, and what several of them ask.

mod activity;
mod areas;
mod asked;
mod crew;
mod day;
mod day_form;
mod edit;
mod feeds;
mod forms;
mod join;
mod keep;
mod list;
mod make;
mod one;
mod own;
mod poster;
mod sheet;
mod short;
mod stop;
mod take;

use std::sync::Arc;

use axum::http::Method;
use axum::http::header::{HeaderValue, REFERRER_POLICY};
use axum::response::Response;
use axum::routing::{MethodRouter, get, post};
use opbouw_access::{Action, Relation, Thing, may};
use opbouw_signin::SignedIn;
use opbouw_store::{StoreError, Tx};
use opbouw_web::Route;
use serde::Deserialize;

use crate::activity::{Activity, Day};
use crate::house::ActivitiesHouse;
use crate::refusal::Refusal;
use crate::store::{carriers, days, find};
use crate::visit::Visit;

/// All of them, each with who may call it.
#[rustfmt::skip]
pub(crate) fn routes(house: &Arc<ActivitiesHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<ActivitiesHouse>>| handler.with_state(house.clone());
    let read = |path, action, handler| Route::page(Method::GET, path, action, on(handler));
    let change = |path, action, handler| Route::page(Method::POST, path, action, on(handler));
    let mut routes = vec![
        read("/activiteiten", Action::SeeActivity, get(list::list)),
        read("/activiteiten/buurten", Action::SeeActivity, get(areas::show)),
        read("/activiteiten/nieuw", Action::ProposeActivity, get(make::begin)),
        change("/activiteiten/nieuw", Action::ProposeActivity, post(make::make)),
        read("/activiteit/{code}", Action::SeeActivity, get(short::short)),
        read("/activiteiten/{id}", Action::SeeActivity, get(activity::show)),
        change("/activiteiten/{id}/aanmelden", Action::JoinActivity, post(join::join_activity)),
        change("/activiteiten/{id}/taak", Action::JoinActivity, post(take::take)),
        read("/activiteiten/mijn/{ticket}", Action::JoinActivity, get(own::show)),
        change("/activiteiten/mijn/{ticket}", Action::JoinActivity, post(own::change_own)),
        read("/activiteiten/vraag/{ticket}", Action::AnswerMessage, get(asked::ask)),
        change("/activiteiten/vraag/{ticket}", Action::AnswerMessage, post(asked::take)),
        read("/activiteiten/{id}/beheer", Action::KeepActivity, get(keep::show)),
        read("/activiteiten/{id}/wijzigen", Action::KeepActivity, get(edit::form)),
        change("/activiteiten/{id}/wijzigen", Action::KeepActivity, post(edit::change)),
        change("/activiteiten/{id}/wie", Action::KeepActivity, post(crew::change)),
        change("/activiteiten/{id}/taken", Action::KeepActivity, post(crew::change_tasks)),
        read("/activiteiten/{id}/stoppen", Action::KeepActivity, get(stop::ask)),
        change("/activiteiten/{id}/stoppen", Action::KeepActivity, post(stop::stop)),
        read("/activiteiten/{id}/dag/{day}", Action::KeepActivity, get(day::show)),
        change("/activiteiten/{id}/dag/{day}", Action::KeepActivity, post(day_form::change)),
        read("/activiteiten/{id}/dag/{day}/lijst", Action::KeepActivity, get(sheet::sheet)),
        read("/activiteiten/{id}/dag/{day}/wie/{signup}", Action::KeepActivity, get(one::show)),
        change("/activiteiten/{id}/dag/{day}/wie/{signup}", Action::KeepActivity, post(one::change_one)),
    ];
    routes.extend(poster::routes(house));
    routes.extend(feeds::routes(house));
    routes
}

/// The word behind an address that says what was done.
#[derive(Deserialize, Default)]
pub(crate) struct After {
    #[serde(default)]
    pub klaar: Option<String>,
}

/// A number in an address; what is none is as good as that of nothing.
pub(crate) fn number(text: &str) -> Result<i64, Refusal> {
    text.parse().map_err(|_| Refusal::Nothing)
}

/// Whether somebody keeps an activity: made it, leads it, has its keys, or works for the party that supports it.
pub(crate) fn keeps(tx: &mut Tx<'_>, who: &SignedIn, activity: &Activity) -> Result<bool, StoreError> {
    let is_own = activity.made_by == Some(who.person) || carriers::keeps(tx, activity.id, who.person)?;
    let relation = match activity.party {
        _ if is_own => Relation::Own,
        Some(party) => who.actor.relation_to_work_of(party),
        None => Relation::None,
    };
    Ok(may(&who.actor, Action::KeepActivity, Thing::open(relation)).allowed)
}

/// An activity that the caller keeps; for others there is no such activity.
pub(crate) fn kept(tx: &mut Tx<'_>, who: &SignedIn, id: i64) -> Result<Activity, Refusal> {
    let activity = find(tx, id)?.ok_or(Refusal::Nothing)?;
    if keeps(tx, who, &activity)? { Ok(activity) } else { Err(Refusal::Nothing) }
}

/// A day of an activity that the caller keeps.
pub(crate) fn kept_day(tx: &mut Tx<'_>, who: &SignedIn, id: i64, day: i64) -> Result<(Activity, Day), Refusal> {
    let activity = kept(tx, who, id)?;
    let day = days::find_day(tx, day)?.filter(|day| day.activity == id).ok_or(Refusal::Nothing)?;
    Ok((activity, day))
}

/// An activity that the caller may see: everybody what is public, the rest only who keeps it or the place.
pub(crate) fn seen(tx: &mut Tx<'_>, who: Option<&SignedIn>, id: i64) -> Result<(Activity, bool), Refusal> {
    let activity = find(tx, id)?.ok_or(Refusal::Nothing)?;
    let keeps = match who {
        Some(who) => keeps(tx, who, &activity)?,
        None => false,
    };
    let is_host = match (who, activity.place) {
        (Some(who), Some(place)) => opbouw_booking::is_keeper(tx, who.person, place)?,
        _ => false,
    };
    if activity.state.is_public() || keeps || is_host { Ok((activity, keeps)) } else { Err(Refusal::Nothing) }
}

/// Whoever has signed in; the door lets in no others.
pub(crate) fn signed_in(visit: &Visit) -> Result<Arc<SignedIn>, Refusal> {
    visit.reader.who.clone().ok_or(Refusal::Nothing)
}

/// For a page with a token in its address: the browser tells no other page where it came from.
pub(crate) fn without_referrer(mut response: Response) -> Response {
    response.headers_mut().insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}
