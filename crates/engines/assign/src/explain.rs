//! Reasons: why somebody was left out, and what a line is worth.

use crate::forward::{Aim, End, PLACE};
use crate::instance::{HelperId, RequestId};
use crate::plan::Plan;
use crate::search::{NOBODY, Node};

/// Why not everybody was found for a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyUnmatched {
    /// Everybody who could help does so already, or may not, or there is nobody.
    NoCandidates,
    /// All candidates are full with promises, or with requests that have no other helper and may not go without.
    AllPromised,
    /// It can be done, and makes the plan dearer.
    TooCostly {
        /// Who would help.
        helper: HelperId,
        /// How much dearer the whole plan would be, at least; 0 when it would be equally good.
        extra: i64,
        /// Who would go without instead; `None` when others would only move.
        displaces: Option<RequestId>,
    },
}

impl Plan {
    /// Why not everybody was found for this request, exactly; `None` when they were. Changes nothing. Cost: one search.
    pub fn why_unmatched(&mut self, request: RequestId) -> Option<WhyUnmatched> {
        if self.unmatched(request) == 0 {
            return None;
        }
        if !self.network.links.row(request.0).iter().any(|link| link.is_free()) {
            return Some(WhyUnmatched::NoCandidates);
        }
        let found = self.network.search_forward(Node::Request(request.0), Aim { own_penalty: false, ..PLACE });
        let (last, displaces) = match found.end {
            End::Room(helper) => (helper, None),
            End::GiveUp(other) => (self.network.search.label(Node::Request(other)).from, Some(RequestId(other))),
            End::Aim(_) | End::Nowhere => return Some(WhyUnmatched::AllPromised),
        };
        let extra = found.distance - self.network.requests[request.0 as usize].penalty;
        Some(WhyUnmatched::TooCostly { helper: self.first_on_the_way(request, last), extra, displaces })
    }

    fn first_on_the_way(&self, request: RequestId, last: u32) -> HelperId {
        let mut helper = last;
        loop {
            let by = self.network.search.label(Node::Helper(helper)).from;
            if by == request.0 || by == NOBODY {
                return HelperId(helper);
            }
            helper = self.network.search.label(Node::Request(by)).from;
        }
    }

    /// How much dearer the whole plan becomes when this line may not be, exactly: what the second best costs more. Less than 0 for a promise that
    /// costs more than it brings; `None` when there is no such line. Changes nothing. Cost: two searches.
    pub fn cost_of_losing(&mut self, request: RequestId, helper: HelperId) -> Option<i64> {
        let link = self.get_link(request, helper).ok().filter(|link| link.is_used())?;
        let weight = self.network.weight(link.cost, helper.0);
        // The person is found elsewhere and the place of the helper used in the best way; or others move round and end at this helper.
        let detour = self.network.worth_of_place(helper.0);
        let found = self.network.search_forward(Node::Request(request.0), Aim { own_penalty: true, helper: helper.0, detour });
        Some(found.distance - weight)
    }

    /// How much dearer the edge may become before the plan changes, at least; quick, from the prices alone. `None` when there is no such line.
    pub fn margin(&self, request: RequestId, helper: HelperId) -> Option<i64> {
        let link = self.get_link(request, helper).ok().filter(|link| link.is_used())?;
        Some(self.network.cheapest_left(request.0) - self.network.weight(link.cost, helper.0))
    }
}
