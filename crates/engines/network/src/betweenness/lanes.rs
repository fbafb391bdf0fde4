//! A walk from eight sources at once, forth and back, with one number per source side by side.
//!
//! Eight numbers are one line of the cache, so that a neighbour costs one look and a few additions for all eight. Sources that lie together reach a node at
//! nearly the same distance; where they do not, the node has a line for each distance, with nothing in the other lanes.

use super::levels::{Group, Reached};
use super::roads::Roads;

/// How many sources walk together.
pub(crate) const LANES: usize = 8;
/// A number for each.
pub(crate) type Lanes = [f64; LANES];

/// Kept so that it is one line of the cache and not two halves.
#[derive(Clone, Copy)]
#[repr(align(64))]
struct Line(Lanes);

const NOTHING: Line = Line([0.0; LANES]);

/// Up to eight numbers, and nothing in the lanes that are left.
pub(crate) fn spread(values: impl Iterator<Item = f64>) -> Lanes {
    let mut lanes = [0.0; LANES];
    lanes.iter_mut().zip(values).for_each(|(lane, value)| *lane = value);
    lanes
}

/// The sum of the products, added two by two so that no addition waits for all before it.
pub(crate) fn weigh(values: &Lanes, weights: &Lanes) -> f64 {
    let product = |lane: usize| values[lane] * weights[lane];
    let (even, odd) = ([0, 2, 4, 6].map(product), [1, 3, 5, 7].map(product));
    let two = |pair: usize| even[pair] + odd[pair];
    (two(0) + two(1)) + (two(2) + two(3))
}

/// The first lines belong to nobody. Whoever is not at the distance that is looked at has one of them, so that no look needs a question first; there are
/// some, so that one addition need not wait for the one before.
pub(crate) const OF_NOBODY: usize = 16;

/// Taking from many lines and giving to many lines cost about this much: a gift has to be written back.
const COST_OF_GIVING: usize = 3;
const COST_OF_TAKING: usize = 2;

/// Room for walks through one block.
pub(crate) struct Walk {
    /// The line of each node at the distance that is looked at.
    line_of: Vec<u32>,
    /// For each that was reached, in the order of [`Group`]: first how many shortest paths, then what each path brings to those before it.
    lines: Vec<Line>,
    /// The dependencies, where they are given and not taken.
    given: Vec<Line>,
}

impl Walk {
    pub fn new(roads: &Roads) -> Self {
        let line_of = (0..roads.nodes()).map(nobody).collect();
        Self { line_of, lines: Vec::new(), given: Vec::new() }
    }

    /// Tells for every node that was reached, except the sources, its dependency in each lane: for every target the share of the shortest paths that goes
    /// over it, times the weight of the target. A node is told once for each distance, with nothing in the other lanes.
    pub fn go(&mut self, roads: &Roads, group: &Group, weights: &[f64], mut tell: impl FnMut(u32, &Lanes)) {
        let last = group.last();
        // What is left of the walk before is written over.
        let room = group.end().max(self.lines.len());
        self.lines.resize(room, NOTHING);
        self.given.resize(room, NOTHING);
        for line in group.lines(0) {
            self.lines[line] = Line(only(group.reached(line).lanes, [1.0; LANES]));
        }
        for distance in 1..=last {
            self.count_paths(roads, group, distance);
        }
        for line in group.lines(last) {
            let weight = weights[group.reached(line).node as usize];
            self.lines[line] = Line(share(&self.lines[line].0, &[0.0; LANES], weight));
        }
        for distance in (1..last).rev() {
            self.depend(roads, group, distance, weights, &mut tell);
        }
    }

