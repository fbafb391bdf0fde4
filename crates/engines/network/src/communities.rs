//! Which groups work together: communities with the highest modularity that Leiden finds.
//!
//! Traag, Waltman and van Eck, "From Louvain to Leiden: guaranteeing well-connected communities", Scientific Reports 9 (2019), 5233.

mod level;
mod moving;
mod refining;

use crate::{Graph, chance::Chance, modularity::modularity_at};
use level::Level;
use moving::Moving;
use refining::refine;

/// Graphs up to so many edges are cheap enough to try from more than one beginning.
const SMALL: usize = 20_000;
/// So many beginnings for a small graph.
const BEGINNINGS: u64 = 10;
/// So many times over a small graph, or until nobody moves.
const ROUNDS_SMALL: usize = 10;
/// The same for a graph that is not small.
const ROUNDS: usize = 3;
/// Above so many ties one round must do, and single nodes move once more at the end: as good as a second round, for less time.
const LARGE: usize = 400_000;
/// Above so many nodes they are visited in the order in which they stand.
const MOST_SHUFFLED: usize = 30_000;

/// Who belongs together.
#[derive(Debug, Clone, PartialEq)]
pub struct Communities {
    /// The community of each node: 0 is the largest, `count - 1` the smallest. A node without ties is a community alone.
    pub of: Vec<u32>,
    /// How many communities.
    pub count: u32,
    /// How much better than chance: the share of weight inside minus the share that was to be expected, at the resolution that was asked.
    pub modularity: f64,
}

impl Communities {
    /// The nodes of each community, sorted.
    pub fn members(&self) -> Vec<Vec<u32>> {
        let mut members = vec![Vec::new(); self.count as usize];
        for (node, &community) in (0..).zip(&self.of) {
            members[community as usize].push(node);
        }
        members
    }
}

/// The communities of a graph, at resolution 1. Every community is connected. Near O(edges) per round, with few rounds.
pub fn communities(graph: &Graph, seed: u64) -> Communities {
    communities_at(graph, 1.0, seed)
}

/// The communities at another resolution: above 1 more and smaller, below 1 fewer and larger ones.
pub fn communities_at(graph: &Graph, resolution: f64, seed: u64) -> Communities {
    let base = Level::of(graph);
    let is_small = graph.edges() <= SMALL;
    let beginnings = if is_small { BEGINNINGS } else { 1 };
    let rounds = match graph.edges() {
        edges if edges > LARGE => 1,
        _ if is_small => ROUNDS_SMALL,
        _ => ROUNDS,
    };
    let mut best: Option<Communities> = None;
    for beginning in 0..beginnings {
        let mut of = find_communities(&base, resolution, rounds, &mut Chance::new(seed.wrapping_add(beginning << 32)));
        split_unconnected(graph, &mut of);
        let count = number_by_size(&mut of);
        let found = Communities { modularity: modularity_at(graph, &of, resolution), of, count };
        if best.as_ref().is_none_or(|best| found.modularity > best.modularity + 1e-12) {
            best = Some(found);
        }
    }
    best.unwrap_or(Communities { of: Vec::new(), count: 0, modularity: 0.0 })
}

/// Good communities in one go, for who looks at many graphs.
pub(crate) fn quick_communities(graph: &Graph, chance: &mut Chance) -> Vec<u32> {
    let mut of = find_communities(&Level::of(graph), 1.0, 1, chance);
    number_in_order(&mut of);
    of
}

fn find_communities(base: &Level, resolution: f64, rounds: usize, chance: &mut Chance) -> Vec<u32> {
    let mut of: Vec<u32> = (0..base.nodes() as u32).collect();
    if base.total() <= 0.0 {
        return of;
    }
    let rate = resolution / base.total();
    for _ in 0..rounds {
        if !go_round(base, rate, &mut of, chance) {
            break;
        }
    }
    if base.arcs_in_all() > 2 * LARGE {
        Moving::new(base, rate, &mut of).run(chance);
    }
    of
}

/// One round of Leiden: move, refine, fold the refined groups into nodes, and again on those. Says whether anybody moved.
fn go_round(base: &Level, rate: f64, of: &mut [u32], chance: &mut Chance) -> bool {
    let mut folded: Option<Level> = None;
    let mut at: Vec<u32> = (0..base.nodes() as u32).collect();
    let mut part = of.to_vec();
    let mut has_moved = false;
    loop {
        let level = folded.as_ref().unwrap_or(base);
        has_moved |= Moving::new(level, rate, &mut part).run(chance);
        let count = number_in_order(&mut part);
        if count as usize == level.nodes() {
            break;
        }
        let (mut refined, mut refined_count) = refine(level, rate, &part, count, chance);
        if refined_count as usize == level.nodes() {
            // Nobody could be joined well; fold what was found, or this would never end.
            (refined, refined_count) = (part.clone(), count);
        }
        let next = level.fold(&refined, refined_count);
        let mut part_of_refined = vec![0; refined_count as usize];
        for (&refined, &part) in refined.iter().zip(&part) {
            part_of_refined[refined as usize] = part;
        }
        for at in &mut at {
            *at = refined[*at as usize];
        }
        part = part_of_refined;
        folded = Some(next);
    }
    for (of, &at) in of.iter_mut().zip(&at) {
        *of = part[at as usize];
    }
    has_moved
}

/// A random order, as long as the nodes are few enough to stand close together in the memory; in a large graph the order in which they stand,
/// which finds as good communities in two thirds of the time.
fn first_order(nodes: usize, chance: &mut Chance) -> Vec<u32> {
    let mut order: Vec<u32> = (0..nodes as u32).collect();
    if nodes <= MOST_SHUFFLED {
        chance.shuffle(&mut order);
    }
    order
}

/// Numbers the groups from 0 in the order in which they appear; how many there are.
fn number_in_order(of: &mut [u32]) -> u32 {
    let mut numbers = vec![u32::MAX; of.iter().max().map_or(0, |&last| last as usize + 1)];
    let mut count = 0;
    for of in of {
        let number = &mut numbers[*of as usize];
        if *number == u32::MAX {
            *number = count;
            count += 1;
        }
        *of = *number;
    }
    count
}

/// Numbers the groups by size, largest first; of the same size, first the one with the lowest node.
fn number_by_size(of: &mut [u32]) -> u32 {
    let count = number_in_order(of);
    let mut sizes = vec![0_u32; count as usize];
    for &of in of.iter() {
        sizes[of as usize] += 1;
    }
    let mut order: Vec<u32> = (0..count).collect();
    order.sort_by_key(|&group| std::cmp::Reverse(sizes[group as usize]));
    let mut number = vec![0; count as usize];
    for (place, &group) in (0..).zip(&order) {
        number[group as usize] = place;
    }
    for of in of {
        *of = number[*of as usize];
    }
    count
}

/// A group in two parts without a tie becomes two groups; modularity only rises by that. Leiden promises that it never
/// happens at the end of a round; the rule for groups that could not be refined makes this the proof.
fn split_unconnected(graph: &Graph, of: &mut [u32]) {
    let mut part = vec![u32::MAX; of.len()];
    let mut waiting = Vec::new();
    let mut parts = 0;
    for start in 0..of.len() as u32 {
        if part[start as usize] != u32::MAX {
            continue;
        }
        part[start as usize] = parts;
        waiting.push(start);
        while let Some(node) = waiting.pop() {
            for &other in graph.neighbours(node) {
                if part[other as usize] == u32::MAX && of[other as usize] == of[node as usize] {
                    part[other as usize] = parts;
                    waiting.push(other);
                }
            }
        }
        parts += 1;
    }
    of.copy_from_slice(&part);
}
