//! Which cut of a given size does the least harm: the fewest things lose their last carrier.
//!
//! Seen from what stays, it is maximum coverage with a budget: keep carriers, at most so costly, so that the things that still have one
//! weigh as much as can be. That is NP-hard, so the answer comes with a bound: no plan whatever loses less than `lower_bound`.

mod bound;
mod cover;
mod search;

use cover::Cover;

/// A cost or weight above this counts as this, so that every sum is exact.
pub const MOST_WEIGHT: u64 = 1_000_000_000;

/// What could be taken away: a worker, a party, a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// What it saves when it goes, in whatever the budget counts: minutes a week, euros.
    pub cost: u64,
    /// Whether it may go at all.
    pub may_go: bool,
}

/// What may be lost: a round, a contact, a tie, an activity, a neighbourhood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// How bad it is to lose it.
    pub weight: u64,
    /// The items of which one is enough to carry it. Without any it cannot be lost; one that does not exist counts for nothing.
    pub carriers: Vec<u32>,
}

/// What there is, and who carries it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cut {
    /// What could be taken away.
    pub items: Vec<Item>,
    /// What may be lost by it.
    pub things: Vec<Thing>,
}

impl Cut {
    /// The things that lose their last carrier when these items go, by their place in `things`.
    pub fn lost(&self, removed: &[u32]) -> Vec<u32> {
        let mut is_gone = vec![false; self.items.len()];
        for &item in removed {
            if let Some(is_gone) = is_gone.get_mut(item as usize) {
                *is_gone = true;
            }
        }
        let is_lost = |thing: &Thing| {
            let mut there = thing.carriers.iter().filter_map(|&item| is_gone.get(item as usize)).peekable();
            there.peek().is_some() && there.all(|&is_gone| is_gone)
        };
        (0..).zip(&self.things).filter(|(_, thing)| is_lost(thing)).map(|(place, _)| place).collect()
    }

    /// What the lost things weigh together.
    pub fn lost_weight(&self, removed: &[u32]) -> u64 {
        self.lost(removed).into_iter().map(|thing| self.things[thing as usize].weight.min(MOST_WEIGHT)).sum()
    }

    fn cost(&self, item: u32) -> u64 {
        self.items[item as usize].cost.min(MOST_WEIGHT)
    }
}

/// The plan that loses least, as far as could be found, and how far it can be from the best.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeastHarm {
    /// What goes, sorted. Nothing in it could stay without falling below the budget.
    pub removed: Vec<u32>,
    /// What that saves: at least the budget.
    pub removed_cost: u64,
    /// What is lost by it.
    pub lost_weight: u64,
    /// No plan that saves the budget loses less than this.
    pub lower_bound: u64,
    /// Whether this is proved to be the best: then `lost_weight` and `lower_bound` are the same.
    pub exact: bool,
}

/// The least harmful way to save `budget`; nothing when all that may go does not save so much.
///
/// Exact for up to some 40 items in practice, by branch and bound; the work is limited (about a second at most), and where it ends before the
/// proof, the best plan so far and the bound that was reached are given. The same cut gives the same answer.
///
/// ```
/// use opbouw_network::{Cut, Item, Thing, least_harmful};
/// let worker = |hours| Item { cost: hours, may_go: true };
/// let thing = |weight, carriers: &[u32]| Thing { weight, carriers: carriers.to_vec() };
/// // Three workers of 20 hours; the first two know the same street, the third is the only one who comes at the farm.
/// let cut = Cut { items: vec![worker(20); 3], things: vec![thing(5, &[0, 1]), thing(1, &[2]), thing(2, &[1])] };
/// let plan = least_harmful(&cut, 20).unwrap();
/// assert_eq!((plan.removed, plan.lost_weight, plan.exact), (vec![0], 0, true));
/// assert!(least_harmful(&cut, 61).is_none());
/// ```
pub fn least_harmful(cut: &Cut, budget: u64) -> Option<LeastHarm> {
    let free: Vec<u32> = (0..cut.items.len() as u32).filter(|&item| cut.items[item as usize].may_go && cut.cost(item) > 0).collect();
    let total: u64 = free.iter().map(|&item| cut.cost(item)).sum();
    let capacity = total.checked_sub(budget)?;
    let cover = Cover::of(cut, &free, capacity);
    let found = search::find_best(&cover);
    let removed: Vec<u32> = free.iter().zip(&found.kept).filter(|(_, is_kept)| !**is_kept).map(|(&item, _)| item).collect();
    let lost_weight = cut.lost_weight(&removed);
    let lower_bound = cover.total_weight().saturating_sub(found.upper_bound).min(lost_weight);
    let removed_cost = removed.iter().map(|&item| cut.cost(item)).sum();
    Some(LeastHarm { removed, removed_cost, lost_weight, lower_bound, exact: lower_bound == lost_weight })
}
