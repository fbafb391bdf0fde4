//! Where a case falls, in one look-up.

use crate::chance::Chance;

/// The alias method (Walker 1977, built as by Vose 1991): each column belongs to an area and perhaps to another.
#[derive(Clone)]
pub(crate) struct Table(Vec<Column>);

#[derive(Clone)]
struct Column {
    /// Of 2^32 draws so many are for this area itself.
    own: u32,
    other: u32,
}

impl Table {
    pub fn new(weights: &[f64]) -> Self {
        let mean = weights.iter().sum::<f64>() / weights.len() as f64;
        let mut shares: Vec<f64> = weights.iter().map(|weight| if mean > 0.0 { weight / mean } else { 1.0 }).collect();
        let heaviest = (0..shares.len()).max_by(|a, b| shares[*a].total_cmp(&shares[*b])).unwrap_or(0) as u32;
        let mut columns: Vec<Column> = (0..shares.len() as u32).map(|area| Column { own: u32::MAX, other: area }).collect();
        let (mut small, mut large): (Vec<usize>, Vec<usize>) = (0..shares.len()).partition(|area| shares[*area] < 1.0);
        while let (Some(&poor), Some(&rich)) = (small.last(), large.last()) {
            small.pop();
            columns[poor] = Column { own: out_of_all(shares[poor]), other: rich as u32 };
            shares[rich] -= 1.0 - shares[poor];
            if shares[rich] < 1.0 {
                large.pop();
                small.push(rich);
            }
        }
        // What is left is 1 but for roundings; an area without weight must not come by that.
        for poor in small.into_iter().filter(|poor| shares[*poor] < 0.5) {
            columns[poor] = Column { own: out_of_all(shares[poor]), other: heaviest };
        }
        Self(columns)
    }

    /// An area, with the chance of its weight.
    #[inline]
    pub fn draw(&self, chance: &mut Chance) -> u32 {
        let (place, rest) = chance.below(self.0.len() as u64);
        let column = &self.0[place as usize];
        // By bits and not by a branch, which would be guessed wrong half of the time.
        let is_own = u32::from(((rest >> 32) as u32) < column.own).wrapping_neg();
        column.other ^ ((column.other ^ place as u32) & is_own)
    }
}

fn out_of_all(share: f64) -> u32 {
    (share * 4_294_967_296.0) as u32
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn a_table_holds_exactly_the_weights() {
        let weights = [3.0, 0.0, 1.0, 0.5, 0.0, 7.25, 1e-6];
        let table = Table::new(&weights);
        let mut shares = vec![0.0; weights.len()];
        for (area, column) in table.0.iter().enumerate() {
            let own = f64::from(column.own) / 4_294_967_296.0;
            shares[area] += own / 7.0;
            shares[column.other as usize] += (1.0 - own) / 7.0;
        }
        for (share, weight) in shares.iter().zip(weights) {
            assert!((share - weight / weights.iter().sum::<f64>()).abs() < 1e-8, "{share} {weight}");
        }
        assert_eq!((shares[1], shares[4]), (0.0, 0.0));
    }
}
