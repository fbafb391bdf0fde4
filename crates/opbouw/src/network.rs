//! `opbouw network`: the measures of a network in a file, its groups, and who could meet.

mod measuring;

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use opbouw_network::{EdgeList, Graph, Introduction, TwoModeList, near_order};
use serde::Serialize;

pub use measuring::Measure;
use measuring::{Measured, measure};

/// Which network, and what to know of it.
#[derive(clap::Args)]
#[command(after_long_help = OUTPUT_HELP)]
pub struct Options {
    /// Ties: `a,b` or `a,b,weight` on the first line, then one on each line. Names are any text.
    file: PathBuf,
    /// The second column is another kind (events, places): two of the first are tied as often as they share one.
    #[arg(long)]
    two_mode: bool,
    /// How many introductions.
    #[arg(long, default_value_t = 1000)]
    top: usize,
    /// Only these. Without it everything but effective-size and component.
    #[arg(long, value_delimiter = ',', value_enum)]
    measures: Vec<Measure>,
    /// Estimates betweenness from so many sources, with the error bound. Wise above 200,000 ties.
    #[arg(long)]
    sources: Option<usize>,
    /// Draws the sources, and settles what is equal for communities and introductions.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Does exact betweenness on so many threads; the answer is the same to the last bit.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: u16,
}

const OUTPUT_HELP: &str = r#"Output: {"nodes":[{"id","degree","strength","betweenness","constraint","core","community","cut"}],"bridges":[["a","b"]],"modularity",
"introductions":[{"a","b","score","reason"}],"seconds":{measure: processor seconds}}; what was not asked is left out.

Betweenness is undirected, unweighted, not normalised, each pair once. With --sources also "error_bound" for each node, and "betweenness_sources",
"betweenness_error_bound" and "betweenness_certainty" for all: with that chance no estimate is further off than its bound. Constraint is Burt's, with
weights; null for a node without ties. Communities are numbered by size. Self-ties are left out and double pairs added up; both are told on standard error."#;

/// A network with the names of its nodes.
struct Named {
    /// In the order of the file.
    names: Vec<String>,
    /// Numbered otherwise: who stands together has near numbers, which all measures like.
    graph: Graph,
    /// For each node of the graph where its name stands.
    order: Vec<u32>,
}

impl Named {
    fn new(names: Vec<String>, graph: &Graph) -> Self {
        let order = near_order(graph);
        Self { graph: graph.in_order(&order), names, order }
    }

    fn name(&self, node: u32) -> &str {
        &self.names[self.order[node as usize] as usize]
    }

    /// The two names, first the one that was met first.
    fn pair(&self, a: u32, b: u32) -> [&str; 2] {
        let is_first = self.order[a as usize] < self.order[b as usize];
        if is_first { [self.name(a), self.name(b)] } else { [self.name(b), self.name(a)] }
    }

    /// The nodes in the order of the file.
    fn nodes(&self) -> Vec<u32> {
        let mut nodes = vec![0; self.order.len()];
        (0..).zip(&self.order).for_each(|(node, &place)| nodes[place as usize] = node);
        nodes
    }
}

/// Reads, measures, prints. Nothing is printed when the file is wrong.
pub fn run(options: &Options) -> Result<()> {
    let mut clock = Clock::default();
    let text = read_text(&options.file)?;
    let network = clock.time("read", || read_network(&text, options))?;
    let measured = measure(&network.graph, options, &mut clock);
    println!("{}", serde_json::to_string(&describe(&network, &measured, &clock))?);
    Ok(())
}

fn read_text(path: &Path) -> Result<String> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    String::from_utf8(bytes).map_err(|error| {
        let right = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = right.iter().filter(|byte| **byte == b'\n').count() + 1;
        anyhow!("{}:{line}: this is not UTF-8 text", path.display())
    })
}

fn read_network(text: &str, options: &Options) -> Result<Named> {
    let wrong = |error| anyhow!("{}:{error}", options.file.display());
    if options.two_mode {
        let list = TwoModeList::read(text).map_err(wrong)?;
        tell_odd(0, list.double_pairs);
        return Ok(Named::new(list.left_names, &list.ties.project()));
    }
    let list = EdgeList::read(text).map_err(wrong)?;
    tell_odd(list.self_ties, list.double_pairs);
    let graph = list.graph();
    Ok(Named::new(list.names, &graph))
}

fn tell_odd(self_ties: usize, double_pairs: usize) {
    if self_ties > 0 {
        eprintln!("opbouw: left out, lines that tie a name to itself: {self_ties}");
    }
    if double_pairs > 0 {
        eprintln!("opbouw: made one tie of, lines that name a pair again: {double_pairs}");
    }
}

/// Processor seconds of each thing that was done, in that order.
#[derive(Default)]
struct Clock {
    seconds: serde_json::Map<String, serde_json::Value>,
}

impl Clock {
    fn time<T>(&mut self, name: &str, work: impl FnOnce() -> T) -> T {
        let before = processor_time();
        let done = work();
        let took = processor_time().saturating_sub(before);
        self.seconds.insert(name.to_owned(), took.as_secs_f64().into());
        done
    }
}

fn processor_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::new(u64::try_from(time.tv_sec).unwrap_or(0), u32::try_from(time.tv_nsec).unwrap_or(0))
}

#[derive(Serialize)]
struct Report<'a> {
    nodes: Vec<Node<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bridges: Option<Vec<[&'a str; 2]>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    modularity: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    introductions: Option<Vec<Meeting<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    betweenness_sources: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    betweenness_error_bound: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    betweenness_certainty: Option<f64>,
    seconds: &'a serde_json::Map<String, serde_json::Value>,
}

#[derive(Serialize)]
struct Node<'a> {
    id: &'a str,
    #[serde(flatten)]
    values: measuring::Values,
}

#[derive(Serialize)]
struct Meeting<'a> {
    a: &'a str,
    b: &'a str,
    score: f64,
    reason: String,
}

fn describe<'a>(network: &'a Named, measured: &'a Measured, clock: &'a Clock) -> Report<'a> {
    let node = |node: u32| Node { id: network.name(node), values: measured.of(&network.graph, node as usize) };
    let meeting = |one: &Introduction| {
        let [a, b] = network.pair(one.a, one.b);
        let common: Vec<&str> = one.common.iter().map(|node| network.name(*node)).collect();
        Meeting { a, b, score: one.score, reason: format!("both know {}", common.join(", ")) }
    };
    Report {
        nodes: network.nodes().into_iter().map(node).collect(),
        bridges: measured.bridges.as_ref().map(|bridges| bridges.iter().map(|&(a, b)| network.pair(a, b)).collect()),
        modularity: measured.communities.as_ref().map(|communities| communities.modularity),
        introductions: measured.introductions.as_ref().map(|list| list.iter().map(meeting).collect()),
        betweenness_sources: measured.estimate.as_ref().map(|estimate| estimate.sources),
        betweenness_error_bound: measured.estimate.as_ref().map(|estimate| estimate.error_bound),
        betweenness_certainty: measured.estimate.as_ref().map(|_| opbouw_network::CERTAINTY),
        seconds: &clock.seconds,
    }
}
