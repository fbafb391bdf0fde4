//! /activiteiten/nieuw: one sentence in, a form half filled in, a proposal out. Any past activity that one keeps is a template.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use opbouw_booking::{list_all_rooms, list_places};
use opbouw_calendar::{to_local, to_seconds};
use opbouw_neighbourhood::HomeArea;
use opbouw_secrets::random_word;
use opbouw_store::{StoreError, Tx};
use opbouw_web::{Frame, page};
use serde::Deserialize;

use super::{kept, signed_in};
use crate::activity::{Activity, ActivityState, Audience};
use crate::error::ActivitiesError;
use crate::hosting;
use crate::house::ActivitiesHouse;
use crate::plan::{Plan, PlanForm, TaskForm};
use crate::proposing::{Proposer, propose};
use crate::refusal::{Page, Refusal};
use crate::say::{doubt_in, faults, rule_in};
use crate::sentence::{RoomChoice, Sentence, read_sentence};
use crate::store::tasks;
use crate::task::{Task, Thing};
use crate::templates::Ready;
use crate::unrolling::{AHEAD_DAYS, Pattern};
use crate::visit::Visit;

/// Empty lines for tasks and things at the end of the form.
const EMPTY_LINES: usize = 2;

/// The activity to begin with.
#[derive(Deserialize, Default)]
pub(crate) struct Begun {
    #[serde(default)]
    van: String,
}

#[derive(Template)]
#[template(path = "activities_make.html")]
struct MakePage {
    frame: Frame,
    templates: Vec<(&'static str, &'static str)>,
}

#[derive(Template)]
#[template(path = "activities_form.html")]
struct FormPage {
    frame: Frame,
    /// Where it is sent.
    action: String,
    is_new: bool,
    has_room: bool,
    form: PlanForm,
    /// The rule that the sentence said, in words.
    rule: String,
    areas: Arc<[HomeArea]>,
    rooms: Vec<RoomChoice>,
    /// Rooms that are free instead.
    free: Vec<(i64, String)>,
    asks_outside: bool,
    asks_tight: bool,
    /// The room that was too small, to choose it all the same.
    chosen: Option<(i64, String)>,
    /// What has to be looked at, since the sentence alone does not settle it.
    doubts: Vec<String>,
    audiences: Vec<(&'static str, &'static str)>,
    repeats: Vec<(&'static str, &'static str)>,
    faults: Vec<String>,
}

pub(crate) async fn begin(State(house): State<Arc<ActivitiesHouse>>, visit: Visit, Query(begun): Query<Begun>) -> Page {
    let frame = visit.frame(&house);
    if let Ok(id) = begun.van.parse::<i64>() {
        let who = signed_in(&visit)?;
        let read = move |tx: &mut Tx<'_>| -> Result<_, Refusal> {
            Ok((kept(tx, &who, id)?, tasks::list(tx, id, 0)?, tasks::list_things(tx, id)?, list_choices(tx)?))
        };
        let (activity, tasks, things, rooms) = house.site.db.read(read).await?;
        let form = again(&activity, &tasks, &things);
        return Ok(form_page(&house, frame, Shown { rooms, ..Shown::new(form) }, &[]));
    }
    let templates = Ready::ALL.into_iter().map(|ready| (ready.code(), ready.key())).collect();
    Ok(page(StatusCode::OK, &MakePage { frame, templates }))
}

/// First the sentence becomes a form; then the form becomes a proposal.
pub(crate) async fn make(State(house): State<Arc<ActivitiesHouse>>, visit: Visit, Form(pairs): Form<Vec<(String, String)>>) -> Page {
    let value = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    let rooms = house.site.db.read(list_choices).await?;
    if let Some(sentence) = value("zin") {
        let Sentence { mut form, ready: guessed, doubts, place } = read_sentence(sentence, visit.today(), &house.areas, &rooms);
        let frame = visit.frame(&house);
        let ready = value("soort").and_then(Ready::parse).or(guessed);
        fill(&mut form, ready, &frame, &house);
        let mut rooms = rooms;
        // Those of the place that was named come first, to choose from.
        rooms.sort_by_key(|room| place.as_ref() != Some(&room.place));
        let doubts = doubts.iter().map(|doubt| doubt_in(&frame, doubt)).collect();
        return Ok(form_page(&house, frame, Shown { rooms, doubts, ..Shown::new(form) }, &[]));
    }
    let form = PlanForm::of(&pairs);
    let plan = match form.check(&house.areas, visit.now.datetime()) {
        Ok(plan) => plan,
        Err(wrong) => return Ok(form_page(&house, visit.frame(&house), Shown { rooms, ..Shown::new(form) }, &wrong)),
    };
    match keep(&house, &visit, plan.clone()).await {
        Ok((id, ActivityState::Listed)) => Ok(house.done(&format!("/activiteiten/{id}"), "staat-erin").await),
        Ok((id, _)) => Ok(house.done(&format!("/activiteiten/{id}/beheer"), "voorgesteld").await),
        Err(refusal) => {
            let fault = refusal.mendable()?;
            let free = match fault {
                ActivitiesError::RoomTaken | ActivitiesError::RoomTooSmall => free_instead(&house, &visit, plan).await?,
                _ => Vec::new(),
            };
            let shown = Shown {
                rooms,
                free,
                asks_outside: fault == ActivitiesError::OutsideHours,
                asks_tight: fault == ActivitiesError::RoomTooSmall,
                ..Shown::new(form)
            };
            Ok(form_page(&house, visit.frame(&house), shown, &[fault]))
        }
    }
}

