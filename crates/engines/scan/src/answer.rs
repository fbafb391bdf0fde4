//! What a scan found.

/// Clusters, the most remarkable first.
#[derive(Clone, Debug, PartialEq)]
pub struct Scan {
    /// None shares an area with a more remarkable one.
    pub clusters: Vec<Cluster>,
    /// The highest likelihood ratio of each replica that was used.
    pub maxima: Vec<f64>,
}

/// Areas and intervals with more than usual.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// The area in the middle.
    pub centre: usize,
    /// Nearest first, the centre included.
    pub areas: Vec<u32>,
    /// The first interval.
    pub first: usize,
    /// The last interval, included.
    pub last: usize,
    /// How many cases there were.
    pub observed: u64,
    /// How many were to be expected.
    pub expected: f64,
    /// With `Model::Poisson`: how many times as often as everywhere else, infinite when there is nothing elsewhere. Otherwise: as expected.
    pub relative_risk: f64,
    /// The logarithm of Kulldorff's likelihood ratio.
    pub llr: f64,
    /// With which chance the most remarkable of all would be at least this when nothing is going on. That holds for the first, and is on the safe side for the others.
    pub p: f64,
}

impl Scan {
    /// How many replicas the p of clusters rests on.
    pub fn replicas(&self) -> usize {
        self.maxima.len()
    }
}
