//! The promise: no other plan is cheaper, and the proof holds.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

mod small;

use opbouw_assign::{HelperId, InstanceBuilder, Load, Plan, RequestId, WhyUnmatched, verify};
use small::{Dice, change, oracle_objective, random_instance};

#[test]
fn plans_of_random_instances_are_as_cheap_as_the_slow_solver_says() {
    for seed in 0..4_000 {
        let instance = random_instance(&mut Dice::new(seed));
        let plan = Plan::best(&instance);
        assert_eq!(plan.objective(), oracle_objective(&instance), "seed {seed}");
        assert_eq!(verify(&instance, &plan), Ok(()), "seed {seed}");
    }
}

#[test]
fn same_instance_gives_same_plan() {
    for seed in 0..200 {
        let instance = random_instance(&mut Dice::new(seed));
        assert!(Plan::best(&instance).lines().eq(Plan::best(&instance).lines()), "seed {seed}");
    }
}

/// What a line is worth, and why somebody is left out, compared with solving anew.
#[test]
fn reasons_are_exact() {
    for seed in 0..1_500 {
        let mut dice = Dice::new(seed);
        let mut plan = Plan::best(&random_instance(&mut dice));
        // After changes the prices are not the lowest that prove the plan any more.
        (0..dice.roll(8)).for_each(|_| drop(change(&mut plan, &mut dice)));
        let (instance, objective) = (plan.instance(), plan.objective());
        for line in plan.lines().collect::<Vec<_>>().into_iter().filter(|line| !line.locked) {
            let mut without = plan.clone();
            without.forbid(line.request, line.helper).unwrap();
            let dearer = oracle_objective(&without.instance()) - objective;
            assert_eq!(plan.cost_of_losing(line.request, line.helper).map(i128::from), Some(dearer), "seed {seed}");
            assert!(plan.margin(line.request, line.helper).is_some_and(|margin| i128::from(margin) <= dearer), "seed {seed}");
        }
        for request in (0..instance.requests().len() as u32).map(RequestId).filter(|request| Plan::best(&instance).unmatched(*request) > 0)
        {
            assert_eq!(plan.why_unmatched(request).is_some(), plan.unmatched(request) > 0, "seed {seed}");
            if plan.unmatched(request) > 0 {
                check_reason(&mut plan, request, seed);
            }
        }
        assert_eq!(verify(&instance, &plan), Ok(()), "asking changes nothing, seed {seed}");
    }
}

/// A penalty that is exactly that much higher makes it as good to find one person more, and one more than that makes it happen.
fn check_reason(plan: &mut Plan, request: RequestId, seed: u64) {
    let penalty = plan.instance().requests()[request.0 as usize].penalty.unwrap();
    let unmatched = plan.unmatched(request);
    let mut raised = plan.clone();
    match plan.why_unmatched(request).unwrap() {
        WhyUnmatched::TooCostly { extra, .. } => {
            raised.change_penalty(request, penalty + extra).unwrap();
            let before = oracle_objective(&plan.instance());
            assert_eq!(raised.objective(), before + i128::from(extra) * i128::from(unmatched), "seed {seed}");
            raised.change_penalty(request, penalty + extra + 1).unwrap();
            assert!(raised.unmatched(request) < unmatched, "seed {seed}");
        }
        WhyUnmatched::NoCandidates | WhyUnmatched::AllPromised => {
            raised.change_penalty(request, 1_000_000).unwrap();
            assert_eq!(raised.unmatched(request), unmatched, "seed {seed}");
        }
    }
}

#[test]
fn promises_can_fill_a_helper_so_that_nobody_else_gets_in() {
    let mut builder = InstanceBuilder::new();
    let (first, second) = (builder.add_request(1, 10).unwrap(), builder.add_request(1, 1_000).unwrap());
    let helper = builder.add_helper(1, Load::free()).unwrap();
    builder.add_edge(first, helper, 900).unwrap();
    builder.add_edge(second, helper, 1).unwrap();
    let mut plan = Plan::best(&builder.build().unwrap());
    assert_eq!(plan.helpers_of(second), [helper]);
    plan.lock(first, helper).unwrap();
    assert_eq!(plan.why_unmatched(second), Some(WhyUnmatched::AllPromised));
    assert_eq!(plan.cost_of_losing(first, helper), Some(10 + 1 - 900 - 1_000));
    plan.unlock(first, helper).unwrap();
    assert_eq!(plan.helpers_of(second), [helper]);
}

#[test]
fn requests_that_must_be_filled_come_before_everything() {
    let mut builder = InstanceBuilder::new();
    let must = builder.put_request(opbouw_assign::Request { need: 2, penalty: None }).unwrap();
    let other = builder.add_request(1, 1_000_000_000_000).unwrap();
    let helper = builder.add_helper(1, Load::free()).unwrap();
    builder.add_edge(must, helper, 1_000_000_000).unwrap();
    builder.add_edge(other, helper, -1_000_000_000).unwrap();
    let instance = builder.build().unwrap();
    let plan = Plan::best(&instance);
    assert_eq!(plan.helpers_of(must), [helper]);
    assert_eq!(plan.shortfalls().collect::<Vec<_>>(), [(must, 1)]);
    assert_eq!(plan.objective(), 1_001_000_000_000);
    assert_eq!(verify(&instance, &plan), Ok(()));
}

#[test]
fn numbers_that_do_not_exist_are_answered_with_nothing() {
    let mut plan = Plan::best(&InstanceBuilder::new().build().unwrap());
    assert_eq!(plan.objective(), 0);
    assert_eq!(plan.why_unmatched(RequestId(u32::MAX)), None);
    assert_eq!(plan.cost_of_losing(RequestId(u32::MAX), HelperId(7)), None);
    assert!(plan.lock(RequestId(0), HelperId(0)).is_err());
    assert!(plan.helpers_of(RequestId(3)).is_empty());
}
