//! What did people here say before, when they were asked for this? Per need and place, never per person.
//!
//! An estimate shrunk towards what the rest of the municipality says (Beta prior, Robbins 1956, empirical Bayes), and held between a floor and a
//! ceiling: whoever is new, or lives where people often said no, is still seen.

use std::collections::HashMap;

use opbouw_retrieve::{Hit, Reason, Wish};
use opbouw_understand::ConceptId;

/// What an answer of a village must be repeated to count as much as what the rest of the municipality says.
const PRIOR_ANSWERS: f32 = 10.0;
/// What is believed when nobody was asked yet for anything: one contact in four becomes a match (Meppelvoorelkaar, 1,940 contacts, 485 matches).
const YES_BEFORE_ANYTHING: f32 = 0.25;
/// Least part of its score that an offer keeps, whatever was said before.
pub const FLOOR: f32 = 0.85;
/// Most that it gains.
pub const CEILING: f32 = 1.15;
/// Answers after which "often yes" may be said on the screen; fewer could be one household.
const ENOUGH_TO_SAY: u32 = 8;
/// Part of the answers that must be yes for that.
const OFTEN: f32 = 0.5;

/// How people of one place answered when they were asked for one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Answers {
    /// Said yes, or only if nobody else.
    pub yes: u32,
    /// Said no, or nothing.
    pub no: u32,
}

impl Answers {
    fn total(self) -> u32 {
        self.yes.saturating_add(self.no)
    }

    fn and(self, other: Self) -> Self {
        Self { yes: self.yes.saturating_add(other.yes), no: self.no.saturating_add(other.no) }
    }

    /// Part that is yes, shrunk towards `before` with the weight of [`PRIOR_ANSWERS`].
    fn rate(self, before: f32) -> f32 {
        (self.yes as f32 + before * PRIOR_ANSWERS) / (self.total() as f32 + PRIOR_ANSWERS)
    }
}

/// What was learned from all answers. Nothing learned changes nothing.
#[derive(Debug, Clone, Default)]
pub struct Learned {
    by_place: HashMap<(ConceptId, String), Answers>,
    by_need: HashMap<ConceptId, Answers>,
}

impl Learned {
    /// From counts per need and name of the area.
    pub fn new(counts: impl IntoIterator<Item = (ConceptId, String, Answers)>) -> Self {
        let mut learned = Self::default();
        for (need, area, answers) in counts {
            let all = learned.by_need.entry(need).or_default();
            *all = all.and(answers);
            let here = learned.by_place.entry((need, area)).or_default();
            *here = here.and(answers);
        }
        learned
    }

    /// By what the score of an offer from this area is multiplied when it answers this need: between [`FLOOR`] and [`CEILING`].
    pub fn factor(&self, need: ConceptId, area: &str) -> f32 {
        let Some(here) = self.by_place.get(&(need, area.to_owned())) else { return 1.0 };
        let all = self.by_need.get(&need).copied().unwrap_or_default();
        let elsewhere = Answers { yes: all.yes.saturating_sub(here.yes), no: all.no.saturating_sub(here.no) }.rate(YES_BEFORE_ANYTHING);
        (here.rate(elsewhere) / elsewhere).clamp(FLOOR, CEILING)
    }

    /// Whether people here often say yes to this, and enough of them were asked to say so.
    pub fn is_often_yes(&self, need: ConceptId, area: &str) -> bool {
        self.by_place
            .get(&(need, area.to_owned()))
            .is_some_and(|here| here.total() >= ENOUGH_TO_SAY && here.yes as f32 >= OFTEN * here.total() as f32)
    }

    /// The hits in their new order.
    pub(crate) fn apply<'a>(&self, mut hits: Vec<Hit>, wishes: &[Wish], area_of: impl Fn(u64) -> Option<&'a str>) -> Vec<Hit> {
        if self.by_place.is_empty() {
            return hits;
        }
        for hit in &mut hits {
            if let (Some(need), Some(area)) = (main_need(&hit.reasons, wishes), area_of(hit.id)) {
                hit.score *= self.factor(need, area);
            }
        }
        hits.sort_by(|one, other| other.score.total_cmp(&one.score));
        hits
    }
}

/// The need that an offer serves best.
pub(crate) fn main_need(reasons: &[Reason], wishes: &[Wish]) -> Option<ConceptId> {
    let served = reasons.iter().filter_map(|reason| match *reason {
        Reason::Serves { wish, how_well, .. } => wishes.get(wish).map(|wish| (wish.concept, how_well * wish.weight)),
        _ => None,
    });
    served.reduce(|best, next| if next.1 > best.1 { next } else { best }).map(|(need, _)| need)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn learned(yes: u32, no: u32) -> Learned {
        let elsewhere = Answers { yes: 40, no: 60 };
        Learned::new([(3, "Lindelo".to_owned(), Answers { yes, no }), (3, "Centrum".to_owned(), elsewhere)])
    }

    #[test]
    fn a_place_that_says_yes_rises_and_one_that_says_no_sinks_no_further_than_the_floor() {
        assert!(learned(9, 1).factor(3, "Lindelo") > 1.05);
        assert!(learned(1, 9).factor(3, "Lindelo") < 0.95);
        assert_eq!(learned(0, 10_000).factor(3, "Lindelo"), FLOOR);
        assert_eq!(learned(10_000, 0).factor(3, "Lindelo"), CEILING);
    }

    #[test]
    fn what_nobody_was_asked_for_stays_where_it_was() {
        assert_eq!(Learned::default().factor(3, "Lindelo"), 1.0);
        assert_eq!(learned(9, 1).factor(4, "Lindelo"), 1.0);
        assert_eq!(learned(9, 1).factor(3, "Nieuwland"), 1.0);
    }

    #[test]
    fn few_answers_move_little_and_are_not_told() {
        let one = learned(1, 0);
        assert!((one.factor(3, "Lindelo") - 1.0).abs() < 0.15 && !one.is_often_yes(3, "Lindelo"));
        assert!(learned(6, 2).is_often_yes(3, "Lindelo") && !learned(2, 6).is_often_yes(3, "Lindelo"));
    }

    #[test]
    fn nobody_who_answers_well_is_locked_out_by_what_neighbours_said() {
        let learned = learned(0, 10_000);
        let hit = |id: u64, score: f32| Hit {
            id,
            kind: opbouw_retrieve::Kind::Neighbour,
            score,
            reasons: vec![Reason::Serves { wish: 0, concept: 3, how_well: 1.0 }],
        };
        let wish = Wish { concept: 3, weight: 1.0, accepts: vec![(3, 1.0)], kinds: [1.0; 4], mutual: false };
        let area_of = |id: u64| Some(if id == 1 { "Lindelo" } else { "Centrum" });
        let order = |hits: Vec<Hit>| hits.iter().map(|hit| hit.id).collect::<Vec<_>>();
        let clearly_best = learned.apply(vec![hit(1, 1.0), hit(2, 0.7)], std::slice::from_ref(&wish), area_of);
        assert_eq!(order(clearly_best), [1, 2], "the best by far stays first");
        let nearly_equal = learned.apply(vec![hit(1, 1.0), hit(2, 0.95)], std::slice::from_ref(&wish), area_of);
        assert_eq!(order(nearly_equal), [2, 1]);
    }
}
