//! All SQL of this room.

use opbouw_store::{Migration, Statement};

/// The steps in the shape of its tables.
pub const MIGRATIONS: &[Migration] = &[];

/// All statements, for the test that prepares them on both databases.
pub fn statements() -> Vec<&'static Statement> {
    Vec::new()
}
