//! All SQL of this room.

pub(crate) mod activities;
pub(crate) mod carriers;
pub(crate) mod comings;
pub(crate) mod days;
pub(crate) mod due;
pub(crate) mod feeds;
pub(crate) mod kept;
pub(crate) mod owned;
pub(crate) mod signups;
pub(crate) mod tasks;

pub(crate) use activities::{find, list_upcoming};
pub(crate) use days::list_days;

use opbouw_store::{Migration, Statement};

/// The steps in the shape of its tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration { room: "activities", number: 1, name: "activities", sql: include_str!("../migrations/0001-activities.sql") },
    Migration { room: "activities", number: 2, name: "feeds", sql: include_str!("../migrations/0002-feeds.sql") },
    Migration { room: "activities", number: 3, name: "elsewhere", sql: include_str!("../migrations/0003-elsewhere.sql") },
];

/// All statements, for the test that prepares them on both databases.
pub fn statements() -> Vec<&'static Statement> {
    [activities::ALL, carriers::ALL, comings::ALL, days::ALL, due::ALL, feeds::ALL, kept::ALL, owned::ALL, signups::ALL, tasks::ALL]
        .concat()
}
