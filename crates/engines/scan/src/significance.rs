//! How rare is it, and when is that rare enough for somebody who looks again and again?

/// A place among replicas.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Rank {
    pub p: f64,
    /// Of how many replicas it says something.
    pub replicas: usize,
    pub is_early: bool,
}

/// What remains of a likelihood ratio after roundings: equal ones count as equal, to the side of caution.
const SAME: f64 = 1.0 - 1e-12;

/// Without `stop_after`: one more than the replicas that are at least as high, of one more than all. With it: stops at that many, and p is their share. Either way
/// p is at most a level with at most that chance when nothing is going on (Barnard 1963; Besag and Clifford 1991).
pub(crate) fn rank(llr: f64, maxima: &[f64], stop_after: Option<usize>) -> Rank {
    let mut higher = 0;
    for (done, maximum) in (1..).zip(maxima) {
        higher += usize::from(*maximum >= llr * SAME);
        if stop_after.is_some_and(|enough| higher >= enough.max(1)) {
            return Rank { p: higher as f64 / done as f64, replicas: done, is_early: true };
        }
    }
    Rank { p: (higher + 1) as f64 / (maxima.len() + 1) as f64, replicas: maxima.len(), is_early: false }
}

/// The p of a likelihood ratio from a curve through the replicas: Gumbel's, with their mean and spread (Abrams, Kulldorff and Kleinman 2010). It reaches below
/// 1 in the number of replicas and is an approximation; None with fewer than 20 replicas or when they are all alike.
pub fn gumbel_p(llr: f64, maxima: &[f64]) -> Option<f64> {
    const EULER: f64 = 0.577_215_664_901_532_9;
    let count = maxima.len() as f64;
    let mean = maxima.iter().sum::<f64>() / count;
    let variance = maxima.iter().map(|maximum| (maximum - mean) * (maximum - mean)).sum::<f64>() / (count - 1.0);
    if maxima.len() < 20 || variance <= 0.0 {
        return None;
    }
    let scale = variance.sqrt() * 6_f64.sqrt() / std::f64::consts::PI;
    let place = mean - EULER * scale;
    // 1 - e^-x without losing the small ones.
    Some(-(-(-(llr - place) / scale).exp()).exp_m1())
}

/// How many days it takes, on average, until chance alone gives something as rare, when somebody looks once in each interval.
pub fn recurrence_days(p: f64, interval_days: f64) -> f64 {
    interval_days / p
}

/// Which p is rare enough, for so many false alarms in a year and so many looks: then no more are expected, however much the looks have in common.
pub fn alarm_threshold(false_alarms_each_year: f64, looks_each_year: f64) -> f64 {
    (false_alarms_each_year / looks_each_year).clamp(0.0, 1.0)
}

/// How many replicas a p needs that can be as small as this.
pub fn replicas_for(threshold: f64) -> usize {
    if threshold > 0.0 { ((1.0 / threshold).ceil() as usize).saturating_sub(1) } else { usize::MAX }
}

#[cfg(test)]
mod tests {
    use super::{alarm_threshold, gumbel_p, rank, recurrence_days, replicas_for};

    #[test]
    fn a_rank_counts_itself() {
        let rank = |llr, stop| rank(llr, &[1.0, 5.0, 3.0, 2.0], stop).p;
        assert_eq!((rank(6.0, None), rank(3.0, None), rank(0.5, None)), (0.2, 0.6, 1.0));
        assert_eq!((rank(3.0, Some(1)), rank(3.0, Some(2)), rank(3.0, Some(3))), (0.5, 2.0 / 3.0, 0.6));
    }

    #[test]
    fn budgets_and_replicas_go_together() {
        assert_eq!(replicas_for(alarm_threshold(1.0, 52.0)), 51);
        assert_eq!(replicas_for(alarm_threshold(0.5, 365.0)), 729);
        assert_eq!(recurrence_days(0.01, 7.0), 700.0);
    }

    #[test]
    fn gumbel_finds_its_own_tail() {
        let maxima: Vec<f64> = (1..2000).map(|step| 8.0 - 1.3 * (-(f64::from(step) / 2000.0).ln()).ln()).collect();
        let exact = -(-(-(16.0 - 8.0) / 1.3_f64).exp()).exp_m1();
        assert!((gumbel_p(16.0, &maxima).unwrap() / exact - 1.0).abs() < 0.1);
        assert_eq!(gumbel_p(16.0, &[1.0; 30]), None);
        assert_eq!(gumbel_p(16.0, &[]), None);
    }
}
