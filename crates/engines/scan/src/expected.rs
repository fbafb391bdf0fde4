//! What was expected in each area and window, before anything is compared.

use crate::{Areas, Baseline, Model, ScanFault, Series};

/// By area and interval.
pub(crate) enum Expected {
    /// A part of each interval's total: the same share of an area in all intervals.
    Shares { weights: Vec<f64>, total: f64, intervals: Vec<f64> },
    /// Every area and interval by itself, area by area.
    Cells { intervals: usize, cells: Vec<f64> },
}

impl Expected {
    /// Of areas in the order given, which is theirs from then on.
    pub fn new(areas: &Areas, series: &Series, model: &Model, order: &[u32]) -> Result<Self, ScanFault> {
        let totals: Vec<f64> = series.interval_totals().into_iter().map(|total| total as f64).collect();
        let weights = match model {
            Model::Permutation => series.area_totals().into_iter().map(|total| total as f64).collect(),
            Model::Poisson | Model::ExpectationPoisson(Baseline::Population) => areas.population().to_vec(),
            Model::ExpectationPoisson(Baseline::Cells(cells)) => {
                check_cells(cells, series)?;
                let row = |area: &u32| &cells[*area as usize * series.intervals()..][..series.intervals()];
                return Ok(Self::Cells { intervals: series.intervals(), cells: order.iter().flat_map(row).copied().collect() });
            }
        };
        let total: f64 = weights.iter().sum();
        if total <= 0.0 && !matches!(model, Model::Permutation) && !areas.is_empty() {
            return Err(ScanFault::NoPopulation);
        }
        if let Some(area) = (0..series.areas()).find(|area| weights[*area] <= 0.0 && series.of(*area).iter().any(|count| *count > 0)) {
            return Err(ScanFault::NothingExpected { area });
        }
        Ok(Self::Shares { weights: order.iter().map(|area| weights[*area as usize]).collect(), total, intervals: totals })
    }

    /// The windows that end with interval `end`: the last one, the last two, and so on.
    pub fn windows(&self, end: usize, windows: usize) -> Windows {
        match self {
            Self::Shares { weights, total, intervals } => {
                let scales = backwards(&intervals[..=end], windows).map(|sum| if *total > 0.0 { sum / total } else { 0.0 });
                Windows { scales: scales.collect(), summands: weights.clone(), each: false }
            }
            Self::Cells { intervals, cells } => {
                let rows = cells.chunks_exact(*intervals);
                let summands = rows.flat_map(|row| backwards(&row[..=end], windows)).collect();
                Windows { scales: vec![1.0; windows], summands, each: true }
            }
        }
    }

    /// How likely a case of this interval falls in each area; and how many cases are expected.
    pub fn interval(&self, interval: usize) -> (Vec<f64>, f64) {
        match self {
            Self::Shares { weights, intervals, .. } => (weights.clone(), intervals[interval]),
            Self::Cells { intervals, cells } => {
                let column: Vec<f64> = cells.iter().skip(interval).step_by(*intervals).copied().collect();
                let sum = column.iter().sum();
                (column, sum)
            }
        }
    }

    /// Whether cases fall in the same places in all intervals.
    pub fn is_alike(&self) -> bool {
        matches!(self, Self::Shares { .. })
    }
}

fn check_cells(cells: &[f64], series: &Series) -> Result<(), ScanFault> {
    if cells.len() != series.areas() * series.intervals() {
        return Err(ScanFault::Lengths { wanted: series.areas() * series.intervals(), found: cells.len() });
    }
    for area in 0..series.areas() {
        for (interval, count) in series.of(area).iter().enumerate() {
            let expected = cells[area * series.intervals() + interval];
            if !expected.is_finite() || expected < 0.0 {
                return Err(ScanFault::Baseline { area, interval });
            }
            if expected == 0.0 && *count > 0 {
                return Err(ScanFault::NothingExpected { area });
            }
        }
    }
    Ok(())
}

fn backwards(values: &[f64], windows: usize) -> impl Iterator<Item = f64> {
    values.iter().rev().take(windows).scan(0.0, |sum, value| {
        *sum += value;
        Some(*sum)
    })
}

/// The expectations of all windows with one end. That of a cylinder is the sum of the summands of its areas, times the scale of its window:
/// the same areas give the same number from whichever centre they are counted, when weights are whole.
pub(crate) struct Windows {
    pub scales: Vec<f64>,
    summands: Vec<f64>,
    /// A summand for each window, or one for all.
    pub each: bool,
}

impl Windows {
    #[inline]
    pub fn summand(&self, area: u32, window: usize) -> f64 {
        let area = area as usize;
        if self.each { self.summands[area * self.scales.len() + window] } else { self.summands[area] }
    }

    /// Of one area by itself.
    pub fn cell(&self, area: u32, window: usize) -> f64 {
        self.summand(area, window) * self.scales[window]
    }
}
