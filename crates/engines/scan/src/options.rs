//! What is asked of a scan.

/// How a scan is done. `ScanOptions::default()` is a prospective Poisson scan with 999 replicas.
#[derive(Clone, Debug, PartialEq)]
pub struct ScanOptions {
    /// What counts as usual.
    pub model: Model,
    /// Going on now, or at any time.
    pub mode: Mode,
    /// Windows of one up to so many intervals.
    pub max_windows: usize,
    /// How often chance is asked. With 999 the smallest p is 0.001.
    pub replicas: usize,
    /// The same seed gives the same answer.
    pub seed: u64,
    /// At most so many clusters, none of which shares an area with a more remarkable one.
    pub clusters: usize,
    /// Stops as soon as so many replicas are at least as remarkable (Besag and Clifford 1991). None: all replicas are done.
    pub stop_after: Option<usize>,
}

impl Default for ScanOptions {
    fn default() -> Self {
        Self {
            model: Model::Poisson,
            mode: Mode::Prospective,
            max_windows: 8,
            replicas: 999,
            seed: 1,
            clusters: 10,
            stop_after: None,
        }
    }
}

/// What counts as usual.
#[derive(Clone, Debug, PartialEq)]
pub enum Model {
    /// Each interval's total spread over the areas by population; inside is compared with outside. Seasons and busy weeks fall out by themselves.
    Poisson,
    /// Each area's total and each interval's total as they are, and no more of an area in an interval than those explain. Needs no population.
    Permutation,
    /// As many as the baseline says; a rise everywhere is a rise.
    ExpectationPoisson(Baseline),
}

/// What the expectation-based model expects.
#[derive(Clone, Debug, PartialEq)]
pub enum Baseline {
    /// Each interval's total by population, as in `Model::Poisson`.
    Population,
    /// For each area and interval, area by area: see [`seasonal_baseline`](crate::seasonal_baseline).
    Cells(Vec<f64>),
}

/// Which windows count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Those that end with the newest interval.
    Prospective,
    /// Those that end with any.
    Retrospective,
}
