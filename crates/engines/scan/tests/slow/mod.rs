//! The scan as the definition says, one cylinder after the other; and a village of chance to try it on.
#![allow(dead_code, reason = "not every test needs all")]

use opbouw_scan::{Areas, Cluster, Mode, Neighbours, ScanOptions, Series};

/// What a test scans.
#[derive(Debug)]
pub struct World {
    pub areas: Areas,
    pub neighbours: Neighbours,
    pub series: Series,
}

/// Which of the two likelihood ratios.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ratio {
    Poisson,
    Permutation,
    Expectation,
}

/// A cylinder with its numbers.
#[derive(Clone, Debug)]
pub struct Cylinder {
    pub areas: Vec<u32>,
    pub first: usize,
    pub last: usize,
    pub observed: u64,
    pub expected: f64,
    pub llr: f64,
}

pub fn llr(observed: f64, expected: f64, total: f64, ratio: Ratio) -> f64 {
    if observed <= expected {
        return 0.0;
    }
    let part = |cases: f64, usual: f64| if cases > 0.0 { cases * (cases / usual).ln() } else { 0.0 };
    match ratio {
        Ratio::Expectation => part(observed, expected) - observed + expected,
        _ => part(observed, expected) + part(total - observed, total - expected),
    }
}

/// For each area and interval what is expected, from the definition of the model.
pub fn expected_cells(areas: &Areas, series: &Series, ratio: Ratio) -> Vec<Vec<f64>> {
    let intervals = series.interval_totals();
    let total: u64 = intervals.iter().sum();
    let people: f64 = areas.population().iter().sum();
    let share = |area: usize| match ratio {
        Ratio::Permutation => series.of(area).iter().sum::<u32>() as f64 / total as f64,
        _ => areas.population()[area] / people,
    };
    (0..areas.len()).map(|area| intervals.iter().map(|interval| share(area) * *interval as f64).collect()).collect()
}

/// Every cylinder there is.
pub fn cylinders(world: &World, cells: &[Vec<f64>], ratio: Ratio, options: &ScanOptions) -> Vec<Cylinder> {
    let intervals = world.series.intervals();
    let total: u64 = world.series.interval_totals().iter().sum();
    let mut all = Vec::new();
    for last in 0..intervals {
        if options.mode == Mode::Prospective && last + 1 != intervals {
            continue;
        }
        for first in 0..=last {
            if last - first + 1 > options.max_windows {
                continue;
            }
            for centre in 0..world.areas.len() {
                let near = world.neighbours.of(centre);
                for circle in 1..=near.len() {
                    let areas = &near[..circle];
                    let observed: u64 =
                        areas.iter().map(|area| world.series.of(*area as usize)[first..=last].iter().map(|count| u64::from(*count)).sum::<u64>()).sum();
                    let expected: f64 = areas.iter().map(|area| cells[*area as usize][first..=last].iter().sum::<f64>()).sum();
                    let llr = llr(observed as f64, expected, total as f64, ratio);
                    all.push(Cylinder { areas: areas.to_vec(), first, last, observed, expected, llr });
                }
            }
        }
    }
    all
}

/// The highest likelihood ratio of all cylinders.
pub fn highest(cylinders: &[Cylinder]) -> f64 {
    cylinders.iter().map(|cylinder| cylinder.llr).fold(0.0, f64::max)
}

/// Is this one of the cylinders, and are its numbers right?
pub fn assert_is_one_of(cluster: &Cluster, cylinders: &[Cylinder]) {
    let same = |one: &&Cylinder| one.areas == cluster.areas && (one.first, one.last) == (cluster.first, cluster.last);
    let one = cylinders.iter().find(same).unwrap();
    assert_eq!(one.observed, cluster.observed);
    assert!((one.expected - cluster.expected).abs() < 1e-9 * one.expected.max(1.0), "{} {}", one.expected, cluster.expected);
    assert!((one.llr - cluster.llr).abs() < 1e-8 * one.llr.max(1.0), "{} {}", one.llr, cluster.llr);
}

/// Chance for tests that need a lot of it: xorshift (Marsaglia 2003).
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % end.max(1)
    }

    pub fn share(&mut self) -> f64 {
        self.below(1 << 40) as f64 / (1_u64 << 40) as f64
    }
}

/// Areas here and there, cases by population, and nothing going on.
pub fn quiet(dice: &mut Dice, areas: usize, intervals: usize, cases: u64, nearest: usize) -> World {
    let places: Vec<(f64, f64)> = (0..areas).map(|_| (dice.share() * 1e4, dice.share() * 1e4)).collect();
    let people: Vec<u64> = (0..areas).map(|_| 1 + dice.below(900)).collect();
    let all: u64 = people.iter().sum();
    let mut series = Series::new(areas, intervals);
    for _ in 0..cases {
        let mut at = dice.below(all);
        let area = people.iter().position(|people| {
            let is_here = at < *people;
            at = at.wrapping_sub(*people);
            is_here
        });
        series.add(area.unwrap(), dice.below(intervals as u64) as usize, 1).unwrap();
    }
    let areas = Areas::in_metres(&places, &people.iter().map(|people| *people as f64).collect::<Vec<_>>()).unwrap();
    World { neighbours: Neighbours::nearest(&areas, nearest), areas, series }
}
