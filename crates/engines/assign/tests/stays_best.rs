//! The promise: the plan is the best one again after each change.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot start must stop")]

mod small;

use opbouw_assign::{Plan, verify};
use small::{Dice, change, oracle_objective, random_instance};

#[test]
fn random_changes_keep_the_plan_as_cheap_as_the_slow_solver_says() {
    for seed in 0..1_000 {
        let mut dice = Dice::new(seed);
        let mut plan = Plan::best(&random_instance(&mut dice));
        let mut story = Vec::new();
        for _ in 0..25 {
            story.push(change(&mut plan, &mut dice));
            let instance = plan.instance();
            assert_eq!(verify(&instance, &plan), Ok(()), "seed {seed}: {story:#?}");
            assert_eq!(plan.objective(), oracle_objective(&instance), "seed {seed}: {story:#?}");
        }
    }
}

/// A refused change leaves everything as it was, and each kind of change is sometimes accepted.
#[test]
fn refused_changes_change_nothing() {
    let mut dice = Dice::new(77);
    let mut plan = Plan::best(&random_instance(&mut dice));
    let mut accepted = std::collections::BTreeSet::new();
    for _ in 0..4_000 {
        if plan.instance().requests().len() > 30 || plan.instance().helpers().len() > 30 {
            plan = Plan::best(&random_instance(&mut dice));
        }
        let before = plan.clone();
        let told = change(&mut plan, &mut dice);
        if told.contains("Err(") {
            assert!(before.lines().eq(plan.lines()) && before.objective() == plan.objective(), "{told}");
        } else {
            accepted.insert(told.split_whitespace().take(2).collect::<Vec<_>>().join(" "));
        }
    }
    assert!(accepted.len() >= 14, "{accepted:?}");
}
