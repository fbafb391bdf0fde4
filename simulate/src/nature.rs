//! What would people say? The true willingness of every giver for every request, which no policy knows.
//!
//! The log-odds of a yes are those of [`rates::SAYS_YES`], shifted by the need, by the need in this village, and by the person. Poor fit and
//! distance lower it, and so do, at the moment of asking, fatigue, tasks that go on, and the holidays.

use opbouw_planner::Candidate;

use crate::chance::What;
use crate::rates;
use crate::town::Town;

/// How people are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Nature {
    /// Multiplies every yes-rate; 1: as in [`rates`]. For seeing what depends on it.
    pub easiness: f64,
    /// Deviation of the log-odds between villages for one need; what there is to learn.
    pub places_differ: f64,
}

impl Default for Nature {
    fn default() -> Self {
        Self { easiness: 1.0, places_differ: rates::PLACES_DIFFER }
    }
}

impl Nature {
    /// The chance of a yes of a rested giver outside the holidays.
    pub fn willing(&self, town: &Town, found: &Candidate) -> f64 {
        let giver = found.giver.unsigned_abs();
        let need = found.fit.serves.map_or(u64::MAX, |serves| u64::from(serves.need));
        let area = town.givers[giver as usize].area as u64;
        let odds = (rates::SAYS_YES / (1.0 - rates::SAYS_YES)).ln()
            + rates::NEEDS_DIFFER * town.chance.normal(What::NeedNature, need, 0)
            + self.places_differ * town.chance.normal(What::PlaceNature, need, area)
            + rates::PEOPLE_DIFFER * town.chance.normal(What::GiverNature, giver, 0);
        let fitting = 1.0 - rates::POOR_FIT * (1.0 - f64::from(found.fit.percent) / 100.0);
        let near = 0.5f64.powf(f64::from(found.fit.distance_m.unwrap_or(0)) / rates::HALVES_EVERY_M);
        self.easiness * fitting * near / (1.0 + (-odds).exp())
    }
}

/// How much oftener than the middle person somebody looks at a board; 1 on average over all, however much they differ.
pub fn looks(town: &Town, giver: usize) -> f64 {
    let drawn = town.chance.normal(What::LooksAtBoard, giver as u64, 0);
    (rates::LOOKS_DIFFER * drawn - rates::LOOKS_DIFFER.powi(2) / 2.0).exp()
}

/// What is left of willingness for who was asked so often lately and has so many tasks going on.
pub fn rested(asked_lately: usize, tasks: usize) -> f64 {
    rates::ASKED_AGAIN.powi(asked_lately as i32) * rates::BUSY_ALREADY.powi(tasks as i32)
}

/// What is left of it in the holidays: weeks 24 to 34, and the two around the turn of the year.
pub fn season(day: u16) -> f64 {
    let week = day % 364 / 7 + 1;
    if (24..=34).contains(&week) || week >= 52 || week == 1 { rates::HOLIDAYS } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_asked_often_or_busy_says_yes_less() {
        assert_eq!(rested(0, 0), 1.0);
        assert!(rested(3, 0) < 0.6 && rested(0, 1) < 0.6);
    }

    #[test]
    fn the_summer_is_quiet() {
        assert!(season(180) < season(100));
    }
}
