//! Who could be asked now, and how many of them? Looked up for the page, and counted again when the wave goes out.

use std::collections::HashMap;

use opbouw_finder::Asked;
use opbouw_store::Tx;

use super::kept_apart;
use crate::call::{Call, Task};
use crate::error::CallsError;
use crate::house::CallsHouse;
use crate::store::candidates::Candidate;
use crate::store::counts::StateCount;
use crate::store::{candidates, counts, tasks};
use crate::waves::{Belief, Goal, Standing, Wave, propose_wave};

/// People in one wave at most: it goes out in one transaction.
const MOST_AT_ONCE: u32 = 1_000;
/// People who are looked at.
const MOST_CANDIDATES: i64 = 3_000;
/// Offers that are looked through for one task.
const MOST_OFFERS: usize = 400;

/// A task with the wave that it needs.
#[derive(Debug, Clone)]
pub(crate) struct TaskWave {
    pub task: Task,
    pub standing: Standing,
    pub wave: Wave,
    /// Who is proposed.
    pub people: Vec<Candidate>,
}

/// How a call stands, task by task.
#[derive(Debug, Clone)]
pub(crate) struct Standings {
    pub tasks: Vec<TaskWave>,
    pub belief: Belief,
    /// Sign-ups by task and state.
    pub states: Vec<StateCount>,
}

/// The next wave of a call.
#[derive(Debug, Clone)]
pub(crate) struct Proposal {
    pub tasks: Vec<TaskWave>,
    pub belief: Belief,
    /// How many people may be asked at all.
    pub available: usize,
}

impl Proposal {
    /// How many people are proposed.
    pub fn size(&self) -> usize {
        self.tasks.iter().map(|wave| wave.people.len()).sum()
    }

    /// How many were needed.
    pub fn needed(&self) -> u32 {
        self.tasks.iter().map(|wave| wave.wave.size).sum()
    }
}

/// How each task stands, and how large its next wave is; without the people.
///
/// A place is full when somebody has it: whether they come is left out here, or a wave would promise places that are not there.
pub(crate) fn standing_of(tx: &mut Tx<'_>, call: &Call) -> Result<Standings, CallsError> {
    let states = counts::count_by_state(tx, call.id)?;
    let invited = counts::count_invited(tx, call.id)?;
    let belief = Belief::prior().heard(&counts::find_history(tx, call.party, call.kind.code())?);
    let mut room = MOST_AT_ONCE;
    let with_wave = |task: Task| {
        let open = invited.iter().filter(|(of, answer, _)| *of == task.id && answer.is_empty()).map(|(_, _, count)| *count).sum();
        let standing = Standing { coming: small(heads_in(&states, task.id)), open: small(open) };
        let mut wave = propose_wave(&Goal::of(small(task.places)), &standing, &belief.without_missing());
        wave.size = wave.size.min(room);
        room -= wave.size;
        TaskWave { task, standing, wave, people: Vec::new() }
    };
    let tasks = tasks::list(tx, call.id)?.into_iter().map(with_wave).collect();
    Ok(Standings { tasks, belief, states })
}

/// People who have a place at a task or wait for one.
fn heads_in(states: &[StateCount], task: i64) -> i64 {
    let has = |count: &&StateCount| count.task == task && matches!(count.state.as_str(), "in" | "came" | "missed" | "waiting");
    states.iter().filter(has).map(|count| count.heads).sum()
}

/// The next wave with the people in it: first those whose offer fits the task, then those who live there, who was asked least first.
pub(crate) async fn propose(house: &CallsHouse, call: &Call, now_s: i64) -> Result<Proposal, CallsError> {
    let wanted = call.clone();
    let read = move |tx: &mut Tx<'_>| -> Result<_, CallsError> {
        let standings = standing_of(tx, &wanted)?;
        let apart = kept_apart(tx, &wanted)?;
        let mut people = candidates::list(tx, wanted.id, &wanted.area, now_s, MOST_CANDIDATES)?;
        people.retain(|candidate| !apart.contains(&candidate.person));
        Ok((standings, people))
    };
    let (Standings { mut tasks, belief, .. }, mut people) = house.site.db.read(read).await?;
    let available = people.len();
    for wave in tasks.iter_mut().filter(|wave| wave.wave.size > 0) {
        let ranks = rank(house, call, &wave.task);
        people.sort_by_key(|candidate| ranks.get(&candidate.person).copied().unwrap_or(usize::MAX));
        let count = people.len().min(wave.wave.size as usize);
        wave.people = people.drain(..count).collect();
    }
    Ok(Proposal { tasks, belief, available })
}

/// Whose offer fits, best first.
fn rank(house: &CallsHouse, call: &Call, task: &Task) -> HashMap<i64, usize> {
    let place = house.areas.iter().find(|area| area.code.as_str() == call.area).and_then(|area| area.centre);
    let text = format!("{} {} {}", task.title, task.needs, call.title);
    let found = house.finder.find(&Asked { text, place, top: MOST_OFFERS, ..Asked::default() });
    let people = found.results.iter().filter_map(|found| found.resource.person).enumerate();
    let mut ranks = HashMap::new();
    people.for_each(|(at, person)| {
        ranks.entry(person).or_insert(at);
    });
    ranks
}

fn small(count: i64) -> u32 {
    u32::try_from(count.max(0)).unwrap_or(u32::MAX)
}
