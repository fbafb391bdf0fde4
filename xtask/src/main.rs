//! One command each: `cargo xtask test | check | quality | bench | simulate | pg`.

mod browser;
mod postgres;
mod programs;
mod python;
mod scratch;
mod steps;

use std::process::ExitCode;

use anyhow::{Result, bail};

const HELP: &str = "cargo xtask COMMAND
  test      everything CI runs: format, lints, all tests on SQLite and PostgreSQL, quality, a day of people in a real browser
  check     format and lints only
  quality   how well Ask does on the judged sets (add --worst 10 to see where it fails)
  bench     speed beside tantivy and PostgreSQL (takes minutes; add --offers 100000 for a short run)
  simulate  a year in the demo municipality under several ways of finding help, and calls for 200 people (--seeds 5 for a short run)
  pg        a private PostgreSQL until Enter, for OPBOUW_TEST_PG
  journeys  only the days of people in a real browser";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.split_first() {
        Some((command, rest)) => run(command, rest),
        None => Err(anyhow::anyhow!("say what to do\n\n{HELP}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &str, rest: &[String]) -> Result<()> {
    match command {
        "test" => steps::test(),
        "check" => steps::check(),
        "quality" => steps::quality(rest),
        "bench" => steps::bench(rest),
        "simulate" => steps::simulate(rest),
        "journeys" => steps::journeys(),
        "pg" => postgres::start()?.keep_running(),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => bail!("'{other}' is not known\n\n{HELP}"),
    }
}
