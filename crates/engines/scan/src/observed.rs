//! What really happened: the most remarkable cylinder of every centre.

use std::cmp::Ordering;

use crate::Series;
use crate::setting::Setting;

/// A cylinder: the first areas of a centre's list, in the intervals `first..=last`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Candidate {
    pub centre: u32,
    pub circle: usize,
    pub first: usize,
    pub last: usize,
    pub observed: u64,
    pub expected: f64,
    pub llr: f64,
}

impl Candidate {
    /// The more remarkable first; of equal ones the smaller, the shorter, the newer, and the first centre.
    pub fn order(&self, other: &Self) -> Ordering {
        let size = |one: &Self| (one.circle, one.last - one.first, usize::MAX - one.last, one.centre);
        other.llr.total_cmp(&self.llr).then_with(|| size(self).cmp(&size(other)))
    }
}

/// The best of each centre that has any with more than expected, the most remarkable first. `order` names the areas of the setting in the series.
pub(crate) fn candidates(setting: &Setting, series: &Series, order: &[u32]) -> Vec<Candidate> {
    let mut best: Vec<Option<Candidate>> = vec![None; setting.areas()];
    for end in setting.ends() {
        let count = setting.windows.min(end + 1);
        let windows = setting.expected.windows(end, count);
        let cases: Vec<u64> = order.iter().flat_map(|area| backwards(&series.of(*area as usize)[..=end], count)).collect();
        for (area, best) in best.iter_mut().enumerate() {
            let near = setting.neighbours.of(area);
            for window in 0..count {
                let (mut observed, mut expected) = (0, 0.0);
                for (circle, &near) in (1..).zip(near) {
                    observed += cases[near as usize * count + window];
                    expected += windows.summand(near, window);
                    let expected = expected * windows.scales[window];
                    let high = best.map_or(0.0, |best| best.llr);
                    // An equal one can be smaller, so it is looked at too.
                    if observed as f64 <= expected || setting.likelihood.at_most(observed as f64, expected) < high {
                        continue;
                    }
                    let llr = setting.likelihood.ratio(observed as f64, expected);
                    let found = Candidate { centre: order[area], circle, first: end - window, last: end, observed, expected, llr };
                    if llr > 0.0 && best.is_none_or(|best| found.order(&best) == Ordering::Less) {
                        *best = Some(found);
                    }
                }
            }
        }
    }
    let mut found: Vec<Candidate> = best.into_iter().flatten().collect();
    found.sort_unstable_by(Candidate::order);
    found
}

fn backwards(counts: &[u32], windows: usize) -> impl Iterator<Item = u64> {
    counts.iter().rev().take(windows).scan(0, |sum, count| {
        *sum += u64::from(*count);
        Some(*sum)
    })
}