async fn keep(house: &ActivitiesHouse, visit: &Visit, plan: Plan) -> Result<(i64, ActivityState), Refusal> {
    let (who, doer, code) = (signed_in(visit)?, visit.doer(), random_word());
    let by = Proposer { person: who.person, first_name: who.first_name.clone(), party: who.actor.parties.first().copied() };
    let write = move |tx: &mut Tx<'_>| -> Result<(i64, ActivityState), Refusal> { Ok(propose(tx, &doer, &plan, &by, &code)?) };
    house.site.db.write(write).await
}

/// Rooms that are free at all moments of a plan.
async fn free_instead(house: &ActivitiesHouse, visit: &Visit, plan: Plan) -> Result<Vec<(i64, String)>, Refusal> {
    let last = visit.today().max(plan.starts.date()).saturating_add(jiff::Span::new().days(AHEAD_DAYS));
    let pattern = Pattern { rule: plan.rule.as_deref(), starts: plan.starts, minutes: plan.minutes, until: plan.until };
    let slots: Vec<(i64, i64)> =
        pattern.moments(plan.starts.date(), last)?.into_iter().map(|moment| (moment.starts_s, moment.ends_s)).collect();
    let (places, near) = (plan.places, plan.room);
    let free = house.site.db.read(move |tx| hosting::list_free(tx, places, near, &slots)).await?;
    Ok(free.into_iter().map(|(room, place)| (room.id, format!("{place}: {} ({})", room.name, room.seats))).collect())
}

/// All rooms that can be asked for, by place.
pub(crate) fn list_choices(tx: &mut Tx<'_>) -> Result<Vec<RoomChoice>, StoreError> {
    let (mut choices, mut rooms) = (Vec::new(), list_all_rooms(tx)?);
    for place in list_places(tx)? {
        for room in rooms.remove(&place.id).unwrap_or_default() {
            let (place, area) = (place.is.name.clone(), place.is.area.clone());
            choices.push(RoomChoice { id: room.id, place, room: room.name, seats: room.seats, area });
        }
    }
    Ok(choices)
}

/// What a template adds to what the sentence said.
fn fill(form: &mut PlanForm, ready: Option<Ready>, frame: &Frame, house: &ActivitiesHouse) {
    if let ([only], true) = (&house.areas[..], form.dorp.is_empty()) {
        only.code.as_str().clone_into(&mut form.dorp);
    }
    let Some(ready) = ready else { return };
    ready.code().clone_into(&mut form.soort);
    if form.titel.is_empty() {
        form.titel = frame.say(ready.key());
    }
    let text = frame.say(ready.text_key());
    form.tekst = if form.tekst.is_empty() { text } else { format!("{}\n{text}", form.tekst) };
    let (from, minutes) = ready.hours();
    if form.van.is_empty() {
        from.clone_into(&mut form.van);
        let noon = jiff::civil::date(2026, 1, 1).at(12, 0, 0, 0);
        let from = from.split_once(':').and_then(|(hour, minute)| Some(hour.parse::<i64>().ok()? * 60 + minute.parse::<i64>().ok()?));
        let ends = to_local(to_seconds(noon) - 12 * 3_600 + (from.unwrap_or(0) + minutes) * 60);
        form.tot = ends.strftime("%H:%M").to_string();
    }
    if ready == Ready::LanguageCafe {
        Audience::NewHere.code().clone_into(&mut form.voor);
    }
    form.taken = ready
        .tasks()
        .into_iter()
        .map(|task| TaskForm {
            wat: frame.say(task.key),
            aantal: task.wanted.to_string(),
            wanneer: if task.each_day { "keer" } else { "eens" }.to_owned(),
        })
        .collect();
    form.spullen = ready.material().iter().map(|key| frame.say(key)).collect();
}

