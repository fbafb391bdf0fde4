//! The cheap companions: one chart for each area, which knows nothing of its neighbours.
//!
//! With many areas there are many false alarms: 14,000 charts at a limit that one in a thousand weeks passes give fourteen of them each week. The scan gives one p for all.

/// The sum of what was more than halfway between usual and `times` as usual, never below 0 (Page 1954; for counts Lucas 1985). It goes on after an alarm.
///
/// `expected` is the usual number for each interval, `counts` what happened. Where nothing is expected every case counts as one.
pub fn cusum(counts: &[u32], expected: &[f64], times: f64) -> Vec<f64> {
    let halfway = if times > 1.0 { (times - 1.0) / times.ln() } else { 1.0 };
    let step = |sum: &mut f64, (count, expected): (&u32, &f64)| {
        *sum = (*sum + f64::from(*count) - expected * halfway).max(0.0);
        Some(*sum)
    };
    counts.iter().zip(expected).scan(0.0, step).collect()
}

/// A mean that forgets, and how high it may come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Smoothed {
    /// The newest counts most.
    pub mean: f64,
    /// Above it is an alarm.
    pub limit: f64,
}

/// The mean in which each new count has weight `newest` (0 to 1), with a limit of so many times the spread that chance alone gives it (Roberts 1959; for counts Borror,
/// Champ and Rigdon 1998). What is usual follows `expected`.
pub fn ewma(counts: &[u32], expected: &[f64], newest: f64, spreads: f64) -> Vec<Smoothed> {
    let newest = newest.clamp(0.0, 1.0);
    let first = expected.first().copied().unwrap_or(0.0);
    // The mean, what it would be as usual, and the variance of the difference.
    let mut now = (first, first, 0.0);
    let step = |(count, expected): (&u32, &f64)| {
        now.0 += newest * (f64::from(*count) - now.0);
        now.1 += newest * (expected - now.1);
        now.2 = newest * newest * expected + (1.0 - newest) * (1.0 - newest) * now.2;
        Smoothed { mean: now.0, limit: now.1 + spreads * now.2.sqrt() }
    };
    counts.iter().zip(expected).map(step).collect()
}

#[cfg(test)]
mod tests {
    use super::{cusum, ewma};

    #[test]
    fn a_sum_by_hand() {
        let halfway = 1.0 / 2_f64.ln();
        let sums = cusum(&[0, 3, 3, 0], &[1.0; 4], 2.0);
        let expected = [0.0, 3.0 - halfway, 6.0 - 2.0 * halfway, 6.0 - 3.0 * halfway];
        assert!(sums.iter().zip(expected).all(|(sum, expected)| (sum - expected).abs() < 1e-12));
    }

    #[test]
    fn usual_weeks_stay_below_the_limit_and_a_rise_comes_above() {
        let smoothed = ewma(&[4, 5, 3, 4, 4, 12, 13, 12], &[4.0; 8], 0.2, 3.0);
        assert!(smoothed[..5].iter().all(|week| week.mean <= week.limit));
        assert!(smoothed[7].mean > smoothed[7].limit);
        assert!((smoothed[0].limit - (4.0 + 3.0 * 0.4)).abs() < 1e-12);
    }
}
