//! Betweenness from some sources only, with how wrong it can be.

use super::lanes::{LANES, Walk, spread};
use super::levels::{Levels, SOURCES};
use super::roads::Roads;
use crate::Graph;
use crate::chance::Chance;

/// Betweenness estimated from some sources.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// For every node: n / (2 x sources) times the sum of the dependencies of the sources that were drawn, which is right on average.
    pub betweenness: Vec<f64>,
    /// For every node how far the estimate can be off. All of these hold at once, with a chance of at least [`CERTAINTY`].
    pub error_bounds: Vec<f64>,
    /// The largest of them.
    pub error_bound: f64,
    /// How many sources were drawn; the number of nodes when everything was walked, and then the bounds are 0.
    pub sources: usize,
}

/// The chance with which the bounds hold.
pub const CERTAINTY: f64 = 0.95;

/// The betweenness of every node, estimated from so many sources, drawn with replacement by the seed. With as many sources as nodes or more it is exact.
/// O(sources x edges).
///
/// The dependency of a source on a node lies between 0 and n - 2, so the mean of N of them is within (n - 2) sqrt(ln(2n / 0.05) / 2N) of the true mean for
/// all n nodes at once: Hoeffding (1963) as in Brandes and Pich, *Centrality estimation in large networks* (2007), with half of the 5 % divided over the
/// nodes. The other half goes to the bound that knows the variance that was seen (Maurer and Pontil, *Empirical Bernstein bounds*, 2009, theorem 4), which
/// is much tighter for all but a few nodes; the smaller of the two counts.
pub fn estimate_betweenness(graph: &Graph, sources: usize, seed: u64) -> Estimate {
    let nodes = graph.nodes();
    if sources >= nodes {
        let betweenness = super::betweenness(graph);
        return Estimate { betweenness, error_bounds: vec![0.0; nodes], error_bound: 0.0, sources: nodes };
    }
    let sums = walk_from(graph, &draw(nodes, sources, seed));
    let scale = nodes as f64 / 2.0;
    let drawn = sources.max(1) as f64;
    let error_bounds: Vec<f64> = sums.iter().map(|(sum, square)| scale * bound(nodes as f64, drawn, *sum, *square)).collect();
    Estimate {
        betweenness: sums.iter().map(|(sum, _)| scale * sum / drawn).collect(),
        error_bound: error_bounds.iter().fold(0.0, |most, bound| bound.max(most)),
        error_bounds,
        sources,
    }
}

/// How far the mean of the dependencies can be off, for a node with this sum of them and of their squares.
fn bound(nodes: f64, drawn: f64, sum: f64, square: f64) -> f64 {
    let most = (nodes - 2.0).max(0.0);
    // Two sides, n nodes, half of the risk for each of two bounds.
    let risk = (2.0 * 2.0 * nodes / (1.0 - CERTAINTY)).ln();
    let plain = most * (risk / (2.0 * drawn)).sqrt();
    if drawn < 2.0 {
        return plain.min(most);
    }
    let variance = ((square - sum * sum / drawn) / (drawn - 1.0)).max(0.0);
    // Maurer and Pontil say ln(2 / risk) for one side.
    let with_two = risk + 2.0_f64.ln();
    let seen = (2.0 * variance * with_two / drawn).sqrt() + most * 7.0 * with_two / (3.0 * (drawn - 1.0));
    plain.min(seen).min(most)
}

/// Sources and how often each was drawn, sorted, so that those who are near have a good chance to walk together.
fn draw(nodes: usize, sources: usize, seed: u64) -> Vec<(u32, f64)> {
    let mut chance = Chance::new(seed);
    let mut drawn: Vec<u32> = (0..sources).map(|_| chance.below(nodes as u64) as u32).collect();
    drawn.sort_unstable();
    let mut counted: Vec<(u32, f64)> = Vec::new();
    for source in drawn {
        match counted.last_mut() {
            Some((last, times)) if *last == source => *times += 1.0,
            _ => counted.push((source, 1.0)),
        }
    }
    counted
}

/// For every node the sum of the dependencies and of their squares.
fn walk_from(graph: &Graph, sources: &[(u32, f64)]) -> Vec<(f64, f64)> {
    let roads = Roads::new(graph.nodes(), |node, targets| targets.extend(graph.neighbours(node)));
    let weights = vec![1.0; graph.nodes()];
    let mut sums = vec![(0.0, 0.0); graph.nodes()];
    let mut levels = Levels::new(&roads);
    let mut walk = Walk::new(&roads);
    for together in sources.chunks(SOURCES) {
        let names: Vec<u32> = together.iter().map(|(name, _)| *name).collect();
        levels.find(&roads, &names);
        for (eight, group) in levels.groups().zip(together.chunks(LANES)) {
            let times = spread(group.iter().map(|(_, times)| *times));
            walk.go(&roads, eight, &weights, |node, dependencies| {
                let (sum, square) = &mut sums[node as usize];
                for (dependency, times) in dependencies.iter().zip(&times) {
                    *sum += dependency * times;
                    *square += dependency * dependency * times;
                }
            });
        }
    }
    sums
}
