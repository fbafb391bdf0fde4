//! About whom is this call, and who makes it?

use std::sync::Arc;

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use opbouw_signin::{Doer, SignedIn};
use opbouw_web::{Caller, Reader};

use super::deciding::Look;
use crate::house::PeopleHouse;

/// The caller, and the person whose page it is: the number in the address, or the caller.
pub(crate) struct About {
    /// Who calls.
    pub who: Arc<SignedIn>,
    /// Whose page.
    pub person: i64,
    /// Which offer, where the address names one.
    pub offer: Option<i64>,
    /// Where the pages of this person begin: `/mijn` or `/mensen/7`.
    pub base: String,
    /// Who reads.
    pub reader: Reader,
    /// For the page of an error.
    pub headers: HeaderMap,
}

impl FromRequestParts<Arc<PeopleHouse>> for About {
    /// A number that is none is as good as a number of nobody.
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, house: &Arc<PeopleHouse>) -> Result<Self, Self::Rejection> {
        let Caller(who) = Caller::from_request_parts(parts, house).await?;
        let params = RawPathParams::from_request_parts(parts, house).await.map_err(|_| StatusCode::NOT_FOUND)?;
        let number = |wanted: &str| {
            let text = params.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value);
            text.map(|text| text.parse::<i64>().map_err(|_| StatusCode::NOT_FOUND)).transpose()
        };
        let (id, offer) = (number("id")?, number("offer")?);
        let base = id.map_or_else(|| "/mijn".to_owned(), |id| format!("/mensen/{id}"));
        let Ok(reader) = Reader::from_request_parts(parts, house).await;
        Ok(Self { person: id.unwrap_or(who.person), who, offer, base, reader, headers: parts.headers.clone() })
    }
}

impl About {
    /// Whoever does something on this page.
    pub fn doer(&self, house: &PeopleHouse) -> Doer {
        Doer::on_page(Some(&self.who), &house.site.clock.now())
    }

    /// Whoever looks at this page.
    pub fn look(&self, house: &PeopleHouse) -> Look {
        Look { who: self.who.clone(), person: self.person, doer: self.doer(house) }
    }

    /// Whether it is one's own page.
    pub fn is_own(&self) -> bool {
        self.who.person == self.person
    }

    /// The page of the menu that this belongs to.
    pub fn here(&self) -> &'static str {
        if self.base == "/mijn" { "/mijn" } else { "/mensen" }
    }
}
