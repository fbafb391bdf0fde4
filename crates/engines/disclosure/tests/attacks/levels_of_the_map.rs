//! Zooming in and out, and taking one level from the other.

use crate::attack::{View, every_cell};
use crate::town::SECRET;
use crate::town::{districts, table};
use opbouw_disclosure::{Areas, Cell, Rule, release, release_unprotected};

#[test]
fn a_district_less_its_neighbourhoods_gives_the_hidden_one() {
    let table = districts(&[&[30, 40], &[3, 40], &[50, 50], &[60, 60]]);
    let open = release_unprotected(&table, Rule::default());
    assert!(View::of(&open).work_out(4, Some(0)).1 < 9);
    let shut = release(&table, Rule::default(), &SECRET);
    assert_eq!(View::of(&shut).learns(&table, 0), []);
    assert_ne!(shut.get(0, None), Cell::Hidden, "the municipality is kept");
}

#[test]
fn the_municipality_less_the_other_districts_gives_it_too() {
    // The district is small itself, so it is hidden with all that lies in it; the other district gives it away.
    let table = districts(&[&[1, 2], &[2, 1], &[50, 50], &[60, 60]]);
    let open = release_unprotected(&table, Rule::default());
    assert_ne!(View::of(&open).learns(&table, 0), []);
    let shut = release(&table, Rule::default(), &SECRET);
    assert_eq!(View::of(&shut).learns(&table, 0), []);
}

#[test]
fn an_area_with_one_part_is_hidden_with_its_part() {
    let table = table(&[None, Some(0), Some(1), Some(0)], 2, &[&[4, 20], &[30, 30]]);
    let shut = release(&table, Rule::default(), &SECRET);
    assert_eq!(shut.get(1, Some(0)), Cell::Hidden);
    assert_eq!(View::of(&shut).learns(&table, 0), []);
}

#[test]
fn areas_in_a_circle_and_areas_that_are_not_there_stand_by_themselves() {
    let areas = Areas::new(&[Some(1), Some(2), Some(0), Some(9), Some(4), Some(0)]);
    assert_eq!(areas.cut_loose.len(), 3);
    assert!((0..areas.len()).all(|area| areas.upwards(area).count() <= 4));
    assert_eq!(areas.levels(), 3);
}

#[test]
fn what_is_not_there_is_hidden() {
    let table = districts(&[&[30, 40], &[3, 40]]);
    let shut = release(&table, Rule::default(), &SECRET);
    assert_eq!((shut.get(99, None), shut.get(0, Some(2))), (Cell::Hidden, Cell::Hidden));
    assert_eq!(every_cell(&table).len(), 15);
}
