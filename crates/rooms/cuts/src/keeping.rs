//! Keeping hours and tests, each change with its line in the trail.

use opbouw_audit::Activity;
use opbouw_neighbourhood::store as register;
use opbouw_signin::{Doer, Note};
use opbouw_store::Tx;

use crate::answering::{Answer, Asked, Way};
use crate::error::CutsError;
use crate::store::hours;
use crate::store::plans::{self, Part, Plan, Ticked};
use crate::survey::Survey;
use crate::told::tell;
use crate::weighing::Weights;

/// A test to be kept, worked out.
#[derive(Debug, Clone)]
pub struct NewPlan {
    /// Its name, 1 to 80 letters.
    pub name: String,
    /// What is to go.
    pub asked: Asked,
    /// Whether whoever goes instead works for a party of which somebody was chosen.
    pub same_parties: bool,
    /// How heavily each loss counts.
    pub weights: Weights,
    /// What came of it.
    pub answer: Answer,
}

/// Keeps a test; its number.
///
/// # Errors
/// The database.
pub fn keep_plan(tx: &mut Tx<'_>, doer: &Doer, survey: &Survey, new: &NewPlan) -> Result<i64, CutsError> {
    keep_once(tx, doer, survey, new, None)
}

/// The same, of a form that may be sent twice: the second time finds what the first kept.
///
/// # Errors
/// The database.
pub(crate) fn keep_once(tx: &mut Tx<'_>, doer: &Doer, survey: &Survey, new: &NewPlan, tap: Option<&str>) -> Result<i64, CutsError> {
    let (percent, of_party) = match new.asked {
        Asked::Share { percent, party } => (Some(i64::from(percent)), party.and_then(|party| Some(survey.parties.get(party as usize)?.0))),
        Asked::These { .. } => (None, None),
    };
    let plan = Plan {
        id: 0,
        name: new.name.clone(),
        made_at_s: doer.at_s,
        percent,
        of_party,
        same_parties: new.same_parties,
        weights: new.weights.text(),
        outcome: outcome_of(survey, &new.asked, &new.answer),
        computed_on: doer.today.to_string(),
        fingerprint: survey.fingerprint(),
        ended_at_s: None,
    };
    let Some(id) = plans::create(tx, &plan, doer.person, &ticked(survey, &new.asked, &new.answer), tap)? else {
        // It is there: the token of the form was taken.
        return Ok(plans::find_by_tap(tx, tap.unwrap_or_default())?.unwrap_or_default());
    };
    doer.note(tx, &plan_note("cut-plan-keep", id))?;
    Ok(id)
}

/// Works a kept test out anew: what came of it takes the place of what was.
pub(crate) fn compute_plan(
    tx: &mut Tx<'_>,
    doer: &Doer,
    survey: &Survey,
    plan: &Plan,
    asked: &Asked,
    answer: &Answer,
) -> Result<(), CutsError> {
    let anew = Plan {
        outcome: outcome_of(survey, asked, answer),
        computed_on: doer.today.to_string(),
        fingerprint: survey.fingerprint(),
        ..plan.clone()
    };
    plans::compute(tx, &anew, &parts(survey, answer))?;
    Ok(doer.note(tx, &plan_note("cut-plan-compute", plan.id))?)
}

/// What may be told, as it is kept. It cannot fail: it holds texts and numbers only.
fn outcome_of(survey: &Survey, asked: &Asked, answer: &Answer) -> String {
    let told = tell(survey, answer, matches!(asked, Asked::Share { .. }));
    serde_json::to_string(&told).unwrap_or_default()
}

fn ticked(survey: &Survey, asked: &Asked, answer: &Answer) -> Ticked {
    let mut ticked = Ticked { workers: parts(survey, answer), ..Ticked::default() };
    if let Asked::These { workers, parties, places } = asked {
        ticked.workers.extend(workers.iter().filter_map(|&worker| part(survey, "chosen", worker)));
        ticked.parties = parties.iter().filter_map(|&party| Some(survey.parties.get(party as usize)?.0)).collect();
        ticked.places = places.iter().filter_map(|&place| Some(survey.places.get(place as usize)?.id)).collect();
    }
    ticked
}

/// Who goes in both ways, and who becomes the bottleneck.
pub(crate) fn parts(survey: &Survey, answer: &Answer) -> Vec<Part> {
    let of_way = |way: &Way, gone: &'static str, bottleneck: &'static str| {
        let gone = way.gone.list_workers().into_iter().filter_map(move |worker| part(survey, gone, worker));
        gone.chain(way.loss.bottleneck.and_then(|found| part(survey, bottleneck, found.worker))).collect::<Vec<_>>()
    };
    let mut parts = of_way(&answer.chosen, "gone", "gone-bottleneck");
    parts.extend(answer.spared.iter().flat_map(|way| of_way(way, "spared", "spared-bottleneck")));
    parts
}

fn part(survey: &Survey, part: &str, worker: u32) -> Option<Part> {
    survey.workers.get(worker as usize).map(|worker| (part.to_owned(), worker.person, worker.party))
}

/// Keeps how many minutes a week somebody works for a party, or that it is what is usual; with a line in the trail about them.
///
/// # Errors
/// The database.
pub fn keep_hours(tx: &mut Tx<'_>, doer: &Doer, person: i64, party: i64, minutes: Option<u32>) -> Result<(), CutsError> {
    hours::put(tx, person, party, minutes, doer.today)?;
    let subject = register::find_person(tx, person)?.map(|person| person.pseudonym);
    let note = Note { action: "cut-hours", kind: "party", id: Some(party), activity: Activity::Staff, subject: subject.as_deref() };
    Ok(doer.note(tx, &note)?)
}

/// A line in the trail about a test.
pub(crate) fn plan_note(action: &'static str, plan: i64) -> Note<'static> {
    Note { action, kind: "cut-plan", id: Some(plan), activity: Activity::Staff, subject: None }
}
