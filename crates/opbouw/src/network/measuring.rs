//! Which measures are asked, and what they say.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use opbouw_network::{BetweennessWork, Communities, Estimate, Graph, Introducer, Introduction, Wanted};
use serde::Serialize;

use super::{Clock, Options};

/// What can be asked.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Measure {
    /// How many others.
    Degree,
    /// Weights together.
    Strength,
    /// Who stands between whom.
    Betweenness,
    /// Burt: how little freedom.
    Constraint,
    /// Burt: how many others that do not say the same.
    #[value(alias = "effective_size")]
    EffectiveSize,
    /// How deep inside.
    #[value(alias = "k-core")]
    Core,
    /// In which group.
    #[value(alias = "communities", alias = "modularity")]
    Community,
    /// Does it fall apart without this one?
    #[value(alias = "cut-points")]
    Cut,
    /// Ties without which it falls apart.
    Bridges,
    /// Who could meet.
    Introductions,
    /// In which part that hangs together.
    #[value(alias = "components")]
    Component,
}

/// What was found.
#[derive(Default)]
pub struct Measured {
    degree: bool,
    strength: bool,
    betweenness: Option<Vec<f64>>,
    pub estimate: Option<Estimate>,
    constraint: Option<Vec<f64>>,
    effective_size: Option<Vec<f64>>,
    core: Option<Vec<u32>>,
    pub communities: Option<Communities>,
    cut: Option<Vec<bool>>,
    component: Option<Vec<u32>>,
    pub bridges: Option<Vec<(u32, u32)>>,
    pub introductions: Option<Vec<Introduction>>,
}

/// What one node has. Left out when it was not asked.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
pub struct Values {
    #[serde(skip_serializing_if = "Option::is_none")]
    degree: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    strength: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    betweenness: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error_bound: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    constraint: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    effective_size: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    core: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    community: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    component: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cut: Option<bool>,
}

impl Measured {
    pub fn of(&self, graph: &Graph, node: usize) -> Values {
        fn at<T: Copy>(values: Option<&Vec<T>>, node: usize) -> Option<T> {
            values.and_then(|values| values.get(node)).copied()
        }
        Values {
            degree: self.degree.then(|| graph.degree(node as u32)),
            strength: self.strength.then(|| graph.strength(node as u32)),
            betweenness: at(self.betweenness.as_ref().or(self.estimate.as_ref().map(|estimate| &estimate.betweenness)), node),
            error_bound: at(self.estimate.as_ref().map(|estimate| &estimate.error_bounds), node),
            constraint: at(self.constraint.as_ref(), node),
            effective_size: at(self.effective_size.as_ref(), node),
            core: at(self.core.as_ref(), node),
            community: at(self.communities.as_ref().map(|communities| &communities.of), node),
            component: at(self.component.as_ref(), node),
            cut: at(self.cut.as_ref(), node),
        }
    }
}

/// Everything that is asked, one after the other.
pub(super) fn measure(graph: &Graph, options: &Options, clock: &mut Clock) -> Measured {
    let asked = Asked { options, graph };
    let mut measured = Measured {
        degree: asked.has(Measure::Degree),
        strength: asked.has(Measure::Strength),
        constraint: asked.time(Measure::Constraint, "constraint", clock, opbouw_network::constraint),
        effective_size: asked.time(Measure::EffectiveSize, "effective_size", clock, opbouw_network::effective_size),
        core: asked.time(Measure::Core, "core", clock, opbouw_network::core_numbers),
        cut: asked.time(Measure::Cut, "cut", clock, opbouw_network::cut_points),
        bridges: asked.time(Measure::Bridges, "bridges", clock, opbouw_network::bridges),
        component: asked.time(Measure::Component, "component", clock, opbouw_network::components),
        communities: asked.time(Measure::Community, "community", clock, |graph| opbouw_network::communities(graph, options.seed)),
        ..Measured::default()
    };
    let groups = measured.communities.as_ref();
    measured.introductions = asked.time(Measure::Introductions, "introductions", clock, |graph| introduce(graph, groups, options));
    match options.sources {
        Some(sources) => {
            let estimate = |graph: &Graph| opbouw_network::estimate_betweenness(graph, sources, options.seed);
            measured.estimate = asked.time(Measure::Betweenness, "betweenness", clock, estimate);
        }
        None => measured.betweenness = asked.time(Measure::Betweenness, "betweenness", clock, |graph| betweenness(graph, options.threads)),
    }
    measured
}

struct Asked<'a> {
    options: &'a Options,
    graph: &'a Graph,
}

impl Asked<'_> {
    fn has(&self, measure: Measure) -> bool {
        match self.options.measures[..] {
            [] => !matches!(measure, Measure::EffectiveSize | Measure::Component),
            ref some => some.contains(&measure),
        }
    }

    fn time<T>(&self, measure: Measure, name: &str, clock: &mut Clock, work: impl FnOnce(&Graph) -> T) -> Option<T> {
        self.has(measure).then(|| clock.time(name, || work(self.graph)))
    }
}

fn introduce(graph: &Graph, groups: Option<&Communities>, options: &Options) -> Vec<Introduction> {
    let wanted = Wanted { seed: options.seed, ..Wanted::new(options.top) };
    match groups {
        Some(groups) => Introducer::new(graph, &groups.of, options.seed).list(&wanted),
        None => opbouw_network::introductions(graph, &wanted),
    }
}

/// The engine knows no threads; it gives the work in parts, and whoever is free takes the next.
fn betweenness(graph: &Graph, threads: u16) -> Vec<f64> {
    if threads < 2 {
        return opbouw_network::betweenness(graph);
    }
    let work = BetweennessWork::new(graph);
    let next = AtomicUsize::new(0);
    let done = Mutex::new(vec![Vec::new(); work.parts()]);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let part = next.fetch_add(1, Ordering::Relaxed);
                    if part >= work.parts() {
                        break;
                    }
                    let values = work.part(part);
                    if let Ok(mut done) = done.lock() {
                        done[part] = values;
                    }
                }
            });
        }
    });
    // A part that panicked would have passed its panic on at the end of the scope.
    work.sum(done.into_inner().unwrap_or_default())
}
