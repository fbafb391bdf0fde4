//! The plan of a week: made at once, and kept the best while things change.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use opbouw_assign::{Edge, HelperId, InstanceBuilder, Load, Plan, Request, RequestId, Standing};
use opbouw_finder::Finder;

use crate::candidates::{Asking, Candidate};
use crate::error::PlannerError;
use crate::search::find_all;
use crate::week::{Giver, OpenRequest, Week};
use crate::weights::{self, KEEP_SHOWN, parts};

/// Who helps whom this week. No other plan costs less, with what was on the screen a little cheaper ([`KEEP_SHOWN`](crate::weights)).
#[derive(Debug, Clone)]
pub struct WeekPlan {
    pub(crate) plan: Plan,
    /// By number of the engine; what was closed stays, without lines.
    pub(crate) askings: Vec<Asking>,
    /// By number of the engine.
    pub(crate) givers: Vec<i64>,
    pub(crate) requests: HashMap<i64, RequestId>,
    pub(crate) helpers: HashMap<i64, HelperId>,
    /// What people decided; its requests are in `askings`.
    pub(crate) week: Week,
    pub(crate) shown: HashSet<(RequestId, HelperId)>,
}

impl WeekPlan {
    /// The best plan. Cost: a question to the finder for each request, on all cores, and milliseconds for the plan itself.
    ///
    /// # Errors
    /// The same request twice, or more than the engine takes (268 million).
    pub fn make(finder: &Finder, mut week: Week) -> Result<Self, PlannerError> {
        let requests = std::mem::take(&mut week.requests);
        let askings = find_all(finder, requests, &week);
        Self::best(week, askings)
    }

    /// The best plan over candidates that are known already.
    ///
    /// # Errors
    /// As [`WeekPlan::make`].
    pub fn best(mut week: Week, askings: Vec<Asking>) -> Result<Self, PlannerError> {
        week.requests = Vec::new();
        let askings: Vec<Asking> = askings.into_iter().map(|asking| asking.without_impossible(&week)).collect();
        let promised = kept_promises(&week, &askings);
        let mut described = Described::default();
        askings.iter().try_for_each(|asking| described.put_request(&asking.request))?;
        for candidate in askings.iter().flat_map(|asking| &asking.candidates) {
            described.put_giver(candidate.giver, &week, &promised)?;
        }
        for asking in &askings {
            asking.candidates.iter().try_for_each(|candidate| described.put_pair(asking.request.id, candidate, &week, &promised))?;
        }
        let Described { builder, requests, helpers, givers, shown } = described;
        let plan = Plan::best(&builder.build()?);
        let mut made = Self { plan, askings, givers, requests, helpers, week, shown };
        made.settle()?;
        Ok(made)
    }

    /// What is asked, with who could help.
    pub fn asking(&self, request: i64) -> Option<&Asking> {
        self.requests.get(&request).map(|id| &self.askings[id.0 as usize])
    }

    /// What is on the screen now keeps its bonus; what left it loses it. Changes no line.
    pub(crate) fn settle(&mut self) -> Result<(), PlannerError> {
        let now: HashSet<(RequestId, HelperId)> = self.plan.lines().map(|line| (line.request, line.helper)).collect();
        let changed: Vec<(RequestId, HelperId)> = self.shown.symmetric_difference(&now).copied().collect();
        for (request, helper) in changed {
            let asking = &self.askings[request.0 as usize];
            let is_open = self.requests.get(&asking.request.id) == Some(&request);
            let candidate = asking.candidate(self.givers[helper.0 as usize]).filter(|_| is_open);
            if let Some(cost) = candidate.map(|candidate| cost(candidate, &self.week, now.contains(&(request, helper)))) {
                self.plan.change_cost(request, helper, cost)?;
            }
        }
        self.shown = now;
        Ok(())
    }
}

/// A week as the engine takes it, with which number is whose.
#[derive(Default)]
struct Described {
    builder: InstanceBuilder,
    requests: HashMap<i64, RequestId>,
    helpers: HashMap<i64, HelperId>,
    givers: Vec<i64>,
    shown: HashSet<(RequestId, HelperId)>,
}

impl Described {
    fn put_request(&mut self, request: &OpenRequest) -> Result<(), PlannerError> {
        let id = self.builder.put_request(need(request))?;
        match self.requests.insert(request.id, id) {
            Some(_) => Err(PlannerError::SameRequestTwice(request.id)),
            None => Ok(()),
        }
    }

    /// Somebody who could help; again does nothing.
    fn put_giver(&mut self, person: i64, week: &Week, promised: &HashSet<(i64, i64)>) -> Result<(), PlannerError> {
        let Entry::Vacant(place) = self.helpers.entry(person) else { return Ok(()) };
        let giver = week.giver(person);
        let tasks = promised.iter().filter(|(_, promised)| *promised == person).count() as u32;
        place.insert(self.builder.add_helper(giver.room().max(tasks), load(giver, tasks)?)?);
        self.givers.push(person);
        Ok(())
    }

    fn put_pair(&mut self, id: i64, candidate: &Candidate, week: &Week, promised: &HashSet<(i64, i64)>) -> Result<(), PlannerError> {
        let pair = (id, candidate.giver);
        let (request, helper) = (self.requests[&id], self.helpers[&candidate.giver]);
        let is_shown = week.shown.contains(&pair) && self.shown.insert((request, helper));
        let standing = match promised.contains(&pair) {
            true => Standing::Locked,
            false if week.hindered.contains_key(&pair) => Standing::Forbidden,
            false => Standing::Open,
        };
        Ok(self.builder.put_edge(Edge { request, helper, cost: cost(candidate, week, is_shown), standing })?)
    }
}

/// Promises that can be kept: of a pair that is there and not hindered, by somebody who is not away, no more than are wanted.
fn kept_promises(week: &Week, askings: &[Asking]) -> HashSet<(i64, i64)> {
    let known: HashMap<i64, &Asking> = askings.iter().map(|asking| (asking.request.id, asking)).collect();
    let mut left: HashMap<i64, u32> = askings.iter().map(|asking| (asking.request.id, asking.request.wanted)).collect();
    let mut kept = HashSet::new();
    for promise in &week.locked {
        let pair = (promise.request, promise.giver);
        let is_pair = known.get(&promise.request).is_some_and(|asking| asking.candidate(promise.giver).is_some());
        let stands = is_pair && !week.hindered.contains_key(&pair) && !week.giver(promise.giver).is_away && !kept.contains(&pair);
        match left.get_mut(&promise.request) {
            Some(left) if stands && *left > 0 => {
                *left -= 1;
                kept.insert(pair);
            }
            _ => {}
        }
    }
    kept
}

pub(crate) fn need(request: &OpenRequest) -> Request {
    Request { need: request.wanted, penalty: Some(parts(weights::nobody(request.days_open, request.is_urgent))) }
}

/// What each task of this week costs a giver; `tasks` may be more than they said, when a coordinator promised it.
pub(crate) fn load(giver: Giver, tasks: u32) -> Result<Load, PlannerError> {
    let steps: Vec<i64> = (0..giver.room().max(tasks).max(1)).map(|next| parts(giver.task(next))).collect();
    Ok(Load::steps(&steps)?)
}

/// What a pair costs the engine: its minutes, and between equals whose turn it is.
pub(crate) fn cost(candidate: &Candidate, week: &Week, is_shown: bool) -> i64 {
    let minutes = candidate.price.total() - if is_shown { KEEP_SHOWN } else { 0 };
    weights::pair_parts(minutes, weights::turn(week.giver(candidate.giver).last_asked_days))
}
