//! Prints the tables of the simulation: `simulate [--seeds 20] [--only policies|learning|calls]`.

use std::time::Instant;

use anyhow::{Context, Result, bail};
use opbouw_simulate::call::{Aim, Call};
use opbouw_simulate::nature::Nature;
use opbouw_simulate::rates;
use opbouw_simulate::{Learning, Policy, Runs, Size, Sources, calls_table, differences_table, policies_table, run_all};

/// The ways of finding help that are compared, as the rows are called.
const POLICIES: [(&str, Policy); 7] = [
    ("notice board, first come", Policy::Board),
    ("nearest first, one at a time", Policy::Nearest { at_once: 1 }),
    ("nearest first, three at once", Policy::Nearest { at_once: 3 }),
    ("Opbouw, first three of Ask", Policy::Ask { at_once: 3, learning: Learning::Off }),
    ("Opbouw, plan on Mondays", Policy::week(Learning::Off)),
    ("Opbouw, plan every day", Policy::daily(Learning::Off)),
    ("Opbouw, every day, one at a time", Policy::Plan { every_days: 1, at_once: 1, learning: Learning::Off }),
];
/// With and without learning: the first of the list, and the plan of every day.
const LEARNING: [(&str, Policy); 5] = [
    ("first of Ask, learning off", Policy::Ask { at_once: 1, learning: Learning::Off }),
    ("first of Ask, learning on", Policy::Ask { at_once: 1, learning: Learning::On }),
    ("plan every day, learning off", Policy::daily(Learning::Off)),
    ("plan every day, learning on", Policy::daily(Learning::On)),
    ("plan, on, 15 % counts 18 minutes", Policy::daily(Learning::Minutes(18))),
];

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value_of = |name: &str| arguments.iter().position(|argument| argument == name).and_then(|at| arguments.get(at + 1));
    let seeds: u64 = value_of("--seeds").map_or(Ok(20), |seeds| seeds.parse()).context("--seeds takes a number")?;
    let only = value_of("--only").map(String::as_str);
    if only.is_some_and(|only| !["policies", "learning", "calls"].contains(&only)) {
        bail!("--only takes policies, learning or calls");
    }
    let started = Instant::now();
    let sources = Sources::read()?;
    let published = published(&sources);
    let busy = Size { requests_a_week: 8.0 * published.requests_a_week, ..published };
    println!("{seeds} seeds; mean ±half of the 95 % interval (Student's t). The same people, requests and draws for each row.");
    if only.is_none_or(|only| only == "policies") {
        let towns = [
            ("as much asked as published", published, 1.0),
            ("eight times as much", busy, 1.0),
            ("eight times, half as willing", busy, 0.5),
        ];
        for (title, size, easiness) in towns {
            print_policies(&sources, title, size, Nature { easiness, ..Nature::default() }, seeds)?;
        }
    }
    if only.is_none_or(|only| only == "learning") {
        // Each of these plays two years, so half of the seeds take as long.
        print_learning(&sources, busy, seeds.div_ceil(2))?;
    }
    if only.is_none_or(|only| only == "calls") {
        print_calls();
    }
    println!("\n({} s)", started.elapsed().as_secs());
    Ok(())
}

/// The demo, with as many requests and new givers as were counted elsewhere, by residents.
fn published(sources: &Sources) -> Size {
    let residents = sources.residents();
    Size {
        givers: 1_200,
        new_givers: (residents * rates::NEW_GIVERS_PER_RESIDENT_WEEK * 52.0).round() as usize,
        requests_a_week: residents * rates::REQUESTS_PER_RESIDENT_WEEK,
    }
}

fn print_policies(sources: &Sources, title: &str, size: Size, nature: Nature, seeds: u64) -> Result<()> {
    let (names, policies): (Vec<&str>, Vec<Policy>) = POLICIES.into_iter().unzip();
    let outcomes = run_all(sources, &Runs { policies: &policies, size, nature, seeds, with_year_before: false })?;
    println!("\n== A year, {title}: {:.1} requests a week, {} givers and {} new ones", size.requests_a_week, size.givers, size.new_givers);
    print!("{}", policies_table(&names, &outcomes));
    println!("-- difference from the notice board, seed by seed (* surely not chance)");
    print!("{}", differences_table(&names, &outcomes));
    println!("-- difference of each with 'nearest first, three at once'");
    let (names, outcomes) = (&names[2..], &outcomes[2..]);
    print!("{}", differences_table(names, outcomes));
    Ok(())
}

fn print_learning(sources: &Sources, size: Size, seeds: u64) -> Result<()> {
    let (names, policies): (Vec<&str>, Vec<Policy>) = LEARNING.into_iter().unzip();
    let runs = Runs { policies: &policies, size, nature: Nature::default(), seeds, with_year_before: true };
    let outcomes = run_all(sources, &runs)?;
    println!("\n== Learning, after a year of answers: {:.1} requests a week, {seeds} seeds", size.requests_a_week);
    print!("{}", policies_table(&names, &outcomes));
    println!("-- difference from learning off");
    print!("{}", differences_table(&names[..2], &outcomes[..2]));
    print!("{}", differences_table(&names[2..], &outcomes[2..]));
    Ok(())
}

fn print_calls() {
    const CALLS: u64 = 1_000;
    for (aim, what) in [(Aim::Names, "places to fill"), (Aim::People, "people to come")] {
        for (title, easiness) in [("as willing as believed", 1.0), ("half as willing", 0.5), ("half more willing", 1.5)] {
            println!("\n== A call: 200 {what}, 3,000 can be asked, {title}; {CALLS} calls");
            print!("{}", calls_table(Call { aim, wanted: 200, reachable: 3_000, easiness }, CALLS));
        }
    }
}
