//! Activities for the calendar on a telephone: of one activity, a village, a place, everything, and one's own behind a secret address.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, HeaderValue, IF_NONE_MATCH, REFERRER_POLICY};
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use opbouw_access::Action;
use opbouw_calendar::{Calendar, Event};
use opbouw_signin::Note;
use opbouw_store::{StoreError, Tx};
use opbouw_web::{Frame, Route, page};

use crate::activity::{Activity, Day};
use crate::feed::{Source, TOLD_S};
use crate::house::ActivitiesHouse;
use crate::refusal::{Page, Refusal};
use crate::store::activities::Wanted;
use crate::store::{self, feeds};
use crate::visit::Visit;

/// How often a program may ask again.
const REFRESH_MINUTES: u32 = 240;
/// Days of one feed at most, and activities that do not go on.
const MOST_DAYS: i64 = 4_000;
const MOST_GONE: i64 = 200;
/// What the tokens of own addresses are derived for.
const PURPOSE: &str = "own-feed";

/// The routes of calendars.
pub(crate) fn routes(house: &Arc<ActivitiesHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<ActivitiesHouse>>| handler.with_state(house.clone());
    let feed = |path, handler| Route::page(Method::GET, path, Action::ReadFeed, on(handler));
    vec![
        feed("/activiteiten/{id}/agenda.ics", get(one)),
        feed("/agenda/buurt/{code}/agenda.ics", get(area)),
        feed("/agenda/plek/{place}/agenda.ics", get(place)),
        feed("/agenda/alles/agenda.ics", get(everything)),
        feed("/agenda/mijn/{ticket}/agenda.ics", get(own)),
        Route::page(Method::GET, "/mijn/agenda", Action::SeeOwnPage, on(get(own_page))),
        Route::page(Method::POST, "/mijn/agenda", Action::SeeOwnPage, on(post(renew))),
    ]
}

/// Of one activity.
pub(crate) async fn one(State(house): State<Arc<ActivitiesHouse>>, visit: Visit, Path(id): Path<String>, headers: HeaderMap) -> Page {
    let id: i64 = id.parse().map_err(|_| Refusal::Nothing)?;
    let url = house.site.public_url.clone();
    let from_s = visit.now_s() - TOLD_S;
    let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
        let activity = find_public(tx, id)?.ok_or(Refusal::Nothing)?;
        let days = store::list_days(tx, id, from_s, i64::MAX, MOST_DAYS)?;
        Ok((Source { public_url: &url, from_s }.events(&activity, &days), activity.title))
    };
    let (events, title) = house.site.db.read(read).await?;
    Ok(answer(&calendar(title, format!("{}/activiteiten/{id}/agenda.ics", house.site.public_url)), &events, &headers))
}

/// Of a village or neighbourhood.
pub(crate) async fn area(State(house): State<Arc<ActivitiesHouse>>, visit: Visit, Path(code): Path<String>, headers: HeaderMap) -> Page {
    let name = house.areas.iter().find(|area| area.code.as_str() == code).map(|area| area.name.to_string()).ok_or(Refusal::Nothing)?;
    let address = format!("/agenda/buurt/{code}/agenda.ics");
    public(&house, &visit, Wanted { area: code, ..Wanted::default() }, named(&house, &visit, name), &address, &headers).await
}

/// Of a place.
pub(crate) async fn place(State(house): State<Arc<ActivitiesHouse>>, visit: Visit, Path(place): Path<String>, headers: HeaderMap) -> Page {
    let place: i64 = place.parse().map_err(|_| Refusal::Nothing)?;
    let find = move |tx: &mut Tx<'_>| -> Result<_, Refusal> { opbouw_booking::find_place(tx, place)?.ok_or(Refusal::Nothing) };
    let name = house.site.db.read(find).await?.is.name;
    let address = format!("/agenda/plek/{place}/agenda.ics");
    public(&house, &visit, Wanted { place, ..Wanted::default() }, named(&house, &visit, name), &address, &headers).await
}

