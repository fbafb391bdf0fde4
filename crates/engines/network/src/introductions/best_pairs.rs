//! The best pairs of a whole graph by the quick signs, without looking at every pair: nodes with the highest bound first, until no later pair can be better.

use super::{evidence::Evidence, learning::Quick};
use std::{
    cmp::{Ordering, Reverse},
    collections::{BinaryHeap, HashSet},
};

#[derive(PartialEq)]
struct Scored(f64, u32, u32);

impl Eq for Scored {}

impl Ord for Scored {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0).then((other.1, other.2).cmp(&(self.1, self.2)))
    }
}

impl PartialOrd for Scored {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// So many pairs with the highest score and not in `not`, in no particular order.
pub(super) fn find_best_pairs(evidence: &Evidence, quick: &Quick, count: usize, not: &HashSet<(u32, u32)>) -> Vec<(u32, u32)> {
    let graph = evidence.graph();
    let halves = list_halves(evidence, quick);
    let mut order: Vec<u32> = (0..graph.nodes() as u32).filter(|&node| graph.degree(node) > 0).collect();
    order.sort_by(|&a, &b| halves[b as usize].total_cmp(&halves[a as usize]).then(a.cmp(&b)));
    let busy: Vec<f64> =
        (0..graph.nodes() as u32).map(|node| (quick.groups + quick.busy) * (graph.degree(node) as f64).max(1.0).ln()).collect();
    let mut best: BinaryHeap<Reverse<Scored>> = BinaryHeap::with_capacity(count + 1);
    let mut is_done = vec![false; graph.nodes()];
    let mut sums = vec![0.0_f32; graph.nodes()];
    let mut touched = Vec::new();
    let mut row = vec![0.0_f64; evidence.groups()];
    for node in order {
        let least = |best: &BinaryHeap<Reverse<Scored>>| match best.peek() {
            Some(Reverse(least)) if best.len() == count => least.0,
            _ => f64::NEG_INFINITY,
        };
        let half = halves[node as usize];
        // Both halves of every later pair are at most this one.
        if count == 0 || 2.0 * half < least(&best) {
            break;
        }
        is_done[node as usize] = true;
        let own = evidence.group(node);
        for &(group, ties) in evidence.between(own) {
            row[group as usize] = ties;
        }
        walk(evidence, quick, node, &mut sums, &mut touched);
        let known = graph.neighbours(node);
        for &other in &touched {
            let sum = f64::from(std::mem::take(&mut sums[other as usize]));
            if is_done[other as usize] || half + halves[other as usize] < least(&best) || known.binary_search(&other).is_ok() {
                continue;
            }
            let its = evidence.group(other);
            let together = quick.groups * evidence.affinity(row[its as usize], own, its);
            let scored = Scored(quick.shared * sum.max(1e-9).ln() + together + busy[node as usize] + busy[other as usize], node, other);
            let is_better = best.len() < count || best.peek().is_some_and(|Reverse(least)| scored > *least);
            if is_better && !not.contains(&(node.min(other), node.max(other))) {
                best.push(Reverse(scored));
                if best.len() > count {
                    best.pop();
                }
            }
        }
        touched.clear();
        for &(group, _) in evidence.between(own) {
            row[group as usize] = 0.0;
        }
    }
    best.into_iter().map(|Reverse(Scored(_, a, b))| (a, b)).collect()
}

fn walk(evidence: &Evidence, quick: &Quick, node: u32, sums: &mut [f32], touched: &mut Vec<u32>) {
    let graph = evidence.graph();
    let is_weighted = quick.measure == super::evidence::WEIGHTED;
    for (&shared, &near) in graph.neighbours(node).iter().zip(graph.weights(node)) {
        let near = if is_weighted { near.max(0.0).sqrt() } else { 1.0 };
        let share = evidence.share_of(quick.measure, shared, near) as f32;
        for (place, &other) in graph.neighbours(shared).iter().enumerate() {
            if other != node {
                let sum = &mut sums[other as usize];
                if *sum == 0.0 {
                    touched.push(other);
                }
                *sum += if is_weighted { share * (graph.weights(shared)[place].max(1e-9) as f32).sqrt() } else { share };
            }
        }
    }
}

/// Half of the most that a pair with this node can score, so that two halves are a bound for a pair.
///
/// Shared neighbours give at most what all neighbours of either give, so at most the root of both multiplied; ties between the groups likewise.
fn list_halves(evidence: &Evidence, quick: &Quick) -> Vec<f64> {
    let graph = evidence.graph();
    let groups = 0..evidence.groups() as u32;
    let smallest = groups.clone().min_by(|&a, &b| evidence.mass(a).total_cmp(&evidence.mass(b))).unwrap_or(0);
    let closest = |group: u32| {
        let known = evidence.between(group).iter().map(|&(other, ties)| evidence.affinity(ties, group, other));
        known.fold(evidence.affinity(0.0, group, smallest), f64::max)
    };
    let closest: Vec<f64> = groups.map(closest).collect();
    // The strongest tie of each, for the measure that counts strength.
    let strongest: Vec<f64> =
        (0..graph.nodes() as u32).map(|node| graph.weights(node).iter().fold(0.0_f64, |most, &weight| most.max(weight)).sqrt()).collect();
    let half = |node: u32| {
        let of_shared = graph.neighbours(node).iter().zip(graph.weights(node)).map(|(&shared, &weight)| {
            evidence.share_of(quick.measure, shared, weight.max(0.0).sqrt() * strongest[shared as usize].max(1e-4))
        });
        let all = of_shared.sum::<f64>() * 1.001 + 1e-9;
        let busy = (quick.groups + quick.busy) * (graph.degree(node) as f64).max(1.0).ln();
        0.5 * quick.shared * all.ln() + 0.5 * quick.groups * closest[evidence.group(node) as usize] + busy
    };
    (0..graph.nodes() as u32).map(half).collect()
}
