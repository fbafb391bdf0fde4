//! What this room hears: that somebody no longer works for a party, whose things wait for a colleague; and that somebody agrees no more.

use jiff::Zoned;
use opbouw_happenings::{Happening, Heard, Hearing, Listener};
use opbouw_neighbourhood::Purpose;
use opbouw_store::{Db, StoreError};

use crate::store::{carried, people};

/// Listens for one municipality. What it does is in the database, so its place is kept there: it is durable.
///
/// That somebody was erased needs nothing here: the tables loosen or remove what was theirs when the person goes.
pub struct ContactListener {
    db: Db,
    now: Box<dyn Fn() -> Zoned + Send + Sync>,
}

impl ContactListener {
    /// For this database, with the clock of the program.
    pub fn new(db: Db, now: impl Fn() -> Zoned + Send + Sync + 'static) -> Self {
        Self { db, now: Box::new(now) }
    }

    async fn follow(&self, happening: Happening) -> Result<(), StoreError> {
        let at_s = (self.now)().timestamp().as_second();
        match happening {
            Happening::MembershipEnded { person, party } => self.db.write(move |tx| carried::leave(tx, person, party, at_s)).await,
            Happening::ConsentWithdrawn { person, purpose, party } => match Purpose::parse(&purpose) {
                Some(Purpose::Stored) => self.db.write(move |tx| people::remove_of(tx, person, None)).await,
                Some(Purpose::Shared) if party.is_some() => self.db.write(move |tx| people::remove_of(tx, person, party)).await,
                _ => Ok(()),
            },
            _ => Ok(()),
        }
    }
}

impl Listener for ContactListener {
    fn name(&self) -> &'static str {
        "contact"
    }

    fn hear<'a>(&'a self, heard: &'a Heard) -> Hearing<'a> {
        Box::pin(async move { self.follow(heard.happening.clone()).await.map_err(|error| error.code().to_owned()) })
    }
}
