//! /overzicht/sessie/{id}/muur: the picture that grows on the wall, with the code to join.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use opbouw_paper::{ScreenCode, draw_on_screen};
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::session::{address_of, find_room};
use crate::canvas::{Canvas, View};
use crate::hall::Hall;
use crate::pictures::Line;
use crate::refusal::Page;
use crate::say::say_count;
use crate::svg::{Use, draw};
use crate::visit::{Visit, number};

/// What grows: the picture and the numbers.
pub(crate) struct Growing {
    pub picture: String,
    pub said: String,
    pub ties: String,
    pub parties: String,
    pub is_open: bool,
}

#[derive(Template)]
#[template(path = "overview_wall.html")]
struct WallPage {
    frame: Frame,
    id: i64,
    title: String,
    address: String,
    word: String,
    code: Option<ScreenCode>,
    growing: Growing,
}

#[derive(Template)]
#[template(path = "_overview_growing.html")]
struct GrowingPart {
    growing: Growing,
    frame: Frame,
}

pub(crate) async fn show(State(hall): State<Arc<Hall>>, visit: Visit, Path(id): Path<String>) -> Page {
    let id = number(&id)?;
    let frame = visit.frame(&hall);
    let (growing, session) = grow(&hall, &frame, id).await?;
    let whole = address_of(&hall, &session.code);
    let template = WallPage {
        id,
        title: session.title,
        address: whole.split("://").nth(1).unwrap_or(&whole).trim_end_matches(&format!("/{}", session.code)).to_owned(),
        word: session.code,
        code: draw_on_screen(&whole),
        growing,
        frame,
    };
    Ok(page(StatusCode::OK, &template))
}

pub(crate) async fn picture(State(hall): State<Arc<Hall>>, visit: Visit, Path(id): Path<String>) -> Page {
    let frame = visit.frame(&hall);
    let (growing, _) = grow(&hall, &frame, number(&id)?).await?;
    Ok(page(StatusCode::OK, &GrowingPart { growing, frame }))
}

async fn grow(hall: &Hall, frame: &Frame, id: i64) -> Result<(Growing, crate::session::Session), crate::refusal::Refusal> {
    let room = hall.house.site.db.read(move |tx: &mut Tx<'_>| find_room(tx, id)).await?;
    let network = room.network();
    let (ties, parties) = (network.graph.edges(), network.nodes.len());
    let seen = hall.pictures.see(network, Line::Session(id)).await;
    let growing = Growing {
        picture: draw(&seen, &Canvas::new(&seen, &View::default()), Use::Picture(&frame.say("overview-picture"))),
        said: say_count(frame, "overview-said", room.said()),
        ties: say_count(frame, "overview-ties", ties),
        parties: say_count(frame, "overview-parties", parties),
        is_open: room.session.is_open,
    };
    Ok((growing, room.session))
}
