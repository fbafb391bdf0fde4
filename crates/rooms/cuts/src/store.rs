//! The tables of this room.

pub(crate) mod hours;
pub(crate) mod kept;
pub(crate) mod plans;

use opbouw_store::{Migration, Statement};

/// The tables of this room.
pub const MIGRATIONS: &[Migration] = &[
    Migration { room: "cuts", number: 1, name: "cuts", sql: include_str!("../migrations/0001-cuts.sql") },
    Migration { room: "cuts", number: 2, name: "once", sql: include_str!("../migrations/0002-once.sql") },
];

/// All statements, for the test that prepares them on both databases.
pub fn statements() -> Vec<&'static Statement> {
    [hours::ALL, kept::ALL, plans::ALL].concat()
}
