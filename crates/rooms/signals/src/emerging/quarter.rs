//! Quarters of a year: which are over, and from which to which day.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use opbouw_store::{StoreError, Tx};

use crate::store::emerging::list_releases;

/// A quarter of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Quarter {
    pub year: i16,
    /// 1 to 4.
    pub number: i8,
}

impl Quarter {
    /// The quarter that a day lies in.
    pub fn of(day: Date) -> Self {
        Self { year: day.year(), number: (day.month() - 1) / 3 + 1 }
    }

    /// `2026-3`.
    pub fn code(self) -> String {
        format!("{}-{}", self.year, self.number)
    }

    /// The quarter that is written so.
    pub fn parse(code: &str) -> Option<Self> {
        let (year, number) = code.split_once('-')?;
        let quarter = Self { year: year.parse().ok()?, number: number.parse().ok()? };
        ((2000..=9998).contains(&quarter.year) && (1..=4).contains(&quarter.number)).then_some(quarter)
    }

    /// Its first day.
    pub fn begins(self) -> Date {
        date(self.year, self.number * 3 - 2, 1)
    }

    /// The first day of the next.
    pub fn ends(self) -> Date {
        self.begins().saturating_add(3.months())
    }

    /// The one before.
    pub fn before(self) -> Self {
        Self::of(self.begins().saturating_sub(1.day()))
    }
}

/// The quarters between two weeks of which the numbers were made already: what comes for them now is not in those.
///
/// # Errors
/// The database.
pub fn list_made(tx: &mut Tx<'_>, first: Date, last: Date) -> Result<Vec<String>, StoreError> {
    let is_between = |code: &str| Quarter::parse(code).is_some_and(|quarter| quarter.ends() > first && quarter.begins() <= last);
    Ok(list_releases(tx)?.into_iter().map(|(code, ..)| code).filter(|code| is_between(code)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_follow_each_other_without_a_gap() {
        let mut quarter = Quarter::of(date(2025, 12, 31));
        assert_eq!(quarter.code(), "2025-4");
        for _ in 0..9 {
            let next = Quarter::of(quarter.ends());
            assert_eq!((next.begins(), next.before()), (quarter.ends(), quarter));
            assert_eq!(Quarter::parse(&quarter.code()), Some(quarter));
            quarter = next;
        }
        assert_eq!([Quarter::parse("2026-5"), Quarter::parse("2026"), Quarter::parse("1-1")], [None, None, None]);
    }
}
