//! Where the forces begin: the groups are drawn first, then each node near the middle of its group, the busiest inside.

use super::{
    Point,
    apart::push_apart,
    forces::{Ties, settle},
};
use crate::chance::Chance;
use std::collections::BTreeMap;

/// The angle of a sunflower: each next seed is as far as can be from all before.
const GOLDEN: f64 = 2.399_963_229_728_653;

/// A first place of each node.
pub(super) fn place(ties: &Ties, groups: &[u32], chance: &mut Chance) -> Vec<Point> {
    let mut members: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (node, &group) in (0..).zip(groups) {
        members.entry(group).or_default().push(node);
    }
    let number: BTreeMap<u32, u32> = members.keys().zip(0..).map(|(&group, number)| (group, number)).collect();
    let sizes: Vec<f64> = members.values().map(|nodes| nodes.len() as f64).collect();
    let middles = place_groups(&quotient(ties, groups, &number), &sizes, chance);
    let mut at = vec![(0.0, 0.0); groups.len()];
    for (members, middle) in members.values_mut().zip(middles) {
        members.sort_by(|&a, &b| ties.mass[b as usize].total_cmp(&ties.mass[a as usize]).then(a.cmp(&b)));
        for (seed, &node) in members.iter().enumerate() {
            at[node as usize] = sunflower(seed, 1.2, middle);
        }
    }
    at
}

/// The n-th place in a disc that is filled from the middle.
pub(super) fn sunflower(seed: usize, width: f64, middle: Point) -> Point {
    let (out, angle) = (width * (seed as f64 + 0.3).sqrt(), seed as f64 * GOLDEN);
    (middle.0 + out * angle.cos(), middle.1 + out * angle.sin())
}

/// The graph of groups: the more ties between two for their size, the harder they pull.
fn quotient(ties: &Ties, groups: &[u32], number: &BTreeMap<u32, u32>) -> BTreeMap<(u32, u32), f64> {
    let mut between = BTreeMap::new();
    for &(a, b, pull) in &ties.list {
        let (a, b) = (number[&groups[a as usize]], number[&groups[b as usize]]);
        if a != b {
            *between.entry((a.min(b), a.max(b))).or_insert(0.0) += pull;
        }
    }
    between
}

fn place_groups(between: &BTreeMap<(u32, u32), f64>, sizes: &[f64], chance: &mut Chance) -> Vec<Point> {
    let most = between.iter().map(|(&(a, b), pull)| pull / (sizes[a as usize] * sizes[b as usize]).sqrt()).fold(1e-9, f64::max);
    let list = between.iter().map(|(&(a, b), pull)| (a, b, pull / (sizes[a as usize] * sizes[b as usize]).sqrt() / most)).collect();
    let ties = Ties { list, mass: vec![1.0; sizes.len()] };
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    chance.shuffle(&mut order);
    order.sort_by(|&a, &b| sizes[b].total_cmp(&sizes[a]));
    let mut at = vec![(0.0, 0.0); sizes.len()];
    for (seed, &group) in order.iter().enumerate() {
        at[group] = sunflower(seed, 1.0, (0.0, 0.0));
    }
    let at = settle(&ties, &vec![0; sizes.len()], at);
    let radius: Vec<f64> = sizes.iter().map(|size| 1.3 * size.sqrt()).collect();
    let (spread, room) =
        (at.iter().map(|at| at.0.hypot(at.1)).fold(1e-9, f64::max), radius.iter().map(|radius| radius * radius).sum::<f64>().sqrt());
    let mut at: Vec<Point> = at.iter().map(|at| (at.0 / spread * room, at.1 / spread * room)).collect();
    push_apart(&mut at, &radius, 0.5);
    at
}
