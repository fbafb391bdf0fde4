//! One moment from then until then, for which somebody wants a room.

use jiff::civil::DateTime;
use opbouw_calendar::{to_local, to_seconds};

/// The seconds that people can write: years of four digits.
const WRITTEN: std::ops::Range<i64> = -62_000_000_000..253_000_000_000;
/// The longest moment: a camp or an exhibition of a week.
pub(crate) const LONGEST_S: i64 = 7 * 86_400;

/// From one moment until another, in seconds since 1970, UTC. The end is not in it: who ends at ten leaves for who begins at ten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    /// The first second.
    pub starts_s: i64,
    /// The first second after it.
    pub ends_s: i64,
}

impl Slot {
    /// A moment that ends after it begins and is no longer than a week.
    pub fn new(starts_s: i64, ends_s: i64) -> Option<Self> {
        let is_real = WRITTEN.contains(&starts_s) && WRITTEN.contains(&ends_s);
        (is_real && ends_s > starts_s && ends_s - starts_s <= LONGEST_S).then_some(Self { starts_s, ends_s })
    }

    /// From one hour until another of Dutch days.
    pub fn between(starts: DateTime, ends: DateTime) -> Option<Self> {
        Self::new(to_seconds(starts), to_seconds(ends))
    }

    /// Whether both have a second in common.
    pub fn overlaps(self, other: Self) -> bool {
        self.starts_s < other.ends_s && other.starts_s < self.ends_s
    }

    /// Begin and end in Dutch time.
    pub fn local(self) -> (DateTime, DateTime) {
        (to_local(self.starts_s), to_local(self.ends_s))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_ends_at_ten_leaves_for_who_begins_at_ten() {
        let check = |a: (i64, i64), b: (i64, i64), expected: bool| {
            let (a, b) = (Slot::new(a.0, a.1).unwrap(), Slot::new(b.0, b.1).unwrap());
            assert_eq!((a.overlaps(b), b.overlaps(a)), (expected, expected), "{a:?} {b:?}");
        };
        check((10, 20), (20, 30), false);
        check((10, 21), (20, 30), true);
        check((10, 40), (20, 30), true);
        check((10, 20), (10, 20), true);
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for (starts_s, ends_s) in [(5, 5), (5, 4), (0, LONGEST_S + 1), (i64::MIN, i64::MIN + 5), (i64::MAX - 5, i64::MAX)] {
            assert_eq!(Slot::new(starts_s, ends_s), None, "{starts_s}");
        }
    }
}
