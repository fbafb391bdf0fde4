//! /kaart/bericht/{ticket}: is this still right? From the mail, in one tap, without an account, about this one entry only.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_store::Tx;
use opbouw_web::{Frame, page, without_referrer};
use serde::Deserialize;

use super::After;
use super::form::{CareForm, Shown, form_page};
use super::meanwhile::{version_in, version_of};
use crate::entry::{Entry, Keeper, NewEntry};
use crate::error::SocialMapError;
use crate::form::EntryForm;
use crate::house::SocialMapHouse;
use crate::keeping;
use crate::messages::{RIGHT_PATH, STILL_RIGHT, right_about};
use crate::refusal::{Page, Refusal};
use crate::say::{day, done, faults};
use crate::store::entries;
use crate::visit::Visit;

/// `ja`, `weg` (it is no longer there), `niet-ik`, or `terug` (after all).
#[derive(Deserialize, Default)]
pub(crate) struct AnswerForm {
    #[serde(default)]
    antwoord: String,
}

#[derive(Template)]
#[template(path = "socialmap_message.html")]
struct MessagePage {
    frame: Frame,
    done: Option<String>,
    faults: Vec<String>,
    /// None: the link is worth nothing.
    entry: Option<Entry>,
    seen: String,
    ticket: String,
}

/// The entry that a ticket is about, as long as the same one answers for it.
fn of_ticket(tx: &mut Tx<'_>, about: &str) -> Result<Entry, SocialMapError> {
    let id = about.split('-').next().and_then(|id| id.parse().ok()).ok_or(SocialMapError::BadTicket)?;
    let entry = entries::find(tx, id)?.ok_or(SocialMapError::BadTicket)?;
    let is_theirs = right_about(&entry) == about && !entry.keeper.is_nobody() && entry.merged_into.is_none();
    if is_theirs { Ok(entry) } else { Err(SocialMapError::BadTicket) }
}

fn about_of(house: &SocialMapHouse, ticket: &str) -> Result<String, SocialMapError> {
    STILL_RIGHT.about(&house.site.key, ticket).map(str::to_owned).ok_or(SocialMapError::BadTicket)
}

async fn find(house: &SocialMapHouse, ticket: &str) -> Result<Entry, Refusal> {
    let about = about_of(house, ticket)?;
    let read = move |tx: &mut Tx<'_>| -> Result<Entry, Refusal> { Ok(of_ticket(tx, &about)?) };
    house.site.db.read(read).await
}

fn page_for(frame: Frame, ticket: String, entry: Option<Entry>, after: Option<&str>, wrong: &[SocialMapError]) -> Response {
    let template = MessagePage {
        done: done(&frame, after),
        faults: faults(&frame, wrong),
        seen: entry.as_ref().and_then(|entry| entry.seen().on).map(day).unwrap_or_default(),
        entry,
        ticket,
        frame,
    };
    without_referrer(page(wrong.first().map_or(StatusCode::OK, SocialMapError::status), &template))
}

pub(crate) async fn ask(
    State(house): State<Arc<SocialMapHouse>>,
    visit: Visit,
    Path(ticket): Path<String>,
    Query(after): Query<After>,
) -> Page {
    let frame = visit.frame(&house);
    match find(&house, &ticket).await {
        Ok(entry) => Ok(page_for(frame, ticket, Some(entry), after.klaar.as_deref(), &[])),
        // They just said that it is not theirs.
        Err(_) if after.klaar.as_deref() == Some("bedankt") => Ok(page_for(frame, ticket, None, Some("bedankt"), &[])),
        Err(refusal) => Ok(page_for(frame, ticket, None, after.klaar.as_deref(), &[refusal.mendable()?])),
    }
}

