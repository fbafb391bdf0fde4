//! What to look at next: buckets for what is near, a heap for the rest.
//!
//! Costs are whole numbers and a search looks at nothing nearer than what it saw last, so a bucket per distance (Dial, 1969) finds the next node
//! without comparing. Distances beyond the buckets wait in a heap until all nearer ones are done.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// So many distances have a bucket of their own: 64 kB of list heads, and four words that say where anything is.
const BUCKETS: usize = 1 << 14;
const WORDS: usize = BUCKETS / 64;
const END: u32 = u32::MAX;

/// Nodes by distance, nearest first; of equal ones the last that came. The same pushes give the same order.
#[derive(Debug, Clone)]
pub(crate) struct Queue {
    /// The distance of the first bucket.
    base: i64,
    /// The first entry of each bucket; only says something when its bit is set.
    heads: Vec<u32>,
    /// A bit per bucket with something in it, and a bit per word with a bit in it.
    filled: [u64; WORDS],
    filled_words: [u64; WORDS / 64],
    /// Node and the next entry of its bucket.
    entries: Vec<(u32, u32)>,
    far: BinaryHeap<Reverse<(i64, u32)>>,
}

impl Queue {
    pub(crate) fn new() -> Self {
        Queue {
            base: 0,
            heads: vec![END; BUCKETS],
            filled: [0; WORDS],
            filled_words: [0; WORDS / 64],
            entries: Vec::new(),
            far: BinaryHeap::new(),
        }
    }

    /// Empties the queue. `base` is at most any distance that will come.
    pub(crate) fn begin(&mut self, base: i64) {
        for at in 0..self.filled_words.len() {
            while self.filled_words[at] != 0 {
                self.filled[at * 64 + self.filled_words[at].trailing_zeros() as usize] = 0;
                self.filled_words[at] &= self.filled_words[at] - 1;
            }
        }
        self.base = base;
        self.entries.clear();
        self.far.clear();
    }

    #[inline]
    pub(crate) fn push(&mut self, distance: i64, node: u32) {
        let bucket = distance.wrapping_sub(self.base) as u64;
        if bucket >= BUCKETS as u64 {
            self.far.push(Reverse((distance, node)));
            return;
        }
        let (bucket, word) = (bucket as usize, bucket as usize / 64);
        let bit = 1 << (bucket % 64);
        let next = if self.filled[word] & bit != 0 { self.heads[bucket] } else { END };
        self.heads[bucket] = self.entries.len() as u32;
        self.filled[word] |= bit;
        self.filled_words[word / 64] |= 1 << (word % 64);
        self.entries.push((node, next));
    }

    #[inline]
    pub(crate) fn pop(&mut self) -> Option<(i64, u32)> {
        for at in 0..self.filled_words.len() {
            if self.filled_words[at] != 0 {
                let word = at * 64 + self.filled_words[at].trailing_zeros() as usize;
                let bucket = word * 64 + self.filled[word].trailing_zeros() as usize;
                let (node, next) = self.entries[self.heads[bucket] as usize];
                self.heads[bucket] = next;
                if next == END {
                    self.filled[word] &= self.filled[word] - 1;
                    if self.filled[word] == 0 {
                        self.filled_words[at] &= self.filled_words[at] - 1;
                    }
                }
                return Some((self.base + bucket as i64, node));
            }
        }
        self.far.pop().map(|Reverse(next)| next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Near, far, equal, and what was left by a search before.
    #[test]
    fn nodes_come_nearest_first_whatever_was_left_before() {
        let mut queue = Queue::new();
        for round in 0..40u64 {
            let base = (round as i64 - 20) * 1_000;
            queue.begin(base);
            let mut expected: Vec<i64> = (0..200).map(|at| base + (at * at * 7_919 + round * 31) as i64 % 40_000).collect();
            expected.iter().for_each(|distance| queue.push(*distance, *distance as u32));
            expected.sort_unstable();
            for distance in expected.into_iter().take(150) {
                assert_eq!(queue.pop(), Some((distance, distance as u32)));
            }
        }
        queue.begin(0);
        assert_eq!(queue.pop(), None);
    }
}
