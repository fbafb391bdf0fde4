//! The attacker who has the program: of all tables and lots that give the very same release, what do they have in common?

use crate::attack::every_cell;
use opbouw_disclosure::{Areas, Cell, Release, Rule, Table, release_by_lots, release_unprotected};
use std::collections::{HashMap, HashSet};

const K: u32 = 5;

/// For each release the values of each cell in the tables that can have led to it, a bit for each value.
type Possible = HashMap<Vec<Cell>, Vec<u64>>;

/// All tables of so many signals at most.
fn possible(areas: &Areas, themes: usize, most: u32, make: impl Fn(&Table) -> Vec<Release>) -> Possible {
    let leaves = (0..areas.len()).filter(|area| areas.is_leaf(*area));
    let places: Vec<(u32, u32)> = leaves.flat_map(|area| (0..themes as u32).map(move |theme| (area as u32, theme))).collect();
    let mut found = Possible::new();
    let mut counts = vec![0_u32; places.len()];
    loop {
        let named: Vec<_> = places.iter().zip(&counts).map(|(place, count)| (place.0, place.1, *count)).collect();
        let table = Table::new(areas.clone(), themes, &named);
        let cells = every_cell(&table);
        let shown = |release: &Release| cells.iter().map(|(area, theme)| release.get(*area, *theme)).collect();
        for key in make(&table).iter().map(shown).collect::<HashSet<_>>() {
            let values = found.entry(key).or_insert_with(|| vec![0; cells.len()]);
            for (values, (area, theme)) in values.iter_mut().zip(&cells) {
                *values |= 1 << table.count(*area, *theme);
            }
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

/// In how many releases, of how many, a cell that can be below k cannot be everything from 0 to k - 1. Looked at are those with a total of which all tables were tried.
fn narrowed(found: &Possible, themes: usize, most: u32) -> (usize, usize) {
    let below_k = (1_u64 << K) - 1;
    let tried = |key: &Vec<Cell>| matches!(key[themes], Cell::Shown(total) if total + 4 <= u64::from(most));
    let tried: Vec<_> = found.iter().filter(|(key, _)| tried(key)).collect();
    let is_narrow = |values: &u64| ![0, below_k].contains(&(values & below_k));
    (tried.iter().filter(|(_, values)| values.iter().any(is_narrow)).count(), tried.len())
}

/// With every choice of what is hidden by lot.
fn with_all_lots(table: &Table) -> Vec<Release> {
    let cells = every_cell(table);
    let large: Vec<usize> = (0..cells.len()).filter(|cell| table.count(cells[*cell].0, cells[*cell].1) >= u64::from(K)).collect();
    let lots = |choice: u32| {
        let mut hidden = vec![false; cells.len()];
        large.iter().enumerate().for_each(|(at, cell)| hidden[*cell] = choice >> at & 1 == 1);
        release_by_lots(table, Rule::new(K, 1), &hidden)
    };
    (0..1 << large.len()).map(lots).collect()
}

#[test]
fn no_value_below_k_can_be_ruled_out() {
    let shapes: [(Vec<Option<u32>>, usize, u32); 4] = [
        (vec![None, Some(0), Some(0)], 1, 24),
        (vec![None, Some(0), Some(0), Some(0)], 1, 19),
        (vec![None, Some(0), Some(0)], 2, 14),
        (vec![None, Some(0), Some(1), Some(1), Some(0)], 1, 14),
    ];
    for (parents, themes, most) in shapes {
        let areas = Areas::new(&parents);
        let open = possible(&areas, themes, most, |table| vec![release_unprotected(table, Rule::new(K, 1))]);
        assert!(narrowed(&open, themes, most).0 > 0, "the attack works where only small numbers are hidden: {parents:?}");
        let shut = possible(&areas, themes, most, with_all_lots);
        let (narrow, all) = narrowed(&shut, themes, most);
        assert_eq!(narrow, 0, "of {all}: {parents:?}, {themes} themes");
    }
}

/// Why lots are needed: the choice of what else to hide tells something to who can play it back.
#[test]
fn without_lots_the_choice_itself_would_tell() {
    let areas = Areas::new(&[None, Some(0), Some(0)]);
    let without = |table: &Table| vec![release_by_lots(table, Rule::new(K, 1), &vec![false; every_cell(table).len()])];
    let found = possible(&areas, 2, 24, without);
    assert!(narrowed(&found, 2, 24).0 > 0);
}
