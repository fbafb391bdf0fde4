//! How long a release takes, and what it leaves out: `cargo run --release -p opbouw-disclosure --example release_speed`.

use opbouw_disclosure::{Areas, Rule, Secret, Table, audit, release};
use std::time::Instant;

fn main() {
    println!("| areas without parts | themes | signals | release | audit | leaks | shown of large | share of signals shown |");
    println!("|---|---|---|---|---|---|---|---|");
    for (municipalities, signals) in [(1, 600), (1, 3_000), (1, 12_000), (1, 60_000), (25, 15_000), (250, 150_000), (250, 3_000_000)] {
        measure(municipalities, 20, signals);
    }
}

fn measure(municipalities: u32, themes: usize, signals: u32) {
    let table = town(municipalities, themes, signals);
    let start = Instant::now();
    let shown = release(&table, Rule::default(), &Secret([7; 32]));
    let took = start.elapsed();
    let start = Instant::now();
    let leaks = audit(&table, &shown).len();
    let loss = shown.loss(&table);
    let (large, share) = (loss.large, loss.share_shown * 100.0);
    println!(
        "| {} | {themes} | {signals} | {took:.1?} | {:.1?} | {leaks} | {} of {large} | {share:.0} % |",
        municipalities * 60,
        start.elapsed(),
        loss.shown
    );
}

/// Each municipality has six districts of ten neighbourhoods; a few neighbourhoods and themes have most of the signals.
fn town(municipalities: u32, themes: usize, signals: u32) -> Table {
    let mut parents = vec![];
    let mut leaves = vec![];
    for _ in 0..municipalities {
        let town = parents.len() as u32;
        parents.push(None);
        for _ in 0..6 {
            let district = parents.len() as u32;
            parents.push(Some(town));
            leaves.extend(parents.len() as u32..parents.len() as u32 + 10);
            parents.extend([Some(district); 10]);
        }
    }
    let mut state = 7_u64;
    let mut chance = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as f64 / f64::from(1_u32 << 31)
    };
    let mut draw = |of: usize| ((chance() * chance() * of as f64) as usize).min(of - 1);
    let counts: Vec<_> = (0..signals).map(|_| (leaves[draw(leaves.len())], draw(themes) as u32, 1)).collect();
    Table::new(Areas::new(&parents), themes, &counts)
}
