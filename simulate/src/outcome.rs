//! How did a year go? Counts of what happened, and the figures that are compared.

use crate::people::People;
use crate::town::{Town, YEAR_DAYS};

/// Days within which help counts as quick; the published figure is about a week.
const WEEK_DAYS: u16 = 7;

/// What happened in a year.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outcome {
    /// Requests that came in.
    pub requests: u32,
    /// Of these, nobody in town offers it.
    pub hopeless: u32,
    /// Questions asked; on the board, reactions.
    pub contacts: u32,
    /// Two people who both wanted it.
    pub matches: u32,
    /// Of these, nobody came.
    pub no_shows: u32,
    /// Said yes, and were not needed.
    pub yes_in_vain: u32,
    /// Days until somebody came, of each request that was helped.
    pub days_to_help: Vec<u16>,
    /// Tasks of each giver who was there for half a year or more.
    pub tasks: Vec<u32>,
    /// Of these, asked more than three times in four weeks.
    pub overasked: u32,
    /// Of all who were there on the first day, part that left.
    pub gone: f64,
}

impl Outcome {
    /// Looks at how the givers fared.
    pub fn look_at(&mut self, town: &Town, people: &People) {
        let (mut at_start, mut gone) = (0u32, 0u32);
        for (giver, person) in people.all().iter().enumerate() {
            let from = town.givers[giver].from_day;
            let until = person.left_on.unwrap_or(YEAR_DAYS).min(YEAR_DAYS);
            if from == 0 {
                at_start += 1;
                gone += u32::from(person.left_on.is_some_and(|day| day < YEAR_DAYS));
            }
            if until.saturating_sub(from) * 2 >= YEAR_DAYS {
                self.tasks.push(person.tasks);
                self.overasked += u32::from(person.was_overasked);
            }
        }
        self.gone = f64::from(gone) / f64::from(at_start.max(1));
    }

    /// Part of the requests where somebody came within a week.
    pub fn within_a_week(&self) -> f64 {
        let quick = self.days_to_help.iter().filter(|days| **days <= WEEK_DAYS).count();
        quick as f64 / f64::from(self.requests.max(1))
    }

    /// Part where somebody came at all.
    pub fn helped(&self) -> f64 {
        self.days_to_help.len() as f64 / f64::from(self.requests.max(1))
    }

    /// Middle number of days until somebody came, of those where somebody did.
    pub fn median_days(&self) -> f64 {
        let mut days = self.days_to_help.clone();
        days.sort_unstable();
        let half = days.len() / 2;
        match days.len() {
            0 => f64::NAN,
            even if even % 2 == 0 => (f64::from(days[half - 1]) + f64::from(days[half])) / 2.0,
            _ => f64::from(days[half]),
        }
    }

    /// Questions, or reactions, for each match.
    pub fn contacts_per_match(&self) -> f64 {
        f64::from(self.contacts) / f64::from(self.matches.max(1))
    }

    /// How unevenly tasks are spread over givers: 0 evenly, 1 all with one (Gini 1912).
    pub fn gini(&self) -> f64 {
        gini(&self.tasks)
    }

    /// Part of the givers who helped at least once.
    pub fn helpers(&self) -> f64 {
        self.part_of_givers(self.tasks.iter().filter(|tasks| **tasks > 0).count() as u32)
    }

    /// Part of the givers who were asked too often at some time.
    pub fn overasked_part(&self) -> f64 {
        self.part_of_givers(self.overasked)
    }

    /// Said yes in vain, for each request.
    pub fn vain_per_request(&self) -> f64 {
        f64::from(self.yes_in_vain) / f64::from(self.requests.max(1))
    }

    fn part_of_givers(&self, some: u32) -> f64 {
        f64::from(some) / self.tasks.len().max(1) as f64
    }
}

fn gini(values: &[u32]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let (count, sum) = (sorted.len() as f64, sorted.iter().map(|value| f64::from(*value)).sum::<f64>());
    if sum == 0.0 {
        return 0.0;
    }
    let ranked: f64 = sorted.iter().enumerate().map(|(rank, value)| (rank + 1) as f64 * f64::from(*value)).sum();
    2.0 * ranked / (count * sum) - (count + 1.0) / count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gini_is_0_when_all_do_the_same_and_nearly_1_when_one_does_all() {
        assert!(gini(&[2, 2, 2, 2]).abs() < 1e-12);
        assert!((gini(&[0, 0, 0, 8]) - 0.75).abs() < 1e-12);
        assert_eq!(gini(&[0, 0]), 0.0);
    }

    #[test]
    fn the_median_is_of_those_who_were_helped() {
        let outcome = Outcome { requests: 4, days_to_help: vec![9, 2, 3], ..Outcome::default() };
        assert_eq!(outcome.median_days(), 3.0);
        assert_eq!(outcome.within_a_week(), 0.5);
    }
}
