//! Where is something emerging? Space-time scan statistics.
//!
//! Pure and deterministic: the same counts and seed give the same answer, on however many threads its parts are done.
//!
//! **The question it answers:** in which circle of neighbouring areas, during which last weeks, is there more than usual; and how often would chance alone give
//! something as remarkable anywhere?
//!
//! **The guarantee:** of all circles and windows the one with the highest likelihood ratio (Kulldorff 1997, 2001, 2005), exactly, in what happened and in each replica.
//! When nothing is going on, p is at most 0.05 with a chance of at most 0.05, all places and windows together. What cannot be scanned is said, never guessed.
//!
//! **The cost:** replicas x areas x circles x windows, sixty-four replicas at a time: 14,000 areas, 50 circles, 8 windows and 999 replicas take about a second.
//!
//! ```
//! use opbouw_scan::{Areas, Neighbours, ScanOptions, Series, scan};
//! // Six villages along a road, ten quiet weeks; in the last two something is the matter at the end of the road.
//! let areas = Areas::in_metres(&[0.0, 1.0, 2.0, 3.0, 4.0, 5.0].map(|km| (km * 1000.0, 0.0)), &[500.0; 6])?;
//! let mut series = Series::new(6, 12);
//! for week in 0..12 {
//!     for village in 0..6 {
//!         series.add(village, week, if village > 3 && week > 9 { 5 } else { 1 })?;
//!     }
//! }
//! let found = scan(&areas, &Neighbours::nearest(&areas, 3), &series, &ScanOptions::default())?;
//! let cluster = &found.clusters[0];
//! assert_eq!((cluster.areas.as_slice(), cluster.first, cluster.last, cluster.observed), (&[5, 4][..], 10, 11, 20));
//! assert!(cluster.p < 0.05);
//! # Ok::<(), opbouw_scan::ScanFault>(())
//! ```

#![forbid(unsafe_code)]

mod answer;
mod areas;
mod fault;
mod neighbours;
mod options;
mod series;
mod work;

pub use answer::{Cluster, Scan};
pub use areas::Areas;
pub use fault::ScanFault;
pub use neighbours::Neighbours;
pub use options::{Baseline, Mode, Model, ScanOptions};
pub use series::Series;
pub use work::{Part, ScanWork, scan};

mod baseline;
mod charts;
mod significance;

pub use baseline::seasonal_baseline;
pub use charts::{Smoothed, cusum, ewma};
pub use significance::{alarm_threshold, gumbel_p, recurrence_days, replicas_for};

mod chance;
mod draw;
mod expected;
mod lanes;
mod likelihood;
mod observed;
mod replicas;
mod setting;
mod thresholds;
mod walk;
