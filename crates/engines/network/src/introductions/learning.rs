//! What tells a tie in this graph: hide a tenth of the ties, and see by which signs they would have been found.

use super::evidence::{ALLOCATION, BUSY, Desk, Evidence, GROUPS, ROADS, SHARED, SIGNS, Signs, WEIGHTED};
use crate::{Graph, chance::Chance, communities::quick_communities};
use std::collections::HashSet;

/// More ties than this teach nothing new: a large graph is learned from a part around one place.
const MOST_TIES: usize = 20_000;
/// Hidden again and again, until so many hidden ties were seen or so often.
const ENOUGH_TIES: usize = 400;
const MOST_TIMES: u64 = 20;
/// About so many pairs without a tie are looked at each time.
const PAIRS: f64 = 20_000.0;
/// How many ties of experience the first guess is worth.
const TRUST: f64 = 5.0;
/// The first guess: weighted allocation, and a little of the groups.
const FIRST_GUESS: Signs = [0.0, 0.0, 1.0, 0.0, 0.3, 0.0];
const STEPS: usize = 12;

/// How much each sign counts: the logarithm of the odds is a sum of signs with these weights.
#[derive(Debug, Clone)]
pub(super) struct Lesson {
    pub weights: Signs,
    pub offset: f64,
}

/// All signs, and the few that can be seen quickly for every pair of a large graph.
pub(super) struct Lessons {
    pub full: Lesson,
    pub quick: Quick,
}

/// One measure of shared neighbours, the groups, and how busy both are.
#[derive(Debug, Clone)]
pub(super) struct Quick {
    pub measure: usize,
    pub shared: f64,
    pub groups: f64,
    pub busy: f64,
}

struct Row {
    signs: Signs,
    is_tie: bool,
    weight: f64,
}

impl Lesson {
    pub(super) fn log_odds(&self, signs: &Signs) -> f64 {
        self.offset + self.weights.iter().zip(signs).map(|(weight, sign)| weight * sign).sum::<f64>()
    }

    /// How well it explains the rows: the logarithm of their likelihood.
    fn likelihood(&self, rows: &[Row]) -> f64 {
        let of_row = |row: &Row| {
            let odds = self.log_odds(&row.signs);
            row.weight * -(if row.is_tie { -odds } else { odds }).exp().ln_1p()
        };
        rows.iter().map(of_row).sum()
    }
}

pub(super) fn learn(graph: &Graph, seed: u64) -> Lessons {
    let mut chance = Chance::new(seed);
    let ties = take_part(graph, &mut chance);
    let mut rows = Vec::new();
    for _ in 0..MOST_TIMES {
        hide_and_look(graph.nodes(), &ties, &mut chance, &mut rows);
        if rows.iter().filter(|row| row.is_tie).count() > ENOUGH_TIES {
            break;
        }
    }
    let full = fit(&rows, &[SHARED, ALLOCATION, WEIGHTED, ROADS, GROUPS, BUSY]);
    let quick = [SHARED, ALLOCATION, WEIGHTED].map(|measure| (measure, fit(&rows, &[measure, GROUPS, BUSY])));
    let mut best = &quick[0];
    for one in &quick {
        best = if one.1.likelihood(&rows) > best.1.likelihood(&rows) { one } else { best };
    }
    let (measure, lesson) = best;
    let quick = Quick {
        measure: *measure,
        shared: lesson.weights[*measure].max(0.0),
        groups: lesson.weights[GROUPS].max(0.0),
        busy: lesson.weights[BUSY],
    };
    Lessons { full, quick }
}

/// The ties among the first nodes that are met from some place, up to a number; all ties of a smaller graph.
fn take_part(graph: &Graph, chance: &mut Chance) -> Vec<(u32, u32, f64)> {
    let mut is_in = vec![graph.edges() <= MOST_TIES; graph.nodes()];
    if graph.edges() > MOST_TIES {
        let (mut ties, mut met) = (0, Vec::new());
        while ties < MOST_TIES {
            let mut next = met.len();
            let start = chance.below(graph.nodes() as u64) as u32;
            if !std::mem::replace(&mut is_in[start as usize], true) {
                met.push(start);
            }
            while ties < MOST_TIES && next < met.len() {
                for &other in graph.neighbours(met[next]) {
                    if !std::mem::replace(&mut is_in[other as usize], true) {
                        met.push(other);
                        ties += graph.neighbours(other).iter().filter(|&&known| is_in[known as usize]).count();
                    }
                }
                next += 1;
            }
        }
    }
    let inside = (0..graph.nodes() as u32).filter(|&node| is_in[node as usize]);
    let of_node = |a: u32| graph.neighbours(a).iter().zip(graph.weights(a)).map(move |(&b, &weight)| (a, b, weight));
    inside.flat_map(of_node).filter(|&(a, b, _)| a < b && is_in[b as usize]).collect()
}

