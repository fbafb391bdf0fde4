//! /signalen/opkomst/{id}: one finding: the words, how it went, where, and what was done because of it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_access::Action;
use opbouw_audit::Activity;
use opbouw_signin::Note;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::map::{Canvas, draw};
use super::say::{Bar, STEP, Told, bars, tell};
use crate::error::SignalsError;
use crate::house::SignalsHouse;
use crate::leaving::one_line;
use crate::pages::danger::danger_page;
use crate::pages::{After, number, signed_in};
use crate::refusal::{Page, Refusal};
use crate::refusing::is_personal;
use crate::say::{day_at, done, faults};
use crate::signal::MOST_TEXT;
use crate::store::emerging;
use crate::visit::Visit;

/// What somebody does because of it: word and sentence.
const KINDS: [(&str, &str); 5] = [
    ("look", "signals-follow-look"),
    ("talked", "signals-follow-talked"),
    ("begun", "signals-follow-begun"),
    ("policy", "signals-follow-policy"),
    ("nothing", "signals-follow-nothing"),
];

/// A follow-up as it is filled in.
#[derive(Deserialize, Default)]
pub(crate) struct FollowUp {
    #[serde(default)]
    wat: String,
    #[serde(default)]
    tekst: String,
}

#[derive(Template)]
#[template(path = "signals_cluster.html")]
struct ClusterPage {
    frame: Frame,
    done: Option<String>,
    faults: Vec<String>,
    told: Told,
    bars: Vec<Bar>,
    wide: u32,
    canvas: Canvas,
    /// Day, what, party, words.
    followups: Vec<(String, String, String, String)>,
    kinds: [(&'static str, &'static str); 5],
    typed: FollowUp,
    sees_signals: bool,
    most: usize,
}

pub(crate) async fn show(State(house): State<Arc<SignalsHouse>>, visit: Visit, Path(id): Path<String>, Query(after): Query<After>) -> Page {
    show_with(&house, &visit, number(&id)?, after.klaar.as_deref(), FollowUp::default(), &[]).await
}

async fn show_with(
    house: &SignalsHouse,
    visit: &Visit,
    id: i64,
    after: Option<&str>,
    typed: FollowUp,
    wrong: &[SignalsError],
) -> Result<Response, Refusal> {
    let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
        let cluster = emerging::find(tx, id)?.ok_or(Refusal::Nothing)?;
        Ok((cluster, emerging::list_followups(tx, id)?))
    };
    let (cluster, followups) = house.site.db.read(read).await?;
    let frame = visit.emerging_frame(house);
    let key = |kind: &str| KINDS.iter().find(|(word, _)| *word == kind).map_or("signals-follow-look", |(_, key)| key);
    let followups =
        followups.into_iter().map(|(at, kind, party, text)| (day_at(at, visit.now.time_zone()), frame.say(key(&kind)), party, text));
    let bars = bars(&frame, &cluster.found);
    let template = ClusterPage {
        done: done(&frame, after),
        faults: faults(&frame, wrong),
        told: tell(&frame, &house.areas, &cluster),
        wide: (bars.len() as u32 * STEP).max(STEP),
        bars,
        canvas: draw(house, &[&cluster]),
        followups: followups.collect(),
        kinds: KINDS,
        typed,
        sees_signals: frame.opens(Action::SeeSignals),
        most: MOST_TEXT,
        frame,
    };
    Ok(page(wrong.first().map_or(StatusCode::OK, SignalsError::status), &template))
}

pub(crate) async fn follow_up(
    State(house): State<Arc<SignalsHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(form): Form<FollowUp>,
) -> Page {
    let (who, id, text) = (signed_in(&visit)?, number(&id)?, one_line(&form.tekst));
    let kind = KINDS.iter().map(|(word, _)| *word).find(|word| *word == form.wat);
    let fault = match kind {
        None => Some(SignalsError::UnknownChoice),
        Some(_) if text.chars().count() > MOST_TEXT => Some(SignalsError::LongText),
        Some(_) if is_personal(&text, &house.places) => Some(SignalsError::Personal),
        Some(_) => None,
    };
    if let Some(page) = danger_page(&house, &visit.emerging_frame(&house), &text, None) {
        return Ok(page);
    }
    let (Some(kind), None) = (kind, &fault) else {
        return show_with(&house, &visit, id, None, form, fault.as_slice()).await;
    };
    let doer = visit.doer();
    let party = who.party();
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        emerging::find(tx, id)?.ok_or(Refusal::Nothing)?;
        emerging::add_followup(tx, id, doer.at_s, kind, (party, doer.person), &text)?;
        let note = Note { action: "cluster-follow-up", kind: "cluster", id: Some(id), activity: Activity::Signals, subject: None };
        Ok(doer.note(tx, &note)?)
    };
    house.site.db.write(write).await?;
    Ok(house.done(&format!("/signalen/opkomst/{id}"), "opgevolgd").await)
}
