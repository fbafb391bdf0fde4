//! A picture that grows: who was there hardly moves, and who is new comes beside whom it knows.

use super::{Layout, MARGIN, Point, Sketch, apart::loosen, begin::sunflower};
use crate::Graph;

const ROUNDS: usize = 120;
/// How hard a node holds on to where it was; a new one not at all.
const ANCHOR: f64 = 0.35;
/// A tie rests at so many radii.
const REST: f64 = 9.0;
const GAP: f64 = 1.2;
/// A drawing that takes less than this part of the room, in both directions, becomes wider by at most so much each time.
const FULL: f64 = 0.8;
/// And never more than so many radii, times the root of how many stand there.
const ENOUGH: f64 = 12.0;
const MOST_WIDER: f64 = 1.04;
const MOST_SHIFT: f64 = 0.08;

pub(super) fn grow(graph: &Graph, group: impl Fn(u32) -> u32, sketch: &Sketch, floor: f64, drawing: &mut Layout) {
    let nodes: Vec<u32> = (0..graph.nodes() as u32).filter(|&node| graph.degree(node) > 0).collect();
    let unit = nodes.iter().map(|&node| drawing.radius[node as usize]).sum::<f64>() / nodes.len().max(1) as f64;
    let was = find_starts(graph, sketch, unit, floor);
    place_new(graph, &group, &was, unit, floor, drawing);
    for round in 0..ROUNDS {
        let ease = 1.0 - round as f64 / ROUNDS as f64;
        pull(graph, &nodes, &was, unit, ease, drawing);
        push(&nodes, GAP * unit, drawing);
        keep_inside(&nodes, floor, drawing);
    }
    make_room(&nodes, unit, floor, drawing);
}

/// Where nodes were. When there is more room than before, because fewer stand without ties, all move apart and to the middle, a little each time.
fn find_starts(graph: &Graph, sketch: &Sketch, unit: f64, floor: f64) -> Vec<Option<Point>> {
    let start = |node: u32| sketch.start.get(node as usize).copied().flatten().filter(|at| at.0.is_finite() && at.1.is_finite());
    let mut was: Vec<Option<Point>> = (0..graph.nodes() as u32).map(|node| start(node).filter(|_| graph.degree(node) > 0)).collect();
    let (mut low, mut high) = ((f64::MAX, f64::MAX), (f64::MIN, f64::MIN));
    for at in was.iter().flatten() {
        low = (low.0.min(at.0), low.1.min(at.1));
        high = (high.0.max(at.0), high.1.max(at.1));
    }
    let room = (1.0 - 2.0 * MARGIN, (floor - 2.0 * MARGIN).max(0.01));
    // A few nodes need not fill the room.
    let enough = ENOUGH * unit * (was.iter().flatten().count() as f64).sqrt();
    let full = ((high.0 - low.0) / room.0.min(enough)).max((high.1 - low.1) / room.1.min(enough));
    let wider = (FULL / full.max(1e-9)).clamp(1.0, MOST_WIDER);
    if wider > 1.0 {
        let middle = ((low.0 + high.0) / 2.0, (low.1 + high.1) / 2.0);
        let to = (middle.0 + (0.5 - middle.0) * MOST_SHIFT, middle.1 + (floor / 2.0 - middle.1) * MOST_SHIFT);
        for at in was.iter_mut().flatten() {
            *at = (to.0 + (at.0 - middle.0) * wider, to.1 + (at.1 - middle.1) * wider);
        }
    }
    was
}

/// New nodes beside the ones they know that have a place, else beside their group, else where there is most room.
fn place_new(graph: &Graph, group: &impl Fn(u32) -> u32, was: &[Option<Point>], unit: f64, floor: f64, drawing: &mut Layout) {
    let mut placed = was.to_vec();
    let mut waiting: Vec<u32> = (0..graph.nodes() as u32).filter(|&node| was[node as usize].is_none() && graph.degree(node) > 0).collect();
    while !waiting.is_empty() {
        let known = |node: u32, placed: &[Option<Point>]| {
            graph.neighbours(node).iter().filter_map(|&other| placed[other as usize]).collect::<Vec<_>>()
        };
        // Who knows most of those who stand already comes first; waiting is sorted, so of the same number the lowest.
        let mut first = (0, 0);
        for (place, &node) in waiting.iter().enumerate() {
            let count = known(node, &placed).len();
            first = if count > first.1 { (place, count) } else { first };
        }
        let node = waiting.remove(first.0);
        let beside = match known(node, &placed) {
            known if known.is_empty() => of_group(group, node, &placed),
            known => middle(&known),
        };
        placed[node as usize] = Some(find_room(beside, &placed, unit, floor));
    }
    for (at, placed) in drawing.at.iter_mut().zip(placed) {
        *at = placed.unwrap_or(*at);
    }
}

