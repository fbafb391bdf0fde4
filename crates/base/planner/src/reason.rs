//! Why a line is in the plan, and what does not fit.

use opbouw_understand::{ConceptId, Languages, LimitId};

use crate::fit::{Agrees, Fit};
use crate::week::Giver;
use crate::weights;

/// One reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineReason {
    /// It serves this need, by the same thing or by something that also helps.
    Serves {
        /// What is needed.
        need: ConceptId,
        /// What is offered.
        by: ConceptId,
    },
    /// It has words in common with a request of which nothing was understood.
    SameWords,
    /// Straight distance in metres.
    Distance(u32),
    /// It is not known where, or it is help from afar.
    NoDistance,
    /// At the asked time.
    ThatTime,
    /// Speaks these languages that matter.
    Speaks(Languages),
    /// Has this limit that the asker wants.
    Suits(LimitId),
    /// Helped this asker so many times before.
    HelpedBefore(u32),
    /// Not asked lately.
    NotAskedLately,
    /// People here often say yes to this.
    OftenYes,
    /// Does not fit: serves only part of it.
    OnlyPart,
    /// Does not fit: another time.
    OtherTime,
    /// Does not fit: none of the languages that matter.
    OtherLanguage,
    /// Does not fit: against this limit of the asker.
    Against(LimitId),
    /// Does not fit: long not confirmed.
    Stale,
    /// Does not fit: asked so many times lately.
    AskedLately(u32),
}

/// Below this an offer is said to serve only a part.
const PART: u8 = 60;

impl LineReason {
    /// All reasons of a pair: what it serves first, what does not fit last.
    pub fn list(fit: &Fit, giver: Giver) -> Vec<Self> {
        let asked = giver.asked_lately;
        let mut reasons: Vec<Self> = fit.serves.map(|serves| Self::Serves { need: serves.need, by: serves.by }).into_iter().collect();
        let found = [
            Some(fit.distance_m.map_or(Self::NoDistance, Self::Distance)),
            (fit.helped_before > 0).then_some(Self::HelpedBefore(fit.helped_before)),
            (fit.time == Agrees::Yes).then_some(Self::ThatTime),
            (fit.language == Agrees::Yes).then_some(Self::Speaks(fit.speaks)),
            (asked == 0).then_some(Self::NotAskedLately),
            fit.often_yes.then_some(Self::OftenYes),
        ];
        reasons.extend(found.into_iter().flatten());
        reasons.extend(bits(fit.suits).map(Self::Suits));
        let against = [
            (fit.serves.is_none() && fit.percent < PART).then_some(Self::SameWords),
            (fit.serves.is_some() && fit.percent < PART).then_some(Self::OnlyPart),
            (fit.time == Agrees::No).then_some(Self::OtherTime),
            (fit.language == Agrees::No).then_some(Self::OtherLanguage),
            fit.is_stale.then_some(Self::Stale),
            (asked > 0).then_some(Self::AskedLately(asked)),
        ];
        reasons.extend(against.into_iter().flatten());
        reasons.extend(bits(fit.against).map(Self::Against));
        reasons
    }

    /// Whether it speaks for the line.
    pub fn is_for(self) -> bool {
        !matches!(
            self,
            Self::SameWords
                | Self::OnlyPart
                | Self::OtherTime
                | Self::OtherLanguage
                | Self::Against(_)
                | Self::Stale
                | Self::AskedLately(_)
        )
    }

    /// Minutes on a bicycle there and back, for a distance.
    pub fn minutes(self) -> Option<i64> {
        match self {
            Self::Distance(metres) => Some(weights::travel(metres as f32)),
            _ => None,
        }
    }
}

fn bits(limits: u64) -> impl Iterator<Item = LimitId> {
    (0..64).filter(move |bit| limits >> bit & 1 == 1).map(|bit| bit as LimitId)
}
