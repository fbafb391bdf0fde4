//! Requests that come, go, or ask for more or less.

use crate::error::AssignError;
use crate::instance::{HelperId, MOST_PENALTY, Request, RequestId, check_request, checked_cost, next_number};
use crate::network::{Network, RequestNode};
use crate::plan::Plan;
use crate::search::Node;

impl Plan {
    /// A new request with those who could help, and at which cost.
    ///
    /// # Errors
    /// A penalty or cost that is too large, an unknown helper, or the same helper twice.
    pub fn add_request(&mut self, need: u32, penalty: i64, edges: &[(HelperId, i64)]) -> Result<RequestId, AssignError> {
        let asked = Request { need, penalty: Some(penalty) };
        check_request(&asked)?;
        let id = RequestId(next_number(self.network.requests.len())?);
        for (helper, cost) in edges {
            self.check_helper(*helper)?;
            checked_cost(*cost)?;
        }
        let mut helpers: Vec<HelperId> = edges.iter().map(|(helper, _)| *helper).collect();
        helpers.sort_unstable();
        if let Some(twice) = helpers.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(AssignError::SameEdgeTwice(id, twice[0]));
        }
        self.network.push_request(&asked);
        self.network.links.add_row(edges.len() as u32);
        self.gone_requests.push(false);
        for (helper, cost) in edges {
            self.network.insert_link(id.0, helper.0, checked_cost(*cost)?);
        }
        self.network.place_many(id.0, need);
        Ok(id)
    }

    /// The request is no longer there; its helpers are free for others.
    ///
    /// # Errors
    /// An unknown request.
    pub fn remove_request(&mut self, request: RequestId) -> Result<(), AssignError> {
        self.check_request(request)?;
        let links = self.network.links.row(request.0).to_vec();
        for link in &links {
            self.network.drop_held(request.0, link.helper());
            self.network.drop_ask(request.0, link.helper());
        }
        self.network.links.clear(request.0);
        let node = &mut self.network.requests[request.0 as usize];
        let penalty = node.penalty.min(MOST_PENALTY);
        *node = RequestNode { dual: node.dual.min(penalty), penalty, wanted: 0, unmatched: 0 };
        self.gone_requests[request.0 as usize] = true;
        for link in links.iter().filter(|link| link.is_used()) {
            self.network.pull(Node::Helper(link.helper()));
        }
        Ok(())
    }

    /// Asks for more people, or fewer.
    ///
    /// # Errors
    /// An unknown request, or fewer people than there are locked edges.
    pub fn change_need(&mut self, request: RequestId, need: u32) -> Result<(), AssignError> {
        self.check_request(request)?;
        let links = self.network.links.row(request.0);
        let locked = links.iter().filter(|link| link.is_used() && link.is_closed()).count() as u32;
        let Some(wanted) = need.checked_sub(locked) else { return Err(AssignError::LockedBeyondNeed(request)) };
        let before = std::mem::replace(&mut self.network.requests[request.0 as usize].wanted, wanted);
        self.network.place_many(request.0, wanted.saturating_sub(before));
        // Those who were not found are the dearest, so they go first and nothing else changes.
        let node = &mut self.network.requests[request.0 as usize];
        let fewer = before.saturating_sub(wanted);
        let of_unmatched = fewer.min(node.unmatched);
        node.unmatched -= of_unmatched;
        (of_unmatched..fewer).for_each(|_| self.network.pull(Node::Request(request.0)));
        Ok(())
    }

    /// Another cost for each person that is not found.
    ///
    /// # Errors
    /// An unknown request, or a penalty that is too large.
    pub fn change_penalty(&mut self, request: RequestId, penalty: i64) -> Result<(), AssignError> {
        self.check_request(request)?;
        check_request(&Request { need: 0, penalty: Some(penalty) })?;
        self.network.requests[request.0 as usize].penalty = penalty;
        if self.network.requests[request.0 as usize].dual > penalty {
            self.network.give_up_dear_lines(request.0);
        } else {
            // Those who were given up on may be worth finding now.
            let again = std::mem::take(&mut self.network.requests[request.0 as usize].unmatched);
            self.network.place_many(request.0, again);
        }
        Ok(())
    }

    pub(crate) fn check_request(&self, request: RequestId) -> Result<(), AssignError> {
        match self.gone_requests.get(request.0 as usize) {
            Some(false) => Ok(()),
            _ => Err(AssignError::UnknownRequest(request)),
        }
    }
}

impl Network {
    /// Finds this many people more. When one is given up on, so are the rest: nothing gets cheaper on the way.
    pub(crate) fn place_many(&mut self, request: u32, people: u32) {
        for placed in 0..people {
            let before = self.requests[request as usize].unmatched;
            self.place(Node::Request(request));
            if self.requests[request as usize].unmatched > before {
                self.requests[request as usize].unmatched += people - placed - 1;
                return;
            }
        }
    }

    /// The penalty fell below what some lines cost: those are left, and their helpers are free for others.
    fn give_up_dear_lines(&mut self, request: u32) {
        let penalty = self.requests[request as usize].penalty;
        self.requests[request as usize].dual = penalty;
        let links = self.links.row(request).iter();
        let dear: Vec<u32> =
            links.filter(|link| link.is_held() && self.weight(link.cost, link.helper()) > penalty).map(|link| link.helper()).collect();
        for helper in &dear {
            self.leave(request, *helper);
            self.requests[request as usize].unmatched += 1;
        }
        dear.into_iter().for_each(|helper| self.pull(Node::Helper(helper)));
    }
}
