//! What the next task costs a helper who already has some: fairness, as a convex cost.

use crate::error::AssignError;
use crate::instance::MOST_PENALTY;

/// The extra cost of a helper's first, second, third task and so on. It never falls, so the plan stays a flow and stays exact.
///
/// Source: convex costs as parallel arcs, Ahuja, Magnanti and Orlin, *Network Flows* (1993), chapter 14.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Load {
    steps: Vec<i64>,
    rise: i64,
}

impl Load {
    /// Tasks cost nothing extra.
    pub fn free() -> Self {
        Load::default()
    }

    /// 0 for the first task, `rise` for the second, `2 * rise` for the third: everybody gets something before anybody gets much.
    ///
    /// # Errors
    /// [`AssignError::LoadNotRising`] for a negative rise, or one beyond a million.
    pub fn rising(rise: i64) -> Result<Self, AssignError> {
        if !(0..=MOST_PENALTY / 1_000_000).contains(&rise) {
            return Err(AssignError::LoadNotRising);
        }
        Ok(Load { steps: Vec::new(), rise })
    }

    /// The extra cost of each task by itself; the last value goes on for ever.
    ///
    /// # Errors
    /// [`AssignError::LoadNotRising`] when a value is negative, lower than the one before it, or too large.
    pub fn steps(steps: &[i64]) -> Result<Self, AssignError> {
        let rising = steps.windows(2).all(|pair| pair[0] <= pair[1]);
        if !rising || steps.first().is_some_and(|first| *first < 0) || steps.last().is_some_and(|last| *last > MOST_PENALTY) {
            return Err(AssignError::LoadNotRising);
        }
        let is_free = steps.iter().all(|step| *step == 0);
        Ok(Load { steps: if is_free { Vec::new() } else { steps.to_vec() }, rise: 0 })
    }

    /// The extra cost of task number `unit`, counted from 1. At most [`MOST_PENALTY`].
    pub fn cost_of(&self, unit: u32) -> i64 {
        let before = unit.saturating_sub(1);
        match self.steps.get(before as usize).or(self.steps.last()) {
            Some(cost) => *cost,
            None => (self.rise * i64::from(before)).min(MOST_PENALTY),
        }
    }

    /// What `units` tasks cost together.
    pub fn cost_of_all(&self, units: u32) -> i128 {
        (1..=units).map(|unit| i128::from(self.cost_of(unit))).sum()
    }

    pub(crate) fn is_free(&self) -> bool {
        self.rise == 0 && self.steps.is_empty()
    }
}
