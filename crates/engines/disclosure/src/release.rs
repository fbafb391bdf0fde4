//! What people see of a table: each number roughly, or nothing.

use crate::attacker::State;
use crate::protect::protect;
use crate::rule::rounded;
use crate::veil::{Secret, draw};
use crate::{Areas, Rule, Table};

/// One number as people see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cell {
    /// At least so many, and fewer than five more.
    Shown(u64),
    /// None, few, or hidden to protect another. Nobody is told which.
    Hidden,
}

/// The only form in which counts leave the engine. It is made once for a period; every page, filter, map and API reads from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    rule: Rule,
    areas: Areas,
    themes: usize,
    cells: Vec<Cell>,
}

/// How much a release leaves out: for the maker of the rule. Not for publication, because it is computed from what is hidden.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Loss {
    /// Cells that are shown.
    pub shown: usize,
    /// Cells of k or more, which would be shown if nothing else had to be protected.
    pub large: usize,
    /// Which share of all signals is in a shown cell of its own area without parts and its own theme.
    pub share_shown: f64,
}

/// Decides what is shown.
#[must_use]
pub fn release(table: &Table, rule: Rule, secret: &Secret) -> Release {
    to_release(table, rule, &protect(table, rule, &draw(table, secret)))
}

/// The same with lots that somebody chose: for the tests, that try all of them.
#[doc(hidden)]
#[must_use]
pub fn release_by_lots(table: &Table, rule: Rule, hidden: &[bool]) -> Release {
    let lots: Vec<_> = hidden.iter().map(|hidden| (*hidden, 0)).collect();
    to_release(table, rule, &protect(table, rule, &lots))
}

/// Hides only what is below k, which is not enough: for the tests, that must see their attacks succeed on it.
#[doc(hidden)]
#[must_use]
pub fn release_unprotected(table: &Table, rule: Rule) -> Release {
    to_release(table, rule, &crate::protect::only_small(table, rule))
}

fn to_release(table: &Table, rule: Rule, states: &[State]) -> Release {
    let show = |(count, state): (&u64, &State)| if *state == State::Shown { Cell::Shown(rounded(*count)) } else { Cell::Hidden };
    let cells = table.counts().iter().zip(states).map(show).collect();
    Release { rule, areas: table.areas().clone(), themes: table.themes(), cells }
}

impl Release {
    /// One number; without a theme that of all themes together. What is not there is hidden.
    #[must_use]
    pub fn get(&self, area: usize, theme: Option<usize>) -> Cell {
        if area >= self.areas.len() || theme.is_some_and(|theme| theme >= self.themes) {
            return Cell::Hidden;
        }
        self.cells[area * (self.themes + 1) + theme.unwrap_or(self.themes)]
    }

    /// Several themes of one area together. It is made of what is shown and of nothing else, so any choice of themes tells nothing more; as each part is rounded
    /// down, so is the sum.
    #[must_use]
    pub fn group(&self, area: usize, themes: &[usize]) -> Cell {
        let mut themes = themes.to_vec();
        themes.sort_unstable();
        themes.dedup();
        let add = |sum: Option<u64>, theme: &usize| match (sum, self.get(area, Some(*theme))) {
            (Some(sum), Cell::Shown(count)) => Some(sum + count),
            _ => None,
        };
        themes.iter().fold(Some(0), add).filter(|sum| *sum > 0).map_or(Cell::Hidden, Cell::Shown)
    }

    /// The tree that was counted by.
    #[must_use]
    pub fn areas(&self) -> &Areas {
        &self.areas
    }

    /// How many themes there are.
    #[must_use]
    pub fn themes(&self) -> usize {
        self.themes
    }

    /// The rule it was made by.
    #[must_use]
    pub fn rule(&self) -> Rule {
        self.rule
    }

    /// What it leaves out of this table.
    #[must_use]
    pub fn loss(&self, table: &Table) -> Loss {
        let is_shown = |cell: &usize| self.cells[*cell] != Cell::Hidden;
        let counts = table.counts();
        let leaves = (0..table.areas().len()).filter(|area| table.areas().is_leaf(*area));
        let (mut seen, mut signals) = (0, 0);
        for cell in leaves.flat_map(|area| (0..self.themes).map(move |theme| table.cell(area, Some(theme)))) {
            signals += counts[cell];
            seen += if is_shown(&cell) { counts[cell] } else { 0 };
        }
        Loss {
            shown: (0..self.cells.len()).filter(is_shown).count(),
            large: counts.iter().filter(|count| **count >= u64::from(self.rule.k())).count(),
            share_shown: if signals == 0 { 1.0 } else { seen as f64 / signals as f64 },
        }
    }
}
