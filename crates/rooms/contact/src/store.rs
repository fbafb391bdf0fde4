//! All SQL of this room.

pub(crate) mod moments;
pub(crate) mod promises;

use opbouw_store::{Migration, Statement};

/// The steps in the shape of its tables.
pub const MIGRATIONS: &[Migration] =
    &[Migration { room: "contact", number: 1, name: "contact", sql: include_str!("../migrations/0001-contact.sql") }];

/// All statements, for the test that prepares them on both databases.
pub fn statements() -> Vec<&'static Statement> {
    [moments::ALL, promises::ALL].concat()
}
