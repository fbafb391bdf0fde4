//! All SQL of this room: its two tables, and what it counts in those of others without ever writing there.

pub(crate) mod checks;
pub(crate) mod leaving;
pub(crate) mod numbers;
pub(crate) mod plan;
pub(crate) mod runs;
pub(crate) mod standing;
pub(crate) mod trail;

use opbouw_store::{Migration, Statement};

/// The tables of this room.
pub const MIGRATIONS: &[Migration] =
    &[Migration { room: "admin", number: 1, name: "runs", sql: include_str!("../migrations/0001-runs.sql") }];

/// All statements, for the test that prepares them on both databases.
pub fn statements() -> Vec<&'static Statement> {
    [checks::ALL, leaving::ALL, numbers::ALL, plan::ALL, runs::ALL, standing::ALL, trail::ALL].concat()
}
