//! /contact/onderweg: the page that works on a phone without a network, with its files. The same for everybody: nothing of a person is in it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use opbouw_access::Action;
use opbouw_web::{Frame, Reader, Route, page};
use opbouw_words::Language;
use serde::Deserialize;

use crate::house::ContactHouse;
use crate::mood::{Band, Mood};
use crate::pages::sync;
use crate::phone::{FILES, HOME, app_address, manifest, modules, sentences_module, worker};

/// The page, its files, and what it takes along and sends.
pub(crate) fn routes(house: &Arc<ContactHouse>) -> Vec<Route> {
    let on = |handler: MethodRouter<Arc<ContactHouse>>| handler.with_state(house.clone());
    let read = |path, action, handler| Route::page(Method::GET, path, action, on(handler));
    vec![
        read("/contact/onderweg", Action::ReadPublic, get(shell)),
        read("/contact/onderweg/sw.js", Action::ReadPublic, get(service_worker)),
        read("/contact/onderweg/manifest.webmanifest", Action::ReadPublic, get(web_manifest)),
        read("/contact/onderweg/app/{stamp}/{file}", Action::ReadPublic, get(file)),
        read("/contact/onderweg/pak", Action::KeepContact, get(sync::bundle)),
        Route::page(Method::POST, "/contact/onderweg/sturen", Action::KeepContact, on(post(sync::send))),
    ]
}

#[derive(Template)]
#[template(path = "contact_phone.html")]
struct Shell {
    frame: Frame,
    app: String,
    modules: Vec<&'static str>,
    bands: [&'static str; 5],
    /// Code, sign, name.
    moods: Vec<(&'static str, &'static str, String)>,
    /// Code and name of how a group takes part.
    steps: Vec<(&'static str, String)>,
}

pub(crate) async fn shell(State(house): State<Arc<ContactHouse>>, reader: Reader) -> Response {
    let frame = frame_of_nobody(&house, &reader);
    let steps = [
        ("talks", "contact-phone-talks"),
        ("joins", "contact-phone-joins"),
        ("helps", "contact-phone-helps"),
        ("organises", "contact-phone-organises"),
    ];
    let shell = Shell {
        app: app_address(&frame),
        modules: modules().collect(),
        bands: Band::ALL.map(Band::code),
        moods: Mood::ALL.map(|mood| (mood.code(), mood.sign(), frame.say(mood.key()))).into(),
        steps: std::iter::once(("present", "contact-phone-present")).chain(steps).map(|(code, key)| (code, frame.say(key))).collect(),
        frame,
    };
    page(StatusCode::OK, &shell)
}

/// Which worker a browser asks for.
#[derive(Deserialize)]
pub(crate) struct Which {
    #[serde(default)]
    ook: String,
}

pub(crate) async fn service_worker(State(house): State<Arc<ContactHouse>>, reader: Reader, Query(which): Query<Which>) -> Response {
    let text = worker(&frame_of_nobody(&house, &reader), which.ook == "sturen");
    // Without the slash at the end the page itself would lie outside of what the worker may rule over.
    let headers =
        [(CONTENT_TYPE.as_str(), "text/javascript; charset=utf-8"), (CACHE_CONTROL.as_str(), "no-cache"), ("service-worker-allowed", HOME)];
    (headers, text).into_response()
}

pub(crate) async fn web_manifest(State(house): State<Arc<ContactHouse>>, reader: Reader) -> Response {
    let text = manifest(&frame_of_nobody(&house, &reader));
    ([(CONTENT_TYPE, "application/manifest+json"), (CACHE_CONTROL, "no-cache")], text).into_response()
}

/// A file of this version; the files of another version are not here, so that nobody gets half of each.
pub(crate) async fn file(State(house): State<Arc<ContactHouse>>, reader: Reader, Path((stamp, name)): Path<(String, String)>) -> Response {
    let frame = frame_of_nobody(&house, &reader);
    if app_address(&frame) != format!("{HOME}/app/{stamp}/") {
        return StatusCode::NOT_FOUND.into_response();
    }
    if let Some((_, kind, bytes)) = FILES.iter().find(|(file, ..)| *file == name) {
        return kept_for_long(kind, (*bytes).to_vec());
    }
    match Language::ALL.into_iter().find(|language| name == format!("zinnen.{}.js", language.code())) {
        Some(language) => kept_for_long("text/javascript; charset=utf-8", sentences_module(&frame, language).into_bytes()),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn kept_for_long(kind: &'static str, bytes: Vec<u8>) -> Response {
    ([(CONTENT_TYPE, kind), (CACHE_CONTROL, "public, max-age=31536000, immutable")], bytes).into_response()
}

/// Whoever has signed in: the page is the same, so that a phone can keep it.
fn frame_of_nobody(house: &ContactHouse, reader: &Reader) -> Frame {
    house.frame(Reader { language: reader.language, who: None }, HOME)
}
