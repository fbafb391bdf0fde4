//! What really happened: the most remarkable cylinder of every centre.

use std::cmp::Ordering;

use crate::Series;
use crate::expected::Windows;
use crate::likelihood::Likelihood;
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
        let cases: Vec<f64> = order.iter().flat_map(|area| backwards(&series.of(*area as usize)[..=end], count)).collect();
        for (area, best) in best.iter_mut().enumerate() {
            let near = setting.neighbours.of(area);
            for window in 0..count {
                let found = Candidate { centre: order[area], circle: 0, first: end - window, last: end, observed: 0, expected: 0.0, llr: 0.0 };
                best_circle(setting.likelihood, &windows, &cases, near, window, found, best);
            }
        }
    }
    let mut found: Vec<Candidate> = best.into_iter().flatten().collect();
    found.sort_unstable_by(Candidate::order);
    found
}

/// Of one centre and window, when it is better than what there is.
fn best_circle(likelihood: Likelihood, windows: &Windows, cases: &[f64], near: &[u32], window: usize, found: Candidate, best: &mut Option<Candidate>) {
    let (count, scale) = (windows.scales.len(), windows.scales[window]);
    let (mut observed, mut sum) = (0.0, 0.0);
    let mut high = best.map_or(0.0, |best| best.llr);
    for (circle, &area) in (1..).zip(near) {
        observed += cases[area as usize * count + window];
        sum += windows.summand(area, window);
        let expected = sum * scale;
        // An equal one can be smaller, so it is looked at too.
        if likelihood.is_below(observed, expected, high) {
            continue;
        }
        let llr = likelihood.ratio(observed, expected);
        let found = Candidate { circle, observed: observed as u64, expected, llr, ..found };
        if llr > 0.0 && best.is_none_or(|best| found.order(&best) == Ordering::Less) {
            *best = Some(found);
            high = llr;
        }
    }
}

/// Sums of the last, the last two, and so on: whole numbers, which a float holds exactly.
fn backwards(counts: &[u32], windows: usize) -> impl Iterator<Item = f64> {
    counts.iter().rev().take(windows).scan(0.0, |sum, count| {
        *sum += f64::from(*count);
        Some(*sum)
    })
}
