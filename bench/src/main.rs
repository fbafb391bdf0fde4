//! Asks the same questions of Opbouw, tantivy and PostgreSQL in one run. See README.

mod data;
mod measure;
mod ours;
mod postgres_peer;
mod tantivy_peer;

use std::path::Path;

use anyhow::Result;

use crate::measure::Figures;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| arguments.iter().position(|argument| argument == name).and_then(|at| arguments.get(at + 1));
    let number = |name: &str, default: usize| value(name).and_then(|text| text.parse().ok()).unwrap_or(default);
    let (offers, questions, seed) = (number("--offers", 1_000_000), number("--questions", 2_000), number("--seed", 1));
    let (offers, questions) = match value("--data") {
        Some(folder) => data::read(Path::new(folder), offers, questions)?,
        None => data::generate(offers, questions, seed as u64),
    };
    println!("{} offers, {} questions, best 20 within 5 km at one part of the day, one thread", offers.len(), questions.len());
    let ours = ours::run(&offers, &questions)?;
    let tantivy = tantivy_peer::run(&offers, &questions)?;
    ratio("tantivy", &tantivy, &ours);
    if let Some(url) = std::env::var("OPBOUW_BENCH_PG").ok().filter(|_| !arguments.iter().any(|argument| argument == "--no-postgres")) {
        let postgres = postgres_peer::run(&url, &offers, &questions)?;
        ratio("PostgreSQL (waiting time)", &Figures { cpu_p50: postgres.wall_p50, cpu_p99: postgres.wall_p99, ..postgres }, &ours);
    }
    Ok(())
}

fn ratio(name: &str, peer: &Figures, ours: &Figures) {
    println!("   {name} takes {:.1} times as long at p50, {:.1} at p99", peer.cpu_p50 / ours.cpu_p50, peer.cpu_p99 / ours.cpu_p99);
}
