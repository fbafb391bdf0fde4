//! Tables to attack: written out, or random.

use opbouw_disclosure::{Areas, Secret, Table};
use proptest::prelude::*;

/// One that hides nothing by lot in the small tables that are written out.
pub const SECRET: Secret = Secret([7; 32]);

/// A municipality, and for each row a neighbourhood with its counts per theme.
pub fn flat(rows: &[&[u32]]) -> Table {
    let mut parents = vec![None];
    parents.resize(rows.len() + 1, Some(0));
    table(&parents, 1, rows)
}

/// A municipality with two districts, which share the rows half and half.
pub fn districts(rows: &[&[u32]]) -> Table {
    let half = rows.len().div_ceil(2);
    let mut parents = vec![None, Some(0), Some(0)];
    parents.extend((0..rows.len()).map(|row| Some(if row < half { 1 } else { 2 })));
    table(&parents, 3, rows)
}

/// `rows` are the areas from `first` on.
pub fn table(parents: &[Option<u32>], first: usize, rows: &[&[u32]]) -> Table {
    let mut counts = vec![];
    for (row, themes) in rows.iter().enumerate() {
        counts.extend(themes.iter().enumerate().map(|(theme, count)| ((first + row) as u32, theme as u32, *count)));
    }
    Table::new(Areas::new(parents), rows.first().map_or(0, |row| row.len()), &counts)
}

/// Up to seven areas under each other in any way, and up to four themes; mostly small counts, some large.
pub fn any() -> impl Strategy<Value = Table> {
    (1_usize..8, 1_usize..5).prop_flat_map(|(areas, themes)| {
        let parents: Vec<_> = (0..areas as u32).map(|area| prop::option::weighted(0.9, 0..area.max(1))).collect();
        let count = prop_oneof![4 => 0_u32..10, 3 => 8_u32..16, 2 => 10_u32..40, 1 => Just(0_u32)];
        (parents, prop::collection::vec(count, areas * themes)).prop_map(move |(mut parents, counts)| {
            parents[0] = None;
            let named = counts.iter().enumerate().map(|(at, count)| ((at / themes) as u32, (at % themes) as u32, *count));
            Table::new(Areas::new(&parents), themes, &named.collect::<Vec<_>>())
        })
    })
}
