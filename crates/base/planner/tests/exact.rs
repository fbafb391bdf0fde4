//! No other plan costs less: small made-up weeks are planned, changed, and each time compared with trying everything.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a week that cannot be planned is a failed test")]

use std::collections::HashSet;

use opbouw_finder::Finder;
use opbouw_planner::weights::{KEEP_SHOWN, nobody, recent, task};
use opbouw_planner::{Asking, Candidate, Change, Fit, Giver, Hindrance, OpenRequest, Price, Promise, Week, WeekPlan};
use opbouw_understand::Vocabulary;
use proptest::prelude::*;

/// What trying everything knows of a week, kept apart from the planner on purpose.
#[derive(Debug, Clone, Default)]
struct Model {
    askings: Vec<Asking>,
    week: Week,
    locked: HashSet<(i64, i64)>,
    shown: HashSet<(i64, i64)>,
}

impl Model {
    fn new(askings: Vec<Asking>, week: Week) -> Self {
        let shown = week.shown.clone();
        let mut model = Self { askings, week, locked: HashSet::new(), shown };
        for promise in model.week.locked.clone() {
            let pair = (promise.request, promise.giver);
            let Some(asking) = model.askings.iter().find(|asking| asking.request.id == pair.0) else { continue };
            let fixed = model.locked.iter().filter(|(request, _)| *request == pair.0).count();
            let is_away = model.week.givers.get(&pair.1).is_some_and(|giver| giver.is_away);
            if model.offers(asking).iter().any(|offer| offer.0 == pair.1) && !is_away && fixed < asking.request.wanted as usize {
                model.locked.insert(pair);
            }
        }
        model
    }

    /// (person, minutes) of every offer that may be used.
    fn offers(&self, asking: &Asking) -> Vec<(i64, i64)> {
        let asked = &asking.request;
        let may = |giver: i64| {
            giver != asked.asker
                && !self.week.kept_apart.contains(&(asked.asker, giver))
                && !self.week.kept_apart.contains(&(giver, asked.asker))
                && !self.week.hindered.contains_key(&(asked.id, giver))
        };
        let bonus = |giver: i64| if self.shown.contains(&(asked.id, giver)) { KEEP_SHOWN } else { 0 };
        asking
            .candidates
            .iter()
            .filter(|candidate| may(candidate.giver))
            .map(|candidate| (candidate.giver, candidate.price.total() - bonus(candidate.giver)))
            .collect()
    }

    fn room(&self, person: i64) -> u32 {
        let giver = self.week.givers.get(&person).copied().unwrap_or_default();
        let room = if giver.is_away { 0 } else { giver.tasks_a_week.unwrap_or(2).saturating_sub(giver.active_matches) };
        room.max(self.locked.iter().filter(|(_, locked)| *locked == person).count() as u32)
    }

    fn carries(&self, person: i64) -> u32 {
        let giver = self.week.givers.get(&person).copied().unwrap_or_default();
        giver.asked_lately + giver.active_matches
    }

    fn first_task(&self, person: i64) -> i64 {
        let giver = self.week.givers.get(&person).copied().unwrap_or_default();
        task(self.carries(person), 0) + recent(giver.last_asked_days)
    }

    /// The least minutes of all plans.
    fn least(&self) -> i64 {
        let offers: Vec<Vec<(i64, i64)>> = self.askings.iter().map(|asking| self.offers(asking)).collect();
        let mut left: Vec<(u32, i64)> = (0..=GIVERS).map(|person| (self.room(person), self.first_task(person))).collect();
        self.least_from(&offers, &mut left)
    }

    /// Of the requests that are left; `left` says per person how many tasks more they can do and what the next costs.
    fn least_from(&self, offers: &[Vec<(i64, i64)>], left: &mut [(u32, i64)]) -> i64 {
        match offers.split_first() {
            None => 0,
            Some((own, others)) => self.least_with(&self.askings[self.askings.len() - offers.len()], own, others, &mut Vec::new(), left),
        }
    }

    /// Uses the next offer, or not.
    fn least_with(
        &self,
        asking: &Asking,
        offers: &[(i64, i64)],
        others: &[Vec<(i64, i64)>],
        chosen: &mut Vec<i64>,
        left: &mut [(u32, i64)],
    ) -> i64 {
        const IMPOSSIBLE: i64 = i64::MAX / 4;
        let asked = &asking.request;
        let Some((&(giver, minutes), rest)) = offers.split_first() else {
            if self.locked.iter().any(|(request, giver)| *request == asked.id && !chosen.contains(giver)) {
                return IMPOSSIBLE;
            }
            let missing = i64::from(asked.wanted) - chosen.len() as i64;
            return nobody(asked.days_open, asked.is_urgent) * missing + self.least_from(others, left);
        };
        let without = self.least_with(asking, rest, others, chosen, left);
        let (room, next) = left[giver as usize];
        if chosen.len() as u32 == asked.wanted || chosen.contains(&giver) || room == 0 {
            return without;
        }
        chosen.push(giver);
        left[giver as usize] = (room - 1, next + task(0, 1));
        let with = minutes + next + self.least_with(asking, rest, others, chosen, left);
        chosen.pop();
        left[giver as usize] = (room, next);
        without.min(with)
    }

