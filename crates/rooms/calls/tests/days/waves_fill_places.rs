//! Waves of questions fill the places without overshooting, learn from the answers, and stop.

use opbouw_calls::waves::{Belief, Goal, History, LARGEST, Rate, Standing, expect, propose_wave};
use proptest::prelude::*;

/// Chance that gives the same numbers for the same seed (SplitMix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Of so many, for how many it is so.
    fn count(&mut self, of: u32, rate: f64) -> u32 {
        (0..of).filter(|_| self.roll() < rate).count() as u32
    }
}

/// What came of one call.
struct Filled {
    yes: u32,
    asked: u32,
    waves: u32,
}

/// Asks wave after wave until nobody more is needed; everybody answers before the next one.
fn fill(wanted: u32, true_rate: f64, start: Belief, seed: u64) -> Filled {
    let (mut dice, goal, mut belief) = (Dice(seed), Goal::of(wanted), start);
    let mut filled = Filled { yes: 0, asked: 0, waves: 0 };
    loop {
        let wave = propose_wave(&goal, &Standing { coming: filled.yes, open: 0 }, &belief);
        if wave.size == 0 || filled.waves > 60 {
            return filled;
        }
        let yes = dice.count(wave.size, true_rate);
        belief = belief.heard(&History { yes, no: wave.size - yes, came: 0, missed: 0 });
        filled = Filled { yes: filled.yes + yes, asked: filled.asked + wave.size, waves: filled.waves + 1 };
    }
}

/// Of a thousand seeds: how many end with all places filled and at most 5 % (or one) too many; and how many waves that took at most.
fn good_of_a_thousand(wanted: u32, true_rate: f64) -> (usize, u32) {
    let goal = Goal::of(wanted);
    let runs: Vec<Filled> = (0..1_000).map(|seed| fill(wanted, true_rate, Belief::prior().without_missing(), seed)).collect();
    let good = runs.iter().filter(|run| (goal.wanted..=goal.most).contains(&run.yes)).count();
    (good, runs.iter().map(|run| run.waves).max().unwrap_or(0))
}

#[test]
fn two_hundred_places_are_filled_without_five_percent_too_many_when_people_answer_as_believed() {
    let (good, waves) = good_of_a_thousand(200, 0.25);
    assert!(good >= 950, "{good} of 1,000");
    assert!(waves <= 20, "{waves} waves");
}

#[test]
fn it_adapts_when_people_say_yes_far_less_or_more_often_than_believed() {
    for true_rate in [0.05, 0.1, 0.4, 0.5] {
        let (good, waves) = good_of_a_thousand(200, true_rate);
        assert!(good >= 900, "{good} of 1,000 at {true_rate}");
        assert!(waves <= 40, "{waves} waves at {true_rate}");
    }
}

#[test]
fn small_tasks_are_filled_too() {
    for wanted in [1, 2, 5, 12, 30] {
        let (good, _) = good_of_a_thousand(wanted, 0.25);
        assert!(good >= 930, "{good} of 1,000 for {wanted}");
    }
}

#[test]
fn no_more_are_asked_than_the_answers_need() {
    let asked: u32 = (0..200).map(|seed| fill(200, 0.25, Belief::prior().without_missing(), seed).asked).sum::<u32>() / 200;
    assert!((760..=860).contains(&asked), "{asked} for 200 places, where one in four says yes");
}

#[test]
fn one_more_wave_is_not_sent_when_enough_said_yes_or_may_still_say_so() {
    let (goal, belief) = (Goal::of(200), Belief::prior().without_missing());
    for standing in [Standing { coming: 200, open: 0 }, Standing { coming: 240, open: 9 }, Standing { coming: 0, open: 900 }] {
        assert_eq!(propose_wave(&goal, &standing, &belief).size, 0, "{standing:?}");
    }
    assert_eq!(propose_wave(&Goal::of(0), &Standing::default(), &belief).size, 0);
}

#[test]
fn who_does_not_come_is_counted_in() {
    let goal = Goal::of(100);
    let standing = Standing { coming: 100, open: 0 };
    assert_eq!(propose_wave(&goal, &standing, &Belief::prior().without_missing()).size, 0);
    let more = propose_wave(&goal, &standing, &Belief::prior());
    assert!(more.size > 0 && more.expected <= 101.0, "{more:?}");
}

/// Beliefs as calls have them: from almost nothing known to thousands of answers.
fn beliefs() -> impl Strategy<Value = Belief> {
    let rate = (0.01f64..0.95, 1.0f64..3_000.0).prop_map(|(mean, weight)| Rate::believed(mean, weight));
    (rate.clone(), rate).prop_map(|(yes, comes)| Belief { yes, comes })
}

proptest! {
    #[test]
    fn a_wave_is_never_larger_than_needed_nor_than_is_safe(wanted in 1u32..5_000, coming in 0u32..5_000, open in 0u32..3_000, belief in beliefs()) {
        let (goal, standing) = (Goal::of(wanted), Standing { coming, open });
        let wave = propose_wave(&goal, &standing, &belief);
        prop_assert!(wave.size <= LARGEST);
        if wave.size > 1 {
            prop_assert!(wave.too_many <= goal.risk);
            prop_assert!(expect(&goal, &standing, &belief, wave.size - 1).expected < f64::from(wanted));
        }
        if expect(&goal, &standing, &belief, 0).expected >= f64::from(wanted) || coming >= goal.most {
            prop_assert_eq!(wave.size, 0);
        } else if open == 0 {
            prop_assert!(wave.size >= 1, "a call never stands still");
        }
    }

    #[test]
    fn more_people_mean_more_expected_and_more_risk(wanted in 1u32..500, coming in 0u32..500, belief in beliefs(), size in 0u32..2_000, more in 1u32..500) {
        let (goal, standing) = (Goal::of(wanted), Standing { coming, open: 0 });
        let (fewer, larger) = (expect(&goal, &standing, &belief, size), expect(&goal, &standing, &belief, size + more));
        prop_assert!(larger.expected > fewer.expected);
        prop_assert!(fewer.expected.is_finite() && fewer.spread.is_finite() && (0.0..=1.0).contains(&fewer.too_many));
    }
}
