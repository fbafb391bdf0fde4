//! The cut seen from what stays: what is kept, what that covers, and better by filling up and exchanging.

use super::{Cut, MOST_WEIGHT};
use std::collections::BTreeMap;

/// Only what can go, and only what can be lost.
pub(super) struct Cover {
    pub costs: Vec<u64>,
    /// The things of each item.
    pub carries: Vec<Vec<u32>>,
    /// The items of each thing, sorted; no two things have the same.
    pub carriers: Vec<Vec<u32>>,
    pub weights: Vec<u64>,
    /// What the kept items may cost together.
    pub capacity: u64,
}

impl Cover {
    pub(super) fn of(cut: &Cut, free: &[u32], capacity: u64) -> Self {
        let mut place = vec![None; cut.items.len()];
        for (number, &item) in (0_u32..).zip(free) {
            place[item as usize] = Some(number);
        }
        let mut things: BTreeMap<Vec<u32>, u64> = BTreeMap::new();
        for thing in &cut.things {
            let there = thing.carriers.iter().filter(|&&item| (item as usize) < place.len());
            // A carrier that stays whatever happens: this thing cannot be lost.
            let carriers: Option<Vec<u32>> = there.map(|&item| place[item as usize]).collect();
            let Some(mut carriers) = carriers.filter(|carriers| !carriers.is_empty()) else { continue };
            carriers.sort_unstable();
            carriers.dedup();
            *things.entry(carriers).or_default() += thing.weight.min(MOST_WEIGHT);
        }
        let mut carries = vec![Vec::new(); free.len()];
        for (thing, carriers) in (0..).zip(things.keys()) {
            for &item in carriers {
                carries[item as usize].push(thing);
            }
        }
        let costs = free.iter().map(|&item| cut.cost(item)).collect();
        let (carriers, weights) = things.into_iter().unzip();
        Self { costs, carries, carriers, weights, capacity }
    }

    pub(super) fn total_weight(&self) -> u64 {
        self.weights.iter().sum()
    }

    /// How many pairs of an item and a thing: the measure of one pass.
    pub(super) fn pairs(&self) -> usize {
        self.carriers.iter().map(Vec::len).sum::<usize>() + self.costs.len()
    }
}

/// A choice of what is kept.
#[derive(Clone)]
pub(super) struct Keeping<'a> {
    cover: &'a Cover,
    pub kept: Vec<bool>,
    /// How many kept items carry each thing.
    times: Vec<u32>,
    pub cost: u64,
    /// Weight of the things with at least one kept item.
    pub weight: u64,
}

impl<'a> Keeping<'a> {
    pub(super) fn nothing(cover: &'a Cover) -> Self {
        Self { cover, kept: vec![false; cover.costs.len()], times: vec![0; cover.weights.len()], cost: 0, weight: 0 }
    }

    pub(super) fn keep(&mut self, item: usize) {
        self.kept[item] = true;
        self.cost += self.cover.costs[item];
        for &thing in &self.cover.carries[item] {
            self.times[thing as usize] += 1;
            if self.times[thing as usize] == 1 {
                self.weight += self.cover.weights[thing as usize];
            }
        }
    }

    fn give_up(&mut self, item: usize) {
        self.kept[item] = false;
        self.cost -= self.cover.costs[item];
        for &thing in &self.cover.carries[item] {
            self.times[thing as usize] -= 1;
            if self.times[thing as usize] == 0 {
                self.weight -= self.cover.weights[thing as usize];
            }
        }
    }

    pub(super) fn fits(&self, item: usize) -> bool {
        self.cost + self.cover.costs[item] <= self.cover.capacity
    }

    pub(super) fn covers(&self, thing: u32) -> bool {
        self.times[thing as usize] > 0
    }

    fn gain(&self, item: usize) -> u64 {
        let new = self.cover.carries[item].iter().filter(|&&thing| self.times[thing as usize] == 0);
        new.map(|&thing| self.cover.weights[thing as usize]).sum()
    }

    /// Keeps what gains most for its cost, until nothing fits any more.
    pub(super) fn fill(&mut self) {
        let mut left: Vec<usize> = (0..self.kept.len()).filter(|&item| !self.kept[item]).collect();
        loop {
            left.retain(|&item| !self.kept[item] && self.fits(item));
            let worth = |item: usize| self.gain(item) as f64 / self.cover.costs[item] as f64;
            let mut best: Option<(f64, usize)> = None;
            for &item in &left {
                let worth = worth(item);
                if best.is_none_or(|(most, _)| worth > most) {
                    best = Some((worth, item));
                }
            }
            let Some((_, item)) = best else { return };
            self.keep(item);
        }
    }

    /// Exchanges one for one as long as that covers more, at most so many times.
    pub(super) fn exchange(&mut self, most_times: usize) {
        for _ in 0..most_times {
            let Some((out, into)) = self.find_exchange() else { return };
            self.give_up(out);
            self.keep(into);
            self.fill();
        }
    }

    fn find_exchange(&mut self) -> Option<(usize, usize)> {
        let (before, mut best) = (self.weight, None);
        let mut most = before;
        for out in 0..self.kept.len() {
            if !self.kept[out] {
                continue;
            }
            self.give_up(out);
            for into in 0..self.kept.len() {
                if into != out && !self.kept[into] && self.fits(into) {
                    let weight = self.weight + self.gain(into);
                    if weight > most {
                        (most, best) = (weight, Some((out, into)));
                    }
                }
            }
            self.keep(out);
        }
        best
    }
}
