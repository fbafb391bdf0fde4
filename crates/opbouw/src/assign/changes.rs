//! A file of changes: read as a whole, then made one by one with a stopwatch.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use opbouw_assign::{AssignError, HelperId, Load, Matching, Plan, RequestId};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::processor_time;

/// One line. Nodes as in the file.
#[derive(Deserialize)]
#[serde(tag = "change", rename_all = "snake_case", deny_unknown_fields)]
enum Step {
    AddRequest { need: u32, penalty: i64, edges: Vec<(u32, i64)> },
    RemoveRequest { request: u32 },
    AddHelper { capacity: u32, load: Option<Vec<i64>>, edges: Vec<(u32, i64)> },
    RemoveHelper { helper: u32 },
    AddEdge { request: u32, helper: u32, cost: i64 },
    RemoveEdge { request: u32, helper: u32 },
    ChangeCost { request: u32, helper: u32, cost: i64 },
    ChangeNeed { request: u32, need: u32 },
    ChangePenalty { request: u32, penalty: i64 },
    ChangeCapacity { helper: u32, capacity: u32 },
    ChangeLoad { helper: u32, load: Vec<i64> },
    Lock { request: u32, helper: u32 },
    Unlock { request: u32, helper: u32 },
    Forbid { request: u32, helper: u32 },
    Allow { request: u32, helper: u32 },
}

/// All changes of a file, with the line each stands in.
pub struct Changes {
    path: PathBuf,
    lines: Vec<(usize, Step)>,
}

/// Reads the file; empty lines count but say nothing.
pub fn read(path: &Path) -> Result<Changes> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {} as UTF-8 text", path.display()))?;
    let full = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let lines = full.map(|(at, line)| match serde_json::from_str(line) {
        Ok(change) => Ok((at + 1, change)),
        Err(error) => Err(anyhow!("{}:{}: this is no change: {}", path.display(), at + 1, without_place(&error))),
    });
    Ok(Changes { path: path.to_owned(), lines: lines.collect::<Result<_>>()? })
}

/// Every document is one line, so "at line 1" would only confuse.
fn without_place(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or(&text).to_owned()
}

impl Changes {
    /// Makes all changes and adds to the report how long each took.
    pub fn make(&self, plan: &mut Plan, matching: &mut Matching, report: &mut Map<String, Value>) -> Result<()> {
        let mut times = Vec::with_capacity(self.lines.len());
        // Edges seen from the helpers are made once, when the first change needs them; that belongs to being ready for changes.
        plan.get_ready_for_changes();
        for (line, change) in &self.lines {
            let took = make(change, plan, matching).with_context(|| format!("{}:{line}", self.path.display()))?;
            times.push(took);
        }
        times.sort_unstable();
        let micros = |time: Duration| json!(time.as_nanos() as f64 / 1_000.0);
        let rank =
            |share: usize| micros(times.get((times.len() * share / 100).min(times.len().saturating_sub(1))).copied().unwrap_or_default());
        let mean = times.iter().sum::<Duration>() / u32::try_from(times.len().max(1)).unwrap_or(u32::MAX);
        report.insert("changes".into(), json!(times.len()));
        report.insert("change_p50_us".into(), rank(50));
        report.insert("change_p99_us".into(), rank(99));
        report.insert("change_max_us".into(), rank(100));
        report.insert("change_mean_us".into(), micros(mean));
        Ok(())
    }
}

/// Makes one change; how long the plan took, without looking up nodes.
fn make(change: &Step, plan: &mut Plan, matching: &mut Matching) -> Result<Duration> {
    let request = |node: &u32, matching: &Matching| {
        let found = node.checked_sub(1).and_then(|node| matching.request_at(node));
        found.ok_or_else(|| anyhow!("node {node} is not a request"))
    };
    let helper = |node: &u32, matching: &Matching| {
        let found = node.checked_sub(1).and_then(|node| matching.helper_at(node));
        found.ok_or_else(|| anyhow!("node {node} is not a helper"))
    };
    let both = |request_node: &u32, helper_node: &u32, matching: &Matching| -> Result<(RequestId, HelperId)> {
        Ok((request(request_node, matching)?, helper(helper_node, matching)?))
    };
    match change {
        Step::AddRequest { need, penalty, edges } => {
            let edges = edges.iter().map(|(node, cost)| Ok((helper(node, matching)?, *cost))).collect::<Result<Vec<_>>>()?;
            let (id, took) = timed(|| plan.add_request(*need, *penalty, &edges))?;
            matching.add_request(id);
            Ok(took)
        }
        Step::AddHelper { capacity, load, edges } => {
            let edges = edges.iter().map(|(node, cost)| Ok((request(node, matching)?, *cost))).collect::<Result<Vec<_>>>()?;
            let load = Load::steps(load.as_deref().unwrap_or(&[]))?;
            let (id, took) = timed(|| plan.add_helper(*capacity, load, &edges))?;
            matching.add_helper(id);
            Ok(took)
        }
        Step::RemoveRequest { request: node } => {
            let id = request(node, matching)?;
            Ok(timed(|| plan.remove_request(id))?.1)
        }
        Step::RemoveHelper { helper: node } => {
            let id = helper(node, matching)?;
            Ok(timed(|| plan.remove_helper(id))?.1)
        }
        Step::ChangeNeed { request: node, need } => {
            let id = request(node, matching)?;
            Ok(timed(|| plan.change_need(id, *need))?.1)
        }
        Step::ChangePenalty { request: node, penalty } => {
            let id = request(node, matching)?;
            Ok(timed(|| plan.change_penalty(id, *penalty))?.1)
        }
        Step::ChangeCapacity { helper: node, capacity } => {
            let id = helper(node, matching)?;
            Ok(timed(|| plan.change_capacity(id, *capacity))?.1)
        }
        Step::ChangeLoad { helper: node, load } => {
            let (id, load) = (helper(node, matching)?, Load::steps(load)?);
            Ok(timed(|| plan.change_load(id, &load))?.1)
        }
        Step::AddEdge { request, helper, cost } => {
            let (request, helper) = both(request, helper, matching)?;
            Ok(timed(|| plan.add_edge(request, helper, *cost))?.1)
        }
        Step::ChangeCost { request, helper, cost } => {
            let (request, helper) = both(request, helper, matching)?;
            Ok(timed(|| plan.change_cost(request, helper, *cost))?.1)
        }
        Step::RemoveEdge { request, helper } => on_edge(both(request, helper, matching)?, plan, Plan::remove_edge),
        Step::Lock { request, helper } => on_edge(both(request, helper, matching)?, plan, Plan::lock),
        Step::Unlock { request, helper } => on_edge(both(request, helper, matching)?, plan, Plan::unlock),
        Step::Forbid { request, helper } => on_edge(both(request, helper, matching)?, plan, Plan::forbid),
        Step::Allow { request, helper } => on_edge(both(request, helper, matching)?, plan, Plan::allow),
    }
}

type OnEdge = fn(&mut Plan, RequestId, HelperId) -> Result<(), AssignError>;

fn on_edge((request, helper): (RequestId, HelperId), plan: &mut Plan, change: OnEdge) -> Result<Duration> {
    Ok(timed(|| change(plan, request, helper))?.1)
}

/// In processor time, so that other work on the machine does not count.
fn timed<T>(change: impl FnOnce() -> Result<T, AssignError>) -> Result<(T, Duration)> {
    let before = processor_time();
    let done = change()?;
    Ok((done, processor_time().saturating_sub(before)))
}
