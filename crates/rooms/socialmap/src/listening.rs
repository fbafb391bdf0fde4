//! What this room hears: that a party is at work, which says that its entry is right; and that a list was brought into the register again.

use jiff::Zoned;
use opbouw_audit::Origin;
use opbouw_booking::{BookingState, find_booking, find_place};
use opbouw_happenings::{Happening, Heard, Hearing, Listener, publish};
use opbouw_neighbourhood::store::{find_listed, find_party, remove_listed};
use opbouw_signin::Doer;
use opbouw_store::{Db, Tx};

use crate::error::SocialMapError;
use crate::keeping::note_use;
use crate::store::entries;

/// Listens for one municipality. What it does is in the database, so its place is kept there: it is durable.
pub struct SocialMapListener {
    db: Db,
    now: Box<dyn Fn() -> Zoned + Send + Sync>,
}

impl SocialMapListener {
    /// For this database, with the clock of the program.
    pub fn new(db: Db, now: impl Fn() -> Zoned + Send + Sync + 'static) -> Self {
        Self { db, now: Box::new(now) }
    }

    async fn follow(&self, heard: &Heard) -> Result<(), SocialMapError> {
        let doer = Doer::program(Origin::Web, &(self.now)());
        match heard.happening.clone() {
            Happening::MembershipBegan { party, .. } => self.db.write(move |tx| party_works(tx, &doer, party)).await,
            Happening::BookingAnswered { booking } => self.db.write(move |tx| booking_works(tx, &doer, booking)).await,
            Happening::ResourcesImported { .. } => self.db.write(move |tx| drop_known(tx, doer.at_s)).await,
            Happening::PartyEnded { party } => self.db.write(move |tx| party_ended(tx, &doer, party)).await,
            _ => Ok(()),
        }
    }
}

/// Somebody works there: it exists.
fn party_works(tx: &mut Tx<'_>, doer: &Doer, party: i64) -> Result<(), SocialMapError> {
    for id in entries::list_of_party(tx, party)? {
        note_use(tx, id, doer.today, doer.at_s)?;
    }
    Ok(())
}

/// A yes to a room says that both who asked and who has the place are at work.
fn booking_works(tx: &mut Tx<'_>, doer: &Doer, booking: i64) -> Result<(), SocialMapError> {
    let Some(booking) = find_booking(tx, booking)?.filter(|booking| booking.state == BookingState::Agreed) else { return Ok(()) };
    let host = find_place(tx, booking.place)?.and_then(|place| place.is.party);
    for party in [booking.party, host].into_iter().flatten() {
        party_works(tx, doer, party)?;
    }
    Ok(())
}

/// A list that was read into the register again brings what was taken under care since: those are known here, and go again.
fn drop_known(tx: &mut Tx<'_>, at_s: i64) -> Result<(), SocialMapError> {
    for (reference, _) in entries::list_references(tx)? {
        if !reference.starts_with('/')
            && find_listed(tx, &reference)?.is_some()
            && let Some(resource) = remove_listed(tx, &reference)?
        {
            publish(tx, at_s, &Happening::OfferEnded { resource })?;
        }
    }
    Ok(())
}

/// A party that has ended is not on the map.
fn party_ended(tx: &mut Tx<'_>, doer: &Doer, party: i64) -> Result<(), SocialMapError> {
    if find_party(tx, party)?.is_none_or(|party| party.ended_on.is_none()) {
        return Ok(());
    }
    for id in entries::list_of_party(tx, party)? {
        if let Some(entry) = entries::find(tx, id)? {
            crate::keeping::end(tx, doer, &entry)?;
        }
    }
    Ok(())
}

impl Listener for SocialMapListener {
    fn name(&self) -> &'static str {
        "socialmap"
    }

    fn hear<'a>(&'a self, heard: &'a Heard) -> Hearing<'a> {
        Box::pin(async move { self.follow(heard).await.map_err(|error| error.code().to_owned()) })
    }
}
