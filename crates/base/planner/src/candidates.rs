//! Who could help with a request: the neighbours whose offers the finder gives, each with their best offer.

use std::collections::HashSet;

use opbouw_finder::{Asked, Finder, FoundResource};
use opbouw_neighbourhood::ResourceKind;

use crate::fit::{Fit, Understood, facts, fit, needed_languages};
use crate::price::Price;
use crate::week::{OpenRequest, Promise, Week};
use crate::weights::{LOOK_AT, MOST_CANDIDATES};

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
    /// Looks for who could help. Cost: one question to the finder.
    pub fn find(finder: &Finder, request: &OpenRequest, week: &Week) -> Self {
        let asked = Asked {
            text: request.text.clone(),
            place: request.place,
            when: request.when,
            languages: needed_languages(request),
            without: request.without.clone(),
            with: request.with.clone(),
            top: LOOK_AT,
        };
        let found = finder.rank(&asked);
        let mut asking = Asking { understood: Understood::new(&found, request), request: request.clone(), ..Asking::default() };
        for result in &found.results {
            let Some(fit) = fit(result, &found.wishes, request) else { continue };
            match giver_of(result) {
                Some(giver) => asking.candidates.extend(candidate(giver, result, fit, request, week)),
                None => asking.contact = asking.contact.or((!result.resource.is_request).then_some(result.resource.id)),
            }
        }
        asking = asking.without_impossible(week);
        asking.candidates.truncate(MOST_CANDIDATES);
        asking.add_promised(finder, week);
        asking
    }

    /// Each person once, with the offer that costs least; nobody who may never meet the asker. Of equals the lowest number, so that the same
    /// week gives the same plan.
    pub(crate) fn without_impossible(mut self, week: &Week) -> Self {
        let asker = self.request.asker;
        self.candidates.sort_by_key(|candidate| (candidate.price.total(), candidate.giver, candidate.offer));
        let mut seen = HashSet::new();
        self.candidates.retain(|candidate| !week.never(asker, candidate.giver) && seen.insert(candidate.giver));
        self
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
