//! Two kinds of nodes, with ties only between the kinds: who was at what. And who met whom by that.

use crate::Graph;
use crate::edge_list::count_doubles;
use crate::fields::{Fields, ReadError, ReadFault};
use crate::names::Names;

/// Ties from nodes on the left to nodes on the right. A name may stand on both sides; those are different nodes.
#[derive(Debug, Clone, PartialEq)]
pub struct TwoMode {
    left: usize,
    right: usize,
    /// Sorted, each pair once.
    pairs: Vec<(u32, u32)>,
}

/// A two-mode file: who is on the left (`a`) and on the right (`b`).
#[derive(Debug, Clone, PartialEq)]
pub struct TwoModeList {
    /// Names on the left, in the order in which they were met.
    pub left_names: Vec<String>,
    /// Names on the right.
    pub right_names: Vec<String>,
    /// The ties. Weights in the file are checked and not used: a projection counts.
    pub ties: TwoMode,
    /// How many lines named a pair that was named before.
    pub double_pairs: usize,
}

impl TwoMode {
    /// Pairs (left, right) among so many on each side. A pair that is there twice counts once; one with a node that is not there is left out.
    pub fn new(left: usize, right: usize, pairs: &[(u32, u32)]) -> Self {
        let inside = |pair: &&(u32, u32)| (pair.0 as usize) < left && (pair.1 as usize) < right;
        let mut pairs: Vec<(u32, u32)> = pairs.iter().filter(inside).copied().collect();
        pairs.sort_unstable();
        pairs.dedup();
        Self { left, right, pairs }
    }

    /// Everybody in one graph: the left are 0, 1, ..., then come the right. Every weight is 1.
    pub fn graph(&self) -> Graph {
        let edges: Vec<_> = self.pairs.iter().map(|&(left, right)| (left, self.left as u32 + right, 1.0)).collect();
        Graph::new(self.left + self.right, &edges)
    }

    /// The left only: two are tied when they share somebody on the right, and the weight is how many. O(sum of the squares of degrees on the right).
    pub fn project(&self) -> Graph {
        let at = lists(self.right, self.pairs.iter().map(|&(left, right)| (right, left)));
        let of = lists(self.left, self.pairs.iter().copied());
        let mut shared = vec![0_u32; self.left];
        let mut edges = Vec::new();
        for left in 0..self.left as u32 {
            let mut met = Vec::new();
            for &right in &of[left as usize] {
                for &other in at[right as usize].iter().filter(|other| **other > left) {
                    if shared[other as usize] == 0 {
                        met.push(other);
                    }
                    shared[other as usize] += 1;
                }
            }
            edges.extend(met.into_iter().map(|other| (left, other, f64::from(std::mem::take(&mut shared[other as usize])))));
        }
        Graph::new(self.left, &edges)
    }

    /// The right only: two are tied when they share somebody on the left.
    pub fn project_right(&self) -> Graph {
        let pairs: Vec<_> = self.pairs.iter().map(|&(left, right)| (right, left)).collect();
        Self::new(self.right, self.left, &pairs).project()
    }
}

fn lists(count: usize, pairs: impl Iterator<Item = (u32, u32)>) -> Vec<Vec<u32>> {
    let mut lists = vec![Vec::new(); count];
    pairs.for_each(|(from, to)| lists[from as usize].push(to));
    lists
}

impl TwoModeList {
    /// Reads the text of a file as [`EdgeList::read`](crate::EdgeList::read) does, with its errors.
    ///
    /// # Errors
    ///
    /// The first line that is wrong.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        let (mut left, mut right, mut pairs) = (Names::default(), Names::default(), Vec::new());
        for row in Fields::of(text)? {
            let row = row?;
            let pair = left.number(&row.a).zip(right.number(&row.b));
            pairs.push(pair.ok_or(ReadError { line: row.line, fault: ReadFault::TooMany })?);
        }
        let (left_names, right_names) = (left.into_list(), right.into_list());
        let double_pairs = count_doubles(pairs.iter().copied());
        Ok(Self { ties: TwoMode::new(left_names.len(), right_names.len(), &pairs), left_names, right_names, double_pairs })
    }
}
