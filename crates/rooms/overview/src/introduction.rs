//! Two parties who could meet: why, and what became of it.

use std::collections::HashSet;

use jiff::civil::Date;
use opbouw_network::{Introducer, Wanted};
use opbouw_ties::Pair;

use crate::pictures::Seen;
use crate::reading::{Role, SEED};

/// How many are proposed at most.
pub(crate) const MOST: usize = 12;
/// One party is in at most so many of them.
const MOST_EACH: usize = 2;
/// How many islands are proposed at once.
const MOST_ISLANDS: usize = 4;

/// What became of an introduction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Became {
    /// Nobody said yet.
    Waits,
    /// They met.
    Met,
    /// They work together now.
    Together,
    /// Nothing came of it.
    Nothing,
}

impl Became {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Waits, Self::Met, Self::Together, Self::Nothing];

    /// Its word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Waits => "proposed",
            Self::Met => "met",
            Self::Together => "together",
            Self::Nothing => "nothing",
        }
    }

    /// The one with this word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|became| became.code() == code)
    }

    /// The one with this word of a form.
    pub fn answered(word: &str) -> Option<Self> {
        match word {
            "ontmoet" => Some(Self::Met),
            "samen" => Some(Self::Together),
            "niets" => Some(Self::Nothing),
            _ => None,
        }
    }
}

/// An introduction that was proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Proposed {
    pub id: i64,
    pub pair: Pair,
    /// The party whose worker proposed it.
    pub party: Option<i64>,
    pub became: Became,
    pub proposed_on: Date,
    pub asked_at_s: Option<i64>,
    pub name_a: String,
    pub name_b: String,
}

/// Two who could meet, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Suggestion {
    pub pair: Pair,
    pub name_a: String,
    pub name_b: String,
    /// Whom both know; empty: the first has no ties yet, and the second knows most others.
    pub common: Vec<String>,
}

/// Who could meet: first who has nobody, then who shares most partners. Not pairs that are kept apart or were proposed already.
pub(crate) fn suggest(seen: &Seen, not: &HashSet<Pair>) -> Vec<Suggestion> {
    let network = &seen.network;
    let place = |pair: &Pair| Some((network.place(pair.a)?, network.place(pair.b)?));
    let left_out: Vec<(u32, u32)> = not.iter().filter_map(place).collect();
    let wanted = Wanted { count: MOST, at_most_each: MOST_EACH, not: &left_out, seed: SEED };
    let found = Introducer::new(&network.graph, &seen.reading.groups.of, SEED).list(&wanted);
    let shared = found.iter().filter_map(|found| {
        let (name_a, name_b) = (network.name(found.a).to_owned(), network.name(found.b).to_owned());
        let common = found.common.iter().take(3).map(|place| network.name(*place).to_owned()).collect();
        Some(Suggestion { pair: Pair::new(network.key(found.a), network.key(found.b))?, name_a, name_b, common })
    });
    let mut suggestions = for_islands(seen, not);
    suggestions.extend(shared);
    suggestions.truncate(MOST);
    suggestions
}

/// Who has nobody is brought to somebody who knows many: each island another one.
fn for_islands(seen: &Seen, not: &HashSet<Pair>) -> Vec<Suggestion> {
    let (network, graph) = (&seen.network, &seen.network.graph);
    let mut hubs: Vec<u32> = (0..graph.nodes() as u32).filter(|node| graph.degree(*node) >= 2).collect();
    hubs.sort_by(|one, other| graph.degree(*other).cmp(&graph.degree(*one)).then(one.cmp(other)));
    let islands = seen.reading.list(graph, Role::Island);
    let mut suggestions = Vec::new();
    for (island, number) in islands.into_iter().zip(0..) {
        if suggestions.len() == MOST_ISLANDS || hubs.is_empty() {
            break;
        }
        let turn = (0..hubs.len()).filter_map(|step| hubs.get((number + step) % hubs.len().min(8)));
        let pair =
            |hub: &u32| Pair::new(network.key(island), network.key(*hub)).filter(|pair| !not.contains(pair)).map(|pair| (pair, *hub));
        if let Some((pair, hub)) = turn.into_iter().find_map(pair) {
            let (name_a, name_b) = (network.name(island).to_owned(), network.name(hub).to_owned());
            suggestions.push(Suggestion { pair, name_a, name_b, common: Vec::new() });
        }
    }
    suggestions
}
