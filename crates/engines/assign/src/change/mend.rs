//! Edges in the lists, and what a changed edge needs for the conditions to hold again.

use crate::link::{Link, Tie};
use crate::network::Network;
use crate::search::Node;

impl Network {
    /// A new free edge, at its place in the order of costs. The conditions are the caller's.
    pub(crate) fn insert_link(&mut self, request: u32, helper: u32, cost: i32) {
        let link = Link::new(helper, cost);
        self.put_in_order(request, link);
        self.asks.iter_mut().for_each(|asks| asks.push(helper, Tie::ask(request, link)));
    }

    fn put_in_order(&mut self, request: u32, link: Link) {
        let place = self.links.row(request).partition_point(|other| (other.cost, other.helper()) < (link.cost, link.helper()));
        self.links.insert(request, place, link);
    }

    pub(super) fn delete_link(&mut self, request: u32, helper: u32) {
        if let Some(place) = self.find_link(request, helper) {
            self.links.remove(request, place);
        }
        self.drop_ask(request, helper);
    }

    pub(crate) fn drop_ask(&mut self, request: u32, helper: u32) {
        let Some(asks) = &mut self.asks else { return };
        if let Some(place) = asks.row(helper).iter().position(|tie| tie.asker() == request) {
            asks.remove(helper, place);
        }
    }

    pub(super) fn put_cost(&mut self, request: u32, helper: u32, cost: i32) {
        let Some(place) = self.find_link(request, helper) else { return };
        let mut link = self.links.remove(request, place);
        link.cost = cost;
        self.put_in_order(request, link);
        let lists = [Some(&mut self.held), self.asks.as_mut()];
        let ties = lists.into_iter().flatten().flat_map(|rows| rows.row_mut(helper));
        ties.filter(|tie| tie.asker() == request).for_each(|tie| tie.cost = cost);
    }

    pub(super) fn set_link(&mut self, request: u32, helper: u32, used: bool, closed: bool) {
        let Some(place) = self.find_link(request, helper) else { return };
        let link = &mut self.links.row_mut(request)[place];
        link.set(used, closed);
        let link = *link;
        let ties = self.asks.iter_mut().flat_map(|asks| asks.row_mut(helper));
        ties.filter(|tie| tie.asker() == request).for_each(|tie| *tie = Tie::ask(request, link));
    }

    /// Leaves the edge when it is held, has `then` close or delete it, and mends both ends.
    pub(super) fn leave_and(&mut self, request: u32, helper: u32, held: bool, then: impl Fn(&mut Network, u32, u32)) {
        if held {
            self.leave(request, helper);
        }
        then(self, request, helper);
        if held {
            self.pull(Node::Helper(helper));
            self.place(Node::Request(request));
        }
    }

    /// A free edge may have become better than what the request has.
    pub(super) fn mend_free_link(&mut self, request: u32, helper: u32, cost: i32) {
        let weight = self.weight(cost, helper);
        if weight >= self.requests[request as usize].dual {
            return;
        }
        if self.dearest(request) <= weight {
            self.requests[request as usize].dual = weight;
            return;
        }
        self.take(request, helper);
        self.place(Node::Helper(helper));
        self.pull(Node::Request(request));
    }

    /// An edge in use may have become worse than what the request could have.
    pub(super) fn mend_held_link(&mut self, request: u32, helper: u32, cost: i32) {
        let weight = self.weight(cost, helper);
        if weight <= self.requests[request as usize].dual {
            return;
        }
        if weight <= self.cheapest_left(request) {
            self.requests[request as usize].dual = weight;
            return;
        }
        self.leave(request, helper);
        self.pull(Node::Helper(helper));
        self.place(Node::Request(request));
    }

    /// What the dearest person for this request costs; lower than anything when nobody is wanted.
    fn dearest(&self, request: u32) -> i64 {
        let node = self.requests[request as usize];
        let lines = self.links.row(request).iter().filter(|link| link.is_held()).map(|link| self.weight(link.cost, link.helper()));
        lines.chain((node.unmatched > 0).then_some(node.penalty)).fold(i64::MIN / 4, i64::max)
    }

    /// What one person more for this request would cost at these prices.
    pub(crate) fn cheapest_left(&self, request: u32) -> i64 {
        let free = self.links.row(request).iter().filter(|link| link.is_free());
        free.map(|link| self.weight(link.cost, link.helper())).fold(self.requests[request as usize].penalty, i64::min)
    }
}
