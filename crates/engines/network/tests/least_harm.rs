//! The least harmful cut is as good as trying everything, and its bound is true.

use opbouw_network::{Cut, Item, LeastHarm, Thing, least_harmful};
use proptest::prelude::*;

fn cut(costs: &[u64], things: &[(u64, &[u32])]) -> Cut {
    Cut {
        items: costs.iter().map(|&cost| Item { cost, may_go: true }).collect(),
        things: things.iter().map(|&(weight, carriers)| Thing { weight, carriers: carriers.to_vec() }).collect(),
    }
}

fn any_cut(items: usize, things: usize) -> impl Strategy<Value = Cut> {
    let item = (0_u64..12, prop::bool::weighted(0.9)).prop_map(|(cost, may_go)| Item { cost, may_go });
    let thing = (0_u64..20, prop::collection::vec(0..items as u32 + 1, 0..4)).prop_map(|(weight, carriers)| Thing { weight, carriers });
    (prop::collection::vec(item, 1..=items), prop::collection::vec(thing, 0..=things)).prop_map(|(items, things)| Cut { items, things })
}

/// Tries every choice.
fn least_by_trying(cut: &Cut, budget: u64) -> Option<u64> {
    let free: Vec<u32> = (0..cut.items.len() as u32).filter(|&item| cut.items[item as usize].may_go).collect();
    let choice =
        |mask: u32| free.iter().enumerate().filter(move |(place, _)| mask >> place & 1 == 1).map(|(_, &item)| item).collect::<Vec<u32>>();
    let saves = |removed: &[u32]| removed.iter().map(|&item| cut.items[item as usize].cost).sum::<u64>() >= budget;
    (0..1_u32 << free.len()).map(choice).filter(|removed| saves(removed)).map(|removed| cut.lost_weight(&removed)).min()
}

fn check(cut: &Cut, budget: u64, plan: &LeastHarm) {
    assert!(plan.removed.windows(2).all(|pair| pair[0] < pair[1]));
    assert!(plan.removed.iter().all(|&item| cut.items[item as usize].may_go));
    assert_eq!(plan.removed_cost, plan.removed.iter().map(|&item| cut.items[item as usize].cost).sum::<u64>());
    assert!(plan.removed_cost >= budget);
    assert!(plan.removed.iter().all(|&item| plan.removed_cost - cut.items[item as usize].cost < budget), "somebody goes without need");
    assert_eq!(plan.lost_weight, cut.lost_weight(&plan.removed));
    assert!(plan.lower_bound <= plan.lost_weight);
    assert_eq!(plan.exact, plan.lower_bound == plan.lost_weight);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_choice_of_twelve_loses_less(cut in any_cut(12, 20), share in 0_u64..=110) {
        let budget = cut.items.iter().map(|item| item.cost).sum::<u64>() * share / 100;
        let plan = least_harmful(&cut, budget);
        prop_assert_eq!(plan.as_ref().map(|plan| plan.lost_weight), least_by_trying(&cut, budget));
        if let Some(plan) = plan {
            check(&cut, budget, &plan);
            prop_assert!(plan.exact);
            prop_assert_eq!(Some(plan), least_harmful(&cut, budget));
        }
    }
}

#[test]
fn a_street_that_two_know_is_safe_with_one() {
    let plan = least_harmful(&cut(&[36, 36, 20], &[(10, &[0, 1]), (3, &[1]), (8, &[2])]), 30).unwrap();
    assert_eq!((plan.removed, plan.lost_weight), (vec![0], 0));
}

#[test]
fn who_may_not_go_stays_and_what_that_one_carries_is_safe() {
    let mut village = cut(&[10, 10], &[(1, &[0]), (9, &[1])]);
    village.items[0].may_go = false;
    let plan = least_harmful(&village, 10).unwrap();
    assert_eq!((plan.removed, plan.lost_weight), (vec![1], 9));
    assert_eq!(least_harmful(&village, 11), None);
}

#[test]
fn nothing_to_save_takes_nothing() {
    let plan = least_harmful(&cut(&[5, 5], &[(1, &[0])]), 0).unwrap();
    assert_eq!((plan.removed, plan.lost_weight, plan.exact), (vec![], 0, true));
    assert!(least_harmful(&Cut::default(), 0).is_some());
}

#[test]
fn forty_workers_are_solved_to_the_end_and_three_hundred_get_a_bound() {
    for (workers, things, must_be_exact) in [(40, 160, true), (300, 1_500, false)] {
        let village = made_up(workers, things);
        let budget = village.items.iter().map(|item| item.cost).sum::<u64>() / 4;
        let plan = least_harmful(&village, budget).unwrap();
        check(&village, budget, &plan);
        assert!(plan.exact || !must_be_exact, "{plan:?}");
        assert!(plan.lost_weight - plan.lower_bound <= plan.lost_weight / 5, "{plan:?}");
    }
}

/// Workers of 8 to 36 hours and things with one to four carriers, without chance.
fn made_up(workers: u32, things: u32) -> Cut {
    let mix = |number: u32| u64::from(number.wrapping_mul(2_654_435_761) >> 7);
    let carriers = |thing: u32| (0..=mix(thing) % 4).map(|turn| (mix(thing * 7 + turn as u32 + 1) % u64::from(workers)) as u32).collect();
    Cut {
        items: (0..workers).map(|worker| Item { cost: 8 + mix(worker + 99) % 29, may_go: true }).collect(),
        things: (0..things).map(|thing| Thing { weight: 1 + mix(thing + 5) % 12, carriers: carriers(thing) }).collect(),
    }
}
