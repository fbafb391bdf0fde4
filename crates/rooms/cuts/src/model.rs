//! What is there to lose? Workers, parties, places and everything that somebody carries, in plain numbers.

use opbouw_handover::Carried;
use serde::{Deserialize, Serialize};

/// What can be lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum What {
    /// A resident whom nobody knows any more.
    Resident,
    /// A contact with somebody who asked for something.
    Contact,
    /// A pair of buddies that nobody looks after.
    Pair,
    /// Something that was promised.
    Promise,
    /// A round.
    Round,
    /// A group with which nobody keeps contact.
    Group,
    /// An activity.
    Activity,
    /// A place.
    Place,
    /// A call for many.
    Call,
    /// What the social map says, with nobody left who looks whether it is still right.
    Entry,
    /// A tie between two parties.
    Tie,
    /// A village that loses its last round, activity or place.
    Village,
}

impl What {
    /// All, in the order of the screen.
    pub const ALL: [Self; 12] = [
        Self::Resident,
        Self::Contact,
        Self::Pair,
        Self::Promise,
        Self::Round,
        Self::Group,
        Self::Activity,
        Self::Place,
        Self::Call,
        Self::Entry,
        Self::Tie,
        Self::Village,
    ];

    /// Its place in lists of all.
    pub fn at(self) -> usize {
        self as usize
    }

    /// Its word in forms; it never means anything else.
    pub fn code(self) -> &'static str {
        match self {
            Self::Resident => "inwoner",
            Self::Contact => "contact",
            Self::Pair => "maatjes",
            Self::Promise => "belofte",
            Self::Round => "ronde",
            Self::Group => "groep",
            Self::Activity => "activiteit",
            Self::Place => "plek",
            Self::Call => "oproep",
            Self::Entry => "vermelding",
            Self::Tie => "band",
            Self::Village => "dorp",
        }
    }

    /// Whether each of them is about a resident: then a small number of them is not shown.
    pub fn is_personal(self) -> bool {
        matches!(self, Self::Resident | Self::Contact | Self::Pair | Self::Promise)
    }

    /// What a carried thing counts as. There is no catch-all: a new kind does not compile until somebody says so.
    pub fn of(kind: Carried) -> Self {
        match kind {
            Carried::Round => Self::Round,
            Carried::Group => Self::Group,
            Carried::Contact => Self::Contact,
            // Taking up a signal is a promise to whoever left it.
            Carried::Promise | Carried::Signal => Self::Promise,
            Carried::Call => Self::Call,
            Carried::BuddyPair => Self::Pair,
            Carried::Activity => Self::Activity,
            Carried::Place => Self::Place,
            Carried::Entry => Self::Entry,
        }
    }
}

/// Somebody who works with residents for one party; who does so for two is two of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Worker {
    /// Which party, by its place in the list of parties.
    pub party: u32,
    /// Minutes a week.
    pub minutes: u32,
}

/// Something that somebody carries, or so many residents who are known to the same workers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// What it is.
    pub what: What,
    /// How many of it: 1, but for residents.
    pub count: u32,
    /// The workers of whom one is enough, sorted.
    pub carriers: Vec<u32>,
    /// Whether somebody carries it who cannot be cut: a resident.
    pub stays: bool,
    /// The place that it cannot do without.
    pub place: Option<u32>,
    /// The area it is in.
    pub area: Option<u32>,
}

impl Thing {
    /// Whether it goes on now; what nobody carries cannot be lost by a cut.
    pub fn is_carried(&self) -> bool {
        self.stays || !self.carriers.is_empty()
    }
}

/// Everything that a cut can touch. Numbers are places in these lists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Model {
    /// Who works.
    pub workers: Vec<Worker>,
    /// How many parties.
    pub parties: u32,
    /// How many places.
    pub places: u32,
    /// How many areas.
    pub areas: u32,
    /// What they carry.
    pub things: Vec<Thing>,
    /// Which parties work together, each pair once.
    pub ties: Vec<(u32, u32)>,
}

impl Model {
    /// The workers of each party.
    pub fn workers_of_parties(&self) -> Vec<Vec<u32>> {
        let mut of = vec![Vec::new(); self.parties as usize];
        for (number, worker) in (0..).zip(&self.workers) {
            if let Some(workers) = of.get_mut(worker.party as usize) {
                workers.push(number);
            }
        }
        of
    }

    /// With how many others each party works.
    pub fn degrees(&self) -> Vec<u32> {
        let mut degrees = vec![0; self.parties as usize];
        for party in self.ties.iter().flat_map(|&(a, b)| [a, b]) {
            if let Some(degree) = degrees.get_mut(party as usize) {
                *degree += 1;
            }
        }
        degrees
    }

    /// Minutes a week of everybody together.
    pub fn minutes(&self) -> u64 {
        self.workers.iter().map(|worker| u64::from(worker.minutes)).sum()
    }
}

/// The kinds of which a village can lose the last one.
pub const VILLAGE_KINDS: [What; 3] = [What::Round, What::Activity, What::Place];
