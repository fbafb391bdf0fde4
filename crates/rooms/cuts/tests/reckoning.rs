//! The reckoning by itself: nothing cut is nothing lost, more cut is never less lost, and what is proposed is never worse than the choice.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

use opbouw_cuts::answering::{Asked, answer};
use opbouw_cuts::drawing_lots::draw_lots;
use opbouw_cuts::losing::{Gone, Loss, lose};
use opbouw_cuts::model::{Model, Thing, What, Worker};
use opbouw_cuts::sparing::{Amount, spare_workers};
use opbouw_cuts::weighing::Weights;
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;

const KINDS: [What; 8] = [What::Resident, What::Contact, What::Pair, What::Round, What::Group, What::Activity, What::Place, What::Call];

/// Up to nine workers of four parties, three places, three villages, and things that hang on some of them.
fn models() -> impl Strategy<Value = Model> {
    (1..9_usize).prop_flat_map(|workers| {
        let worker = (0..4_u32, prop_oneof![Just(0_u32), 60..2_400_u32]).prop_map(|(party, minutes)| Worker { party, minutes });
        let thing = (
            prop::sample::select(&KINDS[..]),
            1..4_u32,
            btree_set(0..workers as u32, 0..3),
            prop::bool::weighted(0.1),
            prop::option::of(0..3_u32),
            prop::option::of(0..3_u32),
        );
        let thing = thing.prop_map(|(what, count, carriers, stays, place, area)| Thing {
            what,
            count,
            carriers: carriers.into_iter().collect(),
            stays,
            place,
            area,
        });
        (vec(worker, workers), vec(thing, 0..25), btree_set((0..4_u32, 0..4_u32), 0..5)).prop_map(|(workers, things, ties)| Model {
            workers,
            things,
            ties: ties.into_iter().filter(|(a, b)| a < b).collect(),
            parties: 4,
            places: 3,
            areas: 3,
        })
    })
}

fn chosen() -> impl Strategy<Value = (Vec<u32>, Vec<u32>, Vec<u32>)> {
    (vec(0..9_u32, 0..4), vec(0..4_u32, 0..2), vec(0..3_u32, 0..3))
}

fn loss_of(model: &Model, (workers, parties, places): &(Vec<u32>, Vec<u32>, Vec<u32>)) -> Loss {
    lose(model, &Gone::new(model, workers, parties, places), &Weights::default())
}

/// Every way to save as much, one by one: the least that can be lost.
fn least_of_all(model: &Model, minutes: u64, places: &[u32], may_go: &[bool]) -> Option<u64> {
    let workers = model.workers.len();
    let ways = (0..1_u32 << workers).map(|mask| (0..workers as u32).filter(|worker| mask >> worker & 1 == 1).collect::<Vec<_>>());
    ways.filter(|way| way.iter().all(|worker| may_go[*worker as usize]))
        .map(|way| loss_of(model, &(way, Vec::new(), places.to_vec())))
        .filter(|loss| loss.minutes >= minutes)
        .map(|loss| loss.harm)
        .min()
}

proptest! {
    #[test]
    fn nothing_cut_is_nothing_lost(model in models()) {
        let loss = loss_of(&model, &(Vec::new(), Vec::new(), Vec::new()));
        prop_assert_eq!((loss.harm, loss.minutes, loss.things.len(), loss.villages.len(), loss.parties.len(), loss.lonely.len()), (0, 0, 0, 0, 0, 0));
        prop_assert!(loss.counts.iter().all(|count| count.lost == 0) && loss.bottleneck.is_none());
    }

    #[test]
    fn cutting_more_never_loses_less(model in models(), some in chosen(), more in chosen()) {
        let both = ([some.0.clone(), more.0].concat(), [some.1.clone(), more.1].concat(), [some.2.clone(), more.2].concat());
        let (less, more) = (loss_of(&model, &some), loss_of(&model, &both));
        prop_assert!(less.harm <= more.harm && less.minutes <= more.minutes && more.harm <= more.harm_of);
        prop_assert!(less.counts.iter().zip(&more.counts).all(|(less, more)| less.lost <= more.lost && less.of == more.of && more.lost <= more.of));
        prop_assert!(less.things.iter().all(|thing| more.things.contains(thing)));
    }

    #[test]
    fn what_is_proposed_saves_as_much_and_is_never_worse(model in models(), (workers, parties, places) in chosen(), same in any::<bool>()) {
        let asked = Asked::These { workers, parties, places: places.clone() };
        let found = answer(&model, &asked, same, &Weights::default()).unwrap();
        if let Some(spared) = &found.spared {
            prop_assert!(spared.loss.minutes >= found.chosen.loss.minutes);
            prop_assert!(spared.loss.harm <= found.chosen.loss.harm, "{} > {}", spared.loss.harm, found.chosen.loss.harm);
            prop_assert!(found.at_least <= spared.loss.harm && (!found.is_best || found.at_least == spared.loss.harm));
        }
    }

    #[test]
    fn what_is_proved_to_be_the_best_is_the_best_of_all_ways(model in models(), share in 1..100_u64, places in vec(0..3_u32, 0..2), may in vec(any::<bool>(), 9)) {
        let may_go = may[..model.workers.len()].to_vec();
        let minutes = model.minutes() * share / 100;
        let fixed = Gone::new(&model, &[], &[], &places);
        let found = spare_workers(&model, &fixed, &Amount { may_go: may_go.clone(), minutes }, &Weights::default());
        let least = least_of_all(&model, minutes, &places, &may_go);
        prop_assert_eq!(found.is_some(), least.is_some());
        if let (Some(found), Some(least)) = (found, least) {
            let harm = lose(&model, &found.gone, &Weights::default()).harm;
            prop_assert!(found.at_least <= least && harm >= least, "{} <= {least} <= {harm}", found.at_least);
            prop_assert!(!found.is_best || harm == least, "{harm} is not {least}");
            prop_assert!(found.is_best, "so few workers are always proved");
        }
    }

    #[test]
    fn a_draw_by_lot_is_the_same_again_and_saves_enough(model in models(), share in 1..100_u64) {
        let may_go = vec![true; model.workers.len()];
        let minutes = model.minutes() * share / 100;
        let gone = draw_lots(&model, &may_go, minutes, &Weights::default()).unwrap();
        prop_assert!(lose(&model, &gone, &Weights::default()).minutes >= minutes);
        prop_assert_eq!(Some(gone), draw_lots(&model, &may_go, minutes, &Weights::default()));
    }
}

