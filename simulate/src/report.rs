//! The tables that are printed: a row for each policy, means over seeds with their 95 % intervals.

use std::fmt::Write as _;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::Result;

use crate::call::{Asking, Attendance, Call};
use crate::interval::Mean;
use crate::nature::Nature;
use crate::outcome::Outcome;
use crate::policy::Policy;
use crate::town::{Size, Sources};
use crate::year::{Counts, Year};

/// What is played: which policies, in a town of which size, over how many seeds.
#[derive(Debug, Clone, Copy)]
pub struct Runs<'policies> {
    /// In the order of the rows.
    pub policies: &'policies [Policy],
    /// The town.
    pub size: Size,
    /// Its people.
    pub nature: Nature,
    /// Seeds from 1.
    pub seeds: u64,
    /// A year goes before the one that is measured, played as the first policy; all learn from its answers.
    pub with_year_before: bool,
}

/// Outcomes by policy, then by seed. Towns are spread over all cores; the result does not depend on how.
///
/// # Errors
/// A town that cannot be made.
pub fn run_all(sources: &Sources, runs: &Runs) -> Result<Vec<Vec<Outcome>>> {
    let next = AtomicU64::new(1);
    let done: Mutex<Vec<(u64, Result<Vec<Outcome>>)>> = Mutex::new(Vec::new());
    let work = || {
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed > runs.seeds {
                return;
            }
            let played = play_seed(sources, runs, seed);
            done.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push((seed, played));
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(work))));
    let mut done = done.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    done.sort_by_key(|(seed, _)| *seed);
    let mut by_policy = vec![Vec::new(); runs.policies.len()];
    for (_, played) in done {
        played?.into_iter().zip(&mut by_policy).for_each(|(outcome, row)| row.push(outcome));
    }
    Ok(by_policy)
}

fn play_seed(sources: &Sources, runs: &Runs, seed: u64) -> Result<Vec<Outcome>> {
    let learned = match runs.policies.first() {
        Some(first) if runs.with_year_before => {
            let town = sources.town(seed, 0, runs.size)?;
            Year::new(&town, runs.nature, *first, Counts::new()).play()?.1
        }
        _ => Counts::new(),
    };
    let town = sources.town(seed, u32::from(runs.with_year_before), runs.size)?;
    let play = |policy: &Policy| Ok(Year::new(&town, runs.nature, *policy, learned.clone()).play()?.0);
    runs.policies.iter().map(play).collect()
}

/// A figure of an outcome, with its name and what it is multiplied by on paper.
type Figure = (&'static str, f64, fn(&Outcome) -> f64);

const FIGURES: [Figure; 9] = [
    ("in a week %", 100.0, Outcome::within_a_week),
    ("helped %", 100.0, Outcome::helped),
    ("median days", 1.0, Outcome::median_days),
    ("asked/match", 1.0, Outcome::contacts_per_match),
    ("Gini", 1.0, Outcome::gini),
    ("who helped %", 100.0, Outcome::helpers),
    ("over-asked %", 100.0, Outcome::overasked_part),
    ("vain yes/req", 1.0, Outcome::vain_per_request),
    ("gone %", 100.0, |outcome| outcome.gone),
];

/// A row for each policy.
pub fn policies_table(names: &[&str], outcomes: &[Vec<Outcome>]) -> String {
    let mut text = head();
    for (name, row) in names.iter().zip(outcomes) {
        let cells = FIGURES.iter().map(|(_, times, figure)| Mean::of(row.iter().map(|outcome| times * figure(outcome))));
        line(&mut text, name, cells, false);
    }
    text
}

/// A row for each policy but the first: how much it differs from the first, seed by seed. A star: surely not by chance.
pub fn differences_table(names: &[&str], outcomes: &[Vec<Outcome>]) -> String {
    let mut text = head();
    let Some((base, others)) = outcomes.split_first() else { return text };
    for (name, row) in names.iter().skip(1).zip(others) {
        let cells = FIGURES.iter().map(|(_, times, figure)| {
            let values = |row: &[Outcome]| row.iter().map(|outcome| times * figure(outcome)).collect::<Vec<_>>();
            Mean::of_differences(&values(row), &values(base))
        });
        line(&mut text, name, cells, true);
    }
    text
}

fn head() -> String {
    let mut text = format!("{:<34}", "");
    for (name, _, _) in &FIGURES {
        let _ = write!(text, "{name:>17}");
    }
    text + "\n"
}

fn line(text: &mut String, name: &str, cells: impl Iterator<Item = Mean>, is_difference: bool) {
    let _ = write!(text, "{name:<34}");
    for cell in cells {
        let star = if is_difference && (cell.is_above_0() || cell.is_below_0()) { "*" } else { "" };
        let sign = if is_difference && cell.mean > 0.0 { "+" } else { "" };
        let shown = if cell.mean.abs() < 10.0 && cell.half < 1.0 {
            format!("{sign}{:.2} ±{:.2}{star}", cell.mean, cell.half)
        } else {
            format!("{sign}{:.1} ±{:.1}{star}", cell.mean, cell.half)
        };
        let _ = write!(text, "{shown:>17}");
    }
    text.push('\n');
}

/// A row for each way of asking for a call, over so many calls.
pub fn calls_table(call: Call, calls: u64) -> String {
    let mut text = format!(
        "{:<34}{:>14}{:>10}{:>13}{:>18}{:>13}{:>13}{:>13}\n",
        "", "invitations", "rounds", "reached", "5 % .. 95 %", "> +5 % %", "< -5 % %", "turned away"
    );
    let ways = [("asked once, as many as needed", Asking::Once), ("everybody, list closes", Asking::Everybody), ("waves", Asking::Waves)];
    for (name, asking) in ways {
        let went: Vec<Attendance> = (1..=calls).map(|seed| call.play(asking, seed)).collect();
        let mean = |figure: &dyn Fn(&Attendance) -> f64| Mean::of(went.iter().map(figure));
        let part = |is: &dyn Fn(&Attendance) -> bool| Mean::of(went.iter().map(|one| if is(one) { 100.0 } else { 0.0 }));
        let mut came: Vec<u32> = went.iter().map(|one| call.reached(one)).collect();
        came.sort_unstable();
        let spread = format!("{} .. {}", came[came.len() / 20], came[came.len() * 19 / 20]);
        let shown = |mean: Mean| format!("{:.1} ±{:.1}", mean.mean, mean.half);
        let _ = writeln!(
            text,
            "{name:<34}{:>14}{:>10}{:>13}{spread:>18}{:>13}{:>13}{:>13}",
            shown(mean(&|one| f64::from(one.asked))),
            format!("{:.1}", mean(&|one| f64::from(one.rounds)).mean),
            shown(mean(&|one| f64::from(call.reached(one)))),
            shown(part(&|one| call.is_too_many(one))),
            shown(part(&|one| call.is_too_few(one))),
            shown(mean(&|one| f64::from(one.turned_away))),
        );
    }
    text
}
