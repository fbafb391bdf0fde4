//! What makes a scan impossible, said so that it can be put right.

use std::fmt;

/// Why there is no scan. Areas and intervals are numbers from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScanFault {
    /// A coordinate that is not a number, or not on earth.
    Place {
        /// Of which area.
        area: usize,
    },
    /// A population that is negative or not a number.
    Population {
        /// Of which area.
        area: usize,
    },
    /// Nobody lives anywhere.
    NoPopulation,
    /// Cases where nobody lives or nothing is expected: they would be infinitely remarkable.
    NothingExpected {
        /// In which area.
        area: usize,
    },
    /// Lists of different lengths.
    Lengths {
        /// How many there should be.
        wanted: usize,
        /// How many there are.
        found: usize,
    },
    /// A list of neighbours that names an area twice, one that is not there, or does not begin with the area itself.
    Neighbours {
        /// Of which area.
        area: usize,
    },
    /// A count outside the series.
    Outside {
        /// In which area.
        area: usize,
        /// In which interval.
        interval: usize,
    },
    /// An expectation that is negative or not a number.
    Baseline {
        /// In which area.
        area: usize,
        /// In which interval.
        interval: usize,
    },
    /// More than two thousand million cases.
    TooManyCases,
}

impl fmt::Display for ScanFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Place { area } => write!(f, "area {area}: the place must be two numbers, latitude at most 90 and longitude at most 180"),
            Self::Population { area } => write!(f, "area {area}: population must be a number, 0 or more"),
            Self::NoPopulation => write!(f, "nobody lives in any area: give at least one a population"),
            Self::NothingExpected { area } => write!(f, "area {area} has cases but nobody lives there: give it a population or leave it out"),
            Self::Lengths { wanted, found } => write!(f, "the list must have {wanted} values and has {found}"),
            Self::Neighbours { area } => write!(f, "area {area}: its neighbours must begin with itself and name each other area at most once"),
            Self::Outside { area, interval } => write!(f, "area {area}, interval {interval} is outside the series"),
            Self::Baseline { area, interval } => {
                write!(f, "area {area}, interval {interval}: what is expected must be a number, 0 or more")
            }
            Self::TooManyCases => write!(f, "more than 2,000,000,000 cases: count fewer at once"),
        }
    }
}

impl std::error::Error for ScanFault {}
