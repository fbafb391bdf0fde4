//! Asking for themes one by one and together.

use crate::attack::View;
use crate::town::SECRET;
use crate::town::flat;
use opbouw_disclosure::{Cell, Rule, release, release_unprotected};

#[test]
fn all_themes_less_those_that_are_shown_gives_the_hidden_one() {
    let rows: [&[u32]; 3] = [&[20, 30, 2], &[25, 25, 20], &[40, 40, 30]];
    let table = flat(&rows);
    let open = release_unprotected(&table, Rule::default());
    assert!(View::of(&open).work_out(1, Some(2)).1 < 9);
    let shut = release(&table, Rule::default(), &SECRET);
    assert_eq!(View::of(&shut).learns(&table, 0), []);
}

#[test]
fn a_group_is_made_of_what_is_shown_and_of_nothing_else() {
    let table = flat(&[&[20, 33, 2], &[25, 25, 20], &[40, 40, 30]]);
    let shut = release(&table, Rule::default(), &SECRET);
    for choice in 1_usize..8 {
        let themes: Vec<_> = (0..3).filter(|theme| choice >> theme & 1 == 1).collect();
        let parts: Vec<_> = themes.iter().map(|theme| shut.get(1, Some(*theme))).collect();
        let sum = parts.iter().map(|part| if let Cell::Shown(count) = part { *count } else { 0 }).sum();
        let expected = if parts.contains(&Cell::Hidden) { Cell::Hidden } else { Cell::Shown(sum) };
        assert_eq!(shut.group(1, &themes), expected);
    }
    assert_eq!(shut.group(1, &[0, 0]), shut.get(1, Some(0)), "a theme counts once");
    assert_eq!(shut.group(1, &[]), Cell::Hidden);
}

#[test]
fn a_group_that_was_counted_anew_would_give_the_hidden_one() {
    // What the release does not do: count the group from the signals and hide it below k.
    let (with, without) = (20 + 30 + 5, 20 + 30);
    let counted_anew = |count: u32| count - count % 5;
    assert_eq!(counted_anew(with) - counted_anew(without), 5, "the third theme has one to nine, and surely not none");
}
