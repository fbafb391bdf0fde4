//! /overzicht/sessie/{id}/sluiten: which ties are new, which are said otherwise and which would end; then it is kept, and can be undone.

use std::collections::HashSet;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use opbouw_store::Tx;
use opbouw_ties::Pair;
use opbouw_web::{Frame, page};

use super::party::how_often;
use super::session::{find_room, show_with as show_session};
use crate::closing::{self, Line, What, list_lines, mark};
use crate::error::OverviewError;
use crate::hall::Hall;
use crate::refusal::{Page, Refusal};
use crate::say::{faults, names_in, say_all};
use crate::session::{Room, Session};
use crate::store::sessions;
use crate::visit::{Visit, number};

#[derive(Template)]
#[template(path = "overview_closing.html")]
struct ClosingPage {
    frame: Frame,
    faults: Vec<String>,
    session: Session,
    /// What the list is, to see on the way back whether it is still so.
    mark: String,
    groups: Vec<Group>,
    /// Names that nobody decided about yet.
    waiting: Option<String>,
}

/// What is new, what changes, or what ends.
struct Group {
    title: String,
    lead: String,
    lines: Vec<Shown>,
}

/// One tie.
struct Shown {
    pair: Pair,
    names: String,
    /// How often, and who says so.
    about: String,
    is_chosen: bool,
}

pub(crate) async fn show(State(hall): State<Arc<Hall>>, visit: Visit, Path(id): Path<String>) -> Page {
    show_with(&hall, &visit, number(&id)?, None, None).await
}

/// The list; `chosen` is what was left ticked before, when it is shown again.
async fn show_with(hall: &Hall, visit: &Visit, id: i64, chosen: Option<Choice>, wrong: Option<OverviewError>) -> Page {
    let (keeper, doer) = (visit.clone(), visit.doer());
    let read = move |tx: &mut Tx<'_>| -> Result<(Room, Vec<Line>), Refusal> {
        let room = find_room(tx, id)?;
        keeper.must_keep(&room.session)?;
        let lines = list_lines(tx, &room, &doer)?;
        Ok((room, lines))
    };
    let (room, lines) = hall.house.site.db.read(read).await?;
    if room.session.kept_at_s.is_some() {
        return show_session(hall, visit, id, None, &[]).await;
    }
    let frame = visit.frame(hall);
    let status = wrong.as_ref().map_or(StatusCode::OK, OverviewError::status);
    let group = |(what, title, lead): (What, &'static str, &'static str)| {
        let of_this = lines.iter().filter(|line| line.what == what);
        let lines: Vec<Shown> = of_this.map(|line| shown(&frame, &room, line, chosen.as_ref())).collect();
        (!lines.is_empty()).then(|| Group { title: frame.say(title), lead: frame.say(lead), lines })
    };
    let groups = [
        (What::New, "overview-closing-new", "overview-closing-new-lead"),
        (What::Changes, "overview-closing-changes", "overview-closing-changes-lead"),
        (What::Ends, "overview-closing-ends", "overview-closing-ends-lead"),
    ];
    let waiting: Vec<String> = room.unchecked().into_iter().map(|seat| seat.name.clone()).collect();
    let template = ClosingPage {
        faults: faults(&frame, &wrong.into_iter().collect::<Vec<_>>()),
        mark: mark(&lines),
        groups: groups.into_iter().filter_map(group).collect(),
        waiting: (!waiting.is_empty()).then(|| frame.say_with("overview-closing-waiting", "names", names_in(&frame, &waiting))),
        session: room.session.clone(),
        frame: frame.clone(),
    };
    Ok(page(status, &template))
}

fn shown(frame: &Frame, room: &Room, line: &Line, chosen: Option<&Choice>) -> Shown {
    let Pair { a, b } = line.pair;
    let name = |party: i64| room.seats.iter().find(|seat| seat.party == Some(party)).map(|seat| seat.name.clone()).unwrap_or_default();
    let by: Vec<String> =
        [(a, line.says.0), (b, line.says.1)].into_iter().filter(|(_, says)| *says).map(|(party, _)| name(party)).collect();
    let who = [("count", (by.len() as i64).into()), ("names", names_in(frame, &by).into())];
    let often = how_often(frame, line.how_often);
    let about = match (line.what, &line.was) {
        (What::Ends, _) => say_all(frame, "overview-closing-taken", &who),
        (What::Changes, Some(was)) if was.how_often != line.how_often => {
            let was = [("was", how_often(frame, was.how_often).into()), ("is", often.into())];
            format!("{} {}", say_all(frame, "overview-closing-was", &was), say_all(frame, "overview-closing-by", &who))
        }
        _ => format!("{often}. {}", say_all(frame, "overview-closing-by", &who)),
    };
    let is_chosen = chosen.is_none_or(|chosen| chosen.ties.contains(&line.pair) || !chosen.was_shown);
    Shown { pair: line.pair, names: names_in(frame, &[name(a), name(b)]), about, is_chosen }
}

/// What the holder left ticked of the list that they saw.
struct Choice {
    ties: HashSet<Pair>,
    seen: String,
    /// There was a list on the page that it came from.
    was_shown: bool,
}

fn choice_of(pairs: &[(String, String)]) -> Choice {
    let pair = |text: &str| {
        let (a, b) = text.split_once('-')?;
        Pair::new(a.parse().ok()?, b.parse().ok()?)
    };
    let ties = pairs.iter().filter(|(name, _)| name == "band").filter_map(|(_, text)| pair(text)).collect();
    let seen = pairs.iter().find(|(name, _)| name == "stand").map(|(_, seen)| seen.clone());
    Choice { ties, was_shown: seen.is_some(), seen: seen.unwrap_or_default() }
}

pub(crate) async fn keep(
    State(hall): State<Arc<Hall>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Page {
    let (id, doer, keeper) = (number(&id)?, visit.doer(), visit.clone());
    let (choice, seen) = (choice_of(&pairs), choice_of(&pairs));
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let session = sessions::find(tx, id)?.ok_or(Refusal::Nothing)?;
        keeper.must_keep(&session)?;
        Ok(closing::keep(tx, &doer, &session, &choice.seen, |pair| choice.ties.contains(&pair))?)
    };
    match hall.house.site.db.write(write).await {
        Ok(()) => Ok(hall.done(&format!("/overzicht/sessie/{id}"), "gesloten").await),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            show_with(&hall, &visit, id, Some(seen), Some(fault)).await
        }
    }
}

pub(crate) async fn undo(State(hall): State<Arc<Hall>>, visit: Visit, Path(id): Path<String>) -> Page {
    let (id, doer, keeper) = (number(&id)?, visit.doer(), visit.clone());
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let session = sessions::find(tx, id)?.ok_or(Refusal::Nothing)?;
        keeper.must_keep(&session)?;
        Ok(closing::undo(tx, &doer, &session)?)
    };
    match hall.house.site.db.write(write).await {
        Ok(()) => Ok(hall.done(&format!("/overzicht/sessie/{id}"), "terug").await),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            show_session(&hall, &visit, id, None, &[fault]).await
        }
    }
}
