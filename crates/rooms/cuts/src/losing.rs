//! What loses its last link when somebody goes? Plain numbers in, plain numbers out.

use crate::model::{Model, Thing, VILLAGE_KINDS, What};
use crate::weighing::Weights;

/// What goes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gone {
    /// For each worker.
    pub workers: Vec<bool>,
    /// For each party; one whose workers all go is gone too.
    pub parties: Vec<bool>,
    /// For each place.
    pub places: Vec<bool>,
}

impl Gone {
    /// These workers, parties with everybody who works there, and places. Numbers that are not there count for nothing.
    pub fn new(model: &Model, workers: &[u32], parties: &[u32], places: &[u32]) -> Self {
        let marked = |length: usize, chosen: &[u32]| {
            let mut is_gone = vec![false; length];
            for &number in chosen {
                if let Some(mark) = is_gone.get_mut(number as usize) {
                    *mark = true;
                }
            }
            is_gone
        };
        let mut gone = Self {
            workers: marked(model.workers.len(), workers),
            parties: marked(model.parties as usize, parties),
            places: marked(model.places as usize, places),
        };
        for (party, workers) in model.workers_of_parties().iter().enumerate() {
            if gone.parties[party] {
                workers.iter().for_each(|&worker| gone.workers[worker as usize] = true);
            } else {
                gone.parties[party] = !workers.is_empty() && workers.iter().all(|&worker| gone.workers[worker as usize]);
            }
        }
        gone
    }

    /// The workers who go.
    pub fn list_workers(&self) -> Vec<u32> {
        (0..).zip(&self.workers).filter(|(_, is_gone)| **is_gone).map(|(number, _)| number).collect()
    }

    fn has_worker(&self, worker: u32) -> bool {
        self.workers.get(worker as usize).copied().unwrap_or(false)
    }

    fn has_party(&self, party: u32) -> bool {
        self.parties.get(party as usize).copied().unwrap_or(false)
    }

    /// Whether a thing goes with its place.
    pub fn takes_place_of(&self, thing: &Thing) -> bool {
        thing.place.is_some_and(|place| self.places.get(place as usize).copied().unwrap_or(false))
    }

    /// Whether a thing is lost.
    pub fn takes(&self, thing: &Thing) -> bool {
        thing.is_carried() && (self.takes_place_of(thing) || (!thing.stays && thing.carriers.iter().all(|&worker| self.has_worker(worker))))
    }
}

/// How many are lost, of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// Lost.
    pub lost: u64,
    /// Of so many that go on now.
    pub of: u64,
}

/// Who becomes the bottleneck: the one who stays on whom more hangs than on anybody else who stays, because of the cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bottleneck {
    /// Who.
    pub worker: u32,
    /// How much hung on this one alone, weighed.
    pub before: u64,
    /// How much hangs on this one alone now.
    pub after: u64,
}

/// What is lost.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Loss {
    /// In the order of [`What::ALL`].
    pub counts: [Count; 12],
    /// The things that are lost, by their place in the list.
    pub things: Vec<u32>,
    /// Areas with the kind of which they lose the last one.
    pub villages: Vec<(u32, What)>,
    /// Parties of which nobody is left.
    pub parties: Vec<u32>,
    /// Parties that stay and lose the last one they work with.
    pub lonely: Vec<u32>,
    /// Who becomes the bottleneck, if anybody does.
    pub bottleneck: Option<Bottleneck>,
    /// Minutes a week that are saved.
    pub minutes: u64,
    /// All of it, weighed.
    pub harm: u64,
    /// Everything that there is to lose, weighed.
    pub harm_of: u64,
}

/// What is lost. O(things and who carries them + ties).
pub fn lose(model: &Model, gone: &Gone, weights: &Weights) -> Loss {
    let mut loss = Loss { minutes: minutes(model, gone), ..Loss::default() };
    for (number, thing) in (0..).zip(&model.things).filter(|(_, thing)| thing.is_carried()) {
        let count = &mut loss.counts[thing.what.at()];
        count.of += u64::from(thing.count);
        if gone.takes(thing) {
            count.lost += u64::from(thing.count);
            loss.things.push(number);
        }
    }
    let last = last_links(model);
    let is_lost = |link: &&LastLink<'_>| link.things.iter().all(|thing| gone.takes(thing));
    loss.villages = last.iter().filter(is_lost).map(|link| (link.area, link.what)).collect();
    loss.counts[What::Village.at()] = Count { lost: loss.villages.len() as u64, of: last.len() as u64 };
    lose_ties(model, gone, &mut loss);
    loss.bottleneck = find_bottleneck(model, gone, weights);
    weigh(model, gone, weights, &mut loss);
    loss
}

