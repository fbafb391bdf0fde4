//! CPU seconds of communities and introductions on one file of ties, as one line of JSON: for bench/network/groups.py.
//!
//! `cargo run --release -p opbouw-network --example groups_speed EDGES.txt` (lines `a b weight`, nodes are numbers).

use opbouw_network::{Graph, Introducer, Wanted, communities};
use std::{error::Error, fs, sync::OnceLock, time::Instant};

static BEGIN: OnceLock<Instant> = OnceLock::new();

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("name a file with lines 'a b weight'")?;
    let mut edges = Vec::new();
    for line in fs::read_to_string(path)?.lines() {
        let mut words = line.split([' ', ',']);
        let mut word = || words.next().ok_or("a line needs three numbers");
        edges.push((word()?.parse::<u32>()?, word()?.parse::<u32>()?, word()?.parse::<f64>()?));
    }
    let nodes = edges.iter().map(|edge| edge.0.max(edge.1) as usize + 1).max().unwrap_or(0);
    let graph = Graph::new(nodes, &edges);
    let (groups, seconds) = timed(|| communities(&graph, 1));
    let (list, introduction_seconds) = timed(|| Introducer::new(&graph, &groups.of, 1).list(&Wanted::new(1_000)));
    println!(
        "{{\"communities_seconds\":{seconds:.5},\"modularity\":{:.6},\"count\":{},\"introductions_seconds\":{introduction_seconds:.5},\"introductions\":{}}}",
        groups.modularity,
        groups.count,
        list.len()
    );
    Ok(())
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let begin = cpu_seconds();
    let done = work();
    (done, cpu_seconds() - begin)
}

/// Processor time of this thread where the system says so; the clock on the wall elsewhere.
fn cpu_seconds() -> f64 {
    let spent = fs::read_to_string("/proc/thread-self/schedstat").ok().and_then(|line| line.split(' ').next()?.parse::<f64>().ok());
    spent.map_or_else(|| BEGIN.get_or_init(Instant::now).elapsed().as_secs_f64(), |nanoseconds| nanoseconds / 1e9)
}