pub(crate) async fn answer(
    State(house): State<Arc<SocialMapHouse>>,
    visit: Visit,
    Path(ticket): Path<String>,
    Form(form): Form<AnswerForm>,
) -> Page {
    let frame = visit.frame(&house);
    let about = match about_of(&house, &ticket) {
        Ok(about) => about,
        Err(fault) => return Ok(page_for(frame, ticket, None, None, &[fault])),
    };
    let doer = visit.doer();
    let write = move |tx: &mut Tx<'_>| -> Result<&'static str, Refusal> {
        let entry = of_ticket(tx, &about)?;
        Ok(match form.antwoord.as_str() {
            "ja" => {
                keeping::confirm(tx, &doer, &entry)?;
                "klopt"
            }
            "weg" => {
                keeping::end(tx, &doer, &entry)?;
                "weg"
            }
            "terug" => {
                keeping::bring_back(tx, &doer, &entry)?;
                "terug"
            }
            "niet-ik" => {
                keeping::give_to(tx, &doer, entry.id, &Keeper::nobody())?;
                "bedankt"
            }
            _ => return Err(SocialMapError::UnknownChoice.into()),
        })
    };
    match house.site.db.write(write).await {
        Ok(word) => Ok(without_referrer(house.done(&format!("{RIGHT_PATH}{ticket}"), word).await)),
        Err(refusal) => Ok(page_for(frame, ticket, None, None, &[refusal.mendable()?])),
    }
}

fn shown(ticket: &str, form: EntryForm, version: String, now: Option<EntryForm>) -> Shown {
    let back = format!("{RIGHT_PATH}{ticket}");
    Shown {
        action: format!("{back}/wijzigen"),
        back,
        is_new: false,
        tap: String::new(),
        form,
        care: CareForm::default(),
        asks_care: false,
        version,
        now,
    }
}

pub(crate) async fn form(State(house): State<Arc<SocialMapHouse>>, visit: Visit, Path(ticket): Path<String>) -> Page {
    let frame = visit.frame(&house);
    match find(&house, &ticket).await {
        Ok(entry) => Ok(without_referrer(form_page(
            &house,
            frame,
            shown(&ticket, EntryForm::from_entry(&entry.is), version_of(&entry.is), None),
            &[],
        ))),
        Err(refusal) => Ok(page_for(frame, ticket, None, None, &[refusal.mendable()?])),
    }
}

pub(crate) async fn change(
    State(house): State<Arc<SocialMapHouse>>,
    visit: Visit,
    Path(ticket): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Page {
    let (frame, form, version) = (visit.frame(&house), EntryForm::of(&pairs), version_in(&pairs));
    let seen = version.clone();
    let version = version.unwrap_or_default();
    let about = match about_of(&house, &ticket) {
        Ok(about) => about,
        Err(fault) => return Ok(page_for(frame, ticket, None, None, &[fault])),
    };
    let new = match NewEntry::new(&form, &house.areas) {
        Ok(new) => new,
        Err(wrong) => return Ok(without_referrer(form_page(&house, frame, shown(&ticket, form, version, None), &wrong))),
    };
    let doer = visit.doer();
    let write = move |tx: &mut Tx<'_>| -> Result<Option<NewEntry>, Refusal> {
        let entry = of_ticket(tx, &about)?;
        if !entry.is_live() {
            return Err(SocialMapError::WrongState.into());
        }
        if seen.as_ref().is_some_and(|seen| *seen != version_of(&entry.is)) {
            return Ok(Some(entry.is));
        }
        keeping::change(tx, &doer, &entry, &new)?;
        Ok(None)
    };
    match house.site.db.write(write).await {
        Ok(None) => Ok(without_referrer(house.done(&format!("{RIGHT_PATH}{ticket}"), "bewaard").await)),
        // Somebody else was first: what they made of it is shown beside what was typed.
        Ok(Some(now)) => {
            let shown = shown(&ticket, form, version_of(&now), Some(EntryForm::from_entry(&now)));
            Ok(without_referrer(form_page(&house, frame, shown, &[SocialMapError::ChangedMeanwhile])))
        }
        Err(refusal) => {
            let fault = refusal.mendable()?;
            Ok(without_referrer(form_page(&house, frame, shown(&ticket, form, version, None), &[fault])))
        }
    }
}
