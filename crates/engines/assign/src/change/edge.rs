//! Edges that come, go, cost something else, are promised or refused.

use crate::error::AssignError;
use crate::instance::{HelperId, RequestId, checked_cost};
use crate::link::{Link, Tie};
use crate::network::Network;
use crate::plan::Plan;
use crate::search::Node;

impl Plan {
    /// This helper could help with this request too.
    ///
    /// # Errors
    /// An unknown end, an edge that is there already, or a cost that is too large.
    pub fn add_edge(&mut self, request: RequestId, helper: HelperId, cost: i64) -> Result<(), AssignError> {
        self.check_request(request)?;
        self.check_helper(helper)?;
        let cost = checked_cost(cost)?;
        if self.network.find_link(request.0, helper.0).is_some() {
            return Err(AssignError::SameEdgeTwice(request, helper));
        }
        self.network.insert_link(request.0, helper.0, cost);
        self.network.mend_free_link(request.0, helper.0, cost);
        Ok(())
    }

    /// This helper cannot help with this request any more.
    ///
    /// # Errors
    /// No such edge, or it is locked.
    pub fn remove_edge(&mut self, request: RequestId, helper: HelperId) -> Result<(), AssignError> {
        let link = self.get_link(request, helper)?;
        if link.is_used() && link.is_closed() {
            return Err(AssignError::EdgeIsSet(request, helper));
        }
        self.network.leave_and(request.0, helper.0, link.is_held(), Network::delete_link);
        Ok(())
    }

    /// Another cost. A forbidden edge keeps it for later; a locked one stands whatever it costs.
    ///
    /// # Errors
    /// No such edge, or a cost that is too large.
    pub fn change_cost(&mut self, request: RequestId, helper: HelperId, cost: i64) -> Result<(), AssignError> {
        let cost = checked_cost(cost)?;
        let link = self.get_link(request, helper)?;
        self.network.put_cost(request.0, helper.0, cost);
        if link.is_free() {
            self.network.mend_free_link(request.0, helper.0, cost);
        } else if link.is_held() {
            self.network.mend_held_link(request.0, helper.0, cost);
        }
        Ok(())
    }

    /// Promises that this helper helps with this request, and makes the best of the rest. Does nothing when it is promised already.
    ///
    /// # Errors
    /// No such edge, a forbidden edge, or more promises than a request needs or a helper can do.
    pub fn lock(&mut self, request: RequestId, helper: HelperId) -> Result<(), AssignError> {
        let link = self.get_link(request, helper)?;
        match (link.is_used(), link.is_closed()) {
            (true, true) => return Ok(()),
            (false, true) => return Err(AssignError::EdgeIsSet(request, helper)),
            _ if self.network.requests[request.0 as usize].wanted == 0 => return Err(AssignError::LockedBeyondNeed(request)),
            _ if self.network.locked_at(helper.0) >= self.network.works[helper.0 as usize].capacity => {
                return Err(AssignError::LockedBeyondCapacity(helper));
            }
            _ => {}
        }
        self.network.drop_held(request.0, helper.0);
        self.network.set_link(request.0, helper.0, true, true);
        self.network.requests[request.0 as usize].wanted -= 1;
        if link.is_free() {
            // Now the helper has one too many, and the request one more than it wants.
            self.network.place(Node::Helper(helper.0));
            self.network.pull(Node::Request(request.0));
        }
        Ok(())
    }

    /// Takes the promise back: the line stays only while it is best. Does nothing when the edge is not locked.
    ///
    /// # Errors
    /// No such edge.
    pub fn unlock(&mut self, request: RequestId, helper: HelperId) -> Result<(), AssignError> {
        let link = self.get_link(request, helper)?;
        if link.is_used() && link.is_closed() {
            self.network.set_link(request.0, helper.0, true, false);
            self.network.held.push(helper.0, Tie { request: request.0, cost: link.cost });
            self.network.requests[request.0 as usize].wanted += 1;
            self.network.mend_held_link(request.0, helper.0, link.cost);
        }
        Ok(())
    }

    /// The two may not be put together. Does nothing when that is forbidden already.
    ///
    /// # Errors
    /// No such edge, or it is locked.
    pub fn forbid(&mut self, request: RequestId, helper: HelperId) -> Result<(), AssignError> {
        let link = self.get_link(request, helper)?;
        if link.is_used() && link.is_closed() {
            return Err(AssignError::EdgeIsSet(request, helper));
        }
        self.network.leave_and(request.0, helper.0, link.is_held(), |network, request, helper| {
            network.set_link(request, helper, false, true);
        });
        Ok(())
    }

    /// The two may be put together again. Does nothing when the edge is not forbidden.
    ///
    /// # Errors
    /// No such edge.
    pub fn allow(&mut self, request: RequestId, helper: HelperId) -> Result<(), AssignError> {
        let link = self.get_link(request, helper)?;
        if link.is_closed() && !link.is_used() {
            self.network.set_link(request.0, helper.0, false, false);
            self.network.mend_free_link(request.0, helper.0, link.cost);
        }
        Ok(())
    }

    pub(crate) fn get_link(&self, request: RequestId, helper: HelperId) -> Result<Link, AssignError> {
        self.check_request(request)?;
        self.check_helper(helper)?;
        match self.network.find_link(request.0, helper.0) {
            Some(place) => Ok(self.network.links.row(request.0)[place]),
            None => Err(AssignError::UnknownEdge(request, helper)),
        }
    }
}
