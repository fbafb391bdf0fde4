//! Whether a release keeps its promise: what the attackers can work out, cell by cell.

use crate::attacker::{Attacker, State};
use crate::protect::goal;
use crate::reroute::Reroute;
use crate::{Cell, Release, Table};

/// A cell below k of which somebody could know more than that it is below k.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leak {
    /// The area.
    pub area: usize,
    /// The theme, or all together.
    pub theme: Option<usize>,
    /// Who could know it.
    pub attacker: Attacker,
    /// The least it can be for the attacker; below nought is the margin for what the attacker knows beforehand.
    pub low: i64,
    /// The most it can be, as far as it was looked for.
    pub high: i64,
}

/// Everything that leaks: nothing, for what [`crate::release`] made of the same table. Exact, in whole numbers.
#[must_use]
pub fn audit(table: &Table, release: &Release) -> Vec<Leak> {
    let states = states(table, release);
    let mut leaks = vec![];
    for attacker in [Attacker::Told, Attacker::Knowing] {
        let mut reroute = Reroute::new(table, release.rule(), attacker);
        let (least, most) = (goal(table, release.rule(), attacker, false), goal(table, release.rule(), attacker, true));
        for cell in (0..states.len()).filter(|cell| table.counts()[*cell] < u64::from(release.rule().k())) {
            let (area, theme) = table.place(cell);
            if release.get(area, theme) != Cell::Hidden {
                let count = table.counts()[cell] as i64;
                leaks.push(Leak { area, theme, attacker, low: count, high: count });
                continue;
            }
            let (low, _) = reroute.reach(&states, cell, false, least);
            let (high, _) = reroute.reach(&states, cell, true, most);
            if low > least || high < most {
                leaks.push(Leak { area, theme, attacker, low, high });
            }
        }
    }
    leaks
}

fn states(table: &Table, release: &Release) -> Vec<State> {
    let state = |(cell, count): (usize, &u64)| {
        let (area, theme) = table.place(cell);
        match release.get(area, theme) {
            Cell::Shown(_) => State::Shown,
            Cell::Hidden if *count < u64::from(release.rule().k()) => State::Small,
            Cell::Hidden => State::Withheld,
        }
    };
    table.counts().iter().enumerate().map(state).collect()
}
