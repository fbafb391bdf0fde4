//! The tables of this room.

use opbouw_store::Migration;

/// The tables of this room.
pub const MIGRATIONS: &[Migration] = &[];
