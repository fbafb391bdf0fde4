//! "Already noticed nearby": one public count, of weeks that are over.

use crate::rule::{Rule, rounded};
use std::ops::Range;

/// How many weeks are counted together.
pub const BLOCK_WEEKS: u32 = 4;

/// How many, rounded down to five, or nothing below k.
///
/// The count is of one fixed area and theme over [`closed_block`], never of a circle around somebody and never with a signal of this block in it. Were the present week
/// counted, then whoever looks, signals, and looks again would see at a border of five exactly how many others there are: with one signal more it turns from 10 to 15.
/// Two counts over weeks that overlap can be subtracted, so show this beside no other count of the same area and theme over part of the same weeks; where the table of the
/// quarter is public, read the number from there.
#[must_use]
pub fn nearby(count: u32, k: u32) -> Option<u32> {
    (count >= Rule::new(k, 0).k()).then(|| rounded(u64::from(count)) as u32)
}

/// The last weeks that are counted in a week, by running numbers: four whole weeks, from a multiple of four. For four weeks it is the same answer, and then one of four
/// other weeks, so no two answers can be subtracted.
#[must_use]
pub fn closed_block(week: u32) -> Option<Range<u32>> {
    let end = week - week % BLOCK_WEEKS;
    end.checked_sub(BLOCK_WEEKS).map(|start| start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn below_k_nothing_and_then_by_fives() {
        assert_eq!([0, 1, 9, 10, 14, 15, 23].map(|count| nearby(count, 10)), [None, None, None, Some(10), Some(10), Some(15), Some(20)]);
        assert_eq!((nearby(14, 12), nearby(15, 12)), (None, Some(15)));
    }

    #[test]
    fn every_week_lies_in_one_block_and_none_is_still_going_on() {
        assert_eq!([3, 4, 7, 8, 11, 12].map(closed_block), [None, Some(0..4), Some(0..4), Some(4..8), Some(4..8), Some(8..12)]);
    }
}