/// Of everything.
pub(crate) async fn everything(State(house): State<Arc<ActivitiesHouse>>, visit: Visit, headers: HeaderMap) -> Page {
    let name = named(&house, &visit, house.site.municipality.clone());
    public(&house, &visit, Wanted::default(), name, "/agenda/alles/agenda.ics", &headers).await
}

fn named(house: &ActivitiesHouse, visit: &Visit, what: String) -> String {
    visit.frame(house).say_with("activities-feed-of", "name", what)
}

async fn public(house: &ActivitiesHouse, visit: &Visit, wanted: Wanted, name: String, address: &str, headers: &HeaderMap) -> Page {
    let (url, from_s) = (house.site.public_url.clone(), visit.now_s() - TOLD_S);
    let read = move |tx: &mut Tx<'_>| -> Result<Vec<Event>, Refusal> {
        let source = Source { public_url: &url, from_s };
        let mut events = Vec::new();
        for (activity, days) in by_activity(store::list_upcoming(tx, &wanted, from_s, i64::MAX, MOST_DAYS)?) {
            events.extend(source.events(&activity, &days));
        }
        for id in feeds::list_gone(tx, from_s, &wanted.area, wanted.place, MOST_GONE)? {
            events.extend(all_of(tx, &source, id)?);
        }
        Ok(events)
    };
    let events = house.site.db.read(read).await?;
    Ok(answer(&calendar(name, format!("{}{address}", house.site.public_url)), &events, headers))
}

/// Days as they come, put together per activity; the first to come first.
fn by_activity(rows: Vec<(Activity, Day)>) -> Vec<(Activity, Vec<Day>)> {
    let mut together: Vec<(Activity, Vec<Day>)> = Vec::new();
    let mut at = std::collections::HashMap::new();
    for (activity, day) in rows {
        let place = *at.entry(activity.id).or_insert(together.len());
        match together.get_mut(place) {
            Some((_, days)) => days.push(day),
            None => together.push((activity, vec![day])),
        }
    }
    for (_, days) in &mut together {
        days.sort_by_key(|day| day.original);
    }
    together
}

fn all_of(tx: &mut Tx<'_>, source: &Source<'_>, id: i64) -> Result<Vec<Event>, StoreError> {
    let Some(activity) = find_public(tx, id)? else { return Ok(Vec::new()) };
    let mut days = store::list_days(tx, id, source.from_s, i64::MAX, MOST_DAYS)?;
    days.sort_by_key(|day| day.original);
    Ok(source.events(&activity, &days))
}

/// One that everybody may see.
pub(crate) fn find_public(tx: &mut Tx<'_>, id: i64) -> Result<Option<Activity>, StoreError> {
    Ok(store::find(tx, id)?.filter(|activity| activity.state.is_public()))
}

/// What somebody comes to and carries, for who has the secret address. Nobody else is named in it.
pub(crate) async fn own(State(house): State<Arc<ActivitiesHouse>>, visit: Visit, Path(ticket): Path<String>, headers: HeaderMap) -> Page {
    let (person, number) = read_ticket(&house, &ticket).ok_or(Refusal::Nothing)?;
    let (url, from_s) = (house.site.public_url.clone(), visit.now_s() - TOLD_S);
    let read = move |tx: &mut Tx<'_>| -> Result<Vec<Event>, Refusal> {
        let valid = feeds::find_feed(tx, person)?.is_some_and(|(valid, _)| valid == number);
        if valid { Ok(own_events(tx, &Source { public_url: &url, from_s }, person)?) } else { Err(Refusal::Nothing) }
    };
    let events = house.site.db.read(read).await?;
    // Without an address in it: the file may be handed on.
    let calendar = Calendar { name: visit.frame(&house).say("activities-feed-own"), url: None, refresh_minutes: REFRESH_MINUTES };
    let mut response = answer(&calendar, &events, &headers);
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    response.headers_mut().insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    Ok(response)
}

fn own_events(tx: &mut Tx<'_>, source: &Source<'_>, person: i64) -> Result<Vec<Event>, StoreError> {
    let carried = feeds::list_carried(tx, person, MOST_GONE)?;
    let mut events = Vec::new();
    for id in &carried {
        events.extend(all_of(tx, source, *id)?);
    }
    for (activity, day) in feeds::list_coming(tx, person, source.from_s, MOST_DAYS)? {
        if carried.contains(&activity) {
            continue;
        }
        let found = (find_public(tx, activity)?, store::days::find_day(tx, day)?);
        if let (Some(activity), Some(day)) = found {
            events.extend(source.day(&activity, &day, false));
        }
    }
    Ok(events)
}

