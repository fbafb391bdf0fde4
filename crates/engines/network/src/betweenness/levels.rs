//! How far every node is from each of 64 sources, one bit per source, for all of them in one walk.
//!
//! Then et al., *The more the merrier: efficient multi-source graph traversal* (2014).

use super::lanes::LANES;
use super::roads::Roads;

/// How many sources are walked from together: the bits of a word.
pub(crate) const SOURCES: usize = 64;
const GROUPS: usize = SOURCES / LANES;

/// A node, and the lanes in which it is at this distance from the source.
#[derive(Clone, Copy)]
pub(crate) struct Reached {
    pub node: u32,
    pub lanes: u32,
}

/// For a group of sources who is at distance 0, 1, ...; a node is there once for each distance that it has from one of them.
#[derive(Default)]
pub(crate) struct Group {
    reached: Vec<Reached>,
    begins: Vec<u32>,
}

impl Group {
    /// The largest distance.
    pub fn last(&self) -> usize {
        self.begins.len().saturating_sub(2)
    }

    /// How many there are at all distances together.
    pub fn len(&self) -> usize {
        self.reached.len()
    }

    /// Where those at a distance stand.
    pub fn range(&self, distance: usize) -> std::ops::Range<usize> {
        self.begins[distance] as usize..self.begins[distance + 1] as usize
    }

    /// One of them.
    pub fn reached(&self, place: usize) -> Reached {
        self.reached[place]
    }

    /// Nobody when it is further than anybody.
    pub fn at_or_none(&self, distance: usize) -> &[Reached] {
        if distance <= self.last() { self.at(distance) } else { &[] }
    }

    /// Those at a distance.
    pub fn at(&self, distance: usize) -> &[Reached] {
        &self.reached[self.range(distance)]
    }
}

pub(crate) struct Levels {
    /// By which sources a node was reached already, now, and in the next step.
    seen: Vec<u64>,
    now: Vec<u64>,
    next: Vec<u64>,
    here: Vec<u32>,
    there: Vec<u32>,
    groups: Vec<Group>,
}

impl Levels {
    pub fn new(roads: &Roads) -> Self {
        let words = || vec![0; roads.nodes() as usize];
        let groups = (0..GROUPS).map(|_| Group::default()).collect();
        Self { seen: words(), now: words(), next: words(), here: Vec::new(), there: Vec::new(), groups }
    }

    /// The groups of the last search: the first sources, the next, and so on.
    pub fn groups(&self) -> impl Iterator<Item = &Group> {
        self.groups.iter()
    }

    /// Walks from at most 64 different sources.
    pub fn find(&mut self, roads: &Roads, sources: &[u32]) {
        self.seen.fill(0);
        for group in &mut self.groups {
            group.reached.clear();
            group.begins.clear();
        }
        self.there.clear();
        for (bit, &source) in sources.iter().enumerate() {
            self.next[source as usize] |= 1 << bit;
            self.there.push(source);
        }
        while !self.there.is_empty() {
            self.arrive();
            self.step(roads);
            for &node in &self.here {
                self.now[node as usize] = 0;
            }
        }
        for group in &mut self.groups {
            group.begins.push(group.reached.len() as u32);
            while group.begins.len() > 2 && group.begins[group.begins.len() - 2] as usize == group.reached.len() {
                group.begins.pop();
            }
        }
    }

    /// Those reached in the next step are reached now, and noted.
    fn arrive(&mut self) {
        std::mem::swap(&mut self.here, &mut self.there);
        self.there.clear();
        for group in &mut self.groups {
            group.begins.push(group.reached.len() as u32);
        }
        for &node in &self.here {
            let new = std::mem::take(&mut self.next[node as usize]);
            self.seen[node as usize] |= new;
            self.now[node as usize] = new;
            for (group, lanes) in self.groups.iter_mut().zip(new.to_le_bytes()) {
                if lanes != 0 {
                    group.reached.push(Reached { node, lanes: u32::from(lanes) });
                }
            }
        }
    }

    fn step(&mut self, roads: &Roads) {
        for &node in &self.here {
            let word = self.now[node as usize];
            for &neighbour in roads.from(node) {
                let new = word & !self.seen[neighbour as usize];
                if new != 0 {
                    let next = &mut self.next[neighbour as usize];
                    if *next == 0 {
                        self.there.push(neighbour);
                    }
                    *next |= new;
                }
            }
        }
    }
}
