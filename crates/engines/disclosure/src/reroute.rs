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
    came_by: Vec<Pipe>,
    queue: Vec<usize>,
    pipes: Vec<Pipe>,
}

impl<'a> Reroute<'a> {
    pub fn new(table: &'a Table, rule: Rule, attacker: Attacker) -> Self {
        let streams = Streams::new(table);
        let (places, cells) = (streams.places(), table.counts().len());
        let nowhere = Pipe { cell: 0, to: 0, grows: false };
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
            came_by: vec![nowhere; places],
            queue: vec![],
            pipes: vec![],
        }
    }

    /// The largest (or smallest) value that the attacker thinks possible, as far as `enough`; and if it is not that far, the shown cells of which one must be hidden to
    /// come further.
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
        let one_theme = self.table.themes() == 1;
        let columns = if theme.is_none() || one_theme { 0..self.table.themes() + 1 } else { cell % (self.table.themes() + 1)..cell % (self.table.themes() + 1) + 1 };
        let mut top = area;
        while let Some(above) = areas.parent(top).filter(|above| areas.children(*above).len() == 1) {
            top = above;
        }
        let mut below = vec![top];
        while let Some(area) = below.pop() {
            below.extend(areas.children(area).iter().map(|child| *child as usize));
            for column in columns.clone() {
                self.lowered[area * (self.table.themes() + 1) + column] = by;
                self.low.push(area * (self.table.themes() + 1) + column);
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

    /// Finds one way round and takes as much along it as goes.
    fn once(&mut self, states: &[State], cell: usize, grow: bool, most: i64) -> i64 {
        let (from, to) = self.streams.ends(cell);
        let (start, goal) = if grow { (to, from) } else { (from, to) };
        if !self.find(states, cell, start, goal) {
            return 0;
        }
        let mut amount = most;
        let mut place = goal;
        while place != start {
            let pipe = self.came_by[place];
            amount = amount.min(self.room(states, pipe));
            place = pipe.to;
        }
        place = goal;
        while place != start {
            let pipe = self.came_by[place];
            self.change[pipe.cell] += if pipe.grows { amount } else { -amount };
            self.changed.push(pipe.cell);
            place = pipe.to;
        }
        amount
    }

    /// The shortest way from one place to the other that does not use the cell itself. `came_by` keeps for each place the pipe with the place before it.
    fn find(&mut self, states: &[State], without: usize, start: usize, goal: usize) -> bool {
        self.round += 1;
        self.seen[start] = self.round;
        self.queue.clear();
        self.queue.push(start);
        let mut pipes = std::mem::take(&mut self.pipes);
        let mut next = 0;
        while self.seen[goal] != self.round && next < self.queue.len() {
            let place = self.queue[next];
            next += 1;
            self.streams.meet(place, &mut pipes);
            for pipe in &pipes {
                if pipe.cell != without && self.seen[pipe.to] != self.round && self.room(states, *pipe) > 0 {
                    self.seen[pipe.to] = self.round;
                    self.came_by[pipe.to] = Pipe { to: place, ..*pipe };
                    self.queue.push(pipe.to);
                }
            }
        }
        self.pipes = pipes;
        self.seen[goal] == self.round
    }

    fn room(&self, states: &[State], pipe: Pipe) -> i64 {
        let count = self.table.counts()[pipe.cell];
        let (low, high) = self.attacker.bounds(self.rule, states[pipe.cell], count);
        let now = count as i64 + self.change[pipe.cell];
        if pipe.grows { high - now } else { now - low + self.lowered[pipe.cell] }
    }

    /// After a search that failed: the shown cells between what was reached and what was not.
    fn narrow(&mut self, states: &[State], without: usize) -> Vec<usize> {
        let mut found = vec![];
        let mut pipes = std::mem::take(&mut self.pipes);
        for place in &self.queue {
            self.streams.meet(*place, &mut pipes);
            let over = pipes.iter().filter(|pipe| self.seen[pipe.to] != self.round && pipe.cell != without);
            found.extend(over.map(|pipe| pipe.cell).filter(|cell| states[*cell] == State::Shown));
        }
        self.pipes = pipes;
        found
    }
}
