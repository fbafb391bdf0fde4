//! What is to be done for an activity, and what is needed.

/// A task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Task {
    pub id: i64,
    pub what: String,
    /// How many people.
    pub wanted: i64,
    /// Every time anew; else once for the whole.
    pub each_day: bool,
    pub taken: i64,
    /// Number and first name of who took it.
    pub takers: Vec<(i64, String)>,
}

impl Task {
    /// How many are still wanted.
    pub fn left(&self) -> i64 {
        (self.wanted - self.taken).max(0)
    }

    /// Whether this person took it.
    pub fn is_of(&self, person: Option<i64>) -> bool {
        self.takers.iter().any(|taker| Some(taker.0) == person)
    }

    /// First names of who took it.
    pub fn names(&self) -> String {
        self.takers.iter().map(|taker| taker.1.as_str()).collect::<Vec<_>>().join(", ")
    }
}

/// A thing that is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Thing {
    pub id: i64,
    pub what: String,
    /// Who brings it, in words.
    pub who: String,
}
