//! Who was left out, why, and what would help.

use opbouw_assign::{RequestId, WhyUnmatched};
use opbouw_understand::{ConceptId, DayParts, Languages};

use crate::candidates::Asking;
use crate::fit::Agrees;
use crate::plan::WeekPlan;
use crate::week::Hindrance;
use crate::weights::whole_minutes;

/// Why not everybody was found for a request. People who are kept apart are nowhere in it: to the plan they are not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyLeftOut {
    /// A danger was heard: a professional first, and no volunteers.
    ProfessionalFirst,
    /// Nothing was understood of the text, so nobody could be looked for.
    NotUnderstood,
    /// Nobody within reach offers this.
    NobodyNear,
    /// No neighbour who can be planned, but this activity, place, party or offer from a list can be contacted.
    OnlyContact {
        /// The resource.
        resource: i64,
    },
    /// All who could said no.
    AllSaidNo {
        /// How many.
        people: u32,
    },
    /// All who could were asked, and have not answered yet or help already.
    AllAsked,
    /// Of all who could, a coordinator said: not these two (or a mix of that with no and asked).
    NotTheseTwo,
    /// All who could have their hands full, or are away.
    AllFull,
    /// All who could are fixed for other requests.
    AllPromised,
    /// Who could is needed more by somebody else.
    NeededElsewhere {
        /// Who could.
        giver: i64,
        /// The request that would go without.
        request: i64,
        /// How many minutes dearer the plan would be.
        minutes: i64,
    },
    /// It is possible, but asks more of people than it seems worth now: too far, or too little of what is asked.
    TooMuch {
        /// Who could.
        giver: i64,
        /// How many minutes dearer the plan would be.
        minutes: i64,
    },
}

/// What would help somebody who was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WouldHelp {
    /// Somebody who does this and speaks one of these.
    Speaker {
        /// What is needed, when that was understood.
        need: Option<ConceptId>,
        /// The languages.
        languages: Languages,
    },
    /// Somebody who does this at the asked time.
    AtThatTime {
        /// What is needed.
        need: ConceptId,
        /// When.
        when: DayParts,
    },
    /// Somebody who does this.
    Doing {
        /// What is needed.
        need: ConceptId,
    },
    /// A clearer text: ask the asker.
    ClearerText,
    /// A professional.
    Professional,
}

/// Somebody for whom not everybody was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeftOut {
    /// The request.
    pub request: i64,
    /// How many people are missing.
    pub missing: u32,
    /// Why.
    pub why: WhyLeftOut,
    /// What would help.
    pub would_help: WouldHelp,
}

impl WeekPlan {
    /// Everybody who was left out, in the order of the requests. Changes nothing. Cost: a search for each.
    pub fn left_out(&mut self) -> Vec<LeftOut> {
        let ids: Vec<RequestId> = (0..self.askings.len() as u32).map(RequestId).collect();
        ids.into_iter().filter_map(|id| self.left_out_of(id)).collect()
    }

    fn left_out_of(&mut self, id: RequestId) -> Option<LeftOut> {
        let why = self.plan.why_unmatched(id)?;
        let why = self.why(id, why);
        let asking = &self.askings[id.0 as usize];
        Some(LeftOut { request: asking.request.id, missing: self.plan.unmatched(id), why, would_help: would_help(asking, why) })
    }

    fn why(&self, id: RequestId, why: WhyUnmatched) -> WhyLeftOut {
        match why {
            WhyUnmatched::NoCandidates => self.why_nobody(&self.askings[id.0 as usize], id),
            WhyUnmatched::AllPromised if self.all_full(id) => WhyLeftOut::AllFull,
            WhyUnmatched::AllPromised => WhyLeftOut::AllPromised,
            WhyUnmatched::TooCostly { helper, extra, displaces } => {
                let extra = whole_minutes(extra);
                let giver = self.givers[helper.0 as usize];
                match displaces.map(|other| self.askings[other.0 as usize].request.id) {
                    Some(request) => WhyLeftOut::NeededElsewhere { giver, request, minutes: extra },
                    None => WhyLeftOut::TooMuch { giver, minutes: extra },
                }
            }
        }
    }

    /// There is nobody left who may: what stopped those who could?
    fn why_nobody(&self, asking: &Asking, id: RequestId) -> WhyLeftOut {
        let helping = |giver: i64| self.helpers.get(&giver).is_some_and(|helper| self.plan.helpers_of(id).contains(helper));
        let stopped: Vec<Hindrance> = asking
            .candidates
            .iter()
            .filter(|candidate| !helping(candidate.giver))
            .filter_map(|candidate| self.week.hindered.get(&(asking.request.id, candidate.giver)).copied())
            .collect();
        let all = |which: Hindrance| stopped.iter().all(|hindrance| *hindrance == which);
        match asking.contact {
            _ if asking.understood.is_danger => WhyLeftOut::ProfessionalFirst,
            Some(resource) if stopped.is_empty() => WhyLeftOut::OnlyContact { resource },
            None if stopped.is_empty() && asking.understood.need.is_none() => WhyLeftOut::NotUnderstood,
            None if stopped.is_empty() => WhyLeftOut::NobodyNear,
            _ if all(Hindrance::SaidNo) => WhyLeftOut::AllSaidNo { people: stopped.len() as u32 },
            _ if all(Hindrance::AskedNow) => WhyLeftOut::AllAsked,
            _ => WhyLeftOut::NotTheseTwo,
        }
    }

    /// Nobody who could has room at all, apart from what the plan gives them.
    fn all_full(&self, id: RequestId) -> bool {
        let asking = &self.askings[id.0 as usize];
        asking.candidates.iter().all(|candidate| self.week.giver(candidate.giver).room() == 0)
    }
}

/// The first thing that none of those who could has.
fn would_help(asking: &Asking, why: WhyLeftOut) -> WouldHelp {
    let Some(need) = asking.understood.need.filter(|_| why != WhyLeftOut::NotUnderstood) else {
        return match asking.understood {
            understood if understood.is_danger => WouldHelp::Professional,
            understood if understood.languages.0 != 0 => WouldHelp::Speaker { need: None, languages: understood.languages },
            _ => WouldHelp::ClearerText,
        };
    };
    let languages = asking.understood.languages;
    let nobody = |agrees: fn(&crate::Fit) -> Agrees| asking.candidates.iter().all(|candidate| agrees(&candidate.fit) == Agrees::No);
    if asking.understood.is_danger {
        WouldHelp::Professional
    } else if languages.0 != 0 && nobody(|fit| fit.language) {
        WouldHelp::Speaker { need: Some(need), languages }
    } else if !asking.request.when.is_unknown() && !asking.candidates.is_empty() && nobody(|fit| fit.time) {
        WouldHelp::AtThatTime { need, when: asking.request.when }
    } else {
        WouldHelp::Doing { need }
    }
}
