//! What was released stays released: one table per quarter, once, by one tree.

use crate::Release;
use std::collections::BTreeMap;

/// A calendar quarter. Quarters do not overlap, so every signal is in one table and no two tables can be subtracted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    /// The year.
    pub year: i32,
    /// 1 to 4.
    pub quarter: u8,
}

impl Quarter {
    /// The quarter of a month, 1 to 12.
    #[must_use]
    pub fn of_month(year: i32, month: u8) -> Self {
        Self { year, quarter: (month.clamp(1, 12) - 1) / 3 + 1 }
    }

    /// Whether it is over in this month: only then it may be released.
    #[must_use]
    pub fn is_closed_in(self, year: i32, month: u8) -> bool {
        self < Self::of_month(year, month)
    }
}

/// All releases.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Archive {
    releases: BTreeMap<Quarter, Release>,
}

impl Archive {
    /// Keeps a release. A second one for the same quarter is given back: a correction, another k or another cut of the areas would be subtracted from the first.
    ///
    /// # Errors
    /// The release that came too late.
    pub fn put(&mut self, quarter: Quarter, release: Release) -> Result<(), Box<Release>> {
        if self.releases.contains_key(&quarter) {
            return Err(Box::new(release));
        }
        self.releases.insert(quarter, release);
        Ok(())
    }

    /// The release of a quarter.
    #[must_use]
    pub fn find(&self, quarter: Quarter) -> Option<&Release> {
        self.releases.get(&quarter)
    }

    /// All of them, oldest first.
    pub fn list(&self) -> impl Iterator<Item = (Quarter, &Release)> {
        self.releases.iter().map(|(quarter, release)| (*quarter, release))
    }
}