/// A past activity as a form: everything but the day.
fn again(activity: &Activity, tasks: &[Task], things: &[Thing]) -> PlanForm {
    let ends = activity.starts.saturating_add(jiff::Span::new().minutes(activity.minutes));
    let task = |task: &Task| TaskForm {
        wat: task.what.clone(),
        aantal: task.wanted.to_string(),
        wanneer: if task.each_day { "keer" } else { "eens" }.to_owned(),
    };
    PlanForm {
        zaal: activity.room.map(|room| room.to_string()).unwrap_or_default(),
        van: activity.starts.strftime("%H:%M").to_string(),
        tot: ends.strftime("%H:%M").to_string(),
        herhaling: if activity.rule.is_some() { "regel".to_owned() } else { String::new() },
        regel: activity.rule.clone().unwrap_or_default(),
        taken: tasks.iter().map(task).collect(),
        spullen: things.iter().map(|thing| thing.what.clone()).collect(),
        ..text_of(activity)
    }
}

/// What does not say when it is, as a form.
pub(crate) fn text_of(activity: &Activity) -> PlanForm {
    PlanForm {
        titel: activity.title.clone(),
        tekst: activity.text.clone(),
        soort: activity.template.clone(),
        dorp: activity.area.clone(),
        plek: if activity.room.is_none() { activity.place_name.clone() } else { String::new() },
        plaatsen: activity.places.map(|places| places.to_string()).unwrap_or_default(),
        taal: activity.language.clone(),
        voor: activity.audience.code().to_owned(),
        kosten: activity.cost.clone(),
        meenemen: activity.bring.clone(),
        ..PlanForm::default()
    }
}

/// What the page of the form shows besides the frame.
pub(crate) struct Shown {
    pub form: PlanForm,
    pub rooms: Vec<RoomChoice>,
    pub free: Vec<(i64, String)>,
    pub asks_outside: bool,
    pub asks_tight: bool,
    pub doubts: Vec<String>,
    /// The activity that is changed, and whether it has a room; none: a new one.
    pub changed: Option<(i64, bool)>,
}

impl Shown {
    /// A new form.
    pub fn new(form: PlanForm) -> Self {
        Self { form, rooms: Vec::new(), free: Vec::new(), asks_outside: false, asks_tight: false, doubts: Vec::new(), changed: None }
    }
}

/// The room of the form, by its name.
fn chosen(form: &PlanForm, rooms: &[RoomChoice]) -> Option<(i64, String)> {
    let room = rooms.iter().find(|room| room.id.to_string() == form.zaal)?;
    Some((room.id, format!("{}: {} ({})", room.place, room.room, room.seats)))
}

/// The form of an activity.
pub(crate) fn form_page(house: &ActivitiesHouse, frame: Frame, shown: Shown, wrong: &[ActivitiesError]) -> Response {
    let Shown { mut form, rooms, free, asks_outside, asks_tight, doubts, changed } = shown;
    for _ in 0..EMPTY_LINES {
        form.taken.push(TaskForm::default());
        form.spullen.push(String::new());
    }
    let day = form.dag.parse().unwrap_or(jiff::civil::Date::ZERO);
    let template = FormPage {
        action: changed.map_or_else(|| "/activiteiten/nieuw".to_owned(), |(id, _)| format!("/activiteiten/{id}/wijzigen")),
        is_new: changed.is_none(),
        has_room: changed.is_some_and(|(_, has_room)| has_room),
        asks_outside: asks_outside || form.buiten == "ja",
        chosen: if asks_tight { chosen(&form, &rooms) } else { None },
        asks_tight: asks_tight || form.krap == "ja",
        doubts,
        rule: if form.regel.is_empty() { String::new() } else { rule_in(&form.regel, day, frame.language) },
        form,
        areas: house.areas.clone(),
        rooms,
        free,
        audiences: Audience::ALL.into_iter().map(|one| (one.code(), one.key())).collect(),
        repeats: vec![
            ("", "activities-repeat-once"),
            ("week", "activities-repeat-week"),
            ("week2", "activities-repeat-week2"),
            ("maand", "activities-repeat-month"),
            ("laatste", "activities-repeat-last"),
        ],
        faults: faults(&frame, wrong),
        frame,
    };
    page(wrong.first().map_or(StatusCode::OK, ActivitiesError::status), &template)
}
