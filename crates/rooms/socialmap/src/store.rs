//! All SQL of this room.

pub(crate) mod brought;
pub(crate) mod doubles;
pub(crate) mod entries;
pub(crate) mod followers;
pub(crate) mod fresh;
pub(crate) mod kept;
pub(crate) mod marks;
pub(crate) mod owned;
pub(crate) mod taps;
pub(crate) mod uploads;

use opbouw_store::{Migration, Statement};

/// The steps in the shape of its tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration { room: "socialmap", number: 1, name: "entries", sql: include_str!("../migrations/0001-entries.sql") },
    Migration { room: "socialmap", number: 2, name: "bringing", sql: include_str!("../migrations/0002-bringing.sql") },
    Migration { room: "socialmap", number: 3, name: "once", sql: include_str!("../migrations/0003-once.sql") },
];

/// All statements, for the test that prepares them on both databases.
pub fn statements() -> Vec<&'static Statement> {
    [entries::ALL, doubles::ALL, followers::ALL, fresh::ALL, kept::ALL, marks::ALL, owned::ALL, brought::ALL, taps::ALL, uploads::ALL]
        .concat()
}
