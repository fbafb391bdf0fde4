//! All SQL of this room.

pub(crate) mod calls;
pub(crate) mod candidates;
pub(crate) mod carried;
pub(crate) mod counts;
pub(crate) mod due;
pub(crate) mod invitations;
pub(crate) mod kept;
pub(crate) mod moving_up;
pub(crate) mod pledges;
pub(crate) mod signups;
pub(crate) mod tasks;

use opbouw_store::{Migration, Statement};

/// The steps in the shape of its tables.
pub const MIGRATIONS: &[Migration] =
    &[Migration { room: "calls", number: 1, name: "calls", sql: include_str!("../migrations/0001-calls.sql") }];

/// All statements, for the test that prepares them on both databases.
pub fn statements() -> Vec<&'static Statement> {
    [
        calls::ALL,
        candidates::ALL,
        carried::ALL,
        counts::ALL,
        due::ALL,
        invitations::ALL,
        kept::ALL,
        moving_up::ALL,
        pledges::ALL,
        signups::ALL,
        tasks::ALL,
    ]
    .concat()
}
