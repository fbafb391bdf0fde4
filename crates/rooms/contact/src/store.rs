//! All SQL of this room.

pub(crate) mod carried;
pub(crate) mod checkins;
pub(crate) mod forgetting;
pub(crate) mod groups;
pub(crate) mod kept;
pub(crate) mod moments;
pub(crate) mod people;
pub(crate) mod promises;
pub(crate) mod rounds;
pub(crate) mod standing;
pub(crate) mod thanks;

use opbouw_store::{Migration, Statement};

/// The steps in the shape of its tables.
pub const MIGRATIONS: &[Migration] =
    &[Migration { room: "contact", number: 1, name: "contact", sql: include_str!("../migrations/0001-contact.sql") }];

/// All statements, for the test that prepares them on both databases.
pub fn statements() -> Vec<&'static Statement> {
    [
        carried::ALL,
        checkins::ALL,
        forgetting::ALL,
        groups::ALL,
        kept::ALL,
        moments::ALL,
        people::ALL,
        promises::ALL,
        rounds::ALL,
        standing::ALL,
        thanks::ALL,
    ]
    .concat()
}
