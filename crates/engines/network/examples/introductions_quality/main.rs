//! How often a proposed introduction is a tie that was hidden, beside Adamic-Adar and resource allocation.
//!
//! `cargo run --release -p opbouw-network --example introductions_quality [development|test]`
//!
//! A tenth of the ties is hidden at random, many times over. Precision at 10 per node: of the first ten proposed to a node, the share that was
//! hidden, on average over the nodes with a hidden tie. Precision at 10 of the graph: of the ten best pairs in the whole graph. Precision at h: of as
//! many best pairs as were hidden. Pairs that score the same are ordered by chance, for all three alike.
//!
//! Which signs are looked at, and the first guess, were chosen on the seeds of `development`. Networks and samples of `test` were not looked at
//! before; the last two kinds of network were never looked at in development at all.

#[path = "../../tests/known/mod.rs"]
mod known;
mod made_up;
mod rules;

use made_up::{Draw, Network};
use opbouw_network::{Graph, Introducer, Wanted, communities};
use rules::{Rule, Scores};
use std::collections::HashSet;

type MakeNetwork = fn(u64) -> Network;

/// Names, makers, and how many times a tenth is hidden.
const NETWORKS: [(&str, MakeNetwork, u64); 9] = [
    ("karate club", |_| Network::known("karate"), 100),
    ("les misérables", |_| Network::known("les misérables"), 100),
    ("southern women", |_| Network::known("southern women"), 100),
    ("villages, 1,000 ties", |seed| made_up::villages(1_000, seed), 60),
    ("villages, 10,000 ties", |seed| made_up::villages(10_000, seed), 30),
    ("shared activities, 600", |seed| made_up::shared_activities(600, seed), 40),
    ("friends of friends, 600", |seed| made_up::friends_of_friends(600, seed), 40),
    ("neighbours on a map, 500 (new)", |seed| made_up::on_a_map(500, seed), 40),
    ("groups and hubs, 500 (new)", |seed| made_up::groups_and_hubs(500, seed), 40),
];

fn main() {
    let is_test = std::env::args().nth(1).is_none_or(|which| which == "test");
    let first_seed = if is_test { 5_000 } else { 100 };
    println!(
        "{} seeds. Mean precision; behind ours, the gain over the better of the other two, with its standard error.\n",
        if is_test { "Test" } else { "Development" }
    );
    println!("| network | measure | Adamic-Adar | resource allocation | opbouw | gain |\n|---|---|---|---|---|---|");
    for (name, make, times) in NETWORKS {
        if name.ends_with("(new)") && !is_test {
            continue;
        }
        let rounds: Vec<[Scores; 3]> = (first_seed..first_seed + times).map(|seed| try_once(&make(seed), seed)).collect();
        for (measure, read) in [
            ("per node, at 10", (|scores: &Scores| scores.per_node) as fn(&Scores) -> f64),
            ("graph, at 10", |scores| scores.at_ten),
            ("graph, at h", |scores| scores.at_hidden),
        ] {
            print_line(name, measure, &rounds.iter().map(|round| round.each_ref().map(read)).collect::<Vec<_>>());
        }
    }
}

fn print_line(name: &str, measure: &str, rounds: &[[f64; 3]]) {
    let count = rounds.len() as f64;
    let mean = |which: usize| rounds.iter().map(|round| round[which]).sum::<f64>() / count;
    let better = if mean(0) > mean(1) { 0 } else { 1 };
    let gains: Vec<f64> = rounds.iter().map(|round| round[2] - round[better]).collect();
    let gain = gains.iter().sum::<f64>() / count;
    let spread = (gains.iter().map(|one| (one - gain).powi(2)).sum::<f64>() / (count - 1.0).max(1.0) / count).sqrt();
    println!("| {name} | {measure} | {:.4} | {:.4} | **{:.4}** | {gain:+.4} ± {spread:.4} |", mean(0), mean(1), mean(2));
}

/// Hides a tenth and asks all three.
fn try_once(network: &Network, seed: u64) -> [Scores; 3] {
    let mut ties = network.ties.clone();
    Draw::new(seed.wrapping_mul(77) + 3).shuffle(&mut ties);
    let seen = ties.split_off(ties.len().div_ceil(10));
    let hidden: HashSet<(u32, u32)> = ties.iter().map(|tie| (tie.0.min(tie.1), tie.0.max(tie.1))).collect();
    let graph = Graph::new(network.nodes, &seen);
    let found = communities(&graph, 1);
    let introducer = Introducer::new(&graph, &found.of, 1);
    let ours = |node: u32| introducer.list_for(node, &Wanted::new(10)).into_iter().map(|one| one.b).collect();
    let best = introducer.list(&Wanted::new(hidden.len().max(10))).into_iter().map(|one| (one.a, one.b)).collect();
    [
        rules::judge_rule(&graph, Rule::AdamicAdar, &hidden),
        rules::judge_rule(&graph, Rule::ResourceAllocation, &hidden),
        rules::judge(&graph, &hidden, ours, best),
    ]
}
