//! Everything that stays the same from replica to replica.

use std::ops::Range;

use crate::draw::Draw;
use crate::expected::Expected;
use crate::likelihood::Likelihood;
use crate::replicas::Width;
use crate::thresholds::Thresholds;
use crate::{Mode, Neighbours};

/// Areas are numbered here so that near ones have near numbers.
pub(crate) struct Setting {
    pub neighbours: Neighbours,
    pub expected: Expected,
    pub draw: Draw,
    pub likelihood: Likelihood,
    pub mode: Mode,
    pub intervals: usize,
    /// The longest window.
    pub windows: usize,
    pub seed: u64,
    /// Likelihood ratios, and the counts that reach them: 0, then the one that is begun with, and up from there.
    pub levels: Vec<(f64, Thresholds)>,
    pub width: Width,
}

/// What `levels` and `width` are made of: expected numbers.
struct Extent {
    least: f64,
    /// Of one area in one interval.
    most_at_once: f64,
    /// Of one area in one window.
    most_in_cell: f64,
    /// Of a cylinder.
    most: f64,
}

/// How many levels there are above the one that is begun with.
const STEPS: u32 = 8;

impl Setting {
    /// The level that a walk begins with.
    pub const BEGIN: usize = 1;

    /// Fills in `levels` and `width`, which follow from the rest.
    #[must_use]
    pub fn ready(mut self) -> Self {
        let extent = self.extent();
        let thresholds = |level: f64| Thresholds::new(self.likelihood, level, extent.least, extent.most);
        // Low enough that nearly every replica has something above it, high enough that most cylinders have not. It costs time when it is wrong, and nothing else.
        let begin = (0.65 * ((self.areas() * self.ends().len()) as f64).ln()).floor();
        let levels = std::iter::once(0.0).chain((0..=STEPS).map(|step| begin + f64::from(step)));
        self.levels = levels.map(|level| (level, thresholds(level))).collect();
        let deviation = f64::from(self.levels[Self::BEGIN].1.of(extent.most as f32)) - extent.most;
        // Seven times the spread must fit, or replicas are done again too often.
        let fits = |most: f64| deviation < 0.9 * most && extent.most_at_once < 0.45 * most && 7.0 * extent.most_in_cell.sqrt() < most;
        self.width = if fits(f64::from(i8::MAX)) {
            Width::Eight
        } else if fits(f64::from(i16::MAX)) {
            Width::Sixteen
        } else {
            Width::ThirtyTwo
        };
        self
    }

    pub fn areas(&self) -> usize {
        self.neighbours.len()
    }

    /// The last intervals of windows.
    pub fn ends(&self) -> Range<usize> {
        match self.mode {
            Mode::Prospective => self.intervals.saturating_sub(1)..self.intervals,
            Mode::Retrospective => 0..self.intervals,
        }
    }

    /// The intervals that replicas need.
    pub fn drawn(&self) -> Range<usize> {
        match self.mode {
            Mode::Prospective => self.intervals - self.windows..self.intervals,
            Mode::Retrospective => 0..self.intervals,
        }
    }

    fn extent(&self) -> Extent {
        let mut extent = Extent { least: f64::INFINITY, most_at_once: 0.0, most_in_cell: 0.0, most: 0.0 };
        let areas = 0..self.areas() as u32;
        for end in self.ends() {
            let count = self.windows.min(end + 1);
            let windows = self.expected.windows(end, count);
            for cell in areas.clone().flat_map(|area| [windows.cell(area, 0), windows.cell(area, count - 1)]).filter(|cell| *cell > 0.0) {
                extent.least = extent.least.min(cell);
                extent.most_in_cell = extent.most_in_cell.max(cell);
            }
            let whole = |area: u32| self.neighbours.of(area as usize).iter().map(|near| windows.cell(*near, count - 1)).sum();
            extent.most = areas.clone().map(whole).fold(extent.most, f64::max);
        }
        for interval in self.drawn() {
            let (weights, amount) = self.expected.interval(interval);
            let most = weights.iter().copied().fold(0.0, f64::max) / weights.iter().sum::<f64>();
            extent.most_at_once = extent.most_at_once.max(most * amount);
        }
        if extent.most > 0.0 { extent } else { Extent { least: 1.0, most_at_once: 1.0, most_in_cell: 1.0, most: 1.0 } }
    }
}
