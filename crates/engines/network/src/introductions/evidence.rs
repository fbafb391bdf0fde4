//! What can be seen of a pair without a tie: shared neighbours in three measures, roads of three steps, groups, and how busy both are.

use crate::Graph;

/// How many signs.
pub(super) const SIGNS: usize = 6;
/// How many shared neighbours.
pub(super) const SHARED: usize = 0;
/// Resource allocation: each shared neighbour divided by how many it knows (Zhou, Lue and Zhang 2009).
pub(super) const ALLOCATION: usize = 1;
/// The same with the strength of the ties.
pub(super) const WEIGHTED: usize = 2;
/// Roads of three steps, each divided by the root of what the two in between know (Kovacs and others 2019).
pub(super) const ROADS: usize = 3;
/// How many ties chance would put there, given both degrees and the ties between both groups (Karrer and Newman 2011).
pub(super) const GROUPS: usize = 4;
/// Both degrees, multiplied.
pub(super) const BUSY: usize = 5;

/// The signs, as natural logarithms: what is learned is a product of powers.
pub(super) type Signs = [f64; SIGNS];

/// A graph with its groups, ready to be asked about pairs.
pub(super) struct Evidence<'a> {
    graph: &'a Graph,
    of: Vec<u32>,
    /// Sum of the degrees in each group.
    mass: Vec<f64>,
    /// Per group: the groups it has ties with, and how many; ties inside count from both ends.
    between: Vec<Vec<(u32, f64)>>,
    strength: Vec<f64>,
    /// 1 / root of the degree.
    rarity: Vec<f32>,
}

/// Room for the work on one node, used again for the next.
pub(super) struct Desk {
    sums: Vec<Sums>,
    touched: Vec<u32>,
    /// Per group: the ties with the group at hand.
    row: Vec<f64>,
}

#[derive(Clone, Copy, Default)]
struct Sums {
    shared: f32,
    allocation: f32,
    weighted: f32,
    half_road: f32,
}

impl Desk {
    pub(super) fn new(evidence: &Evidence) -> Self {
        Self { sums: vec![Sums::default(); evidence.graph.nodes()], touched: Vec::new(), row: vec![0.0; evidence.mass.len()] }
    }
}

impl<'a> Evidence<'a> {
    /// `of`: the group of each node; a node beyond its end is in group 0.
    pub(super) fn of(graph: &'a Graph, of: &[u32]) -> Self {
        let nodes = 0..graph.nodes() as u32;
        let of: Vec<u32> = nodes.clone().map(|node| of.get(node as usize).copied().unwrap_or(0)).collect();
        let groups = of.iter().max().map_or(0, |&last| last as usize + 1);
        let mut mass = vec![0.0; groups];
        for node in nodes.clone() {
            mass[of[node as usize] as usize] += graph.degree(node) as f64;
        }
        let strength = nodes.clone().map(|node| graph.weights(node).iter().map(|weight| weight.max(0.0)).sum::<f64>().max(1e-12)).collect();
        let rarity = nodes.map(|node| 1.0 / (graph.degree(node) as f32).max(1.0).sqrt()).collect();
        Self { graph, between: count_between(graph, &of, groups), of, mass, strength, rarity }
    }

