//! The best pairs of a whole graph by the quick signs, without looking at every pair: nodes with the highest bound first, until no later pair can be better.

use super::{
    evidence::{Evidence, WEIGHTED, ties_sign},
    learning::Quick,
};
use std::{
    cmp::{Ordering, Reverse},
    collections::{BinaryHeap, HashSet},
};

/// After so many nodes, and each time these have doubled, who is hopeless is taken out of the lists.
const FIRST_LOOK: usize = 64;

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
    let shares = evidence.list_shares(quick.measure);
    let bounds = Bounds::of(evidence, quick, &shares);
    let mut order: Vec<u32> = (0..evidence.graph().nodes() as u32).filter(|&node| evidence.graph().degree(node) > 0).collect();
    order.sort_by(|&a, &b| bounds.most[b as usize].total_cmp(&bounds.most[a as usize]).then(a.cmp(&b)));
    let mut search = Search::new(evidence, quick, count, not, &bounds, &shares);
    for (place, &node) in order.iter().enumerate() {
        // The bound of every later node is lower still.
        if count == 0 || bounds.most[node as usize] < search.least() {
            break;
        }
        if place >= FIRST_LOOK && place.is_power_of_two() {
            search.forget_hopeless();
        }
        search.look_around(node);
    }
    search.best.into_iter().map(|Reverse(Scored(_, a, b))| (a, b)).collect()
}

struct Search<'a> {
    evidence: &'a Evidence<'a>,
    quick: &'a Quick,
    count: usize,
    not: &'a HashSet<(u32, u32)>,
    bounds: &'a Bounds,
    shares: &'a [f32],
    near: Near,
    best: BinaryHeap<Reverse<Scored>>,
    /// A bit for each node that can still be in a pair, so small that all bits stay in the nearest memory.
    is_hopeful: Vec<u64>,
    sums: Vec<f32>,
    touched: Vec<u32>,
    /// What the ties of the group at hand with each group give.
    row: Vec<f64>,
}

impl<'a> Search<'a> {
    fn new(
        evidence: &'a Evidence<'a>,
        quick: &'a Quick,
        count: usize,
        not: &'a HashSet<(u32, u32)>,
        bounds: &'a Bounds,
        shares: &'a [f32],
    ) -> Self {
        let nodes = evidence.graph().nodes();
        Self {
            evidence,
            quick,
            count,
            not,
            bounds,
            shares,
            near: Near::of(evidence, quick.measure == WEIGHTED),
            best: BinaryHeap::new(),
            is_hopeful: vec![u64::MAX; nodes.div_ceil(64)],
            sums: vec![0.0; nodes],
            touched: Vec::new(),
            row: vec![quick.groups * ties_sign(0.0); evidence.groups()],
        }
    }

    /// What a pair must score at least to be wanted.
    fn least(&self) -> f64 {
        match self.best.peek() {
            Some(Reverse(least)) if self.best.len() == self.count => least.0,
            _ => f64::NEG_INFINITY,
        }
    }

    fn forget(&mut self, node: u32) {
        self.is_hopeful[node as usize / 64] &= !(1 << (node % 64));
    }

    fn forget_hopeless(&mut self) {
        let least = self.least();
        for node in 0..self.bounds.most.len() as u32 {
            if self.bounds.most[node as usize] < least {
                self.forget(node);
            }
        }
        self.near.keep(&self.is_hopeful);
    }

    /// All pairs of a node with those whose turn has not been.
    fn look_around(&mut self, node: u32) {
        self.forget(node);
        self.walk(node);
        let between = self.evidence.between(self.evidence.group(node));
        for &(group, ties) in between {
            self.row[group as usize] = self.quick.groups * ties_sign(ties);
        }
        let mut touched = std::mem::take(&mut self.touched);
        let own = self.bounds.alone[node as usize];
        let mut least = self.least();
        for &other in &touched {
            let sum = std::mem::take(&mut self.sums[other as usize]);
            let its = self.bounds.alone[other as usize];
            let without = f64::from(own.base) + f64::from(its.base) + self.row[its.group as usize];
            // Logarithms only for who could be in.
            if without + f64::from(own.shared.min(its.shared)) >= least {
                let score = without + self.quick.shared * f64::from(sum).max(1e-9).ln();
                if score >= least && self.evidence.graph().neighbours(node).binary_search(&other).is_err() {
                    self.keep(Scored(score, node, other));
                    least = self.least();
                }
            }
        }
        touched.clear();
        self.touched = touched;
        for &(group, _) in between {
            self.row[group as usize] = self.quick.groups * ties_sign(0.0);
        }
    }

    fn keep(&mut self, scored: Scored) {
        let pair = (scored.1.min(scored.2), scored.1.max(scored.2));
        if !self.not.is_empty() && self.not.contains(&pair) {
            return;
        }
        self.best.push(Reverse(scored));
        if self.best.len() > self.count {
            self.best.pop();
        }
    }

    fn walk(&mut self, node: u32) {
        let graph = self.evidence.graph();
        let is_weighted = self.quick.measure == WEIGHTED;
        for (&shared, &weight) in graph.neighbours(node).iter().zip(graph.weights(node)) {
            let share = self.shares[shared as usize] * if is_weighted { weight.max(0.0).sqrt() as f32 } else { 1.0 };
            for arc in self.near.range(shared) {
                let other = self.near.others[arc];
                if is_set(&self.is_hopeful, other) {
                    let sum = &mut self.sums[other as usize];
                    if *sum == 0.0 {
                        self.touched.push(other);
                    }
                    *sum += if is_weighted { share * self.near.roots[arc] } else { share };
                }
            }
        }
    }
}

