//! A walk from eight sources at once, forth and back, with one number per source side by side.
//!
//! Eight numbers are one line of the cache, so that a neighbour costs one look and a few additions for all eight. Sources that lie together reach a node at
//! nearly the same distance; where they do not, the node is looked at once for each distance, with the other lanes kept at nothing.

use super::levels::{Group, Reached};
use super::roads::Roads;

/// How many sources walk together.
pub(crate) const LANES: usize = 8;
/// A number for each.
pub(crate) type Lanes = [f64; LANES];

/// Up to eight numbers, and nothing in the lanes that are left.
pub(crate) fn spread(values: impl Iterator<Item = f64>) -> Lanes {
    let mut lanes = [0.0; LANES];
    lanes.iter_mut().zip(values).for_each(|(lane, value)| *lane = value);
    lanes
}

/// Room for walks through one block.
pub(crate) struct Walk {
    /// What a node gives to its neighbours at the next distance; nothing for all who are not at this distance.
    gives: Vec<Lanes>,
    /// For each that was reached, in the order of [`Group`]: how many shortest paths.
    paths: Vec<Lanes>,
}

impl Walk {
    pub fn new(roads: &Roads) -> Self {
        Self { gives: vec![[0.0; LANES]; roads.nodes() as usize], paths: Vec::new() }
    }

    /// Tells for every node that was reached, except the sources, its dependency in each lane: for every target the share of the shortest paths that goes
    /// over it, times the weight of the target. A node is told once for each distance, with nothing in the other lanes.
    pub fn go(&mut self, roads: &Roads, group: &Group, weights: &[f64], mut tell: impl FnMut(u32, &Lanes)) {
        self.paths.clear();
        self.paths.resize(group.len(), [0.0; LANES]);
        self.count_paths(roads, group);
        for distance in (1..=group.last()).rev() {
            let is_last = distance == group.last();
            for place in group.range(distance) {
                let Reached { node, .. } = group.reached(place);
                let paths = self.paths[place];
                let mut dependencies = [0.0; LANES];
                if !is_last {
                    dependencies = sum(&self.gives, roads.from(node));
                    dependencies.iter_mut().zip(&paths).for_each(|(dependency, paths)| *dependency *= paths);
                    tell(node, &dependencies);
                }
                // Kept until all at this distance are done: they still look at what those further away give.
                self.paths[place] = share(&paths, &dependencies, weights[node as usize]);
            }
            self.clear(group.at_or_none(distance + 1));
            for (reached, gives) in group.at(distance).iter().zip(&self.paths[group.range(distance)]) {
                self.gives[reached.node as usize] = *gives;
            }
        }
        self.clear(group.at_or_none(1));
    }

    /// Forth: those at a distance have the paths of their neighbours one nearer.
    fn count_paths(&mut self, roads: &Roads, group: &Group) {
        for distance in 0..=group.last() {
            for place in group.range(distance) {
                let Reached { node, lanes } = group.reached(place);
                let paths = if distance == 0 { [1.0; LANES] } else { sum(&self.gives, roads.from(node)) };
                self.paths[place] = only(lanes, paths);
            }
            if distance > 0 {
                self.clear(group.at(distance - 1));
            }
            if distance < group.last() {
                for (reached, paths) in group.at(distance).iter().zip(&self.paths[group.range(distance)]) {
                    self.gives[reached.node as usize] = *paths;
                }
            }
        }
    }

    fn clear(&mut self, reached: &[Reached]) {
        for one in reached {
            self.gives[one.node as usize] = [0.0; LANES];
        }
    }
}

/// This is where the time goes.
fn sum(gives: &[Lanes], neighbours: &[u32]) -> Lanes {
    let mut sum = [0.0; LANES];
    for &neighbour in neighbours {
        let one = &gives[neighbour as usize];
        for lane in 0..LANES {
            sum[lane] += one[lane];
        }
    }
    sum
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
