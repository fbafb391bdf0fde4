//! /oproepen/{id}/golf: the next wave of questions, with the people in it; nothing goes out before somebody presses.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::{find_kept, kept, number, signed_in};
use crate::call::Call;
use crate::error::CallsError;
use crate::house::CallsHouse;
use crate::refusal::{Page, Refusal};
use crate::say::{day_in, faults, hours_in, where_of};
use crate::visit::Visit;
use crate::waving::{Chosen, Proposal, propose, send};

/// A task with who is proposed.
struct TaskPart {
    id: i64,
    title: String,
    hours: String,
    people: Vec<crate::store::candidates::Candidate>,
    needed: u32,
    coming: u32,
    open: u32,
}

#[derive(Template)]
#[template(path = "calls_wave.html")]
struct WavePage {
    frame: Frame,
    call: Call,
    day: String,
    place: String,
    parts: Vec<TaskPart>,
    /// Of a hundred who are asked, how many are expected to say yes.
    yes_percent: i64,
    size: usize,
    needed: u32,
    available: usize,
    takes: bool,
    faults: Vec<String>,
}

pub(crate) async fn show(State(house): State<Arc<CallsHouse>>, visit: Visit, Path(id): Path<String>) -> Page {
    show_with(&house, &visit, &id, &[]).await
}

pub(crate) async fn send_wave(
    State(house): State<Arc<CallsHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Page {
    let (number, who, doer) = (number(&id)?, signed_in(&visit)?, visit.doer());
    let chosen: Vec<Chosen> = pairs.iter().filter(|(name, _)| name == "wie").filter_map(|(_, value)| read(value)).collect();
    let write = move |tx: &mut Tx<'_>| -> Result<i64, Refusal> {
        let call = kept(tx, &who, number)?;
        Ok(send(tx, &doer, call.id, &chosen)?)
    };
    match house.site.db.write(write).await {
        Ok(_) => Ok(house.done(&format!("/oproepen/{number}/beheer"), "golf").await),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            show_with(&house, &visit, &id, &[fault]).await
        }
    }
}

/// A tick is `task:person`.
fn read(value: &str) -> Option<Chosen> {
    let (task, person) = value.split_once(':')?;
    Some(Chosen { task: task.parse().ok()?, person: person.parse().ok()? })
}

async fn show_with(house: &CallsHouse, visit: &Visit, id: &str, wrong: &[CallsError]) -> Page {
    let call = find_kept(house, visit, id).await?;
    let proposal = propose(house, &call, visit.now_s()).await?;
    let frame = visit.frame(house);
    let (size, needed, available) = (proposal.size(), proposal.needed(), proposal.available);
    let yes_percent = (proposal.belief.yes.mean() * 100.0).round() as i64;
    let template = WavePage {
        day: day_in(call.day, frame.language),
        place: where_of(&call, &house.areas),
        parts: parts(proposal, &frame),
        yes_percent,
        size,
        needed,
        available,
        takes: call.takes(visit.today()),
        faults: faults(&frame, wrong),
        call,
        frame,
    };
    Ok(page(wrong.first().map_or(StatusCode::OK, CallsError::status), &template))
}

fn parts(proposal: Proposal, frame: &Frame) -> Vec<TaskPart> {
    let part = |wave: crate::waving::TaskWave| TaskPart {
        id: wave.task.id,
        hours: hours_in(&wave.task, frame.language),
        title: wave.task.title,
        people: wave.people,
        needed: wave.wave.size,
        coming: wave.standing.coming,
        open: wave.standing.open,
    };
    proposal.tasks.into_iter().map(part).collect()
}
