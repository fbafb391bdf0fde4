//! Thousands of random tables, each attacked by linear programming.

use crate::attack::View;
use crate::town::SECRET;
use crate::town::any;
use opbouw_disclosure::{Attacker, Rule, audit, release, release_unprotected};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn nobody_learns_anything(table in any(), known in 0_u32..4) {
        let shut = release(&table, Rule::new(10, known), &SECRET);
        prop_assert_eq!(audit(&table, &shut), vec![]);
        prop_assert_eq!(View::of(&shut).learns(&table, 0), vec![]);
        prop_assert_eq!(View { told: Some(&table), ..View::of(&shut) }.learns(&table, 0), vec![]);
    }

    /// The quick audit and linear programming find the same leaks in tables that are not protected.
    #[test]
    fn the_audit_finds_what_linear_programming_finds(table in any()) {
        let open = release_unprotected(&table, Rule::new(10, 0));
        let audited = audit(&table, &open);
        let told = View { told: Some(&table), ..View::of(&open) };
        let expected: Vec<_> = told.learns(&table, 0).iter().map(|leak| (leak.0, leak.1, leak.2.0, leak.2.1.min(9))).collect();
        let found: Vec<_> = audited.iter().filter(|leak| leak.attacker == Attacker::Told).map(|leak| (leak.area, leak.theme, leak.low, leak.high)).collect();
        prop_assert_eq!(found, expected);
    }

    /// What is below k plays no part beyond being below k: another table with the same numbers from k upwards, where that can be.
    #[test]
    fn nothing_larger_is_shown_than_is_there(table in any()) {
        let loss = release(&table, Rule::default(), &SECRET).loss(&table);
        prop_assert!(loss.shown <= loss.large);
        prop_assert!((0.0..=1.0).contains(&loss.share_shown));
    }
}
