//! The highest likelihood ratio of each replica, exactly, sixty-four replicas at a time.
//!
//! Most cylinders of most replicas are nowhere near the highest. So counts are added in narrow numbers, less what was expected, and compared with the count from
//! which a cylinder can matter; only what passes is counted again in wide numbers and given its logarithm. Narrow numbers that stop at their end
//! let too much through, never too little: a sum at the upper end always passes, and one that came back from the lower end is too high.

use crate::lanes::{Cell, LANES, Lane};
use crate::setting::Setting;
use crate::walk::Walk;

/// Sixty-four replicas, or fewer at the end.
pub(crate) struct Block<'a> {
    pub setting: &'a Setting,
    pub first: usize,
    pub lanes: usize,
}

/// The smallest numbers that are likely to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Width {
    Eight,
    Sixteen,
    ThirtyTwo,
}

impl Block<'_> {
    /// One number for each replica.
    pub fn maxima(&self) -> Vec<f64> {
        let mut best = [0.0; LANES];
        let mut wanted = std::array::from_fn(|lane| lane < self.lanes);
        let width = self.setting.width;
        if width == Width::Eight {
            wanted = self.search::<i8>(wanted, &mut best);
        }
        if width <= Width::Sixteen && wanted.contains(&true) {
            wanted = self.search::<i16>(wanted, &mut best);
        }
        if wanted.contains(&true) {
            self.search::<i32>(wanted, &mut best);
        }
        best[..self.lanes].to_vec()
    }

    /// Says which lanes do not fit these numbers and have to be done again.
    fn search<T: Lane>(&self, wanted: [bool; LANES], best: &mut [f64; LANES]) -> [bool; LANES] {
        let setting = self.setting;
        let intervals = setting.drawn();
        let mut draws = vec![Cell([T::ZERO; LANES]); intervals.len() * setting.areas()];
        setting.draw.fill(setting.seed, self.first, self.lanes, intervals, &mut draws);
        let begin = setting.first_level();
        let mut walk = Walk { setting, level: begin, wanted, best: [0.0; LANES], too_wide: [false; LANES] };
        walk.all_ends(&draws);
        // Replicas in which nothing came up to the level that was begun with: now from the bottom.
        let low = std::array::from_fn(|lane| wanted[lane] && !walk.too_wide[lane] && walk.best[lane] < setting.levels[begin].0);
        if low.contains(&true) {
            walk.level = 0;
            walk.wanted = low;
            walk.all_ends(&draws);
        }
        for lane in (0..LANES).filter(|lane| wanted[*lane] && !walk.too_wide[*lane]) {
            best[lane] = walk.best[lane];
        }
        std::array::from_fn(|lane| wanted[lane] && walk.too_wide[lane])
    }
}
