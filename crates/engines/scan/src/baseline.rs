//! What is usual, learned from an earlier time: a level for each area, and a rhythm for all.

use crate::Series;

/// An expectation for every area and interval, area by area, for `Baseline::Cells`: the area's own mean over the first `learned` intervals, times how busy this place
/// in the cycle is everywhere. With a cycle of 7 and days that is the day of the week, with 52 and weeks the season (then learn at least two years).
///
/// Half a case is added to each area, so that nothing is infinitely remarkable where there never was one; all together expect what there was.
pub fn seasonal_baseline(series: &Series, learned: usize, cycle: usize) -> Vec<f64> {
    let learned = learned.min(series.intervals());
    let cycle = cycle.max(1);
    let before = series.until(learned);
    let areas = before.area_totals();
    let total: u64 = areas.iter().sum();
    let total = total as f64;
    let rhythm = rhythm(&before.interval_totals(), cycle);
    let shrink = total / (total + 0.5 * series.areas() as f64);
    let level = |cases: &u64| if learned == 0 { 0.0 } else { (*cases as f64 + 0.5) * shrink / learned as f64 };
    areas.iter().flat_map(|cases| (0..series.intervals()).map(|interval| level(cases) * rhythm[interval % cycle]).collect::<Vec<_>>()).collect()
}

/// How busy each place in the cycle is; 1 is usual, and so is a place that was never seen.
fn rhythm(totals: &[u64], cycle: usize) -> Vec<f64> {
    let mean = totals.iter().sum::<u64>() as f64 / totals.len().max(1) as f64;
    let of = |place: usize| {
        let seen: Vec<f64> = totals.iter().skip(place).step_by(cycle).map(|total| *total as f64).collect();
        if seen.is_empty() || mean <= 0.0 { 1.0 } else { (seen.iter().sum::<f64>() + 0.5) / (seen.len() as f64 + 0.5 / mean) / mean }
    };
    (0..cycle).map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::seasonal_baseline;
    use crate::Series;

    #[test]
    fn weekends_are_quiet_and_large_areas_busy() {
        let counts: Vec<u32> = [10, 30].into_iter().flat_map(|level| (0..28).map(move |day| if day % 7 < 5 { level } else { 0 })).collect();
        let series = Series::from_counts(2, 28, &counts).unwrap();
        let expected = seasonal_baseline(&series, 21, 7);
        assert!((expected[27] - 0.03).abs() < 0.05 && (expected[21] - 10.0).abs() < 0.2 && (expected[28 + 21] - 30.0).abs() < 0.4, "{expected:?}");
    }

    #[test]
    fn nothing_learned_is_nothing_expected() {
        let series = Series::from_counts(1, 2, &[1, 1]).unwrap();
        assert_eq!(seasonal_baseline(&series, 0, 7), [0.0, 0.0]);
    }
}
