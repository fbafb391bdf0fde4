//! What is found equals what one finds by looking at every cylinder, on small worlds of every kind.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

mod slow;

use opbouw_scan::{Areas, Baseline, Mode, Model, Neighbours, ScanOptions, ScanWork, Series, scan};
use proptest::prelude::*;
use slow::{Cylinder, Ratio, World, assert_is_one_of, cylinders, expected_cells, highest};

fn model_of(ratio: Ratio) -> Model {
    match ratio {
        Ratio::Poisson => Model::Poisson,
        Ratio::Permutation => Model::Permutation,
        Ratio::Expectation => Model::ExpectationPoisson(Baseline::Population),
    }
}

/// The best, and every further one: the best of what does not overlap with those before.
fn check(world: &World, cells: &[Vec<f64>], ratio: Ratio, options: &ScanOptions) {
    let all = cylinders(world, cells, ratio, options);
    let found = scan(&world.areas, &world.neighbours, &world.series, options).unwrap();
    let highest = highest(&all);
    match found.clusters.first() {
        Some(best) => assert!((best.llr - highest).abs() < 1e-8 * highest.max(1.0), "{} {highest}", best.llr),
        None => assert!(highest < 1e-9, "{highest}"),
    }
    let mut taken = Vec::new();
    for (place, cluster) in found.clusters.iter().enumerate() {
        assert_is_one_of(cluster, &all);
        assert!(place == 0 || cluster.llr <= found.clusters[place - 1].llr);
        assert!(cluster.areas.iter().all(|area| !taken.contains(area)));
        taken.extend(&cluster.areas);
    }
    // Of the same cases and people seen from two centres, the smaller circle comes first.
    if let Some(best) = found.clusters.first() {
        let same = |one: &&Cylinder| (one.first, one.last, one.observed) == (best.first, best.last, best.observed) && one.expected == best.expected;
        assert!(all.iter().filter(same).all(|one| one.areas.len() >= best.areas.len()), "{best:?}");
    }
}

fn any_world() -> impl Strategy<Value = World> {
    (1..14_usize, 1..9_usize, 1..9_usize).prop_flat_map(|(areas, intervals, nearest)| {
        // Whole places, so that many are just as far.
        let places = prop::collection::vec((0..6_i32, 0..6_i32), areas);
        let people = prop::collection::vec(prop_oneof![1 => Just(0_u32), 6 => 1..40_u32], areas);
        let counts = prop::collection::vec(prop_oneof![4 => 0..2_u32, 2 => 0..9_u32, 1 => 0..90_u32], areas * intervals);
        (places, people, counts).prop_map(move |(places, mut people, mut counts)| {
            people[0] = people[0].max(1);
            for area in (0..areas).filter(|area| people[*area] == 0) {
                counts[area * intervals..(area + 1) * intervals].fill(0);
            }
            let places: Vec<(f64, f64)> = places.into_iter().map(|(x, y)| (f64::from(x), f64::from(y))).collect();
            let people: Vec<f64> = people.into_iter().map(f64::from).collect();
            let areas = Areas::in_metres(&places, &people).unwrap();
            let series = Series::from_counts(areas.len(), intervals, &counts).unwrap();
            World { neighbours: Neighbours::nearest(&areas, nearest), areas, series }
        })
    })
}

fn any_mode() -> impl Strategy<Value = Mode> {
    prop_oneof![Just(Mode::Prospective), Just(Mode::Retrospective)]
}

fn any_ratio() -> impl Strategy<Value = Ratio> {
    prop_oneof![Just(Ratio::Poisson), Just(Ratio::Permutation), Just(Ratio::Expectation)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn small_worlds(world in any_world(), ratio in any_ratio(), mode in any_mode(), max_windows in 1..10_usize) {
        let options = ScanOptions { model: model_of(ratio), mode, max_windows, replicas: 3, clusters: 5, ..ScanOptions::default() };
        check(&world, &expected_cells(&world.areas, &world.series, ratio), ratio, &options);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn a_baseline_of_ones_own(world in any_world(), mode in any_mode(), max_windows in 1..10_usize, cells in prop::collection::vec(0.01..20_f64, 14 * 9)) {
        let intervals = world.series.intervals();
        let cells = &cells[..world.areas.len() * intervals];
        let model = Model::ExpectationPoisson(Baseline::Cells(cells.to_vec()));
        let options = ScanOptions { model, mode, max_windows, replicas: 3, clusters: 5, ..ScanOptions::default() };
        let rows: Vec<Vec<f64>> = cells.chunks(intervals).map(<[f64]>::to_vec).collect();
        check(&world, &rows, Ratio::Expectation, &options);
    }

    #[test]
    fn neighbours_are_the_nearest(places in prop::collection::vec((0..9_i32, 0..9_i32), 1..60), count in 1..70_usize) {
        let places: Vec<(f64, f64)> = places.into_iter().map(|(x, y)| (f64::from(x), f64::from(y))).collect();
        let areas = Areas::in_metres(&places, &vec![1.0; places.len()]).unwrap();
        let found = Neighbours::nearest(&areas, count);
        for (area, here) in places.iter().enumerate() {
            let mut others: Vec<usize> = (0..places.len()).collect();
            let square = |other: &usize| (places[*other].0 - here.0).powi(2) + (places[*other].1 - here.1).powi(2);
            others.sort_by(|a, b| (*b == area).cmp(&(*a == area)).then(square(a).total_cmp(&square(b))).then(a.cmp(b)));
            others.truncate(count);
            let found: Vec<usize> = found.of(area).iter().map(|near| *near as usize).collect();
            prop_assert_eq!(found, others);
        }
    }

    #[test]
    fn parts_can_be_done_in_any_order_and_twice(world in any_world(), ratio in any_ratio(), mode in any_mode(), seed: u64) {
        let options = ScanOptions { model: model_of(ratio), mode, replicas: 150, seed, ..ScanOptions::default() };
        let work = ScanWork::new(&world.areas, &world.neighbours, &world.series, &options).unwrap();
        let mut parts: Vec<_> = (0..work.parts()).rev().map(|part| work.part(part)).collect();
        parts.extend((0..work.parts()).map(|part| work.part(part)));
        prop_assert_eq!(work.finish(&parts), scan(&world.areas, &world.neighbours, &world.series, &options).unwrap());
    }
}
