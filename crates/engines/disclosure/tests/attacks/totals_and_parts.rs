//! Taking the parts that are shown from the total.

use crate::attack::View;
use crate::town::SECRET;
use crate::town::flat;
use opbouw_disclosure::{Cell, Rule, audit, release, release_unprotected};

#[test]
fn a_total_less_its_other_parts_gives_the_last_part() {
    // 100 in all, of which 50 and 50 are shown: the third has at most four.
    let table = flat(&[&[50], &[50], &[0]]);
    let open = release_unprotected(&table, Rule::default());
    assert_eq!((open.get(0, Some(0)), open.get(1, Some(0)), open.get(3, Some(0))), (Cell::Shown(100), Cell::Shown(50), Cell::Hidden));
    assert_eq!(View::of(&open).work_out(3, Some(0)), (0, 4));
    assert!(!audit(&table, &open).is_empty());

    let shut = release(&table, Rule::default(), &SECRET);
    assert_eq!(View::of(&shut).learns(&table, 0), []);
    assert_eq!(audit(&table, &shut), []);
    assert_eq!(shut.get(0, Some(0)), Cell::Shown(100), "the total of the municipality is worth most");
}

#[test]
fn two_small_parts_of_a_total_below_the_double_are_not_pinned_from_below() {
    let table = flat(&[&[9], &[9], &[50]]);
    let open = release_unprotected(&table, Rule::new(10, 0));
    // Told that both are below ten, the attacker knows of each that it is not nought.
    let told = View { told: Some(&table), ..View::of(&open) };
    assert!(told.work_out(1, Some(0)).0 > 0);
    let shut = release(&table, Rule::new(10, 0), &SECRET);
    assert_eq!(View { told: Some(&table), ..View::of(&shut) }.learns(&table, 0), []);
}

#[test]
fn a_shown_number_is_never_below_k_and_at_most_four_too_low() {
    let table = flat(&[&[9, 10, 14, 15], &[0, 25, 39, 11], &[12, 12, 30, 44]]);
    for k in [1, 5, 10, 12, 20] {
        let shown = release(&table, Rule::new(k, 3), &SECRET);
        for (area, theme) in crate::attack::every_cell(&table) {
            if let Cell::Shown(count) = shown.get(area, theme) {
                let truth = table.count(area, theme);
                assert!(count >= u64::from(k) && count % 5 == 0 && (count..count + 5).contains(&truth), "{k}: {count} for {truth}");
            }
        }
    }
}
