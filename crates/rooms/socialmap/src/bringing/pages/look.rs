//! /kaart/inlezen/{upload}: what a file would do to the map; then it is brought in, or thrown away.

use std::sync::Arc;

use askama::Template;
use axum::body::Bytes;
use axum::extract::{Form, Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect};
use opbouw_neighbourhood::import::Mapping;
use opbouw_neighbourhood::store::list_areas;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::history::bring_page;
use super::multipart::find_file;
use crate::bringing::preview::Double;
use crate::bringing::{BringError, MapPreview, Reading, bring_in, load_known, preview_file, say};
use crate::entry::page_of;
use crate::error::SocialMapError;
use crate::house::SocialMapHouse;
use crate::pages::{number, signed_in};
use crate::refusal::{Page, Refusal};
use crate::store::uploads::{self, Upload};
use crate::visit::Visit;

/// How many of each pile are shown; the refused ones are all in a file.
const SHOWN: usize = 50;

#[derive(Template)]
#[template(path = "socialmap_look.html")]
struct LookPage {
    frame: Frame,
    upload: i64,
    name: String,
    /// How many are in each pile, to see on the way back whether it is still so.
    piles: String,
    /// The piles changed since the page was shown.
    is_other: bool,
    does_something: bool,
    counts: Vec<(String, usize)>,
    remarks: Vec<String>,
    new: Vec<Shown>,
    changed: Vec<Shown>,
    doubles: Vec<Shown>,
    refused: Vec<Shown>,
}

/// One row on the screen.
struct Shown {
    at: String,
    title: String,
    /// Its page; may be empty.
    address: String,
    /// Why, or what else there is to say.
    about: String,
}

/// Takes a file, and on to what it would do.
pub(super) async fn upload(
    State(house): State<Arc<SocialMapHouse>>,
    visit: Visit,
    headers: HeaderMap,
    body: Result<Bytes, axum::extract::rejection::BytesRejection>,
) -> Page {
    let frame = visit.frame(&house);
    let content_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    let Ok(body) = body else {
        return bring_page(&house, &visit, StatusCode::PAYLOAD_TOO_LARGE, vec![say::too_large(&frame)], None).await;
    };
    let Some((name, bytes)) = find_file(content_type, &body) else {
        return bring_page(&house, &visit, StatusCode::BAD_REQUEST, vec![say::no_file(&frame)], None).await;
    };
    if let Err(error) = look(&house, Upload { name: name.clone(), bytes: bytes.to_vec() }).await? {
        return bring_page(&house, &visit, StatusCode::BAD_REQUEST, vec![say::unusable(&frame, &error)], None).await;
    }
    let (person, at_s, bytes) = (signed_in(&visit)?.person, visit.now_s(), bytes.to_vec());
    let id = house.site.db.write(move |tx| uploads::keep(tx, person, &name, &bytes, at_s)).await?;
    Ok(Redirect::to(&format!("/kaart/inlezen/{id}")).into_response())
}

pub(super) async fn show(State(house): State<Arc<SocialMapHouse>>, Path(id): Path<String>, visit: Visit) -> Page {
    if let Some(import) = brought_already(&house, &id).await? {
        return Ok(to_import(import));
    }
    let (id, name, preview) = looked_at(&house, &visit, &id).await?;
    Ok(look_page(visit.frame(&house), id, name, &preview, false))
}

#[derive(Deserialize)]
pub(super) struct Decided {
    #[serde(default)]
    zoals: String,
}

/// Brings it in as it was shown. When the map changed meanwhile, it is shown again first.
pub(super) async fn bring(
    State(house): State<Arc<SocialMapHouse>>,
    Path(id): Path<String>,
    visit: Visit,
    Form(form): Form<Decided>,
) -> Page {
    if let Some(import) = brought_already(&house, &id).await? {
        return Ok(to_import(import));
    }
    let looked = looked_at(&house, &visit, &id).await;
    let is_as_shown = matches!(&looked, Ok((.., preview)) if preview.piles() == form.zoals && preview.does_something());
    // Of two that were sent at once the other may have been brought in while this one was looked at.
    if !is_as_shown && let Some(import) = brought_already(&house, &id).await? {
        return Ok(to_import(import));
    }
    let (id, name, preview) = looked?;
    if !is_as_shown {
        return Ok(look_page(visit.frame(&house), id, name, &preview, true));
    }
    let (doer, person) = (visit.doer(), signed_in(&visit)?.person);
    let save = move |tx: &mut Tx<'_>| -> Result<bool, SocialMapError> {
        // First of all: of two that were sent at once, the other finds no file any more.
        if !uploads::take(tx, id, person)? {
            return Ok(false);
        }
        let done = bring_in(tx, &preview, &doer)?;
        uploads::note_decided(tx, id, done.import_id, doer.at_s)?;
        Ok(true)
    };
    if house.site.db.write(save).await? {
        return Ok(house.done("/kaart/inlezen", "ingelezen").await);
    }
    Ok(to_import(brought_already(&house, &id.to_string()).await?.ok_or(Refusal::Nothing)?))
}

