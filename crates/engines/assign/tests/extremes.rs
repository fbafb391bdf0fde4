//! The danger: a number so large that a sum overflows, or an instance so odd that something is assumed in vain.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

mod small;

use opbouw_assign::{AssignError, InstanceBuilder, Load, MOST_COST, MOST_PENALTY, Plan, Request, verify};
use small::{Dice, oracle_objective};

#[test]
fn largest_and_smallest_numbers_are_planned_exactly() {
    for seed in 0..600 {
        let mut dice = Dice::new(seed);
        let mut builder = InstanceBuilder::new();
        let requests: Vec<_> = (0..1 + dice.roll(6))
            .map(|_| {
                builder.add_request(1 + dice.roll(3), [-MOST_PENALTY, MOST_PENALTY, 0, MOST_PENALTY - 1][dice.roll(4) as usize]).unwrap()
            })
            .collect();
        let load = Load::steps(&[0, MOST_PENALTY]).unwrap();
        let helpers: Vec<_> = (0..1 + dice.roll(6))
            .map(|_| builder.add_helper(dice.roll(3), if dice.chance(30) { load.clone() } else { Load::free() }).unwrap())
            .collect();
        for request in &requests {
            for helper in &helpers {
                if dice.chance(70) {
                    builder.add_edge(*request, *helper, [-MOST_COST, MOST_COST, 0][dice.roll(3) as usize]).unwrap();
                }
            }
        }
        let mut plan = Plan::best(&builder.build().unwrap());
        for _ in 0..6 {
            let instance = plan.instance();
            assert_eq!(verify(&instance, &plan), Ok(()), "seed {seed}");
            assert_eq!(plan.objective(), oracle_objective(&instance), "seed {seed}");
            small::change(&mut plan, &mut dice);
        }
    }
}

/// All of them must be found and most cannot be: the proof holds, and nothing overflows on the way.
#[test]
fn requests_that_must_all_be_filled_and_cannot_be_are_counted() {
    for seed in 0..300 {
        let mut dice = Dice::new(seed);
        let mut builder = InstanceBuilder::new();
        let requests: Vec<_> = (0..6).map(|_| builder.put_request(Request { need: 1 + dice.roll(2), penalty: None }).unwrap()).collect();
        let helpers: Vec<_> = (0..4).map(|_| builder.add_helper(dice.roll(3), Load::free()).unwrap()).collect();
        for request in &requests {
            helpers.iter().for_each(|helper| builder.add_edge(*request, *helper, dice.cost() * 100_000).unwrap());
        }
        let instance = builder.build().unwrap();
        let mut plan = Plan::best(&instance);
        assert_eq!(verify(&instance, &plan), Ok(()), "seed {seed}");
        let short: u32 = plan.shortfalls().map(|(_, people)| people).sum();
        let (need, room) = (instance.requests().iter().map(|asked| asked.need), instance.helpers().iter().map(|able| able.capacity));
        assert!(short >= need.sum::<u32>().saturating_sub(room.sum()), "seed {seed}");
        let reasons = requests.iter().filter(|request| plan.why_unmatched(**request).is_some()).count();
        assert_eq!(reasons, plan.shortfalls().count(), "seed {seed}");
        plan.remove_helper(helpers[0]).unwrap();
        assert_eq!(verify(&plan.instance(), &plan), Ok(()), "seed {seed}");
    }
}

#[test]
fn a_need_without_end_and_a_helper_without_end_are_planned() {
    let mut builder = InstanceBuilder::new();
    let request = builder.add_request(u32::MAX, 5).unwrap();
    let helper = builder.add_helper(u32::MAX, Load::rising(1_000_000).unwrap()).unwrap();
    builder.add_edge(request, helper, -7).unwrap();
    let mut plan = Plan::best(&builder.build().unwrap());
    assert_eq!((plan.tasks_of(helper), plan.unmatched(request)), (1, u32::MAX - 1));
    plan.lock(request, helper).unwrap();
    plan.change_need(request, 1).unwrap();
    plan.change_need(request, u32::MAX).unwrap();
    plan.change_penalty(request, -3).unwrap();
    plan.unlock(request, helper).unwrap();
    assert_eq!(verify(&plan.instance(), &plan), Ok(()));
    assert_eq!(plan.objective(), -7 - 3 * i128::from(u32::MAX - 1));
}

#[test]
fn numbers_beyond_the_bounds_are_refused() {
    let mut builder = InstanceBuilder::new();
    for penalty in [i64::MIN, i64::MAX, MOST_PENALTY + 1, -MOST_PENALTY - 1] {
        assert_eq!(builder.add_request(1, penalty), Err(AssignError::PenaltyOutOfRange(penalty)));
    }
    let (request, helper) = (builder.add_request(1, 1).unwrap(), builder.add_helper(1, Load::free()).unwrap());
    for cost in [i64::MIN, i64::MAX, MOST_COST + 1, -MOST_COST - 1] {
        assert_eq!(builder.add_edge(request, helper, cost), Err(AssignError::CostOutOfRange(cost)));
    }
    for steps in [&[-1][..], &[2, 1], &[0, MOST_PENALTY + 1], &[i64::MIN], &[i64::MAX]] {
        assert_eq!(Load::steps(steps), Err(AssignError::LoadNotRising));
    }
    assert_eq!(Load::rising(i64::MAX), Err(AssignError::LoadNotRising));
    builder.add_edge(request, helper, 1).unwrap();
    builder.add_edge(request, helper, 2).unwrap();
    assert!(matches!(builder.build(), Err(AssignError::SameEdgeTwice(..))));
}