fn is_set(bits: &[u64], node: u32) -> bool {
    bits[node as usize / 64] >> (node % 64) & 1 == 1
}

/// The neighbours of each node, fewer and fewer: only who can still be in a pair. Close together, so that more of it is in near memory.
struct Near {
    starts: Vec<u32>,
    others: Vec<u32>,
    /// Root of the weight of each tie, when weights count.
    roots: Vec<f32>,
}

impl Near {
    fn of(evidence: &Evidence, is_weighted: bool) -> Self {
        let graph = evidence.graph();
        let mut near = Self { starts: vec![0], others: Vec::with_capacity(2 * graph.edges()), roots: Vec::new() };
        for node in 0..graph.nodes() as u32 {
            near.others.extend(graph.neighbours(node));
            near.starts.push(near.others.len() as u32);
            if is_weighted {
                near.roots.extend(graph.weights(node).iter().map(|weight| weight.max(1e-9).sqrt() as f32));
            }
        }
        near
    }

    fn range(&self, node: u32) -> std::ops::Range<usize> {
        self.starts[node as usize] as usize..self.starts[node as usize + 1] as usize
    }

    fn keep(&mut self, is_hopeful: &[u64]) {
        let (mut kept, mut begin) = (0, 0);
        for node in 1..self.starts.len() {
            let end = self.starts[node] as usize;
            for arc in begin..end {
                self.others[kept] = self.others[arc];
                if !self.roots.is_empty() {
                    self.roots[kept] = self.roots[arc];
                }
                kept += usize::from(is_set(is_hopeful, self.others[arc]));
            }
            begin = end;
            self.starts[node] = kept as u32;
        }
    }
}

/// What is known of one node without the other.
#[derive(Clone, Copy)]
struct Alone {
    /// What it adds to each of its pairs: for being busy, less for a large group.
    base: f32,
    /// The most that it can share with anybody.
    shared: f32,
    group: u32,
}

/// For each node the most that any pair with it can score.
struct Bounds {
    most: Vec<f64>,
    alone: Vec<Alone>,
}

impl Bounds {
    /// A pair shares at most all that either has to share. So with somebody of a given group it scores at most what the ties between both
    /// groups give, plus the busiest of that group; and a group without ties to one's own gives at most what the best such group gives.
    fn of(evidence: &Evidence, quick: &Quick, shares: &[f32]) -> Self {
        let graph = evidence.graph();
        let nodes = 0..graph.nodes() as u32;
        let alone = list_alone(evidence, quick, shares);
        let mut busiest = vec![f64::NEG_INFINITY; evidence.groups()];
        let mut richest = busiest.clone();
        for (node, alone) in nodes.clone().zip(&alone).filter(|(node, _)| graph.degree(*node) > 0) {
            let group = evidence.group(node) as usize;
            busiest[group] = busiest[group].max(f64::from(alone.base));
            richest[group] = richest[group].max(f64::from(alone.base) + f64::from(alone.shared));
        }
        let strange = quick.groups * ties_sign(0.0);
        let far = (busiest.iter().copied().fold(f64::NEG_INFINITY, f64::max), richest.iter().copied().fold(f64::NEG_INFINITY, f64::max));
        let near: Vec<Vec<(f64, usize)>> = (0..evidence.groups() as u32)
            .map(|own| evidence.between(own).iter().map(|&(group, ties)| (quick.groups * ties_sign(ties), group as usize)).collect())
            .collect();
        let most = |node: u32| {
            let Alone { base, shared, group } = alone[node as usize];
            let (base, shared) = (f64::from(base), f64::from(shared));
            let far = (far.0 + shared).min(far.1) + strange;
            let near = near[group as usize].iter().map(|&(together, group)| together + (busiest[group] + shared).min(richest[group]));
            near.fold(far, f64::max) + base + 1e-6
        };
        Self { most: nodes.map(|node| if graph.degree(node) == 0 { f64::NEG_INFINITY } else { most(node) }).collect(), alone }
    }
}

fn list_alone(evidence: &Evidence, quick: &Quick, shares: &[f32]) -> Vec<Alone> {
    let graph = evidence.graph();
    let nodes = 0..graph.nodes() as u32;
    let is_weighted = quick.measure == WEIGHTED;
    let strongest = |node: u32| graph.weights(node).iter().fold(0.0_f64, |most, &weight| most.max(weight)).sqrt().max(1e-4);
    // What a shared neighbour says at most; nothing when it knows nobody else.
    let says = |node: u32| match graph.degree(node) {
        0 | 1 => 0.0,
        _ if is_weighted => f64::from(shares[node as usize]) * strongest(node),
        _ => f64::from(shares[node as usize]),
    };
    let says: Vec<f64> = nodes.clone().map(says).collect();
    let of_node = |node: u32| {
        let known = graph.neighbours(node).iter().zip(graph.weights(node));
        let all: f64 = known.map(|(&shared, &weight)| says[shared as usize] * if is_weighted { weight.max(0.0).sqrt() } else { 1.0 }).sum();
        let group = evidence.group(node);
        let busy = (quick.groups + quick.busy) * (graph.degree(node) as f64).max(1.0).ln();
        // A little more, for sums that are rounded.
        let shared = quick.shared * (all * 1.001 + 1e-8).ln() + 1e-4;
        Alone { base: (busy - quick.groups * evidence.mass_sign(group)) as f32, shared: shared as f32, group }
    };
    nodes.map(of_node).collect()
}
