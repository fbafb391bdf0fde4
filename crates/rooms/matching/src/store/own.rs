//! What somebody sees of their own: requests, and what they were asked.

use opbouw_store::{Row, StoreError, Tx, statements, values};

use crate::words::Stage;

statements! {
    pub(crate) ALL = {
        REQUESTS: "SELECT q.resource, r.title, q.stage, q.opened_at, q.people_wanted, q.closed_because,
                (SELECT count(*) FROM matching_matches m WHERE m.request = q.resource AND m.state IN ('trying', 'match')),
                (SELECT count(*) FROM matching_invitations i WHERE i.request = q.resource AND i.state = 'yes' AND i.giver IS NOT NULL
                    AND i.asker_said_yes_at IS NULL)
            FROM matching_requests q JOIN neighbourhood_resources r ON r.id = q.resource WHERE q.person = $1 ORDER BY q.resource DESC LIMIT 50";
        /// Givers who said yes and wait for this asker.
        WAITING: "SELECT i.id, i.offer, r.title FROM matching_invitations i JOIN matching_requests q ON q.resource = i.request
                JOIN neighbourhood_resources r ON r.id = q.resource
            WHERE q.person = $1 AND i.state = 'yes' AND i.giver IS NOT NULL AND i.asker_said_yes_at IS NULL ORDER BY i.id";
        OFFER_TEXT: "SELECT r.title, r.text, r.area, r.availability FROM neighbourhood_resources r WHERE r.id = $1";
    }
}

/// A request of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OwnRequest {
    pub id: i64,
    pub title: String,
    pub stage: Stage,
    pub opened_at: i64,
    pub people_wanted: i64,
    pub people_found: i64,
    pub is_closed: bool,
    /// Givers who said yes and wait for an answer.
    pub waiting: i64,
}

/// What somebody offers, as they wrote it, without who.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct OfferText {
    pub title: String,
    pub text: String,
    pub area: String,
    pub availability: String,
}

/// One's own requests, the last one first.
pub(crate) fn list_own_requests(tx: &mut Tx<'_>, person: i64) -> Result<Vec<OwnRequest>, StoreError> {
    let own = |row: &Row| -> Result<OwnRequest, StoreError> {
        let (stage, closed): (String, Option<String>) = (row.get(2)?, row.get(5)?);
        Ok(OwnRequest {
            id: row.get(0)?,
            title: row.get(1)?,
            stage: Stage::parse(&stage).unwrap_or(Stage::Open),
            opened_at: row.get(3)?,
            people_wanted: row.get(4)?,
            people_found: row.get(6)?,
            is_closed: closed.is_some(),
            waiting: row.get(7)?,
        })
    };
    tx.query(&REQUESTS, &values![person])?.iter().map(own).collect()
}

/// Givers who wait for this asker: invitation, offer, and title of the request.
pub(crate) fn list_waiting_for(tx: &mut Tx<'_>, asker: i64) -> Result<Vec<(i64, Option<i64>, String)>, StoreError> {
    tx.query(&WAITING, &values![asker])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

/// What an offer says; none: it was removed.
pub(crate) fn find_offer_text(tx: &mut Tx<'_>, offer: i64) -> Result<Option<OfferText>, StoreError> {
    let Some(row) = tx.query_opt(&OFFER_TEXT, &values![offer])? else { return Ok(None) };
    Ok(Some(OfferText { title: row.get(0)?, text: row.get(1)?, area: row.get(2)?, availability: row.get(3)? }))
}
