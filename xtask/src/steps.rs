//! What each command does, step by step; the first step that fails ends it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::{browser, postgres, programs, python, scratch};

/// Format, lints, tests on both databases, quality, journeys.
///
/// Lints come with the compiler that builds the tests, and journeys and quality use the program as it is built for tests: so everything is
/// compiled once. `check` gives the lints alone, and sooner.
pub fn test() -> Result<()> {
    let started = Instant::now();
    format()?;
    step("Python, for a real mail server", python::ready)?;
    let browser = step("browser and its driver", browser::ready)?;
    let server = step("start a private PostgreSQL", postgres::start)?;
    let tests = step("build the tests, with lints", || programs::build(linting_cargo().args(["test", "--workspace", "--quiet"])))?;
    let folder = scratch::make()?;
    step("all tests on SQLite and PostgreSQL", || {
        programs::run(tests, |test| {
            test.env("OPBOUW_TEST_PG", server.url()).env("TMPDIR", folder.path());
        })
    })?;
    step("examples in the documentation", || run(linting_cargo().args(["test", "--workspace", "--quiet", "--doc"])))?;
    step("build the program", build)?;
    step("quality of Ask on the judged sets", || measure_quality(&mut linting_cargo(), &[], &[]))?;
    journeys_with(server.url(), &browser)?;
    println!("\nAll is well ({} s).", started.elapsed().as_secs());
    Ok(())
}

/// Format and lints.
pub fn check() -> Result<()> {
    format()?;
    step("lints", || run(cargo().args(["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"])))
}

fn format() -> Result<()> {
    step("format", || run(cargo().args(["fmt", "--all", "--check"])))
}

/// Prints the scores of the judged sets.
pub fn quality(rest: &[String]) -> Result<()> {
    step("quality of Ask on the judged sets", || measure_quality(&mut cargo(), &["--release"], rest))
}

fn measure_quality(cargo: &mut Command, profile: &[&str], rest: &[String]) -> Result<()> {
    cargo.arg("run").args(profile).args(["--quiet", "-p", "opbouw-testkit", "--bin", "quality", "--"]).args(rest);
    run(cargo.args(["quality/everyday", "quality/open", "quality/streets", "quality/held-out"]))
}

/// Speed beside peers; a workspace of its own, so that tests need not build the peers.
pub fn bench(rest: &[String]) -> Result<()> {
    let server = postgres::start()?;
    run(cargo().args(["run", "--release", "--manifest-path", "bench/Cargo.toml", "--"]).args(rest).env("OPBOUW_BENCH_PG", server.url()))
}

/// Prints how a year goes under several ways of finding help, with the program's own planner and waves.
pub fn simulate(rest: &[String]) -> Result<()> {
    run(cargo().args(["run", "--release", "--quiet", "-p", "opbouw-simulate", "--"]).args(rest))
}

/// Days of people in a real browser, against the demo.
pub fn journeys() -> Result<()> {
    step("build the program", build)?;
    let server = step("start a private PostgreSQL", postgres::start)?;
    step("Python, for a real mail server", python::ready)?;
    let browser = step("browser and its driver", browser::ready)?;
    journeys_with(server.url(), &browser)
}

fn journeys_with(postgres_url: &str, browser: &Path) -> Result<()> {
    step("journeys", || {
        let folder = scratch::make()?;
        let mut command = Command::new("node");
        command.arg("run.mjs").current_dir(root().join("e2e"));
        command.env("OPBOUW", root().join("target/debug/opbouw")).env("CHROMIUM", browser).env("OPBOUW_TEST_PG", postgres_url);
        command.env("TMPDIR", folder.path());
        run(&mut command)
    })
}

fn build() -> Result<()> {
    run(linting_cargo().args(["build", "--quiet", "-p", "opbouw", "-p", "opbouw-testkit"]))
}

fn step<Made>(name: &str, work: impl FnOnce() -> Result<Made>) -> Result<Made> {
    println!("== {name}");
    let started = Instant::now();
    let made = work().with_context(|| format!("failed: {name}"))?;
    println!("   {} s", started.elapsed().as_secs());
    Ok(made)
}

/// The folder of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned).unwrap_or_default()
}

fn cargo() -> Command {
    let mut command = Command::new(std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()));
    command.current_dir(root());
    command
}

/// Cargo with the compiler that also lints, and for which a warning is an error. It is what `cargo clippy` does, without stopping before code
/// is made: https://doc.rust-lang.org/cargo/reference/config.html#buildrustc-workspace-wrapper Without debug information: there are some seventy
/// test programs to link, and a failing test says its file and line anyway.
fn linting_cargo() -> Command {
    let mut command = cargo();
    command.env("CARGO_PROFILE_DEV_DEBUG", "false");
    // What is built for the first time has nothing to build on: it is sooner ready, and takes a third less disk, without preparing for the next time.
    if !built_before() {
        command.env("CARGO_INCREMENTAL", "0");
    }
    command.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver").env("CLIPPY_ARGS", "-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__");
    command
}

/// Whether this machine built the project before, apart from this program itself, which cargo builds to get here.
fn built_before() -> bool {
    let kept = std::fs::read_dir(root().join("target/debug/incremental"));
    kept.is_ok_and(|kept| kept.flatten().any(|entry| !entry.file_name().to_string_lossy().starts_with("xtask-")))
}

/// Runs a command with its output shown.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {:?}", command.get_program()))?;
    if !status.success() {
        bail!("{:?} ended with {status}", command.get_program());
    }
    Ok(())
}
