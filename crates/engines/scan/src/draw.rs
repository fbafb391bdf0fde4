//! Draws replicas: as many cases, or as many as expected, spread as if nothing were going on.

use std::ops::Range;

use crate::chance::Chance;
use crate::expected::Expected;
use crate::lanes::{Cell, LANES, Lane};
use crate::{Model, Series};

/// How replicas come about.
pub(crate) enum Draw {
    /// Each case falls somewhere by itself. One table for all intervals, or one for each.
    Spread { tables: Vec<Table>, amounts: Vec<Amount> },
    /// Cases stay where they are and change their times with each other.
    Shuffled { owners: Vec<u32>, totals: Vec<u64> },
}

/// How many cases an interval has in a replica.
pub(crate) enum Amount {
    AsSeen(u64),
    Around(f64),
}

impl Draw {
    /// For areas in the order given.
    pub fn new(series: &Series, expected: &Expected, model: &Model, order: &[u32]) -> Self {
        let totals = series.interval_totals();
        if matches!(model, Model::Permutation) {
            let counts = series.area_totals();
            let owners = (0..).zip(order).flat_map(|(place, area)| std::iter::repeat_n(place, counts[*area as usize] as usize));
            return Self::Shuffled { owners: owners.collect(), totals };
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

    /// Replicas `first..first + lanes`, one in each lane: the cases of the intervals, interval by interval. `cells` holds zeros before.
    pub fn fill<T: Lane>(&self, seed: u64, first: usize, lanes: usize, intervals: Range<usize>, cells: &mut [Cell<T>]) {
        let areas = cells.len() / intervals.len().max(1);
        match self {
            Self::Spread { tables, amounts } => {
                let mut strip = vec![[T::ZERO; STRIP]; areas];
                for (cells, interval) in cells.chunks_exact_mut(areas.max(1)).zip(intervals) {
                    let table = &tables[interval.min(tables.len() - 1)];
                    for begin in (0..lanes.min(LANES)).step_by(STRIP) {
                        strip.fill([T::ZERO; STRIP]);
                        for lane in begin..lanes.min(begin + STRIP) {
                            let mut chance = Chance::of(seed, (first + lane) as u64, interval as u64);
                            table.spread(&amounts[interval], &mut chance, lane - begin, &mut strip);
                        }
                        cells.iter_mut().zip(&strip).for_each(|(cell, strip)| cell.0[begin..begin + STRIP].copy_from_slice(strip));
                    }
                }
            }
            Self::Shuffled { owners, totals } => {
                // Not put back between lanes: a shuffle of anything is a shuffle, and the lanes of a block always come in this order.
                let mut owners = owners.clone();
                for lane in 0..lanes.min(LANES) {
                    let mut chance = Chance::of(seed, (first + lane) as u64, 0);
                    let mut done = 0;
                    // From the newest back, so that windows that end now need only the newest.
                    for interval in intervals.clone().rev() {
                        let cells = &mut cells[(interval - intervals.start) * areas..][..areas];
                        for place in done..done + totals[interval] as usize {
                            let other = place + chance.below((owners.len() - place) as u64).0 as usize;
                            owners.swap(place, other);
                            let count = &mut cells[owners[place] as usize].0[lane];
                            *count = count.plus(T::ONE);
                        }
                        done += totals[interval] as usize;
                    }
                }
            }
        }
    }
}

/// So many lanes are drawn before they go to their cells: fewer share a line of the cache, and more areas fit in it.
const STRIP: usize = 16;

/// Where a case falls, in one look-up: the alias method (Walker 1977, built as by Vose 1991).
pub(crate) struct Table(Vec<Column>);

struct Column {
    /// Of 2^32 draws so many are for this area itself.
    own: u32,
    other: u32,
}

impl Table {
    fn new(weights: &[f64]) -> Self {
        let mean = weights.iter().sum::<f64>() / weights.len() as f64;
        let mut shares: Vec<f64> = weights.iter().map(|weight| if mean > 0.0 { weight / mean } else { 1.0 }).collect();
        let heaviest = (0..shares.len()).max_by(|a, b| shares[*a].total_cmp(&shares[*b])).unwrap_or(0) as u32;
        let mut columns: Vec<Column> = (0..shares.len() as u32).map(|area| Column { own: u32::MAX, other: area }).collect();
        let (mut small, mut large): (Vec<usize>, Vec<usize>) = (0..shares.len()).partition(|area| shares[*area] < 1.0);
        while let (Some(&poor), Some(&rich)) = (small.last(), large.last()) {
            small.pop();
            columns[poor] = Column { own: out_of_all(shares[poor]), other: rich as u32 };
            shares[rich] -= 1.0 - shares[poor];
            if shares[rich] < 1.0 {
                large.pop();
                small.push(rich);
            }
        }
        // What is left is 1 but for roundings; an area without weight must not come by that.
        for poor in small.into_iter().filter(|poor| shares[*poor] < 0.5) {
            columns[poor] = Column { own: out_of_all(shares[poor]), other: heaviest };
        }
        Self(columns)
    }

    fn spread<T: Lane>(&self, amount: &Amount, chance: &mut Chance, lane: usize, strip: &mut [[T; STRIP]]) {
        let cases = match amount {
            Amount::AsSeen(cases) => *cases,
            Amount::Around(mean) => chance.poisson(*mean),
        };
        for _ in 0..cases {
            let (place, rest) = chance.below(self.0.len() as u64);
            let column = &self.0[place as usize];
            // By bits and not by a branch, which would be guessed wrong half of the time.
            let is_own = u32::from(((rest >> 32) as u32) < column.own).wrapping_neg();
            let area = column.other ^ ((column.other ^ place as u32) & is_own);
            let count = &mut strip[area as usize][lane];
            *count = count.plus(T::ONE);
        }
    }
}

fn out_of_all(share: f64) -> u32 {
    (share * 4_294_967_296.0) as u32
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn a_table_holds_exactly_the_weights() {
        let weights = [3.0, 0.0, 1.0, 0.5, 0.0, 7.25, 1e-6];
        let table = Table::new(&weights);
        let mut shares = vec![0.0; weights.len()];
        for (area, column) in table.0.iter().enumerate() {
            let own = f64::from(column.own) / 4_294_967_296.0;
            shares[area] += own / 7.0;
            shares[column.other as usize] += (1.0 - own) / 7.0;
        }
        for (share, weight) in shares.iter().zip(weights) {
            assert!((share - weight / weights.iter().sum::<f64>()).abs() < 1e-8, "{share} {weight}");
        }
        assert_eq!((shares[1], shares[4]), (0.0, 0.0));
    }
}
