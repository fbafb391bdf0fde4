//! `opbouw assign`: the cheapest flow through a DIMACS file, and after each of a list of changes again.

mod changes;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use opbouw_assign::{FlowProblem, FlowSolution, Matching, Plan, verify};
use serde_json::{Map, Value, json};

/// Which problem, and what to do with it.
#[derive(clap::Args)]
#[command(after_long_help = CHANGES_HELP)]
pub struct Options {
    /// A minimum-cost flow problem in DIMACS format (`p min`).
    file: PathBuf,
    /// Writes a line `f TAIL HEAD FLOW` for each arc with flow.
    #[arg(long, value_name = "OUT")]
    flow: Option<PathBuf>,
    /// One JSON line per change; after each the plan is the best one again. See below.
    #[arg(long)]
    changes: Option<PathBuf>,
    /// Also proves from the prices that no other plan is cheaper.
    #[arg(long)]
    check: bool,
}

const CHANGES_HELP: &str = r#"Output: {"objective","flow","optimal","read_seconds","solve_seconds","cpu_seconds","threads"}; cpu_seconds is the processor time of solving
without reading. With --changes also "changes", "change_p50_us", "change_p99_us", "change_mean_us", "change_max_us" (processor time) and
"objective_before"; objective and flow are then those after the last change.

Changes, one JSON document per line; nodes are numbered as in the file, and each new request or helper gets the next number:
  {"change":"add_request","need":1,"penalty":4000,"edges":[[HELPER,COST],...]}    {"change":"remove_request","request":R}
  {"change":"add_helper","capacity":2,"load":[0,60],"edges":[[REQUEST,COST],...]} {"change":"remove_helper","helper":H}
  {"change":"add_edge","request":R,"helper":H,"cost":C}                           {"change":"remove_edge","request":R,"helper":H}
  {"change":"change_cost","request":R,"helper":H,"cost":C}                        {"change":"change_capacity","helper":H,"capacity":K}
  {"change":"change_need","request":R,"need":N}                                   {"change":"change_penalty","request":R,"penalty":P}
  {"change":"change_load","helper":H,"load":[0,60,120]}                           and lock, unlock, forbid, allow with request and helper
A "load" is the extra cost of the first task, the second and so on; the last goes on. Without it there is none."#;

/// Reads, solves, prints. Nothing is printed when a file is wrong or not everything can be sent.
pub fn run(options: &Options) -> Result<()> {
    let started = Instant::now();
    let mut problem = read_problem(&options.file)?;
    let mut report = match problem.find_matching() {
        Some(matching) => solve_matching(options, &mut problem, matching, started)?,
        None if options.changes.is_some() => bail!(
            "{}: this is a flow, but not from requests by helpers to one sink, and changes are about requests and helpers",
            options.file.display()
        ),
        None => solve_flow(options, &problem, started)?,
    };
    report.insert("threads".into(), json!(1));
    println!("{}", Value::Object(report));
    Ok(())
}

fn read_problem(path: &Path) -> Result<FlowProblem> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    FlowProblem::read(&bytes).map_err(|error| anyhow!("{}:{}: {}", path.display(), error.line, error.fault))
}

fn solve_matching(options: &Options, problem: &mut FlowProblem, mut matching: Matching, started: Instant) -> Result<Map<String, Value>> {
    let needs_arcs = options.flow.is_some() && options.changes.is_none();
    if !needs_arcs {
        // The instance holds all that is needed from here on.
        problem.forget_arcs();
    }
    let changes = options.changes.as_deref().map(changes::read).transpose()?;
    let clock = Clock::start(started);
    let mut plan = Plan::best(&matching.instance);
    let mut report = clock.stop();
    if let Some((request, short)) = plan.shortfalls().next() {
        bail!(cannot_send(options, problem, matching.node_of_request(request).unwrap_or(0), i64::from(short)));
    }
    if let Some(changes) = changes {
        report.insert("objective_before".into(), json!(plan.objective()));
        changes.make(&mut plan, &mut matching, &mut report)?;
    }
    if options.check {
        verify(&plan.instance(), &plan).map_err(|fault| anyhow!("the plan is not the best: {fault}"))?;
    }
    describe(&mut report, plan.objective(), plan.amount_sent());
    if let Some(out) = &options.flow {
        let arcs = if needs_arcs { arcs_of(problem, &matching.flows(problem, &plan)) } else { matching.arcs_of(&plan) };
        write_flow(out, &arcs)?;
    }
    Ok(report)
}

fn solve_flow(options: &Options, problem: &FlowProblem, started: Instant) -> Result<Map<String, Value>> {
    let clock = Clock::start(started);
    let solution = problem.solve().map_err(|left| anyhow!(cannot_send(options, problem, left.node, left.amount)))?;
    let mut report = clock.stop();
    let sent = problem.supplies().iter().filter(|supply| **supply > 0).map(|supply| i128::from(*supply)).sum();
    describe(&mut report, solution.objective, sent);
    if let Some(out) = &options.flow {
        write_flow(out, &arcs_of(problem, &solution))?;
    }
    Ok(report)
}

fn cannot_send(options: &Options, problem: &FlowProblem, node: u32, amount: i64) -> String {
    let (file, line) = (options.file.display(), problem.line_of_supply(node));
    format!(
        "{file}:{line}: node {} cannot send {amount} of its supply to any demand: more capacity or an arc for what is not sent",
        node + 1
    )
}

fn describe(report: &mut Map<String, Value>, objective: i128, flow: i128) {
    report.insert("objective".into(), json!(objective));
    report.insert("flow".into(), json!(flow));
    report.insert("optimal".into(), json!(true));
}

fn arcs_of(problem: &FlowProblem, solution: &FlowSolution) -> Vec<(u32, u32, i64)> {
    let flows = problem.arcs().iter().zip(&solution.flows).filter(|(_, flow)| **flow != 0);
    flows.map(|(arc, flow)| (arc.tail, arc.head, *flow)).collect()
}

fn write_flow(out: &Path, arcs: &[(u32, u32, i64)]) -> Result<()> {
    let mut text = String::with_capacity(arcs.len() * 18);
    for (tail, head, flow) in arcs {
        writeln!(text, "f {} {} {flow}", tail + 1, head + 1)?;
    }
    std::fs::write(out, text).with_context(|| format!("cannot write {}", out.display()))
}

/// Waiting time and processor time of solving.
struct Clock {
    read: Duration,
    started: Instant,
    cpu: Duration,
}

impl Clock {
    fn start(reading_since: Instant) -> Self {
        Clock { read: reading_since.elapsed(), started: Instant::now(), cpu: processor_time() }
    }

    fn stop(&self) -> Map<String, Value> {
        let (solve, cpu) = (self.started.elapsed(), processor_time().saturating_sub(self.cpu));
        let seconds = |name: &str, time: Duration| (name.to_owned(), json!(time.as_secs_f64()));
        Map::from_iter([seconds("read_seconds", self.read), seconds("solve_seconds", solve), seconds("cpu_seconds", cpu)])
    }
}

fn processor_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::new(u64::try_from(time.tv_sec).unwrap_or(0), u32::try_from(time.tv_nsec).unwrap_or(0))
}