fn minutes(model: &Model, gone: &Gone) -> u64 {
    let going = model.workers.iter().zip(&gone.workers).filter(|(_, is_gone)| **is_gone);
    going.map(|(worker, _)| u64::from(worker.minutes)).sum()
}

/// The rounds, activities or places of one area.
pub struct LastLink<'m> {
    /// Which area.
    pub area: u32,
    /// Of which kind.
    pub what: What,
    /// All of them.
    pub things: Vec<&'m Thing>,
}

/// What each area has of each kind of which it can lose the last one.
pub fn last_links(model: &Model) -> Vec<LastLink<'_>> {
    let mut of: Vec<Vec<&Thing>> = vec![Vec::new(); model.areas as usize * VILLAGE_KINDS.len()];
    for thing in model.things.iter().filter(|thing| thing.is_carried()) {
        let kind = VILLAGE_KINDS.iter().position(|what| *what == thing.what);
        if let Some(things) = thing.area.zip(kind).and_then(|(area, kind)| of.get_mut(area as usize * VILLAGE_KINDS.len() + kind)) {
            things.push(thing);
        }
    }
    let link = |(at, things)| LastLink { area: (at / VILLAGE_KINDS.len()) as u32, what: VILLAGE_KINDS[at % VILLAGE_KINDS.len()], things };
    of.into_iter().enumerate().map(link).filter(|link: &LastLink<'_>| !link.things.is_empty()).collect()
}

fn lose_ties(model: &Model, gone: &Gone, loss: &mut Loss) {
    let is_lost = |&&(a, b): &&(u32, u32)| gone.has_party(a) || gone.has_party(b);
    loss.counts[What::Tie.at()] = Count { lost: model.ties.iter().filter(is_lost).count() as u64, of: model.ties.len() as u64 };
    let mut left = model.degrees();
    for &(a, b) in model.ties.iter().filter(is_lost) {
        for party in [a, b] {
            if let Some(left) = left.get_mut(party as usize) {
                *left -= 1;
            }
        }
    }
    let parties = || (0..model.parties).zip(model.degrees());
    loss.parties = parties().map(|(party, _)| party).filter(|&party| gone.has_party(party)).collect();
    let is_lonely = |&(party, degree): &(u32, u32)| degree > 0 && left[party as usize] == 0 && !gone.has_party(party);
    loss.lonely = parties().filter(is_lonely).map(|(party, _)| party).collect();
}

/// On whom alone does how much hang, before and after? The first of those for whom it grew most.
fn find_bottleneck(model: &Model, gone: &Gone, weights: &Weights) -> Option<Bottleneck> {
    let mut hangs = vec![(0_u64, 0_u64); model.workers.len()];
    for thing in model.things.iter().filter(|thing| !thing.stays && !gone.takes_place_of(thing)) {
        let weight = weights.of(thing.what) * u64::from(thing.count);
        if let [only] = thing.carriers.as_slice() {
            hangs[*only as usize].0 += weight;
        }
        let mut staying = thing.carriers.iter().filter(|&&worker| !gone.has_worker(worker));
        if let (Some(only), None) = (staying.next(), staying.next()) {
            hangs[*only as usize].1 += weight;
        }
    }
    let staying = (0..).zip(hangs).filter(|&(worker, (before, after))| !gone.has_worker(worker) && after > before);
    let grew = staying.min_by_key(|&(_, (before, after))| std::cmp::Reverse(after - before));
    grew.map(|(worker, (before, after))| Bottleneck { worker, before, after })
}

/// A tie counts for each of its two parties that goes, so that which parties go decides it, and nothing else.
fn weigh(model: &Model, gone: &Gone, weights: &Weights, loss: &mut Loss) {
    for what in What::ALL.into_iter().filter(|what| *what != What::Tie) {
        let count = loss.counts[what.at()];
        loss.harm += weights.of(what) * count.lost;
        loss.harm_of += weights.of(what) * count.of;
    }
    for (party, degree) in (0..).zip(model.degrees()) {
        let weight = weights.of(What::Tie) * u64::from(degree);
        loss.harm_of += weight;
        loss.harm += if gone.has_party(party) { weight } else { 0 };
    }
}
