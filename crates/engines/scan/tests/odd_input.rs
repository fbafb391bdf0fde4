//! Nothing that is given stops the program: it is scanned, or it is said why not.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

use opbouw_scan::{Areas, Baseline, Mode, Model, Neighbours, ScanFault, ScanOptions, Series, scan};

const PLACES: [(f64, f64); 3] = [(0.0, 0.0), (1.0, 0.0), (5.0, 0.0)];

fn areas(population: [f64; 3]) -> Areas {
    Areas::in_metres(&PLACES, &population).unwrap()
}

fn series(counts: [[u32; 2]; 3]) -> Series {
    Series::from_counts(3, 2, &counts.concat()).unwrap()
}

fn few() -> ScanOptions {
    ScanOptions { replicas: 19, ..ScanOptions::default() }
}

#[test]
fn places_and_people_that_cannot_be() {
    let place = |x| Areas::in_metres(&[(0.0, 0.0), (x, 1.0)], &[1.0, 1.0]);
    assert_eq!(place(f64::NAN), Err(ScanFault::Place { area: 1 }));
    assert_eq!(place(f64::INFINITY), Err(ScanFault::Place { area: 1 }));
    assert_eq!(Areas::on_earth(&[(52.0, 5.0), (91.0, 5.0)], &[1.0, 1.0]), Err(ScanFault::Place { area: 1 }));
    assert_eq!(Areas::on_earth(&[(f64::NAN, 5.0)], &[1.0]), Err(ScanFault::Place { area: 0 }));
    for wrong in [f64::NAN, f64::INFINITY, -1.0] {
        assert_eq!(Areas::in_metres(&[(0.0, 0.0)], &[wrong]), Err(ScanFault::Population { area: 0 }));
    }
    assert_eq!(Areas::in_metres(&[(0.0, 0.0)], &[]), Err(ScanFault::Lengths { wanted: 1, found: 0 }));
}

#[test]
fn cases_where_nobody_lives() {
    let empty = areas([10.0, 0.0, 10.0]);
    let near = Neighbours::nearest(&empty, 3);
    let fault = scan(&empty, &near, &series([[1, 1], [0, 1], [1, 1]]), &few());
    assert_eq!(fault, Err(ScanFault::NothingExpected { area: 1 }));
    assert!(scan(&empty, &near, &series([[1, 1], [0, 0], [1, 3]]), &few()).is_ok());
    let nobody = areas([0.0; 3]);
    assert_eq!(scan(&nobody, &near, &series([[0; 2]; 3]), &few()), Err(ScanFault::NoPopulation));
    // Times that change places need no people.
    let shuffled = ScanOptions { model: Model::Permutation, ..few() };
    assert_eq!(scan(&nobody, &near, &series([[0, 9], [3, 1], [2, 2]]), &shuffled).unwrap().clusters[0].areas, [0]);
}

#[test]
fn a_baseline_that_cannot_be() {
    let (areas, series) = (areas([1.0; 3]), series([[1, 1], [1, 1], [1, 5]]));
    let with = |cells: &[f64]| {
        let options = ScanOptions { model: Model::ExpectationPoisson(Baseline::Cells(cells.to_vec())), ..few() };
        scan(&areas, &Neighbours::nearest(&areas, 2), &series, &options)
    };
    assert_eq!(with(&[1.0]), Err(ScanFault::Lengths { wanted: 6, found: 1 }));
    assert_eq!(with(&[1.0, 1.0, 1.0, f64::NAN, 1.0, 1.0]), Err(ScanFault::Baseline { area: 1, interval: 1 }));
    assert_eq!(with(&[1.0, 1.0, 1.0, 1.0, 0.0, 1.0]), Err(ScanFault::NothingExpected { area: 2 }));
    assert_eq!(with(&[1.0; 6]).unwrap().clusters[0].areas, [2]);
}

#[test]
fn nothing_at_all_is_no_fault() {
    let none = Areas::in_metres(&[], &[]).unwrap();
    let near = Neighbours::nearest(&none, 50);
    assert!(near.is_empty() && none.is_empty());
    assert!(scan(&none, &near, &Series::new(0, 0), &few()).unwrap().clusters.is_empty());
    let three = areas([1.0; 3]);
    for intervals in [0, 1, 5] {
        let found = scan(&three, &Neighbours::nearest(&three, 2), &Series::new(3, intervals), &few()).unwrap();
        assert_eq!((found.clusters.len(), found.replicas()), (0, 0));
    }
    let no_replicas = ScanOptions { replicas: 0, ..few() };
    let found = scan(&three, &Neighbours::nearest(&three, 2), &series([[1, 1], [1, 1], [1, 5]]), &no_replicas).unwrap();
    assert_eq!(found.clusters[0].p, 1.0);
}

