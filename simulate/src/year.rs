//! What happens in a year? Day by day: people come and go, ask, are asked, answer, meet, help, or do not come.

use std::collections::HashMap;

use anyhow::Result;
use opbouw_finder::{Answers, FLOOR, Learned};
use opbouw_planner::{Asking, Candidate, Price};
use opbouw_understand::ConceptId;

use crate::case::Case;
use crate::chance::What;
use crate::nature::{Nature, looks, rested, season};
use crate::outcome::Outcome;
use crate::people::People;
use crate::policy::{Learning, Policy, Proposal, ask_as_planned, ask_first, ask_nearest, giver_of};
use crate::rates;
use crate::town::{Town, YEAR_DAYS};

/// Answers per need and area: what learning learns from.
pub type Counts = HashMap<(ConceptId, usize), Answers>;

/// A year under one policy.
#[derive(Debug)]
pub struct Year<'town> {
    town: &'town Town,
    nature: Nature,
    policy: Policy,
    people: People,
    cases: Vec<Case>,
    next_request: usize,
    counts: Counts,
    learned: Learned,
    outcome: Outcome,
}

impl<'town> Year<'town> {
    /// Before the first day, with what was learned in years before.
    pub fn new(town: &'town Town, nature: Nature, policy: Policy, counts: Counts) -> Self {
        Self {
            town,
            nature,
            policy,
            people: People::of(town),
            cases: Vec::new(),
            next_request: 0,
            counts,
            learned: Learned::default(),
            outcome: Outcome::default(),
        }
    }

    /// The whole year, and the weeks in which its last requests run out. Returns also what can be learned from it.
    ///
    /// # Errors
    /// What the planner refuses; not with numbers of a town.
    pub fn play(mut self) -> Result<(Outcome, Counts)> {
        self.learn();
        for day in 0..YEAR_DAYS + rates::GIVES_UP_DAYS + 1 {
            if day.is_multiple_of(7) {
                self.people.some_leave(self.town, day);
                self.learn();
            }
            self.arrive(day);
            self.meet(day);
            self.hear(day);
            self.ask(day)?;
            self.hear(day);
            self.give_up(day);
        }
        self.town.learn(Learned::default());
        self.outcome.look_at(self.town, &self.people);
        Ok((self.outcome, self.counts))
    }

    /// The finder hears what was answered so far, and open requests are judged by it.
    fn learn(&mut self) {
        if self.policy.learning() == Learning::Off {
            return;
        }
        let areas = &self.town.areas;
        self.learned = Learned::new(self.counts.iter().map(|(&(need, area), answers)| (need, areas.get(area).name.clone(), *answers)));
        self.town.learn(self.learned.clone());
        for at in 0..self.cases.len() {
            let mut asking = std::mem::take(&mut self.cases[at].asking);
            asking.candidates.iter_mut().for_each(|found| self.judge(found));
            self.cases[at].asking = asking;
        }
    }

    /// Who could help with a request that comes in, as this policy sees it.
    fn look(&self, request: usize) -> Asking {
        match self.policy {
            Policy::Ask { .. } => self.town.list(request),
            Policy::Plan { learning: Learning::On | Learning::Minutes(_), .. } => {
                let mut asking = self.town.find_again(request);
                asking.candidates.iter_mut().for_each(|found| self.judge(found));
                asking
            }
            _ => self.town.requests[request].asking.clone(),
        }
    }

    /// What a candidate costs with what was learned since.
    fn judge(&self, found: &mut Candidate) {
        let Some(serves) = found.fit.serves else { return };
        let area = self.town.area_of(giver_of(found));
        found.fit.often_yes = self.learned.is_often_yes(serves.need, area);
        found.price = Price::of(&found.fit);
        if let Learning::Minutes(minutes) = self.policy.learning() {
            let less = (1.0 - self.learned.factor(serves.need, area)) / (1.0 - FLOOR);
            found.price.bonus += (less * minutes as f32).round() as i64;
        }
    }

