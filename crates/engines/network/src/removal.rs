//! What if these are gone: who loses the last tie, who can no longer reach whom, and on whom everything then hangs.

use crate::{Graph, betweenness, components, estimate_betweenness};
use std::collections::BTreeMap;

/// Up to so many nodes times ties, betweenness is exact; above it, it is estimated from so many sources.
const MOST_EXACT: usize = 50_000_000;
const SOURCES: usize = 256;
const SEED: u64 = 1;

/// What happens when some nodes go, seen by those who remain. All numbers count remaining nodes only.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Removal {
    /// Parts in which the remaining nodes hung together; a node alone is a part.
    pub parts_before: u32,
    /// Parts in which they hang together afterwards.
    pub parts_after: u32,
    /// How many of them were in the largest part.
    pub largest_before: u32,
    /// How many are in the largest part afterwards.
    pub largest_after: u32,
    /// Who had ties and has none any more, sorted.
    pub lonely: Vec<u32>,
    /// Pairs who could reach each other and now cannot.
    pub pairs_lost: u64,
    /// Who was in the largest part and is not in the largest part afterwards, sorted.
    pub unreachable: Vec<u32>,
    /// On whom more hangs than before; nobody when betweenness of no one rises.
    pub bottleneck: Option<Bottleneck>,
}

/// The node whose share of all betweenness rises most.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bottleneck {
    /// Who.
    pub node: u32,
    /// The share before, among all nodes: 0 to 1.
    pub share_before: f64,
    /// The share afterwards, among those who remain: 0 to 1.
    pub share_after: f64,
}

/// Takes nodes away and says what that does; nodes that are not there, or named twice, count for nothing. Linear, and twice the cost of betweenness:
/// exact up to some thousands of nodes, from 256 sources (always the same) in larger graphs.
pub fn removal(graph: &Graph, removed: &[u32]) -> Removal {
    let mut is_gone = vec![false; graph.nodes()];
    for &node in removed {
        if let Some(is_gone) = is_gone.get_mut(node as usize) {
            *is_gone = true;
        }
    }
    let left: Vec<(u32, u32, f64)> = graph.ties().filter(|&(a, b, _)| !is_gone[a as usize] && !is_gone[b as usize]).collect();
    let after = Graph::new(graph.nodes(), &left);
    let remaining: Vec<u32> = (0..graph.nodes() as u32).filter(|&node| !is_gone[node as usize]).collect();
    let (part_before, part_after) = (components(graph), components(&after));
    let (sizes_before, sizes_after) = (count_parts(&part_before, &remaining), count_parts(&part_after, &remaining));
    let (largest_before, largest_after) = (find_largest(&sizes_before), find_largest(&sizes_after));
    let is_cut_off = |node: u32| Some(part_before[node as usize]) == largest_before && Some(part_after[node as usize]) != largest_after;
    let pairs =
        |sizes: &BTreeMap<u32, u32>| sizes.values().map(|&size| u64::from(size) * u64::from(size.saturating_sub(1)) / 2).sum::<u64>();
    let size = |sizes: &BTreeMap<u32, u32>, part: Option<u32>| part.and_then(|part| sizes.get(&part).copied()).unwrap_or(0);
    Removal {
        parts_before: sizes_before.len() as u32,
        parts_after: sizes_after.len() as u32,
        largest_before: size(&sizes_before, largest_before),
        largest_after: size(&sizes_after, largest_after),
        lonely: remaining.iter().copied().filter(|&node| graph.degree(node) > 0 && after.degree(node) == 0).collect(),
        pairs_lost: pairs(&sizes_before) - pairs(&sizes_after),
        unreachable: remaining.iter().copied().filter(|&node| is_cut_off(node)).collect(),
        bottleneck: find_bottleneck(graph, &after, &remaining),
    }
}

/// How many of the remaining nodes are in each part.
fn count_parts(part: &[u32], remaining: &[u32]) -> BTreeMap<u32, u32> {
    let mut sizes = BTreeMap::new();
    for &node in remaining {
        *sizes.entry(part[node as usize]).or_insert(0) += 1;
    }
    sizes
}

/// The largest part; of the same size the one with the lowest number.
fn find_largest(sizes: &BTreeMap<u32, u32>) -> Option<u32> {
    sizes.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0))).map(|(&part, _)| part)
}

fn find_bottleneck(graph: &Graph, after: &Graph, remaining: &[u32]) -> Option<Bottleneck> {
    let (before, after) = (list_shares(graph), list_shares(after));
    let mut most: Option<Bottleneck> = None;
    for &node in remaining {
        let one = Bottleneck { node, share_before: before[node as usize], share_after: after[node as usize] };
        let rise = |one: &Bottleneck| one.share_after - one.share_before;
        if rise(&one) > 1e-9 && most.as_ref().is_none_or(|most| rise(&one) > rise(most) + 1e-12) {
            most = Some(one);
        }
    }
    most
}

fn list_shares(graph: &Graph) -> Vec<f64> {
    let is_large = graph.nodes().saturating_mul(graph.edges()) > MOST_EXACT;
    let values = if is_large { estimate_betweenness(graph, SOURCES, SEED).betweenness } else { betweenness(graph) };
    let all: f64 = values.iter().sum();
    values.into_iter().map(|value| if all > 0.0 { value / all } else { 0.0 }).collect()
}
