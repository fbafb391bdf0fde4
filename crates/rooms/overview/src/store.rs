//! All SQL of this room.

pub(crate) mod introductions;
pub(crate) mod kept;
pub(crate) mod kept_ties;
pub(crate) mod numbers;
pub(crate) mod sessions;
pub(crate) mod ticks;

use opbouw_store::{Migration, Statement};

/// The tables of this room.
pub const MIGRATIONS: &[Migration] = &[
    Migration { room: "overview", number: 1, name: "overview", sql: include_str!("../migrations/0001-overview.sql") },
    Migration { room: "overview", number: 2, name: "holding", sql: include_str!("../migrations/0002-holding.sql") },
];

/// All statements, for the test that prepares them on both databases.
pub fn statements() -> Vec<&'static Statement> {
    [introductions::ALL, kept::ALL, kept_ties::ALL, numbers::ALL, sessions::ALL, ticks::ALL].concat()
}
