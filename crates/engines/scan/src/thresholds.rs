//! From how many cases on a cylinder is worth a logarithm?
//!
//! Expectations are sorted into bins of a fifth of a percent, straight from the bits of the number; each bin knows the smallest count that can reach the level.
//! Bins are on the safe side: a count that reaches the level is never below the threshold, one that does not may be above it.

use crate::lanes::Lane;
use crate::likelihood::Likelihood;

/// For one level of the likelihood ratio.
pub(crate) struct Thresholds {
    first_bin: u32,
    counts: Vec<i32>,
}

/// 512 bins for each doubling.
const SHIFT: u32 = 14;
/// For the roundings of sums in 32 bits.
const SLACK: f64 = 1e-4;
/// No count is so high, and sums with it still fit.
const NEVER: i32 = i32::MAX / 2;

impl Thresholds {
    /// For expectations from `least` (not 0) up to `most`.
    pub fn new(likelihood: Likelihood, level: f64, least: f64, most: f64) -> Self {
        let first_bin = bin(least as f32).saturating_sub(1);
        let last_bin = bin(most as f32) + 1;
        let level = level * (1.0 - 1e-9) - 1e-12;
        let mut count = 1;
        let counts = (first_bin..=last_bin).map(|bin| {
            let expected = f64::from(f32::from_bits(bin << SHIFT)) * (1.0 - SLACK);
            count = least_count(likelihood, level, expected, count);
            count
        });
        Self { first_bin, counts: counts.collect() }
    }

    /// For one expectation after the other: what it needs, less a base that grows along. `sums` are multiplied with `scale` first.
    pub fn fill<T: Lane>(&self, sums: &[f32], scale: f32, bases: impl Iterator<Item = i32>, needed: &mut [T]) {
        let (counts, last, first_bin) = (&self.counts[..], self.counts.len() - 1, self.first_bin);
        let mut base = 0;
        for ((sum, more), needed) in sums.iter().zip(bases).zip(needed) {
            base += more;
            let place = bin(sum * scale).saturating_sub(first_bin) as usize;
            *needed = T::narrow(counts[place.min(last)] - base);
        }
    }

    #[inline]
    pub fn of(&self, expected: f32) -> i32 {
        let place = bin(expected).saturating_sub(self.first_bin) as usize;
        self.counts[place.min(self.counts.len() - 1)]
    }
}

#[inline]
fn bin(expected: f32) -> u32 {
    expected.to_bits() >> SHIFT
}

/// Not below `from`, which was enough for a smaller expectation. Steps that double find an end, halves find the place.
fn least_count(likelihood: Likelihood, level: f64, expected: f64, from: i32) -> i32 {
    let reaches = |count: i32| f64::from(count) > expected && likelihood.ratio(f64::from(count), expected) >= level;
    let limit = likelihood.most_cases().min(f64::from(NEVER)) as i32;
    let mut low = from.max((expected.floor() as i32).saturating_add(1));
    let mut step = 1;
    let mut high = low;
    while !reaches(high) {
        if high >= limit {
            return NEVER;
        }
        low = high + 1;
        high = high.saturating_add(step).min(limit);
        step = step.saturating_mul(2);
    }
    while low < high {
        let middle = low + (high - low) / 2;
        if reaches(middle) { high = middle } else { low = middle + 1 }
    }
    high
}

#[cfg(test)]
mod tests {
    use super::Thresholds;
    use crate::likelihood::Likelihood;

    #[test]
    fn nothing_that_reaches_the_level_is_below_the_threshold_and_little_else_is_above() {
        for likelihood in [Likelihood::Conditional { total: 500.0 }, Likelihood::Expectation] {
            for level in [0.0, 2.5, 9.0] {
                let thresholds = Thresholds::new(likelihood, level, 0.003, 400.0);
                let mut loose = 0;
                for step in 1..4000 {
                    let expected = f64::from(step) * 0.1;
                    let exact = (1..=500).find(|count| {
                        let ratio = likelihood.ratio(f64::from(*count), expected);
                        ratio > 0.0 && ratio >= level
                    });
                    let found = thresholds.of(expected as f32);
                    assert!(found <= exact.unwrap_or(i32::MAX), "{expected} {level}");
                    loose += i32::from(exact.is_some_and(|exact| found < exact - 1));
                }
                assert_eq!(loose, 0);
            }
        }
    }
}
