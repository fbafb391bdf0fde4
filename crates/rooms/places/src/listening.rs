//! What this room hears.

use jiff::Zoned;
use opbouw_happenings::{Heard, Hearing, Listener};
use opbouw_store::Db;

/// Listens for one municipality. What it does is in the database, so its place is kept there: it is durable.
pub struct PlacesListener {
    _db: Db,
    _now: Box<dyn Fn() -> Zoned + Send + Sync>,
}

impl PlacesListener {
    /// For this database, with the clock of the program.
    pub fn new(db: Db, now: impl Fn() -> Zoned + Send + Sync + 'static) -> Self {
        Self { _db: db, _now: Box::new(now) }
    }
}

impl Listener for PlacesListener {
    fn name(&self) -> &'static str {
        "places"
    }

    fn hear<'a>(&'a self, _heard: &'a Heard) -> Hearing<'a> {
        Box::pin(async move { Ok(()) })
    }
}
