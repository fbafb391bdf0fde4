//! /activiteiten/{id}/poster: the poster as a page, as PDF, picture and drawing, in the language of who will read it.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use opbouw_access::Action;
use opbouw_paper::Poster;
use opbouw_store::{StoreError, Tx};
use opbouw_web::{Frame, Route, page};
use serde::Deserialize;

use super::{feeds::has_it, number};
use crate::activity::{Activity, ActivityState, Day};
use crate::drawing::{Format, Shelf, Told};
use crate::error::ActivitiesError;
use crate::house::ActivitiesHouse;
use crate::poster_words::{LANGUAGES, PosterLanguage};
use crate::refusal::{Page, Refusal};
use crate::store;
use crate::visit::Visit;

/// The routes of posters.
pub(crate) fn routes(house: &Arc<ActivitiesHouse>) -> Vec<Route> {
    let shelf = Arc::new(Shelf::default());
    let route = |path, handler: MethodRouter<Arc<ActivitiesHouse>>| {
        Route::page(Method::GET, path, Action::SeeActivity, handler.with_state(house.clone()))
    };
    let press = |format| get(file).layer(Extension(Press { format, shelf: shelf.clone() }));
    vec![
        route("/activiteiten/{id}/poster", get(show)),
        route("/activiteiten/{id}/poster.pdf", press(Format::Pdf)),
        route("/activiteiten/{id}/poster.png", press(Format::Png)),
        route("/activiteiten/{id}/poster.svg", press(Format::Svg)),
    ]
}

/// In which language, and whether there are strips to tear off.
#[derive(Deserialize, Default)]
pub(crate) struct Wish {
    #[serde(default)]
    taal: String,
    #[serde(default)]
    stroken: String,
}

impl Wish {
    fn strips(&self) -> bool {
        self.stroken == "ja"
    }
}

#[derive(Template)]
#[template(path = "activities_poster.html")]
struct PosterPage {
    frame: Frame,
    activity: Activity,
    language: &'static PosterLanguage,
    strips: bool,
    /// What stands behind the address of a file.
    wish: String,
    poster: Poster,
}

impl PosterPage {
    fn languages(&self) -> &'static [PosterLanguage] {
        &LANGUAGES
    }

    fn direction(&self) -> &'static str {
        if self.language.right_to_left { "rtl" } else { "ltr" }
    }
}

/// What is read for a poster.
struct Read {
    activity: Activity,
    days: Vec<Day>,
    spot: String,
    facts: Vec<opbouw_booking::Fact>,
}

pub(crate) async fn show(
    State(house): State<Arc<ActivitiesHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Query(wish): Query<Wish>,
) -> Page {
    let read = read(&house, &visit, &id).await?;
    let language = language(&wish, &read.activity);
    let poster = told(&house, &read, &house.short_address(&read.activity.code)).poster(language, wish.strips());
    let wished = format!("?taal={}&stroken={}", language.code, if wish.strips() { "ja" } else { "nee" });
    let frame = visit.frame(&house);
    let template = PosterPage { frame, activity: read.activity, language, strips: wish.strips(), wish: wished, poster };
    Ok(page(StatusCode::OK, &template))
}

/// Which file a route gives, and where those are that were drawn.
#[derive(Clone)]
pub(crate) struct Press {
    pub format: Format,
    pub shelf: Arc<Shelf>,
}

