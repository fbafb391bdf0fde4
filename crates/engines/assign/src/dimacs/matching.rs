//! Seeing requests and helpers in a flow problem, and writing a plan back as flow.

use crate::builder::InstanceBuilder;
use crate::dimacs::{Arc, FlowProblem, FlowSolution};
use crate::instance::{Helper, HelperId, Instance, MOST_COST, Request, RequestId};
use crate::load::Load;
use crate::plan::Plan;

/// What a node of the file is in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Request(u32),
    Helper(u32),
    Sink,
}

/// A flow problem in which nodes with supply are requests, one node takes everything, and the others are helpers in between:
///
/// - request to helper: capacity 1 (or need 1), any cost: an edge;
/// - request to the sink, with capacity for all its need: the penalty for each person not found; without it all must be found;
/// - helper to the sink, one or more arcs: capacity, and the cost of load.
#[derive(Debug, Clone)]
pub struct Matching {
    /// The same problem as requests and helpers.
    pub instance: Instance,
    roles: Vec<Role>,
    sink: u32,
    nodes_of_requests: Vec<u32>,
    nodes_of_helpers: Vec<u32>,
}

impl FlowProblem {
    /// The plan in this problem, or `None` when it is about something else; [`FlowProblem::solve`] solves that.
    pub fn find_matching(&self) -> Option<Matching> {
        let sink = self.supplies.iter().position(|supply| *supply < 0)? as u32;
        if !self.lows.is_empty() || self.supplies.iter().filter(|supply| **supply < 0).count() > 1 {
            return None;
        }
        let mut builder = InstanceBuilder::new();
        let penalties = self.find_penalties(sink)?;
        let mut matching = Matching {
            instance: InstanceBuilder::new().build().ok()?,
            roles: vec![Role::Sink; self.supplies.len()],
            sink,
            nodes_of_requests: Vec::new(),
            nodes_of_helpers: Vec::new(),
        };
        for (node, helper) in (0u32..).zip(self.loads_of_helpers(sink)?) {
            let supply = self.supplies[node as usize];
            if supply > 0 {
                let need = u32::try_from(supply).ok()?;
                let id = builder.put_request(Request { need, penalty: penalties[node as usize] }).ok()?;
                matching.roles[node as usize] = Role::Request(id.0);
                matching.nodes_of_requests.push(node);
            } else if node != sink {
                let id = builder.add_helper(helper.capacity, helper.load).ok()?;
                matching.roles[node as usize] = Role::Helper(id.0);
                matching.nodes_of_helpers.push(node);
            }
        }
        builder.expect_edges(self.arcs.len());
        for arc in self.arcs.iter().filter(|arc| arc.capacity > 0) {
            if let (Role::Request(request), Role::Helper(helper)) = (matching.roles[arc.tail as usize], matching.roles[arc.head as usize]) {
                builder.add_edge(RequestId(request), HelperId(helper), arc.cost).ok()?;
            }
        }
        matching.instance = builder.build().ok()?;
        Some(matching)
    }

    /// By node the cost of the arc to the sink; also looks whether all arcs of requests are as they should be.
    fn find_penalties(&self, sink: u32) -> Option<Vec<Option<i64>>> {
        let mut penalties = vec![None; self.supplies.len()];
        let mut reached: Vec<bool> = self.supplies.iter().map(|supply| *supply > 0).collect();
        self.arcs.iter().filter(|arc| arc.capacity > 0).for_each(|arc| reached[arc.head as usize] = true);
        // Where nothing comes, nothing goes: a request whose need fell to 0 may have kept its arcs.
        for arc in self.arcs.iter().filter(|arc| arc.capacity > 0 && reached[arc.tail as usize]) {
            let need = self.supplies[arc.tail as usize];
            if self.supplies[arc.head as usize] > 0 || arc.tail == sink || (need == 0 && arc.head != sink) {
                return None;
            }
            if need > 0 && arc.head == sink {
                if arc.capacity < need || penalties[arc.tail as usize].replace(arc.cost).is_some() {
                    return None;
                }
            } else if need > 0 && (arc.capacity.min(need) > 1 || arc.cost.abs() > MOST_COST) {
                return None;
            }
        }
        Some(penalties)
    }

    /// By node how many tasks it can take on, and what each costs.
    fn loads_of_helpers(&self, sink: u32) -> Option<Vec<Helper>> {
        let mut ways: Vec<(u32, i64, i64)> = Vec::new();
        for arc in self.arcs.iter().filter(|arc| arc.capacity > 0 && arc.head == sink && self.supplies[arc.tail as usize] == 0) {
            ways.push((arc.tail, arc.cost, arc.capacity));
        }
        ways.sort_unstable();
        let mut helpers = vec![Helper { capacity: 0, load: Load::free() }; self.supplies.len()];
        for ways in ways.chunk_by(|one, other| one.0 == other.0) {
            helpers[ways[0].0 as usize] = helper_with(ways)?;
        }
        Some(helpers)
    }
}

