//! Discs that overlap are pushed apart, and when there is no room, everything is spread out a little.

use super::Point;
use std::collections::HashMap;

/// Rounds of pushing before everything is spread.
const ROUNDS: usize = 60;
const SPREAD: f64 = 1.04;
const MOST_SPREADS: usize = 400;

/// Moves discs until no two are nearer than `gap`. Neighbours are found by squares as wide as the widest disc.
pub(super) fn push_apart(at: &mut [Point], radius: &[f64], gap: f64) {
    let widest = radius.iter().copied().fold(0.0, f64::max) * 2.0 + gap;
    if widest <= 0.0 {
        return;
    }
    for _ in 0..MOST_SPREADS {
        for _ in 0..ROUNDS {
            if !push_once(at, radius, gap, widest) {
                return;
            }
        }
        for at in at.iter_mut() {
            *at = (at.0 * SPREAD, at.1 * SPREAD);
        }
    }
}

/// The same for so many rounds and without more room: what lies close is loosened, as far as it goes.
pub(super) fn loosen(at: &mut [Point], radius: &[f64], gap: f64, rounds: usize) {
    let widest = radius.iter().copied().fold(0.0, f64::max) * 2.0 + gap;
    for _ in 0..rounds {
        if widest <= 0.0 || !push_once(at, radius, gap, widest) {
            return;
        }
    }
}

fn push_once(at: &mut [Point], radius: &[f64], gap: f64, widest: f64) -> bool {
    let square = |at: Point| ((at.0 / widest).floor() as i64, (at.1 / widest).floor() as i64);
    let mut squares: HashMap<(i64, i64), Vec<u32>> = HashMap::new();
    for (node, &at) in (0..).zip(at.iter()) {
        squares.entry(square(at)).or_default().push(node);
    }
    let mut has_moved = false;
    for node in 0..at.len() {
        let (column, row) = square(at[node]);
        for next in (-1..=1).flat_map(|x| (-1..=1).map(move |y| (column + x, row + y))) {
            for &other in squares.get(&next).map_or(&[][..], Vec::as_slice) {
                if other as usize > node {
                    has_moved |= push_pair(at, node, other as usize, radius[node] + radius[other as usize] + gap);
                }
            }
        }
    }
    has_moved
}

fn push_pair(at: &mut [Point], a: usize, b: usize, apart: f64) -> bool {
    let (mut x, mut y) = (at[b].0 - at[a].0, at[b].1 - at[a].1);
    let mut distance = x.hypot(y);
    if distance >= apart {
        return false;
    }
    if distance < apart * 1e-6 {
        // On one spot there is no direction; each pair gets its own.
        let angle = (a * 31 + b) as f64;
        (x, y, distance) = (angle.cos(), angle.sin(), 1.0);
        (x, y) = (x * apart * 1e-6, y * apart * 1e-6);
        distance *= apart * 1e-6;
    }
    let half = 0.5 * (apart * 1.0005 - distance) / distance;
    at[a] = (at[a].0 - x * half, at[a].1 - y * half);
    at[b] = (at[b].0 + x * half, at[b].1 + y * half);
    true
}