pub(crate) async fn file(
    State(house): State<Arc<ActivitiesHouse>>,
    Extension(press): Extension<Press>,
    visit: Visit,
    Path(id): Path<String>,
    Query(wish): Query<Wish>,
    headers: HeaderMap,
) -> Page {
    let read = read(&house, &visit, &id).await?;
    let poster = told(&house, &read, &house.short_address(&read.activity.code)).poster(language(&wish, &read.activity), wish.strips());
    let tag = tag_of(&poster);
    if has_it(&headers, &tag) {
        return Ok((StatusCode::NOT_MODIFIED, [(ETAG, tag)]).into_response());
    }
    let file = match press.shelf.find(press.format, &poster) {
        Some(file) => file,
        None if !visit.may_draw(&house) => return Err(ActivitiesError::TooOften.into()),
        None => match press.shelf.draw(press.format, poster).await {
            Ok(file) => file,
            Err(error) => {
                tracing::error!(code = error.code(), "a poster could not be drawn. {}", error.advice());
                return Ok(StatusCode::INTERNAL_SERVER_ERROR.into_response());
            }
        },
    };
    Ok(answer(press.format, &read.activity.title, tag, &file))
}

/// A PDF is kept as a file, a picture is shown; either has a name that every system takes.
fn answer(format: Format, title: &str, tag: String, file: &[u8]) -> Response {
    let way = if format == Format::Pdf { "attachment" } else { "inline" };
    let named = format!("{way}; filename=\"{}.{}\"", file_name(title), format.ending());
    let headers = [
        (CONTENT_TYPE, format.media_type().to_owned()),
        (CONTENT_DISPOSITION, named),
        // Whoever has it asks each time whether it is still so: it may be called off.
        (CACHE_CONTROL, "private, no-cache".to_owned()),
        (ETAG, tag),
    ];
    (headers, Body::from(file.to_vec())).into_response()
}

/// `poster-koffie-en-soep`: letters without marks, digits and dashes.
fn file_name(title: &str) -> String {
    let plain = title.to_lowercase().chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { ' ' }).collect::<String>();
    let words: Vec<&str> = std::iter::once("poster").chain(plain.split_whitespace()).take(8).collect();
    words.join("-").chars().take(60).collect()
}

/// A name for what the file is made from: the same poster has the same name.
fn tag_of(poster: &Poster) -> String {
    let mut hasher = DefaultHasher::new();
    poster.hash(&mut hasher);
    format!("\"{:016x}\"", hasher.finish())
}

/// The language that was asked for; else the one in which it was written.
fn language(wish: &Wish, activity: &Activity) -> &'static PosterLanguage {
    PosterLanguage::parse(if wish.taal.is_empty() { &activity.language } else { &wish.taal })
}

fn told<'t>(house: &'t ActivitiesHouse, read: &'t Read, address: &'t str) -> Told<'t> {
    Told {
        activity: &read.activity,
        days: &read.days,
        spot: &read.spot,
        facts: &read.facts,
        municipality: &house.site.municipality,
        address,
    }
}

async fn read(house: &ActivitiesHouse, visit: &Visit, id: &str) -> Result<Read, Refusal> {
    let id = number(id)?;
    let now_s = visit.now_s();
    let who = visit.reader.who.clone();
    let read = move |tx: &mut Tx<'_>| -> Result<Read, Refusal> {
        let (activity, _) = super::seen(tx, who.as_deref(), id)?;
        if activity.state == ActivityState::Refused {
            return Err(Refusal::Nothing);
        }
        Ok(read_rest(tx, activity, now_s)?)
    };
    house.site.db.read(read).await
}

fn read_rest(tx: &mut Tx<'_>, activity: Activity, now_s: i64) -> Result<Read, StoreError> {
    let days = store::list_days(tx, activity.id, now_s, i64::MAX, 8)?;
    let place = activity.place.map(|place| opbouw_booking::find_place(tx, place)).transpose()?.flatten();
    let facts = activity.place.map(|place| opbouw_booking::list_facts(tx, place)).transpose()?.unwrap_or_default();
    Ok(Read { activity, days, spot: place.map(|place| place.is.spot).unwrap_or_default(), facts })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_a_name_that_every_system_takes() {
        assert_eq!(file_name("Café \"De Kastanje\"; ../../koffie\r\n"), "poster-caf-de-kastanje-koffie");
        assert_eq!(file_name("قهوة"), "poster");
    }
}
