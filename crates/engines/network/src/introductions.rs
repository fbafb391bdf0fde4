//! Who could meet: pairs without a tie that look most like pairs with one.
//!
//! How much a shared neighbour, a shared group or being busy says differs from network to network. So nothing of it is fixed: a tenth of the
//! ties is hidden, and what would have found them again is learned from the graph itself, a few times over.

mod best_pairs;
mod evidence;
mod learning;

use crate::{Graph, communities};
use best_pairs::find_best_pairs;
use evidence::{Desk, Evidence};
use learning::{Lesson, Lessons};
use std::collections::{BTreeMap, HashSet};

/// So many shared neighbours are named with an introduction.
const MOST_COMMON: usize = 5;

/// Which introductions are asked.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// How many at most.
    pub count: usize,
    /// How often one node may be in the list, so that not everybody is sent to the same one.
    pub at_most_each: usize,
    /// Pairs that are not to be introduced, in either order.
    pub not: &'a [(u32, u32)],
    /// For the sample of ties from which is learned.
    pub seed: u64,
}

impl Wanted<'_> {
    /// So many, without further conditions.
    pub fn new(count: usize) -> Self {
        Self { count, at_most_each: usize::MAX, not: &[], seed: 1 }
    }
}

/// Two who have no tie, and why they could.
#[derive(Debug, Clone, PartialEq)]
pub struct Introduction {
    /// The one: of the two the lower number, or the node for which was asked.
    pub a: u32,
    /// The other.
    pub b: u32,
    /// Between 0 and 1: how much this pair looks like a tie that was hidden. For an order, not a promise.
    pub score: f64,
    /// Whom both know, at most five: first who says most, close to both and not close to everybody.
    pub common: Vec<u32>,
}

/// The best introductions in the whole graph, best first. Each pair shares at least one neighbour. Finds the communities first; who has them
/// already uses an [`Introducer`].
pub fn introductions(graph: &Graph, wanted: &Wanted) -> Vec<Introduction> {
    Introducer::new(graph, &communities(graph, wanted.seed).of, wanted.seed).list(wanted)
}

/// The best introductions for one node, best first.
pub fn introductions_of(graph: &Graph, node: u32, wanted: &Wanted) -> Vec<Introduction> {
    Introducer::new(graph, &communities(graph, wanted.seed).of, wanted.seed).list_for(node, wanted)
}

/// What a graph teaches about who could meet, to be asked more than once.
pub struct Introducer<'a> {
    evidence: Evidence<'a>,
    lessons: Lessons,
}

impl<'a> Introducer<'a> {
    /// Learns from the graph. `communities` is the group of each node. About as costly as finding communities in 20,000 ties, whatever the size.
    pub fn new(graph: &'a Graph, communities: &[u32], seed: u64) -> Self {
        Self { evidence: Evidence::of(graph, communities), lessons: learning::learn(graph, seed) }
    }

    /// The best introductions in the whole graph, best first.
    pub fn list(&self, wanted: &Wanted) -> Vec<Introduction> {
        let not = in_order(wanted.not);
        // More than is asked, since all signs together order a little otherwise than the quick ones.
        let mut pool = wanted.count.saturating_mul(3).saturating_add(500);
        loop {
            let pairs = find_best_pairs(&self.evidence, &self.lessons.quick, pool, &not);
            let is_all = pairs.len() < pool;
            let list = self.choose(self.judge(&pairs), wanted);
            if is_all || list.len() == wanted.count {
                return list;
            }
            pool = pool.saturating_mul(4);
        }
    }

    /// The best introductions for one node, best first; none for a node that is not there.
    pub fn list_for(&self, node: u32, wanted: &Wanted) -> Vec<Introduction> {
        if node as usize >= self.evidence.graph().nodes() {
            return Vec::new();
        }
        let not = in_order(wanted.not);
        let mut desk = Desk::new(&self.evidence);
        let is_wanted = |other: u32| !not.contains(&(node.min(other), node.max(other)));
        let found = self.evidence.around(node, &mut desk, is_wanted);
        let judged = found.iter().map(|(other, signs)| (self.lessons.full.chance(signs), node, *other)).collect();
        self.choose(judged, &Wanted { at_most_each: usize::MAX, ..*wanted })
    }

    /// The chance of each pair by all that was learned.
    fn judge(&self, pairs: &[(u32, u32)]) -> Vec<(f64, u32, u32)> {
        let mut others: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for &(a, b) in pairs {
            others.entry(a).or_default().push(b);
        }
        let mut desk = Desk::new(&self.evidence);
        let mut judged = Vec::with_capacity(pairs.len());
        for (a, mut others) in others {
            others.sort_unstable();
            let found = self.evidence.around(a, &mut desk, |b| others.binary_search(&b).is_ok());
            judged.extend(found.iter().map(|(b, signs)| (self.lessons.full.chance(signs), a.min(*b), a.max(*b))));
        }
        judged
    }

    fn choose(&self, mut judged: Vec<(f64, u32, u32)>, wanted: &Wanted) -> Vec<Introduction> {
        judged.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
        let mut times = BTreeMap::new();
        let mut list = Vec::new();
        for (score, a, b) in judged {
            if list.len() == wanted.count {
                break;
            }
            if [a, b].iter().all(|node| times.get(node).copied().unwrap_or(0) < wanted.at_most_each) {
                for node in [a, b] {
                    *times.entry(node).or_insert(0) += 1;
                }
                list.push(Introduction { a, b, score, common: self.evidence.common(a, b, MOST_COMMON) });
            }
        }
        list
    }
}

fn in_order(pairs: &[(u32, u32)]) -> HashSet<(u32, u32)> {
    pairs.iter().map(|&(a, b)| (a.min(b), a.max(b))).collect()
}

impl Lesson {
    /// The chance, between 0 and 1.
    fn chance(&self, signs: &evidence::Signs) -> f64 {
        1.0 / (1.0 + (-self.log_odds(signs)).exp())
    }
}
