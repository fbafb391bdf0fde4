//! How far every node is from each of 64 sources, one bit per source, for all of them in one walk.
//!
//! Then et al., *The more the merrier: efficient multi-source graph traversal* (2014).

use std::ops::Range;

use super::lanes::{LANES, OF_NOBODY};
use super::roads::Roads;

/// How many sources are walked from together: the bits of a word.
pub(crate) const SOURCES: usize = 64;
const GROUPS: usize = SOURCES / LANES;
/// With more than one in so many of all arcs in a step, it is quicker to look from the other side.
const MANY: usize = 8;

/// A node, and the lanes in which it is at this distance from the source.
#[derive(Clone, Copy)]
pub(crate) struct Reached {
    pub node: u32,
    pub lanes: u32,
}

/// For a group of sources who is at distance 0, 1, ...; a node is there once for each distance that it has from one of them. Each has a line, the first
/// of which is `OF_NOBODY`.
#[derive(Default)]
pub(crate) struct Group {
    reached: Vec<Reached>,
    begins: Vec<u32>,
    arcs: Vec<usize>,
}

impl Group {
    /// The largest distance.
    pub fn last(&self) -> usize {
        self.begins.len().saturating_sub(2)
    }

    /// The line after the last.
    pub fn end(&self) -> usize {
        self.reached.len() + OF_NOBODY
    }

    /// The lines of those at a distance.
    pub fn lines(&self, distance: usize) -> Range<usize> {
        self.begins[distance] as usize + OF_NOBODY..self.begins[distance + 1] as usize + OF_NOBODY
    }

    /// Those at a distance.
    pub fn at(&self, distance: usize) -> &[Reached] {
        &self.reached[self.begins[distance] as usize..self.begins[distance + 1] as usize]
    }

    /// Who has a line.
    pub fn reached(&self, line: usize) -> Reached {
        self.reached[line - OF_NOBODY]
    }

    /// How many neighbours those at a distance have together.
    pub fn arcs(&self, distance: usize) -> usize {
        self.arcs[distance]
    }

    fn clear(&mut self) {
        self.reached.clear();
        self.begins.clear();
        self.arcs.clear();
    }

    fn begin(&mut self) {
        self.begins.push(self.reached.len() as u32);
        self.arcs.push(0);
    }

    fn add(&mut self, node: u32, lanes: u8, arcs: usize) {
        self.reached.push(Reached { node, lanes: u32::from(lanes) });
        if let Some(sum) = self.arcs.last_mut() {
            *sum += arcs;
        }
    }

    /// Other groups may have gone further.
    fn end_at_last(&mut self) {
        self.begins.push(self.reached.len() as u32);
        while self.begins.len() > 2 && self.begins[self.begins.len() - 2] as usize == self.reached.len() {
            self.begins.pop();
        }
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
        self.groups.iter_mut().for_each(Group::clear);
        self.there.clear();
        let everybody = u64::MAX >> (SOURCES - sources.len().clamp(1, SOURCES));
        for (bit, &source) in sources.iter().enumerate() {
            self.next[source as usize] |= 1 << bit;
            self.there.push(source);
        }
        while !self.there.is_empty() {
            self.arrive(roads);
            self.step(roads, everybody);
            for &node in &self.here {
                self.now[node as usize] = 0;
            }
        }
        self.groups.iter_mut().for_each(Group::end_at_last);
    }

    /// Those reached in the next step are reached now, and noted.
    fn arrive(&mut self, roads: &Roads) {
        std::mem::swap(&mut self.here, &mut self.there);
        self.there.clear();
        self.groups.iter_mut().for_each(Group::begin);
        for &node in &self.here {
            let new = std::mem::take(&mut self.next[node as usize]);
            self.seen[node as usize] |= new;
            self.now[node as usize] = new;
            for (group, lanes) in self.groups.iter_mut().zip(new.to_le_bytes()) {
                if lanes != 0 {
                    group.add(node, lanes, roads.from(node).len());
                }
            }
        }
    }

    /// One step from those reached now: along their own arcs when there are few, else along the arcs of all who were not reached by everybody.
    fn step(&mut self, roads: &Roads, everybody: u64) {
        let arcs: usize = self.here.iter().map(|node| roads.from(*node).len()).sum();
        if arcs * MANY < roads.arcs() {
            self.step_out(roads);
        } else {
            self.step_in(roads, everybody);
        }
    }

    fn step_out(&mut self, roads: &Roads) {
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

    fn step_in(&mut self, roads: &Roads, everybody: u64) {
        for node in 0..roads.nodes() {
            let missing = everybody & !self.seen[node as usize];
            if missing == 0 {
                continue;
            }
            let near = roads.from(node).iter().fold(0, |near, neighbour| near | self.now[*neighbour as usize]);
            if near & missing != 0 {
                self.next[node as usize] = near & missing;
                self.there.push(node);
            }
        }
    }
}