fn of_group(group: &impl Fn(u32) -> u32, node: u32, placed: &[Option<Point>]) -> Option<Point> {
    let own = group(node);
    let members: Vec<Point> = (0..).zip(placed).filter(|&(other, _)| group(other) == own).filter_map(|(_, at)| *at).collect();
    middle(&members)
}

fn middle(points: &[Point]) -> Option<Point> {
    let count = points.len() as f64;
    (count > 0.0).then(|| points.iter().fold((0.0, 0.0), |sum, at| (sum.0 + at.0 / count, sum.1 + at.1 / count)))
}

/// A free spot near a point, or the freest of all.
fn find_room(beside: Option<Point>, placed: &[Option<Point>], unit: f64, floor: f64) -> Point {
    let (width, height) = (1.0 - 2.0 * MARGIN, (floor - 2.0 * MARGIN).max(0.0));
    let room = |at: Point| placed.iter().flatten().map(|other| (other.0 - at.0).hypot(other.1 - at.1)).fold(1.0, f64::min);
    let inside = |at: Point| (at.0.clamp(MARGIN, MARGIN + width), at.1.clamp(MARGIN, MARGIN + height));
    let spots: Vec<Point> = match beside {
        Some(beside) => (0..60).map(|seed| inside(sunflower(seed, 3.0 * unit, beside))).collect(),
        None => (0..400)
            .map(|spot| (MARGIN + width * (f64::from(spot % 20) + 0.5) / 20.0, MARGIN + height * (f64::from(spot / 20) + 0.5) / 20.0))
            .collect(),
    };
    if let (Some(_), Some(&near)) = (beside, spots.iter().find(|&&at| room(at) > 4.0 * unit)) {
        return near;
    }
    let mut best = (spots[0], 0.0);
    for at in spots {
        let room = room(at);
        best = if room > best.1 + 1e-9 { (at, room) } else { best };
    }
    best.0
}

fn pull(graph: &Graph, nodes: &[u32], was: &[Option<Point>], unit: f64, ease: f64, drawing: &mut Layout) {
    for &node in nodes {
        let here = drawing.at[node as usize];
        let (mut x, mut y) = (0.0, 0.0);
        for &other in graph.neighbours(node) {
            let there = drawing.at[other as usize];
            let distance = (there.0 - here.0).hypot(there.1 - here.1).max(1e-9);
            let pull = (distance - REST * unit).max(0.0) / distance / graph.degree(node) as f64;
            (x, y) = (x + (there.0 - here.0) * pull, y + (there.1 - here.1) * pull);
        }
        let (x, y) = match was[node as usize] {
            // Who was there gives way a little to its ties, and goes back to where it was.
            Some(was) => (0.02 * x + ANCHOR * (was.0 - here.0), 0.02 * y + ANCHOR * (was.1 - here.1)),
            None => (0.2 * x, 0.2 * y),
        };
        drawing.at[node as usize] = (here.0 + ease * x, here.1 + ease * y);
    }
}

fn push(nodes: &[u32], gap: f64, drawing: &mut Layout) {
    let mut at: Vec<Point> = nodes.iter().map(|&node| drawing.at[node as usize]).collect();
    let radius: Vec<f64> = nodes.iter().map(|&node| drawing.radius[node as usize]).collect();
    loosen(&mut at, &radius, gap, 1);
    for (&node, at) in nodes.iter().zip(at) {
        drawing.at[node as usize] = at;
    }
}

fn keep_inside(nodes: &[u32], floor: f64, drawing: &mut Layout) {
    for &node in nodes {
        let edge = drawing.radius[node as usize] + MARGIN / 2.0;
        let at = &mut drawing.at[node as usize];
        *at = (at.0.clamp(edge.min(0.5), (1.0 - edge).max(0.5)), at.1.clamp(edge.min(floor / 2.0), (floor - edge).max(floor / 2.0)));
    }
}

/// What still overlaps after all rounds is made smaller, all together.
fn make_room(nodes: &[u32], unit: f64, floor: f64, drawing: &mut Layout) {
    for _ in 0..200 {
        push(nodes, 0.2 * unit, drawing);
        keep_inside(nodes, floor, drawing);
    }
    let mut scale = 1.0_f64;
    for (place, &a) in nodes.iter().enumerate() {
        for &b in &nodes[place + 1..] {
            let (a, b) = (a as usize, b as usize);
            let distance = (drawing.at[b].0 - drawing.at[a].0).hypot(drawing.at[b].1 - drawing.at[a].1);
            scale = scale.min(distance / (drawing.radius[a] + drawing.radius[b]));
        }
    }
    if scale < 1.0 {
        drawing.radius.iter_mut().for_each(|radius| *radius *= (scale * 0.999).max(1e-6));
    }
}