fn calendar(name: String, url: String) -> Calendar {
    Calendar { name, url: Some(url), refresh_minutes: REFRESH_MINUTES }
}

/// The file, or that it has not changed: programs ask many times a day. There is no `Last-Modified`: what was taken out makes nothing newer.
fn answer(calendar: &Calendar, events: &[Event], headers: &HeaderMap) -> Response {
    let text = calendar.write(events);
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    let tag = format!("\"{:016x}\"", hasher.finish());
    let shared = [(CACHE_CONTROL, "public, max-age=900".to_owned()), (ETAG, tag.clone())];
    if has_it(headers, &tag) {
        return (StatusCode::NOT_MODIFIED, shared).into_response();
    }
    let kind =
        [(CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, "inline; filename=\"agenda.ics\"".to_owned())];
    (shared, kind, text).into_response()
}

/// Whether who asks has just this. A proxy that compresses may have weakened the name.
pub(crate) fn has_it(headers: &HeaderMap, tag: &str) -> bool {
    let known = headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    known.flat_map(|value| value.split(',')).any(|one| one.trim().trim_start_matches("W/") == tag)
}

/// The secret part of an address: whose, which number, and a token that only this installation makes.
fn ticket(house: &ActivitiesHouse, person: i64, number: i64) -> String {
    let about = format!("{person}-{number}");
    let token = house.site.key.derive(PURPOSE, &about);
    format!("{about}.{token}")
}

fn read_ticket(house: &ActivitiesHouse, ticket: &str) -> Option<(i64, i64)> {
    let (about, token) = ticket.rsplit_once('.')?;
    let (person, number) = about.split_once('-')?;
    let read = (person.parse().ok()?, number.parse().ok()?);
    house.site.key.matches(PURPOSE, about, token).then_some(read)
}

#[derive(Template)]
#[template(path = "activities_own_feed.html")]
struct OwnFeedPage {
    frame: Frame,
    /// With `https://`; none: there is none yet.
    address: Option<String>,
    /// The same for programs that open calendars.
    webcal: String,
    is_new: bool,
}

/// /mijn/agenda: the address for one's own telephone.
pub(crate) async fn own_page(State(house): State<Arc<ActivitiesHouse>>, visit: Visit, uri: Uri) -> Page {
    let person = visit.who().ok_or(Refusal::Nothing)?.person;
    let feed = house.site.db.read(move |tx: &mut Tx<'_>| Ok::<_, Refusal>(feeds::find_feed(tx, person)?)).await?;
    let address = feed.map(|(number, _)| format!("{}/agenda/mijn/{}/agenda.ics", house.site.public_url, ticket(&house, person, number)));
    let webcal =
        address.as_deref().and_then(|address| address.split_once("://")).map_or_else(String::new, |(_, rest)| format!("webcal://{rest}"));
    let is_new = uri.query() == Some("klaar=nieuw");
    let mut response = page(StatusCode::OK, &OwnFeedPage { frame: visit.frame(&house), address, webcal, is_new });
    response.headers_mut().insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    Ok(response)
}

/// Makes a new address; the one that was there is worth nothing any more.
pub(crate) async fn renew(State(house): State<Arc<ActivitiesHouse>>, visit: Visit) -> Page {
    let who = visit.reader.who.clone().ok_or(Refusal::Nothing)?;
    let doer = visit.doer();
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        feeds::renew(tx, who.person, doer.at_s)?;
        let (id, activity, subject) = (Some(who.person), opbouw_audit::Activity::Activities, Some(who.pseudonym.as_str()));
        Ok(doer.note(tx, &Note { action: "activities-feed-renew", kind: "person", id, activity, subject })?)
    };
    house.site.db.write(write).await?;
    Ok(house.done("/mijn/agenda", "nieuw").await)
}
