//! Who stands between whom: betweenness, exact.
//!
//! For every pair of other nodes, the share of their shortest paths that goes over somebody, added up. Undirected, unweighted, each pair once, not
//! normalised. Ulrik Brandes, *A faster algorithm for betweenness centrality* (2001): a walk from every node, and back.
//!
//! Two things make it quick, and both are exact. The network is cut at its cut points first ([`parts`]): paths go from block to block over known nodes, so
//! what hangs outside a block counts as a number. And in a block the walks from eight nodes that lie together go at the same time ([`lanes`]).

mod lanes;
mod levels;
mod parts;
mod roads;
mod sampled;

use std::ops::Range;

use crate::Graph;
use lanes::Walk;
use levels::{Levels, SOURCES};
use parts::Part;
pub use sampled::{CERTAINTY, Estimate, estimate_betweenness};

/// The betweenness of every node. O(nodes x edges) at most, in the largest block.
pub fn betweenness(graph: &Graph) -> Vec<f64> {
    let work = BetweennessWork::new(graph);
    let parts = (0..work.parts()).map(|part| work.part(part)).collect();
    work.sum(parts)
}

/// The same as [`betweenness`] in parts that can be worked out beside each other, in any order: the engine itself knows no threads.
///
/// The sum is the same to the last bit, whoever did which part.
pub struct BetweennessWork {
    nodes: usize,
    blocks: Vec<Part>,
    /// For every node what it has from pairs in different blocks.
    between_blocks: Vec<f64>,
    /// Each part is a few ranges of sources.
    tasks: Vec<Vec<Task>>,
}

struct Task {
    block: usize,
    sources: Range<u32>,
}

/// Enough that a few threads are busy to the end, and few enough that adding up is nothing.
const MOST_PARTS: u64 = 64;

impl BetweennessWork {
    /// Cuts the network into blocks and the work into parts. O(nodes + edges).
    pub fn new(graph: &Graph) -> Self {
        let (blocks, between_blocks) = parts::split(graph);
        let tasks = share_out(&blocks);
        Self { nodes: graph.nodes(), blocks, between_blocks, tasks }
    }

    /// How many parts there are; the first are part 0, 1, ...
    pub fn parts(&self) -> usize {
        self.tasks.len()
    }

    /// What one part adds to every node.
    pub fn part(&self, part: usize) -> Vec<f64> {
        let mut twice = vec![0.0; self.nodes];
        for Task { block, sources } in self.tasks.get(part).into_iter().flatten() {
            let block = &self.blocks[*block];
            for (name, sum) in block.names.iter().zip(block.walk_from(sources.clone())) {
                twice[*name as usize] += sum;
            }
        }
        twice
    }

    /// The betweenness of every node, from all parts in their order.
    pub fn sum(&self, parts: Vec<Vec<f64>>) -> Vec<f64> {
        let mut twice = vec![0.0; self.nodes];
        for part in parts {
            for (sum, value) in twice.iter_mut().zip(part) {
                *sum += value;
            }
        }
        // Every pair was walked from both ends.
        twice.iter().zip(&self.between_blocks).map(|(twice, between)| twice / 2.0 + between).collect()
    }
}

/// Sources in groups that walk together, and groups in parts of about the same work.
fn share_out(blocks: &[Part]) -> Vec<Vec<Task>> {
    let work = |block: &Part| u64::from(block.roads.nodes()) * block.roads.arcs() as u64;
    let most = blocks.iter().map(work).sum::<u64>() / MOST_PARTS + 1;
    let mut parts = vec![Vec::new()];
    let mut room = most;
    for (number, block) in blocks.iter().enumerate() {
        let group = (SOURCES * block.roads.arcs()) as u64;
        let mut from = 0;
        while from < block.roads.nodes() {
            if room < group && parts.last().is_some_and(|part| !part.is_empty()) {
                parts.push(Vec::new());
                room = most;
            }
            let fit = (room / group).max(1).saturating_mul(SOURCES as u64).min(u64::from(block.roads.nodes() - from)) as u32;
            room = room.saturating_sub(group * u64::from(fit.div_ceil(SOURCES as u32)));
            if let Some(part) = parts.last_mut() {
                part.push(Task { block: number, sources: from..from + fit });
            }
            from += fit;
        }
    }
    parts
}

impl Part {
    /// For each node of the block what it has from walks from these.
    fn walk_from(&self, sources: Range<u32>) -> Vec<f64> {
        let roads = &self.roads;
        let mut levels = Levels::new(roads);
        let mut walk = Walk::new(roads);
        let mut sums = vec![0.0; roads.nodes() as usize];
        let sources: Vec<u32> = sources.collect();
        for together in sources.chunks(SOURCES) {
            levels.find(roads, together);
            for (eight, group) in levels.groups().zip(together.chunks(lanes::LANES)) {
                let weights = lanes::spread(group.iter().map(|source| self.weights[*source as usize]));
                walk.go(roads, eight, &self.weights, |node, dependencies| {
                    sums[node as usize] += lanes::weigh(dependencies, &weights);
                });
            }
        }
        sums
    }
}
