//! How sure is a mean over seeds? With the 95 % interval of Student's t.

/// A mean with half the width of its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mean {
    /// The mean.
    pub mean: f64,
    /// The true mean lies this far from it or nearer, in 95 of 100 such runs.
    pub half: f64,
}

impl Mean {
    /// Of one value per seed. With a single value the interval is unknown (NaN).
    pub fn of(values: impl IntoIterator<Item = f64>) -> Self {
        let values: Vec<f64> = values.into_iter().collect();
        let count = values.len() as f64;
        let mean = values.iter().sum::<f64>() / count;
        let variance = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (count - 1.0);
        Self { mean, half: student(values.len().saturating_sub(1)) * (variance / count).sqrt() }
    }

    /// Of the differences between two rows of values, seed by seed: far narrower than the difference of two means, because both policies met
    /// the same people.
    pub fn of_differences(ones: &[f64], others: &[f64]) -> Self {
        Self::of(ones.iter().zip(others).map(|(one, other)| one - other))
    }

    /// Surely above 0.
    pub fn is_above_0(self) -> bool {
        self.mean - self.half > 0.0
    }

    /// Surely below 0.
    pub fn is_below_0(self) -> bool {
        self.mean + self.half < 0.0
    }
}

/// The value that 97.5 % of Student's t with so many degrees of freedom stays below (tables; between them the next lower, which is wider).
fn student(freedom: usize) -> f64 {
    const TABLE: [(usize, f64); 16] = [
        (1, 12.706),
        (2, 4.303),
        (3, 3.182),
        (4, 2.776),
        (5, 2.571),
        (6, 2.447),
        (7, 2.365),
        (8, 2.306),
        (9, 2.262),
        (11, 2.201),
        (14, 2.145),
        (19, 2.093),
        (29, 2.045),
        (49, 2.010),
        (99, 1.984),
        (199, 1.972),
    ];
    TABLE.iter().rev().find(|(known, _)| *known <= freedom).map_or(f64::NAN, |(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_of_twenty_values_is_that_of_the_tables() {
        let found = Mean::of((0..20).map(f64::from));
        assert!((found.mean - 9.5).abs() < 1e-12);
        assert!((found.half - 2.093 * (35.0f64 / 20.0).sqrt()).abs() < 1e-9);
    }

    #[test]
    fn differences_of_rows_that_move_together_are_sure() {
        let (ones, others) = ([1.0, 5.0, 9.0], [0.0, 4.1, 7.9]);
        assert!(Mean::of_differences(&ones, &others).is_above_0());
        assert!(!Mean::of(ones).is_below_0());
    }
}
