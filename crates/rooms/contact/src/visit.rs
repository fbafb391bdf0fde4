//! Who calls a page of this room, for which parties, and when.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use jiff::Zoned;
use jiff::civil::Date;
use opbouw_access::{Action, Actor, Thing, may};
use opbouw_signin::{Doer, SignedIn};
use opbouw_web::{Frame, Reader};

use crate::house::ContactHouse;
use crate::refusal::Refusal;

/// One call of a page.
pub(crate) struct Visit {
    /// Language, and whoever has signed in.
    pub reader: Reader,
    /// The moment.
    pub now: Zoned,
}

impl FromRequestParts<Arc<ContactHouse>> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, house: &Arc<ContactHouse>) -> Result<Self, Self::Rejection> {
        Ok(Self { reader: Reader::from_request_parts(parts, house).await?, now: house.site.clock.now() })
    }
}

impl Visit {
    /// Whoever has signed in; the door lets in no others.
    pub fn who(&self) -> Result<Arc<SignedIn>, Refusal> {
        self.reader.who.clone().ok_or(Refusal::Nothing)
    }

    /// Number in the register of whoever has signed in.
    pub fn person(&self) -> Result<i64, Refusal> {
        Ok(self.who()?.person)
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
    pub fn frame(&self, house: &ContactHouse) -> Frame {
        house.frame(self.reader.clone(), "/contact")
    }

    /// The parties for which the caller keeps contact.
    pub fn parties(&self) -> Result<Vec<i64>, Refusal> {
        let who = self.who()?;
        Ok(who.actor.parties.iter().copied().filter(|party| keeps(&who.actor, *party)).collect())
    }

    /// The party that a form names when it is one of the caller's, and else the first of them.
    pub fn party_of_form(&self, asked: &str) -> Result<i64, Refusal> {
        let own = self.parties()?;
        let asked = asked.parse().ok().filter(|party| own.contains(party));
        asked.or_else(|| own.first().copied()).ok_or(Refusal::Nothing)
    }

    /// Number and name of those parties, for the choice in a form.
    pub fn party_names(&self) -> Result<Vec<(i64, String)>, Refusal> {
        let (who, own) = (self.who()?, self.parties()?);
        let mut names: Vec<(i64, String)> = Vec::new();
        for member in who.memberships.iter().filter(|member| own.contains(&member.party)) {
            if !names.iter().any(|(party, _)| *party == member.party) {
                names.push((member.party, member.party_name.clone()));
            }
        }
        Ok(names)
    }
}

/// Whether somebody keeps contact for this party.
pub(crate) fn keeps(actor: &Actor, party: i64) -> bool {
    may(actor, Action::KeepContact, Thing::open(actor.relation_to_work_of(party))).allowed
}