    /// Forth: those at a distance have the paths of their neighbours one nearer.
    fn count_paths(&mut self, roads: &Roads, group: &Group, distance: usize) {
        if group.arcs(distance - 1) * COST_OF_GIVING < group.arcs(distance) * COST_OF_TAKING {
            self.point_at(group, distance);
            self.lines[group.lines(distance)].fill(NOTHING);
            for line in group.lines(distance - 1) {
                let gift = self.lines[line].0;
                give(&mut self.lines, &self.line_of, roads.from(group.reached(line).node), &gift);
            }
            self.lines[..OF_NOBODY].fill(NOTHING);
            for line in group.lines(distance) {
                self.lines[line] = Line(only(group.reached(line).lanes, self.lines[line].0));
            }
            self.point_away(group, distance);
        } else {
            self.point_at(group, distance - 1);
            for line in group.lines(distance) {
                let Reached { node, lanes } = group.reached(line);
                self.lines[line] = Line(only(lanes, take(&self.lines, &self.line_of, roads.from(node))));
            }
            self.point_away(group, distance - 1);
        }
    }

    /// Back: those at a distance depend on their neighbours one further.
    fn depend(&mut self, roads: &Roads, group: &Group, distance: usize, weights: &[f64], tell: &mut impl FnMut(u32, &Lanes)) {
        let is_given = group.arcs(distance + 1) * COST_OF_GIVING < group.arcs(distance) * COST_OF_TAKING;
        if is_given {
            self.point_at(group, distance);
            self.given[group.lines(distance)].fill(NOTHING);
            for line in group.lines(distance + 1) {
                let gift = self.lines[line].0;
                give(&mut self.given, &self.line_of, roads.from(group.reached(line).node), &gift);
            }
            self.point_away(group, distance);
        } else {
            self.point_at(group, distance + 1);
        }
        for line in group.lines(distance) {
            let node = group.reached(line).node;
            let mut dependencies = if is_given { self.given[line].0 } else { take(&self.lines, &self.line_of, roads.from(node)) };
            let paths = self.lines[line].0;
            dependencies.iter_mut().zip(&paths).for_each(|(dependency, paths)| *dependency *= paths);
            tell(node, &dependencies);
            self.lines[line] = Line(share(&paths, &dependencies, weights[node as usize]));
        }
        if !is_given {
            self.point_away(group, distance + 1);
        }
    }

    fn point_at(&mut self, group: &Group, distance: usize) {
        for (line, reached) in group.lines(distance).zip(group.at(distance)) {
            self.line_of[reached.node as usize] = line as u32;
        }
    }

    fn point_away(&mut self, group: &Group, distance: usize) {
        for reached in group.at(distance) {
            self.line_of[reached.node as usize] = nobody(reached.node);
        }
    }
}

fn nobody(node: u32) -> u32 {
    node % OF_NOBODY as u32
}

/// Here and in [`give`] is where the time goes.
fn take(lines: &[Line], line_of: &[u32], neighbours: &[u32]) -> Lanes {
    let mut sum = [0.0; LANES];
    for &neighbour in neighbours {
        let one = &lines[line_of[neighbour as usize] as usize].0;
        for lane in 0..LANES {
            sum[lane] += one[lane];
        }
    }
    sum
}

fn give(lines: &mut [Line], line_of: &[u32], neighbours: &[u32], gift: &Lanes) {
    for &neighbour in neighbours {
        let one = &mut lines[line_of[neighbour as usize] as usize].0;
        for lane in 0..LANES {
            one[lane] += gift[lane];
        }
    }
}

/// The lanes whose bit is set, and nothing in the others.
fn only(bits: u32, lanes: Lanes) -> Lanes {
    let mut kept = [0.0; LANES];
    for lane in 0..LANES {
        kept[lane] = if bits >> lane & 1 == 1 { lanes[lane] } else { 0.0 };
    }
    kept
}

/// What each path brings to those before it: (weight + dependency) / paths; nothing where there are no paths.
fn share(paths: &Lanes, dependencies: &Lanes, weight: f64) -> Lanes {
    let mut share = [0.0; LANES];
    for lane in 0..LANES {
        let by = if paths[lane] > 0.0 { paths[lane] } else { f64::INFINITY };
        share[lane] = (weight + dependencies[lane]) / by;
    }
    share
}
