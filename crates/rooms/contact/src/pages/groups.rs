//! /contact/groepen: the groups of the party, each with how far it is, and a new one.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use opbouw_audit::Activity;
use opbouw_neighbourhood::HomeArea;
use opbouw_signin::Note;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::moment_view::{MomentView, view, with_thanks};
use super::round_form::MOST_NAME;
use super::{After, colleagues_of, number};
use crate::error::ContactError;
use crate::group::{Group, Line, PICTURE, STEP_KEYS, Step, draw, furthest};
use crate::house::ContactHouse;
use crate::keeping::create_group;
use crate::plain_line::plain_line;
use crate::refusal::{Page, Refusal};
use crate::say::{area_name, day_in, done, faults, moment_in};
use crate::store::moments::Which;
use crate::store::{groups, moments};
use crate::visit::{Visit, keeps};

/// One line of the list.
struct GroupRow {
    id: i64,
    name: String,
    area: String,
    owner: String,
    /// How far they are, in words.
    step: Option<String>,
    last: String,
    is_closed: bool,
}

#[derive(Template)]
#[template(path = "contact_groups.html")]
struct GroupsPage<'a> {
    frame: Frame,
    groups: Vec<GroupRow>,
    areas: &'a [HomeArea],
    parties: Vec<(i64, String)>,
    form: GroupForm,
    done: Option<String>,
    faults: Vec<String>,
}

/// A day in the table of a group.
struct StepRow {
    day: String,
    numbers: [i64; 5],
}

#[derive(Template)]
#[template(path = "contact_group.html")]
struct GroupPage<'a> {
    frame: Frame,
    id: i64,
    group: Group,
    area: String,
    owner: String,
    /// How far they are, in words.
    step: Option<String>,
    lines: Vec<Line>,
    names: Vec<String>,
    picture: (i64, i64),
    rows: Vec<StepRow>,
    moments: Vec<MomentView>,
    form: GroupForm,
    areas: &'a [HomeArea],
    colleagues: Vec<(String, String)>,
    done: Option<String>,
    faults: Vec<String>,
}

/// What was typed about a group.
#[derive(Deserialize, Default, Clone)]
pub(crate) struct GroupForm {
    #[serde(default)]
    organisatie: String,
    #[serde(default)]
    naam: String,
    #[serde(default)]
    dorp: String,
    #[serde(default)]
    van: String,
    #[serde(default)]
    dicht: String,
}

impl GroupForm {
    fn check(&self, areas: &[HomeArea]) -> Result<(String, Option<String>), Vec<ContactError>> {
        let mut wrong = Vec::new();
        let name = plain_line(&self.naam, MOST_NAME).map_err(|fault| wrong.push(fault)).unwrap_or_default();
        if name.is_empty() && wrong.is_empty() {
            wrong.push(ContactError::NoName);
        }
        let area = Some(self.dorp.clone()).filter(|area| !area.is_empty());
        if area.as_ref().is_some_and(|code| !areas.iter().any(|area| area.code.as_str() == code)) {
            wrong.push(ContactError::NoArea);
        }
        if wrong.is_empty() { Ok((name, area)) } else { Err(wrong) }
    }
}

/// A group of a party of the caller; for others there is none.
fn kept(tx: &mut Tx<'_>, who: &opbouw_signin::SignedIn, id: i64) -> Result<Group, Refusal> {
    groups::find(tx, id)?.filter(|group| keeps(&who.actor, group.party)).ok_or(Refusal::Nothing)
}

pub(crate) async fn list(State(house): State<Arc<ContactHouse>>, visit: Visit, Query(after): Query<After>) -> Page {
    list_with(&house, &visit, GroupForm::default(), after.klaar.as_deref(), &[]).await
}

async fn list_with(house: &ContactHouse, visit: &Visit, form: GroupForm, word: Option<&str>, wrong: &[ContactError]) -> Page {
    let parties = visit.parties()?;
    let read = move |tx: &mut Tx<'_>| -> Result<Vec<(Group, Option<Step>)>, Refusal> {
        let mut all = Vec::new();
        for party in parties.iter().copied() {
            for group in groups::list(tx, party)? {
                let last = groups::list_steps(tx, group.id)?.pop();
                all.push((group, last));
            }
        }
        Ok(all)
    };
    let all = house.site.db.read(read).await?;
    let frame = visit.frame(house);
    let row = |(group, step): (Group, Option<Step>)| GroupRow {
        id: group.id,
        area: group.area.as_deref().map_or("", |code| area_name(code, &house.areas)).to_owned(),
        owner: group.owner_name.unwrap_or_else(|| frame.say("contact-nobody")),
        step: step_word(&frame, step),
        last: group.last_s.map(|last| moment_in(last, frame.language)).unwrap_or_default(),
        is_closed: group.is_closed,
        name: group.name,
    };
    let template = GroupsPage {
        groups: all.into_iter().map(row).collect(),
        areas: &house.areas,
        parties: visit.party_names()?,
        form,
        done: done(&frame, word),
        faults: faults(&frame, wrong),
        frame,
    };
    Ok(page(wrong.first().map_or(StatusCode::OK, ContactError::status), &template))
}

