//! The plan as a flow with its dual: who helps whom, and the prices that prove that no other plan is cheaper.
//!
//! Between two changes these hold, and [`verify`](crate::verify) checks them from outside. Write `w = cost + price of the helper`:
//! - an edge in use has `w <= dual of the request`, one not in use `w >= dual`; locked and forbidden edges are outside this;
//! - `dual <= penalty`, and `dual = penalty` when somebody was not found;
//! - the price of a helper lies between the load costs of the last task and of one more; without room for more it has no upper side.
//!
//! These are the complementary slackness conditions of the flow (Ahuja, Magnanti and Orlin, *Network Flows*, 1993, section 9.4).

use std::collections::HashMap;

use crate::instance::{Instance, Request, Standing};
use crate::link::{Link, Tie};
use crate::load::Load;
use crate::rows::Rows;
use crate::search::Search;

/// Stands for "no room": more than any path can cost, and far enough from overflow to be added to.
pub(crate) const FULL: i64 = i64::MAX / 2;
/// The penalty of a request that must be filled: more than all other costs on a path together (2^28 edges of 2 * 10^9).
pub(crate) const REQUIRED: i64 = 1 << 60;

/// What searches ask of a request.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RequestNode {
    pub(crate) dual: i64,
    pub(crate) penalty: i64,
    /// People needed apart from those locked.
    pub(crate) wanted: u32,
    /// Of those, how many were not found.
    pub(crate) unmatched: u32,
}

/// What searches ask of a helper.
#[derive(Debug, Clone, Copy)]
pub(crate) struct HelperNode {
    pub(crate) price: i64,
    /// Load cost of one more task, or [`FULL`].
    pub(crate) next: i64,
}

/// What only changes ask of a helper.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Work {
    pub(crate) capacity: u32,
    /// Tasks, locked ones included.
    pub(crate) used: u32,
    load: u32,
}

/// Everything that stands, with room to search in.
#[derive(Debug, Clone)]
pub(crate) struct Network {
    pub(crate) requests: Vec<RequestNode>,
    pub(crate) helpers: Vec<HelperNode>,
    pub(crate) works: Vec<Work>,
    pub(crate) links: Rows<Link>,
    /// Of each helper the lines that may be left.
    pub(crate) held: Rows<Tie>,
    /// Of each helper all edges, in use or not. Made when first needed: a plan that only grows does without.
    pub(crate) asks: Option<Rows<Tie>>,
    loads: Vec<Load>,
    load_numbers: HashMap<Load, u32>,
    pub(crate) search: Search,
}

impl Network {
    /// Nobody helps anybody yet, except where locked; prices are the load cost of the next task.
    pub(crate) fn new(instance: &Instance) -> Self {
        let mut lines_at = vec![0u32; instance.helpers.len()];
        instance.choices.iter().for_each(|choice| lines_at[choice.helper as usize] += 1);
        let rooms = instance.helpers.iter().zip(&lines_at).map(|(helper, lines)| helper.capacity.min(*lines));
        let mut network = Network {
            requests: Vec::with_capacity(instance.requests.len()),
            helpers: Vec::with_capacity(instance.helpers.len()),
            works: Vec::with_capacity(instance.helpers.len()),
            links: Rows::with_rooms(instance.starts.windows(2).map(|pair| pair[1] - pair[0])),
            held: Rows::with_rooms(rooms),
            asks: None,
            loads: vec![Load::free()],
            load_numbers: HashMap::new(),
            search: Search::new(instance.requests.len(), instance.helpers.len()),
        };
        instance.helpers.iter().for_each(|helper| network.push_helper(helper.capacity, &helper.load));
        (0u32..).zip(&instance.requests).for_each(|(request, asked)| {
            network.push_request(asked);
            network.fill_links(request, instance);
        });
        (0..instance.helpers.len() as u32).for_each(|helper| network.refresh(helper, true));
        network
    }

    fn fill_links(&mut self, request: u32, instance: &Instance) {
        for choice in instance.choices_of(request) {
            let mut link = Link::new(choice.helper, choice.cost);
            if choice.standing != Standing::Open {
                link.set(choice.standing == Standing::Locked, true);
            }
            if choice.standing == Standing::Locked {
                self.requests[request as usize].wanted -= 1;
                self.works[choice.helper as usize].used += 1;
            }
            self.links.push(request, link);
        }
        self.links.row_mut(request).sort_unstable_by_key(|link| (link.cost, link.helper()));
    }

