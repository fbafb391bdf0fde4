//! Helpers that come, go, or can do more or less.

use crate::error::AssignError;
use crate::instance::{HelperId, RequestId, checked_cost, next_number};
use crate::load::Load;
use crate::network::Network;
use crate::plan::Plan;
use crate::search::Node;

impl Plan {
    /// A new helper with the requests that they could help with, and at which cost.
    ///
    /// # Errors
    /// A cost that is too large, an unknown request, or the same request twice.
    pub fn add_helper(&mut self, capacity: u32, load: Load, edges: &[(RequestId, i64)]) -> Result<HelperId, AssignError> {
        let id = HelperId(next_number(self.network.helpers.len())?);
        for (request, cost) in edges {
            self.check_request(*request)?;
            checked_cost(*cost)?;
        }
        let mut requests: Vec<RequestId> = edges.iter().map(|(request, _)| *request).collect();
        requests.sort_unstable();
        if let Some(twice) = requests.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(AssignError::SameEdgeTwice(twice[0], id));
        }
        self.network.push_helper(capacity, &load);
        self.network.held.add_row(capacity.min(edges.len() as u32));
        self.network.asks.iter_mut().for_each(|asks| asks.add_row(edges.len() as u32));
        self.gone_helpers.push(false);
        self.network.refresh(id.0, true);
        for (request, cost) in edges {
            self.network.insert_link(request.0, id.0, checked_cost(*cost)?);
        }
        // So dear that nobody wants them yet; then the price comes down, task by task.
        let wishes = edges.iter().map(|(request, cost)| self.network.requests[request.0 as usize].dual - cost);
        let price = wishes.fold(self.network.helpers[id.0 as usize].price, i64::max);
        self.network.helpers[id.0 as usize].price = price;
        self.network.offer_room(id.0);
        Ok(id)
    }

    /// The helper is no longer there; others are looked for.
    ///
    /// # Errors
    /// An unknown helper.
    pub fn remove_helper(&mut self, helper: HelperId) -> Result<(), AssignError> {
        self.check_helper(helper)?;
        self.network.make_asks();
        let askers: Vec<u32> = self.network.asks.iter().flat_map(|asks| asks.row(helper.0)).map(|tie| tie.asker()).collect();
        let mut left: Vec<u32> = Vec::new();
        for request in askers {
            let Some(place) = self.network.find_link(request, helper.0) else { continue };
            let link = self.network.links.remove(request, place);
            if link.is_used() {
                left.push(request);
                self.network.requests[request as usize].wanted += u32::from(link.is_closed());
            }
        }
        self.network.held.clear(helper.0);
        self.network.asks.iter_mut().for_each(|asks| asks.clear(helper.0));
        self.network.works[helper.0 as usize].capacity = 0;
        self.network.set_load(helper.0, &Load::free());
        self.network.set_used(helper.0, 0);
        self.network.helpers[helper.0 as usize].price = 0;
        self.gone_helpers[helper.0 as usize] = true;
        left.into_iter().for_each(|request| self.network.place_many(request, 1));
        Ok(())
    }

    /// More tasks at most, or fewer.
    ///
    /// # Errors
    /// An unknown helper, or fewer tasks than there are locked edges.
    pub fn change_capacity(&mut self, helper: HelperId, capacity: u32) -> Result<(), AssignError> {
        self.check_helper(helper)?;
        if self.network.locked_at(helper.0) > capacity {
            return Err(AssignError::LockedBeyondCapacity(helper));
        }
        self.network.works[helper.0 as usize].capacity = capacity;
        self.network.refresh(helper.0, false);
        while self.network.works[helper.0 as usize].used > capacity {
            self.network.shed(helper.0);
        }
        self.network.offer_room(helper.0);
        Ok(())
    }

    /// Another cost of having many tasks.
    ///
    /// # Errors
    /// An unknown helper.
    pub fn change_load(&mut self, helper: HelperId, load: &Load) -> Result<(), AssignError> {
        self.check_helper(helper)?;
        self.network.set_load(helper.0, load);
        self.network.refresh(helper.0, false);
        while self.network.helpers[helper.0 as usize].price < self.network.last_load_cost(helper.0) {
            self.network.shed(helper.0);
        }
        self.network.offer_room(helper.0);
        Ok(())
    }

    pub(crate) fn check_helper(&self, helper: HelperId) -> Result<(), AssignError> {
        match self.gone_helpers.get(helper.0 as usize) {
            Some(false) => Ok(()),
            _ => Err(AssignError::UnknownHelper(helper)),
        }
    }
}

impl Network {
    /// While there is room for less than the price, somebody wants this helper: the price comes down or the helper gets a task.
    pub(crate) fn offer_room(&mut self, helper: u32) {
        while self.helpers[helper as usize].price > self.helpers[helper as usize].next {
            self.set_used(helper, self.works[helper as usize].used + 1);
            self.pull(Node::Helper(helper));
        }
    }

    /// One task less here; whoever had it moves in the cheapest way, or the helper takes it again at a higher price.
    fn shed(&mut self, helper: u32) {
        self.set_used(helper, self.works[helper as usize].used - 1);
        self.place(Node::Helper(helper));
    }

    /// Tasks that cannot be moved.
    pub(crate) fn locked_at(&self, helper: u32) -> u32 {
        self.works[helper as usize].used - self.held.row(helper).len() as u32
    }

    /// Load cost of the last task, or nothing without tasks.
    fn last_load_cost(&self, helper: u32) -> i64 {
        match self.works[helper as usize].used {
            0 => 0,
            used => self.load_cost(helper, used),
        }
    }
}
