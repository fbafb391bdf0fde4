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
        let mut walk = Walk { setting, level: Setting::BEGIN, wanted, best: [0.0; LANES], too_wide: [false; LANES] };
        walk.all_ends(&draws);
        // Replicas in which nothing came up to the level that was begun with: now from the bottom.
        let low = std::array::from_fn(|lane| wanted[lane] && !walk.too_wide[lane] && walk.best[lane] < setting.levels[Setting::BEGIN].0);
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

#[cfg(test)]
mod tests {
    use super::{Block, Width};
    use crate::chance::Chance;
    use crate::lanes::{Cell, LANES};
    use crate::setting::Setting;
    use crate::{Areas, Baseline, Mode, Model, Neighbours, ScanOptions, ScanWork, Series};

    /// The definition, for one replica: every end, window, centre and circle.
    fn by_definition(setting: &Setting, draws: &[Cell<i32>], lane: usize) -> f64 {
        let (areas, begin) = (setting.areas(), setting.drawn().start);
        let mut highest = 0.0_f64;
        for end in setting.ends() {
            let count = setting.windows.min(end + 1);
            let windows = setting.expected.windows(end, count);
            for (centre, window) in (0..areas).flat_map(|centre| (0..count).map(move |window| (centre, window))) {
                let (mut cases, mut expected) = (0, 0.0);
                for &near in setting.neighbours.of(centre) {
                    cases += (end - window..=end).map(|interval| draws[(interval - begin) * areas + near as usize].0[lane]).sum::<i32>();
                    expected += windows.cell(near, window);
                    highest = highest.max(setting.likelihood.ratio(f64::from(cases), expected));
                }
            }
        }
        highest
    }

    fn check(chance: &mut Chance, busy: f64, model: Model, mode: Mode, width: Width) {
        let mut below = |end: u64| chance.below(end).0;
        let most = if busy > 100.0 { 2 } else { 30 };
        let (count, intervals) = (1 + below(most) as usize, 1 + below(most.min(9)) as usize);
        let places: Vec<(f64, f64)> = (0..count).map(|_| (below(50) as f64, below(50) as f64)).collect();
        let people: Vec<f64> = (0..count).map(|_| 1.0 + below(100) as f64).collect();
        let areas = Areas::in_metres(&places, &people).unwrap();
        let counts: Vec<u32> = people.iter().flat_map(|people| vec![(*people * busy) as u32 + 1; intervals]).collect();
        let series = Series::from_counts(count, intervals, &counts).unwrap();
        let options = ScanOptions { model, mode, max_windows: 4, replicas: 70, ..ScanOptions::default() };
        let work = ScanWork::new(&areas, &Neighbours::nearest(&areas, 9), &series, &options).unwrap();
        let mut setting = work.into_setting().unwrap();
        setting.width = width;
        for (first, lanes) in [(0, LANES), (64, 6)] {
            let mut draws = vec![Cell([0_i32; LANES]); setting.drawn().len() * count];
            setting.draw.fill(setting.seed, first, lanes, setting.drawn(), &mut draws);
            let maxima = Block { setting: &setting, first, lanes }.maxima();
            assert_eq!(maxima.len(), lanes);
            for (lane, found) in maxima.iter().enumerate() {
                let exact = by_definition(&setting, &draws, lane);
                assert!((found - exact).abs() < 1e-7 * exact.max(1.0), "{found} {exact} {width:?} {busy}");
            }
        }
    }

    /// Numbers of eight bits are tried on counts that do not fit them, which costs time and may cost nothing else.
    #[test]
    fn the_highest_of_every_replica_is_exact_in_every_width() {
        let mut chance = Chance::of(7, 0, 0);
        for busy in [0.0, 0.02, 0.5, 3.0, 700.0] {
            for width in [Width::Eight, Width::Sixteen, Width::ThirtyTwo] {
                for mode in [Mode::Prospective, Mode::Retrospective] {
                    for model in [Model::Poisson, Model::Permutation, Model::ExpectationPoisson(Baseline::Population)] {
                        check(&mut chance, busy, model, mode, width);
                    }
                }
            }
        }
    }
}
