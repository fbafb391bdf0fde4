//! One person too few somewhere: the best use of the place that came free, and the prices after it.
//!
//! The mirror of [`forward`](crate::forward): the search runs against the flow and lowers prices. It ends where a helper simply does one task
//! less, or at somebody for whom nobody was found and who is helped now.

use crate::network::{FULL, Network};
use crate::search::{NOBODY, Node};

/// Where a search ends.
#[derive(Debug, Clone, Copy)]
enum Source {
    /// This helper does one task less.
    Less(u32),
    /// This request gets the person it went without.
    Waiting(u32),
}

impl Network {
    /// A helper has one line less than tasks (`start` a helper), or a request one person more than needed (a request): mends it in the best way.
    pub(crate) fn pull(&mut self, start: Node) {
        // There is always a source: the helper itself does a task less, or the request lets somebody go.
        if let (Some(source), distance) = self.search_backward(start) {
            self.lower_prices(distance);
            self.walk_backward(start, source);
        }
    }

    /// How far the price of this helper falls when its place comes free, without changing anything.
    pub(crate) fn worth_of_place(&mut self, helper: u32) -> i64 {
        self.search_backward(Node::Helper(helper)).1
    }

    fn search_backward(&mut self, start: Node) -> (Option<Source>, i64) {
        self.make_asks();
        self.search.begin(self.requests.len(), self.helpers.len(), 0);
        self.search.held_by.resize(self.requests.len(), NOBODY);
        self.search.reach(start, 0, NOBODY);
        let mut found = (None, FULL);
        while let Some((node, distance)) = self.search.next_before(found.1) {
            match node {
                Node::Helper(helper) => {
                    self.search.seen_helpers.push(helper);
                    self.look_back_from_helper(helper, distance, &mut found);
                }
                Node::Request(request) => {
                    self.search.seen_requests.push((request, 0));
                    self.look_back_from_request(request, distance, &mut found);
                }
            }
        }
        found
    }

    /// Who would rather be helped by this one?
    fn look_back_from_helper(&mut self, helper: u32, distance: i64, found: &mut (Option<Source>, i64)) {
        let used = self.works[helper as usize].used;
        let ends_at = distance + self.helpers[helper as usize].price - self.load_cost(helper, used);
        if used > 0 && ends_at < found.1 {
            *found = (Some(Source::Less(helper)), ends_at);
        }
        for tie in self.held.row(helper) {
            self.search.held_by[tie.request as usize] = helper;
        }
        let price = self.helpers[helper as usize].price;
        for tie in self.asks.iter().flat_map(|asks| asks.row(helper)).filter(|tie| tie.is_open()) {
            let request = tie.asker();
            let reached = distance + i64::from(tie.cost) + price - self.requests[request as usize].dual;
            // Edges in use lie the other way. The mark may be an old one of this helper, so it is only a reason to look.
            if reached < found.1 && !(self.search.held_by[request as usize] == helper && self.holds(request, helper)) {
                self.search.reach(Node::Request(request), reached, helper);
            }
        }
    }

    /// Whom would this request let go?
    fn look_back_from_request(&mut self, request: u32, distance: i64, found: &mut (Option<Source>, i64)) {
        let node = self.requests[request as usize];
        if node.unmatched > 0 && distance < found.1 {
            *found = (Some(Source::Waiting(request)), distance);
        }
        for link in self.links.row(request) {
            if link.is_held() {
                let reached = distance + node.dual - self.weight(link.cost, link.helper());
                if reached < found.1 {
                    self.search.reach(Node::Helper(link.helper()), reached, request);
                }
            }
        }
    }

    fn holds(&self, request: u32, helper: u32) -> bool {
        self.held.row(helper).iter().any(|tie| tie.request == request)
    }

    fn lower_prices(&mut self, distance: i64) {
        for at in 0..self.search.seen_helpers.len() {
            let helper = self.search.seen_helpers[at];
            self.helpers[helper as usize].price -= distance - self.search.label(Node::Helper(helper)).distance;
        }
        for at in 0..self.search.seen_requests.len() {
            let (request, _) = self.search.seen_requests[at];
            self.requests[request as usize].dual -= distance - self.search.label(Node::Request(request)).distance;
        }
    }

    /// From where the person comes to where one was missing; each request on the way changes its helper.
    fn walk_backward(&mut self, start: Node, source: Source) {
        let mut node = match source {
            Source::Less(helper) => {
                self.set_used(helper, self.works[helper as usize].used - 1);
                Node::Helper(helper)
            }
            Source::Waiting(request) => {
                self.requests[request as usize].unmatched -= 1;
                Node::Request(request)
            }
        };
        while node != start {
            let from = self.search.label(node).from;
            node = match node {
                Node::Helper(helper) => {
                    self.leave(from, helper);
                    Node::Request(from)
                }
                Node::Request(request) => {
                    self.take(request, from);
                    Node::Helper(from)
                }
            };
        }
    }
}
