//! /overzicht/sessie: live sessions that were held, and opening a new one.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use opbouw_neighbourhood::Party;
use opbouw_secrets::random_word;
use opbouw_store::Tx;
use opbouw_ties::list_nodes;
use opbouw_web::{Frame, page};

use crate::error::OverviewError;
use crate::hall::Hall;
use crate::holding;
use crate::refusal::Page;
use crate::say::{day_in, faults};
use crate::session::Session;
use crate::store::sessions;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "overview_sessions.html")]
struct SessionsPage {
    frame: Frame,
    faults: Vec<String>,
    title: String,
    parties: Vec<Party>,
    present: Vec<i64>,
    sessions: Vec<(Session, String)>,
}

pub(crate) async fn show(State(hall): State<Arc<Hall>>, visit: Visit) -> Page {
    let title = visit.frame(&hall).say_with("overview-session-name", "day", day_in(visit.today(), visit.reader.language));
    show_with(&hall, &visit, title, Vec::new(), &[]).await
}

async fn show_with(hall: &Hall, visit: &Visit, title: String, present: Vec<i64>, wrong: &[OverviewError]) -> Page {
    let today = visit.today();
    let read = move |tx: &mut Tx<'_>| -> Result<_, OverviewError> { Ok((list_nodes(tx, today)?, sessions::list(tx)?)) };
    let (parties, sessions) = hall.house.site.db.read(read).await?;
    let frame = visit.frame(hall);
    let with_day = |session: Session| {
        let day = day_in(session.held_on, frame.language);
        (session, day)
    };
    let status = wrong.first().map_or(StatusCode::OK, OverviewError::status);
    let sessions = sessions.into_iter().map(with_day).collect();
    Ok(page(status, &SessionsPage { faults: faults(&frame, wrong), title, parties, present, sessions, frame }))
}

pub(crate) async fn open(State(hall): State<Arc<Hall>>, visit: Visit, Form(pairs): Form<Vec<(String, String)>>) -> Page {
    let title = pairs.iter().find(|(name, _)| name == "titel").map(|(_, title)| title.clone()).unwrap_or_default();
    let present: Vec<i64> = pairs.iter().filter(|(name, _)| name == "er").filter_map(|(_, party)| party.parse().ok()).collect();
    let (doer, code) = (visit.doer(), random_word());
    let (named, there) = (title.clone(), present.clone());
    let write = move |tx: &mut Tx<'_>| holding::open(tx, &doer, &named, &code, &there);
    match hall.house.site.db.write(write).await {
        Ok(id) => Ok(hall.done(&format!("/overzicht/sessie/{id}"), "geopend").await),
        Err(error) if error.key().is_some() => show_with(&hall, &visit, title, present, &[error]).await,
        Err(error) => Err(error.into()),
    }
}
