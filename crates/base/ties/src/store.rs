//! The tables of ties.

use opbouw_store::Migration;

/// The tables of this crate.
pub const MIGRATIONS: &[Migration] = &[];