/// The most tasks of one helper of which each has a cost of its own; more than that is left to the general solver.
const MOST_STEPS: i64 = 10_000;

/// A helper from arcs to the sink, cheapest first. The last cost goes on, so only those before it are written out.
fn helper_with(ways: &[(u32, i64, i64)]) -> Option<Helper> {
    let (last, before) = ways.split_last()?;
    let dearer = before.iter().map(|(_, _, capacity)| capacity).sum::<i64>();
    if dearer > MOST_STEPS {
        return None;
    }
    let mut costs: Vec<i64> = before.iter().flat_map(|(_, cost, capacity)| std::iter::repeat_n(*cost, *capacity as usize)).collect();
    costs.push(last.1);
    let capacity = u32::try_from(dearer + last.2).unwrap_or(u32::MAX);
    Some(Helper { capacity, load: Load::steps(&costs).ok()? })
}

impl Matching {
    /// The request of a node of the file, counted from 0.
    pub fn request_at(&self, node: u32) -> Option<RequestId> {
        match self.roles.get(node as usize) {
            Some(Role::Request(request)) => Some(RequestId(*request)),
            _ => None,
        }
    }

    /// The helper of a node of the file, counted from 0.
    pub fn helper_at(&self, node: u32) -> Option<HelperId> {
        match self.roles.get(node as usize) {
            Some(Role::Helper(helper)) => Some(HelperId(*helper)),
            _ => None,
        }
    }

    /// The node of a request, counted from 0.
    pub fn node_of_request(&self, request: RequestId) -> Option<u32> {
        self.nodes_of_requests.get(request.0 as usize).copied()
    }

    /// A request that came later is the next node.
    pub fn add_request(&mut self, request: RequestId) -> u32 {
        self.nodes_of_requests.push(self.roles.len() as u32);
        self.roles.push(Role::Request(request.0));
        self.roles.len() as u32 - 1
    }

    /// A helper that came later is the next node.
    pub fn add_helper(&mut self, helper: HelperId) -> u32 {
        self.nodes_of_helpers.push(self.roles.len() as u32);
        self.roles.push(Role::Helper(helper.0));
        self.roles.len() as u32 - 1
    }

    /// The plan as tail, head and flow, also when it has changed since; flow between two nodes is taken together.
    pub fn arcs_of(&self, plan: &Plan) -> Vec<(u32, u32, i64)> {
        let request_node = |request: RequestId| self.nodes_of_requests[request.0 as usize];
        let mut arcs: Vec<(u32, u32, i64)> =
            plan.lines().map(|line| (request_node(line.request), self.nodes_of_helpers[line.helper.0 as usize], 1)).collect();
        let requests = (0..self.nodes_of_requests.len() as u32).map(RequestId);
        arcs.extend(requests.map(|request| (request_node(request), self.sink, i64::from(plan.unmatched(request)))));
        let helpers = (0u32..).zip(&self.nodes_of_helpers);
        arcs.extend(helpers.map(|(helper, node)| (*node, self.sink, i64::from(plan.tasks_of(HelperId(helper))))));
        arcs.retain(|(_, _, flow)| *flow > 0);
        arcs
    }

    /// The plan as flow along the arcs of the problem. Of several arcs from a helper to the sink the cheapest fill first.
    pub fn flows(&self, problem: &FlowProblem, plan: &Plan) -> FlowSolution {
        let mut used: std::collections::HashSet<(u32, u32)> = std::collections::HashSet::new();
        used.extend(plan.lines().map(|line| (line.request.0, line.helper.0)));
        let mut flows = vec![0; problem.arcs.len()];
        let mut to_sink: Vec<(usize, &Arc)> = Vec::new();
        for (number, arc) in problem.arcs.iter().enumerate().filter(|(_, arc)| arc.capacity > 0) {
            match (self.roles[arc.tail as usize], self.roles[arc.head as usize]) {
                (Role::Request(request), Role::Helper(helper)) => flows[number] = i64::from(used.contains(&(request, helper))),
                (Role::Request(request), _) => flows[number] = i64::from(plan.unmatched(RequestId(request))),
                _ => to_sink.push((number, arc)),
            }
        }
        to_sink.sort_by_key(|(_, arc)| (arc.tail, arc.cost));
        let mut left: Vec<i64> = (0..self.nodes_of_helpers.len() as u32).map(|helper| i64::from(plan.tasks_of(HelperId(helper)))).collect();
        for (number, arc) in to_sink {
            if let Role::Helper(helper) = self.roles[arc.tail as usize] {
                flows[number] = arc.capacity.min(left[helper as usize]);
                left[helper as usize] -= flows[number];
            }
        }
        FlowSolution { flows, objective: plan.objective() }
    }
}
