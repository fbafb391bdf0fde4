//! What is a rate that is not known exactly? A Beta distribution: a mean, and how many observations it is worth.

/// Up to so many people a chance is worked out exactly; beyond it the normal distribution is as good.
pub const EXACT: u32 = 4_000;

/// A rate between 0 and 1, with how sure it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rate {
    /// Times that it was so.
    so: f64,
    /// Times that it was not.
    not: f64,
}

impl Rate {
    /// It is always so, without doubt.
    pub const CERTAIN: Self = Self { so: 1.0, not: 0.0 };

    /// A belief that counts as `weight` observations. What lies outside 0 to 1, or weighs nothing, is brought inside.
    pub fn believed(mean: f64, weight: f64) -> Self {
        let (mean, weight) = (mean.clamp(0.001, 0.999), weight.max(0.5));
        Self { so: mean * weight, not: (1.0 - mean) * weight }
    }

    /// With what was seen. What is certain stays so.
    #[must_use]
    pub fn heard(self, so: u32, not: u32) -> Self {
        if self == Self::CERTAIN { self } else { Self { so: self.so + f64::from(so), not: self.not + f64::from(not) } }
    }

    /// The rate that is expected.
    pub fn mean(&self) -> f64 {
        self.so / (self.so + self.not)
    }

    /// How far from it the true one may be, squared.
    pub fn variance(&self) -> f64 {
        if self.not == 0.0 {
            return 0.0;
        }
        let all = self.so + self.not;
        self.so * self.not / (all * all * (all + 1.0))
    }

    /// The chance that it is so for more than `limit` of `count` people (beta-binomial). Small tasks are why it is exact: their chance of
    /// many yeses is larger than a bell shape says.
    pub(super) fn chance_of_more(&self, limit: f64, count: u32) -> f64 {
        let people = f64::from(count);
        match () {
            () if limit < 0.0 => 1.0,
            () if limit >= people => 0.0,
            () if self.not == 0.0 => 1.0,
            () if count <= EXACT => 1.0 - self.chance_of_at_most(limit, people).min(1.0),
            () => {
                let (p, variance) = (self.mean(), self.variance());
                let spread = (people * (p * (1.0 - p) - variance) + people * people * variance).max(f64::MIN_POSITIVE).sqrt();
                upper_tail((limit + 0.5 - people * p) / spread)
            }
        }
    }

    /// Adds up the chances of 0, 1, 2 and so on, each worked out from the one before. In logarithms, because the first is often too small
    /// for a number.
    fn chance_of_at_most(&self, limit: f64, people: f64) -> f64 {
        let mut logarithm: f64 = 0.0;
        let mut at = 0.0;
        while at < people {
            logarithm += ((self.not + at) / (self.so + self.not + at)).ln();
            at += 1.0;
        }
        let (mut sum, mut yes) = (0.0, 0.0);
        while yes <= limit {
            sum += logarithm.exp();
            logarithm += ((people - yes) / (yes + 1.0) * (self.so + yes) / (people - 1.0 - yes + self.not)).ln();
            yes += 1.0;
        }
        sum
    }
}

/// Abramowitz and Stegun 26.2.17: the tail of the normal distribution, wrong by less than 0.000 000 08.
fn upper_tail(z: f64) -> f64 {
    if z < 0.0 {
        return 1.0 - upper_tail(-z);
    }
    let t = 1.0 / (1.0 + 0.231_641_9 * z);
    let polynomial = t * (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
    (-z * z / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt() * polynomial
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tail_is_that_of_the_tables() {
        for (z, expected) in [(0.0, 0.5), (1.0, 0.158_655), (1.96, 0.024_998), (-1.0, 0.841_345), (3.0, 0.001_350)] {
            assert!((upper_tail(z) - expected).abs() < 1e-5, "{z}");
        }
    }

    #[test]
    fn the_exact_chance_and_the_bell_meet_where_there_are_many() {
        for (rate, count) in [(Rate::believed(0.25, 5_000.0), EXACT), (Rate::believed(0.5, 20_000.0), EXACT)] {
            let limit = f64::from(count) * rate.mean() * 1.03;
            let (exact, bell) = (rate.chance_of_more(limit.floor(), count), rate.chance_of_more(limit.floor(), count + 1));
            assert!((exact - bell).abs() < 0.01, "{exact} {bell}");
        }
        // Two who each say yes in half of the cases, surely: both in a quarter.
        assert!((Rate::believed(0.5, 1e9).chance_of_more(1.0, 2) - 0.25).abs() < 1e-6);
        assert_eq!((Rate::CERTAIN.chance_of_more(3.0, 4), Rate::CERTAIN.chance_of_more(4.0, 4)), (1.0, 0.0));
    }

    #[test]
    fn what_is_heard_moves_a_rate_and_makes_it_surer() {
        let before = Rate::believed(0.25, 8.0);
        let after = before.heard(50, 50);
        assert!(after.mean() > 0.45 && after.variance() < before.variance() / 4.0);
        assert_eq!(Rate::CERTAIN.heard(0, 9), Rate::CERTAIN);
    }
}
