//! What a plan is made from: who asks, who can do how much, and what people already decided.

use std::collections::{HashMap, HashSet};

use opbouw_neighbourhood::LatLon;
use opbouw_understand::{ConceptId, DayParts, Languages};

use crate::weights::{MOST_CARRIED, MOST_TASKS_A_WEEK, TASKS_A_WEEK, recent, task};

/// Somebody asks for something and is not helped yet.
#[derive(Debug, Clone, Default)]
pub struct OpenRequest {
    /// Number of the request.
    pub id: i64,
    /// Who asks; never their own giver.
    pub asker: i64,
    /// What they wrote.
    pub text: String,
    /// Where it is.
    pub place: Option<LatLon>,
    /// When; unknown: what the text says.
    pub when: DayParts,
    /// What the asker speaks; when Dutch is among it, or nothing is known, it does not matter.
    pub languages: Languages,
    /// How many people are still to be found; 0: none, it only keeps its promises.
    pub wanted: u32,
    /// Days since it was asked.
    pub days_open: u32,
    /// Cannot wait until next week.
    pub is_urgent: bool,
    /// Concepts the asker took away.
    pub without: Vec<ConceptId>,
    /// Concepts the asker added.
    pub with: Vec<ConceptId>,
}

/// What somebody can do this week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Giver {
    /// How many tasks in a week, by their own choice.
    pub tasks_a_week: Option<u32>,
    /// How often they were asked lately ([`ASKED_DAYS`](crate::ASKED_DAYS)).
    pub asked_lately: u32,
    /// Days since they were asked last; none: never. Of equals, who was asked longest ago goes first.
    pub last_asked_days: Option<u32>,
    /// Matches that go on; each takes a task of the week.
    pub active_matches: u32,
    /// Ill, on holiday: nothing this week.
    pub is_away: bool,
}

impl Giver {
    /// How many new tasks this week.
    pub(crate) fn room(self) -> u32 {
        let most = self.tasks_a_week.unwrap_or(TASKS_A_WEEK).min(MOST_TASKS_A_WEEK);
        if self.is_away { 0 } else { most.saturating_sub(self.active_matches) }
    }

    /// What task number `next` of this week costs, in minutes.
    pub(crate) fn task(self, next: u32) -> i64 {
        task(self.carries(), next) + recent(self.last_asked_days)
    }

    /// What they carry before the week begins.
    pub(crate) fn carries(self) -> u32 {
        self.asked_lately.saturating_add(self.active_matches).min(MOST_CARRIED)
    }
}

/// Why a giver may not be proposed for a request, though the offer answers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// Said no to this request.
    SaidNo,
    /// Was asked for it, and has not answered yet or helps already.
    AskedNow,
    /// A coordinator said: not these two.
    NotTheseTwo,
}

/// A promise: this giver with this offer, whatever it costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// Which request.
    pub request: i64,
    /// Which person.
    pub giver: i64,
    /// Which offer of theirs.
    pub offer: i64,
}

/// Everything a plan is made from. Pairs that are not there hinder nothing.
#[derive(Debug, Clone, Default)]
pub struct Week {
    /// What is asked; the order decides between equally good plans.
    pub requests: Vec<OpenRequest>,
    /// What people can do; [`Giver::default`] for who is not in it.
    pub givers: HashMap<i64, Giver>,
    /// Pairs of people who are not brought together, in either order.
    pub kept_apart: HashSet<(i64, i64)>,
    /// How often a giver helped an asker before: (asker, giver).
    pub helped_before: HashMap<(i64, i64), u32>,
    /// (request, giver) that may not be.
    pub hindered: HashMap<(i64, i64), Hindrance>,
    /// Lines a coordinator fixed.
    pub locked: Vec<Promise>,
    /// (request, giver) of the plan that was on the screen.
    pub shown: HashSet<(i64, i64)>,
}

impl Week {
    pub(crate) fn giver(&self, person: i64) -> Giver {
        self.givers.get(&person).copied().unwrap_or_default()
    }

    /// Whether this giver can be asked for this request now.
    pub(crate) fn can_ask(&self, request: i64, giver: i64) -> bool {
        self.giver(giver).room() > 0 && !self.hindered.contains_key(&(request, giver))
    }

    /// The same person, or people who are kept apart: such a pair does not exist for the plan, and is never told.
    pub(crate) fn never(&self, asker: i64, giver: i64) -> bool {
        asker == giver || self.kept_apart.contains(&(asker, giver)) || self.kept_apart.contains(&(giver, asker))
    }
}
