//! One moment from then until then, for which somebody wants a room.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// Where opening hours hold.
const ZONE: &str = "Europe/Amsterdam";
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
        let is_real = moment_of(starts_s).is_some() && moment_of(ends_s).is_some();
        (is_real && ends_s > starts_s && ends_s - starts_s <= LONGEST_S).then_some(Self { starts_s, ends_s })
    }

    /// From one hour until another of Dutch days.
    pub fn between(starts: DateTime, ends: DateTime) -> Option<Self> {
        let zone = TimeZone::get(ZONE).ok()?;
        let second = |at: DateTime| Some(at.to_zoned(zone.clone()).ok()?.timestamp().as_second());
        Self::new(second(starts)?, second(ends)?)
    }

    /// Whether both have a second in common.
    pub fn overlaps(self, other: Self) -> bool {
        self.starts_s < other.ends_s && other.starts_s < self.ends_s
    }

    /// Begin and end in Dutch time.
    pub fn local(self) -> Option<(Zoned, Zoned)> {
        Some((moment_of(self.starts_s)?, moment_of(self.ends_s)?))
    }
}

/// A moment in Dutch time; none when there is no such moment.
pub fn moment_of(at_s: i64) -> Option<Zoned> {
    Timestamp::from_second(at_s).ok()?.in_tz(ZONE).ok()
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
