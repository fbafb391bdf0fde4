//! The attacker who has the program: of all tables that give the very same release, what do they have in common?

use crate::attack::every_cell;
use opbouw_disclosure::{Areas, Cell, Release, Rule, Table, release, release_unprotected};
use std::collections::HashMap;

const K: u64 = 5;

/// All tables of so many signals at most, and what the tables with one release say of each cell: a bit for each value.
fn possible(parents: &[Option<u32>], themes: usize, most: u32, make: impl Fn(&Table) -> Release) -> HashMap<Vec<Cell>, (u64, Vec<u64>)> {
    let areas = Areas::new(parents);
    let leaves: Vec<u32> = (0..areas.len() as u32).filter(|area| areas.is_leaf(*area as usize)).collect();
    let places: Vec<(u32, u32)> = leaves.iter().flat_map(|area| (0..themes as u32).map(move |theme| (*area, theme))).collect();
    let mut found: HashMap<Vec<Cell>, (u64, Vec<u64>)> = HashMap::new();
    let mut counts = vec![0_u32; places.len()];
    loop {
        let named: Vec<_> = places.iter().zip(&counts).map(|(place, count)| (place.0, place.1, *count)).collect();
        let table = Table::new(areas.clone(), themes, &named);
        let shown = make(&table);
        let cells = every_cell(&table);
        let key = cells.iter().map(|(area, theme)| shown.get(*area, *theme)).collect();
        let entry = found.entry(key).or_insert_with(|| (0, vec![0; cells.len()]));
        entry.0 += 1;
        for (values, (area, theme)) in entry.1.iter_mut().zip(&cells) {
            *values |= 1 << table.count(*area, *theme).min(63);
        }
        if !next(&mut counts, most) {
            return found;
        }
    }
}

/// The next of all lists with this sum at most.
fn next(counts: &mut [u32], most: u32) -> bool {
    for at in 0..counts.len() {
        if counts.iter().sum::<u32>() < most {
            counts[at] += 1;
            return true;
        }
        counts[at] = 0;
    }
    false
}

/// How many releases there are, and in how many a cell that can be below k cannot be everything from 0 to k - 1. Where the root is shown with its full band, every
/// table with that release was counted.
fn narrowed(found: &HashMap<Vec<Cell>, (u64, Vec<u64>)>, themes: usize, most: u32) -> (u64, u64, u32) {
    let below_k = (1_u64 << K) - 1;
    let whole = |key: &Vec<Cell>| match key[themes] {
        Cell::Shown(total) => total + 4 <= u64::from(most),
        Cell::Hidden => true,
    };
    let (mut all, mut narrow, mut least) = (0, 0, K as u32);
    for (key, (tables, values)) in found.iter().filter(|(key, _)| whole(key)) {
        all += tables;
        let small = values.iter().map(|values| (values & below_k).count_ones()).filter(|ways| *ways > 0).min().unwrap_or(K as u32);
        if small < K as u32 {
            narrow += tables;
            least = least.min(small);
            if std::env::var("SHOW").is_ok() { eprintln!("{key:?} {tables} {:?}", values.iter().map(|v| format!("{v:b}")).collect::<Vec<_>>()); }
        }
    }
    (all, narrow, least)
}

#[test]
fn explore() {
    for (parents, themes, most) in [
        (vec![None, Some(0), Some(0)], 1, 44),
        (vec![None, Some(0), Some(0), Some(0)], 1, 44),
        (vec![None, Some(0), Some(0), Some(0), Some(0)], 1, 34),
        (vec![None, Some(0), Some(0)], 2, 34),
        (vec![None, Some(0), Some(0), Some(1), Some(1), Some(2), Some(2)], 1, 34),
        (vec![None, Some(0), Some(0), Some(0)], 2, 24),
    ] {
        for known in [0, 1, 3] {
        let open = possible(&parents, themes, most, |table| release_unprotected(table, Rule::new(5, known)));
        let shut = possible(&parents, themes, most, |table| release(table, Rule::new(5, known)));
        eprintln!("{parents:?} {themes} {most} known {known}: open {:?} shut {:?}", narrowed(&open, themes, most), narrowed(&shut, themes, most));
        }
    }
}
