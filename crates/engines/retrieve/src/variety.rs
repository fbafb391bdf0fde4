//! Variety: a list of ten neighbours hides the coffee morning next door.

use crate::offer::Kind;
use crate::query::Hit;

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
        let replaceable = hits[..last].iter().rposition(|hit| hits.iter().filter(|other| other.kind == hit.kind).count() > 1 && best.score >= GOOD_ENOUGH * hit.score);
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
        let list = vec![hit(1, Kind::Neighbour, 1.0), hit(2, Kind::Neighbour, 0.9), hit(3, Kind::Neighbour, 0.8), hit(4, Kind::Activity, 0.7)];
        assert_eq!(ids(&mix_kinds(list, 3)), [1, 2, 4]);
    }

    #[test]
    fn a_poor_activity_stays_hidden() {
        let list = vec![hit(1, Kind::Neighbour, 1.0), hit(2, Kind::Neighbour, 0.9), hit(4, Kind::Activity, 0.2)];
        assert_eq!(ids(&mix_kinds(list, 2)), [1, 2]);
    }
}
