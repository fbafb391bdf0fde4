//! Runs test programs two at a time: most wait for a database half of the time, and the last test of each keeps a processor idle.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Mutex;
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// So many at the same time; each runs as many tests at once as there are processors.
const AT_ONCE: usize = 2;

/// A test program that was built.
pub struct Program {
    path: PathBuf,
    /// The folder of its crate, in which it runs, as with `cargo test`.
    folder: PathBuf,
}

/// Builds, and lists what came of it; `cargo` is `cargo test --no-run` with what else it needs.
pub fn build(cargo: &mut Command) -> Result<Vec<Program>> {
    cargo.args(["--no-run", "--message-format=json-render-diagnostics"]).stderr(Stdio::inherit());
    let output = cargo.output().context("cannot start cargo")?;
    if !output.status.success() {
        bail!("the tests do not build");
    }
    let text = String::from_utf8(output.stdout).context("cargo says something that is no text")?;
    Ok(text.lines().filter_map(|line| read(&serde_json::from_str(line).ok()?)).collect())
}

/// What cargo says of a test program: https://doc.rust-lang.org/cargo/reference/external-tools.html#artifact-messages
fn read(message: &Value) -> Option<Program> {
    if message["profile"]["test"] != true {
        return None;
    }
    let (path, manifest) = (message["executable"].as_str()?, message["manifest_path"].as_str()?);
    Some(Program { path: path.into(), folder: Path::new(manifest).parent()?.to_owned() })
}

/// Runs them all, also when one fails; what a failing one says is shown.
pub fn run(programs: Vec<Program>, prepare: impl Fn(&mut Command) + Sync) -> Result<()> {
    let (all, waiting, failed) = (programs.len(), Mutex::new(programs), Mutex::new(Vec::new()));
    let next = || waiting.lock().ok().and_then(|mut waiting| waiting.pop());
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(program) = next() {
                    if let Err(error) = run_one(&program, &prepare)
                        && let Ok(mut failed) = failed.lock()
                    {
                        failed.push(format!("{error:#}"));
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().unwrap_or_default();
    if !failed.is_empty() {
        bail!("{} of {all} test programs failed:\n{}", failed.len(), failed.join("\n"));
    }
    println!("   {all} programs, all tests passed");
    Ok(())
}

fn run_one(program: &Program, prepare: impl Fn(&mut Command)) -> Result<()> {
    let started = Instant::now();
    let mut command = Command::new(&program.path);
    prepare(command.arg("--quiet").current_dir(&program.folder).env("CARGO_MANIFEST_DIR", &program.folder));
    let output = command.output().with_context(|| format!("cannot start {}", program.path.display()))?;
    let seconds = started.elapsed().as_secs();
    if seconds >= 20 {
        println!("   {seconds} s {}", name_of(program));
    }
    if !output.status.success() {
        println!("{}", said(&output));
        bail!("{} ended with {}", name_of(program), output.status);
    }
    Ok(())
}

fn name_of(program: &Program) -> String {
    let file = program.path.file_stem().unwrap_or_default().to_string_lossy();
    let crate_name = program.folder.file_name().unwrap_or_default().to_string_lossy();
    format!("{crate_name}: {}", file.rsplit_once('-').map_or(&*file, |(name, _)| name))
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}
