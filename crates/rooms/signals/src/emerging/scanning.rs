//! From counts to findings: which stream stands out where, since when, and how rare that is. Knows no database.

use std::collections::HashMap;

use jiff::ToSpan;
use jiff::civil::Date;
use opbouw_disclosure::{Chart, Level, cluster_summary};
use opbouw_neighbourhood::HomeArea;
use opbouw_scan::{Areas, Cluster, Model, Neighbours, ScanOptions, Series, alarm_threshold, recurrence_days, replicas_for, scan};

use super::stream::Stream;
use super::weeks::{monday, number_of};
use crate::settings::Settings;
use crate::store::counts::Count;

/// Weeks that are compared at most, and at least.
const MOST_WEEKS: i64 = 104;
pub(crate) const LEAST_WEEKS: i64 = 12;
/// The longest something may last to count as one thing, in weeks.
const WINDOWS: usize = 8;
/// Areas that something may stretch over at most; never more than half of all.
const MOST_AREAS: usize = 30;
/// Replicas at least and at most.
const REPLICAS: (usize, usize) = (999, 20_000);
/// Weeks before it began that are shown with it.
const BEFORE: u32 = 8;

/// Something that stands out.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// In what.
    pub stream: Stream,
    /// Codes of the areas, the centre first.
    pub areas: Vec<String>,
    /// The first and the last week, by their Monday.
    pub first_week: Date,
    /// The last week.
    pub last_week: Date,
    /// How much more than usual.
    pub level: Level,
    /// By chance alone there is one as rare in any stream once in so many days.
    pub recurrence_days: f64,
    /// How it went: first week, how many weeks, and how much; none: too few to show.
    pub bars: Vec<(Date, u32, Option<Level>)>,
}

/// What a look at one week found.
#[derive(Debug, Clone, PartialEq)]
pub struct Looked {
    /// The rarest first.
    pub findings: Vec<Finding>,
    /// How many streams were looked at.
    pub streams: usize,
    /// How rare a find had to be.
    pub threshold: f64,
    /// How many weeks were compared; fewer than twelve are too few.
    pub weeks: usize,
}

/// Looks at the weeks up to and with `last`. The same counts give the same findings.
pub fn scan_counts(areas: &[HomeArea], counts: &[Count], last: Date, settings: &Settings) -> Looked {
    let first = counts.iter().map(|count| count.week).min().unwrap_or(last).max(last.saturating_sub((MOST_WEEKS - 1).weeks()));
    let weeks = number_of(last).saturating_sub(number_of(first)) as usize + 1;
    let streams = Stream::all();
    let threshold = alarm_threshold(settings.false_alarms as f64 / 10.0, 52.0) / streams.len() as f64;
    let places: Vec<&HomeArea> = areas.iter().filter(|area| area.centre.is_some()).collect();
    let mut looked = Looked { findings: Vec::new(), streams: streams.len(), threshold, weeks };
    if (weeks as i64) < LEAST_WEEKS || places.len() < 2 {
        return looked;
    }
    let centres: Vec<(f64, f64)> = places.iter().filter_map(|place| place.centre).map(|at| (at.lat(), at.lon())).collect();
    let Ok(spots) = Areas::on_earth(&centres, &vec![1.0; centres.len()]) else { return looked };
    let neighbours = Neighbours::nearest(&spots, (places.len() / 2).clamp(1, MOST_AREAS));
    let number = places.iter().enumerate().map(|(at, place)| (place.code.as_str(), at)).collect();
    let (streams_count, least) = (streams.len(), settings.least);
    let look = Look { places: &places, spots, neighbours, number, counts, first, weeks, threshold, streams: streams_count, least };
    let found: Vec<Finding> = streams.into_iter().flat_map(|stream| look.at(stream)).collect();
    looked.findings = found.iter().filter(|one| !found.iter().any(|other| says_more(other, one))).cloned().collect();
    looked.findings.sort_by(|one, other| other.recurrence_days.total_cmp(&one.recurrence_days));
    looked
}

