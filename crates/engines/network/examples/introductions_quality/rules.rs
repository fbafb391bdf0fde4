//! The two rules that are to be beaten, and how a list of proposals is judged.

use opbouw_network::Graph;
use std::collections::{BTreeMap, HashSet};

/// A fixed rule: what each shared neighbour counts.
#[derive(Clone, Copy)]
pub enum Rule {
    /// One over the logarithm of how many it knows.
    AdamicAdar,
    /// One over how many it knows.
    ResourceAllocation,
}

/// Precisions, between 0 and 1.
pub struct Scores {
    pub per_node: f64,
    pub at_ten: f64,
    pub at_hidden: f64,
}

/// Judges proposals per node and for the whole graph.
pub fn judge(graph: &Graph, hidden: &HashSet<(u32, u32)>, propose: impl Fn(u32) -> Vec<u32>, best: Vec<(u32, u32)>) -> Scores {
    let lost: HashSet<u32> = hidden.iter().flat_map(|&(a, b)| [a, b]).collect();
    let hits = |node: u32| propose(node).into_iter().take(10).filter(|&other| hidden.contains(&(node.min(other), node.max(other)))).count();
    let all: usize = (0..graph.nodes() as u32).filter(|node| lost.contains(node)).map(hits).sum();
    let found = |first: usize| best.iter().take(first).filter(|pair| hidden.contains(pair)).count() as f64 / first as f64;
    Scores { per_node: all as f64 / 10.0 / lost.len() as f64, at_ten: found(10), at_hidden: found(hidden.len()) }
}

/// Judges a fixed rule.
pub fn judge_rule(graph: &Graph, rule: Rule, hidden: &HashSet<(u32, u32)>) -> Scores {
    let propose = |node: u32| rank(graph, rule, node).into_iter().map(|(_, _, other)| other).collect();
    let of_node = |node: u32| {
        rank(graph, rule, node).into_iter().filter(move |one| one.2 > node).map(move |(score, lot, other)| (score, lot, (node, other)))
    };
    let mut pairs: Vec<_> = (0..graph.nodes() as u32).flat_map(of_node).collect();
    pairs.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
    judge(graph, hidden, propose, pairs.into_iter().map(|(_, _, pair)| pair).collect())
}

/// Everybody who shares a neighbour and has no tie, best first; of the same score in an order by lot.
fn rank(graph: &Graph, rule: Rule, node: u32) -> Vec<(f64, u64, u32)> {
    let mut scores: BTreeMap<u32, f64> = BTreeMap::new();
    for &shared in graph.neighbours(node) {
        let degree = graph.degree(shared) as f64;
        for &other in
            graph.neighbours(shared).iter().filter(|&&other| other != node && graph.neighbours(node).binary_search(&other).is_err())
        {
            *scores.entry(other).or_default() += match rule {
                Rule::AdamicAdar => 1.0 / degree.ln(),
                Rule::ResourceAllocation => 1.0 / degree,
            };
        }
    }
    let lot = |other: u32| {
        (u64::from(node.min(other)) << 32 | u64::from(node.max(other)))
            .wrapping_mul(0x9E37_79B9_7F4A_7C15)
            .rotate_left(29)
            .wrapping_mul(0xBF58_476D_1CE4_E5B9)
    };
    let mut ranked: Vec<_> = scores.into_iter().map(|(other, score)| (score, lot(other), other)).collect();
    ranked.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
    ranked
}
