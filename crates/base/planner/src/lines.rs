//! The plan as it is shown: lines with their reasons, and what it all comes to.

use opbouw_assign::{HelperId, Line, RequestId};

use crate::plan::WeekPlan;
use crate::reason::LineReason;
use crate::weights;

/// Somebody helps with something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanLine {
    /// The request.
    pub request: i64,
    /// Who asked.
    pub asker: i64,
    /// Who helps.
    pub giver: i64,
    /// With which offer.
    pub offer: i64,
    /// What the pair costs, in minutes: travel, what does not fit, less what speaks for them. Can be below 0.
    pub minutes: i64,
    /// Of these, on the bicycle, there and back.
    pub travel_minutes: i64,
    /// Why, and what does not fit.
    pub reasons: Vec<LineReason>,
    /// Whether a coordinator fixed it.
    pub is_locked: bool,
}

/// What a plan comes to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    /// Requests in the plan.
    pub requests: u32,
    /// Requests for which at least one person was found.
    pub helped: u32,
    /// People wanted, and found.
    pub wanted: u32,
    /// People found.
    pub found: u32,
    /// Minutes on the bicycle of all givers together.
    pub travel_minutes: i64,
    /// How many givers have 1 task, 2 tasks and so on: the spread of the load.
    pub givers_by_tasks: Vec<u32>,
}

impl WeekPlan {
    /// All lines, by request; of one request the cheapest first.
    pub fn lines(&self) -> impl Iterator<Item = PlanLine> + '_ {
        self.plan.lines().filter_map(|line| self.plan_line(line))
    }

    /// The lines of one request.
    pub fn lines_of(&self, request: i64) -> impl Iterator<Item = PlanLine> + '_ {
        let id = self.requests.get(&request).copied().unwrap_or(RequestId(u32::MAX));
        self.plan.lines_of(id).filter_map(|line| self.plan_line(line))
    }

    /// What the plan comes to.
    pub fn totals(&self) -> Totals {
        let mut totals = Totals::default();
        for (request, id) in &self.requests {
            let wanted = self.asking(*request).map_or(0, |asking| asking.request.wanted);
            let found = wanted.saturating_sub(self.plan.unmatched(*id));
            totals.requests += 1;
            totals.helped += u32::from(found > 0);
            totals.wanted += wanted;
            totals.found += found;
        }
        totals.travel_minutes = self.lines().map(|line| line.travel_minutes).sum();
        for tasks in self.helpers.values().map(|helper| self.plan.tasks_of(*helper) as usize).filter(|tasks| *tasks > 0) {
            totals.givers_by_tasks.resize(totals.givers_by_tasks.len().max(tasks), 0);
            totals.givers_by_tasks[tasks - 1] += 1;
        }
        totals
    }

    /// What the plan costs in minutes, without the bonus for what was shown: pairs, load, and everybody who was not found.
    pub fn minutes(&self) -> i64 {
        let pairs: i64 = self.lines().map(|line| line.minutes).sum();
        let tasks = |person: i64, helper: HelperId| -> i64 {
            let giver = self.week.giver(person);
            (0..self.plan.tasks_of(helper)).map(|next| giver.task(next)).sum()
        };
        let load: i64 = self.helpers.iter().map(|(person, helper)| tasks(*person, *helper)).sum();
        let nobody = |request: &i64, id: &RequestId| {
            let asked = &self.askings[id.0 as usize].request;
            debug_assert_eq!(asked.id, *request);
            weights::nobody(asked.days_open, asked.is_urgent) * i64::from(self.plan.unmatched(*id))
        };
        pairs + load + self.requests.iter().map(|(request, id)| nobody(request, id)).sum::<i64>()
    }

    /// How many minutes dearer the plan gets when these two are not put together: what the second best costs more. Cost: two searches.
    pub fn minutes_to_second_best(&mut self, request: i64, giver: i64) -> Option<i64> {
        let (request, helper) = (*self.requests.get(&request)?, *self.helpers.get(&giver)?);
        self.plan.cost_of_losing(request, helper).map(weights::whole_minutes)
    }

    pub(crate) fn plan_line(&self, line: Line) -> Option<PlanLine> {
        let asking = self.askings.get(line.request.0 as usize)?;
        let giver = *self.givers.get(line.helper.0 as usize)?;
        let candidate = asking.candidate(giver)?;
        Some(PlanLine {
            request: asking.request.id,
            asker: asking.request.asker,
            giver,
            offer: candidate.offer,
            minutes: candidate.price.total(),
            travel_minutes: candidate.price.travel,
            reasons: LineReason::list(&candidate.fit, self.week.giver(giver)),
            is_locked: line.locked,
        })
    }
}
