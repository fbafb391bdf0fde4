//! Promise: a year is played by the same rules for all policies, and the same every time.

use opbouw_simulate::nature::Nature;
use opbouw_simulate::{Learning, Policy, Runs, Size, Sources, rates, run_all};

const SMALL: Size = Size { givers: 120, new_givers: 12, requests_a_week: 1.5 };
const POLICIES: [Policy; 5] = [
    Policy::Board,
    Policy::Nearest { at_once: 1 },
    Policy::Ask { at_once: 3, learning: Learning::On },
    Policy::week(Learning::On),
    Policy::daily(Learning::Minutes(18)),
];

fn runs(seeds: u64) -> Runs<'static> {
    Runs { policies: &POLICIES, size: SMALL, nature: Nature::default(), seeds, with_year_before: false }
}

#[test]
fn years_add_up_and_are_the_same_every_time() {
    let sources = Sources::read().expect("the demo");
    let outcomes = run_all(&sources, &runs(2)).expect("two years");
    assert_eq!(outcomes, run_all(&sources, &runs(2)).expect("the same two years"));
    assert_eq!(outcomes.len(), POLICIES.len());
    for seed in 0..2 {
        let asked: Vec<u32> = outcomes.iter().map(|row| row[seed].requests).collect();
        assert!(asked.iter().all(|requests| *requests == asked[0] && *requests > 40), "all meet the same requests: {asked:?}");
    }
    for outcome in outcomes.iter().flatten() {
        assert_eq!(outcome.matches, outcome.no_shows + outcome.days_to_help.len() as u32);
        assert!(outcome.contacts >= outcome.matches);
        assert!(outcome.days_to_help.iter().all(|days| *days <= rates::GIVES_UP_DAYS + rates::CONTACT_DAYS));
        assert!(outcome.days_to_help.len() as u32 + outcome.hopeless <= outcome.requests);
        assert!((outcome.gone - rates::GONE_IN_A_YEAR).abs() < 0.14, "{}", outcome.gone);
    }
}
