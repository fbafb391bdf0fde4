//! Who stands at the door: in which browser, from where, and when?

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use axum::response::Response;
use jiff::Zoned;
use jiff::civil::Date;
use opbouw_secrets::random_token;
use opbouw_signin::{Doer, SignedIn, device_of};
use opbouw_web::{BROWSER_COOKIE, Frame, From, Limit, Reader, cookie, set_cookie};

use super::answer::with_cookie;
use crate::house::PeopleHouse;

/// How long a browser is known by its cookie: longer than a link or a passkey takes.
const BROWSER_S: i64 = 900;
/// Letters of a token that we made.
const TOKEN_LETTERS: usize = 43;

/// One call of a page of coming in.
pub(crate) struct Visit {
    /// Language, and whoever has signed in.
    pub reader: Reader,
    /// The moment.
    pub now: Zoned,
    /// Token of the cookie that binds what is asked to this browser; a new one when it had none.
    pub browser: String,
    /// "Firefox, Android".
    device: String,
    /// Address on the network, for limits.
    from: String,
}

/// What a session that begins needs, for within a transaction.
#[derive(Clone)]
pub(crate) struct Coming {
    /// The moment.
    pub now: Zoned,
    /// The day after which everything of this person goes, when they do nothing more.
    pub keep_until: Date,
    /// The browser, in words.
    pub device: String,
    /// The session that this browser has now: it ends.
    pub old: Option<Arc<SignedIn>>,
}

impl FromRequestParts<Arc<PeopleHouse>> for Visit {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, house: &Arc<PeopleHouse>) -> Result<Self, Self::Rejection> {
        let reader = Reader::from_request_parts(parts, house).await?;
        let From(from) = From::from_request_parts(parts, &house.site).await?;
        let agent = parts.headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or("");
        let browser = browser_of(&parts.headers).unwrap_or_else(random_token);
        Ok(Self { reader, now: house.site.clock.now(), browser, device: device_of(agent), from })
    }
}

impl Visit {
    /// The moment in seconds, UTC.
    pub fn now_s(&self) -> i64 {
        self.now.timestamp().as_second()
    }

    /// Whoever has signed in.
    pub fn who(&self) -> Option<&SignedIn> {
        self.reader.who.as_deref()
    }

    /// The frame of a page.
    pub fn frame(&self, house: &PeopleHouse, here: &'static str) -> Frame {
        house.frame(self.reader.clone(), here)
    }

    /// Counts this call, and says whether it is allowed.
    pub fn is_allowed(&self, house: &PeopleHouse, limit: Limit) -> bool {
        house.site.limiter.allow(limit, &self.from, self.now_s())
    }

    /// Whose line it is in the trail.
    pub fn doer(&self) -> Doer {
        Doer::on_page(self.who(), &self.now)
    }

    /// What a session that begins needs.
    pub fn coming(&self, house: &PeopleHouse) -> Coming {
        Coming {
            now: self.now.clone(),
            keep_until: house.terms.keep_until(self.now.date()),
            device: self.device.clone(),
            old: self.reader.who.clone(),
        }
    }

    /// The browser keeps its cookie, for another quarter of an hour.
    pub fn keep_browser(&self, response: Response) -> Response {
        with_cookie(response, &set_cookie(BROWSER_COOKIE, &self.browser, BROWSER_S))
    }
}

impl Coming {
    /// The moment in seconds, UTC.
    pub fn now_s(&self) -> i64 {
        self.now.timestamp().as_second()
    }

    /// The day.
    pub fn today(&self) -> Date {
        self.now.date()
    }
}

fn browser_of(headers: &HeaderMap) -> Option<String> {
    cookie(headers, BROWSER_COOKIE).filter(|token| token.len() == TOKEN_LETTERS).map(str::to_owned)
}
