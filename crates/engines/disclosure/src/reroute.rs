//! Whether a cell can be larger or smaller without anything that is shown being different.
//!
//! The true table is one that the attacker thinks possible. A cell can be one more if one more can run round: other cells on the way become one more or one less within what
//! the attacker thinks possible of them. That is a stream in a network (Ford and Fulkerson), so the answer in whole numbers is exact.

use crate::attacker::{Attacker, State};
use crate::streams::{Pipe, Streams};
use crate::{Rule, Table};

/// The table in the eyes of one attacker.
#[derive(Debug)]
pub(crate) struct Reroute<'a> {
    table: &'a Table,
    streams: Streams<'a>,
    rule: Rule,
    pub attacker: Attacker,
    /// What was rerouted for the present question.
    change: Vec<i64>,
    changed: Vec<usize>,
    /// How much lower than usual a cell may go for the present question.
    lowered: Vec<i64>,
    low: Vec<usize>,
    seen: Vec<u32>,
    round: u32,
    steps: Vec<u32>,
    queue: Vec<usize>,
    spare: Vec<Vec<Pipe>>,
}

impl<'a> Reroute<'a> {
    pub fn new(table: &'a Table, rule: Rule, attacker: Attacker) -> Self {
        let streams = Streams::new(table);
        let (places, cells) = (streams.places(), table.counts().len());
        Self {
            streams,
            table,
            rule,
            attacker,
            change: vec![0; cells],
            changed: vec![],
            lowered: vec![0; cells],
            low: vec![],
            seen: vec![0; places],
            round: 0,
            steps: vec![0; places],
            queue: vec![],
            spare: vec![],
        }
    }

    /// The largest (or smallest) value that the attacker thinks possible, as far as `enough`; and if it is not that far, the cells of k and more of
    /// which one must be hidden, or be thought smaller, to come further.
    pub fn reach(&mut self, states: &[State], cell: usize, grow: bool, enough: i64) -> (i64, Vec<usize>) {
        let count = self.table.counts()[cell] as i64;
        let mut missing = if grow { enough - count } else { count - enough };
        let mut narrow = vec![];
        if !grow && enough < 0 {
            self.lower(cell, -enough);
        }
        while missing > 0 {
            let amount = self.once(states, cell, grow, missing);
            if amount == 0 {
                narrow = self.narrow(states, cell);
                break;
            }
            missing -= amount;
        }
        self.forget();
        (if grow { enough - missing } else { enough + missing }, narrow)
    }

    /// What lies in the cell goes lower with it, and so does a whole of which it is the only part: what is known there is known here.
    fn lower(&mut self, cell: usize, by: i64) {
        let (area, theme) = self.table.place(cell);
        let areas = self.table.areas();
        let width = self.table.themes() + 1;
        let all = theme.is_none() || width == 2;
        let columns = if all { 0..width } else { cell % width..cell % width + 1 };
        let mut top = area;
        while let Some(above) = areas.parent(top).filter(|above| areas.children(*above).len() == 1) {
            top = above;
        }
        let mut below = vec![top];
        while let Some(area) = below.pop() {
            below.extend(areas.children(area).iter().map(|child| *child as usize));
            for column in columns.clone() {
                self.lowered[area * width + column] = by;
                self.low.push(area * width + column);
            }
        }
    }

    fn forget(&mut self) {
        for changed in self.changed.drain(..) {
            self.change[changed] = 0;
        }
        for low in self.low.drain(..) {
            self.lowered[low] = 0;
        }
    }

    /// Finds all shortest ways round and takes as much along them as goes (Dinic).
    fn once(&mut self, states: &[State], cell: usize, grow: bool, most: i64) -> i64 {
        let (from, to) = self.streams.ends(cell);
        let (start, goal) = if grow { (to, from) } else { (from, to) };
        if self.find(states, cell, start, goal) { self.take(states, cell, (start, goal), most) } else { 0 }
    }

    /// How many steps each place is from the start, up to the goal, without the cell itself.
    fn find(&mut self, states: &[State], without: usize, start: usize, goal: usize) -> bool {
        self.round += 1;
        self.seen[start] = self.round;
        self.steps[start] = 0;
        self.queue.clear();
        self.queue.push(start);
        let mut pipes = self.spare.pop().unwrap_or_default();
        let mut next = 0;
        while next < self.queue.len() {
            let place = self.queue[next];
            next += 1;
            if self.seen[goal] == self.round && self.steps[place] + 1 >= self.steps[goal] {
                break;
            }
            self.streams.meet(place, &mut pipes);
            for pipe in &pipes {
                if self.seen[pipe.to] != self.round && pipe.cell != without && self.room(states, *pipe) > 0 {
                    self.seen[pipe.to] = self.round;
                    self.steps[pipe.to] = self.steps[place] + 1;
                    self.queue.push(pipe.to);
                }
            }
        }
        self.spare.push(pipes);
        self.seen[goal] == self.round
    }

    /// Takes what goes from the start to a place, stepping back. It goes no deeper than the way is long.
    fn take(&mut self, states: &[State], without: usize, (start, place): (usize, usize), most: i64) -> i64 {
        if place == start {
            return most;
        }
        let mut pipes = self.spare.pop().unwrap_or_default();
        self.streams.meet(place, &mut pipes);
        let mut taken = 0;
        for pipe in &pipes {
            let nearer = self.seen[pipe.to] == self.round && self.steps[pipe.to] + 1 == self.steps[place];
            let room = if nearer && pipe.cell != without { self.room(states, Pipe { grows: !pipe.grows, ..*pipe }) } else { 0 };
            if room > 0 {
                let amount = self.take(states, without, (start, pipe.to), room.min(most - taken));
                self.change[pipe.cell] += if pipe.grows { -amount } else { amount };
                self.changed.push(pipe.cell);
                taken += amount;
            }
            if taken == most {
                break;
            }
        }
        if taken < most {
            self.steps[place] = u32::MAX - 1;
        }
        self.spare.push(pipes);
        taken
    }

    fn room(&self, states: &[State], pipe: Pipe) -> i64 {
        let count = self.table.counts()[pipe.cell];
        let (low, high) = self.attacker.bounds(self.rule, states[pipe.cell], count);
        let now = count as i64 + self.change[pipe.cell];
        if pipe.grows { high - now } else { now - low + self.lowered[pipe.cell] }
    }

    /// After a search that failed: the cells of k and more between what was reached and what was not.
    fn narrow(&mut self, states: &[State], without: usize) -> Vec<usize> {
        let mut found = vec![];
        let mut pipes = self.spare.pop().unwrap_or_default();
        for place in &self.queue {
            self.streams.meet(*place, &mut pipes);
            let over = pipes.iter().filter(|pipe| self.seen[pipe.to] != self.round && pipe.cell != without);
            found.extend(over.map(|pipe| pipe.cell).filter(|cell| states[*cell] != State::Small));
        }
        self.spare.push(pipes);
        found
    }
}
