//! Talent that waits: offers whose giver was never asked, who is asked often, and what is wanted.

use jiff::civil::Date;
use opbouw_store::{StoreError, Tx, statements, values};

use super::board::visible;
use super::requests::day;

statements! {
    pub(crate) ALL = {
        /// Offers since a day whose giver was never asked, the longest waiting first.
        NEVER_ASKED: concat!("SELECT r.id, r.person, r.title, r.text, r.area, p.first_name, r.confirmed_on
            FROM neighbourhood_resources r JOIN neighbourhood_people p ON p.id = r.person
            WHERE r.is_request = 0 AND r.kind = 'offer' AND r.ends_on IS NULL AND r.confirmed_on >= $2 AND p.state = 'active'
                AND NOT EXISTS (SELECT 1 FROM neighbourhood_asks k WHERE k.person = r.person) AND ", visible!(), "
            ORDER BY r.confirmed_on, r.id LIMIT $3");
        /// Offers of people whom a party of this worker wrote in or shares with, in the same area first.
        KNOWN: "SELECT r.id, r.person, r.title, r.text, r.area, p.first_name, r.confirmed_on
            FROM neighbourhood_people p JOIN neighbourhood_resources r ON r.person = p.id
            WHERE r.is_request = 0 AND r.kind = 'offer' AND r.ends_on IS NULL AND p.state = 'active' AND p.id <> $1
                AND (p.registered_by IN (SELECT m.party FROM neighbourhood_memberships m
                        JOIN neighbourhood_parties y ON y.id = m.party AND y.ended_on IS NULL
                        WHERE m.person = $1 AND m.ended_on IS NULL AND m.role IN ('worker', 'coordinator'))
                    OR p.id IN (SELECT c.person FROM neighbourhood_consents c
                        JOIN neighbourhood_memberships m ON m.party = c.party AND m.person = $1 AND m.ended_on IS NULL
                            AND m.role IN ('worker', 'coordinator')
                        JOIN neighbourhood_parties y ON y.id = m.party AND y.ended_on IS NULL
                        WHERE c.purpose = 'shared' AND c.withdrawn_at IS NULL))
            ORDER BY CASE WHEN r.area = $2 THEN 0 ELSE 1 END, p.id, r.id LIMIT $3";
        OFTEN: concat!("SELECT p.id, p.first_name, a.name, k.times, k.last FROM (SELECT person, count(*) AS times, max(asked_at) AS last
                FROM neighbourhood_asks WHERE asked_at >= $2 GROUP BY person HAVING count(*) >= $3) k
            JOIN neighbourhood_people p ON p.id = k.person JOIN neighbourhood_areas a ON a.code = p.area
            WHERE ", visible!(), " ORDER BY k.times DESC, p.id LIMIT $4");
        /// Numbers only; of people who let themselves be found.
        IDLE: "SELECT r.area, count(*), count(DISTINCT r.person) FROM neighbourhood_resources r JOIN neighbourhood_people p ON p.id = r.person
            WHERE r.is_request = 0 AND r.kind = 'offer' AND r.ends_on IS NULL AND p.state = 'active'
                AND EXISTS (SELECT 1 FROM neighbourhood_consents c WHERE c.person = p.id AND c.purpose = 'found' AND c.withdrawn_at IS NULL)
                AND NOT EXISTS (SELECT 1 FROM neighbourhood_asks k WHERE k.person = r.person)
            GROUP BY r.area ORDER BY count(*) DESC, min(r.id)";
        WANTED: concat!("SELECT r.area, r.text FROM matching_requests q JOIN neighbourhood_people p ON p.id = q.person
                JOIN neighbourhood_resources r ON r.id = q.resource
            WHERE q.stage IN ('open', 'invited') AND ", visible!(), " ORDER BY q.opened_at, q.resource LIMIT $2");
    }
}

/// An offer with who offers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Offered {
    pub offer: i64,
    pub person: i64,
    pub title: String,
    pub text: String,
    pub area: String,
    pub first_name: String,
    pub since: Option<Date>,
}

/// Somebody who is asked often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OftenAsked {
    pub person: i64,
    pub first_name: String,
    pub area: String,
    pub times: i64,
    pub last_at: i64,
}

/// Offers since a day whose giver was never asked, as far as this worker may see them.
pub(crate) fn list_never_asked(tx: &mut Tx<'_>, worker: i64, since: Date, most: i64) -> Result<Vec<Offered>, StoreError> {
    tx.query(&NEVER_ASKED, &values![worker, since.to_string(), most])?.iter().map(offered).collect()
}

/// Offers of people whom a party of this worker knows, in this area first.
pub(crate) fn list_offers_known(tx: &mut Tx<'_>, worker: i64, area: &str, most: i64) -> Result<Vec<Offered>, StoreError> {
    tx.query(&KNOWN, &values![worker, area, most])?.iter().map(offered).collect()
}

/// Who was asked at least so often since a moment, as far as this worker may see them.
pub(crate) fn list_often(tx: &mut Tx<'_>, worker: i64, since_s: i64, at_least: i64, most: i64) -> Result<Vec<OftenAsked>, StoreError> {
    let rows = tx.query(&OFTEN, &values![worker, since_s, at_least, most])?;
    let often = |row: &opbouw_store::Row| -> Result<OftenAsked, StoreError> {
        Ok(OftenAsked { person: row.get(0)?, first_name: row.get(1)?, area: row.get(2)?, times: row.get(3)?, last_at: row.get(4)? })
    };
    rows.iter().map(often).collect()
}

/// Per area: how many offers whose giver was never asked, of how many people.
pub(crate) fn count_idle(tx: &mut Tx<'_>) -> Result<Vec<(String, i64, i64)>, StoreError> {
    tx.query(&IDLE, &[])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

/// Area and text of requests that want somebody, as far as this worker may see them.
pub(crate) fn list_wanted(tx: &mut Tx<'_>, worker: i64, most: i64) -> Result<Vec<(String, String)>, StoreError> {
    tx.query(&WANTED, &values![worker, most])?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

fn offered(row: &opbouw_store::Row) -> Result<Offered, StoreError> {
    Ok(Offered {
        offer: row.get(0)?,
        person: row.get(1)?,
        title: row.get(2)?,
        text: row.get(3)?,
        area: row.get(4)?,
        first_name: row.get(5)?,
        since: day(row, 6)?,
    })
}
