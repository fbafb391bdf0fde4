//! One walk over all cylinders for the replicas of a block.

use crate::expected::Windows;
use crate::lanes::{Cell, LANES, Lane};
use crate::setting::Setting;

/// What is known so far.
pub(crate) struct Walk<'a> {
    pub setting: &'a Setting,
    /// Which of the setting's levels: nothing below it can still matter.
    pub level: usize,
    pub wanted: [bool; LANES],
    pub best: [f64; LANES],
    /// Lanes in which a single number did not fit.
    pub too_wide: [bool; LANES],
}

/// The windows of one end, ready to be added.
struct Front<'a, T> {
    windows: Windows,
    /// What was expected in each window and area, rounded: counts are kept less this.
    bases: Vec<i32>,
    /// Area by area, in it window by window.
    cells: &'a [Cell<T>],
}

impl<T> Front<'_, T> {
    fn bases_of(&self, window: usize) -> &[i32] {
        let areas = self.bases.len() / self.windows.scales.len();
        &self.bases[window * areas..][..areas]
    }
}

/// After so many areas it is looked whether the level can go up.
const STRETCH: usize = 64;

impl Walk<'_> {
    /// The windows of every end.
    pub fn all_ends<T: Lane>(&mut self, draws: &[Cell<T>]) {
        let setting = self.setting;
        let begin = setting.drawn().start;
        let mut cells = vec![Cell([T::ZERO; LANES]); setting.areas() * setting.windows];
        for end in setting.ends() {
            let count = setting.windows.min(end + 1);
            let windows = setting.expected.windows(end, count);
            let base = |window: usize| {
                let windows = &windows;
                (0..setting.areas() as u32).map(move |area| windows.cell(area, window).round() as i32)
            };
            let bases: Vec<i32> = (0..count).flat_map(base).collect();
            self.add_up(&draws[..(end + 1 - begin) * setting.areas()], &bases, &mut cells);
            let front = Front { windows, bases, cells: &cells[..setting.areas() * count] };
            self.all_areas(&front);
        }
    }

    /// From cases of each interval to cases of each window, less what was expected.
    fn add_up<T: Lane>(&mut self, draws: &[Cell<T>], bases: &[i32], cells: &mut [Cell<T>]) {
        let areas = self.setting.areas();
        let count = bases.len() / areas;
        let mut odd = [T::ZERO; LANES];
        for area in 0..areas {
            let mut sum = [T::ZERO; LANES];
            let mut base = 0;
            for window in 0..count {
                let next = bases[window * areas + area];
                let more = T::narrow(next - base);
                base = next;
                let from = &draws[draws.len() - (window + 1) * areas + area].0;
                let to = &mut cells[area * count + window].0;
                for (lane, odd) in odd.iter_mut().enumerate() {
                    sum[lane] = sum[lane].plus(from[lane].minus(more));
                    to[lane] = sum[lane];
                    let at_end = T::when(sum[lane] == T::MOST).or(T::when(sum[lane] == T::LEAST)).or(T::when(from[lane] == T::MOST));
                    *odd = odd.or(at_end);
                }
            }
        }
        for (lane, odd) in odd.iter().enumerate() {
            self.too_wide[lane] |= odd.wide() != 0;
            self.wanted[lane] &= !self.too_wide[lane];
        }
    }

    fn all_areas<T: Lane>(&mut self, front: &Front<T>) {
        let longest = self.setting.neighbours.longest();
        let mut needed = vec![T::ZERO; longest * front.windows.scales.len()];
        let mut sums = Vec::with_capacity(longest);
        for area in 0..self.setting.areas() {
            if area % STRETCH == 0 {
                self.raise_level();
            }
            let near = self.setting.neighbours.of(area);
            self.thresholds(front, near, &mut sums, &mut needed);
            for (window, needed) in needed.chunks_exact(longest).enumerate() {
                let below = below_all(front.cells, near, window, front.windows.scales.len(), needed);
                if below.iter().any(|below| below.wide() == 0) {
                    self.look_closely(front, near, window, &below);
                }
            }
        }
    }

    /// No cylinder below the worst of the best can change anything.
    fn raise_level(&mut self) {
        let best = (0..LANES).filter(|lane| self.wanted[*lane]).map(|lane| self.best[lane]).fold(f64::INFINITY, f64::min);
        while self.setting.levels.get(self.level + 1).is_some_and(|next| next.0 <= best) {
            self.level += 1;
        }
    }

    /// From how many on, less what was expected, for each window and circle.
    fn thresholds<T: Lane>(&self, front: &Front<T>, near: &[u32], sums: &mut Vec<f32>, needed: &mut [T]) {
        let thresholds = &self.setting.levels[self.level].1;
        let windows = &front.windows;
        let longest = needed.len() / windows.scales.len();
        for (window, needed) in needed.chunks_exact_mut(longest).enumerate() {
            if window == 0 || windows.each {
                let mut sum = 0.0;
                let summands = near.iter().map(|area| windows.summand(*area, window) as f32);
                sums.clear();
                sums.extend(summands.map(|summand| {
                    sum += summand;
                    sum
                }));
            }
            let bases = front.bases_of(window);
            thresholds.fill(sums, windows.scales[window] as f32, near.iter().map(|area| bases[*area as usize]), needed);
        }
    }

    /// The circles of one centre and window in the lanes that may have something, exactly.
    #[cold]
    #[inline(never)]
    fn look_closely<T: Lane>(&mut self, front: &Front<T>, near: &[u32], window: usize, below: &[T; LANES]) {
        let thresholds = &self.setting.levels[self.level].1;
        let (windows, count) = (&front.windows, front.windows.scales.len());
        let likelihood = self.setting.likelihood;
        for lane in (0..LANES).filter(|lane| below[*lane].wide() == 0 && self.wanted[*lane]) {
            let (mut cases, mut expected) = (0, 0.0);
            for &area in near {
                cases += front.cells[area as usize * count + window].0[lane].wide() + front.bases_of(window)[area as usize];
                expected += windows.summand(area, window);
                let expected = expected * windows.scales[window];
                if cases >= thresholds.of(expected as f32) && !likelihood.is_below(f64::from(cases), expected, self.best[lane]) {
                    self.best[lane] = self.best[lane].max(likelihood.ratio(f64::from(cases), expected));
                }
            }
        }
    }
}

/// For each lane: is every circle below what it needs? Here nearly all of the time goes.
#[inline(never)]
fn below_all<T: Lane>(cells: &[Cell<T>], near: &[u32], window: usize, windows: usize, needed: &[T]) -> [T; LANES] {
    let mut sum = [T::ZERO; LANES];
    let mut below = [T::when(true); LANES];
    for (&area, &needed) in near.iter().zip(needed) {
        let cell = &cells[area as usize * windows + window].0;
        for lane in 0..LANES {
            sum[lane] = sum[lane].plus(cell[lane]);
            below[lane] = below[lane].and(T::when(needed > sum[lane]));
        }
    }
    below
}
