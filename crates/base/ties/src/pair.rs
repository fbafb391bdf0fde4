//! Two parties, in no order.

/// Two different parties by their numbers; the lower one is `a`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pair {
    /// The lower number.
    pub a: i64,
    /// The higher number.
    pub b: i64,
}

impl Pair {
    /// The pair of these two; none when they are the same.
    pub fn new(one: i64, other: i64) -> Option<Self> {
        (one != other).then(|| Self { a: one.min(other), b: one.max(other) })
    }

    /// Whether this party is one of the two.
    pub fn has(self, party: i64) -> bool {
        self.a == party || self.b == party
    }

    /// The other one of the two.
    pub fn other(self, party: i64) -> i64 {
        if self.a == party { self.b } else { self.a }
    }
}
