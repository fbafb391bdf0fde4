//! `opbouw scan`: where is something emerging, from a file of areas and a file of cases.

mod areas_file;
mod cases_file;
mod neighbours_file;
mod spreading;
mod table;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};
use jiff::civil::Date;
use opbouw_scan::{Baseline, Cluster, Mode, Model, Neighbours, Scan, ScanOptions, ScanWork, recurrence_days, seasonal_baseline};
use serde::Serialize;

use areas_file::NamedAreas;
use cases_file::{Cases, Period};

/// Which areas, which cases, and what counts as usual.
#[derive(clap::Args)]
#[command(after_long_help = OUTPUT_HELP)]
pub struct Options {
    /// Columns `id,x,y,population` (metres) or `id,lat,lon,population` (degrees).
    #[arg(long)]
    areas: PathBuf,
    /// Columns `id,date,count`; a date is 2026-11-23.
    #[arg(long)]
    cases: PathBuf,
    /// One line for each area: the area, then its nearest, nearest first. Without it they are nearest by the straight line.
    #[arg(long)]
    neighbours: Option<PathBuf>,
    /// What counts as usual.
    #[arg(long, value_enum, default_value_t = ModelName::Poisson)]
    model: ModelName,
    /// Only what goes on until now, or also what is over.
    #[arg(long, value_enum, default_value_t = ModeName::Prospective)]
    mode: ModeName,
    /// The largest circle: so many areas, its centre included.
    #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..))]
    nearest: u32,
    /// The largest circle: this share of all people, from 0 to 1.
    #[arg(long, value_parser = share)]
    max_population: Option<f64>,
    /// The longest window: so many intervals.
    #[arg(long, default_value_t = 8, value_parser = clap::value_parser!(u32).range(1..))]
    max_windows: u32,
    /// How long an interval is. They are counted back from the last day; the oldest can be shorter.
    #[arg(long, default_value_t = 7, value_parser = clap::value_parser!(u16).range(1..=3660))]
    interval_days: u16,
    /// The first day that counts; otherwise that of the oldest case.
    #[arg(long)]
    start: Option<Date>,
    /// The last day that counts; otherwise that of the newest case, or the end of its interval when all dates are whole intervals apart.
    #[arg(long)]
    end: Option<Date>,
    /// How often chance is asked.
    #[arg(long, default_value_t = 999, value_parser = clap::value_parser!(u32).range(1..=10_000_000))]
    replicas: u32,
    /// Stops as soon as so many replicas are at least as remarkable: what is nothing takes little time.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    stop_after: Option<u32>,
    /// The same seed gives the same answer.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Does replicas on so many threads; the answer is the same to the last bit.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: u16,
    /// Gives at most so many clusters, none of which shares an area with another.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..))]
    clusters: u16,
    /// For `ebp`: expects what each area had before the newest windows, with a rhythm of so many intervals (52 weeks, 7 days). Without it: by population.
    #[arg(long)]
    cycle: Option<usize>,
}

/// A share of all people: more than none, and all at most.
fn share(text: &str) -> Result<f64, String> {
    let share = text.parse::<f64>().ok().filter(|share| *share > 0.0 && *share <= 1.0);
    share.ok_or_else(|| "give a share between 0 and 1, such as 0.5".to_owned())
}

const OUTPUT_HELP: &str = r#"Output: {"clusters":[{"centre","areas":[..],"start","end","observed","expected","relative_risk","llr","p","recurrence_days"}],"replicas",
"seconds","cpu_seconds"}, the most remarkable first. poisson: each interval's total by population, inside compared with outside. permutation: the totals of each area
and of each interval as they are; needs no population. ebp: what is expected, whatever happens elsewhere.

