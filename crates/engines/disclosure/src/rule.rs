//! What may be shown of one number: from which size, and how roughly.

/// Shown numbers are multiples of this.
pub const STEP: u32 = 5;

/// From which size a count is shown, and how much an attacker may know beforehand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    k: u32,
    known: u32,
}

impl Rule {
    /// `k` is taken up to a multiple of [`STEP`], so that rounding down never goes below it; `known` is how many signals one attacker may know, for instance as their
    /// own.
    #[must_use]
    pub fn new(k: u32, known: u32) -> Self {
        Self { k: k.clamp(1, 1_000_000).next_multiple_of(STEP), known: known.min(1_000_000) }
    }

    /// The smallest count that is shown.
    #[must_use]
    pub fn k(self) -> u32 {
        self.k
    }

    /// How many signals one attacker may know.
    #[must_use]
    pub fn known(self) -> u32 {
        self.known
    }
}

impl Default for Rule {
    fn default() -> Self {
        Self::new(10, 3)
    }
}

/// Rounded down: "35" means 35 to 39, and can be read as "at least 35".
pub(crate) fn rounded(count: u64) -> u64 {
    count - count % u64::from(STEP)
}
