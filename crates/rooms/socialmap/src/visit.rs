//! Who calls a page of this room: in which language, signed in or not, and when.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use jiff::Zoned;
use jiff::civil::Date;
use opbouw_signin::{Doer, SignedIn};
use opbouw_web::{Frame, Reader};

use crate::house::SocialMapHouse;
use crate::refusal::Refusal;

/// One call of a page.
pub(crate) struct Visit {
    /// Language, and whoever has signed in.
    pub reader: Reader,
    /// The moment.
    pub now: Zoned,
}

impl FromRequestParts<Arc<SocialMapHouse>> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, house: &Arc<SocialMapHouse>) -> Result<Self, Self::Rejection> {
        let reader = Reader::from_request_parts(parts, house).await?;
        Ok(Self { reader, now: house.site.clock.now() })
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
    pub fn frame(&self, house: &SocialMapHouse) -> Frame {
        house.frame(self.reader.clone(), "/kaart")
    }
}

/// A number in an address; what is none is as good as that of nothing.
pub(crate) fn number(text: &str) -> Result<i64, Refusal> {
    text.parse().map_err(|_| Refusal::Nothing)
}
