//! All SQL of this room.

pub(crate) mod answers;
pub(crate) mod board;
pub(crate) mod broken;
pub(crate) mod invitations;
pub(crate) mod kept;
pub(crate) mod matches;
pub(crate) mod own;
pub(crate) mod reports;
pub(crate) mod requests;
pub(crate) mod talent;
pub(crate) mod week;

use opbouw_store::{Migration, Statement};

pub use requests::{OpenRequest, list_open_requests, open_request};

/// The steps in the shape of its tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration { room: "matching", number: 1, name: "samen", sql: include_str!("../migrations/0001-samen.sql") },
    Migration { room: "matching", number: 2, name: "week", sql: include_str!("../migrations/0002-week.sql") },
];

/// All statements, for the test that prepares them on both databases.
pub fn statements() -> Vec<&'static Statement> {
    [
        answers::ALL,
        board::ALL,
        broken::ALL,
        invitations::ALL,
        kept::ALL,
        matches::ALL,
        own::ALL,
        reports::ALL,
        requests::ALL,
        talent::ALL,
        &week::all(),
    ]
    .concat()
}
