//! A theme that hardly occurs, and an area where hardly anything occurs.

use crate::attack::View;
use crate::town::SECRET;
use crate::town::{districts, flat};
use opbouw_disclosure::{Cell, Rule, release, release_unprotected};

#[test]
fn a_theme_that_occurs_in_one_place_only_does_not_name_the_place() {
    let table = districts(&[&[30, 12], &[40, 0], &[25, 0], &[33, 0]]);
    let open = release_unprotected(&table, Rule::default());
    // Twelve in all and twelve there, so at most four anywhere else.
    assert!(View::of(&open).work_out(4, Some(1)).1 < 9);
    let shut = release(&table, Rule::default(), &SECRET);
    assert_eq!(View::of(&shut).learns(&table, 0), []);
    assert_eq!(View { told: Some(&table), ..View::of(&shut) }.learns(&table, 0), []);
}

#[test]
fn none_and_few_look_the_same() {
    let at = |count: u32| release(&flat(&[&[count, 20], &[40, 30], &[35, 31]]), Rule::default(), &SECRET);
    for few in 1..10 {
        assert_eq!(at(few).get(1, Some(0)), at(0).get(1, Some(0)));
    }
}

#[test]
fn a_table_with_hardly_anything_says_nothing_at_all() {
    let table = flat(&[&[1, 0], &[0, 3]]);
    let shut = release(&table, Rule::default(), &SECRET);
    assert!(crate::attack::every_cell(&table).into_iter().all(|(area, theme)| shut.get(area, theme) == Cell::Hidden));
}
