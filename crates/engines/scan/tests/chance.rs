//! What p promises: seldom small when nothing goes on, small when something does, and no more alarms in a year than were allowed.
#![allow(clippy::unwrap_used, reason = "a test that cannot start must stop")]

mod slow;

use opbouw_scan::{Mode, Model, ScanOptions, alarm_threshold, gumbel_p, scan};
use slow::{Dice, Ratio, World, cylinders, expected_cells, highest, quiet};

fn options(replicas: usize, seed: u64) -> ScanOptions {
    ScanOptions { replicas, seed, max_windows: 3, clusters: 1, ..ScanOptions::default() }
}

fn p_of(world: &World, options: &ScanOptions) -> f64 {
    scan(&world.areas, &world.neighbours, &world.series, options).unwrap().clusters.first().map_or(1.0, |cluster| cluster.p)
}

/// Four hundred quiet worlds. With three standard deviations of chance a share of `level` may be found as `level + 3 sqrt(level (1 - level) / 400)`.
fn check_quiet(of: impl Fn(u64) -> ScanOptions) {
    let mut dice = Dice(88_172_645_463_325_252);
    let ps: Vec<f64> = (0..400).map(|world| p_of(&quiet(&mut dice, 15, 6, 90, 5), &of(world))).collect();
    for level in [0.05, 0.1, 0.25, 0.5] {
        let share = ps.iter().filter(|p| **p <= level).count() as f64 / 400.0;
        let spread = 3.0 * (level * (1.0_f64 - level) / 400.0).sqrt();
        assert!((share - level).abs() <= spread, "{share} at {level}");
    }
}

#[test]
fn p_is_even_when_nothing_goes_on() {
    check_quiet(|seed| options(99, seed));
    check_quiet(|seed| ScanOptions { model: Model::Permutation, ..options(99, seed) });
    check_quiet(|seed| ScanOptions { mode: Mode::Retrospective, ..options(99, seed) });
}

#[test]
fn p_is_even_when_it_stops_early_too() {
    check_quiet(|seed| ScanOptions { stop_after: Some(10), ..options(199, seed) });
}

#[test]
fn stopping_early_saves_replicas_and_only_where_nothing_goes_on() {
    let mut dice = Dice(5);
    let world = quiet(&mut dice, 15, 6, 90, 5);
    let all = scan(&world.areas, &world.neighbours, &world.series, &options(1999, 3)).unwrap();
    let early = scan(&world.areas, &world.neighbours, &world.series, &ScanOptions { stop_after: Some(10), ..options(1999, 3) }).unwrap();
    assert!(all.clusters[0].p > 0.1 && early.replicas() < 100);
    assert_eq!(early.maxima, all.maxima[..early.replicas()]);
    assert!((early.clusters[0].p - 10.0 / early.replicas() as f64).abs() < 1e-12);
    let busy = with_something(&mut dice, 8);
    let early = scan(&busy.areas, &busy.neighbours, &busy.series, &ScanOptions { stop_after: Some(10), ..options(499, 3) }).unwrap();
    assert_eq!((early.replicas(), early.clusters[0].p), (499, 0.002));
}

/// Twelve years of weeks in which nothing goes on, looked at every week: at most two alarms a year are allowed. The number of 24 may be passed by chance, not by 15.
#[test]
fn a_year_has_no_more_false_alarms_than_were_allowed() {
    let threshold = alarm_threshold(2.0, 52.0);
    let mut dice = Dice(362_436_069);
    let mut alarms = 0;
    for year in 0..12 {
        let world = quiet(&mut dice, 10, 60, 600, 4);
        for week in 9..=60 {
            let now = World { series: world.series.until(week), neighbours: world.neighbours.clone(), areas: world.areas.clone() };
            alarms += u32::from(p_of(&now, &ScanOptions { stop_after: Some(8), ..options(79, 1000 * year + week as u64) }) <= threshold);
        }
    }
    assert!((5..39).contains(&alarms), "{alarms}");
}

/// In three areas next to each other there are `more` extra cases a week for two weeks.
fn with_something(dice: &mut Dice, more: u32) -> World {
    let mut world = quiet(dice, 15, 6, 90, 5);
    let centre = dice.below(15) as usize;
    for &area in &world.neighbours.of(centre)[..3] {
        (4..6).for_each(|week| world.series.add(area as usize, week, more).unwrap());
    }
    world
}

/// The plain way: the highest of all cylinders, and replicas by throwing each case again.
fn slow_p(world: &World, dice: &mut Dice, replicas: usize) -> f64 {
    let highest_of = |world: &World| {
        let cells = expected_cells(&world.areas, &world.series, Ratio::Poisson);
        highest(&cylinders(world, &cells, Ratio::Poisson, &options(0, 0)))
    };
    let seen = highest_of(world);
    let people = world.areas.population().to_vec();
    let all: f64 = people.iter().sum();
    let mut higher = 0;
    for _ in 0..replicas {
        let mut again = World { series: opbouw_scan::Series::new(15, 6), neighbours: world.neighbours.clone(), areas: world.areas.clone() };
        for (week, cases) in world.series.interval_totals().into_iter().enumerate() {
            for _ in 0..cases {
                let mut at = dice.share() * all;
                let area = people.iter().position(|people| {
                    at -= people;
                    at < 0.0
                });
                again.series.add(area.unwrap_or(14), week, 1).unwrap();
            }
        }
        higher += usize::from(highest_of(&again) >= seen);
    }
    (higher + 1) as f64 / (replicas + 1) as f64
}

#[test]
fn what_goes_on_is_found_as_often_as_the_plain_way_finds_it() {
    let mut dice = Dice(521_288_629);
    let (mut ours, mut plain) = (0, 0);
    for seed in 0..60 {
        let world = with_something(&mut dice, 2);
        ours += usize::from(p_of(&world, &options(39, seed)) <= 0.05);
        plain += usize::from(slow_p(&world, &mut dice, 39) <= 0.05);
    }
    // Both draw their own replicas: on the same worlds they differ by a few.
    assert!(ours + 5 >= plain && ours > 20, "{ours} {plain}");
}

#[test]
fn the_curve_agrees_with_the_count_where_both_can_speak() {
    let world = quiet(&mut Dice(99), 30, 8, 300, 6);
    let found = scan(&world.areas, &world.neighbours, &world.series, &options(1999, 1)).unwrap();
    let mut maxima = found.maxima.clone();
    maxima.sort_unstable_by(f64::total_cmp);
    for (place, p) in [(1899, 0.05), (1979, 0.01)] {
        let curve = gumbel_p(maxima[place], &found.maxima).unwrap();
        assert!((curve / p).ln().abs() < 0.5, "{curve} {p}");
    }
}
