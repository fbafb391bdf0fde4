//! /overzicht/sessie/{id}: one live session for who holds it: the code, who spoke, parties that were added, and closing it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use opbouw_neighbourhood::Party;
use opbouw_paper::{ScreenCode, draw_on_screen};
use opbouw_store::Tx;
use opbouw_ties::{count_named_in, list_nodes};
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::After;
use crate::closing::can_undo;
use crate::error::OverviewError;
use crate::hall::Hall;
use crate::holding::{Checked, check_added};
use crate::refusal::{Page, Refusal};
use crate::say::{day_in, done, faults, say_count};
use crate::session::{Room, Seat, Session};
use crate::store::sessions;
use crate::visit::{Visit, number};

#[derive(Template)]
#[template(path = "overview_session.html")]
struct SessionPage {
    frame: Frame,
    done: Option<String>,
    faults: Vec<String>,
    session: Session,
    day: String,
    /// Without `https://`, as it stands on the wall.
    address: String,
    code: Option<ScreenCode>,
    said: String,
    ties: String,
    seats: Vec<Seat>,
    unchecked: Vec<Seat>,
    parties: Vec<Party>,
    kept: Option<String>,
    /// Nobody said anything else since it was kept.
    can_undo: bool,
    /// Whoever reads holds the session; others only look.
    may_keep: bool,
}

/// What the holder decides about a party that was added.
#[derive(Deserialize, Default)]
pub(crate) struct CheckForm {
    #[serde(default)]
    plek: String,
    /// `nieuw`, `is` or `weg`.
    #[serde(default)]
    wat: String,
    /// The name of the party that it is, or its number.
    #[serde(default)]
    partij: String,
}

pub(crate) async fn show(State(hall): State<Arc<Hall>>, visit: Visit, Path(id): Path<String>, Query(after): Query<After>) -> Page {
    show_with(&hall, &visit, number(&id)?, after.klaar.as_deref(), &[]).await
}

/// The page, also when something was wrong.
pub(crate) async fn show_with(hall: &Hall, visit: &Visit, id: i64, word: Option<&str>, wrong: &[OverviewError]) -> Page {
    let today = visit.today();
    let keeper = visit.clone();
    let read = move |tx: &mut Tx<'_>| -> Result<(Room, Vec<Party>, i64, bool), Refusal> {
        let room = find_room(tx, id)?;
        let asks = keeper.may_keep(&room.session) && room.session.kept_at_s.is_none() && !room.unchecked().is_empty();
        let parties = if asks { list_nodes(tx, today)? } else { Vec::new() };
        Ok((room, parties, count_named_in(tx, id)?, can_undo(tx, id)?))
    };
    let (room, parties, kept, can_undo) = hall.house.site.db.read(read).await?;
    let frame = visit.frame(hall);
    let whole = address_of(hall, &room.session.code);
    let status = wrong.first().map_or(StatusCode::OK, OverviewError::status);
    let template = SessionPage {
        done: done(&frame, word),
        faults: faults(&frame, wrong),
        day: day_in(room.session.held_on, frame.language),
        address: whole.split("://").nth(1).unwrap_or(&whole).to_owned(),
        code: draw_on_screen(&whole),
        said: say_count(&frame, "overview-said", room.said()),
        ties: say_count(&frame, "overview-ties", room.network().graph.edges()),
        seats: room.seated().filter(|seat| seat.said_at_s.is_some()).cloned().collect(),
        unchecked: room.unchecked().into_iter().cloned().collect(),
        parties,
        kept: room.session.kept_at_s.map(|_| say_count(&frame, "overview-kept", usize::try_from(kept).unwrap_or(0))),
        can_undo,
        may_keep: visit.may_keep(&room.session),
        session: room.session,
        frame,
    };
    Ok(page(status, &template))
}

/// The address on the wall, whole.
pub(crate) fn address_of(hall: &Hall, code: &str) -> String {
    format!("{}/sessie/{code}", hall.house.site.public_url)
}

/// A session with everybody in it.
///
/// # Errors
/// [`Refusal::Nothing`] when there is none.
pub(crate) fn find_room(tx: &mut Tx<'_>, id: i64) -> Result<Room, Refusal> {
    let session = sessions::find(tx, id)?.ok_or(Refusal::Nothing)?;
    Ok(Room::read(tx, session)?)
}

pub(crate) async fn check(State(hall): State<Arc<Hall>>, visit: Visit, Path(id): Path<String>, Form(form): Form<CheckForm>) -> Page {
    let (id, doer) = (number(&id)?, visit.doer());
    let seat = number(&form.plek)?;
    let checked = match form.wat.as_str() {
        "nieuw" => Ok(Checked::IsNew),
        "weg" => Ok(Checked::Gone),
        "is" => Ok(Checked::Is(form.partij)),
        _ => Err(OverviewError::UnknownChoice),
    };
    let keeper = visit.clone();
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let session = sessions::find(tx, id)?.ok_or(Refusal::Nothing)?;
        keeper.must_keep(&session)?;
        Ok(check_added(tx, &doer, &session, seat, checked.clone()?)?)
    };
    match hall.house.site.db.write(write).await {
        Ok(()) => Ok(hall.done(&format!("/overzicht/sessie/{id}"), "bekeken").await),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            show_with(&hall, &visit, id, None, &[fault]).await
        }
    }
}