    fn arrive(&mut self, day: u16) {
        while self.town.requests.get(self.next_request).is_some_and(|request| request.day == day) {
            let asking = self.look(self.next_request);
            self.outcome.requests += 1;
            self.outcome.hopeless += u32::from(asking.candidates.is_empty());
            self.cases.push(Case::new(self.next_request, asking));
            self.next_request += 1;
        }
    }

    /// Meetings of which it is known today how they went.
    fn meet(&mut self, day: u16) {
        let goes_well = if self.policy == Policy::Board { rates::CONTACT_BECOMES_MATCH } else { rates::YES_BECOMES_MATCH };
        let town = self.town;
        let mut helped = Vec::new();
        for (at, case) in self.cases.iter_mut().enumerate() {
            let Some(giver) = case.end_contact(day) else { continue };
            let (one, other) = (town.requests[case.request].number(), giver as u64);
            if town.chance.part(What::Contact, one, other) >= goes_well {
                continue;
            }
            self.outcome.matches += 1;
            if town.chance.part(What::NoShow, one, other) < rates::NO_SHOW {
                self.outcome.no_shows += 1;
                continue;
            }
            self.people.put(giver).help(day, town.requests[case.request].takes_days);
            self.outcome.yes_in_vain += case.yes_in_vain() as u32;
            self.outcome.days_to_help.push(day - town.requests[case.request].day);
            helped.push(at);
        }
        helped.into_iter().rev().for_each(|at| drop(self.cases.remove(at)));
    }

    /// Answers of today; a yes begins a meeting when nobody meets the asker yet.
    fn hear(&mut self, day: u16) {
        for case in &mut self.cases {
            for heard in case.hear(day) {
                if let Some(need) = heard.need {
                    let answers = self.counts.entry((need, self.town.givers[heard.giver].area)).or_default();
                    *(if heard.yes { &mut answers.yes } else { &mut answers.no }) += 1;
                }
            }
            case.begin_contact(day);
        }
    }

    fn ask(&mut self, day: u16) -> Result<()> {
        let proposals = match self.policy {
            Policy::Board => {
                self.react(day);
                Vec::new()
            }
            Policy::Nearest { at_once } => ask_nearest(self.town, &self.people, &self.cases, at_once, day),
            Policy::Ask { at_once, .. } => ask_first(self.town, &self.people, &self.cases, at_once, day),
            Policy::Plan { every_days, at_once, .. } => {
                let is_plan_day = day.is_multiple_of(every_days);
                self.cases.iter_mut().for_each(|case| case.is_planned |= is_plan_day);
                ask_as_planned(self.town, &self.people, &self.cases, at_once, day)?
            }
        };
        for Proposal { case, candidate } in proposals {
            let found = self.cases[case].asking.candidates[candidate];
            self.cases[case].ask(self.town, self.nature, &mut self.people, &found, day);
            self.outcome.contacts += 1;
        }
        Ok(())
    }

    /// On the board: whoever could help may see the notice and react. They are as willing as when asked, but have to look first.
    fn react(&mut self, day: u16) {
        for case in &mut self.cases {
            let request = &self.town.requests[case.request];
            let age = f64::from(day - request.day);
            let fresh = rates::REACTS_FIRST_DAY * 0.5f64.powf(age / rates::NOTICE_HALVES_DAYS) * season(day);
            for found in &request.asking.candidates {
                let giver = giver_of(found);
                if case.was_tried(giver) || !self.people.is_here(self.town, giver, day) {
                    continue;
                }
                let seen = fresh * looks(self.town, giver) / rates::SAYS_YES;
                let drawn = self.town.chance.part(What::Reaction, request.number() << 16 | u64::from(day), giver as u64);
                let busy = rested(0, self.people.get(giver).tasks_now(day));
                // Few draws are low enough even for the most willing; only for those it is worked out how willing they are.
                if drawn < seen && drawn < seen * busy * self.nature.willing(self.town, found) {
                    case.react(giver);
                    self.outcome.contacts += 1;
                }
            }
        }
    }

    fn give_up(&mut self, day: u16) {
        let town = self.town;
        self.cases.retain(|case| day < town.requests[case.request].day + rates::GIVES_UP_DAYS);
    }
}
