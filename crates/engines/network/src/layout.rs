//! Where each node is drawn, so that groups stay together, bridges are seen to be bridges, and nobody stands on somebody else.
//!
//! Forces (ties pull, nodes push: Fruchterman and Reingold 1991, with the masses of ForceAtlas2, Jacomy and others 2014, and the quadtree of
//! Barnes and Hut 1986) start from a drawing of the groups alone. Each part is drawn for itself; parts are packed beside each other, and who
//! has no ties stands in rows at the lower edge.

mod apart;
mod begin;
mod forces;
mod grow;
mod packing;
mod quadtree;

use crate::{Graph, chance::Chance};
use forces::Ties;

/// A place: to the right, and down.
pub(crate) type Point = (f64, f64);

/// Of the whole box, so much is covered by discs, unless these would become too large.
const INK: f64 = 0.075;
/// The largest radius of a node of size 1.
const MOST_RADIUS: f64 = 0.022;
/// Free space along the edges.
const MARGIN: f64 = 0.015;

/// What is wished of a drawing.
#[derive(Debug, Clone, Copy)]
pub struct Sketch<'a> {
    /// How large each node is drawn in comparison, as a radius; a node beyond its end counts as 1.
    pub sizes: &'a [f64],
    /// Where a node was in the last drawing ([`Layout::starts`]); nothing or beyond its end: it is new, or had no ties. Nodes that were there hardly move.
    pub start: &'a [Option<(f64, f64)>],
    /// Width divided by height.
    pub aspect: f64,
    /// For the order in which things are tried.
    pub seed: u64,
}

impl Default for Sketch<'_> {
    fn default() -> Self {
        Self { sizes: &[], start: &[], aspect: 1.0, seed: 1 }
    }
}

/// A drawing in a box of width 1. No two discs overlap and none sticks out.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The middle of each node: to the right from 0 to 1, and down from 0 to `height`.
    pub at: Vec<(f64, f64)>,
    /// The radius of each node.
    pub radius: Vec<f64>,
    /// Whether a node has ties; those without stand in rows.
    pub has_ties: Vec<bool>,
    /// The height of the box: 1 / aspect.
    pub height: f64,
}

impl Layout {
    /// Where the next drawing begins, so that nodes with ties stay where they are. Who had none gets a new place with its first tie.
    pub fn starts(&self) -> Vec<Option<(f64, f64)>> {
        self.at.iter().zip(&self.has_ties).map(|(at, has_ties)| has_ties.then_some(*at)).collect()
    }
}

/// Draws a graph. `communities` has the group of each node; when it is empty, there are none.
///
/// O(rounds x nodes log nodes); 2,000 nodes take well under a second. For the same graph, communities and sketch always the same drawing.
pub fn layout(graph: &Graph, communities: &[u32], sketch: &Sketch) -> Layout {
    let height = 1.0 / if sketch.aspect.is_finite() { sketch.aspect.clamp(0.1, 10.0) } else { 1.0 };
    let sizes = list_sizes(graph, sketch);
    let scale = fit_radius(&sizes, height);
    let mut drawing = Layout {
        at: vec![(0.5, height / 2.0); graph.nodes()],
        radius: sizes.iter().map(|size| size * scale).collect(),
        has_ties: (0..graph.nodes() as u32).map(|node| graph.degree(node) > 0).collect(),
        height,
    };
    let islands: Vec<u32> = (0..graph.nodes() as u32).filter(|&node| graph.degree(node) == 0).collect();
    let floor = packing::put_islands(&islands, &mut drawing);
    let group = |node: u32| communities.get(node as usize).copied().unwrap_or(0);
    if (0..graph.nodes()).any(|node| sketch.start.get(node).is_some_and(Option::is_some) && graph.degree(node as u32) > 0) {
        grow::grow(graph, group, sketch, floor, &mut drawing);
    } else {
        draw_parts(graph, group, sketch.seed, floor, &mut drawing);
    }
    drawing
}

fn draw_parts(graph: &Graph, group: impl Fn(u32) -> u32, seed: u64, floor: f64, drawing: &mut Layout) {
    let mut chance = Chance::new(seed);
    let parts: Vec<packing::Part> = list_parts(graph)
        .into_iter()
        .map(|nodes| {
            let groups: Vec<u32> = nodes.iter().map(|&node| group(node)).collect();
            let ties = Ties::inside(graph, &nodes, &groups);
            let at = begin::place(&ties, &groups, &mut chance);
            packing::Part { at: forces::settle(&ties, &groups, at), nodes }
        })
        .collect();
    packing::put_parts(parts, floor, drawing);
}

fn list_sizes(graph: &Graph, sketch: &Sketch) -> Vec<f64> {
    let size = |node: usize| sketch.sizes.get(node).copied().filter(|size| size.is_finite()).map_or(1.0, |size| size.clamp(0.1, 20.0));
    (0..graph.nodes()).map(size).collect()
}

fn fit_radius(sizes: &[f64], height: f64) -> f64 {
    let ink: f64 = sizes.iter().map(|size| std::f64::consts::PI * size * size).sum();
    (INK * height / ink.max(1e-9)).sqrt().min(MOST_RADIUS * height.min(1.0))
}

/// The nodes with ties, by the part in which they hang together: largest part first.
fn list_parts(graph: &Graph) -> Vec<Vec<u32>> {
    let mut is_met = vec![false; graph.nodes()];
    let mut parts: Vec<Vec<u32>> = Vec::new();
    for start in 0..graph.nodes() as u32 {
        if is_met[start as usize] || graph.degree(start) == 0 {
            continue;
        }
        is_met[start as usize] = true;
        let mut part = vec![start];
        let mut next = 0;
        while next < part.len() {
            for &other in graph.neighbours(part[next]) {
                if !std::mem::replace(&mut is_met[other as usize], true) {
                    part.push(other);
                }
            }
            next += 1;
        }
        part.sort_unstable();
        parts.push(part);
    }
    parts.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
    parts
}