    fn check(&mut self, plan: &WeekPlan) {
        let lines: HashSet<(i64, i64)> = plan.lines().map(|line| (line.request, line.giver)).collect();
        let kept = lines.intersection(&self.shown).count() as i64;
        assert_eq!(plan.minutes() - KEEP_SHOWN * kept, self.least(), "{lines:?} of {self:#?}");
        assert_eq!(lines.len(), plan.lines().count(), "nobody helps twice with one request");
        for line in plan.lines() {
            let asking = self.askings.iter().find(|asking| asking.request.id == line.request).unwrap();
            assert!(self.offers(asking).iter().any(|(giver, _)| *giver == line.giver), "{line:?}");
            assert!(asking.candidates.iter().any(|candidate| (candidate.giver, candidate.offer) == (line.giver, line.offer)));
            assert_eq!(line.is_locked, self.locked.contains(&(line.request, line.giver)));
        }
        assert!(self.locked.is_subset(&lines));
        self.shown = lines;
    }

    /// Does the same as the planner, if it may be done.
    fn change(&mut self, change: &Change) -> bool {
        let is_pair = |request: i64, giver: i64| {
            let known = self.askings.iter().find(|asking| asking.request.id == request);
            known.is_some_and(|asking| {
                let asker = asking.request.asker;
                let apart = self.week.kept_apart.contains(&(asker, giver)) || self.week.kept_apart.contains(&(giver, asker));
                giver != asker && !apart && asking.candidates.iter().any(|candidate| candidate.giver == giver)
            })
        };
        match *change {
            Change::Lock { request, giver } => {
                let fixed = self.locked.iter().filter(|(locked, _)| *locked == request).count() as u32;
                let wanted = self.askings.iter().find(|asking| asking.request.id == request).map_or(0, |asking| asking.request.wanted);
                let may = is_pair(request, giver) && !self.week.hindered.contains_key(&(request, giver));
                may && (self.locked.contains(&(request, giver)) || (fixed < wanted && self.locked.insert((request, giver))))
            }
            Change::Unlock { request, giver } => {
                self.locked.remove(&(request, giver));
                is_pair(request, giver)
            }
            Change::Hinder { request, giver, hindrance } => {
                let is_pair = is_pair(request, giver);
                if is_pair {
                    self.locked.remove(&(request, giver));
                    self.week.hindered.insert((request, giver), hindrance);
                }
                is_pair
            }
            Change::Allow { request, giver } => {
                let is_pair = is_pair(request, giver);
                if is_pair {
                    self.week.hindered.remove(&(request, giver));
                }
                is_pair
            }
            Change::Away { giver } => {
                self.locked.retain(|(_, locked)| *locked != giver);
                self.week.givers.entry(giver).or_default().is_away = true;
                true
            }
            Change::Room { giver, tasks } => {
                let facts = self.week.givers.entry(giver).or_default();
                (facts.tasks_a_week, facts.is_away) = (Some(tasks + facts.active_matches), false);
                true
            }
            Change::Closes { request } => {
                let known = self.askings.len();
                self.askings.retain(|asking| asking.request.id != request);
                self.locked.retain(|(locked, _)| *locked != request);
                self.askings.len() < known
            }
            Change::Asks(_) | Change::Wants { .. } => unreachable!("not made here"),
        }
    }
}

const GIVERS: i64 = 4;

fn some_fit() -> impl Strategy<Value = Fit> {
    let percents = prop::sample::select(vec![30u8, 60, 80, 100]);
    (percents, prop::option::of(0u32..9_000), 0u32..3, any::<bool>()).prop_map(|(percent, distance_m, helped_before, often_yes)| Fit {
        percent,
        distance_m,
        helped_before,
        often_yes,
        ..Fit::default()
    })
}

fn some_asking() -> impl Strategy<Value = Asking> {
    let request = (1..=GIVERS + 2, 0u32..3, 0u32..40, any::<bool>());
    let offers = prop::collection::vec((1..=GIVERS, some_fit()), 0..6);
    (request, offers).prop_map(|((asker, wanted, days_open, is_urgent), offers)| {
        let candidates = offers.into_iter().enumerate().map(|(offer, (giver, fit))| Candidate {
            giver,
            offer: giver * 100 + offer as i64,
            fit,
            price: Price::of(&fit),
        });
        Asking {
            request: OpenRequest { asker, wanted, days_open, is_urgent, ..OpenRequest::default() },
            candidates: candidates.collect(),
            ..Asking::default()
        }
    })
}

