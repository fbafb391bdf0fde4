//! GET /aanbod/{id}: one offer, activity, party or place, as its giver wrote it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use opbouw_neighbourhood::Resource;
use opbouw_understand::Languages;
use opbouw_web::{Frame, Reader, error_page, page};

use crate::answer::{kind_key, title, written_in};
use crate::house::AskHouse;
use crate::say::{concept_name, language_names};
use crate::when::when_words;

#[derive(Template)]
#[template(path = "resource.html")]
struct ResourcePage {
    frame: Frame,
    resource: Arc<Resource>,
    title: String,
    kind: String,
    about: Vec<String>,
    languages: String,
    confirmed: String,
    when: String,
    lang: &'static str,
}

pub(crate) async fn resource(State(house): State<Arc<AskHouse>>, reader: Reader, Path(id): Path<String>, headers: HeaderMap) -> Response {
    let Some(resource) = id.parse().ok().and_then(|id| house.finder.get(id)) else {
        return error_page(&house.site, &headers, StatusCode::NOT_FOUND);
    };
    let frame = house.frame(reader, "/");
    let vocabulary = house.finder.vocabulary();
    let reading = vocabulary.read_offer(&resource.title, &resource.text, true);
    let about = reading
        .gives
        .iter()
        .filter(|found| found.strength >= 0.5)
        .take(5)
        .map(|found| concept_name(vocabulary, found.concept, frame.language).to_owned())
        .collect();
    let languages = language_names(&frame, Languages::parse(&resource.languages).0);
    let confirmed = resource.confirmed_on.map(|day| day.strftime("%-d-%-m-%Y").to_string()).unwrap_or_default();
    page(
        StatusCode::OK,
        &ResourcePage {
            when: when_words(&frame, &resource.availability),
            lang: written_in(&resource),
            title: title(&resource),
            kind: frame.say(kind_key(resource.kind)),
            about,
            languages,
            confirmed,
            resource,
            frame,
        },
    )
}
