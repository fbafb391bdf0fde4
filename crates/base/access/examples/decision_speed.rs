//! Prints what one decision costs, over every action, relation and state.
#![allow(missing_docs, clippy::disallowed_methods, reason = "a measurement reads the real clock")]

use std::hint::black_box;
use std::time::Instant;

use opbouw_access::{Action, Actor, Relation, Role, Roles, State, Strength, Thing, may};

fn main() {
    let parties: Vec<i64> = (0..5).collect();
    let roles = Roles::NONE.with(Role::Worker);
    let worker = Actor { person: Some(1), roles, parties: parties.into(), coordinates: [].into(), strength: Strength::Strong };
    let (rounds, started) = (20_000u64, Instant::now());
    let mut decided = 0u64;
    for _ in 0..rounds {
        for action in Action::ALL {
            for relation in Relation::ALL {
                for state in State::ALL {
                    decided += u64::from(black_box(may(black_box(&worker), black_box(action), Thing { relation, state })).allowed);
                }
            }
        }
    }
    let decisions = rounds * (Action::ALL.len() * Relation::ALL.len() * State::ALL.len()) as u64;
    println!("{decisions} decisions, {decided} yes, {:.1} ns each", started.elapsed().as_nanos() as f64 / decisions as f64);
}
