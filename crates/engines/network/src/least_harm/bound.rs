//! How much any choice can cover at most: Lagrange's relaxation of "a thing is covered only by a kept item", made small by subgradients.
//!
//! Each thing lends a part of its weight, its price, to its items. Items then compete in a plain knapsack with what was lent to them, and
//! what was not lent is given for free. Whatever the prices, that is at least what the best choice covers (Fisher 1981).

use super::cover::{Cover, Keeping};

/// What is decided about an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decided {
    Free,
    Kept,
    Gone,
}

/// A bound, and the choice of the relaxed problem that led to it.
pub(super) struct Bound {
    /// No choice that follows what is decided covers more.
    pub most: u64,
    /// Free items that the knapsack keeps whole.
    pub chosen: Vec<usize>,
    /// The free item on which it is least sure: the one that fits in part only.
    pub doubtful: Option<usize>,
}

/// Prices of the things, between 0 and their weight.
#[derive(Clone)]
pub(super) struct Prices(Vec<f64>);

impl Prices {
    /// Each thing with one item lends all; the others too, to begin with an even part per item.
    pub(super) fn new(cover: &Cover) -> Self {
        Self(cover.carriers.iter().zip(&cover.weights).map(|(items, &weight)| weight as f64 / (items.len() as f64).max(1.0)).collect())
    }

    /// Lowers the bound in so many steps, as long as it is above `goal`. `keeping` holds what was decided to be kept.
    pub(super) fn lower(&mut self, cover: &Cover, decided: &[Decided], keeping: &Keeping, goal: u64, steps: usize) -> Bound {
        let open: Vec<u32> = (0..cover.weights.len() as u32).filter(|&thing| is_open(cover, decided, keeping, thing)).collect();
        let mut best = self.bound(cover, decided, keeping, &open);
        let mut best_prices = self.clone();
        let mut pace = 1.0;
        let mut without_gain = 0;
        let mut now = best.most;
        let mut chosen = best.chosen.clone();
        for _ in 0..steps {
            if best.most <= goal || best.doubtful.is_none() && chosen.is_empty() {
                break;
            }
            if !self.step(cover, &open, &chosen, pace * (now as f64 - goal as f64 * 0.999).max(1.0)) {
                break;
            }
            let bound = self.bound(cover, decided, keeping, &open);
            (now, chosen) = (bound.most, bound.chosen.clone());
            if bound.most < best.most {
                (best, best_prices, without_gain) = (bound, self.clone(), 0);
            } else {
                without_gain += 1;
                if without_gain == 4 {
                    (pace, without_gain) = (pace * 0.6, 0);
                    *self = best_prices.clone();
                }
            }
        }
        *self = best_prices;
        best
    }

    /// A step against the slope. False when there is none: the relaxed choice covers each thing just once.
    fn step(&mut self, cover: &Cover, open: &[u32], chosen: &[usize], distance: f64) -> bool {
        let mut is_chosen = vec![false; cover.costs.len()];
        for &item in chosen {
            is_chosen[item] = true;
        }
        let slope = |thing: u32| {
            let times = cover.carriers[thing as usize].iter().filter(|&&item| is_chosen[item as usize]).count();
            times as f64 - 1.0
        };
        let slopes: Vec<f64> = open.iter().map(|&thing| slope(thing)).collect();
        let (weights, prices) = (&cover.weights, &mut self.0);
        // A price at its end does not count in the length of the step.
        let moves = |price: f64, weight: u64, slope: f64| slope > 0.0 && price > 0.0 || slope < 0.0 && price < weight as f64;
        let squares = open.iter().zip(&slopes).filter(|&(&thing, &slope)| moves(prices[thing as usize], weights[thing as usize], slope));
        let length: f64 = squares.map(|(_, slope)| slope * slope).sum();
        if length <= 0.0 {
            return false;
        }
        for (&thing, slope) in open.iter().zip(&slopes) {
            let price = &mut prices[thing as usize];
            *price = (*price - distance / length * slope).clamp(0.0, weights[thing as usize] as f64);
        }
        true
    }

    fn bound(&self, cover: &Cover, decided: &[Decided], keeping: &Keeping, open: &[u32]) -> Bound {
        let mut lent = vec![0.0; cover.costs.len()];
        let mut most = keeping.weight as f64;
        for &thing in open {
            let price = self.0[thing as usize];
            most += cover.weights[thing as usize] as f64 - price;
            for &item in &cover.carriers[thing as usize] {
                lent[item as usize] += price;
            }
        }
        let mut free: Vec<usize> = (0..lent.len()).filter(|&item| decided[item] == Decided::Free).collect();
        let worth: Vec<f64> = lent.iter().zip(&cover.costs).map(|(lent, &cost)| lent / cost as f64).collect();
        free.sort_by(|&a, &b| worth[b].total_cmp(&worth[a]).then(a.cmp(&b)));
        let mut left = cover.capacity - keeping.cost;
        let (mut chosen, mut doubtful) = (Vec::new(), None);
        for item in free {
            if cover.costs[item] <= left {
                left -= cover.costs[item];
                most += lent[item];
                chosen.push(item);
            } else {
                most += worth[item] * left as f64;
                doubtful = Some(item);
                break;
            }
        }
        // Weights are whole: rounding down keeps the bound true, and the small addition keeps it so when sums were rounded.
        Bound { most: (most * (1.0 + 1e-12) + 1e-6).floor() as u64, chosen, doubtful }
    }
}

fn is_open(cover: &Cover, decided: &[Decided], keeping: &Keeping, thing: u32) -> bool {
    !keeping.covers(thing) && cover.carriers[thing as usize].iter().any(|&item| decided[item as usize] == Decided::Free)
}
