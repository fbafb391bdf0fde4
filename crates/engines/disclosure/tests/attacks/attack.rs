//! The attacker with a computer: the least and most that a cell can be, by linear programming, with a library that shares no code with the engine.

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};
use opbouw_disclosure::{Cell, Release, STEP, Table};

/// What the attacker works from.
#[derive(Clone)]
pub struct View<'a> {
    pub release: &'a Release,
    /// Told which hidden cells are below k: the true table is only used for that.
    pub told: Option<&'a Table>,
    /// Signals the attacker knows: area, theme, how many. They lie in every area above it too.
    pub own: Vec<(usize, usize, u32)>,
}

impl<'a> View<'a> {
    pub fn of(release: &'a Release) -> Self {
        Self { release, told: None, own: vec![] }
    }

    /// What lies in the cell of what the attacker knows.
    pub fn known_in(&self, area: usize, theme: Option<usize>) -> f64 {
        let inside = |own: &&(usize, usize, u32)| {
            self.release.areas().upwards(own.0).any(|above| above == area) && theme.is_none_or(|theme| theme == own.1)
        };
        self.own.iter().filter(inside).map(|own| f64::from(own.2)).sum()
    }

    fn bounds(&self, area: usize, theme: Option<usize>) -> (f64, f64) {
        let low = self.known_in(area, theme);
        let below_k = |table: &Table| table.count(area, theme) < u64::from(self.release.rule().k());
        match self.release.get(area, theme) {
            Cell::Shown(count) => (low.max(count as f64), count as f64 + f64::from(STEP) - 1.0),
            Cell::Hidden if self.told.is_some_and(below_k) => (low, f64::from(self.release.rule().k()) - 1.0),
            Cell::Hidden => (low, 1e6),
        }
    }

    /// The least and the most, in whole numbers.
    pub fn work_out(&self, area: usize, theme: Option<usize>) -> (i64, i64) {
        let least = self.solve(area, theme, OptimizationDirection::Minimize);
        let most = self.solve(area, theme, OptimizationDirection::Maximize);
        ((least - 1e-6).ceil() as i64, (most + 1e-6).floor() as i64)
    }

    fn solve(&self, area: usize, theme: Option<usize>, direction: OptimizationDirection) -> f64 {
        let (areas, width) = (self.release.areas(), self.release.themes() + 1);
        let mut problem = Problem::new(direction);
        let theme_of = |column: usize| (column + 1 < width).then_some(column);
        let wanted = (area, theme.unwrap_or(width - 1));
        let cells: Vec<Vec<Variable>> = (0..areas.len())
            .map(|at| {
                let price = |column: usize| if (at, column) == wanted { 1.0 } else { 0.0 };
                (0..width).map(|column| problem.add_var(price(column), self.bounds(at, theme_of(column)))).collect()
            })
            .collect();
        for at in 0..areas.len() {
            let mut themes: Vec<_> = cells[at][..width - 1].iter().map(|cell| (*cell, 1.0)).collect();
            themes.push((cells[at][width - 1], -1.0));
            problem.add_constraint(&themes[..], ComparisonOp::Eq, 0.0);
            for column in (0..width).filter(|_| !areas.is_leaf(at)) {
                let mut parts: Vec<_> = areas.children(at).iter().map(|child| (cells[*child as usize][column], 1.0)).collect();
                parts.push((cells[at][column], -1.0));
                problem.add_constraint(&parts[..], ComparisonOp::Eq, 0.0);
            }
        }
        let Ok(outcome) = problem.solve() else { panic!("the true table is possible") };
        let Ok(solution) = outcome.into_solution() else { panic!("no limit was set") };
        solution.objective()
    }

    /// The cells below k of which the attacker learns something beyond their own signals and "below k".
    pub fn learns(&self, table: &Table, spared: i64) -> Vec<(usize, Option<usize>, (i64, i64))> {
        let k = i64::from(self.release.rule().k());
        every_cell(table)
            .into_iter()
            .filter(|(area, theme)| (table.count(*area, *theme) as i64) < k)
            .map(|(area, theme)| (area, theme, self.work_out(area, theme)))
            .filter(|(area, theme, (low, high))| *low > self.known_in(*area, *theme) as i64 || *high < k - 1 - spared)
            .collect()
    }
}

pub fn every_cell(table: &Table) -> Vec<(usize, Option<usize>)> {
    let themes = || (0..table.themes()).map(Some).chain([None]);
    (0..table.areas().len()).flat_map(|area| themes().map(move |theme| (area, theme))).collect()
}
