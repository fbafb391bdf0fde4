//! Who is asked today? The ways of finding help that are compared.

use std::collections::HashMap;

use opbouw_planner::{Asking, Candidate, Giver, OpenRequest, Week, WeekPlan};

use crate::case::Case;
use crate::people::People;
use crate::town::Town;

/// A way of finding help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Policy {
    /// A notice on a board; givers react, and the first who does gets it.
    Board,
    /// A coordinator asks the nearest of those whose offer serves the request best, as soon as it comes in.
    Nearest {
        /// How many are asked at the same time.
        at_once: u32,
    },
    /// Whoever gets the request asks the first of Opbouw's list (Ask), as soon as it comes in.
    Ask {
        /// How many are asked at the same time.
        at_once: u32,
        /// What was learned counts.
        learning: Learning,
    },
    /// The plan of Opbouw: the best for all requests together, with fair load.
    Plan {
        /// New requests enter the plan every so many days; what is in it is followed up daily.
        every_days: u16,
        /// How many are asked at the same time.
        at_once: u32,
        /// What was learned counts.
        learning: Learning,
    },
}

/// What is done with earlier answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Learning {
    /// Nothing.
    Off,
    /// As the program does.
    On,
    /// Besides, the factor of need and place counts as minutes in the plan: 15 % less is this much dearer. Not in the program.
    Minutes(i64),
}

impl Policy {
    /// Opbouw's week as it is meant: every Monday, three candidates.
    pub const fn week(learning: Learning) -> Self {
        Self::Plan { every_days: 7, at_once: 3, learning }
    }

    /// The same, with new requests in the plan on the day they come.
    pub const fn daily(learning: Learning) -> Self {
        Self::Plan { every_days: 1, at_once: 3, learning }
    }

    /// What it does with earlier answers.
    pub fn learning(self) -> Learning {
        match self {
            Self::Plan { learning, .. } | Self::Ask { learning, .. } => learning,
            Self::Board | Self::Nearest { .. } => Learning::Off,
        }
    }
}

/// Somebody is to be asked for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposal {
    /// Place among the open cases.
    pub case: usize,
    /// Place among its candidates.
    pub candidate: usize,
}

/// Place of a candidate among the givers of the town.
pub fn giver_of(found: &Candidate) -> usize {
    found.giver.unsigned_abs() as usize
}

/// The nearest of those who serve it best and were not asked yet; when there are no more, the nearest of the others.
///
/// "Best" is within a fifth of the best: whoever rings the neighbour with the drill does not first ring the one who likes to walk.
pub fn ask_nearest(town: &Town, people: &People, cases: &[Case], at_once: u32, day: u16) -> Vec<Proposal> {
    let nearest = |case: &Case| {
        let found = &case.asking.candidates;
        let best = found.iter().map(|candidate| candidate.fit.percent).max().unwrap_or(0);
        let mut order: Vec<usize> = (0..found.len()).collect();
        order.sort_by_key(|candidate| {
            let fit = &found[*candidate].fit;
            (f32::from(fit.percent) < 0.8 * f32::from(best), fit.distance_m)
        });
        order
    };
    ask_in_order(town, people, cases, at_once, day, nearest)
}

/// The first of the list of each case.
pub fn ask_first(town: &Town, people: &People, cases: &[Case], at_once: u32, day: u16) -> Vec<Proposal> {
    ask_in_order(town, people, cases, at_once, day, |case| (0..case.asking.candidates.len()).collect())
}

fn ask_in_order(
    town: &Town,
    people: &People,
    cases: &[Case],
    at_once: u32,
    day: u16,
    order: impl Fn(&Case) -> Vec<usize>,
) -> Vec<Proposal> {
    let mut proposals = Vec::new();
    for (at, case) in cases.iter().enumerate() {
        let wanted = case.wanted(at_once, day) as usize;
        if wanted == 0 {
            continue;
        }
        let may = |candidate: &usize| {
            let giver = giver_of(&case.asking.candidates[*candidate]);
            !case.was_tried(giver) && people.is_here(town, giver, day)
        };
        proposals.extend(order(case).into_iter().filter(may).take(wanted).map(|candidate| Proposal { case: at, candidate }));
    }
    proposals
}

/// The lines of the best plan over the cases that have been in a plan: the planner of the program, with the candidates that are known already.
///
/// # Errors
/// What the planner refuses; not with numbers of a town.
pub fn ask_as_planned(town: &Town, people: &People, cases: &[Case], at_once: u32, day: u16) -> anyhow::Result<Vec<Proposal>> {
    let mut week = Week::default();
    let mut places = HashMap::new();
    let mut askings = Vec::new();
    for (at, case) in cases.iter().enumerate() {
        let wanted = case.wanted(at_once, day);
        if wanted == 0 || !case.is_planned {
            continue;
        }
        let days_open = u32::from(day - town.requests[case.request].day);
        let request = OpenRequest { wanted, days_open, ..case.asking.request.clone() };
        // Who was asked before would be hindered; leaving them out gives the same plan and is quicker.
        let may = |found: &&Candidate| !case.was_tried(giver_of(found)) && people.is_here(town, giver_of(found), day);
        let candidates: Vec<Candidate> = case.asking.candidates.iter().filter(may).copied().collect();
        for found in &candidates {
            week.givers.entry(found.giver).or_insert_with(|| giver_now(people, giver_of(found), day));
        }
        let asking = Asking { request, candidates, understood: case.asking.understood, contact: None };
        places.insert(asking.request.id, at);
        askings.push(asking);
    }
    let plan = WeekPlan::best(week, askings)?;
    let proposal = |line: opbouw_planner::PlanLine| {
        let case = *places.get(&line.request)?;
        let candidate = cases[case].asking.candidates.iter().position(|found| found.giver == line.giver)?;
        Some(Proposal { case, candidate })
    };
    Ok(plan.lines().filter_map(proposal).collect())
}

fn giver_now(people: &People, giver: usize, day: u16) -> Giver {
    let person = people.get(giver);
    Giver {
        asked_lately: person.asked_lately(day) as u32,
        last_asked_days: person.asked_last(day),
        active_matches: person.tasks_now(day) as u32,
        ..Giver::default()
    }
}