/// Anna (0) and Bert (1) of one party, Cor (2) of another; a village with one round.
fn village() -> Model {
    let thing = |what, carriers: &[u32]| Thing { what, count: 1, carriers: carriers.to_vec(), stays: false, place: None, area: None };
    Model {
        workers: vec![Worker { party: 0, minutes: 1_440 }, Worker { party: 0, minutes: 1_440 }, Worker { party: 1, minutes: 1_440 }],
        parties: 3,
        places: 1,
        areas: 1,
        things: vec![
            Thing { area: Some(0), ..thing(What::Round, &[0]) },
            thing(What::Group, &[0, 1]),
            thing(What::Contact, &[1]),
            Thing { stays: true, place: Some(0), area: Some(0), ..thing(What::Activity, &[0]) },
            Thing { place: Some(0), area: Some(0), ..thing(What::Place, &[2]) },
            Thing { count: 40, ..thing(What::Resident, &[0, 1]) },
        ],
        ties: vec![(0, 1), (0, 2)],
    }
}

fn count(loss: &Loss, what: What) -> u64 {
    loss.counts[what.at()].lost
}

#[test]
fn a_worker_takes_along_what_nobody_else_carries() {
    let loss = loss_of(&village(), &(vec![0], Vec::new(), Vec::new()));
    assert_eq!((count(&loss, What::Round), count(&loss, What::Group), count(&loss, What::Resident)), (1, 0, 0));
    assert_eq!(loss.villages, [(0, What::Round)]);
    assert_eq!(count(&loss, What::Activity), 0, "a resident carries it too");
    let bottleneck = loss.bottleneck.unwrap();
    assert_eq!(bottleneck.worker, 1, "the group and forty residents hang on Bert alone now");
    assert!(bottleneck.after > bottleneck.before);
}

#[test]
fn a_party_takes_its_ties_along_and_leaves_another_alone() {
    let loss = loss_of(&village(), &(Vec::new(), vec![0], Vec::new()));
    assert_eq!((loss.parties.clone(), loss.lonely.clone(), count(&loss, What::Tie), loss.minutes), (vec![0], vec![1, 2], 2, 2_880));
    assert_eq!((count(&loss, What::Resident), count(&loss, What::Contact)), (40, 1));
    assert_eq!(loss, loss_of(&village(), &(vec![0, 1], Vec::new(), Vec::new())), "everybody who works there is the party");
}

#[test]
fn a_place_takes_along_what_needs_it() {
    let loss = loss_of(&village(), &(Vec::new(), Vec::new(), vec![0]));
    assert_eq!((count(&loss, What::Activity), count(&loss, What::Place), loss.minutes), (1, 1, 0));
    assert_eq!(loss.villages, [(0, What::Activity), (0, What::Place)]);
}

#[test]
fn the_least_harmful_way_leaves_what_only_one_carries() {
    let found =
        answer(&village(), &Asked::These { workers: vec![0], parties: Vec::new(), places: Vec::new() }, true, &Weights::default()).unwrap();
    let spared = found.spared.unwrap();
    assert_eq!((spared.gone.list_workers(), found.is_best), (vec![1], true), "Bert has one contact, Anna the last round of the village");
}
