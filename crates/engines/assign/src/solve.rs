//! From nothing to the first plan: the easy ones first, then the contended ones neighbourhood by neighbourhood.
//!
//! Any order gives a cheapest plan; this one is quick. Most requests get their best helper without anybody standing in the way, and reading them
//! in order is reading memory in order. The rest needs searching, and two searches near each other find the same people in the cache of the
//! processor. What was measured is in `docs/design/0010-assign.md`.

use crate::network::{FULL, Network};

/// Of each request only its cheapest links say where it lives; more of them cost more than they bring.
const NEAREST: usize = 3;

impl Network {
    /// Places everybody who is wanted. Nobody may have been placed yet.
    pub(crate) fn place_all(&mut self) {
        let mut left = vec![0; self.requests.len()];
        let mut contended = Vec::new();
        for request in 0..self.requests.len() as u32 {
            let people = self.place_where_free(request);
            if people > 0 {
                left[request as usize] = people;
                contended.push(request);
            }
        }
        for request in self.order_by_place(&contended) {
            self.place_many(request, left[request as usize]);
        }
    }

    /// Takes the cheapest helper as long as they have room at their price; how many people are still wanted after that.
    fn place_where_free(&mut self, request: u32) -> u32 {
        let wanted = self.requests[request as usize].wanted;
        for placed in 0..wanted {
            let (helper, best, second) = self.two_cheapest(request);
            // What the cheapest costs is right until somebody takes it, and tells the search where to begin.
            self.requests[request as usize].dual = best;
            let Some(helper) = helper else {
                self.requests[request as usize].unmatched = wanted - placed;
                return 0;
            };
            if !self.has_room_within(request, helper, second) {
                return wanted - placed;
            }
            self.take(request, helper);
            self.set_used(helper, self.works[helper as usize].used + 1);
            // As high as the other choices allow, as in a search.
            self.requests[request as usize].dual = second;
        }
        0
    }

    /// Whether the helper can take this request for at most `most` without anybody there wanting to leave; the price rises to that of one more task.
    fn has_room_within(&mut self, request: u32, helper: u32, most: i64) -> bool {
        let node = self.helpers[helper as usize];
        if node.next == node.price || node.next == FULL {
            return node.next != FULL;
        }
        let cost = self.find_link(request, helper).map_or(FULL, |place| i64::from(self.links.row(request)[place].cost));
        let mut held = self.held.row(helper).iter();
        let all_stay = held.all(|tie| i64::from(tie.cost) + node.next <= self.requests[tie.request as usize].dual);
        let has_room = all_stay && cost.saturating_add(node.next) <= most;
        if has_room {
            self.helpers[helper as usize].price = node.next;
        }
        has_room
    }

    /// The cheapest free choice, when that is cheaper than the penalty; what it costs, or else the penalty; and the cost of the next one.
    fn two_cheapest(&self, request: u32) -> (Option<u32>, i64, i64) {
        let penalty = self.requests[request as usize].penalty;
        let (mut helper, mut best, mut second) = (None, penalty, penalty);
        for link in self.links.row(request) {
            if i64::from(link.cost) >= second {
                break;
            }
            let weight = self.weight(link.cost, link.helper());
            if link.is_free() && weight < second {
                if weight < best {
                    (helper, best, second) = (Some(link.helper()), weight, best);
                } else {
                    second = weight;
                }
            }
        }
        (helper, best, second)
    }

    /// The same requests, each near the one before it: breadth first over their cheapest links.
    fn order_by_place(&self, requests: &[u32]) -> Vec<u32> {
        let nearest = |request: u32| self.links.row(request).iter().take(NEAREST).map(|link| link.helper());
        let mut ends = vec![0u32; self.helpers.len() + 1];
        requests.iter().flat_map(|request| nearest(*request)).for_each(|helper| ends[helper as usize] += 1);
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        // Filled from the back, so that each end becomes the start of its list.
        let mut starts = ends;
        let mut near = vec![0u32; sum as usize];
        for request in requests.iter().rev() {
            for helper in nearest(*request) {
                starts[helper as usize] -= 1;
                near[starts[helper as usize] as usize] = *request;
            }
        }
        let mut waits = vec![false; self.requests.len()];
        requests.iter().for_each(|request| waits[*request as usize] = true);
        let mut order = Vec::with_capacity(requests.len());
        let mut read = vec![false; self.helpers.len()];
        for first in requests {
            let mut at = order.len();
            if std::mem::take(&mut waits[*first as usize]) {
                order.push(*first);
            }
            while let Some(request) = order.get(at).copied() {
                at += 1;
                for helper in nearest(request).filter(|helper| !std::mem::replace(&mut read[*helper as usize], true)) {
                    // Once per helper: many requests may share their cheapest.
                    let list = starts[helper as usize] as usize..starts[helper as usize + 1] as usize;
                    let newcomers = near[list].iter().copied().filter(|other| std::mem::take(&mut waits[*other as usize]));
                    order.extend(newcomers);
                }
            }
        }
        order
    }
}
