//! How remarkable a number of cases is: Kulldorff's likelihood ratio, as a logarithm.

/// What is compared with what.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Likelihood {
    /// Inside against outside, when there are so many cases in all (Kulldorff 1997).
    Conditional { total: f64 },
    /// Inside against what was expected there, whatever happens elsewhere (Neill 2006).
    Expectation,
}

impl Likelihood {
    /// 0 when there are no more than expected: only more than usual counts.
    pub fn ratio(self, observed: f64, expected: f64) -> f64 {
        if observed <= expected || expected <= 0.0 {
            return 0.0;
        }
        let inside = observed * (observed / expected).ln();
        match self {
            Self::Conditional { total } if total > observed => {
                // A sum of rounded parts can be a hair above or below 0.
                (inside + (total - observed) * ((total - observed) / (total - expected)).ln()).max(0.0)
            }
            Self::Conditional { .. } => inside,
            Self::Expectation => (inside + expected - observed).max(0.0),
        }
    }

    /// Whether it surely stays below a ratio, without a logarithm or division: a divergence is at most its chi-square. Not
    /// more than expected is a ratio of 0.
    #[inline]
    pub fn is_below(self, observed: f64, expected: f64, ratio: f64) -> bool {
        let more = (observed - expected).max(0.0);
        let square = more * more;
        match self {
            Self::Conditional { total } => square * total < ratio * expected * (total - expected),
            Self::Expectation => square < ratio * expected,
        }
    }

    /// More cases than this cannot be.
    pub fn most_cases(self) -> f64 {
        match self {
            Self::Conditional { total } => total,
            Self::Expectation => f64::INFINITY,
        }
    }

    /// How many times as often inside: as outside, or as expected.
    pub fn relative_risk(self, observed: f64, expected: f64) -> f64 {
        match self {
            Self::Conditional { total } => (observed / expected) / ((total - observed) / (total - expected)),
            Self::Expectation => observed / expected,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Likelihood;

    #[test]
    fn the_bound_is_never_below_the_ratio() {
        for likelihood in [Likelihood::Conditional { total: 60.0 }, Likelihood::Expectation] {
            for observed in 1..=60 {
                for expected in [0.01, 0.5, 1.0, 3.3, 17.0, 45.0, 59.9] {
                    let ratio = likelihood.ratio(f64::from(observed), expected);
                    assert!(ratio == 0.0 || !likelihood.is_below(f64::from(observed), expected, ratio * (1.0 - 1e-12)));
                }
            }
        }
    }

    #[test]
    fn by_hand() {
        let ratio = Likelihood::Conditional { total: 10.0 }.ratio(4.0, 2.0);
        assert!((ratio - (4.0 * 2_f64.ln() + 6.0 * 0.75_f64.ln())).abs() < 1e-12);
        assert_eq!(Likelihood::Conditional { total: 4.0 }.ratio(4.0, 2.0), 4.0 * 2_f64.ln());
        assert_eq!(Likelihood::Expectation.ratio(2.0, 2.0), 0.0);
        assert!((Likelihood::Expectation.ratio(4.0, 2.0) - (4.0 * 2_f64.ln() - 2.0)).abs() < 1e-12);
    }
}
