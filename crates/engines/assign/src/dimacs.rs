//! Minimum-cost flow problems as they are exchanged between solvers: reading them, and seeing the plan in them.
//!
//! The format is that of the first DIMACS challenge (1991), `p min`: <http://archive.dimacs.rutgers.edu/Challenges/> has its description.

mod fields;
mod general;
mod matching;
mod read;

pub use general::Infeasible;
pub use matching::Matching;
pub use read::{ReadError, ReadFault};

/// The largest supply and cost in a file.
pub const MOST_IN_FILE: i64 = 1_000_000_000_000;

/// Flow from `tail` to `head`, nodes counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arc {
    /// Where it leaves.
    pub tail: u32,
    /// Where it arrives.
    pub head: u32,
    /// At most this much.
    pub capacity: i64,
    /// Per unit.
    pub cost: i64,
}

/// Nodes with supply (or demand, below 0) and arcs. Made by [`FlowProblem::read`].
#[derive(Debug, Clone, Default)]
pub struct FlowProblem {
    pub(crate) supplies: Vec<i64>,
    /// In which line of the file each supply stands; 0 for none.
    pub(crate) supply_lines: Vec<u32>,
    pub(crate) arcs: Vec<Arc>,
    /// Arcs that must carry at least this much; the few that are not 0.
    pub(crate) lows: Vec<(u32, i64)>,
}

impl FlowProblem {
    /// Of each node; below 0 is demand.
    pub fn supplies(&self) -> &[i64] {
        &self.supplies
    }

    /// In the order of the file.
    pub fn arcs(&self) -> &[Arc] {
        &self.arcs
    }

    /// Lets go of the arcs, which are most of the memory, when the instance has been made.
    pub fn forget_arcs(&mut self) {
        (self.arcs, self.lows) = (Vec::new(), Vec::new());
    }

    /// In which line of the file the supply of this node stands; 0 for nowhere.
    pub fn line_of_supply(&self, node: u32) -> u32 {
        self.supply_lines.get(node as usize).copied().unwrap_or(0)
    }
}

/// How much goes along each arc, and what that costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlowSolution {
    /// Per arc, in the order of the file.
    pub flows: Vec<i64>,
    /// Together.
    pub objective: i128,
}
