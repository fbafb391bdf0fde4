//! Turning pages of the API in any order and size, and reading what is said in words.

use crate::attack::every_cell;
use crate::town::SECRET;
use crate::town::districts;
use opbouw_disclosure::{Cell, Level, Rule, cluster_summary, release};

#[test]
fn pages_of_any_size_and_order_give_the_same_cells() {
    let table = districts(&[&[30, 40], &[3, 40], &[50, 50], &[60, 7]]);
    let whole = read(&table, 1_000, false);
    for size in 1..whole.len() {
        let mut backwards = read(&table, size, true);
        backwards.reverse();
        assert_eq!((read(&table, size, false), backwards), (whole.clone(), whole.clone()));
    }
    assert_eq!(
        whole.iter().filter(|cell| **cell == Cell::Hidden).count(),
        every_cell(&table).len() - release(&table, Rule::default(), &SECRET).loss(&table).shown
    );
}

/// Every page is asked anew.
fn read(table: &opbouw_disclosure::Table, size: usize, backwards: bool) -> Vec<Cell> {
    let mut cells = every_cell(table);
    if backwards {
        cells.reverse();
    }
    let page = |page: &[(usize, Option<usize>)]| {
        let release = release(table, Rule::default(), &SECRET);
        page.iter().map(|(area, theme)| release.get(*area, *theme)).collect::<Vec<_>>()
    };
    cells.chunks(size).flat_map(page).collect()
}

#[test]
fn a_cluster_is_said_in_words_and_not_below_k() {
    assert_eq!(cluster_summary(9, 1.0, 10), None);
    let at = |observed| cluster_summary(observed, 10.0, 10);
    assert_eq!([10, 14, 20, 30, 60].map(at), [Level::Usual, Level::Raised, Level::Twice, Level::Threefold, Level::Manifold].map(Some));
    assert_eq!([0.0, f64::NAN, -3.0].map(|expected| cluster_summary(10, expected, 10)), [Some(Level::Manifold); 3]);
}

#[test]
fn a_word_stands_for_many_counts() {
    for expected in [10.0, 20.0, 40.0] {
        let all: Vec<_> = (10..400).map(|observed| cluster_summary(observed, expected, 10)).collect();
        for level in [Level::Twice, Level::Threefold] {
            assert!(all.iter().filter(|word| **word == Some(level)).count() >= 7, "{level:?} {expected}");
        }
    }
}
