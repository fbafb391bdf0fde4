//! Who calls a page of this room: in which language, when, and of whom they may read the name.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use jiff::Zoned;
use jiff::civil::Date;
use opbouw_access::Role;
use opbouw_neighbourhood::Helper;
use opbouw_signin::Doer;
use opbouw_web::{Frame, Reader};

use crate::house::CutsHouse;
use crate::refusal::Refusal;

/// One call of a page.
pub(crate) struct Visit {
    /// Language, and whoever has signed in.
    pub reader: Reader,
    /// The moment.
    pub now: Zoned,
}

impl FromRequestParts<Arc<CutsHouse>> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, house: &Arc<CutsHouse>) -> Result<Self, Self::Rejection> {
        let reader = Reader::from_request_parts(parts, house).await?;
        Ok(Self { reader, now: house.site.clock.now() })
    }
}

impl Visit {
    /// The day.
    pub fn today(&self) -> Date {
        self.now.date()
    }

    /// Whose line it is in the trail.
    pub fn doer(&self) -> Doer {
        Doer::on_page(self.reader.who.as_deref(), &self.now)
    }

    /// The frame of a page of this room.
    pub fn frame(&self, house: &CutsHouse) -> Frame {
        house.frame(self.reader.clone(), "/bezuinigingstoets")
    }

    /// Whether the caller reads the names of who works for a party: its coordinator does, nobody else.
    pub fn reads_names_of(&self, party: i64) -> bool {
        self.reader.who.as_ref().is_some_and(|who| who.actor.coordinates.contains(&party))
    }

    /// Whether the caller fills in the hours of a party: its coordinator, and whoever makes policy or keeps the house for all of them.
    pub fn keeps_hours_of(&self, party: i64) -> bool {
        let for_all =
            self.reader.who.as_ref().is_some_and(|who| [Role::Policy, Role::Admin].into_iter().any(|role| who.actor.roles.has(role)));
        for_all || self.reads_names_of(party)
    }

    /// How a worker is called for the caller: by first name, or by a number that stays the same.
    pub fn label_of(&self, frame: &Frame, worker: &Helper) -> String {
        if self.reads_names_of(worker.party) { worker.first_name.clone() } else { frame.say_with("cuts-worker", "number", worker.number) }
    }
}

/// A number in an address; what is none is as good as that of nothing.
pub(crate) fn number(text: &str) -> Result<i64, Refusal> {
    text.parse().map_err(|_| Refusal::Nothing)
}
