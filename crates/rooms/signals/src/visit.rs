//! Who calls a page of this room: in which language, signed in or not, from where, and when.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use jiff::Zoned;
use jiff::civil::Date;
use opbouw_signin::{Doer, SignedIn};
use opbouw_web::{Frame, From, Limit, Reader};

use crate::house::SignalsHouse;

/// One call of a page.
pub(crate) struct Visit {
    /// Language, and whoever has signed in.
    pub reader: Reader,
    /// The moment.
    pub now: Zoned,
    /// Address on the network, for limits.
    from: String,
    /// Whether the page of another site made the browser send this.
    pub is_from_elsewhere: bool,
}

impl FromRequestParts<Arc<SignalsHouse>> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, house: &Arc<SignalsHouse>) -> Result<Self, Self::Rejection> {
        let reader = Reader::from_request_parts(parts, house).await?;
        let From(from) = From::from_request_parts(parts, &house.site).await?;
        let is_from_elsewhere = parts.headers.get("sec-fetch-site").is_some_and(|site| site == "cross-site");
        Ok(Self { reader, now: house.site.clock.now(), from, is_from_elsewhere })
    }
}

impl Visit {
    /// Whoever has signed in.
    pub fn who(&self) -> Option<&SignedIn> {
        self.reader.who.as_deref()
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
        Doer::on_page(self.who(), &self.now)
    }

    /// Counts this request, and says whether it is allowed.
    pub fn is_allowed(&self, house: &SignalsHouse) -> bool {
        self.may(house, Limit::Signals)
    }

    /// The same for something else that is limited.
    pub fn may(&self, house: &SignalsHouse, limit: Limit) -> bool {
        house.site.limiter.allow(limit, &self.from, self.now_s())
    }

    /// Whether whoever calls works with residents.
    pub fn works_here(&self) -> bool {
        self.who().is_some_and(|who| who.actor.roles.helps_residents())
    }

    /// The frame of a page for everybody.
    pub fn frame(&self, house: &SignalsHouse) -> Frame {
        house.frame(self.reader.clone(), "/signalen")
    }

    /// The frame of a page for who works with signals.
    pub fn work_frame(&self, house: &SignalsHouse) -> Frame {
        house.frame(self.reader.clone(), "/signalen/werk")
    }

    /// The frame of a page about what is emerging.
    pub fn emerging_frame(&self, house: &SignalsHouse) -> Frame {
        house.frame(self.reader.clone(), "/signalen/opkomst")
    }
}
