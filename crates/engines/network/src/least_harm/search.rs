//! Branch and bound, best bound first, with a limit on the work.

use super::{
    bound::{Bound, Decided, Prices},
    cover::{Cover, Keeping},
};
use std::{cmp::Ordering, collections::BinaryHeap};

/// Steps of the bound at the beginning and at each branch.
const STEPS_FIRST: usize = 300;
const STEPS: usize = 12;
/// Pairs of item and thing looked at in all: about a second.
const MOST_WORK: usize = 60_000_000;
/// Branches that wait: the limit on memory.
const MOST_WAITING: usize = 100_000;

pub(super) struct Found {
    pub kept: Vec<bool>,
    /// No choice covers more.
    pub upper_bound: u64,
}

struct Branch {
    most: u64,
    number: usize,
    decided: Vec<Decided>,
}

pub(super) fn find_best(cover: &Cover) -> Found {
    let mut search = Search { cover, best: begin(cover), waiting: BinaryHeap::new(), number: 0 };
    let mut prices = Prices::new(cover);
    let all_free = vec![Decided::Free; cover.costs.len()];
    let mut first = prices.clone();
    search.look_at(all_free, u64::MAX, &mut first, STEPS_FIRST);
    prices.clone_from(&first);
    let per_branch = cover.pairs() * STEPS * 2;
    let mut work = cover.pairs() * STEPS_FIRST;
    while let Some(branch) = search.waiting.pop() {
        if branch.most <= search.best.weight {
            break;
        }
        work += 2 * per_branch;
        if work > MOST_WORK || search.waiting.len() > MOST_WAITING {
            return Found { kept: search.best.kept, upper_bound: branch.most };
        }
        search.split(branch, &prices);
    }
    Found { upper_bound: search.best.weight, kept: search.best.kept }
}

/// A good choice to begin with: greedy, then exchanges.
fn begin(cover: &Cover) -> Keeping<'_> {
    let mut best = Keeping::nothing(cover);
    best.fill();
    // The one thing greedy can miss badly: a single costly item that weighs more than all small ones.
    for item in 0..cover.costs.len() {
        let mut other = Keeping::nothing(cover);
        if other.fits(item) {
            other.keep(item);
            if other.weight > best.weight {
                other.fill();
                best = other;
            }
        }
    }
    best.exchange((20_000_000 / (cover.pairs() * cover.costs.len().max(1)).max(1)).clamp(1, 1_000));
    best
}

struct Search<'a> {
    cover: &'a Cover,
    best: Keeping<'a>,
    waiting: BinaryHeap<Branch>,
    number: usize,
}

impl<'a> Search<'a> {
    fn split(&mut self, branch: Branch, prices: &Prices) {
        let Some(item) = self.doubtful(&branch, prices) else { return };
        for choice in [Decided::Kept, Decided::Gone] {
            let mut decided = branch.decided.clone();
            decided[item] = choice;
            self.look_at(decided, branch.most, &mut prices.clone(), STEPS);
        }
    }

    /// Of the free items, the one the relaxed problem is least sure of.
    fn doubtful(&self, branch: &Branch, prices: &Prices) -> Option<usize> {
        let keeping = self.decided_keeping(&branch.decided)?;
        let bound = prices.clone().lower(self.cover, &branch.decided, &keeping, self.best.weight, STEPS);
        bound.doubtful.or(bound.chosen.first().copied())
    }

    fn decided_keeping(&self, decided: &[Decided]) -> Option<Keeping<'a>> {
        let mut keeping = Keeping::nothing(self.cover);
        for item in (0..decided.len()).filter(|&item| decided[item] == Decided::Kept) {
            if !keeping.fits(item) {
                return None;
            }
            keeping.keep(item);
        }
        Some(keeping)
    }

    /// Finds the bound of a branch, learns a choice from it, and puts it in the queue when it can still be better.
    fn look_at(&mut self, mut decided: Vec<Decided>, parent: u64, prices: &mut Prices, steps: usize) {
        let Some(keeping) = self.decided_keeping(&decided) else { return };
        for (item, decided) in decided.iter_mut().enumerate() {
            if *decided == Decided::Free && !keeping.fits(item) {
                *decided = Decided::Gone;
            }
        }
        let bound = prices.lower(self.cover, &decided, &keeping, self.best.weight, steps);
        self.learn(keeping, &bound);
        let most = bound.most.min(parent);
        if most > self.best.weight && (bound.doubtful.is_some() || !bound.chosen.is_empty()) {
            self.number += 1;
            self.waiting.push(Branch { most, number: self.number, decided });
        }
    }

    fn learn(&mut self, mut keeping: Keeping<'a>, bound: &Bound) {
        for &item in &bound.chosen {
            keeping.keep(item);
        }
        keeping.fill();
        if keeping.weight > self.best.weight {
            self.best = keeping;
        }
    }
}

impl Ord for Branch {
    fn cmp(&self, other: &Self) -> Ordering {
        self.most.cmp(&other.most).then(other.number.cmp(&self.number))
    }
}

impl PartialOrd for Branch {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Branch {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Branch {}