fn some_giver() -> impl Strategy<Value = Giver> {
    (prop::option::of(0u32..3), 0u32..3, prop::option::of(0u32..500), 0u32..2, prop::bool::weighted(0.1)).prop_map(
        |(tasks_a_week, asked_lately, last_asked_days, active_matches, is_away)| Giver {
            tasks_a_week,
            asked_lately,
            last_asked_days,
            active_matches,
            is_away,
        },
    )
}

fn some_week() -> impl Strategy<Value = (Vec<Asking>, Week)> {
    let pairs = || prop::collection::vec((1i64..5, 1..=GIVERS), 0..3);
    let apart = prop::collection::hash_set((1..=GIVERS + 2, 1..=GIVERS), 0..3);
    let askings = prop::collection::vec(some_asking(), 1..4);
    let givers = prop::collection::hash_map(1..=GIVERS, some_giver(), 0..5);
    (askings, givers, apart, pairs(), pairs(), pairs()).prop_map(|(mut askings, givers, kept_apart, no, locked, shown)| {
        askings.iter_mut().zip(1..).for_each(|(asking, id)| asking.request.id = id);
        let promise = |(request, giver)| Promise { request, giver, offer: 0 };
        let week = Week {
            givers,
            kept_apart,
            hindered: no.into_iter().map(|pair| (pair, Hindrance::SaidNo)).collect(),
            locked: locked.into_iter().map(promise).collect(),
            shown: shown.into_iter().collect(),
            ..Week::default()
        };
        (askings, week)
    })
}

fn some_change() -> impl Strategy<Value = Change> {
    let pair = || (1i64..5, 1..=GIVERS);
    prop_oneof![
        pair().prop_map(|(request, giver)| Change::Lock { request, giver }),
        pair().prop_map(|(request, giver)| Change::Unlock { request, giver }),
        pair().prop_map(|(request, giver)| Change::Hinder { request, giver, hindrance: Hindrance::NotTheseTwo }),
        pair().prop_map(|(request, giver)| Change::Allow { request, giver }),
        (1..=GIVERS).prop_map(|giver| Change::Away { giver }),
        (1..=GIVERS, 0u32..3).prop_map(|(giver, tasks)| Change::Room { giver, tasks }),
        (1i64..5).prop_map(|request| Change::Closes { request }),
    ]
}

fn empty_finder() -> Finder {
    Finder::new(std::sync::Arc::new(Vocabulary::parse(&[]).unwrap()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn no_other_plan_costs_less_also_after_changes((askings, week) in some_week(), changes in prop::collection::vec(some_change(), 0..6)) {
        let mut model = Model::new(askings.clone(), week.clone());
        let mut plan = WeekPlan::best(week, askings).unwrap();
        model.check(&plan);
        let finder = empty_finder();
        for change in changes {
            let is_known = match change {
                Change::Away { giver } | Change::Room { giver, .. } => plan.lines().any(|line| line.giver == giver),
                _ => true,
            };
            if !is_known {
                continue;
            }
            let before: HashSet<(i64, i64)> = plan.lines().map(|line| (line.request, line.giver)).collect();
            let mut changed = model.clone();
            match plan.change(&finder, change.clone()) {
                Ok(moved) => {
                    assert!(changed.change(&change), "{change:?} was done");
                    model = changed;
                    let mut after = before;
                    moved.ended.iter().for_each(|line| assert!(after.remove(&(line.request, line.giver))));
                    moved.began.iter().for_each(|line| assert!(after.insert((line.request, line.giver))));
                    assert_eq!(after, plan.lines().map(|line| (line.request, line.giver)).collect());
                }
                Err(refused) => assert!(!changed.change(&change), "{change:?} was refused: {refused}"),
            }
            model.check(&plan);
        }
    }

    #[test]
    fn the_same_week_gives_the_same_plan((askings, week) in some_week()) {
        let lines = |plan: WeekPlan| plan.lines().collect::<Vec<_>>();
        prop_assert_eq!(lines(WeekPlan::best(week.clone(), askings.clone()).unwrap()), lines(WeekPlan::best(week, askings).unwrap()));
    }

    #[test]
    fn everybody_who_misses_somebody_is_told_why((askings, week) in some_week()) {
        let mut plan = WeekPlan::best(week, askings.clone()).unwrap();
        let left_out = plan.left_out();
        for asking in &askings {
            let found = plan.lines_of(asking.request.id).count() as u32;
            let missing = left_out.iter().find(|left| left.request == asking.request.id).map_or(0, |left| left.missing);
            prop_assert_eq!(found + missing, asking.request.wanted);
        }
        let totals = plan.totals();
        prop_assert_eq!(totals.wanted - totals.found, left_out.iter().map(|left| left.missing).sum::<u32>());
        prop_assert_eq!(totals.givers_by_tasks.iter().zip(1..).map(|(givers, tasks)| givers * tasks).sum::<u32>(), totals.found);
    }
}
