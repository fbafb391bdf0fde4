//! What this room hears: that a signal was left, taken up or done, and that something emerges; other systems may want to know.

use opbouw_happenings::{Heard, Hearing, Listener};
use opbouw_store::Db;

use super::telling::tell;

/// Listens for one municipality. What it does is in the database, so its place is kept there: it is durable.
pub struct SignalsListener {
    db: Db,
}

impl SignalsListener {
    /// For this database.
    pub fn new(db: Db) -> Self {
        Self { db }
    }
}

impl Listener for SignalsListener {
    fn name(&self) -> &'static str {
        "signals"
    }

    fn hear<'a>(&'a self, heard: &'a Heard) -> Hearing<'a> {
        let heard = heard.clone();
        Box::pin(async move { self.db.write(move |tx| tell(tx, &heard)).await.map_err(|error| error.code().to_owned()) })
    }
}
