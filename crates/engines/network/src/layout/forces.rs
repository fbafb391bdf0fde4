//! Ties pull, nodes push, groups hold together; with steps that become smaller.

use super::{Point, quadtree::Quadtree};
use crate::Graph;

const ROUNDS: usize = 400;
/// A tie to another group pulls so much less: it would draw the groups into each other.
const BETWEEN: f64 = 0.3;
/// How hard a group holds its members, and everything the middle.
const COHESION: f64 = 0.2;
const MIDDLE: f64 = 0.02;

/// The ties of some nodes, numbered anew from 0, with how hard they pull.
pub(super) struct Ties {
    pub list: Vec<(u32, u32, f64)>,
    /// Who has more ties pushes harder.
    pub mass: Vec<f64>,
}

impl Ties {
    /// The ties among `nodes`, which are sorted.
    pub(super) fn inside(graph: &Graph, nodes: &[u32], groups: &[u32]) -> Self {
        let mut list = Vec::new();
        for (a, &node) in (0_u32..).zip(nodes) {
            for (other, &weight) in graph.neighbours(node).iter().zip(graph.weights(node)).filter(|(other, _)| **other > node) {
                if let Ok(b) = nodes.binary_search(other) {
                    list.push((a, b as u32, weight.max(0.0)));
                }
            }
        }
        let mean = list.iter().map(|tie| tie.2).sum::<f64>() / (list.len() as f64).max(1.0);
        for (a, b, pull) in &mut list {
            let strength = if mean > 0.0 { (*pull / mean).sqrt().clamp(0.5, 2.0) } else { 1.0 };
            *pull = strength * if groups[*a as usize] == groups[*b as usize] { 1.0 } else { BETWEEN };
        }
        let mass = nodes.iter().map(|&node| 1.0 + (graph.degree(node) as f64).sqrt()).collect();
        Self { list, mass }
    }
}

/// Moves nodes until they rest. The distance between two single nodes with a tie becomes about 2.
pub(super) fn settle(ties: &Ties, groups: &[u32], mut at: Vec<Point>) -> Vec<Point> {
    let spread = (at.len() as f64).sqrt();
    let mut push = vec![(0.0, 0.0); at.len()];
    let mut waiting = Vec::new();
    for round in 0..ROUNDS {
        let tree = Quadtree::of(&at, &ties.mass);
        for (node, push) in push.iter_mut().enumerate() {
            let (x, y) = tree.push(node as u32, at[node], &mut waiting);
            *push = (x * ties.mass[node], y * ties.mass[node]);
        }
        pull_ties(ties, &at, &mut push);
        pull_together(ties, groups, &at, &mut push);
        let step = 0.25 * spread * (1.0 - round as f64 / ROUNDS as f64).powi(2) + 0.01;
        for (at, push) in at.iter_mut().zip(&push) {
            let length = push.0.hypot(push.1).max(1e-9);
            // A node gives way to a part of its force, so that it does not swing to and fro.
            let go = (length * 0.08).min(step) / length;
            *at = (at.0 + push.0 * go, at.1 + push.1 * go);
        }
    }
    at
}

fn pull_ties(ties: &Ties, at: &[Point], push: &mut [Point]) {
    for &(a, b, pull) in &ties.list {
        let (a, b) = (a as usize, b as usize);
        let pull = pull * 2.0 / ties.mass[a].min(ties.mass[b]).sqrt();
        let (x, y) = ((at[b].0 - at[a].0) * pull, (at[b].1 - at[a].1) * pull);
        push[a] = (push[a].0 + x, push[a].1 + y);
        push[b] = (push[b].0 - x, push[b].1 - y);
    }
}

fn pull_together(ties: &Ties, groups: &[u32], at: &[Point], push: &mut [Point]) {
    let count = groups.iter().max().map_or(0, |&last| last as usize + 1);
    let mut sums = vec![(0.0, 0.0, 0.0); count];
    for ((&group, at), mass) in groups.iter().zip(at).zip(&ties.mass) {
        let sum = &mut sums[group as usize];
        *sum = (sum.0 + at.0 * mass, sum.1 + at.1 * mass, sum.2 + mass);
    }
    let all = sums.iter().fold((0.0, 0.0, 0.0), |all, sum| (all.0 + sum.0, all.1 + sum.1, all.2 + sum.2));
    let middle = (all.0 / all.2, all.1 / all.2);
    for (node, push) in push.iter_mut().enumerate() {
        let (x, y, mass) = sums[groups[node] as usize];
        let (own, here) = (ties.mass[node], at[node]);
        let cohesion = if mass < all.2 { COHESION * own } else { 0.0 };
        push.0 += cohesion * (x / mass - here.0) + MIDDLE * own * (middle.0 - here.0);
        push.1 += cohesion * (y / mass - here.1) + MIDDLE * own * (middle.1 - here.1);
    }
}
