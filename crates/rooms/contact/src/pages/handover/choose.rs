//! /contact/overdracht/{van}: for each thing a colleague; then what is going to happen; then all of it in one go.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use opbouw_handover::{Carried, Fate, HandoverError, Thing, hand_over};
use opbouw_signin::{Doer, SignedIn};
use opbouw_store::Tx;
use opbouw_web::{Caller, Frame, Reader, page};
use serde::Deserialize;

use super::form::{HandoverForm, Settled, value_of};
use super::scene::{Scene, find_scene, name_of, read_scene, read_whose};
use super::words::{day, faults, kind_name};
use super::{Page, Stop};
use crate::house::ContactHouse;

/// Which party, when somebody works for several.
#[derive(Deserialize, Default)]
pub(super) struct Wanted {
    partij: Option<i64>,
}

#[derive(Template)]
#[template(path = "contact_handover.html")]
struct ChoosePage {
    frame: Frame,
    scene: Scene,
    faults: Vec<String>,
    form: HandoverForm,
    groups: Vec<Group>,
}

/// The things of one kind.
struct Group {
    title: String,
    may_end: bool,
    rows: Vec<Row>,
}

struct Row {
    /// The name of its field.
    field: String,
    name: String,
    address: String,
    next: String,
    wish: String,
}

#[derive(Template)]
#[template(path = "contact_handover_preview.html")]
struct PreviewPage {
    frame: Frame,
    scene: Scene,
    faults: Vec<String>,
    form: HandoverForm,
    shares: Vec<Share>,
    ends: Vec<Item>,
    stays: Vec<Item>,
    /// How many were chosen that are no longer there to give.
    changed: usize,
    /// Name and value of every choice.
    hidden: Vec<(String, String)>,
}

/// What one colleague gets.
struct Share {
    taker: i64,
    name: String,
    line: String,
    items: Vec<Item>,
}

/// A thing in a list.
struct Item {
    kind: String,
    name: String,
    next: String,
}

pub(super) async fn show(
    State(house): State<Arc<ContactHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path(from): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Page {
    let scene = find_scene(&house, &who, read_whose(&from)?, wanted.partij).await?;
    Ok(choose(&house, reader, scene, HandoverForm::new(), &[]))
}

pub(super) async fn take(
    State(house): State<Arc<ContactHouse>>,
    reader: Reader,
    Caller(who): Caller,
    Path(from): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Page {
    let (whose, form) = (read_whose(&from)?, HandoverForm::read(pairs));
    if form.step == "over" {
        return give(&house, reader, who, &from, form).await;
    }
    let scene = find_scene(&house, &who, whose, form.party).await?;
    let (settled, wrong) = form.settle(&scene, &house.rules);
    if form.step == "terug" || !wrong.is_empty() {
        let wrong = if form.step == "terug" { Vec::new() } else { wrong };
        return Ok(choose(&house, reader, scene, form, &wrong));
    }
    Ok(preview(&house, reader, scene, form, &settled, &[]))
}

/// All of it in one transaction, and on to the report. The same form twice leads to the same report.
async fn give(house: &Arc<ContactHouse>, reader: Reader, who: Arc<SignedIn>, from: &str, form: HandoverForm) -> Page {
    let whose = read_whose(from)?;
    let doer = Doer::on_page(Some(&who), &house.site.clock.now());
    let (inside, caller, sent) = (house.clone(), who.clone(), form.clone());
    let write = move |tx: &mut Tx<'_>| -> Result<Result<i64, Vec<HandoverError>>, Stop> {
        let scene = read_scene(tx, &inside, &caller, whose, sent.party)?;
        let (settled, wrong) = sent.settle(&scene, &inside.rules);
        // Pressed twice: everything has gone, and that is no fault. The plan below finds what the first press did.
        if !wrong.is_empty() && wrong != [HandoverError::NothingChosen] {
            return Ok(Err(wrong));
        }
        match hand_over(tx, &inside.rules, &doer, &settled.plan(&sent, &scene)) {
            Ok(id) => Ok(Ok(id)),
            Err(fault) if fault.key().is_some() => Ok(Err(vec![fault])),
            Err(fault) => Err(Stop::Fault(fault)),
        }
    };
    match house.site.db.write(write).await? {
        Ok(id) => {
            house.site.tell().await;
            Ok(Redirect::to(&format!("/contact/overdracht/verslag/{id}")).into_response())
        }
        Err(wrong) => {
            let scene = find_scene(house, &who, whose, form.party).await?;
            let (settled, _) = form.settle(&scene, &house.rules);
            // A line that is too long is mended where it was typed; a colleague who stopped, where colleagues are chosen.
            if wrong == [HandoverError::LongLine] {
                return Ok(preview(house, reader, scene, form, &settled, &wrong));
            }
            Ok(choose(house, reader, scene, form, &wrong))
        }
    }
}

fn choose(house: &ContactHouse, reader: Reader, scene: Scene, form: HandoverForm, wrong: &[HandoverError]) -> axum::response::Response {
    let frame = house.frame(reader, "/contact");
    let mut groups: Vec<Group> = Vec::new();
    for kind in Carried::ALL {
        let things: Vec<&Thing> = scene.held.iter().map(|held| &held.thing).filter(|thing| thing.kind == kind).collect();
        if things.is_empty() {
            continue;
        }
        let row = |thing: &&Thing| Row {
            field: field_of(thing.kind, thing.id),
            name: name_of(&frame, thing, scene.sees_names),
            address: thing.address.clone(),
            next: day(thing.next_on),
            wish: form.wish(thing).to_owned(),
        };
        let may_end = house.rules.of(kind).end.is_some();
        groups.push(Group { title: frame.say(kind_name(kind)), may_end, rows: things.iter().map(row).collect() });
    }
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let faults = faults(&frame, wrong);
    page(status, &ChoosePage { frame, scene, faults, form, groups })
}

fn preview(
    house: &ContactHouse,
    reader: Reader,
    scene: Scene,
    form: HandoverForm,
    settled: &Settled,
    wrong: &[HandoverError],
) -> axum::response::Response {
    let frame = house.frame(reader, "/contact");
    let item = |thing: &Thing| Item {
        kind: frame.say(kind_name(thing.kind)),
        name: name_of(&frame, thing, scene.sees_names),
        next: day(thing.next_on),
    };
    let with = |wanted: Fate| settled.chosen.iter().filter(move |(_, fate)| *fate == wanted).map(|(thing, _)| item(thing)).collect();
    let share = |taker: i64| Share {
        taker,
        name: scene.taker_name(taker),
        line: form.lines.get(&taker).cloned().unwrap_or_default(),
        items: with(Fate::To(taker)),
    };
    let gone = settled.changed.iter().map(|choice| (field_of(choice.kind, choice.id), value_of(choice.fate)));
    let hidden = settled.chosen.iter().map(|(thing, fate)| (field_of(thing.kind, thing.id), value_of(*fate))).chain(gone).collect();
    let shares = settled.takers(&scene).into_iter().map(share).collect();
    let (ends, stays) = (with(Fate::End), settled.stays.iter().map(item).collect());
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let (faults, changed) = (faults(&frame, wrong), settled.changed.len());
    page(status, &PreviewPage { frame, scene, faults, form, shares, ends, stays, changed, hidden })
}

fn field_of(kind: Carried, id: i64) -> String {
    format!("ding-{}-{id}", kind.code())
}
