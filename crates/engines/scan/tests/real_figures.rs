//! Real figures from public health, when they lie beside the project: the same answer as by looking at every cylinder.
//!
//! Three classic files: fever in New York by postal code and day (2001), brain cancer in the counties of New Mexico (1973-1991), leukaemia of children in North
//! Humberside. They come with SaTScan and are not copied here.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

mod slow;

use std::collections::HashMap;
use std::path::Path;

use opbouw_scan::{Areas, Mode, Model, Neighbours, ScanOptions, Series, scan};
use slow::{Ratio, World, assert_is_one_of, cylinders, expected_cells, highest};

/// The words of every line, or None when the file is not there.
fn read(name: &str) -> Option<Vec<Vec<String>>> {
    let places = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().map(|folder| folder.join("shared/data/scan").join(name));
    let Some(text) = places.into_iter().find_map(|path| std::fs::read_to_string(path).ok()) else {
        println!("{name} is not in shared/data/scan: this test looks at nothing");
        return None;
    };
    Some(text.lines().map(|line| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).filter(|words| !words.is_empty()).collect())
}

fn number(word: &str) -> f64 {
    word.parse().unwrap()
}

fn check(world: &World, ratio: Ratio, options: &ScanOptions) {
    let all = cylinders(world, &expected_cells(&world.areas, &world.series, ratio), ratio, options);
    let found = scan(&world.areas, &world.neighbours, &world.series, options).unwrap();
    assert!((found.clusters[0].llr - highest(&all)).abs() < 1e-9, "{} {}", found.clusters[0].llr, highest(&all));
    found.clusters.iter().for_each(|cluster| assert_is_one_of(cluster, &all));
    let best = &found.clusters[0];
    println!("{} areas, {}-{}, {} of {:.2}, llr {:.6}, p {}", best.areas.len(), best.first, best.last, best.observed, best.expected, best.llr, best.p);
}

fn numbers_of(rows: &[Vec<String>]) -> HashMap<String, usize> {
    rows.iter().enumerate().map(|(area, row)| (row[0].clone(), area)).collect()
}

#[test]
fn fever_in_new_york() {
    let (Some(places), Some(cases)) = (read("NYCfever.geo"), read("NYCfever.cas")) else { return };
    let areas: Vec<(f64, f64)> = places.iter().map(|row| (number(&row[1]), number(&row[2]))).collect();
    let areas = Areas::on_earth(&areas, &vec![1.0; areas.len()]).unwrap();
    let numbers = numbers_of(&places);
    let mut series = Series::new(areas.len(), 24);
    for row in cases {
        let day: usize = row[2].rsplit('/').next().unwrap().parse().unwrap();
        series.add(numbers[&row[0]], day - 1, row[1].parse().unwrap()).unwrap();
    }
    let world = World { neighbours: Neighbours::nearest(&areas, 60), areas, series };
    let options = ScanOptions { model: Model::Permutation, max_windows: 7, ..ScanOptions::default() };
    check(&world, Ratio::Permutation, &options);
}

#[test]
fn brain_cancer_in_new_mexico() {
    let (Some(places), Some(people), Some(cases)) = (read("nm.geo"), read("nm.pop"), read("nm.cas")) else { return };
    let numbers = numbers_of(&places);
    let mut population = vec![0.0; places.len()];
    people.iter().filter(|row| row[1] == "82").for_each(|row| population[numbers[&row[0]]] += number(&row[2]));
    let areas: Vec<(f64, f64)> = places.iter().map(|row| (number(&row[1]), number(&row[2]))).collect();
    let areas = Areas::on_earth(&areas, &population).unwrap();
    let mut series = Series::new(areas.len(), 19);
    for row in cases {
        series.add(numbers[&row[0]], row[2].parse::<usize>().unwrap() - 1973, row[1].parse().unwrap()).unwrap();
    }
    let world = World { neighbours: Neighbours::nearest(&areas, 32).within_population(&areas, 0.5), areas, series };
    for mode in [Mode::Prospective, Mode::Retrospective] {
        check(&world, Ratio::Poisson, &ScanOptions { mode, max_windows: 9, ..ScanOptions::default() });
        check(&world, Ratio::Permutation, &ScanOptions { model: Model::Permutation, mode, max_windows: 9, ..ScanOptions::default() });
    }
}

/// One interval: a scan over space alone. Cases and controls together are the population.
#[test]
fn leukaemia_in_north_humberside() {
    let (Some(places), Some(cases), Some(controls)) = (read("NHumberside.geo"), read("NHumberside.cas"), read("NHumberside.ctl")) else {
        return;
    };
    let numbers = numbers_of(&places);
    let mut population = vec![0.0; places.len()];
    cases.iter().chain(&controls).for_each(|row| population[numbers[&row[0]]] += number(&row[1]));
    let areas: Vec<(f64, f64)> = places.iter().map(|row| (number(&row[1]), number(&row[2]))).collect();
    let areas = Areas::in_metres(&areas, &population).unwrap();
    let mut series = Series::new(areas.len(), 1);
    cases.iter().for_each(|row| series.add(numbers[&row[0]], 0, row[1].parse().unwrap()).unwrap());
    let world = World { neighbours: Neighbours::nearest(&areas, 191).within_population(&areas, 0.5), areas, series };
    check(&world, Ratio::Poisson, &ScanOptions::default());
}
