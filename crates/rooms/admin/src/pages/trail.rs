//! GET /beheer/spoor: what was done, the newest first. Whoever works here is named while they are here; whom it was about never is.

mod wanted;

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use opbouw_audit::{Line, Listed, Origin, Outcome, Who, find_head, list};
use opbouw_neighbourhood::store;
use opbouw_web::{Frame, Reader, page};

use crate::error::AdminError;
use crate::house::AdminHouse;
use crate::refusal::{Page, Refusal};
use crate::say::{faults, moment};
use crate::store::trail::{Actors, find_actors, list_actions};
use wanted::Wanted;

/// Lines in one file of an export.
pub(crate) const MOST_EXPORTED: i64 = 20_000;
/// How much of a pseudonym is enough to see that two lines are about the same person.
const SHORT: usize = 8;

#[derive(Template)]
#[template(path = "trail.html")]
struct TrailPage {
    frame: Frame,
    faults: Vec<String>,
    wanted: Wanted,
    actions: Vec<String>,
    parties: Vec<(i64, String)>,
    lines: Vec<Row>,
    newer: Option<String>,
    older: Option<String>,
    /// The files of an export: the line after which each begins, its first and its last line.
    files: Vec<(i64, i64, i64)>,
}

struct Row {
    seq: i64,
    when: String,
    who: String,
    party: String,
    action: String,
    object: String,
    result: String,
    is_refused: bool,
    origin: String,
    activity: &'static str,
    subject: String,
}

pub(crate) async fn show(State(house): State<Arc<AdminHouse>>, reader: Reader, Query(wanted): Query<Wanted>) -> Page {
    let frame = house.frame(reader, "/beheer/spoor");
    let db = &house.site.db;
    let actions = list_actions(db).await?;
    let parties: Vec<(i64, String)> = db.read(store::list_parties).await?.into_iter().map(|party| (party.id, party.name)).collect();
    let (filter, mut wrong) = wanted.filter(&actions, house.site.clock.now().time_zone());
    let listed = match list(db, &filter, wanted.page()).await {
        Ok(listed) => listed,
        Err(error) => {
            wrong.push(Refusal::from(error).mendable()?);
            Listed { lines: Vec::new(), has_more: false }
        }
    };
    let actors = find_actors(db, &pseudonyms(&listed.lines)).await?;
    let names: HashMap<i64, &str> = parties.iter().map(|(id, name)| (*id, name.as_str())).collect();
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let trail = TrailPage {
        faults: faults(&frame, &wrong),
        lines: listed.lines.iter().map(|line| row(&frame, line, &actors, &names)).collect(),
        newer: wanted.page().checked_sub(1).map(|page| wanted.address(&actions, page)),
        older: listed.has_more.then(|| wanted.address(&actions, wanted.page() + 1)),
        files: files(&house).await?,
        wanted: wanted.only_known(&actions),
        actions,
        parties,
        frame,
    };
    Ok(page(status, &trail))
}

/// Each once.
fn pseudonyms(lines: &[Line]) -> Vec<&str> {
    let person = lines.iter().filter_map(|line| if let Who::Person(pseudonym) = &line.actor { Some(pseudonym.as_str()) } else { None });
    person.collect::<BTreeSet<&str>>().into_iter().collect()
}

/// From the first line that is there to the last, in files of a size that a browser takes.
async fn files(house: &AdminHouse) -> Result<Vec<(i64, i64, i64)>, AdminError> {
    let last = find_head(&house.site.db).await?.seq;
    let first = opbouw_audit::list_after(&house.site.db, 0, 1).await.ok().and_then(|lines| lines.first().map(|line| line.seq));
    let Some(first) = first else { return Ok(Vec::new()) };
    let starts = (first..=last).step_by(MOST_EXPORTED as usize);
    Ok(starts.map(|start| (start - 1, start, (start + MOST_EXPORTED - 1).min(last))).collect())
}

fn row(frame: &Frame, line: &Line, actors: &Actors, parties: &HashMap<i64, &str>) -> Row {
    let subject = line.subject.as_ref().map(|subject| subject.as_str().chars().take(SHORT).collect::<String>());
    Row {
        seq: line.seq,
        when: moment(frame, line.at_s),
        who: actor(frame, line, actors),
        party: line.on_behalf_of.and_then(|party| parties.get(&party).copied()).unwrap_or("").to_owned(),
        action: line.action.clone(),
        object: line.object_id.map_or_else(|| line.object_kind.clone(), |id| format!("{} {id}", line.object_kind)),
        result: frame.say(result_key(line.result)),
        is_refused: line.result != Outcome::Done,
        origin: frame.say(origin_key(line.origin)),
        activity: line.activity.code(),
        subject: subject.unwrap_or_default(),
    }
}

/// The name of whoever did it as part of their work. What a resident does, also one who works here besides, is done by a resident.
fn actor(frame: &Frame, line: &Line, actors: &Actors) -> String {
    let Who::Person(pseudonym) = &line.actor else {
        return frame.say(if line.actor == Who::Visitor { "admin-who-visitor" } else { "admin-who-program" });
    };
    match actors.get(pseudonym.as_str()) {
        Some(Some(name)) if line.on_behalf_of.is_some() => name.clone(),
        Some(_) => frame.say("admin-who-resident"),
        None => frame.say("admin-who-gone"),
    }
}

fn result_key(result: Outcome) -> &'static str {
    match result {
        Outcome::Done => "admin-result-done",
        Outcome::Refused => "admin-result-refused",
        Outcome::Failed => "admin-result-failed",
    }
}

fn origin_key(origin: Origin) -> &'static str {
    match origin {
        Origin::Web => "admin-origin-web",
        Origin::Api => "admin-origin-api",
        Origin::CommandLine => "admin-origin-command",
        Origin::Night => "admin-origin-night",
    }
}
