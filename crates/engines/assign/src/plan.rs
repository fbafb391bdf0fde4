//! The standing plan: what it costs, who helps whom, who goes without, and the prices that prove it.

use crate::instance::{Choice, Helper, HelperId, Instance, Request, RequestId};
use crate::network::{Network, REQUIRED};

/// Somebody helps with something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Who asked.
    pub request: RequestId,
    /// Who helps.
    pub helper: HelperId,
    /// Cost of the edge.
    pub cost: i64,
    /// Whether it was promised rather than chosen.
    pub locked: bool,
}

/// The cheapest plan, and all that is needed to keep it so.
///
/// Ids stay what they are: what is taken out leaves its number behind, with nothing to do.
#[derive(Debug, Clone)]
pub struct Plan {
    pub(crate) network: Network,
    pub(crate) gone_requests: Vec<bool>,
    pub(crate) gone_helpers: Vec<bool>,
}

impl Plan {
    /// The cheapest plan. Cost: at most a shortest path per person needed, each stopping early; most people need none.
    pub fn best(instance: &Instance) -> Plan {
        let mut network = Network::new(instance);
        network.place_all();
        Plan { network, gone_requests: vec![false; instance.requests.len()], gone_helpers: vec![false; instance.helpers.len()] }
    }

    /// Cost of all lines, of load, and of everybody who was not found. Those of a request without penalty count nothing.
    pub fn objective(&self) -> i128 {
        let lines: i128 = self.lines().map(|line| i128::from(line.cost)).sum();
        let load: i128 = (0u32..).zip(&self.network.works).map(|(helper, work)| self.network.load(helper).cost_of_all(work.used)).sum();
        let unmatched = self.network.requests.iter().filter(|node| node.penalty != REQUIRED);
        lines + load + unmatched.map(|node| i128::from(node.penalty) * i128::from(node.unmatched)).sum::<i128>()
    }

    /// Who helps whom, by request; of one request the cheapest first.
    pub fn lines(&self) -> impl Iterator<Item = Line> + '_ {
        (0..self.network.requests.len() as u32).flat_map(|request| self.lines_of(RequestId(request)))
    }

    /// Who helps with this request. Nothing for a number that does not exist.
    pub fn lines_of(&self, request: RequestId) -> impl Iterator<Item = Line> + '_ {
        let known = (request.0 as usize) < self.network.requests.len();
        let links = if known { self.network.links.row(request.0) } else { &[] };
        links.iter().filter(|link| link.is_used()).map(move |link| Line {
            request,
            helper: HelperId(link.helper()),
            cost: i64::from(link.cost),
            locked: link.is_closed(),
        })
    }

    /// Who helps with this request, cheapest first.
    pub fn helpers_of(&self, request: RequestId) -> Vec<HelperId> {
        self.lines_of(request).map(|line| line.helper).collect()
    }

    /// How many tasks this helper has, locked ones included.
    pub fn tasks_of(&self, helper: HelperId) -> u32 {
        self.network.works.get(helper.0 as usize).map_or(0, |work| work.used)
    }

    /// How many people were not found for this request.
    pub fn unmatched(&self, request: RequestId) -> u32 {
        self.network.requests.get(request.0 as usize).map_or(0, |node| node.unmatched)
    }

    /// People needed, found or not.
    pub fn amount_sent(&self) -> i128 {
        let unmatched: i128 = self.network.requests.iter().map(|node| i128::from(node.unmatched)).sum();
        unmatched + self.network.works.iter().map(|work| i128::from(work.used)).sum::<i128>()
    }

    /// Makes the list of edges by helper and room to grow, which the first changes would make otherwise. One pass over the edges.
    pub fn get_ready_for_changes(&mut self) {
        self.network.get_ready_to_grow();
    }

    /// Requests without penalty for which not everybody was found: no plan can do it. Empty when the plan can be carried out.
    pub fn shortfalls(&self) -> impl Iterator<Item = (RequestId, u32)> + '_ {
        let short = (0u32..).zip(&self.network.requests).filter(|(_, node)| node.penalty == REQUIRED && node.unmatched > 0);
        short.map(|(request, node)| (RequestId(request), node.unmatched))
    }

    /// The dual of a request: what one person more for it would cost now.
    pub fn price_of_request(&self, request: RequestId) -> Option<i64> {
        self.network.requests.get(request.0 as usize).map(|node| node.dual)
    }

    /// The dual of a helper: what is lost elsewhere when this helper does one task more than the plan says. 0 for who has time left.
    pub fn price_of_helper(&self, helper: HelperId) -> Option<i64> {
        self.network.helpers.get(helper.0 as usize).map(|node| node.price)
    }

    /// The instance as it is now, after all changes. What was taken out is there with need or capacity 0 and without edges.
    pub fn instance(&self) -> Instance {
        let network = &self.network;
        let mut instance = Instance { requests: Vec::new(), helpers: Vec::new(), starts: vec![0], choices: Vec::new() };
        for (request, node) in (0u32..).zip(&network.requests) {
            let links = network.links.row(request);
            let locked = links.iter().filter(|link| link.is_used() && link.is_closed()).count() as u32;
            let penalty = (node.penalty != REQUIRED).then_some(node.penalty);
            instance.requests.push(Request { need: node.wanted + locked, penalty });
            let choices = links.iter().map(|link| Choice { helper: link.helper(), cost: link.cost, standing: link.standing() });
            instance.choices.extend(choices);
            instance.starts.push(instance.choices.len() as u32);
        }
        let helpers = (0u32..).zip(&network.works);
        instance.helpers = helpers.map(|(helper, work)| Helper { capacity: work.capacity, load: network.load(helper).clone() }).collect();
        instance
    }
}
