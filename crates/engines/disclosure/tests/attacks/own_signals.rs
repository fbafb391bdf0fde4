//! Sending signals oneself, and knowing so many.

use crate::attack::{View, every_cell};
use crate::town::SECRET;
use crate::town::{any, flat};
use opbouw_disclosure::{Rule, Table, release};
use proptest::prelude::*;

/// In whose eyes nothing may be learned: up to `known` signals of their own, anywhere.
fn owners(table: &Table, known: u32) -> Vec<Vec<(usize, usize, u32)>> {
    let mut owners = vec![];
    for area in (0..table.areas().len()).filter(|area| table.areas().is_leaf(*area)) {
        for theme in 0..table.themes() {
            let own = table.count(area, Some(theme)).min(u64::from(known)) as u32;
            owners.extend((1..=own).map(|own| vec![(area, theme, own)]));
        }
    }
    // One signal in each of several cells.
    let single: Vec<_> = owners.iter().filter(|own| own[0].2 == 1).map(|own| own[0]).collect();
    owners.extend(single.windows(known as usize).map(<[_]>::to_vec));
    owners
}

#[test]
fn one_signal_of_ones_own_bites_where_there_is_no_margin() {
    // Twelve in two hidden cells. Of who sent three of the one, the other has at most nine; of who sent six, at most eight.
    let table = flat(&[&[6, 20], &[6, 22], &[30, 40]]);
    let bites = |known: u32, own: u32| {
        let shut = release(&table, Rule::new(10, known), &SECRET);
        !View { own: vec![(1, 0, own)], ..View::of(&shut) }.learns(&table, 0).is_empty()
    };
    assert!((1..=6).any(|own| bites(0, own)), "the attack works on a release without margin");
    assert!((1..=3).all(|own| !bites(3, own)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn who_knows_up_to_three_learns_nothing_of_the_others(table in any()) {
        let shut = release(&table, Rule::default(), &SECRET);
        let owners = owners(&table, 3);
        for own in owners.iter().step_by(owners.len() / 6 + 1) {
            let view = View { own: own.clone(), ..View::of(&shut) };
            prop_assert_eq!(view.learns(&table, 0), vec![], "{:?}", own);
            // Told as well which cells are below k, one signal more that is known is one fewer for others, on each level.
            let told = View { told: Some(&table), ..view };
            let most = i64::from(own.iter().map(|own| own.2).sum::<u32>()) * i64::from(table.areas().levels());
            let below_k = every_cell(&table).into_iter().filter(|(area, theme)| table.count(*area, *theme) < 10);
            for (low, high) in below_k.map(|(area, theme)| told.work_out(area, theme)) {
                prop_assert!(low <= most && high >= 9 - most, "{} to {}", low, high);
            }
        }
    }
}
