//! /oproepen/nieuw: one sentence in, a draft out. The form between them is there to be looked at.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use opbouw_secrets::random_word;
use opbouw_signin::SignedIn;
use opbouw_store::Tx;
use opbouw_web::{Frame, page};

use super::edit::{form_page, noticed_form_page};
use super::{call_note, signed_in};
use crate::call::CallKind;
use crate::error::CallsError;
use crate::house::CallsHouse;
use crate::plan::{CallForm, CallPlan, TaskForm};
use crate::refusal::{Page, Refusal};
use crate::say::{day_in, weekday_in};
use crate::sentence::{Sentence, read_sentence};
use crate::store::{calls, tasks};
use crate::template::Template as Ready;
use crate::visit::Visit;
use opbouw_calendar::ClockTime;

/// People, where the sentence says no number.
const USUAL_PEOPLE: i64 = 10;

#[derive(Template)]
#[template(path = "calls_make.html")]
struct MakePage {
    frame: Frame,
    sentence: String,
    templates: Vec<(&'static str, String)>,
}

pub(crate) async fn begin(State(house): State<Arc<CallsHouse>>, visit: Visit) -> Page {
    let frame = visit.frame(&house);
    let templates = Ready::ALL.into_iter().map(|ready| (ready.code(), frame.say(ready.key()))).collect();
    Ok(page(StatusCode::OK, &MakePage { frame, sentence: String::new(), templates }))
}

/// First the sentence becomes a form; then the form becomes a draft.
pub(crate) async fn make(State(house): State<Arc<CallsHouse>>, visit: Visit, Form(pairs): Form<Vec<(String, String)>>) -> Page {
    let value = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    if let Some(sentence) = value("zin") {
        let read = read_sentence(sentence, visit.today(), &house.areas);
        let ready = value("soort-oproep").and_then(Ready::parse).unwrap_or(read.template);
        let frame = visit.frame(&house);
        let form = fill(&frame, &house, &read, ready);
        let notice = other_weekday(&frame, &read);
        return Ok(noticed_form_page(&house, frame, None, form, &[], notice));
    }
    let form = CallForm::of(&pairs);
    match form.check(&house.areas, visit.today()) {
        Ok(plan) => {
            let id = keep(&house, &visit, plan).await?;
            Ok(house.done(&format!("/oproepen/{id}/beheer"), "gemaakt").await)
        }
        Err(wrong) => Ok(form_page(&house, visit.frame(&house), None, form, &wrong)),
    }
}

/// The form, as far as the sentence says it; what it does not say stays empty, so that somebody thinks of it.
fn fill(frame: &Frame, house: &CallsHouse, read: &Sentence, ready: Ready) -> CallForm {
    let stored = |time: Option<ClockTime>| time.map(ClockTime::stored).unwrap_or_default();
    let people = read.number.unwrap_or(USUAL_PEOPLE);
    let task = |(task, places): (&crate::template::ReadyTask, i64)| TaskForm {
        naam: frame.say(task.key),
        van: stored(read.starts),
        tot: stored(read.ends),
        // A number that cannot be comes back as it was typed, with the fault beside it.
        plaatsen: if (1..=crate::call::MOST_PLACES).contains(&people) { places } else { people }.to_string(),
        meenemen: task.bring.map(|key| frame.say(key)).unwrap_or_default(),
        ..TaskForm::default()
    };
    let only = house.areas.first().filter(|_| house.areas.len() == 1).map(|area| area.code.as_str().to_owned());
    CallForm {
        soort: ready.kind().code().to_owned(),
        titel: if read.title.is_empty() { frame.say(ready.key()) } else { read.title.clone() },
        begeleiding: if ready.kind() == CallKind::Chore { frame.say("calls-support-example") } else { String::new() },
        dorp: read.area.clone().or(only).unwrap_or_default(),
        plek: read.place.clone(),
        dag: read.day.map(|day| day.to_string()).unwrap_or_default(),
        taken: ready.spread(people).into_iter().map(task).collect(),
        ..CallForm::default()
    }
}

/// A weekday and a day that are not the same: which of the two is meant, only the coordinator knows.
fn other_weekday(frame: &Frame, read: &Sentence) -> Option<String> {
    let (said, day) = read.other_weekday.zip(read.day)?;
    let values = [("said", weekday_in(said, frame.language).into()), ("day", day_in(day, frame.language).into())];
    Some(frame.site.sentences.say_with(frame.language, "calls-other-weekday", &values))
}

async fn keep(house: &CallsHouse, visit: &Visit, plan: CallPlan) -> Result<i64, Refusal> {
    let (who, doer, party) = (signed_in(visit)?, visit.doer(), party_of(&*signed_in(visit)?)?);
    let code = random_word();
    let write = move |tx: &mut Tx<'_>| -> Result<i64, Refusal> {
        let id = calls::create(tx, party, &plan, &code, who.person, doer.at_s)?;
        for task in &plan.tasks {
            tasks::create(tx, id, task)?;
        }
        doer.note(tx, &call_note("call-make", id))?;
        Ok(id)
    };
    house.site.db.write(write).await
}

/// The party in whose name it is made: the first for which they work with residents.
fn party_of(who: &SignedIn) -> Result<i64, CallsError> {
    who.actor.parties.first().copied().ok_or(CallsError::WrongState)
}
