//! Can it be proven? What was found when the whole trail was read.

use crate::Hash;

/// What [`verify`](crate::verify) found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Lines that were read: all, or those up to the first break.
    pub lines: u64,
    /// The first of them.
    pub first: Option<i64>,
    /// The last of them.
    pub last: Option<i64>,
    /// The head, to be noted elsewhere.
    pub head: Head,
    /// The newest removal of old lines.
    pub cut: Option<Cut>,
    /// The first thing that is wrong.
    pub broken: Option<Break>,
}

impl Verdict {
    /// Whether nothing is wrong.
    pub fn is_whole(&self) -> bool {
        self.broken.is_none()
    }
}

/// The last line, as the database says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Its number; 0 when there was none yet.
    pub seq: i64,
    /// Its hash.
    pub hash: Hash,
}

/// A removal of lines whose term was over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// The last that was removed.
    pub seq: i64,
    /// Its hash.
    pub hash: Hash,
    /// The day, as it was written: `2026-11-03`.
    pub day: String,
    /// How many were removed that day.
    pub lines: i64,
}

/// What is wrong with the trail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Break {
    /// Its hash is not that of what it says.
    #[error("Line {seq} of the trail is not as it was written.")]
    Changed {
        /// The line.
        seq: i64,
    },
    /// A number is not there.
    #[error("Lines {from} to {until} of the trail are missing.")]
    Missing {
        /// The first.
        from: i64,
        /// The last.
        until: i64,
    },
    /// It hangs on another line than the one before it.
    #[error("Line {seq} of the trail does not follow the line before it.")]
    Order {
        /// The line.
        seq: i64,
    },
    /// The last line is not the head.
    #[error("The trail ends at line {last}, and not at line {head} as it should.")]
    CutOff {
        /// The last line that is there.
        last: i64,
        /// The one that should be.
        head: i64,
    },
    /// Lines were removed as if their term was over, but no line says so.
    #[error("The trail begins after line {seq}, and no line says that those before it were removed.")]
    Unannounced {
        /// The last that was removed.
        seq: i64,
    },
    /// Another line than the one that was noted, or none: the chain was made anew.
    #[error("Line {seq} of the trail is not the one that was noted.")]
    NotAsNoted {
        /// The line.
        seq: i64,
    },
}

/// What became of a head that was noted elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noted {
    /// It is still in the chain, and so is all that came before and was not removed.
    Stands,
    /// Its term was over and it was removed, so nothing can be said of it.
    Removed,
    /// It is not in the chain: [`Break::NotAsNoted`], or something that is wrong before it.
    Gone,
}
