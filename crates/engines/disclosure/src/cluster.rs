//! A cluster in words: how much more than usual, without how many.

use crate::Rule;
use crate::nearby::BLOCK_WEEKS;

/// How much more than usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Not clearly more than usual.
    Usual,
    /// From half as many again.
    Raised,
    /// About twice.
    Twice,
    /// About three times.
    Threefold,
    /// Four times and more.
    Manifold,
}

/// What may be said of a cluster: nothing below k, otherwise a level.
///
/// `expected` is never shown beside it, because level and expected together give the count. Where nothing was expected, one is taken: k out of nothing is manifold, and
/// who knows that says nothing about anybody. It is worked out once a week over weeks that are over, and kept: a window that moves gives another level at most, and a level
/// is the same for many counts.
#[must_use]
pub fn cluster_summary(observed: u32, expected: f64, k: u32) -> Option<Level> {
    if observed < Rule::new(k, 0).k() {
        return None;
    }
    let usual = if expected.is_finite() { expected.max(1.0) } else { 1.0 };
    let times = f64::from(observed) / usual;
    let levels = [(3.5, Level::Manifold), (2.5, Level::Threefold), (1.75, Level::Twice), (1.4, Level::Raised)];
    Some(levels.into_iter().find(|(from, _)| times >= *from).map_or(Level::Usual, |(_, level)| level))
}

/// The course of a cluster in bars. How wide they are is decided when the cluster is first shown, and never again.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chart {
    /// The first week, by a running number; a multiple of the width.
    pub first_week: u32,
    /// 1, 2 or 4 weeks in one bar.
    pub bar_weeks: u32,
    expected_per_week: f64,
    k: u32,
}

/// One bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// Its first week.
    pub first_week: u32,
    /// How many weeks it is wide.
    pub weeks: u32,
    /// The level, or nothing below k.
    pub level: Option<Level>,
}

impl Chart {
    /// `expected_per_week` is what earlier periods let expect. It decides the width, so that the counts themselves have no say: bars that were joined until there are k
    /// would tell that their last week was not empty.
    #[must_use]
    pub fn open(week: u32, expected_per_week: f64, k: u32) -> Self {
        let k = Rule::new(k, 0).k();
        let enough = |weeks: &u32| f64::from(*weeks) * expected_per_week >= f64::from(k);
        let bar_weeks = [1, 2].into_iter().find(enough).unwrap_or(BLOCK_WEEKS);
        Self { first_week: week - week % bar_weeks, bar_weeks, expected_per_week, k }
    }

    /// `weeks` are the counts from `first_week` on, of weeks that are over. A bar that is not full is not there yet, so a bar that is there never changes.
    #[must_use]
    pub fn bars(&self, weeks: &[u32]) -> Vec<Bar> {
        let full = weeks.chunks_exact(self.bar_weeks as usize).zip(0_u32..);
        full.map(|(weeks, number)| {
            let observed = weeks.iter().fold(0_u32, |sum, week| sum.saturating_add(*week));
            let expected = self.expected_per_week * f64::from(self.bar_weeks);
            let first_week = self.first_week + number * self.bar_weeks;
            Bar { first_week, weeks: self.bar_weeks, level: cluster_summary(observed, expected, self.k) }
        })
        .collect()
    }
}
