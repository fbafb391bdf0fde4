//! Draws replicas: as many cases, or as many as expected, spread as if nothing were going on.

mod table;
mod urn;

use std::ops::Range;

use crate::chance::Chance;
use crate::expected::Expected;
use crate::lanes::{Cell, LANES, Lane};
use crate::{Model, Series};
use table::Table;
use urn::Urn;

/// How replicas come about.
pub(crate) enum Draw {
    /// Each case falls somewhere by itself. One table for all intervals, or one for each.
    Spread { tables: Vec<Table>, amounts: Vec<Amount> },
    /// Cases stay where they are and change their times with each other.
    Shuffled { table: Table, counts: Vec<u32>, totals: Vec<u64> },
}

/// How many cases an interval has in a replica.
pub(crate) enum Amount {
    AsSeen(u64),
    Around(f64),
}

/// So many lanes are drawn before they go to their cells: fewer share a line of the cache, and more areas fit in it.
const STRIP: usize = 16;

/// For each area the cases of the lanes that are drawn.
type Strip<T> = Vec<[T; STRIP]>;

impl Draw {
    /// For areas in the order given.
    pub fn new(series: &Series, expected: &Expected, model: &Model, order: &[u32]) -> Self {
        let totals = series.interval_totals();
        if matches!(model, Model::Permutation) {
            let counts = series.area_totals();
            let counts: Vec<u32> = order.iter().map(|area| counts[*area as usize] as u32).collect();
            let weights: Vec<f64> = counts.iter().map(|count| f64::from(*count)).collect();
            return Self::Shuffled { table: Table::new(&weights), counts, totals };
        }
        let intervals = 0..totals.len();
        let amount = |interval: usize| match model {
            Model::Poisson | Model::Permutation => Amount::AsSeen(totals[interval]),
            Model::ExpectationPoisson(_) => Amount::Around(expected.interval(interval).1),
        };
        let amounts = intervals.clone().map(amount).collect();
        let different = if expected.is_alike() { 0..totals.len().min(1) } else { intervals };
        Self::Spread { tables: different.map(|interval| Table::new(&expected.interval(interval).0)).collect(), amounts }
    }

    /// Replicas `first..first + lanes`, one in each lane: the cases of the intervals, interval by interval.
    pub fn fill<T: Lane>(&self, seed: u64, first: usize, lanes: usize, intervals: Range<usize>, cells: &mut [Cell<T>]) {
        let areas = cells.len() / intervals.len().max(1);
        let mut strip = vec![[T::ZERO; STRIP]; areas];
        for begin in (0..lanes.min(LANES)).step_by(STRIP) {
            let replicas = first + begin..first + lanes.min(begin + STRIP);
            let mut urns = self.urns(seed, &replicas);
            // From the newest back, so that windows that end now need only the newest.
            for interval in intervals.clone().rev() {
                strip.fill([T::ZERO; STRIP]);
                match self {
                    Self::Spread { tables, amounts } => {
                        let table = &tables[interval.min(tables.len() - 1)];
                        for (lane, replica) in replicas.clone().enumerate() {
                            let mut chance = Chance::of(seed, replica as u64, interval as u64);
                            spread(table, &amounts[interval], &mut chance, lane, &mut strip);
                        }
                    }
                    Self::Shuffled { totals, .. } => {
                        for (lane, urn) in urns.iter_mut().enumerate() {
                            urn.draw(totals[interval], |area| add_case(&mut strip, area, lane));
                        }
                    }
                }
                let cells = &mut cells[(interval - intervals.start) * areas..][..areas];
                cells.iter_mut().zip(&strip).for_each(|(cell, strip)| cell.0[begin..begin + STRIP].copy_from_slice(strip));
            }
        }
    }

    /// For each replica all cases, when cases are shuffled.
    fn urns(&self, seed: u64, replicas: &Range<usize>) -> Vec<Urn<'_>> {
        match self {
            Self::Spread { .. } => Vec::new(),
            Self::Shuffled { table, counts, .. } => {
                replicas.clone().map(|replica| Urn::new(table, counts, Chance::of(seed, replica as u64, 0))).collect()
            }
        }
    }
}

fn spread<T: Lane>(table: &Table, amount: &Amount, chance: &mut Chance, lane: usize, strip: &mut Strip<T>) {
    let cases = match amount {
        Amount::AsSeen(cases) => *cases,
        Amount::Around(mean) => chance.poisson(*mean),
    };
    for _ in 0..cases {
        add_case(strip, table.draw(chance), lane);
    }
}

#[inline]
fn add_case<T: Lane>(strip: &mut Strip<T>, area: u32, lane: usize) {
    let count = &mut strip[area as usize][lane];
    *count = count.plus(T::ONE);
}
