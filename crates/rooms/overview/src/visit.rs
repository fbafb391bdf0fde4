//! Who calls a page of this room: in which language, signed in or not, from where, and when.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use jiff::Zoned;
use jiff::civil::Date;
use opbouw_access::{Action, Actor, Relation, Thing, may};
use opbouw_audit::Activity;
use opbouw_signin::{Doer, Note, SignedIn};
use opbouw_web::{Frame, From, Limit, Reader};

use crate::hall::Hall;
use crate::refusal::Refusal;
use crate::session::Session;

/// One call of a page.
#[derive(Clone)]
pub(crate) struct Visit {
    /// Language, and whoever has signed in.
    pub reader: Reader,
    /// The moment.
    pub now: Zoned,
    address: String,
}

impl FromRequestParts<Arc<Hall>> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, hall: &Arc<Hall>) -> Result<Self, Self::Rejection> {
        let reader = Reader::from_request_parts(parts, hall).await?;
        let From(address) = From::from_request_parts(parts, &hall.house.site).await?;
        Ok(Self { reader, now: hall.house.site.clock.now(), address })
    }
}

impl Visit {
    /// Whoever has signed in; the door lets in no others.
    pub fn signed_in(&self) -> Result<Arc<SignedIn>, Refusal> {
        self.reader.who.clone().ok_or(Refusal::Nothing)
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
    pub fn frame(&self, hall: &Hall) -> Frame {
        hall.house.frame(self.reader.clone(), "/overzicht")
    }

    /// Whether this is allowed to the caller, for something of nobody in particular.
    pub fn may(&self, action: Action) -> bool {
        self.reader.who.as_ref().is_some_and(|who| may(&who.actor, action, Thing::PUBLIC).allowed)
    }

    /// Whether the caller may say with whom this party works.
    pub fn may_name(&self, party: i64) -> bool {
        let names = |who: &Arc<SignedIn>| may(&who.actor, Action::NameTie, Thing::open(who.actor.relation_to_work_of(party))).allowed;
        self.reader.who.as_ref().is_some_and(names)
    }

    /// Whether the caller holds this session: who opened it, or a coordinator of the same party. One of nobody is any coordinator's.
    pub fn may_keep(&self, session: &Session) -> bool {
        let relation = |actor: &Actor| match (session.made_by, session.party) {
            (Some(person), _) if actor.person == Some(person) => Relation::Own,
            (_, Some(party)) => actor.relation_to_party(party),
            (None, None) => Relation::OwnParty,
            (Some(_), None) => Relation::None,
        };
        self.reader.who.as_ref().is_some_and(|who| may(&who.actor, Action::KeepSession, Thing::open(relation(&who.actor))).allowed)
    }

    /// The same for a change: whoever does not hold it finds nothing here.
    ///
    /// # Errors
    /// [`Refusal::Nothing`].
    pub fn must_keep(&self, session: &Session) -> Result<(), Refusal> {
        if self.may_keep(session) { Ok(()) } else { Err(Refusal::Nothing) }
    }

    /// Counts a try with a code that no session has. Those of a whole room share one address on the network, so right codes do not count.
    pub fn may_guess(&self, hall: &Hall) -> bool {
        hall.house.site.limiter.allow(Limit::Attempts, &format!("session-{}", self.address), self.now_s())
    }

    /// Counts one drawing of a sheet.
    pub fn may_draw(&self, hall: &Hall) -> bool {
        hall.house.site.limiter.allow(Limit::Drawings, &format!("network-{}", self.address), self.now_s())
    }
}

/// A number in an address; what is none is as good as that of nothing.
pub(crate) fn number(text: &str) -> Result<i64, Refusal> {
    text.parse().map_err(|_| Refusal::Nothing)
}

/// A line in the trail.
pub(crate) fn note(action: &'static str, kind: &'static str, id: i64) -> Note<'static> {
    Note { action, kind, id: Some(id), activity: Activity::Network, subject: None }
}