/// The import that this file became, when it was brought in before.
async fn brought_already(house: &SocialMapHouse, id: &str) -> Result<Option<i64>, Refusal> {
    let id = number(id)?;
    Ok(house.site.db.read(move |tx| uploads::find_decided(tx, id)).await?)
}

/// It was brought in already: to where it stands.
fn to_import(import: i64) -> axum::response::Response {
    Redirect::to(&format!("/kaart/inlezen?klaar=al&nummer={import}#lijst-{import}")).into_response()
}

pub(super) async fn throw_away(State(house): State<Arc<SocialMapHouse>>, Path(_): Path<String>, visit: Visit) -> Page {
    let person = signed_in(&visit)?.person;
    house.site.db.write(move |tx| uploads::clear(tx, person)).await?;
    Ok(house.done("/kaart/inlezen", "weg").await)
}

/// The refused rows as a file, each with the reason.
pub(super) async fn refused(State(house): State<Arc<SocialMapHouse>>, Path(id): Path<String>, visit: Visit) -> Page {
    let (_, _, preview) = looked_at(&house, &visit, &id).await?;
    let frame = visit.frame(&house);
    let csv = preview.refused_csv(|row| format!("{}: {}", say::place(&frame, &row.at), say::reasons(&frame, row)));
    let headers = [(CONTENT_TYPE, "text/csv; charset=utf-8"), (CONTENT_DISPOSITION, "attachment; filename=\"geweigerd.csv\"")];
    Ok((headers, csv).into_response())
}

/// The file of the caller with this number, looked at against the map as it is now. Of others there is no such page.
async fn looked_at(house: &SocialMapHouse, visit: &Visit, id: &str) -> Result<(i64, String, MapPreview), Refusal> {
    let (id, person) = (number(id)?, signed_in(visit)?.person);
    let upload = house.site.db.read(move |tx| uploads::find(tx, id, person)).await?.ok_or(Refusal::Nothing)?;
    let name = upload.name.clone();
    let preview = look(house, upload).await?.map_err(|_| Refusal::Nothing)?;
    Ok((id, name, preview))
}

/// Looks at a file on a thread of its own: a large one takes seconds.
async fn look(house: &SocialMapHouse, upload: Upload) -> Result<Result<MapPreview, BringError>, Refusal> {
    let areas = list_areas(&house.site.db).await?;
    let known = house.site.db.read(load_known).await?;
    let (homes, finder, today, site) = (house.areas.clone(), house.finder.clone(), house.site.clock.today(), house.site.clone());
    let look = move || {
        let themes_of = |title: &str, text: &str| finder.themes_of(title, text);
        let reading = Reading {
            areas: &areas,
            homes: &homes,
            themes_of: &themes_of,
            public_url: &site.public_url,
            today,
            mapping: &Mapping::default(),
        };
        preview_file(&upload.name, &upload.bytes, &reading, &known)
    };
    tokio::task::spawn_blocking(look).await.map_err(|_| Refusal::Fault(SocialMapError::WrongState))
}

fn look_page(frame: Frame, upload: i64, name: String, preview: &MapPreview, is_other: bool) -> axum::response::Response {
    let row = |at: &opbouw_openreferral::At, title: &str, id: Option<i64>, about: String| Shown {
        at: say::place(&frame, at),
        title: title.to_owned(),
        address: id.map(page_of).unwrap_or_default(),
        about,
    };
    let page_is = LookPage {
        upload,
        name,
        piles: preview.piles(),
        is_other,
        does_something: preview.does_something(),
        counts: say::piles(&frame, preview),
        remarks: preview.remarks.iter().take(SHOWN).filter_map(|remark| say::remark(&frame, remark)).collect(),
        new: preview.new.iter().take(SHOWN).map(|one| row(&one.at, &one.entry.title, None, frame.say(one.entry.kind.key()))).collect(),
        changed: preview
            .changed
            .iter()
            .take(SHOWN)
            .map(|one| row(&one.brought.at, &one.brought.entry.title, Some(one.id), String::new()))
            .collect(),
        doubles: preview.doubles.iter().take(SHOWN).map(|one| row(&one.at, &one.title, one.entry, double(&frame, one))).collect(),
        refused: preview.refused.iter().take(SHOWN).map(|one| row(&one.at, "", None, say::reasons(&frame, one))).collect(),
        frame: frame.clone(),
    };
    page(StatusCode::OK, &page_is)
}

fn double(frame: &Frame, double: &Double) -> String {
    match double.entry {
        Some(_) => frame.say("socialmap-bring-double-known"),
        None => frame.say_with("socialmap-bring-double-row", "line", double.line.to_string()),
    }
}
