//! Which numbers may be shown? Small ones say something about people who can be pointed at, so they are hidden, and so is what gives them away.
//!
//! 1. A number below 5, also 0, is only shown as that: fewer than 5. Others are rounded to a multiple of 5.
//! 2. When one cell of a table is hidden, the smallest of the others is hidden too: whoever knows the total from elsewhere cannot subtract.
//! 3. Once something is hidden, the total is that of the cells that are shown.
//!
//! So nothing on the screen depends on which number below 5 it is. The property tests say just that.

/// The smallest number that is shown.
const FEWEST: i64 = 5;
/// Numbers are rounded to a multiple of this.
const STEP: i64 = 5;

/// A number as it may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// About so many: a multiple of 5.
    About(i64),
    /// Fewer than 5.
    Few,
    /// Not shown, because it would give another number away.
    Withheld,
}

/// The cells of a table with their total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The cells, in the order in which they came.
    pub cells: Vec<Shown>,
    /// The total: of all cells when all are shown, and of those that are shown when some are hidden.
    pub total: Shown,
    /// Whether something is hidden.
    pub has_hidden: bool,
}

/// What may be shown of a table with these cells.
pub fn hide_small(counts: &[i64]) -> Table {
    let mut cells: Vec<Shown> = counts.iter().map(|count| shown(*count)).collect();
    if cells.iter().filter(|cell| is_hidden(cell)).count() == 1 {
        let smallest = (0..cells.len()).filter(|at| !is_hidden(&cells[*at])).min_by_key(|at| counts[*at]);
        if let Some(cell) = smallest.and_then(|at| cells.get_mut(at)) {
            *cell = Shown::Withheld;
        }
    }
    let has_hidden = cells.iter().any(is_hidden);
    let rounded = || cells.iter().filter_map(|cell| if let Shown::About(number) = cell { Some(*number) } else { None }).sum();
    let total = if has_hidden { Shown::About(rounded()) } else { shown(counts.iter().sum()) };
    Table { total, has_hidden, cells }
}

/// What may be shown of a number that stands by itself.
pub fn shown(count: i64) -> Shown {
    if count < FEWEST { Shown::Few } else { Shown::About((count + STEP / 2) / STEP * STEP) }
}

fn is_hidden(cell: &Shown) -> bool {
    !matches!(cell, Shown::About(_))
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    /// Small villages and a town.
    fn counts() -> impl Strategy<Value = Vec<i64>> {
        vec(prop_oneof![0..5_i64, 5..30_i64, 0..10_000_i64], 0..8)
    }

    proptest! {
        #[test]
        fn nothing_shown_depends_on_which_small_number_it_is(counts in counts(), others in vec(0..5_i64, 8)) {
            let published = hide_small(&counts);
            let other: Vec<i64> = counts.iter().zip(&others).map(|(count, other)| if *count < 5 { *other } else { *count }).collect();
            prop_assert_eq!(hide_small(&other), published);
        }

        #[test]
        fn nobody_who_knows_the_total_can_subtract(counts in counts()) {
            let hidden = hide_small(&counts).cells.iter().filter(|cell| is_hidden(cell)).count();
            prop_assert!(hidden != 1 || counts.len() == 1);
        }

        #[test]
        fn what_is_shown_is_near_and_never_exact_by_design(counts in counts()) {
            let table = hide_small(&counts);
            for (cell, count) in table.cells.iter().zip(&counts) {
                match cell {
                    Shown::About(number) => prop_assert!(number % 5 == 0 && *number >= 5 && (number - count).abs() <= 2),
                    Shown::Few => prop_assert!(*count < 5),
                    Shown::Withheld => prop_assert!(*count >= 5 && counts.iter().filter(|count| **count < 5).count() == 1),
                }
            }
        }

        #[test]
        fn a_total_beside_hidden_cells_is_the_sum_of_what_everybody_sees(counts in counts()) {
            let table = hide_small(&counts);
            let seen: i64 = table.cells.iter().map(|cell| if let Shown::About(number) = cell { *number } else { 0 }).sum();
            if table.has_hidden {
                prop_assert_eq!(table.total, Shown::About(seen));
            } else {
                prop_assert_eq!(table.total, shown(counts.iter().sum()));
            }
        }
    }

    #[test]
    fn a_table_reads_as_the_rule_says() {
        let check = |counts: &[i64], cells: &[Shown], total| {
            let table = hide_small(counts);
            assert_eq!((table.cells.as_slice(), table.total), (cells, total), "{counts:?}");
        };
        check(&[12, 33], &[Shown::About(10), Shown::About(35)], Shown::About(45));
        check(&[2, 12, 33], &[Shown::Few, Shown::Withheld, Shown::About(35)], Shown::About(35));
        check(&[2, 0, 33], &[Shown::Few, Shown::Few, Shown::About(35)], Shown::About(35));
        check(&[4], &[Shown::Few], Shown::About(0));
        check(&[], &[], Shown::Few);
    }
}
