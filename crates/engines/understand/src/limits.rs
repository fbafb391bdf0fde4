//! Limits and wishes: what an asker wants or not ("not in a group"), what an offer has or not ("we have a dog").

use crate::matching::{Heard, TermHit};
use crate::vocabulary::{LimitId, LimitSide, Target};

/// A limit heard in a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LimitHeard {
    /// Which limit.
    pub limit: LimitId,
    /// True: wanted. False: not wanted.
    pub wanted: bool,
    /// The words as typed.
    pub because: Vec<String>,
}

/// The limits of a question; of two contrary ones the refusal stays.
pub(crate) fn limits_of_question(heard: &Heard, hits: &[TermHit]) -> Vec<LimitHeard> {
    let mut limits: Vec<LimitHeard> = Vec::new();
    for hit in hits {
        let (limit, wanted) = match hit.target {
            Target::Limit(limit, LimitSide::Wants) => (limit, true),
            Target::Limit(limit, LimitSide::Refuses) => (limit, false),
            _ => continue,
        };
        let because: Vec<String> = hit.tokens.iter().map(|&token| heard.typed(token).to_owned()).collect();
        match limits.iter_mut().find(|known| known.limit == limit) {
            Some(known) if known.wanted && !wanted => *known = LimitHeard { limit, wanted, because },
            Some(_) => {}
            None => limits.push(LimitHeard { limit, wanted, because }),
        }
    }
    limits
}

/// What an offer has and what it has not, as bits by [`LimitId`].
pub(crate) fn limits_of_offer(hits: &[TermHit]) -> (u64, u64) {
    hits.iter().fold((0, 0), |(has, lacks), hit| match hit.target {
        Target::Limit(limit, LimitSide::Has) => (has | 1 << limit, lacks),
        Target::Limit(limit, LimitSide::HasNot) => (has, lacks | 1 << limit),
        _ => (has, lacks),
    })
}
