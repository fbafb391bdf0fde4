//! Variety: ten watchmakers are no answer to somebody who also cannot get to the pharmacy, and ten neighbours hide the coffee morning.

use crate::offer::Kind;
use crate::query::{Hit, Reason, Wish};

/// What a wish still counts after each result that serves it.
const SERVED: f32 = 0.93;
/// How much a second, third ... served wish adds to the best one; as in the score.
const FURTHER_WISH: f32 = 0.25;

/// Puts hits in an order in which every wish gets its turn: after each pick the wishes it serves count less, in the measure in which it serves
/// them (after xQuAD, Santos, Macdonald and Ounis 2010). With one wish the order stays as it is; the first hit always stays first.
///
/// Cost: `top` times the hits times the wishes.
pub fn cover_wishes(hits: Vec<Hit>, wishes: &[Wish], top: usize) -> Vec<Hit> {
    let served: Vec<Vec<(usize, f32)>> = hits.iter().map(|hit| serves(hit, wishes)).collect();
    let mut left: Vec<f32> = vec![1.0; wishes.len()];
    let mut picked: Vec<usize> = Vec::new();
    while picked.len() < top.min(hits.len()) {
        let value = |number: usize| hits[number].score * worth(&served[number], &left);
        // The first of equals, so that the order of the ranking decides.
        let Some(best) = (0..hits.len())
            .filter(|number| !picked.contains(number))
            .reduce(|best, next| if value(next) > value(best) { next } else { best })
        else {
            break;
        };
        let strongest = served[best].iter().map(|(_, value)| *value).fold(f32::MIN_POSITIVE, f32::max);
        for &(wish, value) in &served[best] {
            left[wish] *= 1.0 - (1.0 - SERVED) * value / strongest;
        }
        picked.push(best);
    }
    picked.into_iter().map(|number| hits[number].clone()).collect()
}

fn serves(hit: &Hit, wishes: &[Wish]) -> Vec<(usize, f32)> {
    let value = |reason: &Reason| match *reason {
        Reason::Serves { wish, how_well, .. } => wishes.get(wish).map(|known| (wish, how_well * known.weight)),
        _ => None,
    };
    hit.reasons.iter().filter_map(value).collect()
}

/// What part of a hit's value is left when some wishes have had their turn; 1 at the start, and for hits found by words alone.
fn worth(served: &[(usize, f32)], left: &[f32]) -> f32 {
    let sum_up = |value: &dyn Fn(&(usize, f32)) -> f32| {
        let (best, sum) = served.iter().map(value).fold((0.0f32, 0.0f32), |(best, sum), value| (best.max(value), sum + value));
        best + FURTHER_WISH * (sum - best)
    };
    let full = sum_up(&|(_, value)| *value);
    if full <= 0.0 { 1.0 } else { sum_up(&|(wish, value)| value * left[*wish]) / full }
}

/// A kind that is left out comes in when its best offer has at least this part of the score of the one it replaces.
const GOOD_ENOUGH: f32 = 0.75;

/// Cuts a ranked list to `top` and lets in the best of each kind that would be missing, at the end of the list, if it is good enough.
///
/// The order of what stays is not changed, so the best answer is always first.
pub fn mix_kinds(hits: Vec<Hit>, top: usize) -> Vec<Hit> {
    if hits.len() <= top {
        return hits;
    }
    let mut hits = hits;
    let rest = hits.split_off(top);
    let mut last = top;
    for kind in [Kind::Neighbour, Kind::Activity, Kind::Party, Kind::Place] {
        let missing = !hits.iter().any(|hit| hit.kind == kind);
        let Some(best) = rest.iter().find(|hit| hit.kind == kind).filter(|_| missing) else { continue };
        // Only a kind that is there more than once gives up a place.
        let replaceable = hits[..last]
            .iter()
            .rposition(|hit| hits.iter().filter(|other| other.kind == hit.kind).count() > 1 && best.score >= GOOD_ENOUGH * hit.score);
        if let Some(at) = replaceable {
            hits.remove(at);
            hits.push(best.clone());
            last = last.min(at).max(1);
        }
    }
    hits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hit(id: u64, kind: Kind, score: f32) -> Hit {
        Hit { id, kind, score, reasons: Vec::new() }
    }

    fn ids(hits: &[Hit]) -> Vec<u64> {
        hits.iter().map(|hit| hit.id).collect()
    }

    #[test]
    fn a_good_activity_is_not_hidden_behind_neighbours() {
        let list =
            vec![hit(1, Kind::Neighbour, 1.0), hit(2, Kind::Neighbour, 0.9), hit(3, Kind::Neighbour, 0.8), hit(4, Kind::Activity, 0.7)];
        assert_eq!(ids(&mix_kinds(list, 3)), [1, 2, 4]);
    }

    fn serving(id: u64, score: f32, wish: usize) -> Hit {
        Hit { reasons: vec![Reason::Serves { wish, concept: 1, how_well: score }], ..hit(id, Kind::Neighbour, score) }
    }

    fn wish() -> Wish {
        Wish { concept: 1, weight: 1.0, accepts: vec![(1, 1.0)], kinds: [1.0; 4], mutual: false }
    }

    #[test]
    fn a_second_wish_gets_its_turn_before_the_fourth_watchmaker() {
        let list = vec![serving(1, 1.0, 0), serving(2, 0.95, 0), serving(3, 0.9, 0), serving(4, 0.85, 0), serving(5, 0.8, 1)];
        assert_eq!(ids(&cover_wishes(list, &[wish(), wish()], 5)), [1, 2, 5, 3, 4]);
    }

    #[test]
    fn with_one_wish_the_order_stays() {
        let list = vec![serving(1, 1.0, 0), serving(2, 0.9, 0), hit(3, Kind::Party, 0.2)];
        assert_eq!(ids(&cover_wishes(list, &[wish()], 3)), [1, 2, 3]);
    }

    #[test]
    fn a_poor_activity_stays_hidden() {
        let list = vec![hit(1, Kind::Neighbour, 1.0), hit(2, Kind::Neighbour, 0.9), hit(4, Kind::Activity, 0.2)];
        assert_eq!(ids(&mix_kinds(list, 2)), [1, 2]);
    }
}
