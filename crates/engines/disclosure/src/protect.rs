//! Which cells are hidden so that those below k stay hidden.

use crate::attacker::{Attacker, State};
use crate::reroute::Reroute;
use crate::{Rule, Table};

/// Hides what is below k and nothing else.
pub(crate) fn only_small(table: &Table, rule: Rule) -> Vec<State> {
    let small = |count: &u64| if *count < u64::from(rule.k()) { State::Small } else { State::Shown };
    table.counts().iter().map(small).collect()
}

/// Hides more until no attacker can narrow a cell below k. `lots` says for each cell whether it is hidden anyway, and raises its price.
///
/// Hiding only makes more tables possible, so what was safe stays safe, and one walk over the cells is enough. What it looks at is which cells are below k and the rounded
/// numbers of the others: the true value of a cell below k plays no part.
pub(crate) fn protect(table: &Table, rule: Rule, lots: &[(bool, u8)]) -> Vec<State> {
    let mut states = only_small(table, rule);
    for (state, lot) in states.iter_mut().zip(lots) {
        if *state == State::Shown && lot.0 {
            *state = State::Withheld;
        }
    }
    let prices: Vec<u64> = lots.iter().enumerate().map(|(cell, lot)| price(table, cell).saturating_mul(256 + u64::from(lot.1))).collect();
    let small: Vec<usize> = (0..states.len()).filter(|cell| states[*cell] == State::Small).collect();
    let told_all = protect_from(Attacker::ToldAll, table, rule, &mut states, (&small, &prices));
    // Who is told less can be told less, so only what is still narrow is looked at again.
    let told = protect_from(Attacker::Told, table, rule, &mut states, (&told_all, &prices));
    let all: Vec<usize> = small.into_iter().chain(told_all).chain(told).collect();
    protect_from(Attacker::Knowing, table, rule, &mut states, (&all, &prices));
    states
}

/// Protects cells from one attacker. Given back is what could not be protected by hiding, with the cells that stand in the way.
fn protect_from(attacker: Attacker, table: &Table, rule: Rule, states: &mut [State], (cells, prices): (&[usize], &[u64])) -> Vec<usize> {
    let mut reroute = Reroute::new(table, rule, attacker);
    let mut doubtful = vec![];
    for cell in cells {
        for grow in [true, false] {
            let narrow = protect_one(&mut reroute, states, prices, (*cell, grow), goal(table, rule, attacker, grow));
            if !narrow.is_empty() {
                doubtful.push(*cell);
                doubtful.extend(narrow);
            }
        }
    }
    doubtful.sort_unstable();
    doubtful.dedup();
    doubtful
}

/// How far a cell below k must be able to go.
pub(crate) fn goal(table: &Table, rule: Rule, attacker: Attacker, grow: bool) -> i64 {
    let margin = attacker.margin(rule, table.areas().levels());
    if grow { i64::from(rule.k()) - 1 + margin } else { -margin }
}

/// Every way round that is closed is closed by shown cells; the cheapest of them opens.
///
/// Told all, somebody can see that two cells below k are not nought because a hidden cell of k lies over them. Then no more can be hidden, but that cell must itself look as
/// if it could be below k; such cells are given back.
fn protect_one(reroute: &mut Reroute, states: &mut [State], prices: &[u64], (cell, grow): (usize, bool), goal: i64) -> Vec<usize> {
    loop {
        let (_, narrow) = reroute.reach(states, cell, grow, goal);
        let shown = narrow.iter().copied().filter(|cell| states[*cell] == State::Shown);
        let Some(cheapest) = shown.min_by_key(|cell| (prices[*cell], *cell)) else { return narrow };
        states[cheapest] = State::Withheld;
    }
}

/// What is lost with a cell: more for a larger area, and more for all themes together.
fn price(table: &Table, cell: usize) -> u64 {
    let (area, theme) = table.place(cell);
    let count = crate::rule::rounded(table.counts()[cell]);
    let weight = 1 + u64::from(table.areas().height(area));
    count.saturating_mul(weight * weight).saturating_mul(if theme.is_none() { 4 } else { 1 })
}
