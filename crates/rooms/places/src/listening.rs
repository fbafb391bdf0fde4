//! What this room hears: that a room is asked for, and that somebody who had keys is erased.

use jiff::Zoned;
use opbouw_booking::{BookingState, find_booking, list_keepers, list_places, list_waiting_at};
use opbouw_happenings::{Happening, Heard, Hearing, Listener};
use opbouw_store::{Db, StoreError, Tx};

use crate::telling::tell_keepers;

/// Listens for one municipality. What it does is in the database, so its place is kept there: it is durable.
pub struct PlacesListener {
    db: Db,
    now: Box<dyn Fn() -> Zoned + Send + Sync>,
}

impl PlacesListener {
    /// For this database, with the clock of the program.
    pub fn new(db: Db, now: impl Fn() -> Zoned + Send + Sync + 'static) -> Self {
        Self { db, now: Box::new(now) }
    }

    async fn follow(&self, heard: &Heard) -> Result<(), StoreError> {
        let at_s = (self.now)().timestamp().as_second();
        match heard.happening {
            Happening::BookingAsked { booking } => self.db.write(move |tx| ask_keepers(tx, at_s, booking)).await,
            Happening::PersonErased { .. } => self.db.write(move |tx| ask_coordinators(tx, at_s)).await,
            _ => Ok(()),
        }
    }
}

/// Heard twice it tells nobody twice; heard late, it tells only what still waits.
fn ask_keepers(tx: &mut Tx<'_>, at_s: i64, booking: i64) -> Result<(), StoreError> {
    match find_booking(tx, booking)?.filter(|booking| booking.state == BookingState::Asked) {
        Some(booking) => tell_keepers(tx, at_s, &booking, false).map(drop),
        None => Ok(()),
    }
}

/// The keys of who was erased are gone already. Where nobody has them now, those hear what waits who look after the place meanwhile.
fn ask_coordinators(tx: &mut Tx<'_>, at_s: i64) -> Result<(), StoreError> {
    for place in list_places(tx)? {
        if !list_keepers(tx, place.id)?.is_empty() {
            continue;
        }
        for booking in list_waiting_at(tx, place.id)? {
            tell_keepers(tx, at_s, &booking, false)?;
        }
    }
    Ok(())
}

impl Listener for PlacesListener {
    fn name(&self) -> &'static str {
        "places"
    }

    fn hear<'a>(&'a self, heard: &'a Heard) -> Hearing<'a> {
        Box::pin(async move { self.follow(heard).await.map_err(|error| error.code().to_owned()) })
    }
}
