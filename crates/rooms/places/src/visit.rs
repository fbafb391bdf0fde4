//! Who calls a page of this room: in which language, signed in or not, and when.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use jiff::Zoned;
use jiff::civil::Date;
use opbouw_access::{Action, Relation, State, Thing, may};
use opbouw_booking::{Place, find_place, is_keeper};
use opbouw_signin::{Doer, SignedIn};
use opbouw_store::{StoreError, Tx};
use opbouw_web::{Frame, Limit, Reader};

use crate::house::PlacesHouse;
use crate::refusal::Refusal;

/// One call of a page.
pub(crate) struct Visit {
    /// Language, and whoever has signed in.
    pub reader: Reader,
    /// The moment.
    pub now: Zoned,
}

impl FromRequestParts<Arc<PlacesHouse>> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, house: &Arc<PlacesHouse>) -> Result<Self, Self::Rejection> {
        let reader = Reader::from_request_parts(parts, house).await?;
        Ok(Self { reader, now: house.site.clock.now() })
    }
}

impl Visit {
    /// Whoever has signed in.
    pub fn who(&self) -> Option<Arc<SignedIn>> {
        self.reader.who.clone()
    }

    /// Whoever has signed in; the door lets in no others.
    pub fn signed_in(&self) -> Result<Arc<SignedIn>, Refusal> {
        self.who().ok_or(Refusal::Nothing)
    }

    /// The moment in seconds, UTC.
    pub fn now_s(&self) -> i64 {
        self.now.timestamp().as_second()
    }

    /// The day.
    pub fn today(&self) -> Date {
        self.now.date()
    }

    /// Whose line it is in the trail.
    pub fn doer(&self) -> Doer {
        Doer::on_page(self.reader.who.as_deref(), &self.now)
    }

    /// The frame of a page of this room.
    pub fn frame(&self, house: &PlacesHouse) -> Frame {
        house.frame(self.reader.clone(), "/plekken")
    }

    /// Counts this try to find somebody by mail address, so that nobody tries them all.
    pub fn may_look_up(&self, house: &PlacesHouse, person: i64) -> bool {
        house.site.limiter.allow(Limit::Invites, &format!("keys-{person}"), self.now_s())
    }
}

/// Whether somebody keeps a place: they have its keys, or work for its party.
pub(crate) fn keeps(tx: &mut Tx<'_>, who: &SignedIn, place: &Place) -> Result<bool, StoreError> {
    let relation = if is_keeper(tx, who.person, place.id)? {
        Relation::Own
    } else {
        place.is.party.map_or(Relation::None, |party| who.actor.relation_to_work_of(party))
    };
    let state = if place.is_in_use() { State::Open } else { State::Ended };
    Ok(place.is_in_use() && may(&who.actor, Action::KeepPlace, Thing { relation, state }).allowed)
}

/// A place that the caller keeps; for others there is no such page.
pub(crate) fn kept(tx: &mut Tx<'_>, who: &SignedIn, id: i64) -> Result<Place, Refusal> {
    let place = find_place(tx, id)?.ok_or(Refusal::Nothing)?;
    if keeps(tx, who, &place)? { Ok(place) } else { Err(Refusal::Nothing) }
}

/// A number in an address; what is none is as good as that of nothing.
pub(crate) fn number(text: &str) -> Result<i64, Refusal> {
    text.parse().map_err(|_| Refusal::Nothing)
}