    pub(crate) fn push_request(&mut self, asked: &Request) {
        let penalty = asked.penalty.unwrap_or(REQUIRED);
        self.requests.push(RequestNode { dual: i64::MIN / 4, penalty, wanted: asked.need, unmatched: 0 });
    }

    pub(crate) fn push_helper(&mut self, capacity: u32, load: &Load) {
        let load = self.number_of(load);
        self.works.push(Work { capacity, used: 0, load });
        self.helpers.push(HelperNode { price: 0, next: 0 });
    }

    /// Loads are few and repeated, so a helper keeps a number.
    fn number_of(&mut self, load: &Load) -> u32 {
        if load.is_free() {
            return 0;
        }
        let next = self.loads.len() as u32;
        *self.load_numbers.entry(load.clone()).or_insert_with(|| {
            self.loads.push(load.clone());
            next
        })
    }

    pub(crate) fn set_load(&mut self, helper: u32, load: &Load) {
        self.works[helper as usize].load = self.number_of(load);
    }

    pub(crate) fn load(&self, helper: u32) -> &Load {
        &self.loads[self.works[helper as usize].load as usize]
    }

    /// Load cost of task number `unit` of this helper.
    pub(crate) fn load_cost(&self, helper: u32, unit: u32) -> i64 {
        match self.works[helper as usize].load {
            0 => 0,
            load => self.loads[load as usize].cost_of(unit),
        }
    }

    /// Works out again what one more task costs; with `price` also puts the price there.
    pub(crate) fn refresh(&mut self, helper: u32, price: bool) {
        let work = self.works[helper as usize];
        let next = self.load_cost(helper, work.used.saturating_add(1));
        let node = &mut self.helpers[helper as usize];
        node.next = if work.used < work.capacity { next } else { FULL };
        if price {
            node.price = next;
        }
    }

    pub(crate) fn set_used(&mut self, helper: u32, used: u32) {
        self.works[helper as usize].used = used;
        self.refresh(helper, false);
    }

    /// Cost of an edge with the price of its helper.
    #[inline]
    pub(crate) fn weight(&self, cost: i32, helper: u32) -> i64 {
        i64::from(cost) + self.helpers[helper as usize].price
    }

    /// Where in the list of the request the edge to this helper is.
    pub(crate) fn find_link(&self, request: u32, helper: u32) -> Option<usize> {
        self.links.row(request).iter().position(|link| link.helper() == helper)
    }

    /// The request begins to use its edge to the helper. The flow beyond the helper is the caller's.
    pub(crate) fn take(&mut self, request: u32, helper: u32) {
        let Some(place) = self.find_link(request, helper) else { return };
        let link = &mut self.links.row_mut(request)[place];
        link.set(true, false);
        let cost = link.cost;
        self.held.push(helper, Tie { request, cost });
    }

    /// The request stops using its edge to the helper. The flow beyond the helper is the caller's.
    pub(crate) fn leave(&mut self, request: u32, helper: u32) {
        if let Some(place) = self.find_link(request, helper) {
            self.links.row_mut(request)[place].set(false, false);
        }
        self.drop_held(request, helper);
    }

    pub(crate) fn drop_held(&mut self, request: u32, helper: u32) {
        if let Some(place) = self.held.row(helper).iter().position(|tie| tie.request == request) {
            self.held.remove(helper, place);
        }
    }

    /// All edges seen from the helpers, made when first asked.
    pub(crate) fn make_asks(&mut self) {
        if self.asks.is_some() {
            return;
        }
        let mut counts = vec![0u32; self.helpers.len()];
        (0..self.requests.len() as u32)
            .for_each(|request| self.links.row(request).iter().for_each(|link| counts[link.helper() as usize] += 1));
        let mut asks = Rows::with_rooms(counts.into_iter());
        for request in 0..self.requests.len() as u32 {
            self.links.row(request).iter().for_each(|link| asks.push(link.helper(), Tie::ask(request, *link)));
        }
        self.asks = Some(asks);
    }

    /// What takes long when it must be done in the middle of a change.
    pub(crate) fn get_ready_to_grow(&mut self) {
        self.make_asks();
        self.links.get_ready_to_grow();
        self.held.get_ready_to_grow();
        self.asks.iter_mut().for_each(Rows::get_ready_to_grow);
        self.requests.reserve(self.requests.len() / 4);
        self.helpers.reserve(self.helpers.len() / 4);
        self.works.reserve(self.works.len() / 4);
        self.search.get_ready_to_grow();
    }
}