p is the chance that the most remarkable circle and window of all would be at least this remarkable when nothing goes on. recurrence_days: how long
it takes on average until chance alone gives a p like this, looking once every interval. Who looks L times a year and wants at most B false alarms
a year acts when p is at most B / L. relative_risk is null when there is nothing elsewhere to compare with."#;

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum ModelName {
    Poisson,
    Permutation,
    Ebp,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum ModeName {
    Prospective,
    Retrospective,
}

/// Reads, scans, prints. Nothing is printed when a file is wrong.
pub fn run(options: &Options) -> Result<()> {
    let begin = Instant::now();
    let areas = areas_file::read(&options.areas)?;
    let cases = cases_file::read(options, &areas)?;
    let neighbours = find_neighbours(options, &areas)?;
    let scan_options = scan_options(options, &cases);
    let wrong = |fault| anyhow!("{}: {fault}", options.cases.display());
    let work = ScanWork::new(&areas.areas, &neighbours, &cases.series, &scan_options).map_err(wrong)?;
    let scan = spreading::finish(&work, &scan_options, options.threads);
    let report = Report {
        clusters: scan.clusters.iter().map(|cluster| describe(cluster, &areas, &cases.period)).collect(),
        replicas: scan.replicas(),
        seconds: begin.elapsed().as_secs_f64(),
        cpu_seconds: processor_time().as_secs_f64(),
    };
    println!("{}", serde_json::to_string(&report)?);
    Ok(())
}

fn find_neighbours(options: &Options, areas: &NamedAreas) -> Result<Neighbours> {
    let neighbours = match &options.neighbours {
        Some(path) => neighbours_file::read(path, areas, options.nearest as usize)?,
        None => Neighbours::nearest(&areas.areas, options.nearest as usize),
    };
    Ok(match options.max_population {
        Some(share) => neighbours.within_population(&areas.areas, share),
        None => neighbours,
    })
}

fn scan_options(options: &Options, cases: &Cases) -> ScanOptions {
    let model = match (options.model, options.cycle) {
        (ModelName::Poisson, _) => Model::Poisson,
        (ModelName::Permutation, _) => Model::Permutation,
        (ModelName::Ebp, None) => Model::ExpectationPoisson(Baseline::Population),
        (ModelName::Ebp, Some(cycle)) => {
            let before = cases.series.intervals().saturating_sub(options.max_windows as usize);
            Model::ExpectationPoisson(Baseline::Cells(seasonal_baseline(&cases.series, before, cycle)))
        }
    };
    ScanOptions {
        model,
        mode: if options.mode == ModeName::Prospective { Mode::Prospective } else { Mode::Retrospective },
        max_windows: options.max_windows as usize,
        replicas: options.replicas as usize,
        seed: options.seed,
        clusters: usize::from(options.clusters),
        stop_after: options.stop_after.map(|enough| enough as usize),
    }
}

fn processor_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::new(u64::try_from(time.tv_sec).unwrap_or(0), u32::try_from(time.tv_nsec).unwrap_or(0))
}

#[derive(Serialize)]
struct Report<'a> {
    clusters: Vec<Found<'a>>,
    replicas: usize,
    seconds: f64,
    cpu_seconds: f64,
}

#[derive(Serialize)]
struct Found<'a> {
    centre: &'a str,
    areas: Vec<&'a str>,
    start: String,
    end: String,
    observed: u64,
    expected: f64,
    relative_risk: f64,
    llr: f64,
    p: f64,
    recurrence_days: f64,
}

fn describe<'a>(cluster: &Cluster, areas: &'a NamedAreas, period: &Period) -> Found<'a> {
    Found {
        centre: &areas.names[cluster.centre],
        areas: cluster.areas.iter().map(|area| areas.names[*area as usize].as_str()).collect(),
        start: period.first_day(cluster.first).to_string(),
        end: period.last_day(cluster.last).to_string(),
        observed: cluster.observed,
        expected: cluster.expected,
        relative_risk: cluster.relative_risk,
        llr: cluster.llr,
        p: cluster.p,
        recurrence_days: recurrence_days(cluster.p, f64::from(period.interval_days)),
    }
}
