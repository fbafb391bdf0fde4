//! Any minimum-cost flow, for files that are not about requests and helpers: exact and plain, not as fast as a [`Plan`](crate::Plan).
//!
//! Successive shortest paths with potentials from each node that has something left to send (Ahuja, Magnanti and Orlin, section 9.7). Arcs with
//! a negative cost are filled first, so that no way back is negative; lower bounds are sent first too.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::dimacs::{FlowProblem, FlowSolution};

/// Some of the supply cannot reach any demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Infeasible {
    /// Where it stays behind, counted from 0.
    pub node: u32,
    /// How much, at least.
    pub amount: i64,
}

/// Arc `2k` is arc `k` of the file and `2k + 1` its way back.
struct Residual {
    heads: Vec<u32>,
    costs: Vec<i64>,
    rooms: Vec<i64>,
    starts: Vec<u32>,
    /// Arcs by the node they leave.
    out: Vec<u32>,
    excess: Vec<i64>,
    potentials: Vec<i64>,
    distances: Vec<i64>,
    by: Vec<u32>,
    touched: Vec<u32>,
}

const FAR: i64 = i64::MAX;

impl FlowProblem {
    /// The cheapest flow that sends all supplies.
    ///
    /// # Errors
    /// A node whose supply cannot all be sent.
    pub fn solve(&self) -> Result<FlowSolution, Infeasible> {
        let mut residual = Residual::new(self);
        for node in 0..residual.excess.len() as u32 {
            while residual.excess[node as usize] > 0 {
                let Some(target) = residual.find_nearest_demand(node) else {
                    return Err(Infeasible { node, amount: residual.excess[node as usize] });
                };
                residual.send(node, target);
            }
        }
        let mut flows: Vec<i64> = (0..self.arcs.len()).map(|arc| residual.rooms[2 * arc + 1]).collect();
        self.lows.iter().for_each(|(arc, low)| flows[*arc as usize] += low);
        let objective = self.arcs.iter().zip(&flows).map(|(arc, flow)| i128::from(arc.cost) * i128::from(*flow)).sum();
        Ok(FlowSolution { flows, objective })
    }
}

impl Residual {
    fn new(problem: &FlowProblem) -> Self {
        let (nodes, arcs) = (problem.supplies.len(), problem.arcs.len());
        let mut starts = vec![0u32; nodes + 1];
        problem.arcs.iter().flat_map(|arc| [arc.tail, arc.head]).for_each(|node| starts[node as usize + 1] += 1);
        (0..nodes).for_each(|node| starts[node + 1] += starts[node]);
        let mut residual = Residual {
            heads: Vec::with_capacity(2 * arcs),
            costs: Vec::with_capacity(2 * arcs),
            rooms: Vec::with_capacity(2 * arcs),
            out: vec![0; 2 * arcs],
            excess: problem.supplies.clone(),
            potentials: vec![0; nodes],
            distances: vec![FAR; nodes],
            by: vec![0; nodes],
            touched: Vec::new(),
            starts: Vec::new(),
        };
        let mut next = starts.clone();
        for (number, arc) in (0u32..).zip(&problem.arcs) {
            for (node, end) in [(arc.tail, 2 * number), (arc.head, 2 * number + 1)] {
                residual.out[next[node as usize] as usize] = end;
                next[node as usize] += 1;
            }
            residual.heads.extend([arc.head, arc.tail]);
            residual.costs.extend([arc.cost, -arc.cost]);
            residual.rooms.extend([arc.capacity, 0]);
        }
        residual.starts = starts;
        residual.send_what_must(problem);
        residual
    }

    /// Lower bounds, and arcs that earn something: what went too far comes back along the way back.
    fn send_what_must(&mut self, problem: &FlowProblem) {
        for (arc, low) in &problem.lows {
            self.rooms[2 * *arc as usize] -= low;
            self.excess[problem.arcs[*arc as usize].tail as usize] -= low;
            self.excess[problem.arcs[*arc as usize].head as usize] += low;
        }
        for (number, arc) in problem.arcs.iter().enumerate().filter(|(_, arc)| arc.cost < 0) {
            let room = std::mem::take(&mut self.rooms[2 * number]);
            self.rooms[2 * number + 1] += room;
            self.excess[arc.tail as usize] -= room;
            self.excess[arc.head as usize] += room;
        }
    }

    /// Dijkstra with reduced costs until the first node that wants something; potentials move so that the way there costs nothing.
    fn find_nearest_demand(&mut self, source: u32) -> Option<u32> {
        self.touched.drain(..).for_each(|node| self.distances[node as usize] = FAR);
        let mut queue = BinaryHeap::from([Reverse((0, source))]);
        self.distances[source as usize] = 0;
        self.touched.push(source);
        while let Some(Reverse((distance, node))) = queue.pop() {
            if distance > self.distances[node as usize] {
                continue;
            }
            if self.excess[node as usize] < 0 {
                for seen in &self.touched {
                    self.potentials[*seen as usize] += (self.distances[*seen as usize] - distance).min(0);
                }
                return Some(node);
            }
            for place in self.starts[node as usize]..self.starts[node as usize + 1] {
                let arc = self.out[place as usize] as usize;
                let head = self.heads[arc] as usize;
                let reached = distance + self.costs[arc] + self.potentials[node as usize] - self.potentials[head];
                if self.rooms[arc] > 0 && reached < self.distances[head] {
                    if self.distances[head] == FAR {
                        self.touched.push(head as u32);
                    }
                    (self.distances[head], self.by[head]) = (reached, arc as u32);
                    queue.push(Reverse((reached, head as u32)));
                }
            }
        }
        None
    }

    fn send(&mut self, source: u32, target: u32) {
        let mut amount = self.excess[source as usize].min(-self.excess[target as usize]);
        let mut node = target;
        while node != source {
            let arc = self.by[node as usize] as usize;
            amount = amount.min(self.rooms[arc]);
            node = self.heads[arc ^ 1];
        }
        node = target;
        while node != source {
            let arc = self.by[node as usize] as usize;
            self.rooms[arc] -= amount;
            self.rooms[arc ^ 1] += amount;
            node = self.heads[arc ^ 1];
        }
        self.excess[source as usize] -= amount;
        self.excess[target as usize] += amount;
    }
}
