//! One person too many somewhere: the cheapest way to a free place or to giving up, and the prices after it.
//!
//! Successive shortest paths with potentials (Ahuja, Magnanti and Orlin, sections 9.7 and 10.2; Edmonds and Karp, 1972; Tomizawa, 1971).
//! The search stops as soon as nothing nearer than the best end is left, so it costs what lies around, not what is in the country.

use crate::network::{FULL, HelperNode, Network};
use crate::search::{NOBODY, Node, Search};

/// Where a search ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// This helper takes one more.
    Room(u32),
    /// This request goes without.
    GiveUp(u32),
    /// The helper that was aimed at.
    Aim(u32),
    /// There is no way; only with [`Aim::own_penalty`] off.
    Nowhere,
}

/// What counts as an end.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Aim {
    /// May the request where it begins go without?
    pub(crate) own_penalty: bool,
    /// A helper that is an end in itself, or [`NOBODY`].
    pub(crate) helper: u32,
    /// What every other end costs more.
    pub(crate) detour: i64,
}

/// Free places and giving up, nothing else.
pub(crate) const PLACE: Aim = Aim { own_penalty: true, helper: NOBODY, detour: 0 };

/// The cheapest end so far and how far it is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Found {
    pub(crate) end: End,
    pub(crate) distance: i64,
}

impl Network {
    /// One person more is wanted at `start` (a request), or is one too many there (a helper): makes room in the cheapest way.
    pub(crate) fn place(&mut self, start: Node) {
        let found = self.search_forward(start, PLACE);
        self.raise_prices(start, found.distance);
        self.walk_forward(start, found.end);
    }

    /// Looks for the cheapest end without changing anything. Distances from a request are costs with prices; from a helper they begin at 0.
    pub(crate) fn search_forward(&mut self, start: Node, aim: Aim) -> Found {
        let base = match start {
            // No free choice costs less than the dual.
            Node::Request(request) => {
                let cheapest = self.links.row(request).first().map_or(0, |link| i64::from(link.cost));
                cheapest.max(self.requests[request as usize].dual)
            }
            Node::Helper(_) => 0,
        };
        self.search.begin(self.requests.len(), self.helpers.len(), base);
        let mut found = Found { end: End::Nowhere, distance: FULL };
        match start {
            Node::Request(request) => self.scan_request(request, 0, aim, aim.own_penalty, &mut found),
            Node::Helper(helper) => reach_helper(&mut self.search, self.helpers[helper as usize], helper, 0, NOBODY, aim, &mut found),
        }
        while let Some((node, distance)) = self.search.next_before(found.distance) {
            match node {
                Node::Helper(helper) => {
                    self.search.seen_helpers.push(helper);
                    self.scan_helper(helper, distance, start, found.distance);
                }
                Node::Request(request) => {
                    let base = distance - self.requests[request as usize].dual;
                    self.scan_request(request, base, aim, true, &mut found);
                }
            }
        }
        found
    }

    /// All free choices of a request. Links are sorted by cost and prices are not negative, so the rest can be left when cost alone is too much.
    fn scan_request(&mut self, request: u32, base: i64, aim: Aim, may_give_up: bool, found: &mut Found) {
        let penalty = self.requests[request as usize].penalty;
        let mut least = penalty;
        if may_give_up && base + penalty + aim.detour < found.distance {
            *found = Found { end: End::GiveUp(request), distance: base + penalty + aim.detour };
        }
        for link in self.links.row(request) {
            if base + i64::from(link.cost) >= found.distance {
                least = least.min(i64::from(link.cost));
                break;
            }
            if link.is_free() {
                let node = self.helpers[link.helper() as usize];
                let weight = i64::from(link.cost) + node.price;
                least = least.min(weight);
                reach_helper(&mut self.search, node, link.helper(), base + weight, request, aim, found);
            }
        }
        self.search.seen_requests.push((request, least));
    }

    /// Those whom the helper helps could move. How soon that pays is in their dual, so their choices are read only when it is their turn.
    fn scan_helper(&mut self, helper: u32, distance: i64, start: Node, bound: i64) {
        let price = self.helpers[helper as usize].price;
        for tie in self.held.row(helper) {
            let reached = distance + self.requests[tie.request as usize].dual - i64::from(tie.cost) - price;
            if reached < bound && start != Node::Request(tie.request) {
                self.search.reach(Node::Request(tie.request), reached, helper);
            }
        }
    }

    /// Raises prices around the start so that the way found costs nothing any more and the conditions hold.
    fn raise_prices(&mut self, start: Node, distance: i64) {
        for at in 0..self.search.seen_helpers.len() {
            let helper = self.search.seen_helpers[at];
            self.helpers[helper as usize].price += distance - self.search.label(Node::Helper(helper)).distance;
        }
        for at in 0..self.search.seen_requests.len() {
            let (request, least) = self.search.seen_requests[at];
            let node = &mut self.requests[request as usize];
            node.dual = match start == Node::Request(request) {
                true => distance,
                // As high as its other choices allow: the next search then looks here only when it must.
                false => (node.dual + distance - self.search.label(Node::Request(request)).distance).max(least),
            };
        }
    }

    /// Follows the labels back from the end; each request on the way changes its helper.
    fn walk_forward(&mut self, start: Node, end: End) {
        let mut request = match end {
            End::Room(helper) => {
                self.set_used(helper, self.works[helper as usize].used + 1);
                match self.enter(helper) {
                    Some(request) => request,
                    None => return,
                }
            }
            End::GiveUp(request) => {
                self.requests[request as usize].unmatched += 1;
                request
            }
            End::Aim(_) | End::Nowhere => return,
        };
        while start != Node::Request(request) {
            let helper = self.search.label(Node::Request(request)).from;
            self.leave(request, helper);
            match self.enter(helper) {
                Some(before) => request = before,
                None => return,
            }
        }
    }

    /// Whoever reached this helper takes the edge; `None` where the search began.
    fn enter(&mut self, helper: u32) -> Option<u32> {
        let request = self.search.label(Node::Helper(helper)).from;
        if request == NOBODY {
            return None;
        }
        self.take(request, helper);
        Some(request)
    }
}

#[inline]
fn reach_helper(search: &mut Search, node: HelperNode, helper: u32, distance: i64, from: u32, aim: Aim, found: &mut Found) {
    if distance >= found.distance {
        return;
    }
    if helper == aim.helper {
        *found = Found { end: End::Aim(helper), distance };
        return;
    }
    search.reach(Node::Helper(helper), distance, from);
    if node.next != FULL {
        let ends_at = distance + node.next - node.price + aim.detour;
        if ends_at < found.distance {
            *found = Found { end: End::Room(helper), distance: ends_at };
        }
    }
}
