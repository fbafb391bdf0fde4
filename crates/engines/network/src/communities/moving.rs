//! Fast local moving: every node goes to the neighbouring group that gains most, until nobody wants to move.

use super::level::Level;
use crate::chance::Chance;
use std::collections::VecDeque;

/// The least gain worth a move, as a share of the node's strength: below it rounding could move nodes to and fro for ever.
const LEAST: f64 = 1e-9;

pub(crate) struct Moving<'a> {
    level: &'a Level,
    rate: f64,
    part: &'a mut [u32],
    /// Strength of each group.
    mass: Vec<f64>,
    /// Groups without members.
    empty: Vec<u32>,
    members: Vec<u32>,
    /// Weight from the node at hand to each group, and the groups with any.
    sums: Vec<f32>,
    touched: Vec<u32>,
}

impl<'a> Moving<'a> {
    /// `part`: the group of each node, below the number of nodes. `rate`: resolution divided by twice the weight of the graph.
    pub(crate) fn new(level: &'a Level, rate: f64, part: &'a mut [u32]) -> Self {
        let nodes = level.nodes();
        let (mut mass, mut members) = (vec![0.0; nodes], vec![0; nodes]);
        for (node, &group) in (0..).zip(part.iter()) {
            mass[group as usize] += level.strength(node);
            members[group as usize] += 1;
        }
        let empty = (0..nodes as u32).rev().filter(|&group| members[group as usize] == 0).collect();
        Self { level, rate, part, mass, empty, members, sums: vec![0.0; nodes], touched: Vec::new() }
    }

    /// Says whether anybody moved.
    pub(crate) fn run(mut self, chance: &mut Chance) -> bool {
        let mut waiting: VecDeque<u32> = super::first_order(self.level.nodes(), chance).into();
        let mut is_waiting = vec![true; self.level.nodes()];
        let mut has_moved = false;
        while let Some(node) = waiting.pop_front() {
            is_waiting[node as usize] = false;
            let here = self.part[node as usize];
            let there = self.best_group(node, here);
            if there == here {
                continue;
            }
            has_moved = true;
            self.put(node, here, there);
            for &(other, _) in self.level.arcs(node) {
                if self.part[other as usize] != there && !is_waiting[other as usize] {
                    is_waiting[other as usize] = true;
                    waiting.push_back(other);
                }
            }
        }
        has_moved
    }

    fn best_group(&mut self, node: u32, here: u32) -> u32 {
        for &(other, weight) in self.level.arcs(node) {
            let group = self.part[other as usize];
            let sum = &mut self.sums[group as usize];
            if *sum == 0.0 {
                self.touched.push(group);
            }
            *sum += weight;
        }
        let strength = self.level.strength(node);
        let pull = self.rate * strength;
        let stay = f64::from(self.sums[here as usize]) - pull * (self.mass[here as usize] - strength);
        let (mut best, mut there) = (stay + LEAST * strength, here);
        for &group in &self.touched {
            let gain = f64::from(std::mem::take(&mut self.sums[group as usize])) - pull * self.mass[group as usize];
            if gain > best && group != here {
                (best, there) = (gain, group);
            }
        }
        self.touched.clear();
        // Alone gains nothing and costs nothing; better than a group that costs.
        if best < 0.0 && self.members[here as usize] > 1 { self.empty.last().copied().unwrap_or(there) } else { there }
    }

    fn put(&mut self, node: u32, here: u32, there: u32) {
        let strength = self.level.strength(node);
        if self.members[there as usize] == 0 {
            self.empty.pop();
        }
        self.members[here as usize] -= 1;
        self.members[there as usize] += 1;
        self.mass[here as usize] -= strength;
        self.mass[there as usize] += strength;
        if self.members[here as usize] == 0 {
            self.mass[here as usize] = 0.0;
            self.empty.push(here);
        }
        self.part[node as usize] = there;
    }
}
