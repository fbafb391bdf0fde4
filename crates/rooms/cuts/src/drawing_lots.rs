//! What is lost when one cuts without looking? The middle one of many draws.

use crate::losing::{Gone, lose};
use crate::model::Model;
use crate::weighing::Weights;

/// How many draws; an odd number has a middle one.
const DRAWS: u64 = 25;

/// A cut of so many minutes among those who may go, by lot: of 25 draws the one with as many better as worse. The same model gives the same draw.
/// Nothing when all who may go work less than that.
pub fn draw_lots(model: &Model, may_go: &[bool], minutes: u64, weights: &Weights) -> Option<Gone> {
    let hat: Vec<u32> = (0..)
        .zip(&model.workers)
        .zip(may_go)
        .filter(|((_, worker), may)| **may && worker.minutes > 0)
        .map(|((number, _), _)| number)
        .collect();
    let mut draws: Vec<(u64, Gone)> = Vec::new();
    for seed in 0..DRAWS {
        let gone = Gone::new(model, &draw(model, hat.clone(), minutes, seed)?, &[], &[]);
        draws.push((lose(model, &gone, weights).harm, gone));
    }
    draws.sort_by_key(|(harm, _)| *harm);
    draws.into_iter().nth(DRAWS as usize / 2).map(|(_, gone)| gone)
}

fn draw(model: &Model, mut hat: Vec<u32>, minutes: u64, seed: u64) -> Option<Vec<u32>> {
    let (mut state, mut drawn, mut saved) = (seed, Vec::new(), 0);
    while saved < minutes {
        let left = hat.len() as u64;
        let at = next(&mut state).checked_rem(left)?;
        let worker = hat.swap_remove(at as usize);
        saved += u64::from(model.workers[worker as usize].minutes);
        drawn.push(worker);
    }
    // Whoever came early may not be needed any more: then they stay, so that not much more goes than was asked.
    drawn.retain(|&worker| {
        let left = saved - u64::from(model.workers[worker as usize].minutes);
        let is_needed = left < minutes;
        saved = if is_needed { saved } else { left };
        is_needed
    });
    Some(drawn)
}

/// SplitMix64 (Steele, Lea and Flood, 2014).
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
