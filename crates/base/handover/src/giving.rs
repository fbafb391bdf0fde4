//! Everything that somebody gives over, in one go: all of it in one transaction, with a line in the trail for each thing.

use std::collections::{BTreeMap, HashMap};

use opbouw_happenings::{Happening, publish};
use opbouw_neighbourhood::store as register;
use opbouw_signin::{Doer, Note};
use opbouw_store::{StoreError, Tx};

use crate::Carried;
use crate::carrying::{Held, Whose, list_held, list_takers};
use crate::error::HandoverError;
use crate::messages::tell_taker;
use crate::rule::{Ending, Handover, Rules};
use crate::store;

/// The longest line that introduces somebody, in letters.
pub const LONGEST_LINE: usize = 300;

/// What happens to one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It goes to this colleague.
    To(i64),
    /// It ends, where its kind allows that.
    End,
}

/// One thing, with what happens to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// What it is.
    pub kind: Carried,
    /// Its number.
    pub id: i64,
    /// What happens to it.
    pub fate: Fate,
}

/// What somebody chose for everything that is given over. What is not in it stays where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Of the form it came from: the same one is done once.
    pub tap: String,
    /// The party.
    pub party: i64,
    /// Whose things.
    pub from: Whose,
    /// Each thing once.
    pub choices: Vec<Choice>,
    /// The line that introduces each taker.
    pub lines: BTreeMap<i64, String>,
}

/// What became of one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// It went to the colleague.
    Moved,
    /// It ended.
    Ended,
    /// Somebody else took it meanwhile, or it was over: it was left as it is.
    Refused,
}

impl Outcome {
    /// The code word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Moved => "moved",
            Self::Ended => "ended",
            Self::Refused => "refused",
        }
    }

    /// The outcome with this word; the tables refuse any other.
    pub(crate) fn parse(code: &str) -> Self {
        [Self::Moved, Self::Ended].into_iter().find(|outcome| outcome.code() == code).unwrap_or(Self::Refused)
    }
}

/// Gives over, and tells the takers. The number of the handover, by which [`find_report`](crate::find_report) tells what became of it. The same
/// form twice is one handover; what is not the giver's any more is left as it is and stands in the report.
///
/// # Errors
/// Somebody who does not work there, a line that is too long, nothing chosen: then nothing is done. The database.
pub fn hand_over(tx: &mut Tx<'_>, rules: &Rules, doer: &Doer, plan: &Plan) -> Result<i64, HandoverError> {
    if let Some(done) = store::find_by_tap(tx, plan.party, &plan.tap)? {
        return Ok(done);
    }
    check(tx, rules, plan)?;
    let id = store::create(tx, plan, doer.person, doer.at_s)?;
    let held: HashMap<(Carried, i64), Held> =
        list_held(tx, rules, plan.from, plan.party)?.into_iter().map(|held| ((held.thing.kind, held.thing.id), held)).collect();
    let subject = subject_of(tx, plan.from)?;
    let mut taken: BTreeMap<i64, Vec<&Held>> = BTreeMap::new();
    for choice in &plan.choices {
        let held = held.get(&(choice.kind, choice.id));
        let outcome = match held {
            Some(held) => one(tx, rules, doer, plan, choice, held.by)?,
            None => Outcome::Refused,
        };
        let (taker, held) = (taker_of(choice), held.filter(|_| outcome == Outcome::Moved));
        store::keep_move(tx, id, choice, taker, outcome)?;
        if outcome != Outcome::Refused {
            let activity = rules.of(choice.kind).activity;
            doer.note(
                tx,
                &Note { action: word_of(outcome), kind: choice.kind.code(), id: Some(choice.id), activity, subject: subject.as_deref() },
            )?;
        }
        if let Some((taker, held)) = taker.zip(held) {
            taken.entry(taker).or_default().push(held);
        }
    }
    for (taker, held) in &taken {
        let line = line_for(plan, *taker);
        store::keep_line(tx, id, *taker, line)?;
        tell_taker(tx, doer, plan, id, *taker, line, held)?;
    }
    if !taken.is_empty() {
        publish(tx, doer.at_s, &Happening::HandedOver { from: plan.from.person(), party: plan.party })?;
    }
    Ok(id)
}

/// Everything that can be wrong before anything is done.
fn check(tx: &mut Tx<'_>, rules: &Rules, plan: &Plan) -> Result<(), HandoverError> {
    if plan.choices.is_empty() {
        return Err(HandoverError::NothingChosen);
    }
    if plan.lines.values().any(|line| line.chars().count() > LONGEST_LINE) {
        return Err(HandoverError::LongLine);
    }
    let takers = list_takers(tx, plan.party, plan.from)?;
    for choice in &plan.choices {
        match choice.fate {
            Fate::To(taker) if !takers.iter().any(|member| member.person == taker) => return Err(HandoverError::NotAColleague),
            Fate::End if rules.of(choice.kind).end.is_none() => return Err(HandoverError::UnknownChoice),
            Fate::To(_) | Fate::End => {}
        }
    }
    Ok(())
}

fn one(tx: &mut Tx<'_>, rules: &Rules, doer: &Doer, plan: &Plan, choice: &Choice, from: Option<i64>) -> Result<Outcome, StoreError> {
    let rule = rules.of(choice.kind);
    let (is_done, outcome) = match (choice.fate, rule.end) {
        (Fate::To(to), _) => {
            let handover = Handover { from, to, party: plan.party, at_s: doer.at_s, line: line_for(plan, to) };
            ((rule.hand_over)(tx, &handover, choice.id)?, Outcome::Moved)
        }
        (Fate::End, Some(end)) => {
            let ending = Ending { from, party: plan.party, by: doer.person, at_s: doer.at_s, today: doer.today };
            (end(tx, &ending, choice.id)?, Outcome::Ended)
        }
        (Fate::End, None) => (false, Outcome::Refused),
    };
    Ok(if is_done { outcome } else { Outcome::Refused })
}

fn taker_of(choice: &Choice) -> Option<i64> {
    match choice.fate {
        Fate::To(taker) => Some(taker),
        Fate::End => None,
    }
}

fn line_for(plan: &Plan, taker: i64) -> &str {
    plan.lines.get(&taker).map_or("", String::as_str)
}

/// Words of the trail.
fn word_of(outcome: Outcome) -> &'static str {
    if outcome == Outcome::Ended { "hand-over-end" } else { "hand-over" }
}

/// The trail tells about who gave over, so that they see what was passed on in their place.
fn subject_of(tx: &mut Tx<'_>, from: Whose) -> Result<Option<String>, HandoverError> {
    let Whose::Person(person) = from else { return Ok(None) };
    Ok(register::find_person(tx, person)?.map(|person| person.pseudonym))
}