/// The furthest step that anybody of the group takes, as a sentence about the group.
fn step_word(frame: &Frame, step: Option<Step>) -> Option<String> {
    step.and_then(|step| furthest(step.growth)).map(|at| frame.say(STEP_KEYS[at]))
}

pub(crate) async fn make(State(house): State<Arc<ContactHouse>>, visit: Visit, Form(form): Form<GroupForm>) -> Page {
    let (party, doer) = (visit.party_of_form(&form.organisatie)?, visit.doer());
    let (name, area) = match form.check(&house.areas) {
        Ok(checked) => checked,
        Err(wrong) => return list_with(&house, &visit, form, None, &wrong).await,
    };
    let id = house.site.db.write(move |tx| create_group(tx, &doer, party, &name, area.as_deref())).await?;
    Ok(house.done(&format!("/contact/groepen/{id}"), "bewaard").await)
}

pub(crate) async fn show(State(house): State<Arc<ContactHouse>>, visit: Visit, Path(id): Path<String>, Query(after): Query<After>) -> Page {
    show_with(&house, &visit, number(&id)?, None, after.klaar.as_deref(), &[]).await
}

async fn show_with(
    house: &ContactHouse,
    visit: &Visit,
    id: i64,
    typed: Option<GroupForm>,
    word: Option<&str>,
    wrong: &[ContactError],
) -> Page {
    let (who, person) = (visit.who()?, visit.person()?);
    let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
        let group = kept(tx, &who, id)?;
        let steps = groups::list_steps(tx, id)?;
        let which = Which { group: id, until_s: i64::MAX, most: 10, ..Which::default() };
        let last = moments::list(tx, group.party, &which)?;
        let last = with_thanks(tx, last, person)?;
        Ok((steps, last, colleagues_of(tx, group.party)?, group))
    };
    let (steps, last, colleagues, group) = house.site.db.read(read).await?;
    let frame = visit.frame(house);
    let form = typed.unwrap_or_else(|| form_of(&group));
    let row = |step: &Step| StepRow { day: day_in(step.day, frame.language), numbers: step.growth.steps() };
    let template = GroupPage {
        id,
        area: group.area.as_deref().map_or("", |code| area_name(code, &house.areas)).to_owned(),
        owner: group.owner_name.clone().unwrap_or_else(|| frame.say("contact-nobody")),
        step: step_word(&frame, steps.last().copied()),
        lines: draw(&steps),
        names: STEP_KEYS.iter().map(|key| frame.say(key)).collect(),
        picture: PICTURE,
        rows: steps.iter().rev().map(row).collect(),
        moments: last.into_iter().map(|thanked| view(house, &frame, thanked)).collect(),
        areas: &house.areas,
        colleagues: colleagues.into_iter().map(|(person, name)| (person.to_string(), name)).collect(),
        form,
        group,
        done: done(&frame, word),
        faults: faults(&frame, wrong),
        frame,
    };
    Ok(page(wrong.first().map_or(StatusCode::OK, ContactError::status), &template))
}

fn form_of(group: &Group) -> GroupForm {
    GroupForm {
        organisatie: group.party.to_string(),
        naam: group.name.clone(),
        dorp: group.area.clone().unwrap_or_default(),
        van: group.owner.map(|owner| owner.to_string()).unwrap_or_default(),
        dicht: if group.is_closed { "ja".to_owned() } else { String::new() },
    }
}

pub(crate) async fn change(
    State(house): State<Arc<ContactHouse>>,
    visit: Visit,
    Path(id): Path<String>,
    Form(form): Form<GroupForm>,
) -> Page {
    let (id, who, doer) = (number(&id)?, visit.who()?, visit.doer());
    let (name, area) = match form.check(&house.areas) {
        Ok(checked) => checked,
        Err(wrong) => return show_with(&house, &visit, id, Some(form), None, &wrong).await,
    };
    let write = move |tx: &mut Tx<'_>| -> Result<(), Refusal> {
        let group = kept(tx, &who, id)?;
        let colleagues = colleagues_of(tx, group.party)?;
        // Nobody else than a colleague; when it names none it stays as it is.
        let owner = form.van.parse().ok().filter(|id| colleagues.iter().any(|(known, _)| known == id)).or(group.owner);
        groups::change(tx, id, &name, area.as_deref(), owner, form.dicht == "ja")?;
        Ok(doer.note(tx, &note("group-change", id))?)
    };
    house.site.db.write(write).await?;
    Ok(house.done(&format!("/contact/groepen/{id}"), "bewaard").await)
}

fn note(action: &'static str, group: i64) -> Note<'static> {
    Note { action, kind: "group", id: Some(group), activity: Activity::Contact, subject: None }
}
