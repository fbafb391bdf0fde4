//! A scan in parts, so that whoever asks can spread them, show how far it is, and stop.

use crate::draw::Draw;
use crate::expected::Expected;
use crate::lanes::LANES;
use crate::likelihood::Likelihood;
use crate::neighbours::near_order;
use crate::observed::{Candidate, candidates};
use crate::replicas::{Block, Width};
use crate::setting::Setting;
use crate::significance::{Rank, rank};
use crate::{Areas, Cluster, Model, Neighbours, Scan, ScanFault, ScanOptions, Series};

/// What happened has been looked at; what chance would do is in `parts()` parts.
pub struct ScanWork {
    setting: Option<Setting>,
    neighbours: Neighbours,
    candidates: Vec<Candidate>,
    options: ScanOptions,
}

/// Some replicas, done.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    index: usize,
    maxima: Vec<f64>,
}

impl ScanWork {
    /// Looks at what happened, and gets ready for chance.
    pub fn new(areas: &Areas, neighbours: &Neighbours, series: &Series, options: &ScanOptions) -> Result<Self, ScanFault> {
        for found in [neighbours.len(), series.areas()] {
            if found != areas.len() {
                return Err(ScanFault::Lengths { wanted: areas.len(), found });
            }
        }
        let total = series.checked_total()?;
        let order = near_order(areas);
        let expected = Expected::new(areas, series, &options.model, &order)?;
        let windows = options.max_windows.min(series.intervals());
        let mut work = Self { setting: None, neighbours: neighbours.clone(), candidates: Vec::new(), options: options.clone() };
        if areas.is_empty() || windows == 0 || total == 0 {
            return Ok(work);
        }
        let likelihood = match options.model {
            Model::ExpectationPoisson(_) => Likelihood::Expectation,
            _ => Likelihood::Conditional { total: total as f64 },
        };
        let setting = Setting {
            neighbours: neighbours.in_order(&order),
            draw: Draw::new(series, &expected, &options.model, &order),
            expected,
            likelihood,
            mode: options.mode,
            intervals: series.intervals(),
            windows,
            seed: options.seed,
            levels: Vec::new(),
            width: Width::Eight,
        }
        .ready();
        work.candidates = candidates(&setting, series, &order);
        work.setting = Some(setting);
        Ok(work)
    }

    /// In how many parts the replicas are. None when nothing was more than expected: then there is nothing to compare.
    pub fn parts(&self) -> usize {
        if self.candidates.is_empty() { 0 } else { self.options.replicas.div_ceil(LANES) }
    }

    /// One part, from 0; any order, any thread.
    pub fn part(&self, index: usize) -> Part {
        let first = index * LANES;
        let lanes = self.options.replicas.saturating_sub(first).min(LANES);
        let block = self.setting.as_ref().map(|setting| Block { setting, first, lanes });
        Part { index, maxima: block.map_or_else(Vec::new, |block| block.maxima()) }
    }

    /// Whether the parts that are there say all there is to say. Only with `stop_after` can that be before the last.
    pub fn is_decided(&self, parts: &[Part]) -> bool {
        let maxima = in_order(parts);
        let best = self.candidates.first().map_or(f64::INFINITY, |best| best.llr);
        maxima.len() >= self.parts().min(1) * self.options.replicas || rank(best, &maxima, self.options.stop_after).is_early
    }

    /// The answer. Parts that were left out count as never drawn, and so does everything after the first that is missing.
    pub fn finish(&self, parts: &[Part]) -> Scan {
        let mut maxima = in_order(parts);
        if let Some(best) = self.candidates.first() {
            let rank = rank(best.llr, &maxima, self.options.stop_after);
            maxima.truncate(rank.replicas);
        }
        let mut taken = vec![false; self.neighbours.len()];
        let mut clusters = Vec::new();
        for candidate in &self.candidates {
            if clusters.len() >= self.options.clusters {
                break;
            }
            let areas = &self.neighbours.of(candidate.centre as usize)[..candidate.circle];
            if areas.iter().all(|area| !taken[*area as usize]) {
                areas.iter().for_each(|area| taken[*area as usize] = true);
                clusters.push(self.describe(candidate, areas, rank(candidate.llr, &maxima, self.options.stop_after)));
            }
        }
        Scan { clusters, maxima }
    }

    #[cfg(test)]
    pub(crate) fn into_setting(self) -> Option<Setting> {
        self.setting
    }

    fn describe(&self, candidate: &Candidate, areas: &[u32], rank: Rank) -> Cluster {
        let observed = candidate.observed as f64;
        let risk = |setting: &Setting| match self.options.model {
            Model::Poisson => setting.likelihood.relative_risk(observed, candidate.expected),
            _ => observed / candidate.expected,
        };
        Cluster {
            centre: candidate.centre as usize,
            areas: areas.to_vec(),
            first: candidate.first,
            last: candidate.last,
            observed: candidate.observed,
            expected: candidate.expected,
            relative_risk: self.setting.as_ref().map_or(f64::NAN, risk),
            llr: candidate.llr,
            p: rank.p,
        }
    }
}

/// The replicas from the first on, as far as none is missing.
fn in_order(parts: &[Part]) -> Vec<f64> {
    let mut parts: Vec<&Part> = parts.iter().collect();
    parts.sort_unstable_by_key(|part| part.index);
    parts.dedup_by_key(|part| part.index);
    parts.iter().enumerate().take_while(|(place, part)| *place == part.index).flat_map(|(_, part)| part.maxima.iter().copied()).collect()
}

/// Everything at once.
pub fn scan(areas: &Areas, neighbours: &Neighbours, series: &Series, options: &ScanOptions) -> Result<Scan, ScanFault> {
    let work = ScanWork::new(areas, neighbours, series, options)?;
    let mut parts = Vec::new();
    while parts.len() < work.parts() && !work.is_decided(&parts) {
        parts.push(work.part(parts.len()));
    }
    Ok(work.finish(&parts))
}
