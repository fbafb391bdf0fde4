//! How many cases there were in each area and interval.

use crate::ScanFault;

/// Counts by area and interval, both numbered from 0; the last interval is the newest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    areas: usize,
    intervals: usize,
    /// Area by area.
    counts: Vec<u32>,
}

/// So that every sum fits a signed number of 32 bits.
const MOST_CASES: u64 = 2_000_000_000;

impl Series {
    /// Without any cases.
    pub fn new(areas: usize, intervals: usize) -> Self {
        Self { areas, intervals, counts: vec![0; areas * intervals] }
    }

    /// From all counts, area by area.
    pub fn from_counts(areas: usize, intervals: usize, counts: &[u32]) -> Result<Self, ScanFault> {
        if counts.len() != areas * intervals {
            return Err(ScanFault::Lengths { wanted: areas * intervals, found: counts.len() });
        }
        Ok(Self { areas, intervals, counts: counts.to_vec() })
    }

    /// Adds cases to what is there.
    pub fn add(&mut self, area: usize, interval: usize, cases: u32) -> Result<(), ScanFault> {
        if area >= self.areas || interval >= self.intervals {
            return Err(ScanFault::Outside { area, interval });
        }
        let cell = &mut self.counts[area * self.intervals + interval];
        *cell = cell.checked_add(cases).ok_or(ScanFault::TooManyCases)?;
        Ok(())
    }

    /// How many areas.
    pub fn areas(&self) -> usize {
        self.areas
    }

    /// How many intervals.
    pub fn intervals(&self) -> usize {
        self.intervals
    }

    /// The counts of one area, oldest first.
    pub fn of(&self, area: usize) -> &[u32] {
        &self.counts[area * self.intervals..(area + 1) * self.intervals]
    }

    /// The first intervals only: what was known then.
    #[must_use]
    pub fn until(&self, intervals: usize) -> Self {
        let intervals = intervals.min(self.intervals);
        let counts = (0..self.areas).flat_map(|area| &self.of(area)[..intervals]).copied().collect();
        Self { areas: self.areas, intervals, counts }
    }

    /// For each interval, of all areas together.
    pub fn interval_totals(&self) -> Vec<u64> {
        let mut totals = vec![0; self.intervals];
        for area in 0..self.areas {
            totals.iter_mut().zip(self.of(area)).for_each(|(total, count)| *total += u64::from(*count));
        }
        totals
    }

    /// For each area, of all intervals together.
    pub fn area_totals(&self) -> Vec<u64> {
        (0..self.areas).map(|area| self.of(area).iter().map(|count| u64::from(*count)).sum()).collect()
    }

    pub(crate) fn checked_total(&self) -> Result<u64, ScanFault> {
        let total = self.counts.iter().map(|count| u64::from(*count)).sum();
        if total > MOST_CASES { Err(ScanFault::TooManyCases) } else { Ok(total) }
    }
}
