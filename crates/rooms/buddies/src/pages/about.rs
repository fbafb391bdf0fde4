//! About whom is this call, and who makes it?

use std::sync::Arc;

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::StatusCode;
use axum::http::request::Parts;
use opbouw_access::Action;
use opbouw_neighbourhood::{Person, store as register};
use opbouw_signin::{Doer, SignedIn};
use opbouw_store::Tx;
use opbouw_web::{Caller, Reader};

use super::{keeps, person_for};
use crate::house::BuddiesHouse;
use crate::refusal::Refusal;

/// The caller, and whose profile it is: the number in the address, or the caller's own.
pub(crate) struct About {
    /// Who calls.
    pub who: Arc<SignedIn>,
    /// Whose.
    pub person: i64,
    /// Which certificate, where the address names one.
    pub certificate: i64,
    /// Where the page of this profile is: `/mijn/maatje` or `/maatjes/mensen/7`.
    pub base: String,
    /// Who reads.
    pub reader: Reader,
}

impl FromRequestParts<Arc<BuddiesHouse>> for About {
    /// A number that is none is as good as a number of nobody.
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, house: &Arc<BuddiesHouse>) -> Result<Self, Self::Rejection> {
        let Caller(who) = Caller::from_request_parts(parts, house).await?;
        let params = RawPathParams::from_request_parts(parts, house).await.map_err(|_| StatusCode::NOT_FOUND)?;
        let number = |wanted: &str| {
            let text = params.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value);
            text.map(|text| text.parse::<i64>().map_err(|_| StatusCode::NOT_FOUND)).transpose()
        };
        let (id, certificate) = (number("id")?, number("certificate")?.unwrap_or(0));
        let base = id.map_or_else(|| "/mijn/maatje".to_owned(), |id| format!("/maatjes/mensen/{id}"));
        let Ok(reader) = Reader::from_request_parts(parts, house).await;
        Ok(Self { person: id.unwrap_or(who.person), certificate, who, base, reader })
    }
}

impl About {
    /// Whoever does something on this page.
    pub fn doer(&self, house: &BuddiesHouse) -> Doer {
        Doer::on_page(Some(&self.who), &house.site.clock.now())
    }

    /// Whether it is one's own page.
    pub fn is_own(&self) -> bool {
        self.base == "/mijn/maatje"
    }

    /// The page of the menu that this belongs to.
    pub fn here(&self) -> &'static str {
        if self.is_own() { "/mijn" } else { "/maatjes" }
    }
}

/// The person, and the parties at which they may have a profile: for a worker those of the own parties that know them; for oneself all.
pub(crate) fn person_and_parties(
    tx: &mut Tx<'_>,
    who: &SignedIn,
    person: i64,
    is_own: bool,
    action: Action,
) -> Result<(Person, Vec<(i64, String)>), Refusal> {
    let found = person_for(tx, who, person, action)?;
    let parties = register::list_parties(tx)?.into_iter().filter(|party| party.ended_on.is_none());
    if is_own {
        return Ok((found, parties.map(|party| (party.id, party.name)).collect()));
    }
    let known_to = register::list_known_to(tx, person)?;
    let own: Vec<(i64, String)> =
        parties.filter(|party| keeps(who, party.id) && known_to.contains(&party.id)).map(|party| (party.id, party.name)).collect();
    if own.is_empty() { Err(Refusal::Nothing) } else { Ok((found, own)) }
}
