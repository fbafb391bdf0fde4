//! Counts without text or names: how many questions, in how many something was found, and whether it helped.
//!
//! They are added up in memory and written once in a while, so that not even the moment of a question can be read from the database, and a
//! busy page costs no disk. A crash loses at most the counts since the last time.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::civil::Date;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counted {
    /// A question was asked.
    Asked,
    /// A neighbour, activity or party was found.
    Found,
    /// Nothing was found.
    NothingFound,
    /// A red flag: a professional first.
    Flagged,
    /// Somebody said: used.
    Used,
    /// Somebody said: tried, did not work out.
    Tried,
    /// Somebody said: not wanted.
    NotWanted,
    /// Somebody said: not available.
    NotAvailable,
}

impl Counted {
    /// All, in the order of the enum.
    pub const ALL: [Self; 8] =
        [Self::Asked, Self::Found, Self::NothingFound, Self::Flagged, Self::Used, Self::Tried, Self::NotWanted, Self::NotAvailable];

    /// The code word in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Found => "found",
            Self::NothingFound => "nothing-found",
            Self::Flagged => "flagged",
            Self::Used => "used",
            Self::Tried => "tried",
            Self::NotWanted => "not-wanted",
            Self::NotAvailable => "not-available",
        }
    }

    /// The outcome with this Dutch word from the form.
    pub fn outcome(word: &str) -> Option<Self> {
        match word {
            "gebruikt" => Some(Self::Used),
            "geprobeerd" => Some(Self::Tried),
            "niet-gewenst" => Some(Self::NotWanted),
            "niet-beschikbaar" => Some(Self::NotAvailable),
            _ => None,
        }
    }
}

/// Counts per day that are not written yet.
pub type Pending = BTreeMap<(Date, Counted), i64>;

/// The counters of this room.
#[derive(Debug, Default)]
pub struct Counts {
    pending: Mutex<Pending>,
}

impl Counts {
    /// Counts one more.
    pub fn add(&self, day: Date, counted: Counted) {
        *self.lock().entry((day, counted)).or_default() += 1;
    }

    /// Takes what is not written yet; the caller writes it, or puts it back.
    pub fn take(&self) -> Pending {
        std::mem::take(&mut *self.lock())
    }

    /// Puts counts back that could not be written.
    pub fn put_back(&self, counts: Pending) {
        let mut pending = self.lock();
        counts.into_iter().for_each(|(key, count)| *pending.entry(key).or_default() += count);
    }

    // A count is whole after every addition, so a poisoned lock is still right.
    fn lock(&self) -> MutexGuard<'_, Pending> {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
