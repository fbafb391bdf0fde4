//! Promise: learning per need and place helps where answers differ between villages: fewer people are asked for each yes.
//!
//! Small, so that it is quick: one need, a list of ten from eight villages, the real [`Learned`]. The whole town is in `cargo xtask simulate`.

use opbouw_finder::{Answers, Learned};
use opbouw_simulate::{Chance, Mean, What, rates};

const NEED: u16 = 1;
const VILLAGES: u64 = 8;
const LISTED: u64 = 10;
const REQUESTS: u64 = 400;

/// True yes-rates, as different between villages as in the simulation of the town.
fn yes_rate(chance: Chance, village: u64) -> f64 {
    let odds = -1.1 + rates::PLACES_DIFFER * chance.normal(What::PlaceNature, 0, village);
    1.0 / (1.0 + (-odds).exp())
}

fn name(village: u64) -> String {
    format!("village {village}")
}

/// Questions until somebody says yes, or the list is used up; over the requests after the first half, in which only answers are gathered.
fn questions_per_yes(seed: u64, learns: bool, rate: impl Fn(Chance, u64) -> f64) -> f64 {
    let chance = Chance::of(seed);
    let mut counts = vec![Answers::default(); VILLAGES as usize];
    let (mut questions, mut yeses) = (0.0, 0.0);
    for request in 0..REQUESTS {
        let learned = Learned::new((0..VILLAGES).filter(|_| learns).map(|village| (NEED, name(village), counts[village as usize])));
        let mut list: Vec<(f32, u64, u64)> = (0..LISTED)
            .map(|giver| {
                let village = chance.below(VILLAGES as usize, What::GiverSpot, request, giver) as u64;
                let score = 0.7 + 0.3 * chance.part(What::GiverOffer, request, giver) as f32;
                (score * learned.factor(NEED, &name(village)), giver, village)
            })
            .collect();
        list.sort_by(|one, other| other.0.total_cmp(&one.0));
        for (_, giver, village) in list {
            let says_yes = chance.part(What::Answer, request, giver) < rate(chance, village);
            let counted = &mut counts[village as usize];
            *(if says_yes { &mut counted.yes } else { &mut counted.no }) += 1;
            if request >= REQUESTS / 2 {
                questions += 1.0;
                yeses += f64::from(u8::from(says_yes));
            }
            if says_yes {
                break;
            }
        }
    }
    questions / yeses
}

fn saved(rate: impl Fn(Chance, u64) -> f64) -> Mean {
    let asked = |learns: bool| (1..=20).map(|seed| questions_per_yes(seed, learns, &rate)).collect::<Vec<_>>();
    Mean::of_differences(&asked(false), &asked(true))
}

#[test]
fn fewer_people_are_asked_for_each_yes_when_villages_differ() {
    let saved = saved(yes_rate);
    assert!(saved.is_above_0() && saved.mean > 0.2, "questions saved for each yes: {saved:?}");
}

#[test]
fn nothing_is_lost_when_villages_do_not_differ() {
    let saved = saved(|_, _| 0.25);
    assert!(saved.mean.abs() < 0.15, "questions saved for each yes: {saved:?}");
}