/// Of one area alone nothing can be said with the totals given; with an expectation it can.
#[test]
fn one_area_and_windows_longer_than_the_series() {
    let one = Areas::in_metres(&[(0.0, 0.0)], &[7.0]).unwrap();
    let near = Neighbours::nearest(&one, 50);
    let series = Series::from_counts(1, 3, &[1, 1, 9]).unwrap();
    for mode in [Mode::Prospective, Mode::Retrospective] {
        let options = ScanOptions { mode, max_windows: 1000, ..few() };
        assert!(scan(&one, &near, &series, &options).unwrap().clusters.is_empty());
        let model = Model::ExpectationPoisson(Baseline::Cells(vec![1.0; 3]));
        let found = scan(&one, &near, &series, &ScanOptions { model, ..options }).unwrap();
        assert_eq!((found.clusters[0].first, found.clusters[0].last, found.clusters[0].observed), (2, 2, 9));
    }
}

#[test]
fn totals_beyond_sixteen_and_thirty_two_bits() {
    let three = areas([1.0, 1.0, 1.0]);
    let near = Neighbours::nearest(&three, 2);
    let large = series([[100_000, 100_000], [100_000, 100_000], [100_000, 103_000]]);
    let found = scan(&three, &near, &large, &ScanOptions { replicas: 9, ..few() }).unwrap();
    assert_eq!((found.clusters[0].areas.as_slice(), found.clusters[0].p), (&[2][..], 0.1));
    let too_large = series([[u32::MAX, 0], [0, 0], [0, 0]]);
    assert_eq!(scan(&three, &near, &too_large, &few()), Err(ScanFault::TooManyCases));
    let mut series = series([[u32::MAX, 0], [0, 0], [0, 0]]);
    assert_eq!(series.add(0, 0, 1), Err(ScanFault::TooManyCases));
    assert_eq!(series.add(0, 2, 1), Err(ScanFault::Outside { area: 0, interval: 2 }));
    assert_eq!(series.add(3, 0, 1), Err(ScanFault::Outside { area: 3, interval: 0 }));
}

#[test]
fn lists_of_neighbours_that_make_no_sense() {
    let check = |lists: &[&[u32]], area| {
        let lists: Vec<Vec<u32>> = lists.iter().map(|list| list.to_vec()).collect();
        assert_eq!(Neighbours::from_lists(&lists), Err(ScanFault::Neighbours { area }));
    };
    check(&[&[]], 0);
    check(&[&[0, 1], &[0, 1]], 1);
    check(&[&[0, 1], &[1, 1]], 1);
    check(&[&[0, 2], &[1]], 0);
    let good = Neighbours::from_lists(&[vec![0], vec![1, 0], vec![2, 1, 0]]).unwrap();
    assert_eq!(good.of(2), [2, 1, 0]);
    let three = areas([1.0; 3]);
    assert!(scan(&three, &good, &series([[1, 1], [2, 2], [1, 1]]), &few()).is_ok());
    let two = Neighbours::from_lists(&[vec![0], vec![1, 0]]).unwrap();
    assert_eq!(scan(&three, &two, &series([[1; 2]; 3]), &few()), Err(ScanFault::Lengths { wanted: 3, found: 2 }));
}

#[test]
fn circles_stay_within_their_share_of_the_people() {
    let three = areas([30.0, 30.0, 40.0]);
    let near = Neighbours::nearest(&three, 3);
    assert_eq!(near.within_population(&three, 0.6).of(0), [0, 1]);
    assert_eq!(near.within_population(&three, 0.5).of(0), [0]);
    assert_eq!(near.within_population(&three, 0.1).of(2), [2]);
}

#[test]
fn on_earth_the_date_line_is_no_wall() {
    let round = Areas::on_earth(&[(0.0, 179.9), (0.0, -179.9), (0.0, 179.0)], &[1.0; 3]).unwrap();
    assert_eq!(Neighbours::nearest(&round, 2).of(0), [0, 1]);
}
