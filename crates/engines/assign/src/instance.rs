//! What is asked and who can help, checked once so that nothing after it can be wrong.

use crate::error::AssignError;
use crate::load::Load;

/// The largest cost of an edge, in either direction.
pub const MOST_COST: i64 = 1_000_000_000;
/// The largest penalty, and the largest cost of load.
pub const MOST_PENALTY: i64 = 1_000_000_000_000;
/// The most requests, and the most helpers.
pub const MOST_NODES: usize = 1 << 28;
pub(crate) const MOST_EDGES: usize = 1 << 30;

/// A request, numbered from 0 in the order of adding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequestId(pub u32);

/// A helper, numbered from 0 in the order of adding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HelperId(pub u32);

/// Somebody asks for `need` people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Request {
    /// How many people. 0 is a request that waits for nobody.
    pub need: u32,
    /// The cost of each person that is not found; `None` when all of them must be found ([`Plan::shortfalls`](crate::Plan::shortfalls)).
    pub penalty: Option<i64>,
}

/// Somebody can do `capacity` tasks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Helper {
    /// How many requests at most.
    pub capacity: u32,
    /// What more tasks cost extra.
    pub load: Load,
}

/// May this helper help with this request?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Standing {
    /// If it is best.
    #[default]
    Open,
    /// Yes, whatever it costs: somebody promised.
    Locked,
    /// No.
    Forbidden,
}

/// This helper could help with this request, once, at this cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    /// Who asks.
    pub request: RequestId,
    /// Who could help.
    pub helper: HelperId,
    /// Less is better. At most [`MOST_COST`] in either direction.
    pub cost: i64,
    /// Open, locked or forbidden.
    pub standing: Standing,
}

/// One edge in the list of its request.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Choice {
    pub(crate) helper: u32,
    pub(crate) cost: i32,
    pub(crate) standing: Standing,
}

/// Requests, helpers and edges, without contradictions. Made by [`InstanceBuilder`](crate::InstanceBuilder), or by [`Plan::instance`](crate::Plan::instance).
#[derive(Debug, Clone)]
pub struct Instance {
    pub(crate) requests: Vec<Request>,
    pub(crate) helpers: Vec<Helper>,
    /// Where the choices of each request begin; one more than there are requests.
    pub(crate) starts: Vec<u32>,
    pub(crate) choices: Vec<Choice>,
}

impl Instance {
    /// By number.
    pub fn requests(&self) -> &[Request] {
        &self.requests
    }

    /// By number.
    pub fn helpers(&self) -> &[Helper] {
        &self.helpers
    }

    /// All edges, by request and then in the order of adding.
    pub fn edges(&self) -> impl Iterator<Item = Edge> + '_ {
        (0..self.requests.len() as u32).flat_map(move |request| {
            self.choices_of(request).iter().map(move |choice| Edge {
                request: RequestId(request),
                helper: HelperId(choice.helper),
                cost: i64::from(choice.cost),
                standing: choice.standing,
            })
        })
    }

    pub(crate) fn choices_of(&self, request: u32) -> &[Choice] {
        &self.choices[self.starts[request as usize] as usize..self.starts[request as usize + 1] as usize]
    }
}

pub(crate) fn check_request(request: &Request) -> Result<(), AssignError> {
    match request.penalty {
        Some(penalty) if penalty.unsigned_abs() > MOST_PENALTY.unsigned_abs() => Err(AssignError::PenaltyOutOfRange(penalty)),
        _ => Ok(()),
    }
}

pub(crate) fn checked_cost(cost: i64) -> Result<i32, AssignError> {
    match i32::try_from(cost) {
        Ok(fits) if cost.abs() <= MOST_COST => Ok(fits),
        _ => Err(AssignError::CostOutOfRange(cost)),
    }
}

pub(crate) fn next_number(count: usize) -> Result<u32, AssignError> {
    if count < MOST_NODES { Ok(count as u32) } else { Err(AssignError::TooMany) }
}
