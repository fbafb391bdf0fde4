//! All SQL of places and bookings.

use opbouw_store::{Migration, Statement};

/// The steps in the shape of the tables.
pub const MIGRATIONS: &[Migration] = &[];

/// All statements, for the test that prepares them on both databases.
pub fn statements() -> Vec<&'static Statement> {
    Vec::new()
}