    pub(super) fn graph(&self) -> &'a Graph {
        self.graph
    }

    /// Natural logarithm of the ties that chance would put between a node of either group, for each pair of one tie.
    pub(super) fn affinity(&self, ties: f64, group: u32, other: u32) -> f64 {
        ((ties + 0.5) / (self.mass[group as usize] * self.mass[other as usize] + 1.0)).ln()
    }

    pub(super) fn group(&self, node: u32) -> u32 {
        self.of[node as usize]
    }

    pub(super) fn groups(&self) -> usize {
        self.mass.len()
    }

    pub(super) fn mass(&self, group: u32) -> f64 {
        self.mass[group as usize]
    }

    /// The groups that a group has ties with, and how many.
    pub(super) fn between(&self, group: u32) -> &[(u32, f64)] {
        &self.between[group as usize]
    }

    /// What a shared neighbour says in one of the three measures, given the roots of both tie weights multiplied.
    pub(super) fn share_of(&self, measure: usize, shared: u32, weight: f64) -> f64 {
        match measure {
            SHARED => 1.0,
            ALLOCATION => 1.0 / self.graph.degree(shared) as f64,
            _ => weight / self.strength[shared as usize],
        }
    }

    /// All who share a neighbour with a node and have no tie with it, as far as wanted, with the signs. O(ties of neighbours, and of who is wanted).
    pub(super) fn around(&self, node: u32, desk: &mut Desk, is_wanted: impl Fn(u32) -> bool) -> Vec<(u32, Signs)> {
        self.walk(node, desk);
        let own = self.group(node);
        for &(other, ties) in self.between(own) {
            desk.row[other as usize] = ties;
        }
        let known = self.graph.neighbours(node);
        let mut found = Vec::new();
        for &other in &desk.touched {
            if known.binary_search(&other).is_err() && is_wanted(other) {
                found.push((other, self.signs(node, other, desk)));
            }
        }
        for &(other, _) in self.between(own) {
            desk.row[other as usize] = 0.0;
        }
        for other in desk.touched.drain(..) {
            desk.sums[other as usize] = Sums::default();
        }
        found
    }

    /// Two steps from a node in all directions.
    fn walk(&self, node: u32, desk: &mut Desk) {
        for (&shared, &near) in self.graph.neighbours(node).iter().zip(self.graph.weights(node)) {
            let allocation = 1.0 / self.graph.degree(shared) as f32;
            let per_weight = near.max(0.0).sqrt() / self.strength[shared as usize];
            let rarity = self.rarity[shared as usize];
            for (&other, &far) in self.graph.neighbours(shared).iter().zip(self.graph.weights(shared)) {
                if other == node {
                    continue;
                }
                let sums = &mut desk.sums[other as usize];
                if sums.shared == 0.0 {
                    desk.touched.push(other);
                }
                sums.shared += 1.0;
                sums.allocation += allocation;
                sums.weighted += (per_weight * far.max(0.0).sqrt()) as f32;
                sums.half_road += rarity;
            }
        }
    }

    fn signs(&self, node: u32, other: u32, desk: &Desk) -> Signs {
        let sums = desk.sums[other as usize];
        // The last step of the road: a neighbour of the other that is two steps away. There is no tie, so none goes past the other itself.
        let last = |&middle: &u32| desk.sums[middle as usize].half_road * self.rarity[middle as usize];
        let roads: f32 = self.graph.neighbours(other).iter().map(last).sum();
        let busy = (self.graph.degree(node) as f64 * self.graph.degree(other) as f64).ln();
        let (own, its) = (self.group(node), self.group(other));
        [
            f64::from(sums.shared).ln(),
            f64::from(sums.allocation).ln(),
            f64::from(sums.weighted).max(1e-9).ln(),
            (f64::from(roads) + 0.01).ln(),
            busy + self.affinity(desk.row[its as usize], own, its),
            busy,
        ]
    }

    /// Shared neighbours, first who says most.
    pub(super) fn common(&self, a: u32, b: u32, most: usize) -> Vec<u32> {
        let (of_a, of_b) = (self.graph.neighbours(a), self.graph.neighbours(b));
        let shared = of_a.iter().enumerate().filter_map(|(place, &shared)| Some((shared, place, of_b.binary_search(&shared).ok()?)));
        let weight = |place: usize, at: usize| (self.graph.weights(a)[place].max(0.0) * self.graph.weights(b)[at].max(0.0)).sqrt();
        let mut common: Vec<(f64, u32)> =
            shared.map(|(shared, place, at)| (self.share_of(WEIGHTED, shared, weight(place, at)), shared)).collect();
        common.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
        common.into_iter().take(most).map(|(_, shared)| shared).collect()
    }
}

fn count_between(graph: &Graph, of: &[u32], groups: usize) -> Vec<Vec<(u32, f64)>> {
    let mut members = vec![Vec::new(); groups];
    for (node, &group) in (0_u32..).zip(of) {
        members[group as usize].push(node);
    }
    let mut row = vec![0.0; groups];
    let mut touched = Vec::new();
    let mut between = Vec::with_capacity(groups);
    for members in members {
        for other in members.iter().flat_map(|&node| graph.neighbours(node)) {
            let group = of[*other as usize];
            if row[group as usize] == 0.0 {
                touched.push(group);
            }
            row[group as usize] += 1.0;
        }
        between.push(touched.drain(..).map(|group: u32| (group, std::mem::take(&mut row[group as usize]))).collect());
    }
    between
}
