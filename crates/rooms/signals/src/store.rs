//! All SQL of this room.

pub mod counts;
pub(crate) mod emerging;
pub(crate) mod events;
pub(crate) mod history;
pub(crate) mod hooks;
pub(crate) mod kept;
pub(crate) mod parts;
pub(crate) mod rules;
pub(crate) mod settings;
pub(crate) mod signals;
pub(crate) mod sources;
pub(crate) mod steps;

use opbouw_store::{Migration, Statement};

/// The steps in the shape of its tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration { room: "signals", number: 1, name: "signals", sql: include_str!("../migrations/0001-signals.sql") },
    Migration { room: "signals", number: 2, name: "emerging", sql: include_str!("../migrations/0002-emerging.sql") },
    Migration { room: "signals", number: 3, name: "systems", sql: include_str!("../migrations/0003-systems.sql") },
];

/// All statements, for the test that prepares them on both databases.
pub fn statements() -> Vec<&'static Statement> {
    [
        counts::ALL,
        emerging::ALL,
        events::ALL,
        history::ALL,
        hooks::ALL,
        kept::ALL,
        parts::ALL,
        rules::ALL,
        settings::ALL,
        signals::ALL,
        sources::ALL,
        steps::ALL,
    ]
    .concat()
}
