//! /sessie: joining a live session from a telephone, without an account: the code, and which party one is.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use opbouw_neighbourhood::Party;
use opbouw_store::Tx;
use opbouw_ties::list_nodes;
use opbouw_web::{Frame, Limit, page};
use serde::Deserialize;

use super::After;
use crate::canvas::{Canvas, View};
use crate::error::OverviewError;
use crate::hall::Hall;
use crate::holding::add_party;
use crate::pictures::Line;
use crate::refusal::{Page, Refusal};
use crate::say::{done, faults, say_count};
use crate::session::{Room, Seat, Session};
use crate::store::sessions;
use crate::svg::{Use, draw};
use crate::visit::Visit;

/// Parties that are shown without searching; a telephone is not for long lists.
const SHOWN: usize = 300;

#[derive(Template)]
#[template(path = "overview_code.html")]
struct CodePage {
    frame: Frame,
    typed: String,
    faults: Vec<String>,
}

#[derive(Template)]
#[template(path = "overview_room.html")]
struct RoomPage {
    frame: Frame,
    done: Option<String>,
    faults: Vec<String>,
    session: Session,
    /// Parties that are in the room already.
    seats: Vec<Seat>,
    /// Other parties of the register.
    parties: Vec<Party>,
    /// More than are shown.
    more: bool,
    searched: String,
    typed: String,
    /// When it is closed: what came of it.
    result: Option<(String, String)>,
}

/// What was typed.
#[derive(Deserialize, Default)]
pub(crate) struct CodeForm {
    #[serde(default)]
    code: String,
}

/// What is searched.
#[derive(Deserialize, Default)]
pub(crate) struct Search {
    #[serde(default)]
    zoek: String,
}

/// A party that is not in the list.
#[derive(Deserialize, Default)]
pub(crate) struct AddForm {
    #[serde(default)]
    naam: String,
}

pub(crate) async fn code(State(hall): State<Arc<Hall>>, visit: Visit, Query(form): Query<CodeForm>) -> Page {
    let typed = form.code.trim().to_owned();
    if typed.is_empty() {
        return Ok(code_page(&hall, &visit, typed, None));
    }
    match find_session(&hall, &visit, &typed).await {
        Ok(session) => Ok(Redirect::to(&format!("/sessie/{}", session.code)).into_response()),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            Ok(code_page(&hall, &visit, typed, Some(fault)))
        }
    }
}

/// The page that asks for the code, also when it was wrong.
pub(crate) fn code_page(hall: &Hall, visit: &Visit, typed: String, wrong: Option<OverviewError>) -> axum::response::Response {
    let frame = visit.frame(hall);
    let status = wrong.as_ref().map_or(StatusCode::OK, OverviewError::status);
    let faults = faults(&frame, &wrong.into_iter().collect::<Vec<_>>());
    page(status, &CodePage { faults, typed: typed.chars().take(20).collect(), frame })
}

/// The session with this code, however it was typed.
///
/// # Errors
/// [`OverviewError::WrongCode`], or [`OverviewError::TooOften`] after many wrong ones.
pub(crate) async fn find_session(hall: &Hall, visit: &Visit, typed: &str) -> Result<Session, Refusal> {
    let code = code_of(typed);
    match hall.house.site.db.read(move |tx: &mut Tx<'_>| sessions::find_by_code(tx, &code)).await? {
        Some(session) => Ok(session),
        None if visit.may_guess(hall) => Err(OverviewError::WrongCode.into()),
        None => Err(OverviewError::TooOften.into()),
    }
}

/// `BAKO TIFE` is `bako-tife`.
fn code_of(typed: &str) -> String {
    let letters: String = typed.chars().filter(char::is_ascii_alphabetic).take(8).collect::<String>().to_lowercase();
    match letters.split_at_checked(4) {
        Some((first, second)) => format!("{first}-{second}"),
        None => letters,
    }
}