/// Whether one theme says what all together do too: the same people in the same place need no second card.
fn says_more(theme: &Finding, together: &Finding) -> bool {
    let is_part = matches!((theme.stream, together.stream), (Stream::Theme(_), Stream::Worries | Stream::Good));
    let is_same = theme.stream.is_good() == together.stream.is_good() && theme.areas.iter().any(|area| together.areas.contains(area));
    is_part && is_same && theme.first_week <= together.last_week && together.first_week <= theme.last_week
}

struct Look<'l> {
    places: &'l [&'l HomeArea],
    /// Where they are, which are near each, and the place of each in the list: the same for every stream.
    spots: Areas,
    neighbours: Neighbours,
    number: HashMap<&'l str, usize>,
    counts: &'l [Count],
    first: Date,
    weeks: usize,
    threshold: f64,
    streams: usize,
    least: i64,
}

impl Look<'_> {
    /// What stands out in one stream. Counts that cannot be scanned stand out nowhere.
    fn at(&self, stream: Stream) -> Vec<Finding> {
        let Some(series) = self.series(stream) else { return Vec::new() };
        let options = ScanOptions {
            // Somewhere people signal more than elsewhere, and sometimes more than at other times; only what neither explains stands out.
            model: Model::Permutation,
            max_windows: WINDOWS.min(self.weeks),
            replicas: replicas_for(self.threshold).clamp(REPLICAS.0, REPLICAS.1),
            seed: u64::from(number_of(self.first)) + self.weeks as u64,
            ..ScanOptions::default()
        };
        let Ok(scanned) = scan(&self.spots, &self.neighbours, &series, &options) else { return Vec::new() };
        scanned
            .clusters
            .iter()
            .filter(|cluster| cluster.p <= self.threshold)
            .filter_map(|cluster| self.finding(stream, cluster, &series))
            .collect()
    }

    fn series(&self, stream: Stream) -> Option<Series> {
        let mut series = Series::new(self.places.len(), self.weeks);
        for count in self.counts.iter().filter(|count| stream.has(count.theme) && count.week >= self.first) {
            let week = number_of(count.week).checked_sub(number_of(self.first))? as usize;
            if let (Some(area), true) = (self.number.get(count.area.as_str()), week < self.weeks) {
                series.add(*area, week, u32::try_from(count.count).ok()?).ok()?;
            }
        }
        (series.interval_totals().iter().sum::<u64>() > 0).then_some(series)
    }

    fn finding(&self, stream: Stream, cluster: &Cluster, series: &Series) -> Option<Finding> {
        let least = u32::try_from(self.least).ok()?;
        let level = cluster_summary(u32::try_from(cluster.observed).ok()?, cluster.expected, least)?;
        let week = |at: usize| monday(number_of(self.first) + at as u32);
        let place = |area: &u32| self.places.get(*area as usize).map(|place| place.code.as_str().to_owned());
        Some(Finding {
            stream,
            areas: cluster.areas.iter().filter_map(place).collect(),
            first_week: week(cluster.first),
            last_week: week(cluster.last),
            level,
            recurrence_days: recurrence_days(cluster.p, 7.0) / self.streams as f64,
            bars: self.bars(cluster, series, least),
        })
    }

    /// How it went, from eight weeks before it began, in bars whose width the counts have no say in.
    fn bars(&self, cluster: &Cluster, series: &Series, least: u32) -> Vec<(Date, u32, Option<Level>)> {
        let length = (cluster.last - cluster.first + 1) as f64;
        let begins = number_of(self.first) + cluster.first as u32;
        let chart = Chart::open(begins.saturating_sub(BEFORE), cluster.expected / length, least);
        let count = |week: u32| -> u32 {
            let Some(at) = week.checked_sub(number_of(self.first)) else { return 0 };
            cluster.areas.iter().filter_map(|area| series.of(*area as usize).get(at as usize)).sum()
        };
        let until = number_of(self.first) + self.weeks as u32;
        let weeks: Vec<u32> = (chart.first_week..until).map(count).collect();
        chart.bars(&weeks).into_iter().map(|bar| (monday(bar.first_week), bar.weeks, bar.level)).collect()
    }
}
