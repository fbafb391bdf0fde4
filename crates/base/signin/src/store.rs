//! All SQL of signing in.

pub(crate) mod addresses;
pub(crate) mod ceremonies;
pub(crate) mod identities;
pub(crate) mod invites;
pub(crate) mod passkeys;
pub(crate) mod requests;
pub(crate) mod sessions;
pub(crate) mod setups;

use opbouw_store::{Migration, Statement};

/// The steps in the shape of the tables; after those of the register.
pub const MIGRATIONS: &[Migration] = &[
    Migration { room: "signin", number: 1, name: "signin", sql: include_str!("../migrations/0001-signin.sql") },
    Migration { room: "signin", number: 2, name: "addresses", sql: include_str!("../migrations/0002-addresses.sql") },
];

/// All statements, for the test that prepares them on both databases.
pub fn statements() -> Vec<&'static Statement> {
    [addresses::ALL, sessions::ALL, requests::ALL, invites::ALL, setups::ALL, ceremonies::ALL, passkeys::ALL, identities::ALL].concat()
}
