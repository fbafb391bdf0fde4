//! How could the same amount go with the least harm? A plan, and how far it can be from the best there is.

use std::collections::BTreeMap;

use opbouw_network::{Cut, Item, least_harmful};

use crate::losing::{Gone, last_links, lose};
use crate::model::{Model, Thing, What};
use crate::weighing::Weights;

/// A plan that cuts the same amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spared {
    /// What goes.
    pub gone: Gone,
    /// What no plan can go below, weighed as [`Loss::harm`](crate::losing::Loss::harm).
    pub at_least: u64,
    /// Whether nothing can do less harm: proved.
    pub is_best: bool,
}

/// What is looked for: who may go, and how much.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// For each worker, whether they may go.
    pub may_go: Vec<bool>,
    /// Minutes a week.
    pub minutes: u64,
}

/// The least harmful way to save as many minutes with those who may go. Places and parties without workers that go stay gone. Nothing when all who
/// may go work less than that. About a second at most.
pub fn spare_workers(model: &Model, chosen: &Gone, amount: &Amount, weights: &Weights) -> Option<Spared> {
    let fixed = keep_fixed(model, chosen);
    let item = |(worker, may_go): (&crate::model::Worker, &bool)| Item { cost: u64::from(worker.minutes), may_go: *may_go };
    let cut = Cut {
        items: model.workers.iter().zip(&amount.may_go).map(item).collect(),
        things: by_carriers(worker_things(model, &fixed, weights)),
    };
    let plan = least_harmful(&cut, amount.minutes)?;
    let fixed_parties: Vec<u32> = listed(&fixed.parties);
    let found = Gone::new(model, &plan.removed, &fixed_parties, &listed(&chosen.places));
    let always = lose(model, &fixed, weights).harm;
    Some(the_better(model, weights, chosen, found, always + plan.lower_bound, amount))
}

/// The least harmful way to close as many places. Nothing when there are not so many.
pub fn spare_places(model: &Model, chosen: &Gone, weights: &Weights) -> Option<Spared> {
    let cut = Cut { items: vec![Item { cost: 1, may_go: true }; model.places as usize], things: by_carriers(place_things(model, weights)) };
    let plan = least_harmful(&cut, chosen.places.iter().filter(|is_gone| **is_gone).count() as u64)?;
    let found = Gone::new(model, &[], &[], &plan.removed);
    let amount = Amount { may_go: Vec::new(), minutes: 0 };
    Some(the_better(model, weights, chosen, found, plan.lower_bound, &amount))
}

/// Where the search ended before its proof, what somebody chose may be better than what was found: never propose anything worse.
fn the_better(model: &Model, weights: &Weights, chosen: &Gone, found: Gone, at_least: u64, amount: &Amount) -> Spared {
    let is_allowed = (0..).zip(&chosen.workers).all(|(worker, goes): (usize, &bool)| !goes || amount.may_go.get(worker) == Some(&true));
    let (theirs, ours) = (lose(model, chosen, weights), lose(model, &found, weights));
    let is_theirs = is_allowed && theirs.minutes >= amount.minutes && theirs.harm < ours.harm;
    let (gone, harm) = if is_theirs { (chosen.clone(), theirs.harm) } else { (found, ours.harm) };
    Spared { gone, at_least: at_least.min(harm), is_best: at_least >= harm }
}

/// What goes in every plan: the places, and the parties for which nobody works here.
fn keep_fixed(model: &Model, chosen: &Gone) -> Gone {
    let of = model.workers_of_parties();
    let parties: Vec<u32> = listed(&chosen.parties).into_iter().filter(|&party| of[party as usize].is_empty()).collect();
    Gone::new(model, &[], &parties, &listed(&chosen.places))
}

fn listed(marks: &[bool]) -> Vec<u32> {
    (0..).zip(marks).filter(|(_, is_marked)| **is_marked).map(|(number, _)| number).collect()
}

/// What is lost when all of these workers go: things, what villages have of a kind, and the ties of a party.
fn worker_things(model: &Model, fixed: &Gone, weights: &Weights) -> Vec<(Vec<u32>, u64)> {
    let is_open = |thing: &&Thing| !thing.stays && !thing.carriers.is_empty() && !fixed.takes_place_of(thing);
    let weight = |thing: &Thing| weights.of(thing.what) * u64::from(thing.count);
    let mut all: Vec<(Vec<u32>, u64)> = model.things.iter().filter(is_open).map(|thing| (thing.carriers.clone(), weight(thing))).collect();
    for link in last_links(model) {
        let left: Vec<&Thing> = link.things.into_iter().filter(|thing| !fixed.takes_place_of(thing)).collect();
        if !left.iter().any(|thing| thing.stays) {
            all.push((left.iter().flat_map(|thing| thing.carriers.iter().copied()).collect(), weights.of(What::Village)));
        }
    }
    let of_parties = model.workers_of_parties().into_iter().zip(model.degrees());
    all.extend(of_parties.map(|(workers, degree)| (workers, weights.of(What::Tie) * u64::from(degree))));
    all
}

/// The same for places.
fn place_things(model: &Model, weights: &Weights) -> Vec<(Vec<u32>, u64)> {
    let weight = |thing: &Thing| weights.of(thing.what) * u64::from(thing.count);
    let placed = model.things.iter().filter(|thing| thing.is_carried()).filter_map(|thing| Some((vec![thing.place?], weight(thing))));
    let mut all: Vec<(Vec<u32>, u64)> = placed.collect();
    for link in last_links(model) {
        let places: Option<Vec<u32>> = link.things.iter().map(|thing| thing.place).collect();
        all.extend(places.map(|places| (places, weights.of(What::Village))));
    }
    all
}

/// What is lost by the same cut is one thing, so that the search looks at each once.
fn by_carriers(all: Vec<(Vec<u32>, u64)>) -> Vec<opbouw_network::Thing> {
    let mut together: BTreeMap<Vec<u32>, u64> = BTreeMap::new();
    for (mut carriers, weight) in all.into_iter().filter(|(carriers, weight)| !carriers.is_empty() && *weight > 0) {
        carriers.sort_unstable();
        carriers.dedup();
        *together.entry(carriers).or_default() += weight;
    }
    together.into_iter().map(|(carriers, weight)| opbouw_network::Thing { weight, carriers }).collect()
}
