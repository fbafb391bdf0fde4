//! One thing changes, and the plan is the best again at once: only what lies around the change moves.

use opbouw_assign::{AssignError, HelperId, Line, RequestId};
use opbouw_finder::Finder;

use crate::candidates::Asking;
use crate::error::PlannerError;
use crate::lines::PlanLine;
use crate::plan::{WeekPlan, cost, load, need};
use crate::week::{Hindrance, OpenRequest};

/// What can change in the course of a week.
#[derive(Debug, Clone)]
pub enum Change {
    /// Fix this line, whatever it costs; also more than the giver said they can do.
    Lock {
        /// The request.
        request: i64,
        /// Who helps.
        giver: i64,
    },
    /// Take that back: the line stays only while it is best.
    Unlock {
        /// The request.
        request: i64,
        /// Who helps.
        giver: i64,
    },
    /// These two may not be put together; a fixed line is let go.
    Hinder {
        /// The request.
        request: i64,
        /// Who may not help.
        giver: i64,
        /// Why.
        hindrance: Hindrance,
    },
    /// Take that back.
    Allow {
        /// The request.
        request: i64,
        /// Who may help.
        giver: i64,
    },
    /// Ill, erased, or no longer to be found: all their lines go, fixed ones too.
    Away {
        /// Who.
        giver: i64,
    },
    /// Another number of tasks this week.
    Room {
        /// Who.
        giver: i64,
        /// How many tasks.
        tasks: u32,
    },
    /// Somebody asks something new.
    Asks(Box<OpenRequest>),
    /// Another number of people is still to be found.
    Wants {
        /// The request.
        request: i64,
        /// How many people.
        people: u32,
    },
    /// A request is over.
    Closes {
        /// The request.
        request: i64,
    },
}

/// What a change moved.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Moved {
    /// Lines that are there now and were not.
    pub began: Vec<PlanLine>,
    /// Lines that were there and are not any more.
    pub ended: Vec<PlanLine>,
}

type Pair = (RequestId, HelperId);

impl WeekPlan {
    /// Makes the plan the best again after one change. `finder` is asked only about a new request.
    ///
    /// # Errors
    /// Something that is not in the plan; then nothing has changed.
    pub fn change(&mut self, finder: &Finder, change: Change) -> Result<Moved, PlannerError> {
        let before = self.shown.clone();
        self.apply(finder, change)?;
        self.settle()?;
        let mut began: Vec<Pair> = self.shown.difference(&before).copied().collect();
        let mut ended: Vec<Pair> = before.difference(&self.shown).copied().collect();
        began.sort_unstable();
        ended.sort_unstable();
        let moved = Moved { began: self.lines_between(&began), ended: self.lines_between(&ended) };
        Ok(moved)
    }

    fn lines_between(&self, pairs: &[Pair]) -> Vec<PlanLine> {
        let line = |&(request, helper): &Pair| {
            let held = self.plan.lines_of(request).find(|line| line.helper == helper);
            self.plan_line(held.unwrap_or(Line { request, helper, cost: 0, locked: false }))
        };
        pairs.iter().filter_map(line).collect()
    }

    fn apply(&mut self, finder: &Finder, change: Change) -> Result<(), PlannerError> {
        match change {
            Change::Lock { request, giver } => self.lock(request, giver),
            Change::Unlock { request, giver } => {
                let (id, helper) = self.pair(request, giver)?;
                self.plan.unlock(id, helper)?;
                self.trim_capacity(giver, helper)
            }
            Change::Hinder { request, giver, hindrance } => {
                let (id, helper) = self.pair(request, giver)?;
                self.plan.unlock(id, helper)?;
                self.plan.forbid(id, helper)?;
                self.week.hindered.insert((request, giver), hindrance);
                self.trim_capacity(giver, helper)
            }
            Change::Allow { request, giver } => {
                let (id, helper) = self.pair(request, giver)?;
                self.plan.allow(id, helper)?;
                self.week.hindered.remove(&(request, giver));
                Ok(())
            }
            Change::Away { giver } => self.set_away(giver),
            Change::Room { giver, tasks } => self.set_room(giver, tasks),
            Change::Asks(request) => self.add(finder, &request),
            Change::Wants { request, people } => self.set_wanted(request, people),
            Change::Closes { request } => {
                self.set_wanted(request, 0)?;
                let id = self.requests.remove(&request).ok_or(PlannerError::UnknownRequest(request))?;
                Ok(self.plan.remove_request(id)?)
            }
        }
    }

    /// A coordinator's word goes before the number of tasks that somebody gave, and before the number that we think of.
    fn lock(&mut self, request: i64, giver: i64) -> Result<(), PlannerError> {
        let (id, helper) = self.pair(request, giver)?;
        match self.plan.lock(id, helper) {
            Err(AssignError::LockedBeyondCapacity(_)) => {
                let tasks = self.locked_at(helper) + 1;
                self.plan.change_load(helper, &load(self.week.giver(giver), tasks)?)?;
                self.plan.change_capacity(helper, tasks)?;
                Ok(self.plan.lock(id, helper)?)
            }
            Err(AssignError::LockedBeyondNeed(_)) => Err(PlannerError::EnoughLocked(request)),
            Err(AssignError::EdgeIsSet(..)) => Err(PlannerError::NoPair { request, giver }),
            done => Ok(done?),
        }
    }