pub(crate) async fn room(
    State(hall): State<Arc<Hall>>,
    visit: Visit,
    Path(code): Path<String>,
    Query(search): Query<Search>,
    Query(after): Query<After>,
) -> Page {
    match find_session(&hall, &visit, &code).await {
        Ok(session) => room_page(&hall, &visit, session, search.zoek, String::new(), after.klaar.as_deref(), None).await,
        Err(refusal) => {
            let fault = refusal.mendable()?;
            Ok(code_page(&hall, &visit, code, Some(fault)))
        }
    }
}

async fn room_page(
    hall: &Hall,
    visit: &Visit,
    session: Session,
    searched: String,
    typed: String,
    word: Option<&str>,
    wrong: Option<OverviewError>,
) -> Page {
    let today = visit.today();
    let read = move |tx: &mut Tx<'_>| -> Result<_, OverviewError> { Ok((Room::read(tx, session.clone())?, list_nodes(tx, today)?)) };
    let (room, parties) = hall.house.site.db.read(read).await?;
    let frame = visit.frame(hall);
    let result = if room.session.is_open { None } else { Some(result_of(hall, &frame, &room).await) };
    let looked_for = searched.trim().to_lowercase();
    let fits = |name: &str| name.to_lowercase().contains(&looked_for);
    let seats: Vec<Seat> = room.seated().filter(|seat| fits(&seat.name)).cloned().collect();
    let is_seated = |party: &Party| room.seats.iter().any(|seat| seat.party == Some(party.id));
    let mut parties: Vec<Party> = parties.into_iter().filter(|party| !is_seated(party) && fits(&party.name)).collect();
    let more = parties.len() > SHOWN;
    parties.truncate(SHOWN);
    let status = wrong.as_ref().map_or(StatusCode::OK, OverviewError::status);
    let faults = faults(&frame, &wrong.into_iter().collect::<Vec<_>>());
    let template =
        RoomPage { done: done(&frame, word), faults, session: room.session, seats, parties, more, searched, typed, result, frame };
    Ok(page(status, &template))
}

/// Picture and numbers of a session that is closed.
pub(crate) async fn result_of(hall: &Hall, frame: &Frame, room: &Room) -> (String, String) {
    let seen = hall.pictures.see(room.network(), Line::Session(room.session.id)).await;
    let picture = draw(&seen, &Canvas::new(&seen, &View::default()), Use::Picture(&frame.say("overview-picture")));
    let ties = say_count(frame, "overview-ties", seen.network.graph.edges());
    (picture, format!("{}, {ties}", say_count(frame, "overview-parties", seen.network.nodes.len())))
}

pub(crate) async fn add(State(hall): State<Arc<Hall>>, visit: Visit, Path(code): Path<String>, Form(form): Form<AddForm>) -> Page {
    let session = find_session(&hall, &visit, &code).await?;
    // Counted per session: a whole room shares one address on the network.
    let may_add = hall.house.site.limiter.allow(Limit::Signups, &format!("session-add-{}", session.id), visit.now_s());
    let (open, name) = (session.clone(), form.naam.clone());
    let added = if may_add {
        hall.house.site.db.write(move |tx: &mut Tx<'_>| add_party(tx, &open, &name)).await
    } else {
        Err(OverviewError::TooOften)
    };
    match added {
        Ok(who) => Ok(Redirect::to(&format!("/sessie/{}/{}", session.code, who.code())).into_response()),
        Err(error) if error.key().is_some() => room_page(&hall, &visit, session, String::new(), form.naam, None, Some(error)).await,
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_may_be_typed_in_many_ways() {
        for typed in ["bako-tife", " BAKO TIFE ", "bakotife", "Bako - Tife!"] {
            assert_eq!(code_of(typed), "bako-tife", "{typed}");
        }
        assert_eq!((code_of("ba"), code_of("")), ("ba".to_owned(), String::new()));
    }
}
