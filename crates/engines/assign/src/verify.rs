//! Is this really the best plan? Checked from outside, with the plan's prices as proof and without any code that made it.

use std::collections::HashMap;

use crate::instance::{Edge, HelperId, Instance, RequestId, Standing};
use crate::plan::Plan;

/// The first thing that is wrong with a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Not the same numbers of requests or helpers.
    #[error("the plan is about another instance")]
    OtherInstance,
    /// A line without an edge, along a forbidden edge, or twice.
    #[error("request {} may not be helped by helper {}", .0.0, .1.0)]
    NotAllowed(RequestId, HelperId),
    /// A promise without a line.
    #[error("the promise of helper {} to request {} is not in the plan", .1.0, .0.0)]
    PromiseBroken(RequestId, HelperId),
    /// Helpers and people not found are not together the need.
    #[error("request {} does not add up", .0.0)]
    WrongCount(RequestId),
    /// More tasks than capacity, or another number of tasks than lines.
    #[error("helper {} has too many tasks, or does not add up", .0.0)]
    WrongLoad(HelperId),
    /// The edge costs more than its request is willing to pay, yet is in use.
    #[error("the line of request {} with helper {} is too dear", .0.0, .1.0)]
    LineTooDear(RequestId, HelperId),
    /// The edge costs less than its request pays, yet is not in use.
    #[error("the edge of request {} with helper {} should be in use", .0.0, .1.0)]
    EdgeMissed(RequestId, HelperId),
    /// The request pays more than its penalty, or goes without although it pays less.
    #[error("the price of request {} and its penalty contradict each other", .0.0)]
    PriceOfRequest(RequestId),
    /// The price of a helper does not fit what one task more or less costs.
    #[error("the price of helper {} does not fit their tasks", .0.0)]
    PriceOfHelper(HelperId),
    /// The objective is not the sum of its parts.
    #[error("the objective is not the sum of the plan")]
    Objective,
}

/// Checks that the plan can be carried out and that its prices prove it cheapest (complementary slackness). One pass over the edges.
///
/// A request without penalty counts as one with a penalty beyond everything else; [`Plan::shortfalls`] says whether all of those were filled.
///
/// # Errors
/// The first fault found.
pub fn verify(instance: &Instance, plan: &Plan) -> Result<(), Fault> {
    let (requests, helpers) = (instance.requests().len(), instance.helpers().len());
    let known = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    if plan.price_of_request(RequestId(known(requests))).is_some() || plan.price_of_helper(HelperId(known(helpers))).is_some() {
        return Err(Fault::OtherInstance);
    }
    let mut lines = HashMap::new();
    for line in plan.lines() {
        if lines.insert((line.request, line.helper), line.locked).is_some() {
            return Err(Fault::NotAllowed(line.request, line.helper));
        }
    }
    let mut sums = Sums { found: vec![0; requests], tasks: vec![0; helpers], cost: 0 };
    for edge in instance.edges() {
        let in_use = lines.remove(&(edge.request, edge.helper)).is_some();
        if in_use {
            sums.count(&edge);
        }
        check_edge(plan, &edge, in_use)?;
    }
    if let Some((request, helper)) = lines.into_keys().min() {
        return Err(Fault::NotAllowed(request, helper));
    }
    check_requests(instance, plan, &mut sums)?;
    check_helpers(instance, plan, &mut sums)?;
    if sums.cost == plan.objective() { Ok(()) } else { Err(Fault::Objective) }
}

/// What the lines add up to.
struct Sums {
    found: Vec<u32>,
    tasks: Vec<u32>,
    cost: i128,
}

impl Sums {
    fn count(&mut self, edge: &Edge) {
        self.found[edge.request.0 as usize] += 1;
        self.tasks[edge.helper.0 as usize] += 1;
        self.cost += i128::from(edge.cost);
    }
}

fn check_edge(plan: &Plan, edge: &Edge, in_use: bool) -> Result<(), Fault> {
    let (Some(pays), Some(price)) = (plan.price_of_request(edge.request), plan.price_of_helper(edge.helper)) else {
        return Err(Fault::OtherInstance);
    };
    match (edge.standing, in_use) {
        (Standing::Locked, false) => Err(Fault::PromiseBroken(edge.request, edge.helper)),
        (Standing::Forbidden, true) => Err(Fault::NotAllowed(edge.request, edge.helper)),
        (Standing::Open, true) if edge.cost + price > pays => Err(Fault::LineTooDear(edge.request, edge.helper)),
        (Standing::Open, false) if edge.cost + price < pays => Err(Fault::EdgeMissed(edge.request, edge.helper)),
        _ => Ok(()),
    }
}

fn check_requests(instance: &Instance, plan: &Plan, sums: &mut Sums) -> Result<(), Fault> {
    for (number, asked) in (0u32..).zip(instance.requests()) {
        let request = RequestId(number);
        let unmatched = plan.unmatched(request);
        if u64::from(sums.found[number as usize]) + u64::from(unmatched) != u64::from(asked.need) {
            return Err(Fault::WrongCount(request));
        }
        let pays = plan.price_of_request(request).ok_or(Fault::OtherInstance)?;
        let penalty = asked.penalty.unwrap_or(crate::network::REQUIRED);
        if pays > penalty || (unmatched > 0 && pays < penalty) {
            return Err(Fault::PriceOfRequest(request));
        }
        sums.cost += i128::from(asked.penalty.unwrap_or(0)) * i128::from(unmatched);
    }
    Ok(())
}

fn check_helpers(instance: &Instance, plan: &Plan, sums: &mut Sums) -> Result<(), Fault> {
    for (number, able) in (0u32..).zip(instance.helpers()) {
        let (helper, tasks) = (HelperId(number), sums.tasks[number as usize]);
        if tasks > able.capacity || tasks != plan.tasks_of(helper) {
            return Err(Fault::WrongLoad(helper));
        }
        let price = plan.price_of_helper(helper).ok_or(Fault::OtherInstance)?;
        let too_low = tasks > 0 && price < able.load.cost_of(tasks);
        if too_low || (tasks < able.capacity && price > able.load.cost_of(tasks + 1)) {
            return Err(Fault::PriceOfHelper(helper));
        }
        sums.cost += able.load.cost_of_all(tasks);
    }
    Ok(())
}
