//! /bezuinigingstoets/uren: how many hours a week everybody works, as far as the reader may fill it in.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Form as Sent, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_neighbourhood::{Helper, store as register};
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::After;
use crate::choice::worker_code;
use crate::error::CutsError;
use crate::house::CutsHouse;
use crate::keeping::keep_hours;
use crate::refusal::{Page, Refusal};
use crate::say::{done, faults, hours_text, read_hours};
use crate::store::hours;
use crate::survey::USUAL_MINUTES;
use crate::visit::Visit;

struct WorkerRow {
    code: String,
    label: String,
    hours: String,
    is_wrong: bool,
}

struct PartyRow {
    name: String,
    workers: Vec<WorkerRow>,
    is_open: bool,
}

#[derive(Template)]
#[template(path = "cuts_hours.html")]
struct HoursPage {
    frame: Frame,
    done: Option<String>,
    faults: Vec<String>,
    usual: String,
    parties: Vec<PartyRow>,
}

/// What the page is about: whom the caller may fill in, and what was filled in.
struct Read {
    workers: Vec<Helper>,
    parties: Vec<(i64, String)>,
    filled: BTreeMap<(i64, i64), u32>,
}

pub(crate) async fn show(State(house): State<Arc<CutsHouse>>, visit: Visit, Query(after): Query<After>) -> Page {
    let read = read(&house, &visit).await?;
    let said = done(&visit.frame(&house), after.klaar.as_deref());
    Ok(hours_page(&house, &visit, &read, &BTreeMap::new(), said, &[]))
}

pub(crate) async fn change(State(house): State<Arc<CutsHouse>>, visit: Visit, Sent(pairs): Sent<Vec<(String, String)>>) -> Page {
    let (read, doer) = (read(&house, &visit).await?, visit.doer());
    let typed: BTreeMap<String, String> =
        pairs.into_iter().filter_map(|(name, value)| Some((name.strip_prefix("uren-")?.to_owned(), value.trim().to_owned()))).collect();
    if typed.values().any(|hours| !hours.is_empty() && read_hours(hours).is_none()) {
        return Ok(hours_page(&house, &visit, &read, &typed, None, &[CutsError::BadHours]));
    }
    let changes = changes(&read, &typed);
    let write = move |tx: &mut Tx<'_>| -> Result<(), CutsError> {
        changes.iter().try_for_each(|(person, party, minutes)| keep_hours(tx, &doer, *person, *party, *minutes))
    };
    house.site.db.write(write).await?;
    Ok(house.done("/bezuinigingstoets/uren", "uren").await)
}

/// Only what is another number than before, so that the trail tells what was changed.
fn changes(read: &Read, typed: &BTreeMap<String, String>) -> Vec<(i64, i64, Option<u32>)> {
    let change = |worker: &Helper| {
        let minutes = read_hours(typed.get(&worker_code(worker))?);
        let before = read.filled.get(&(worker.person, worker.party)).copied();
        (minutes != before).then_some((worker.person, worker.party, minutes))
    };
    read.workers.iter().filter_map(change).collect()
}

async fn read(house: &CutsHouse, visit: &Visit) -> Result<Read, Refusal> {
    let found =
        house.site.db.read(|tx| Ok::<_, CutsError>((register::list_helpers(tx)?, register::list_parties(tx)?, hours::list_all(tx)?)));
    let (workers, parties, filled) = found.await?;
    let parties = parties.into_iter().filter(|party| party.ended_on.is_none() && visit.keeps_hours_of(party.id));
    Ok(Read {
        workers: workers.into_iter().filter(|worker| visit.keeps_hours_of(worker.party)).collect(),
        parties: parties.map(|party| (party.id, party.name)).collect(),
        filled: filled.into_iter().map(|hours| ((hours.person, hours.party), hours.minutes)).collect(),
    })
}

fn hours_page(
    house: &CutsHouse,
    visit: &Visit,
    read: &Read,
    typed: &BTreeMap<String, String>,
    done: Option<String>,
    wrong: &[CutsError],
) -> Response {
    let frame = visit.frame(house);
    let worker_row = |worker: &Helper| {
        let code = worker_code(worker);
        let kept = read.filled.get(&(worker.person, worker.party)).map(|minutes| hours_text(u64::from(*minutes)));
        let hours = typed.get(&code).cloned().or(kept).unwrap_or_default();
        WorkerRow { label: visit.label_of(&frame, worker), is_wrong: !hours.is_empty() && read_hours(&hours).is_none(), hours, code }
    };
    let party_row = |(id, name): &(i64, String)| {
        let workers: Vec<WorkerRow> = read.workers.iter().filter(|worker| worker.party == *id).map(worker_row).collect();
        PartyRow { name: name.clone(), is_open: read.parties.len() < 4 || workers.iter().any(|worker| worker.is_wrong), workers }
    };
    let template = HoursPage {
        done,
        faults: faults(&frame, wrong),
        usual: hours_text(u64::from(USUAL_MINUTES)),
        parties: read.parties.iter().map(party_row).filter(|party| !party.workers.is_empty()).collect(),
        frame,
    };
    page(wrong.first().map_or(StatusCode::OK, CutsError::status), &template)
}
