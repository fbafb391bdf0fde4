//! Who calls a page of this room: in which language, signed in or not, from where, and when.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use jiff::Zoned;
use jiff::civil::Date;
use opbouw_signin::{Doer, SignedIn};
use opbouw_web::{Frame, From, Limit, Reader};

use crate::house::SocialMapHouse;

/// One call of a page.
pub(crate) struct Visit {
    /// Language, and whoever has signed in.
    pub reader: Reader,
    /// The moment.
    pub now: Zoned,
    /// Address on the network, for limits.
    from: String,
}

impl FromRequestParts<Arc<SocialMapHouse>> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, house: &Arc<SocialMapHouse>) -> Result<Self, Self::Rejection> {
        let reader = Reader::from_request_parts(parts, house).await?;
        let From(from) = From::from_request_parts(parts, &house.site).await?;
        Ok(Self { reader, now: house.site.clock.now(), from })
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
    pub fn is_allowed(&self, house: &SocialMapHouse) -> bool {
        house.site.limiter.allow(Limit::LinksFrom, &self.from, self.now_s())
    }

    /// Counts this mail, and says whether one may go to this address: nobody fills the box of another.
    pub fn may_write_to(&self, house: &SocialMapHouse, mail_key: &str) -> bool {
        house.site.limiter.allow(Limit::LinksTo, &format!("kaart {mail_key}"), self.now_s())
    }

    /// The frame of a page of this room.
    pub fn frame(&self, house: &SocialMapHouse) -> Frame {
        house.frame(self.reader.clone(), "/kaart")
    }
}
