//! Collecting an instance, and the one look at the whole of it.

use crate::error::AssignError;
use crate::instance::{
    Choice, Edge, Helper, HelperId, Instance, MOST_EDGES, Request, RequestId, Standing, check_request, checked_cost, next_number,
};
use crate::load::Load;

/// Collects requests, helpers and edges, in any order as long as an edge comes after its ends.
#[derive(Debug, Clone, Default)]
pub struct InstanceBuilder {
    requests: Vec<Request>,
    helpers: Vec<Helper>,
    edges: Vec<(u32, Choice)>,
}

impl InstanceBuilder {
    /// Nothing yet.
    pub fn new() -> Self {
        InstanceBuilder::default()
    }

    /// `need` people, and `penalty` for each that is not found.
    ///
    /// # Errors
    /// A penalty that is too large, or too many requests.
    pub fn add_request(&mut self, need: u32, penalty: i64) -> Result<RequestId, AssignError> {
        self.put_request(Request { need, penalty: Some(penalty) })
    }

    /// As [`InstanceBuilder::add_request`], also for a request without penalty.
    ///
    /// # Errors
    /// A penalty that is too large, or too many requests.
    pub fn put_request(&mut self, request: Request) -> Result<RequestId, AssignError> {
        check_request(&request)?;
        let id = next_number(self.requests.len())?;
        self.requests.push(request);
        Ok(RequestId(id))
    }

    /// Up to `capacity` tasks, with an extra cost by number of tasks.
    ///
    /// # Errors
    /// Too many helpers.
    pub fn add_helper(&mut self, capacity: u32, load: Load) -> Result<HelperId, AssignError> {
        let id = next_number(self.helpers.len())?;
        self.helpers.push(Helper { capacity, load });
        Ok(HelperId(id))
    }

    /// This helper could help with this request.
    ///
    /// # Errors
    /// An unknown end, a cost that is too large, or too many edges. The same edge twice is found by [`InstanceBuilder::build`].
    pub fn add_edge(&mut self, request: RequestId, helper: HelperId, cost: i64) -> Result<(), AssignError> {
        self.put_edge(Edge { request, helper, cost, standing: Standing::Open })
    }

    /// As [`InstanceBuilder::add_edge`], also for edges that are locked or forbidden.
    ///
    /// # Errors
    /// As there.
    pub fn put_edge(&mut self, edge: Edge) -> Result<(), AssignError> {
        if edge.request.0 as usize >= self.requests.len() {
            return Err(AssignError::UnknownRequest(edge.request));
        }
        if edge.helper.0 as usize >= self.helpers.len() {
            return Err(AssignError::UnknownHelper(edge.helper));
        }
        if self.edges.len() >= MOST_EDGES {
            return Err(AssignError::TooMany);
        }
        let choice = Choice { helper: edge.helper.0, cost: checked_cost(edge.cost)?, standing: edge.standing };
        self.edges.push((edge.request.0, choice));
        Ok(())
    }

    /// Asks for memory for this many edges at once, which saves half of it while they are added.
    pub fn expect_edges(&mut self, edges: usize) {
        self.edges.reserve_exact(edges.min(MOST_EDGES));
    }

    /// The instance, in one pass over the edges.
    ///
    /// # Errors
    /// The same edge twice, or more locked edges than a request needs or a helper can do.
    pub fn build(self) -> Result<Instance, AssignError> {
        let mut starts = vec![0u32; self.requests.len() + 1];
        self.edges.iter().for_each(|(request, _)| starts[*request as usize + 1] += 1);
        (1..starts.len()).for_each(|at| starts[at] += starts[at - 1]);
        let mut next = starts.clone();
        let mut choices = vec![Choice::default(); self.edges.len()];
        for (request, choice) in self.edges {
            choices[next[request as usize] as usize] = choice;
            next[request as usize] += 1;
        }
        let instance = Instance { requests: self.requests, helpers: self.helpers, starts, choices };
        check_edges(&instance)?;
        Ok(instance)
    }
}

fn check_edges(instance: &Instance) -> Result<(), AssignError> {
    let mut seen_for = vec![u32::MAX; instance.helpers.len()];
    let mut locked_at = vec![0u32; instance.helpers.len()];
    for (request, asked) in (0u32..).zip(&instance.requests) {
        let mut locked = 0;
        for choice in instance.choices_of(request) {
            if std::mem::replace(&mut seen_for[choice.helper as usize], request) == request {
                return Err(AssignError::SameEdgeTwice(RequestId(request), HelperId(choice.helper)));
            }
            if choice.standing == Standing::Locked {
                locked += 1;
                locked_at[choice.helper as usize] += 1;
            }
        }
        if locked > asked.need {
            return Err(AssignError::LockedBeyondNeed(RequestId(request)));
        }
    }
    match locked_at.iter().zip(&instance.helpers).position(|(locked, helper)| *locked > helper.capacity) {
        Some(helper) => Err(AssignError::LockedBeyondCapacity(HelperId(helper as u32))),
        None => Ok(()),
    }
}
