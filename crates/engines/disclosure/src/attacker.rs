//! What somebody can still think of each cell: from how many to how many.

use crate::rule::rounded;
use crate::rule::{Rule, STEP};

/// Why a cell is or is not shown. People see only the first from the other two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// As a multiple of five.
    Shown,
    /// Hidden because it is below k.
    Small,
    /// Hidden to protect another.
    Withheld,
}

/// Two attackers, each stronger than the other in one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attacker {
    /// Sees the release, knows the sums and the rule, and was even told which hidden cells are below k.
    Told,
    /// Sees the release, knows the sums, and knows some signals themselves.
    Knowing,
    /// Told of every hidden cell on which side of k it is. Cells are kept from this one as far as hiding more can.
    ToldAll,
}

/// No cell is larger than this.
const ENDLESS: i64 = i64::MAX / 4;

impl Attacker {
    /// The largest and smallest that a cell with this count can be in the eyes of the attacker, apart from all sums.
    pub(crate) fn bounds(self, rule: Rule, state: State, count: u64) -> (i64, i64) {
        match (state, self) {
            (State::Shown, _) => {
                let low = rounded(count) as i64;
                (low, low + i64::from(STEP) - 1)
            }
            (State::Small, Self::Told | Self::ToldAll) => (0, i64::from(rule.k()) - 1),
            (State::Withheld, Self::ToldAll) => (i64::from(rule.k()), ENDLESS),
            _ => (0, ENDLESS),
        }
    }

    /// How far beyond 0 and k - 1 a cell below k must be able to go before the attacker's knowledge is counted.
    ///
    /// A signal runs round the table once. On its round it can leave a set of places at most once per level, so that is how often it can tighten one bound.
    pub(crate) fn margin(self, rule: Rule, levels: u32) -> i64 {
        match self {
            Self::Told | Self::ToldAll => 0,
            Self::Knowing => i64::from(rule.known()) * i64::from(levels),
        }
    }
}
