//! Processor seconds of one scan, as one line of JSON: `scan_speed AREAS.csv CASES.csv [poisson|permutation|ebp] [retrospective] [REPLICAS]`.
//!
//! Files as `opbouw scan` reads them, with x and y in metres and one date for each week. For `bench/scan/run.py`.

use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::fs;

use opbouw_scan::{Areas, Baseline, Mode, Model, Neighbours, ScanOptions, ScanWork, Series};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [areas_file, cases_file, rest @ ..] = &arguments[..] else { return Err("name the areas and the cases".into()) };
    let text = fs::read_to_string(areas_file)?;
    let (names, areas) = read_areas(&text)?;
    let series = read_cases(&fs::read_to_string(cases_file)?, &names)?;
    let asked = |word: &str| rest.iter().any(|one| one == word);
    let model = if asked("permutation") {
        Model::Permutation
    } else if asked("ebp") {
        Model::ExpectationPoisson(Baseline::Population)
    } else {
        Model::Poisson
    };
    let mode = if asked("retrospective") { Mode::Retrospective } else { Mode::Prospective };
    let replicas = rest.iter().find_map(|one| one.parse().ok()).unwrap_or(999);
    let options = ScanOptions { model, mode, replicas, ..ScanOptions::default() };
    let begin = cpu_seconds();
    let neighbours = Neighbours::nearest(&areas, 50);
    let near = cpu_seconds();
    let work = ScanWork::new(&areas, &neighbours, &series, &options)?;
    let ready = cpu_seconds();
    let parts: Vec<_> = (0..work.parts()).map(|part| work.part(part)).collect();
    let scan = work.finish(&parts);
    let end = cpu_seconds();
    let best = scan.clusters.first().ok_or("no cluster")?;
    println!(
        "{{\"neighbours_seconds\":{:.4},\"observed_seconds\":{:.4},\"replicas_seconds\":{:.4},\"seconds\":{:.4},\"llr\":{:.6},\"centre\":{},\"size\":{},\"first\":{},\"last\":{},\"observed\":{},\"expected\":{:.4},\"p\":{},\"lowest\":{:.3},\"highest\":{:.3}}}",
        near - begin,
        ready - near,
        end - ready,
        end - begin,
        best.llr,
        best.centre,
        best.areas.len(),
        best.first,
        best.last,
        best.observed,
        best.expected,
        best.p,
        scan.maxima.iter().copied().fold(f64::INFINITY, f64::min),
        scan.maxima.iter().copied().fold(0.0, f64::max),
    );
    Ok(())
}

type Names<'a> = HashMap<&'a str, usize>;

fn read_areas(text: &str) -> Result<(Names<'_>, Areas), Box<dyn Error>> {
    let (mut names, mut places, mut population) = (HashMap::new(), Vec::new(), Vec::new());
    for (area, line) in text.lines().skip(1).enumerate() {
        let [name, x, y, people] = line.split(',').collect::<Vec<_>>()[..] else { return Err("an area has four fields".into()) };
        names.insert(name, area);
        places.push((x.parse()?, y.parse()?));
        population.push(people.parse()?);
    }
    let areas = Areas::in_metres(&places, &population)?;
    Ok((names, areas))
}

fn read_cases(text: &str, names: &Names<'_>) -> Result<Series, Box<dyn Error>> {
    let mut cases = Vec::new();
    for line in text.lines().skip(1) {
        let [name, date, count] = line.split(',').collect::<Vec<_>>()[..] else { return Err("a case has three fields".into()) };
        cases.push((*names.get(name).ok_or("no such area")?, date, count.parse()?));
    }
    let mut dates: BTreeMap<&str, usize> = cases.iter().map(|case| (case.1, 0)).collect();
    dates.values_mut().enumerate().for_each(|(place, interval)| *interval = place);
    let mut series = Series::new(names.len(), dates.len());
    for (area, date, count) in cases {
        series.add(area, dates[date], count)?;
    }
    Ok(series)
}

fn cpu_seconds() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}
