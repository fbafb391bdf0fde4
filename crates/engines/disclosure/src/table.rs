//! The counts of one closed period: each area and theme, and all that they add up to.

use crate::Areas;

/// Counts per area and theme, with all totals. Only [`crate::release`] makes of it what people see.
#[derive(Debug, Clone)]
pub struct Table {
    areas: Areas,
    themes: usize,
    counts: Vec<u64>,
    /// Counts that named a theme or area that is not there, or an area that has parts.
    pub left_out: Vec<(u32, u32, u32)>,
}

impl Table {
    /// `counts` are (area, theme, how many); what is said twice is added up. Only areas without parts have counts of their own.
    #[must_use]
    pub fn new(areas: Areas, themes: usize, counts: &[(u32, u32, u32)]) -> Self {
        let mut table = Self { counts: vec![0; areas.len() * (themes + 1)], areas, themes, left_out: vec![] };
        for (area, theme, count) in counts {
            let (at, column) = (*area as usize, *theme as usize);
            if at >= table.areas.len() || column >= themes || !table.areas.is_leaf(at) {
                table.left_out.push((*area, *theme, *count));
                continue;
            }
            for above in table.areas.upwards(at) {
                table.counts[above * (themes + 1) + column] += u64::from(*count);
                table.counts[above * (themes + 1) + themes] += u64::from(*count);
            }
        }
        table
    }

    /// The tree.
    #[must_use]
    pub fn areas(&self) -> &Areas {
        &self.areas
    }

    /// How many themes there are.
    #[must_use]
    pub fn themes(&self) -> usize {
        self.themes
    }

    /// The true count: for the attacks in tests, never for a page.
    #[must_use]
    pub fn count(&self, area: usize, theme: Option<usize>) -> u64 {
        self.counts[self.cell(area, theme)]
    }

    /// The number of a cell; without a theme that of all themes together.
    pub(crate) fn cell(&self, area: usize, theme: Option<usize>) -> usize {
        area * (self.themes + 1) + theme.unwrap_or(self.themes)
    }

    /// The area and theme of a cell.
    pub(crate) fn place(&self, cell: usize) -> (usize, Option<usize>) {
        let column = cell % (self.themes + 1);
        (cell / (self.themes + 1), (column < self.themes).then_some(column))
    }

    pub(crate) fn counts(&self) -> &[u64] {
        &self.counts
    }
}
