//! All SQL of this room.

pub(crate) mod activities;
pub(crate) mod days;

pub(crate) use activities::{find, list_upcoming};
pub(crate) use days::list_days;

use opbouw_store::{Migration, Statement};

/// The steps in the shape of its tables.
pub const MIGRATIONS: &[Migration] =
    &[Migration { room: "activities", number: 1, name: "activities", sql: include_str!("../migrations/0001-activities.sql") }];

/// All statements, for the test that prepares them on both databases.
pub fn statements() -> Vec<&'static Statement> {
    [activities::ALL, days::ALL].concat()
}
