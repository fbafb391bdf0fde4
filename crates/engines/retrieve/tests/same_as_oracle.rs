//! The index gives exactly what looking at every offer gives.

use opbouw_retrieve::{Fact, Index, Kind, Offer, Point, Query, Stance, Wish};
use proptest::prelude::*;

fn facts() -> impl Strategy<Value = Vec<Fact>> {
    let stance = prop_oneof![6 => Just(Stance::Gives), 1 => Just(Stance::Asks), 1 => Just(Stance::Refuses)];
    prop::collection::vec((0u16..40, 1u8..=255, stance).prop_map(|(concept, strength, stance)| Fact { concept, strength, stance }), 0..6)
}

fn place() -> impl Strategy<Value = Point> {
    (-9_000.0f32..9_000.0, -9_000.0f32..9_000.0).prop_map(|(x_m, y_m)| Point { x_m, y_m })
}

fn leans<T: std::fmt::Debug>(lean: impl Strategy<Value = T>) -> impl Strategy<Value = Vec<(u16, T)>> {
    prop::collection::vec((0u16..40, lean), 0..7)
}

fn offer() -> impl Strategy<Value = Offer> {
    let kind = prop_oneof![Just(Kind::Neighbour), Just(Kind::Activity), Just(Kind::Party), Just(Kind::Place)];
    let circumstances = (0u32..1 << 21, 0u64..8, 0u64..8, 0u32..8, any::<u8>(), any::<bool>());
    (0u64..400, kind, prop::option::weighted(0.9, place()), facts(), prop::collection::vec(0u32..50, 0..8), leans(0u8..=255), circumstances)
        .prop_map(|(id, kind, place, facts, words, leans, (day_parts, has, lacks, languages, freshness, full))| Offer {
            id,
            kind,
            place,
            facts,
            leans,
            words,
            day_parts,
            has,
            lacks,
            languages,
            freshness,
            full,
        })
}

fn wish() -> impl Strategy<Value = Wish> {
    (0u16..40, 0.1f32..1.0, prop::collection::vec((0u16..40, 0.1f32..1.0), 0..5), any::<bool>()).prop_map(
        |(concept, weight, mut accepts, mutual)| {
            accepts.push((concept, 1.0));
            Wish { concept, weight, accepts, kinds: [1.0, 0.9, 0.8, 0.7], mutual }
        },
    )
}

fn query() -> impl Strategy<Value = Query> {
    let limits = (0u64..8, 0u64..8, 0u32..8, any::<bool>(), any::<bool>());
    (
        prop::collection::vec(wish(), 0..4),
        prop::collection::vec(0u32..50, 0..5),
        leans(0.0f32..1.0),
        prop::option::of(place()),
        prop::option::of(100.0f32..8_000.0),
        0u32..1 << 21,
        limits,
        (1usize..30, 0u64..3),
    )
        .prop_map(
            |(wishes, words, leans, at, radius_m, day_parts, (wanted, unwanted, languages, only_then, among_askers), (top, turn))| Query {
                wishes,
                leans,
                words,
                at,
                radius_m,
                day_parts,
                only_then,
                wanted,
                unwanted,
                languages,
                among_askers,
                top,
                turn,
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn ranking_equals_looking_at_every_offer(offers in prop::collection::vec(offer(), 0..300), query in query()) {
        let mut index = Index::new();
        offers.into_iter().for_each(|offer| index.put(offer));
        prop_assert_eq!(index.rank(&query), index.rank_exhaustively(&query));
    }

    #[test]
    fn changing_an_index_gives_the_same_as_building_it_anew(first in prop::collection::vec(offer(), 0..120), second in prop::collection::vec(offer(), 0..120), gone in prop::collection::vec(0u64..400, 0..60), query in query()) {
        let mut changed = Index::new();
        first.iter().chain(&second).for_each(|offer| changed.put(offer.clone()));
        gone.iter().for_each(|id| { changed.remove(*id); });
        let mut left = std::collections::BTreeMap::new();
        first.into_iter().chain(second).for_each(|offer| { left.insert(offer.id, offer); });
        gone.iter().for_each(|id| { left.remove(id); });
        let mut built = Index::new();
        left.into_values().for_each(|offer| built.put(offer));
        prop_assert_eq!(changed.len(), built.len());
        prop_assert_eq!(changed.rank(&query), built.rank(&query));
    }

    #[test]
    fn an_offer_that_refuses_or_asks_the_same_is_never_before_one_that_gives_it(concept in 0u16..40, strength in 100u8..=255, contrary in prop_oneof![Just(Stance::Asks), Just(Stance::Refuses)]) {
        let mut index = Index::new();
        let fact = |stance| vec![Fact { concept, strength, stance }];
        index.put(Offer { id: 1, facts: fact(contrary), words: vec![9], ..Offer::default() });
        index.put(Offer { id: 2, facts: fact(Stance::Gives), ..Offer::default() });
        let wish = Wish { concept, weight: 1.0, accepts: vec![(concept, 1.0)], kinds: [1.0; 4], mutual: false };
        let hits = index.rank(&Query { wishes: vec![wish], words: vec![9], ..Query::default() });
        prop_assert_eq!(hits.iter().map(|hit| hit.id).collect::<Vec<_>>(), vec![2]);
    }

    #[test]
    fn of_two_that_give_the_same_the_one_that_leans_the_same_way_comes_first(concept in 0u16..40, strength in 1u8..=255) {
        let mut index = Index::new();
        let facts = vec![Fact { concept, strength, stance: Stance::Gives }];
        index.put(Offer { id: 1, facts: facts.clone(), leans: vec![((concept + 1) % 40, 255)], ..Offer::default() });
        index.put(Offer { id: 2, facts, leans: vec![(concept, 255)], ..Offer::default() });
        let wish = Wish { concept, weight: 1.0, accepts: vec![(concept, 1.0)], kinds: [1.0; 4], mutual: false };
        let hits = index.rank(&Query { wishes: vec![wish], leans: vec![(concept, 1.0)], ..Query::default() });
        prop_assert_eq!(hits.iter().map(|hit| hit.id).collect::<Vec<_>>(), vec![2, 1]);
    }

    #[test]
    fn of_equals_each_comes_first_in_some_turn(equals in 2u64..12) {
        let mut index = Index::new();
        let facts = vec![Fact { concept: 1, strength: 200, stance: Stance::Gives }];
        (0..equals).for_each(|id| index.put(Offer { id, facts: facts.clone(), ..Offer::default() }));
        let wish = Wish { concept: 1, weight: 1.0, accepts: vec![(1, 1.0)], kinds: [1.0; 4], mutual: false };
        let first = |turn: u64| index.rank(&Query { wishes: vec![wish.clone()], top: 1, turn, ..Query::default() })[0].id;
        prop_assert_eq!(first(0), 0);
        let seen: std::collections::HashSet<u64> = (1..400).map(first).collect();
        prop_assert_eq!(seen.len() as u64, equals);
    }
}