    fn set_away(&mut self, giver: i64) -> Result<(), PlannerError> {
        let helper = *self.helpers.get(&giver).ok_or(PlannerError::UnknownGiver(giver))?;
        self.week.givers.entry(giver).or_default().is_away = true;
        self.free(helper)?;
        Ok(self.plan.change_capacity(helper, 0)?)
    }

    fn set_room(&mut self, giver: i64, tasks: u32) -> Result<(), PlannerError> {
        let helper = *self.helpers.get(&giver).ok_or(PlannerError::UnknownGiver(giver))?;
        let facts = self.week.givers.entry(giver).or_default();
        (facts.tasks_a_week, facts.is_away) = (Some(tasks.saturating_add(facts.active_matches)), false);
        let load = load(*facts, self.locked_at(helper))?;
        self.plan.change_load(helper, &load)?;
        self.trim_capacity(giver, helper)
    }

    /// Back to what the giver can do, or what is still fixed for them.
    fn trim_capacity(&mut self, giver: i64, helper: HelperId) -> Result<(), PlannerError> {
        let tasks = self.week.giver(giver).room().max(self.locked_at(helper));
        Ok(self.plan.change_capacity(helper, tasks)?)
    }

    /// Nobody new fixed; who is fixed beyond the new number is let go, dearest first.
    fn set_wanted(&mut self, request: i64, people: u32) -> Result<(), PlannerError> {
        let id = *self.requests.get(&request).ok_or(PlannerError::UnknownRequest(request))?;
        let locked: Vec<HelperId> = self.plan.lines_of(id).filter(|line| line.locked).map(|line| line.helper).collect();
        let let_go = locked.get(people as usize..).unwrap_or(&[]);
        for helper in let_go {
            self.plan.unlock(id, *helper)?;
        }
        self.askings[id.0 as usize].request.wanted = people;
        self.plan.change_need(id, people)?;
        let_go.iter().try_for_each(|helper| self.trim_capacity(self.givers[helper.0 as usize], *helper))
    }

    fn add(&mut self, finder: &Finder, request: &OpenRequest) -> Result<(), PlannerError> {
        if self.requests.contains_key(&request.id) {
            return Err(PlannerError::SameRequestTwice(request.id));
        }
        self.add_asking(Asking::find(finder, request, &self.week))
    }

    fn add_asking(&mut self, asking: Asking) -> Result<(), PlannerError> {
        let asking = asking.without_impossible(&self.week);
        let asked = need(&asking.request);
        // Added with nobody wanted, so that no hindered pair is a line for a moment.
        let id = self.plan.add_request(0, asked.penalty.unwrap_or(0), &[])?;
        for candidate in &asking.candidates {
            let helper = self.put_helper(candidate.giver)?;
            self.plan.add_edge(id, helper, cost(candidate, &self.week, false))?;
            if self.week.hindered.contains_key(&(asking.request.id, candidate.giver)) {
                self.plan.forbid(id, helper)?;
            }
        }
        self.plan.change_need(id, asked.need)?;
        self.requests.insert(asking.request.id, id);
        self.askings.push(asking);
        Ok(())
    }

    fn put_helper(&mut self, giver: i64) -> Result<HelperId, PlannerError> {
        if let Some(helper) = self.helpers.get(&giver) {
            return Ok(*helper);
        }
        let facts = self.week.giver(giver);
        let helper = self.plan.add_helper(facts.room(), load(facts, 0)?, &[])?;
        self.helpers.insert(giver, helper);
        self.givers.push(giver);
        Ok(helper)
    }

    fn pair(&self, request: i64, giver: i64) -> Result<(RequestId, HelperId), PlannerError> {
        let id = *self.requests.get(&request).ok_or(PlannerError::UnknownRequest(request))?;
        let helper = *self.helpers.get(&giver).ok_or(PlannerError::UnknownGiver(giver))?;
        match self.askings[id.0 as usize].candidate(giver) {
            Some(_) => Ok((id, helper)),
            None => Err(PlannerError::NoPair { request, giver }),
        }
    }

    fn locked_at(&self, helper: HelperId) -> u32 {
        self.plan.lines().filter(|line| line.locked && line.helper == helper).count() as u32
    }

    fn free(&mut self, helper: HelperId) -> Result<(), PlannerError> {
        let locked: Vec<RequestId> =
            self.plan.lines().filter(|line| line.locked && line.helper == helper).map(|line| line.request).collect();
        for request in locked {
            self.plan.unlock(request, helper)?;
        }
        Ok(())
    }
}
