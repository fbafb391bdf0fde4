//! Who could help with a request: the neighbours whose offers the finder gives, each with their best offer.

use std::collections::HashSet;

use opbouw_finder::{Asked, Finder, Found, FoundResource};
use opbouw_neighbourhood::ResourceKind;

use crate::fit::{Fit, Understood, facts, fit, needed_languages};
use crate::price::Price;
use crate::week::{OpenRequest, Promise, Week};
use crate::weights::{LOOK_AT, MOST_CANDIDATES, MOST_LOOKED_AT, MOST_UNASKABLE, recent, turn};

/// Somebody who could help with a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// Which person.
    pub giver: i64,
    /// Their offer that costs least for this request.
    pub offer: i64,
    /// How it fits.
    pub fit: Fit,
    /// What it costs.
    pub price: Price,
}

/// A request with all who could help.
#[derive(Debug, Clone, Default)]
pub struct Asking {
    /// What is asked.
    pub request: OpenRequest,
    /// What was understood of it.
    pub understood: Understood,
    /// Who could help, each person once, cheapest first.
    pub candidates: Vec<Candidate>,
    /// An answer that cannot be planned and can be contacted: an activity, party or place, or an offer from a list.
    pub contact: Option<i64>,
}

impl Asking {
    /// Looks for who could help. Cost: one question to the finder; more when many of the first cannot be asked now.
    pub fn find(finder: &Finder, request: &OpenRequest, week: &Week) -> Self {
        let mut asked = Asked {
            text: request.text.clone(),
            place: request.place,
            when: request.when,
            languages: needed_languages(request),
            without: request.without.clone(),
            with: request.with.clone(),
            top: LOOK_AT,
            turn: turn_of(request),
        };
        let found = look(finder, &mut asked, request.id, week);
        let mut asking = Asking { understood: Understood::new(&found, request), request: request.clone(), ..Asking::default() };
        for result in &found.results {
            let Some(fit) = fit(result, &found.wishes, request) else { continue };
            match giver_of(result) {
                Some(giver) => asking.candidates.extend(candidate(giver, result, fit, request, week)),
                None => asking.contact = asking.contact.or((!result.resource.is_request).then_some(result.resource.id)),
            }
        }
        asking = asking.without_impossible(week);
        asking.cut(week);
        asking.add_promised(finder, week);
        asking
    }

    /// Each person once, with the offer that costs least; nobody who may never meet the asker. Of equals who was asked longest ago, then in an order
    /// that is another for each request and week, and the same for the same one.
    pub(crate) fn without_impossible(mut self, week: &Week) -> Self {
        let asker = self.request.asker;
        let draw = turn_of(&self.request);
        self.candidates.sort_by_cached_key(|candidate| {
            let asked = week.giver(candidate.giver).last_asked_days;
            let dear = candidate.price.total() + recent(asked);
            (dear, turn(asked), drawn(candidate.giver, draw), candidate.price.total(), candidate.offer)
        });
        let mut seen = HashSet::new();
        self.candidates.retain(|candidate| !week.never(asker, candidate.giver) && seen.insert(candidate.giver));
        self
    }

    /// Keeps the first, and so many of those who cannot be asked now that the plan can say why. They take nobody's place.
    fn cut(&mut self, week: &Week) {
        let (request, mut can, mut cannot) = (self.request.id, 0, 0);
        self.candidates.retain(|candidate| {
            let (kept, most) = match week.can_ask(request, candidate.giver) {
                true => (&mut can, MOST_CANDIDATES),
                false => (&mut cannot, MOST_UNASKABLE),
            };
            *kept += 1;
            *kept <= most
        });
    }

    /// The candidate of this person.
    pub fn candidate(&self, giver: i64) -> Option<&Candidate> {
        self.candidates.iter().find(|candidate| candidate.giver == giver)
    }

    /// Who was promised stays a candidate, also when the offer would not be found any more. One that left the register is promised no more.
    fn add_promised(&mut self, finder: &Finder, week: &Week) {
        let promises: Vec<Promise> = week.locked.iter().filter(|promise| promise.request == self.request.id).copied().collect();
        for promise in promises {
            let resource = finder.get(promise.offer).filter(|resource| resource.person == Some(promise.giver));
            let (Some(resource), None) = (resource, self.candidate(promise.giver)) else { continue };
            let known = FoundResource { resource, score: 0.0, reasons: Vec::new(), often_yes: false };
            let fit = facts(&known, &[], &self.request);
            self.candidates.extend(fit.and_then(|fit| candidate(promise.giver, &known, fit, &self.request, week)));
        }
    }
}

/// Another request, another week: where a list of equals is cut, others are on it.
fn turn_of(request: &OpenRequest) -> u64 {
    request.id.unsigned_abs().wrapping_add(1).wrapping_mul(64).wrapping_add(u64::from(request.days_open / 7))
}

/// The place of a giver in this draw: one to one, so no two share it.
fn drawn(giver: i64, draw: u64) -> u64 {
    let mixed = (giver.unsigned_abs() ^ draw.rotate_left(32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9)
}

/// Looks further while those who cannot be asked now push others off the list.
fn look(finder: &Finder, asked: &mut Asked, request: i64, week: &Week) -> Found {
    loop {
        let found = finder.rank(asked);
        let cannot = |result: &&FoundResource| giver_of(result).is_some_and(|giver| !week.can_ask(request, giver));
        let wanted = (LOOK_AT + found.results.iter().filter(cannot).count()).min(MOST_LOOKED_AT);
        if found.results.len() < asked.top || wanted <= asked.top {
            return found;
        }
        asked.top = wanted;
    }
}

/// Only neighbours who are known as persons can be planned; who asks for the same is no giver.
fn giver_of(found: &FoundResource) -> Option<i64> {
    let resource = &found.resource;
    resource.person.filter(|_| resource.kind == ResourceKind::Offer && !resource.is_request)
}

fn candidate(giver: i64, found: &FoundResource, fit: Fit, request: &OpenRequest, week: &Week) -> Option<Candidate> {
    if week.never(request.asker, giver) {
        return None;
    }
    let helped_before = week.helped_before.get(&(request.asker, giver)).copied().unwrap_or(0);
    let fit = Fit { helped_before, ..fit };
    Some(Candidate { giver, offer: found.resource.id, fit, price: Price::of(&fit) })
}
