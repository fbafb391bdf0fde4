//! What a pair costs, in minutes, part by part.

use crate::fit::{Agrees, Fit};
use crate::weights;

/// The minutes of one giver for one request. Fairness is not in it: that depends on what else the giver does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Price {
    /// On the bicycle, there and back.
    pub travel: i64,
    /// For what does not fit: the help itself, time, language, limits, an old offer.
    pub misfit: i64,
    /// Off, for who knows the asker or lives where people often say yes; at most 0.
    pub bonus: i64,
}

impl Price {
    /// The price of an offer that fits like this.
    pub fn of(fit: &Fit) -> Self {
        let when = |is_so: bool, minutes: i64| if is_so { minutes } else { 0 };
        let misfit = weights::misfit(fit.percent)
            + when(fit.time == Agrees::No, weights::OTHER_TIME)
            + when(fit.language == Agrees::No, weights::OTHER_LANGUAGE)
            + when(fit.against != 0, weights::AGAINST_LIMIT)
            + when(fit.is_stale, weights::STALE);
        let bonus = when(fit.helped_before > 0, weights::HELPED_BEFORE) + when(fit.often_yes, weights::OFTEN_YES);
        Self { travel: fit.distance_m.map_or(0, |metres| weights::travel(metres as f32)), misfit, bonus }
    }

    /// All together.
    pub fn total(self) -> i64 {
        self.travel + self.misfit + self.bonus
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next_door() -> Fit {
        Fit { percent: 100, distance_m: Some(100), ..Fit::default() }
    }

    #[test]
    fn somebody_next_door_who_does_exactly_this_costs_hardly_anything() {
        assert_eq!(Price::of(&next_door()), Price { travel: 1, misfit: 0, bonus: 0 });
    }

    #[test]
    fn each_thing_that_does_not_fit_costs_minutes() {
        let base = Price::of(&next_door()).total();
        for worse in [
            Fit { percent: 60, ..next_door() },
            Fit { distance_m: Some(4_000), ..next_door() },
            Fit { time: Agrees::No, ..next_door() },
            Fit { language: Agrees::No, ..next_door() },
            Fit { against: 1, ..next_door() },
            Fit { is_stale: true, ..next_door() },
        ] {
            assert!(Price::of(&worse).total() > base, "{worse:?}");
        }
    }

    #[test]
    fn an_old_acquaintance_two_kilometres_away_goes_before_a_stranger_next_door() {
        let acquaintance = Fit { helped_before: 1, distance_m: Some(2_000), ..next_door() };
        assert!(Price::of(&acquaintance).total() < Price::of(&next_door()).total());
        let far = Fit { helped_before: 9, distance_m: Some(4_000), ..next_door() };
        assert!(Price::of(&far).total() > Price::of(&next_door()).total(), "but not at any price");
    }
}