/// Hides a tenth, and adds what is seen of the hidden ties and of a sample of pairs that have none.
fn hide_and_look(nodes: usize, ties: &[(u32, u32, f64)], chance: &mut Chance, rows: &mut Vec<Row>) {
    let mut order: Vec<usize> = (0..ties.len()).collect();
    chance.shuffle(&mut order);
    let (hidden, seen) = order.split_at(ties.len().div_ceil(10));
    let hidden: HashSet<(u32, u32)> = hidden.iter().map(|&tie| (ties[tie].0, ties[tie].1)).collect();
    let mut seen: Vec<(u32, u32, f64)> = seen.iter().map(|&tie| ties[tie]).collect();
    seen.sort_unstable_by_key(|&(a, b, _)| (a, b));
    let graph = Graph::new(nodes, &seen);
    let evidence = Evidence::of(&graph, &quick_communities(&graph, chance));
    let mut desk = Desk::new(&evidence);
    let wedges: f64 = (0..nodes as u32).map(|node| (graph.degree(node) as f64).powi(2) / 2.0).sum();
    let kept = (PAIRS / wedges.max(1.0)).min(1.0);
    for node in 0..nodes as u32 {
        if graph.degree(node) == 0 {
            continue;
        }
        let salt = chance.below(1 << 32);
        let is_sampled = |other: u32| Chance::new(salt << 32 | u64::from(other)).share() < kept;
        let is_wanted = |other: u32| other > node && (hidden.contains(&(node, other)) || is_sampled(other));
        let found = evidence.around(node, &mut desk, is_wanted);
        rows.extend(found.into_iter().map(|(other, signs)| {
            let is_tie = hidden.contains(&(node, other));
            Row { signs, is_tie, weight: if is_tie { 1.0 } else { 1.0 / kept } }
        }));
    }
}

/// Logistic regression on some of the signs by Newton's method, drawn towards the first guess.
fn fit(rows: &[Row], signs: &[usize]) -> Lesson {
    let ties: f64 = rows.iter().filter(|row| row.is_tie).map(|row| row.weight).sum();
    let all: f64 = rows.iter().map(|row| row.weight).sum();
    let mut lesson = Lesson { weights: [0.0; SIGNS], offset: 0.0 };
    for &sign in signs {
        lesson.weights[sign] = FIRST_GUESS[sign];
    }
    if ties < 1.0 || ties >= all {
        return lesson;
    }
    let mean: Signs = std::array::from_fn(|sign| rows.iter().map(|row| row.weight * row.signs[sign]).sum::<f64>() / all);
    lesson.offset = (ties / all).ln();
    for _ in 0..STEPS {
        let step = newton_step(rows, signs, &mean, &lesson);
        for (&sign, step) in signs.iter().zip(&step) {
            lesson.weights[sign] += step.clamp(-2.0, 2.0);
        }
        lesson.offset += step[signs.len()].clamp(-2.0, 2.0);
    }
    // Until here the signs were taken from their mean, so that the offset hardly depends on the weights.
    lesson.offset -= signs.iter().map(|&sign| lesson.weights[sign] * mean[sign]).sum::<f64>();
    lesson
}

fn newton_step(rows: &[Row], signs: &[usize], mean: &Signs, lesson: &Lesson) -> Vec<f64> {
    let size = signs.len() + 1;
    let (mut slope, mut bend) = (vec![0.0; size], vec![vec![0.0; size]; size]);
    for row in rows {
        let mut input = [1.0; SIGNS + 1];
        for (place, &sign) in signs.iter().enumerate() {
            input[place] = row.signs[sign] - mean[sign];
        }
        let odds = lesson.offset + signs.iter().zip(&input).map(|(&sign, input)| lesson.weights[sign] * input).sum::<f64>();
        let chance = 1.0 / (1.0 + (-odds).exp());
        let miss = row.weight * (f64::from(row.is_tie) - chance);
        let spread = row.weight * chance * (1.0 - chance);
        for i in 0..size {
            slope[i] += miss * input[i];
            for j in 0..size {
                bend[i][j] += spread * input[i] * input[j];
            }
        }
    }
    for (place, &sign) in signs.iter().enumerate() {
        bend[place][place] += TRUST;
        slope[place] -= TRUST * (lesson.weights[sign] - FIRST_GUESS[sign]);
    }
    bend[size - 1][size - 1] += 1e-9;
    solve(bend, slope)
}

/// Solves a small positive system by elimination.
fn solve(mut rows: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let size = right.len();
    for i in 0..size {
        for j in i + 1..size {
            let factor = rows[j][i] / rows[i][i];
            let (above, below) = rows.split_at_mut(j);
            below[0].iter_mut().zip(&above[i]).for_each(|(below, above)| *below -= factor * above);
            right[j] -= factor * right[i];
        }
    }
    for i in (0..size).rev() {
        let known: f64 = (i + 1..size).map(|j| rows[i][j] * right[j]).sum();
        right[i] = (right[i] - known) / rows[i][i];
    }
    right
}
