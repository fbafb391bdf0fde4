//! Cases that are taken out one by one and not put back.

use std::borrow::Cow;

use super::table::Table;
use crate::chance::Chance;

/// What is left of all cases in one replica.
///
/// An area is drawn by how many cases it had when the table was built, and kept with the share of them that is left: so each case that is left is as likely
/// as any other. When half is gone the table is built anew, so that two draws in three are kept at worst on average.
pub(super) struct Urn<'a> {
    chance: Chance,
    table: Cow<'a, Table>,
    /// For each area, when the table was built.
    built: Cow<'a, [u32]>,
    left: Vec<u32>,
    built_total: u64,
    left_total: u64,
}

impl<'a> Urn<'a> {
    pub fn new(table: &'a Table, counts: &'a [u32], chance: Chance) -> Self {
        let total = counts.iter().map(|count| u64::from(*count)).sum();
        Self { chance, table: Cow::Borrowed(table), built: Cow::Borrowed(counts), left: counts.to_vec(), built_total: total, left_total: total }
    }

    /// Takes out so many cases and says of each where it is from.
    pub fn draw(&mut self, cases: u64, mut found: impl FnMut(u32)) {
        if cases >= self.left_total {
            for (area, left) in (0..).zip(&mut self.left) {
                (0..*left).for_each(|_| found(area));
                *left = 0;
            }
            self.left_total = 0;
            return;
        }
        for _ in 0..cases {
            if self.left_total * 2 < self.built_total {
                self.build();
            }
            found(self.take());
            self.left_total -= 1;
        }
    }

    #[inline]
    fn take(&mut self) -> u32 {
        loop {
            let area = self.table.draw(&mut self.chance);
            let (built, left) = (self.built[area as usize], &mut self.left[area as usize]);
            if self.chance.below(u64::from(built)).0 < u64::from(*left) {
                *left -= 1;
                return area;
            }
        }
    }

    fn build(&mut self) {
        let weights: Vec<f64> = self.left.iter().map(|left| f64::from(*left)).collect();
        self.table = Cow::Owned(Table::new(&weights));
        self.built = Cow::Owned(self.left.clone());
        self.built_total = self.left_total;
    }
}

#[cfg(test)]
mod tests {
    use super::{Table, Urn};
    use crate::chance::Chance;

    /// Of 5, 0, 1 and 4 cases six are taken: of each area on average six tenths, and in the end everything once.
    #[test]
    fn every_case_is_as_likely_and_none_comes_twice() {
        let counts = [5, 0, 1, 4];
        let table = Table::new(&counts.map(f64::from));
        let mut drawn = [0.0; 4];
        for replica in 0..20_000 {
            let mut urn = Urn::new(&table, &counts, Chance::of(1, replica, 0));
            let mut all = [0; 4];
            urn.draw(6, |area| drawn[area as usize] += 1.0 / 20_000.0);
            urn.draw(3, |area| all[area as usize] += 1);
            urn.draw(1, |area| all[area as usize] += 1);
            assert_eq!((all.iter().sum::<u32>(), urn.left_total, urn.left.iter().sum::<u32>()), (4, 0, 0));
        }
        for (drawn, count) in drawn.iter().zip(counts) {
            assert!((drawn - 0.6 * f64::from(count)).abs() < 0.03, "{drawn} {count}");
        }
    }
}
